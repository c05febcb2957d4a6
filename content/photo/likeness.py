"""Whether two pictures are one: in another size, saved again, from another outlet.

    print     256 + 128 bytes: lightness and colour of a few cells; finds who may be the same
    pixels    both pictures in the size of the smaller one, piece by piece; decide it

Strict: nobody may get another picture than their story's. Two shots of one scene are two, and so
are two crops, and a graphic with another number in it. Pictures that show hardly anything, such
as logos on white or black frames, have no print and are nobody's likeness.
"""

import io
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image

CELLS = 16
COLOUR_CELLS = 8
PRINT_BYTES = CELLS**2 + 2 * COLOUR_CELLS**2
LEAST_SIDE = 180
"""Pixels: a smaller picture keeps too little to tell two shots of one scene apart."""

_Levels = NDArray[np.float32]


def print_of(image: Image.Image) -> bytes:
    """Of an upright RGB picture; b"" where it is too small or too plain to be told by its looks."""
    if min(image.size) < LEAST_SIDE:
        return b""
    # a smooth filter, as a box one jumps by half a pixel between sizes
    small = image.convert("YCbCr").resize((CELLS, CELLS), Image.Resampling.BILINEAR)
    lightness = np.asarray(small.getchannel("Y"))
    if _is_plain(lightness):
        return b""
    colour = np.asarray(small.resize((COLOUR_CELLS, COLOUR_CELLS), Image.Resampling.BOX))[..., 1:]
    return lightness.tobytes() + colour.tobytes()


def near(mine: bytes, others: Sequence[bytes]) -> list[int]:
    """Which of the other prints may be of the same picture, by their place; the nearest first."""
    known = [at for at, other in enumerate(others) if len(other) == len(mine) == PRINT_BYTES]
    if not known:
        return []
    levels = np.frombuffer(b"".join(others[at] for at in known), np.uint8)
    apart = np.abs(levels.reshape(len(known), -1).astype(np.int16) - np.frombuffer(mine, np.uint8))
    farthest = apart.max(axis=1)
    return [known[at] for at in np.argsort(farthest, kind="stable") if farthest[at] <= _CELL_APART]


def are_one(one: bytes, other: bytes) -> bool:
    """Decided by the pixels of two pictures that have been made fit. CPU work: off the event loop.

    Both are files that we wrote ourselves.
    """
    with Image.open(io.BytesIO(one)) as a, Image.open(io.BytesIO(other)) as b:
        small, large = sorted((a, b), key=lambda image: image.width)
        if min(small.size) < LEAST_SIDE or not _have_one_shape(small, large):
            return False
        scale = min(1.0, _COMPARED_SIDE / max(small.size))
        pieces = (round(small.width * scale / _PIECE), round(small.height * scale / _PIECE))
        apart = np.abs(_pieces(small, pieces) - _pieces(large, pieces))
    mean, most = float(apart.mean()), float(apart.max())
    return mean <= _MEAN_APART and most <= min(_PIECE_APART, _SOME + _STANDS_OUT * mean)


def _is_plain(lightness: NDArray[np.uint8]) -> bool:
    """Whether hardly anything is to be seen: few shades, or most of it of one."""
    levels = lightness.astype(np.int16)
    steps = np.concatenate(
        (np.abs(np.diff(levels, axis=0)).ravel(), np.abs(np.diff(levels, axis=1)).ravel())
    )
    return bool(levels.std() < _LEAST_CONTRAST or (steps >= 3).mean() < _LEAST_BUSY)


def _have_one_shape(small: Image.Image, large: Image.Image) -> bool:
    """One aspect ratio, but for the rounding of whole pixels."""
    apart = abs(small.width * large.height - small.height * large.width)
    return apart <= 1.5 * max(large.size)


def _pieces(image: Image.Image, pieces: tuple[int, int]) -> _Levels:
    """The mean colour of each of so many pieces across and down."""
    rgb = image.convert("RGB").resize(pieces, Image.Resampling.HAMMING)
    levels: _Levels = np.asarray(rgb, np.float32)
    return levels


_CELL_APART = 10
_COMPARED_SIDE = 1024
"""Pixels: beyond that only grain is left to be compared."""
_PIECE = 8
"""Pixels of the smaller picture: as fine as JPEG lets it be."""
_PIECE_APART = 18.0
_MEAN_APART = 2.2
_SOME = 5.0
_STANDS_OUT = 12.0
"""One piece so many times more apart than the others is a change, not the noise of saving."""
_LEAST_CONTRAST = 14.0
_LEAST_BUSY = 0.4

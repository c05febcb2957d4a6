"""What a picture shows when it is none: a logo, or nothing at all.

Only what no photo looks like: a moon at night, fog and snow, a chart and a map are told with
their stories. What these rules leave gives itself away by standing for everything.
"""

import numpy as np
from numpy.typing import NDArray
from PIL import Image

LARGEST_LOGO = 1000
"""Pixels: a larger drawing on nothing may be the chart that a story is about."""


def is_blank(image: Image.Image) -> bool:
    """Whether an RGB picture is of one colour, but for a speck such as a small icon in it."""
    levels = np.asarray(image)[::2, ::2].astype(np.int16)
    ground = np.median(levels[::4, ::4], axis=(0, 1))
    return bool((np.abs(levels - ground) <= _SHADES).all(axis=2).mean() >= _ALL_BUT_A_SPECK)


def is_logo(image: Image.Image) -> bool:
    """Whether it is drawn in a few colours on nothing: nobody photographs through a picture."""
    if max(image.size) > LARGEST_LOGO or not image.has_transparency_data:
        return False
    levels = np.asarray(image.convert("RGBA"))[::2, ::2]
    seen = levels[..., 3] > 127
    return 0 < seen.mean() <= _MOSTLY_SEEN and _in_few_colours(levels[seen][:, :3])


def _in_few_colours(pixels: NDArray[np.uint8]) -> bool:
    coarse = (pixels >> 5).astype(np.int32) @ np.array([64, 8, 1])
    counts = np.sort(np.bincount(coarse))[::-1]
    return bool(counts[:_FEW].sum() >= _NEARLY_ALL * counts.sum())


_SHADES = 4
_ALL_BUT_A_SPECK = 0.997
_MOSTLY_SEEN = 0.95
_FEW = 4
_NEARLY_ALL = 0.9

"""HEIC, as telephones save their photos: only what they write is handed to the decoder.

    file      boxes: ftyp (brands), meta (which items there are, and of which kinds), mdat
    items     hvc1 a picture, grid several that make one, Exif and mime what is said about it

A decoder of this format is a large program in C++, and whoever found a way into one (there were
several in 2026) came by the rarer kinds of items and by films: so those are never seen by it.
"""

import io
from collections.abc import Iterator

from pi_heif.as_plugin import register_heif_opener
from PIL import Image, ImageFile

from content.errors import PhotoUnusable

_Box = tuple[bytes, int, int]
"""Its kind, and where in the file its content begins and ends."""


def is_heic(data: bytes) -> bool:
    """By any of its brands: the first may be that of the whole family (mif1)."""
    if data[4:8] != b"ftyp":
        return False
    end = min(int.from_bytes(data[:4]), _LONGEST_FTYP)
    return any(data[at : at + 4] in _BRANDS for at in (8, *range(16, end, 4)))


def opened(data: bytes) -> ImageFile.ImageFile:
    """The picture that the file is opened with, not decoded yet; no other one is looked at.

    Raises:
        PhotoUnusable: of a kind that no telephone takes, or broken.
    """
    register_heif_opener(thumbnails=False, depth_images=False, aux_images=False, decode_threads=1)
    return Image.open(io.BytesIO(_still(data)), formats=("HEIF",))


def _still(data: bytes) -> bytes:
    """The file without its film, if all of its items are known; what is where stays as it is."""
    tops = list(_boxes(data, 0, len(data)))
    kinds = set(_kinds(data, tops))
    if not kinds:
        raise PhotoUnusable("the picture is broken")
    if not kinds <= _KNOWN:
        raise PhotoUnusable("a HEIC picture of a rare kind")
    still = bytearray(data)
    for kind, start, _ in tops:
        if kind in _UNSEEN:
            at = data.rfind(kind, 0, start)
            still[at : at + 4] = b"free"
    return bytes(still)


def _kinds(data: bytes, tops: list[_Box]) -> Iterator[bytes]:
    """Of every item that is named anywhere in the file's own tables."""
    for kind, start, end in tops:
        if kind != b"meta":
            continue
        for inner, begin, stop in _boxes(data, start + _FLAGS, end):
            if inner == b"iinf":
                wide = data[begin] > 0
                yield from _kinds_in(data, begin + _FLAGS + (4 if wide else 2), stop)


def _kinds_in(data: bytes, start: int, end: int) -> Iterator[bytes]:
    for kind, begin, stop in _boxes(data, start, end):
        if kind != b"infe":
            yield kind
            continue
        version = data[begin]
        at = begin + _FLAGS + (6 if version == 3 else 4)
        yield data[at : at + 4] if version in (2, 3) and at + 4 <= stop else b""


def _boxes(data: bytes, start: int, end: int) -> Iterator[_Box]:
    """Boxes one behind another (ISO 14496-12, 4.2).

    Raises:
        PhotoUnusable: one of them does not end where it may.
    """
    at, count = start, 0
    while at + 8 <= end:
        size, kind, head = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8], 8
        if size == 1:
            size, head = int.from_bytes(data[at + 8 : at + 16]), 16
        elif size == 0:
            size = end - at
        count += 1
        if size < head or at + size > end or count > _MOST_BOXES:
            raise PhotoUnusable("the picture is broken")
        yield kind, at + head, at + size
        at += size


_BRANDS = frozenset({b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis"})
_LONGEST_FTYP = 256
_KNOWN = frozenset({b"hvc1", b"grid", b"Exif", b"mime", b"uri ", b"tmap"})
_UNSEEN = (b"moov", b"mini")
"""A film, and a picture without a table of its items."""
_FLAGS = 4
"""Bytes: a version and flags stand at the beginning of a full box."""
_MOST_BOXES = 5_000

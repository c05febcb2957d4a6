"""How much of a JPEG must be held at once to decode it.

Of one that comes in a single pass a decoder keeps a few rows, however large it is. Where its
colours or its details come in several passes (progressive ones), it keeps every coefficient of all
of them until the last has come: two bytes each (ITU-T T.81, A.1.1 and A.2.3).
"""

import struct

from PIL.JpegImagePlugin import JpegImageFile

_COEFFICIENT_BYTES = 2
_SCAN = 0xDA
_STANDALONE = frozenset((0x01, *range(0xD0, 0xD9)))
"""Markers without a length behind them."""


def held_bytes(image: JpegImageFile, data: bytes) -> int:
    """Bytes of coefficients that are held until the last pass; 0 where there is only one."""
    if not image.info.get("progressive") and _in_first_pass(data) >= image.layers:
        return 0
    widest = max((across * down for _, across, down, _ in image.layer), default=1)
    samples = sum(across * down for _, across, down, _ in image.layer)
    return _COEFFICIENT_BYTES * image.width * image.height * samples // widest


def _in_first_pass(data: bytes) -> int:
    """How many of its colours; 0 where that cannot be told."""
    at = 2
    while at + 5 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == _SCAN:
            return data[at + 4]
        if marker == 0xFF or marker in _STANDALONE:
            at += 1 if marker == 0xFF else 2
        else:
            at += 2 + struct.unpack_from(">H", data, at + 2)[0]
    return 0

"""Files packed for the disk and not for the way: feeds and sitemaps that end in .gz."""

import zlib

from content.errors import SourceTooLarge, SourceUnreadable
from content.guard import shown

MAX_BYTES = 50_000_000
"""After unpacking; what the protocol of sitemaps allows."""
_MARK = b"\x1f\x8b"


def unpacked(body: bytes, *, url: str) -> bytes:
    """`body` as it was before it was packed; what is not packed stays as it is.

    Args:
        url: where it was found, for the error.

    Raises:
        SourceUnreadable: it is damaged.
        SourceTooLarge: it holds more than `MAX_BYTES`.
    """
    if not body.startswith(_MARK):
        return body
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
    try:
        data = unpacker.decompress(body, MAX_BYTES)
    except zlib.error as error:
        raise SourceUnreadable(shown(url), "a packed file that is damaged") from error
    if unpacker.unconsumed_tail:
        raise SourceTooLarge(shown(url), f"more than {MAX_BYTES:,} bytes")
    return data


def beginning(body: bytes, size: int) -> bytes:
    """The first `size` bytes of what is or was packed; b"" of what is damaged."""
    if not body.startswith(_MARK):
        return body[:size]
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(body, size)
    except zlib.error:
        return b""

"""What Telegram takes for a photo."""

import io
import mimetypes
import warnings
from dataclasses import dataclass

from PIL import Image, UnidentifiedImageError

from bot.simulator.errors import bad_request

MAX_BYTES = 10 * 1024 * 1024
MAX_SIDES = 10_000
"""Width and height together, pixels."""
MAX_RATIO = 20
_EXTENSIONS = frozenset(["jpg", "jpeg", "gif", "png", "tif", "tiff", "bmp"])
_QUALITY = 85


@dataclass(frozen=True, slots=True)
class Picture:
    width: int
    height: int

    def within(self, side: int) -> tuple[int, int]:
        """Width and height when the longer side is at most `side` pixels."""
        longest = max(self.width, self.height)
        if longest <= side:
            return self.width, self.height
        return (
            max(1, round(self.width * side / longest)),
            max(1, round(self.height * side / longest)),
        )


def check_picture(data: bytes, name: str = "") -> Picture:
    """The size of an uploaded picture.

    Raises:
        ApiError: 400; empty, too big, no picture, or of impossible shape.
    """
    if not data:
        raise bad_request("File must be non-empty")
    if len(data) > MAX_BYTES:
        raise bad_request(
            f"File of size {len(data)} bytes is too big for a photo; "
            f"the maximum size is {MAX_BYTES} bytes"
        )
    # A name that says nothing (PTB calls plain bytes "application.octet-stream") is no objection.
    extension = name.rpartition(".")[2].lower()
    if mimetypes.guess_type(name)[0] is not None and extension not in _EXTENSIONS:
        raise bad_request(
            "Photo has unsupported extension. Use one of .jpg, .jpeg, .gif, .png, .tif or .bmp"
        )
    picture = _measure(data)
    if picture.width + picture.height > MAX_SIDES:
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    if max(picture.width, picture.height) > MAX_RATIO * min(picture.width, picture.height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return picture


def _measure(data: bytes) -> Picture:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # only the size is read, a bomb does not go off
            with Image.open(io.BytesIO(data)) as image:
                return Picture(*image.size)
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError):
        raise bad_request("IMAGE_PROCESS_FAILED") from None


def render(data: bytes, side: int) -> bytes:
    """The picture as JPEG, its longer side at most `side` pixels."""
    with Image.open(io.BytesIO(data)) as image:
        image.thumbnail((side, side))
        out = io.BytesIO()
        image.convert("RGB").save(out, "JPEG", quality=_QUALITY)
        return out.getvalue()

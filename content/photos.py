"""Photos made fit to be sent: judged by their content, never by their name.

Telegram takes a JPEG or PNG of at most 10 MB, width and height together at most 10,000 pixels,
no side more than 20 times the other. What comes out is a fresh file: turned upright, without
metadata, in sRGB.
"""

import io
import warnings
from dataclasses import dataclass
from hashlib import sha256

from PIL import Image, ImageFile, ImageOps, JpegImagePlugin, UnidentifiedImageError

from content.errors import PhotoUnusable
from content.photo import colours, heic, jpegs, likeness, not_photos
from content.photo.credit import credit_of

MAX_BYTES = 10_000_000
MAX_SIDES = 10_000
"""Pixels, width and height together."""
MAX_RATIO = 20
MAX_PIXELS = 100_000_000
"""More is a bomb, not a photo: it would take gigabytes to open."""
MAX_JPEG_PIXELS = 155_000_000
"""What the largest cameras take; decoded small, one in many passes still wants 8 bytes a pixel."""
MAX_LIGHT_JPEG_PIXELS = 250_000_000
"""Telephones take 200 million; decoded small, in one pass, that costs 0.19 GB."""
MAX_HELD_BYTES = 640_000_000
"""What a JPEG of so many pixels may hold at once, decoded small: 0.72 GB with all that goes on."""
MIN_SIDE = 100
"""Pixels: smaller pictures are icons and counters."""
MIN_SHOWN_SIDE = 20
"""Pixels, as it is sent: a strip that is less becomes a line."""
MAX_SOURCE_BYTES = 60_000_000
SENT_SIDE = 2560
"""Pixels: Telegram shows nothing beyond that, so nothing beyond that is uploaded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FitPhoto:
    """A picture that Telegram takes."""

    data: bytes
    width: int
    """Pixels, upright."""
    height: int
    mime: str
    """"image/jpeg" or "image/png"."""
    sha256: str
    """Hex digest of `data`."""
    credit: str = ""
    """What the file itself says of its maker (IPTC, EXIF, XMP); "" where it says nothing."""
    print: bytes = b""
    """What `likeness` finds the same picture by; b"" where its looks tell nothing."""
    drawn: bool = False
    """By us (`content.cards`): it stands in for a photo, and has neither caption nor credit."""


def fit(data: bytes) -> FitPhoto:
    """Make a picture fit to be sent. CPU work of up to a second: call it off the event loop.

    Raises:
        PhotoUnusable: no picture, or one that cannot be made fit; the reason is one line.
    """
    if not data:
        raise PhotoUnusable("the picture is empty")
    if len(data) > MAX_SOURCE_BYTES:
        raise PhotoUnusable("the picture file is far too large")
    with warnings.catch_warnings():
        # what Pillow only warns of is refused or harmless here; a warning must not become an error
        warnings.simplefilter("ignore")
        try:
            return _fit(data)
        except PhotoUnusable:
            raise
        except Image.DecompressionBombError as error:
            raise PhotoUnusable("the picture is far too large") from error
        except Exception as error:  # decoders raise whatever a broken file makes them stumble over
            raise PhotoUnusable("the picture is broken") from error


def _fit(data: bytes) -> FitPhoto:
    with _opened(data) as image:
        _refuse(image, data)
        credit = credit_of(image)
        image.draft("RGB", _sent_size(image))  # lets JPEG be decoded small at once
        image.load()
        ImageOps.exif_transpose(image, in_place=True)
        if not_photos.is_logo(image):
            raise PhotoUnusable("a logo, not a photo")
        if image.mode in _SHRUNK_AS_THEY_ARE and "transparency" not in image.info:
            _shrunk(image)  # before its colours are seen to: that costs several pictures' memory
        rgb = _shrunk(colours.in_rgb(image))
    if not_photos.is_blank(rgb):
        raise PhotoUnusable("all of one colour, not a photo")
    return _encoded(_padded(rgb), credit)


def _sent_size(image: Image.Image) -> tuple[int, int]:
    """Pixels: no side longer than `SENT_SIDE`."""
    scale = min(1.0, SENT_SIDE / max(image.size))
    return max(1, round(image.width * scale)), max(1, round(image.height * scale))


def _opened(data: bytes) -> ImageFile.ImageFile:
    if heic.is_heic(data):
        return heic.opened(data)
    try:
        # an animation stands still at its first frame
        return Image.open(io.BytesIO(data), formats=_FORMATS)
    except UnidentifiedImageError as error:
        raise PhotoUnusable(_kind(data)) from error
    except Image.DecompressionBombError:
        if not data.startswith(_JPEG):
            raise
        return JpegImagePlugin.jpeg_factory(io.BytesIO(data))  # decoded small, it is no bomb


def _refuse(image: ImageFile.ImageFile, data: bytes) -> None:
    width, height = image.size
    if width * height > _most_pixels(image, data):
        raise PhotoUnusable(f"the picture is far too large ({width} x {height})")
    if min(width, height) < MIN_SIDE:
        raise PhotoUnusable(f"the picture is too small to be a photo ({width} x {height})")
    if min(_sent_size(image)) < MIN_SHOWN_SIDE:
        raise PhotoUnusable(f"the picture is a line, not a photo ({width} x {height})")


def _most_pixels(image: ImageFile.ImageFile, data: bytes) -> int:
    if not isinstance(image, JpegImagePlugin.JpegImageFile):
        return MAX_PIXELS
    is_light = jpegs.held_bytes(image, data) <= MAX_HELD_BYTES
    return MAX_LIGHT_JPEG_PIXELS if is_light else MAX_JPEG_PIXELS


def _kind(data: bytes) -> str:
    head = data[:_HEAD].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if b"<svg" in head or b"doctype svg" in head:
        return "a drawing (SVG), not a photo"
    if head.startswith((b"<!doctype", b"<html", b"<?xml", b"<")):
        return "a web page instead of a picture"
    if data[4:8] == b"ftyp":
        is_picture = data[8:12] in (b"avif", b"avis", b"mif1")
        return "the picture is broken" if is_picture else "a film, not a photo"
    if data.startswith((b"\xff\x0a", b"\0\0\0\x0cJXL ")):
        return "a JPEG XL picture, which cannot be read"
    return "not a picture"


def _shrunk(image: Image.Image) -> Image.Image:
    if max(image.size) > SENT_SIDE:
        image.thumbnail((SENT_SIDE, SENT_SIDE), Image.Resampling.LANCZOS)
    return image


def _padded(image: Image.Image) -> Image.Image:
    """A strip on as much ground as it needs: cut to its middle it would not show what it shows."""
    least = -(-max(image.size) // MAX_RATIO)
    if min(image.size) >= least:
        return image
    ground = Image.new("RGB", (max(image.width, least), max(image.height, least)), _GROUND)
    ground.paste(image, ((ground.width - image.width) // 2, (ground.height - image.height) // 2))
    return ground


def _encoded(image: Image.Image, credit: str) -> FitPhoto:
    image.info = {}  # a JPEG's comment would be written again
    for quality in (90, 80, 65):
        file = io.BytesIO()
        image.save(file, "JPEG", quality=quality, optimize=True, progressive=True)
        if file.tell() <= MAX_BYTES:
            break
    else:
        raise PhotoUnusable("the picture cannot be made small enough")
    data = file.getvalue()
    return FitPhoto(
        data=data,
        width=image.width,
        height=image.height,
        mime="image/jpeg",
        sha256=sha256(data).hexdigest(),
        credit=credit,
        print=likeness.print_of(image),
    )


_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "AVIF", "TIFF", "BMP", "JPEG2000")
_JPEG = b"\xff\xd8\xff"
_HEAD = 4_000
"""Bytes: drawing programs write long remarks before a drawing."""
_SHRUNK_AS_THEY_ARE = ("RGB", "RGBA", "L", "LA", "CMYK")
_GROUND = (128, 128, 128)
"""Neither the day's nor the night's white or black, which would seem to belong to the picture."""

"""A headline drawn as a picture, for a story that has no photo.

Calm, and large enough for a phone. The same words give the same picture, so it is kept and
uploaded once. Nothing is drawn rather than boxes for letters that no font at hand has.
"""

import colorsys
import io
import zlib
from functools import cache
from hashlib import sha256
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from content import typesetting
from content.photos import FitPhoto
from content.text import clip

SIZE = (1280, 720)
MARGIN = 88
SIZES = range(120, 38, -2)
"""Pixels of the headline's letters, tried from large to small."""


class FontUnusable(ValueError):
    """The file is no font; `str()` is one line."""


def draw(headline: str, source: str, *, font: Path | None = None) -> FitPhoto | None:
    """None where no font has all the letters, or the headline does not fit.

    CPU work of a tenth of a second: call it off the event loop.

    Args:
        source: stands under the headline; "" for none.
        font: a file to be tried before those that are found.
    """
    words = typesetting.composed(headline)
    for name in (font, *_FONTS):
        if (found := _font(name)) and typesetting.can_set(words, found):
            return _drawn(words, clip(typesetting.composed(source), _LONGEST_UNITS), found)
    return None


def check(font: Path) -> Path:
    """Raises FontUnusable."""
    if _font(font) is None:
        raise FontUnusable(f"{font} cannot be read as a font")
    return font


def _drawn(headline: str, source: str, font: ImageFont.FreeTypeFont) -> FitPhoto | None:
    width, height = SIZE
    top, foot = MARGIN + 48, height - MARGIN - 64
    setting = typesetting.fit(headline, font, SIZES, width=width - 2 * MARGIN, height=foot - top)
    if setting is None:
        return None
    ground, accent, paper = _colours(source)
    image = Image.new("RGB", SIZE, ground)
    pen = ImageDraw.Draw(image)
    start, anchor = (width - MARGIN, "rs") if setting.rightwards else (MARGIN, "ls")
    bar = (start - 112, start) if setting.rightwards else (start, start + 112)
    pen.rectangle((bar[0], MARGIN, bar[1], MARGIN + 11), fill=accent)
    y = top + (foot - top - setting.height) // 2 + setting.ascent
    for line in setting.lines:
        pen.text((start, y), line, font=setting.font, fill=paper, anchor=anchor, **setting.how)
        y += setting.leading
    _sign(pen, source, font, start, anchor, accent)
    return _as_photo(image)


def _sign(
    pen: ImageDraw.ImageDraw,
    source: str,
    font: ImageFont.FreeTypeFont,
    x: int,
    anchor: str,
    fill: tuple[int, ...],
) -> None:
    """The source's name at the foot, where the font has its letters and it fits in a line."""
    if not source or not typesetting.can_set(source, font):
        return
    setting = typesetting.fit(
        source, font, range(34, 22, -2), width=SIZE[0] - 2 * MARGIN, height=41
    )
    if setting is not None:
        pen.text(
            (x, SIZE[1] - MARGIN),
            source,
            font=setting.font,
            fill=fill,
            anchor=anchor,
            **setting.how,
        )


def _colours(source: str) -> tuple[tuple[int, ...], ...]:
    """Ground, accent and paper: a hue for each source, always the same one."""
    hue = _HUES[zlib.crc32(source.casefold().encode("utf-8", "replace")) % len(_HUES)] / 360
    shades = ((hue, 0.13, 0.42), (hue, 0.70, 0.62), (hue, 0.97, 0.30))
    return tuple(
        tuple(round(255 * level) for level in colorsys.hls_to_rgb(*shade)) for shade in shades
    )


def _as_photo(image: Image.Image) -> FitPhoto:
    file = io.BytesIO()
    image.save(file, "PNG")
    data = file.getvalue()
    return FitPhoto(
        data=data,
        width=image.width,
        height=image.height,
        mime="image/png",
        sha256=sha256(data).hexdigest(),
        drawn=True,
    )


def _font(name: Path | str | None) -> ImageFont.FreeTypeFont | None:
    """One of our own for each card: threads share none."""
    if name is None:
        return None
    if name == _BUILT_IN:
        built_in = ImageFont.load_default(20)
        return built_in if isinstance(built_in, ImageFont.FreeTypeFont) else None
    place = name if isinstance(name, Path) else _place(name)
    try:
        return ImageFont.truetype(place, 20) if place else None
    except (OSError, ValueError):
        return None


@cache
def _place(name: str) -> Path | None:
    """Where this machine keeps the font of that name; its folders are gone through once."""
    try:
        path = ImageFont.truetype(name, 20).path
    except (OSError, ValueError):
        return None
    return Path(path) if isinstance(path, str) else None


_LONGEST_UNITS = 60
"""Of a source's name: what fits in a line in letters that can still be read."""
_BUILT_IN = "that of Pillow"
_FONTS = (
    "NotoSans-Bold.ttf",
    "DejaVuSans-Bold.ttf",
    "LiberationSans-Bold.ttf",
    "Arial Bold.ttf",
    "arialbd.ttf",
    "NotoSansCJK-Bold.ttc",
    "NotoSansDevanagari-Bold.ttf",
    "NotoSansThai-Bold.ttf",
    "msyhbd.ttc",
    "Arial Unicode.ttf",
    _BUILT_IN,  # plain English only
)
"""Bold ones of many letters, as systems bring them; the first that has all letters is taken."""
_HUES = (212, 190, 165, 262, 330, 18, 36)

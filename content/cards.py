"""A headline drawn as a picture, for a story that has no photo.

Calm, and large enough for a phone. The same words give the same picture, so it is kept and
uploaded once: so it bears no date, which Telegram sets beside each message in its reader's own
zone, and which an update would make wrong. Nothing is drawn rather than boxes for letters that no
font at hand has.
"""

import colorsys
import io
import zlib
from hashlib import sha256
from pathlib import Path

from PIL import Image, ImageDraw

from content.card import faces, typesetting
from content.card.faces import Face
from content.card.typesetting import Setting
from content.photos import FitPhoto
from content.text import clip

SIZE = (1280, 720)
MARGIN = 88
TOP, FOOT = MARGIN + 48, SIZE[1] - MARGIN - 68
"""Pixels between which the headline stands."""
SIZES = range(160, 38, -2)
"""Pixels of the headline's letters, tried from large to small."""


class FontUnusable(ValueError):
    """The file is no font; `str()` is one line."""


def draw(headline: str, source: str, *, font: Path | None = None) -> FitPhoto | None:
    """None where no font has all the letters but emoji, or the headline does not fit.

    CPU work of a tenth of a second: call it off the event loop.

    Args:
        source: stands under the headline; "" for none.
        font: a file to be tried before those that are found.
    """
    words, face = _lettered(headline, font)
    if face is None:
        return None
    setting = typesetting.fit(words, face, SIZES, width=SIZE[0] - 2 * MARGIN, height=FOOT - TOP)
    if setting is None:
        return None
    return _drawn(setting, clip(typesetting.composed(source), _LONGEST_UNITS), font)


def _lettered(text: str, font: Path | None) -> tuple[str, Face | None]:
    """What can be drawn of it: emoji, which fonts of letters lack, are not what a headline says."""
    whole = typesetting.composed(text)
    for words in dict.fromkeys((whole, typesetting.without_emoji(whole))):
        if words and (face := faces.face_for(words, own=font)):
            return words, face
    return whole, None


def check(font: Path) -> Path:
    """Raises FontUnusable."""
    if faces.font_at(font) is None:
        raise FontUnusable(f"{font} cannot be read as a font")
    return font


def _drawn(setting: Setting, source: str, font: Path | None) -> FitPhoto:
    ground, accent, paper = _colours(source)
    image = Image.new("RGB", SIZE, ground)
    pen = ImageDraw.Draw(image)
    start = SIZE[0] - MARGIN - 112 if setting.rightwards else MARGIN
    pen.rectangle((start, MARGIN, start + 112, MARGIN + 11), fill=accent)
    y = TOP + (FOOT - TOP - setting.height) // 2 + setting.ascent
    for line in setting.lines:
        _write(pen, line, y, setting, at_right=setting.rightwards, fill=paper)
        y += setting.leading
    name, face = _lettered(source, font)
    signed = face and typesetting.fit(
        name, face, _SIGN_SIZES, width=SIZE[0] - 2 * MARGIN, height=_SIGN_HEIGHT
    )
    if signed:
        foot = SIZE[1] - MARGIN
        _write(pen, signed.lines[0], foot, signed, at_right=setting.rightwards, fill=accent)
    return _as_photo(image)


def _write(
    pen: ImageDraw.ImageDraw,
    line: str,
    y: int,
    setting: Setting,
    *,
    at_right: bool,
    fill: tuple[int, ...],
) -> None:
    """One line on its base, from the left margin, or up to the right one."""
    x = SIZE[0] - MARGIN - setting.face.length(line) if at_right else float(MARGIN)
    for run, font in setting.face.runs(line):
        pen.text((x, y), run, font=font, fill=fill, anchor="ls", **setting.how)
        x += font.getlength(run)


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


_LONGEST_UNITS = 60
"""Of a source's name: what fits in a line in letters that can still be read."""
_SIGN_SIZES = range(42, 26, -2)
_SIGN_HEIGHT = 50
"""Pixels: one line."""
_HUES = (212, 190, 165, 262, 330, 18, 36)

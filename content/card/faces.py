"""Fonts that this machine has, and which of them show all letters of a text.

A letter that a font lacks is drawn by it as an empty box. Fonts of one script often lack figures
and Latin letters: those come from another one, where the text is written from the left. From the
right, what the pieces of a line are and where they stand is for the font's own shaping to say.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain, product
from pathlib import Path

from PIL import ImageFont, features

from content.card.breaks import begins_at_right, runs_on

Font = ImageFont.FreeTypeFont
_Place = tuple[Path | str, int]
"""A file, or its name wherever it is, and which of the fonts in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """One font, or several of which each has the letters that those before it lack."""

    fonts: tuple[Font, ...]
    places: Mapping[str, int]
    """Which font has the letter."""

    def at(self, size: int) -> "Face":
        fonts = tuple(font.font_variant(size=size) for font in self.fonts)
        return Face(fonts=fonts, places=self.places)

    def runs(self, text: str) -> Iterator[tuple[str, Font]]:
        """The text in pieces that are drawn one behind the other."""
        start, place = 0, 0
        for at, char in enumerate(text):
            now = self.places.get(char, place)
            if now != place and at > start:
                yield text[start:at], self.fonts[place]
                start = at
            place = now
        if text[start:]:
            yield text[start:], self.fonts[place]

    def length(self, text: str) -> float:
        """Pixels."""
        return sum(font.getlength(run) for run, font in self.runs(text))

    def reach(self, text: str) -> tuple[float, float]:
        """Pixels that its letters stand above their base and hang below it."""
        boxes = [font.getbbox(run, anchor="ls") for run, font in self.runs(text)]
        return -min(box[1] for box in boxes), max(box[3] for box in boxes)


def face_for(text: str, *, own: Path | None = None) -> Face | None:
    """Of fonts of our own, as threads share none; None where a letter would be missing.

    Args:
        own: a file to be tried before those that are found.
    """
    first: list[_Place] = [] if own is None else [(own, 0)]
    of_script = list(_of_scripts(text))
    alone = (*first, *_of_region(text), *_USUAL, *of_script)
    pairs = () if begins_at_right(text) else product(of_script, (*first, *_USUAL))
    for places in chain(((each,) for each in alone), pairs):
        fonts = [font for each in places if (font := font_at(*each))]
        if len(fonts) == len(places) and (face := joined(text, *fonts)):
            return face
    return None


def joined(text: str, *fonts: Font) -> Face | None:
    """The fonts as one face; None where a letter is in none, or cannot be joined as it must."""
    letters = set(text) - {" "}
    if not letters or (any(map(_must_be_joined, letters)) and not features.check("raqm")):
        return None
    places: dict[str, int] = {}
    for place, font in enumerate(fonts):
        for letter in _covered(letters - places.keys(), font):
            places[letter] = place
    return Face(fonts=fonts, places=places) if letters == places.keys() else None


def font_at(name: Path | str, index: int = 0) -> Font | None:
    if name == BUILT_IN:
        built_in = ImageFont.load_default(20)
        return built_in if isinstance(built_in, ImageFont.FreeTypeFont) else None
    place = name if isinstance(name, Path) else _place(name)
    try:
        return ImageFont.truetype(place, 20, index=index) if place else None
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


def _of_region(text: str) -> tuple[_Place, ...]:
    """Japan, Korea and the two Chinas write one sign in forms of their own."""
    if any("\u3040" <= char <= "\u30ff" for char in text):
        return _CJK["jp"]
    if any("\uac00" <= char <= "\ud7a3" for char in text):
        return _CJK["kr"]
    han = "".join(char for char in text if runs_on(char))
    if not han:
        return ()
    return _CJK["sc" if _can_be_written(han, "gb2312") else "tc"]


def _can_be_written(text: str, encoding: str) -> bool:
    return len(text.encode(encoding, "ignore")) == 2 * len(text)


def _of_scripts(text: str) -> Iterator[_Place]:
    """Noto names its fonts after the scripts, as Unicode does its letters."""
    names = (unicodedata.name(char, "").split(" ")[0] for char in text if char.isalpha())
    for name in dict.fromkeys(names):
        if name.isalpha() and name not in ("LATIN", "GREEK", "CYRILLIC", "HIRAGANA", "KATAKANA"):
            yield f"NotoSans{name.title()}-Bold.ttf", 0


def _covered(letters: set[str], font: Font) -> Iterator[str]:
    plain = font.font_variant(size=20, layout_engine=ImageFont.Layout.BASIC)
    box = _shape(plain, _NOBODYS)
    for letter in letters:
        shape = _shape(plain, letter)
        if shape != box and (any(shape[1]) or unicodedata.category(letter) in _NO_INK):
            yield letter


def _shape(font: Font, char: str) -> tuple[tuple[int, int], bytes]:
    mask = font.getmask(char)
    return mask.size, bytes(mask)


def _must_be_joined(char: str) -> bool:
    """Scripts from Hebrew to Khmer change their letters' order, shape or place."""
    return "\u0590" <= char <= "\u109f" or "\u1780" <= char <= "\u18af"


BUILT_IN = "that of Pillow"
_USUAL: tuple[_Place, ...] = (
    ("NotoSans-Bold.ttf", 0),
    ("DejaVuSans-Bold.ttf", 0),
    ("LiberationSans-Bold.ttf", 0),
    ("Arial Bold.ttf", 0),
    ("arialbd.ttf", 0),
    ("Arial Unicode.ttf", 0),
    (BUILT_IN, 0),  # plain English only
)
"""Bold ones of many letters, as systems bring them; the first that has all letters is taken."""
_CJK: dict[str, tuple[_Place, ...]] = {
    "jp": (("NotoSansCJK-Bold.ttc", 0), ("NotoSansJP-Bold.ttf", 0), ("YuGothB.ttc", 0)),
    "kr": (("NotoSansCJK-Bold.ttc", 1), ("NotoSansKR-Bold.ttf", 0), ("malgunbd.ttf", 0)),
    "sc": (("NotoSansCJK-Bold.ttc", 2), ("NotoSansSC-Bold.ttf", 0), ("msyhbd.ttc", 0)),
    "tc": (("NotoSansCJK-Bold.ttc", 3), ("NotoSansTC-Bold.ttf", 0), ("msjhbd.ttc", 0)),
}
_NOBODYS = "\U0010fffe"
_NO_INK = ("Cf", "Zs")

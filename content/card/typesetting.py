"""Words set in lines: as large as they can be, and broken where they are read best."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from content.card.breaks import begins_at_right, phrases, pieces
from content.card.faces import Face

_Piece = tuple[str, float, float]
"""Its letters, and how wide they are at `_MEASURED` pixels without the blank behind and with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Lines in the largest size that fits."""

    lines: tuple[str, ...]
    face: Face
    size: int
    """Pixels."""
    leading: int
    """Pixels from line to line."""
    ascent: int
    """Pixels from the top of a line to where its letters stand."""
    rightwards: bool
    """Whether lines begin at the right, as in Arabic and Hebrew."""

    @property
    def height(self) -> int:
        return self.leading * len(self.lines)

    @property
    def how(self) -> dict[str, Any]:
        return {"direction": "rtl"} if self.rightwards else {}


def composed(text: str) -> str:
    """Letters and their accents as one, without what nobody sees; on one line."""
    seen = (char for char in unicodedata.normalize("NFC", text) if char not in _UNSEEN)
    return " ".join("".join(seen).split())


def without_emoji(text: str) -> str:
    """What is left to be read of it."""
    return " ".join(_EMOJI.sub(" ", text).split())


def fit(text: str, face: Face, sizes: Iterable[int], *, width: int, height: int) -> Setting | None:
    """`text` in the first of the sizes (pixels) in which it fits; None where it fits in none.

    Phrases stay whole unless that costs more than a quarter of the size.
    """
    tried = list(sizes)
    loose = _fit(text, pieces(text), face, tried, width, height)
    whole = phrases(text)
    if loose is None or whole == pieces(text):
        return loose
    large_enough = [size for size in tried if size >= loose.size * _WORTH]
    return _fit(text, whole, face, large_enough, width, height) or loose


def _fit(
    text: str, parts: Sequence[str], face: Face, sizes: Iterable[int], width: int, height: int
) -> Setting | None:
    measured = face.at(_MEASURED)
    wide = [(part, measured.length(part.rstrip()), measured.length(part)) for part in parts]
    above, below = measured.reach(text)
    high = max(_LEADING, (above + below) / _MEASURED + _BETWEEN)
    base = (high + _CAPITALS) / 2 if high == _LEADING else above / _MEASURED + _BETWEEN / 2
    for size in sizes:
        room, leading = width * _MEASURED / size, round(size * high)
        lines = _lines(wide, room)
        if lines is None or len(lines) * leading > height:
            continue
        sized = face.at(size)
        lines = _balanced(wide, room, len(lines))
        if max(map(sized.length, lines)) <= width:
            return Setting(
                lines=tuple(lines),
                face=sized,
                size=size,
                leading=leading,
                ascent=round(size * base),
                rightwards=begins_at_right(text),
            )
    return None


def _lines(parts: Sequence[_Piece], room: float) -> list[str] | None:
    """As many pieces to a line as it holds; None where one piece is wider than a line."""
    lines: list[str] = []
    line, used = "", 0.0
    for part, ink, whole in parts:
        if ink > room:
            return None
        if used + ink > room:
            lines.append(line.rstrip())
            line, used = "", 0.0
        line, used = line + part, used + whole
    return [*lines, line.rstrip()]


def _balanced(parts: Sequence[_Piece], room: float, count: int) -> list[str]:
    """In as many lines, each about as long as the others: no word stands alone in the last one."""
    narrow, wide = 0.0, room
    while wide - narrow > _MEASURED / 20:
        middle = (narrow + wide) / 2
        lines = _lines(parts, middle)
        if lines is not None and len(lines) <= count:
            wide = middle
        else:
            narrow = middle
    return _lines(parts, wide) or []


_UNSEEN = "\u00ad\u200b\u200e\u200f\u2060\ufeff\ufe0f"
_EMOJI = re.compile(
    "(?:[\u2300-\u23ff\u25a0-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]"
    "[\u200d\ufe0e\U000e0020-\U000e007f]*)+|\u20e3"
)
"""Pictures and signs of fun; arrows and what stands in sums say something, and stay."""
_MEASURED = 100
_LEADING = 1.2
"""Of a line, in sizes of its letters; Burmese and Khmer, which stack letters, need more."""
_BETWEEN = 0.08
_CAPITALS = 0.72
_WORTH = 0.75

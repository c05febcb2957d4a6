"""Words set in lines: what a font can show, where lines may break, and how large they can be."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PIL import ImageFont, features

Font = ImageFont.FreeTypeFont
_Piece = tuple[str, float, float]
"""Its letters, and how wide they are at `_MEASURED` pixels without the blank behind and with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Lines in the largest size that fits."""

    lines: tuple[str, ...]
    font: Font
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


def how(text: str) -> dict[str, Any]:
    """In which direction `text` is drawn."""
    return {"direction": "rtl"} if _begins_at_right(text) else {}


def can_set(text: str, font: Font) -> bool:
    """Whether every letter is in the font, and can be joined to its neighbours where it must be."""
    letters = set(text) - set(" ")
    if any(map(_must_be_joined, letters)) and not features.check("raqm"):
        return False
    plain = font.font_variant(size=20, layout_engine=ImageFont.Layout.BASIC)
    box = _shape(plain, _NOBODYS)
    shapes = {letter: _shape(plain, letter) for letter in letters}
    return bool(letters) and all(
        shape != box and (any(shape[1]) or unicodedata.category(letter) in _NO_INK)
        for letter, shape in shapes.items()
    )


def fit(text: str, font: Font, sizes: Iterable[int], *, width: int, height: int) -> Setting | None:
    """`text` in the first of the sizes (pixels) in which it fits; None where it fits in none."""
    rightwards = _begins_at_right(text)
    measured = font.font_variant(size=_MEASURED)
    pieces = [
        (piece, measured.getlength(piece.rstrip()), measured.getlength(piece))
        for piece in _pieces(text)
    ]
    for size in sizes:
        room, leading = width * _MEASURED / size, round(size * _LEADING)
        lines = _lines(pieces, room)
        if lines is None or len(lines) * leading > height:
            continue
        sized = font.font_variant(size=size)
        lines = _balanced(pieces, room, len(lines))
        if max(map(sized.getlength, lines)) <= width:
            return Setting(
                lines=tuple(lines),
                font=sized,
                leading=leading,
                ascent=(leading + round(size * _CAPITALS)) // 2,
                rightwards=rightwards,
            )
    return None


def _lines(pieces: Sequence[_Piece], room: float) -> list[str] | None:
    """As many pieces to a line as it holds; None where one piece is wider than a line."""
    lines: list[str] = []
    line, used = "", 0.0
    for piece, ink, whole in pieces:
        if ink > room:
            return None
        if used + ink > room:
            lines.append(line.rstrip())
            line, used = "", 0.0
        line, used = line + piece, used + whole
    return [*lines, line.rstrip()]


def _balanced(pieces: Sequence[_Piece], room: float, count: int) -> list[str]:
    """In as many lines, each about as long as the others: no word stands alone in the last one."""
    narrow, wide = 0.0, room
    while wide - narrow > _MEASURED / 20:
        middle = (narrow + wide) / 2
        lines = _lines(pieces, middle)
        if lines is not None and len(lines) <= count:
            wide = middle
        else:
            narrow = middle
    return _lines(pieces, wide) or []


def _pieces(text: str) -> list[str]:
    """What stays together: words with the blank behind them; of Chinese and Japanese each sign."""
    pieces: list[str] = []
    for char in text:
        if pieces and (char == " " or _stays_with(pieces[-1], char)):
            pieces[-1] += char
        else:
            pieces.append(char)
    return pieces


def _stays_with(piece: str, char: str) -> bool:
    before = piece[-1]
    if before == " ":  # French sets blanks inside its quotes and before its colons
        return char in "»:;!?" or piece == "« "
    return not (_runs_on(char) or _runs_on(before)) or not _may_break(before, char)


def _may_break(before: str, after: str) -> bool:
    return before not in _OPENING and after not in _CLOSING


def _runs_on(char: str) -> bool:
    """Whether `char` is of a script without blanks, whose lines may break between any two signs."""
    return "\u2e80" <= char <= "\u9fff" or "\uf900" <= char <= "\uffef" or char >= "\U00020000"


def _begins_at_right(text: str) -> bool:
    kinds = (unicodedata.bidirectional(char) for char in text)
    return next((kind for kind in kinds if kind in ("L", "R", "AL")), "L") != "L"


def _must_be_joined(char: str) -> bool:
    """Scripts from Hebrew to Khmer change their letters' order, shape or place."""
    return "\u0590" <= char <= "\u109f" or "\u1780" <= char <= "\u18af"


def _shape(font: Font, char: str) -> tuple[tuple[int, int], bytes]:
    mask = font.getmask(char)
    return mask.size, bytes(mask)


_UNSEEN = "\u00ad\u200b\u200e\u200f\u2060\ufeff\ufe0f"
_NOBODYS = "\U0010fffe"
_NO_INK = ("Cf", "Zs")
_MEASURED = 100
_LEADING = 1.2
_CAPITALS = 0.72
_OPENING = "「『（〈《【“‘([{"
_CLOSING = "、。，．・：；？！」』）〉》】”’)]}!?,.:;ーっゃゅょッャュョ々…%％"

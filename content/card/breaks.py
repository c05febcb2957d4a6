"""Where lines of a headline may break, and from which side they are written."""

import unicodedata
from collections.abc import Set

from content.card import syllables


def pieces(text: str) -> list[str]:
    """What stays together: words with the blank behind them; of Chinese and Japanese each sign."""
    found: list[str] = []
    within = syllables.ends(text)
    for at, char in enumerate(text):
        if found and (char == " " or not _may_part(text, at, within)):
            found[-1] += char
        else:
            found.append(char)
    return found


def phrases(text: str) -> list[str]:
    """Larger pieces, where Chinese and Japanese are read best: clauses, and words with their ends.

    The same as `pieces` elsewhere. A Japanese word begins with other signs than it ends with.
    """
    has_kana = any(map(_is_hiragana, text))
    found: list[str] = []
    for piece in pieces(text):
        signs = found and (runs_on(piece[0]) or runs_on(found[-1][-1]))
        if signs and not _parts_phrases(found[-1], piece, has_kana=has_kana):
            found[-1] += piece
        else:
            found.append(piece)
    return found


def runs_on(char: str) -> bool:
    """Whether `char` is of a script without blanks, whose lines may break between any two signs."""
    return "\u2e80" <= char <= "\u9fff" or "\uf900" <= char <= "\uffef" or char >= "\U00020000"


def begins_at_right(text: str) -> bool:
    """As its first letter does, or most of its letters: "NATO" may begin a headline in Arabic."""
    kinds = [unicodedata.bidirectional(char) for char in text]
    strong = [kind != "L" for kind in kinds if kind in ("L", "R", "AL")]
    return bool(strong) and (strong[0] or sum(strong) * 2 > len(strong))


def _parts_phrases(before: str, after: str, *, has_kana: bool) -> bool:
    last = before[-1]
    if last == " " or last in _CLOSING_CLAUSES or after[0] in _OPENING:
        return True
    return has_kana and _is_hiragana(last) and not _is_hiragana(after[0])


def _is_hiragana(char: str) -> bool:
    return "\u3041" <= char <= "\u309f"


def _may_part(text: str, at: int, within: Set[int]) -> bool:
    """Whether a line may end before the sign at this place, as it may `within` words without."""
    before, char = text[at - 1], text[at]
    if at in within:
        return True
    if before == " ":  # French sets blanks inside its quotes and before its colons
        return char not in "»:;!?" and text[at - 2 : at] != "« "
    if runs_on(char) or runs_on(before):
        return before not in _OPENING and char not in _CLOSING
    return before in "-–/" and _parts_long_words(text, at)


def _parts_long_words(text: str, at: int) -> bool:
    """Between the halves of "Ministerpräsidenten-Konferenz"; "COVID-19" and "Ex-Minister" stay."""
    before = text[: at - 1].rpartition(" ")[2]
    after = text[at:].partition(" ")[0]
    halves = (before.rpartition("-")[2], after.partition("-")[0])
    return all(len(half) >= _LONG_HALF and half.isalpha() for half in halves)


_LONG_HALF = 5
_OPENING = "「『（〈《【“‘([{"
_CLOSING = "、。，．・：；？！」』）〉》】”’)]}!?,.:;ーっゃゅょッャュョ々…%％"
_CLOSING_CLAUSES = "、。，：；？！」』）》】,:;!?)…"

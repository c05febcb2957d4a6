"""Lines that lead past an advertisement: "Read on after the advertisement", "Skip advertisement".

Houses say it in ever new words, of few kinds: the advertisement, that the text goes on, below
or behind what, and the small words between. A line that is made of nothing else says nothing else.
"""

import re
from itertools import chain

from content.litter.phrases_ads import ROWS
from content.text import words


def leads_past_ad(found: list[str]) -> bool:
    """Whether a line is nothing but the way past an advertisement, or the label of several.

    Args:
        found: its words, folded.
    """
    if not 0 < len(found) <= _MOST or not _names_one(found):
        return False
    line = " ".join(found)
    return any(_is_made_of(line, *language) for language in _LANGUAGES)


def _names_one(found: list[str]) -> bool:
    if found[0] > _RUNNING_ON:
        return any(word in text for word in _AD_WORDS for text in found)
    return len(found) > 1 and not _AD_WORDS.isdisjoint(found)


def _is_made_of(line: str, kinds: dict[str, str], piece: re.Pattern[str]) -> bool:
    """Whether it consists of words of these kinds, and of enough of them."""
    said: set[str] = set()
    at = 0
    while at < len(line):
        match = piece.match(line, at)
        if match is None:
            return False
        said.add(kinds[match[1]])
        at = match.end()
    return any(needed <= said for needed in _NEEDED)


def _language(row: str) -> tuple[dict[str, str], re.Pattern[str]]:
    """What kind each of its phrases is of, and the pattern that finds the longest one."""
    kinds: dict[str, str] = {}
    for kind, phrases in zip(_KINDS, row.split("/"), strict=True):
        for phrase in phrases.split(","):
            if folded := " ".join(words(phrase)):
                kinds.setdefault(folded, kind)
    longest_first = "|".join(sorted(kinds, key=lambda phrase: (-len(phrase), phrase)))
    ended = " ?" if min(kinds) > _RUNNING_ON else "(?: |$)"
    return kinds, re.compile(rf"({longest_first}){ended}")


_MOST = 12
"""Words."""
_RUNNING_ON = "\u0e00"
"""Where the scripts begin that put no blanks between words (and Korean)."""
_KINDS = ("ad", "skip", "go", "place", "beside", "paid", "links")
_NEEDED = (
    {"ad", "skip"},
    {"ad", "go", "place"},
    {"paid", "links"},
)

_LANGUAGES = tuple(
    _language(row.replace("\n", "")) for row in re.split(r"\n\s*\n", ROWS.strip("\n"))
)
_AD_WORDS = frozenset(
    chain.from_iterable(
        phrase.split()
        for kinds, _ in _LANGUAGES
        for phrase, kind in kinds.items()
        if kind in {"ad", "paid"}
    )
)

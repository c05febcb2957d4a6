"""Lines that lead past an advertisement: "Read on after the advertisement", "Skip advertisement".

Houses say it in ever new words, of few kinds: the advertisement, that the text goes on, below
or behind what, and the small words between. A line that is made of nothing else says nothing else.
"""

import re
from collections.abc import Iterator
from itertools import chain, pairwise

from content.litter.phrases_ads import ROWS
from content.text import words


def leads_past_ad(found: list[str]) -> bool:
    """Whether a line is nothing but the way past an advertisement.

    Args:
        found: its words, folded.
    """
    return any(
        any(needed.issubset(kinds) for needed in _NEEDED) and not _goes_on_itself(kinds)
        for kinds in _readings(found)
    )


def labels_ads(found: list[str]) -> bool:
    """Whether it names what is paid for ("Sponsored links"), as a sub-heading may as well."""
    return any(_PAID.issubset(kinds) for kinds in _readings(found))


def _goes_on_itself(kinds: list[str]) -> bool:
    """ "La publicidad sigue después": it is the advertising that goes on."""
    return ("ad", "go") in pairwise(kinds) and not {"place", "skip"}.intersection(
        kinds[: kinds.index("ad")]
    )


def _readings(found: list[str]) -> Iterator[list[str]]:
    """The kinds of its phrases in their order, in each language whose words alone it has."""
    if 0 < len(found) <= _MOST and _names_one(found):
        line = " ".join(found)
        for language in _LANGUAGES:
            if kinds := _kinds_in(line, *language):
                yield kinds


def _names_one(found: list[str]) -> bool:
    if found[0] > _RUNNING_ON:
        return any(word in text for word in _AD_WORDS for text in found)
    return len(found) > 1 and not _AD_WORDS.isdisjoint(found)


def _kinds_in(line: str, kinds: dict[str, str], piece: re.Pattern[str]) -> list[str]:
    """Of which of these kinds its phrases are; none where one of them is of no kind."""
    said: list[str] = []
    at = 0
    while at < len(line):
        match = piece.match(line, at)
        if match is None:
            return []
        said.append(kinds[match[1]])
        at = match.end()
    return said


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
)
_PAID = {"paid", "links"}

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

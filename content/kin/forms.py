"""Whether two texts are one form, filled in twice: results, weather, markets, quakes, obituaries.

What was filled in stands between the same words as before, and is another name or number.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from content.kin.terms import is_common
from content.text import fold

NAMES = 2
"""So many other names between the same words: one is another spelling, or an edit."""


def is_filled_anew(text: str, old: str) -> bool:
    """Whether `text` has another number, or other names, where `old` says all the same around."""
    known: dict[tuple[str, str], set[str]] = defaultdict(set)
    for before, told, after in _places(old):
        known[before, after].add(told)
    said = {told for _, told, _ in _places(old)}
    names = set()
    for before, told, after in _places(text):
        others = known.get((before, after), set())
        if not others or told in said:
            continue
        if told[0].isdecimal() and any(other[0].isdecimal() for other in others):
            return True
        names.add(told)
    return len(names) >= NAMES


def _places(text: str) -> Iterator[tuple[str, str, str]]:
    """Each number and each name, folded, with the word before and the word after it."""
    told: list[str] = []
    wanted: list[bool] = []
    for word in _WORD.findall(text):
        # "2,000" and "2000" are one number
        folded = re.sub(r"[.,]", "", word) if word[0].isdecimal() else fold(word)
        is_name = word[0].isupper() and not is_common(folded)
        if is_name and wanted and wanted[-1] and not told[-1][0].isdecimal():
            told[-1] += f" {folded}"  # a name of several words
        else:
            told.append(folded)
            wanted.append(is_name or word[0].isdecimal())
    for at in range(1, len(told) - 1):
        if wanted[at]:
            yield told[at - 1], told[at], told[at + 1]


_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")

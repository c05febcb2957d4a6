"""What stands beside a number or a day: two were hurt, not killed; built in 1962, not in 2011.

Held against the sentences, or clauses, in which the article has the same number or day. The fates
of people and of numbers are told in several words ("died", "were killed"), which count as one.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from content.dates import is_calendar_word
from content.factcheck.figures import Figure, alike, figures
from content.factcheck.names import is_empty
from content.factcheck.number_words import SPANS
from content.fates import COUNTED, fate_of, fates_in
from content.text import fold, words


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mark:
    """A number or a day, and where it stands."""

    value: str
    beside: tuple[str, ...]
    """What is told of it: of a day or a year all words of its clause, any of which will do; of
    another number the word behind what it counts."""
    fate: str
    """What became of those that are counted, or of the number; "" for anything else."""
    near: frozenset[str]
    """The folded words that it may be told of, in the article."""
    fates: frozenset[str]
    """Those of its clause; of its sentence where its clause has none."""


def strange_beside(parts: Iterable[str], article: Sequence[str], language: str) -> str:
    """The first number or day beside which there is what the article tells of no such one."""
    told = [mark for part in parts for mark in _marks(part, "", language)]
    if not told:
        return ""
    known = defaultdict(list)
    for sentence, following in pairwise([*article, ""]):
        for mark in _marks(sentence, following, language):
            known[mark.value].append(mark)
    for mark in told:
        same = known[mark.value]
        if same and not any(_tells(mark, other) for other in same):
            return f"{mark.value} {mark.fate or ' '.join(mark.beside[:3])}"
    return ""


def _tells(mark: _Mark, other: _Mark) -> bool:
    """Whether the article's `other` is told of the same as `mark`."""
    if mark.fate:
        return mark.fate in other.fates
    return not mark.beside or any(_is_in(word, other.near) for word in mark.beside)


def _marks(sentence: str, following: str, language: str) -> Iterator[_Mark]:
    clauses = _CLAUSE_ENDS.split(sentence)
    every = fates_in(sentence, COUNTED)
    for clause in clauses:
        for figure in figures(clause, language):
            if figure.weak or not _NUMBER.fullmatch(figure.value):
                continue
            is_year = _YEAR.fullmatch(figure.value) is not None and not figure.counts
            told = () if is_year else _told(figure, clause, language)
            yield _Mark(
                value=figure.value,
                beside=tuple(_said(clause, language)) if is_year else told,
                fate="" if is_year else _first_fate(figure.told[:_REACH]),
                near=frozenset(words(clause if is_year else sentence)),
                fates=fates_in(clause, COUNTED) or every,
            )
    days = [match[0] for match in _WORD.finditer(sentence) if _is_day(match[0])]
    # where a sentence has one day, it may be that of the next one as well
    places = clauses if len(days) > 1 else [f"{sentence} {following}"]
    for clause in clauses:
        for day in filter(_is_day, _WORD.findall(clause)):
            near = " ".join(place for place in places if day in place)
            yield _Mark(
                value=fold(day),
                beside=tuple(_said(clause, language)),
                fate="",
                near=frozenset(words(near)),
                fates=frozenset(),
            )


def _told(figure: Figure, clause: str, language: str) -> tuple[str, ...]:
    """The word behind what is counted: day in "euros a day"; none that tells nothing."""
    names = {fold(word) for word in _WORD.findall(clause) if word[0].isupper() and language != "de"}
    told = (
        word
        for word in figure.behind
        if word in SPANS or not (word in names or is_empty(word, language) or _is_day(word))
    )
    return tuple(islice(told, 1))


def _said(text: str, language: str) -> list[str]:
    """Words that say something, without names (where capitals tell them) and days."""
    found = (match[0] for match in _WORD.finditer(text))
    return [
        fold(word)
        for word in found
        if (language == "de" or not word[0].isupper())
        and not is_empty(fold(word), language)
        and not _is_day(word)
    ]


def _is_in(word: str, told: Iterable[str]) -> bool:
    return any(word[:_STEM] == each[:_STEM] or alike(word, each) for each in told)


def _is_day(word: str) -> bool:
    return len(word) >= _SHORTEST_DAY and is_calendar_word(word)


def _first_fate(told: Iterable[str]) -> str:
    return next(filter(None, (fate_of(word, COUNTED) for word in told)), "")


_REACH = 4
"""Words in which the fate of a number is looked for: "cut its key interest rate by a quarter"."""
_SHORTEST_DAY = 4
"""Letters; "may" and "mar" are other words as well."""
_STEM = 4
_WORD = re.compile(r"[^\W\d_]{2,}")
_NUMBER = re.compile(r"-?\d+(?:[./]\d+)?|many \d+")
"""None that puts in order: the third."""
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_CLAUSE_ENDS = re.compile(
    r"[,;:()“”„«»\"]\s|\s[–—-]\s|\s(?:and|but|while|und|aber|während|y|e|pero|et|mais|ve|ama)\s"
)

"""What stands beside a number or a day: two were hurt, not killed; built in 1962, not in 2011.

Held against the sentences, or clauses, in which the article has the same number or day. The fates
of people and of numbers are told in several words ("died", "were killed"), which count as one.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import islice, pairwise

from content.factcheck.days import is_day, kind_of_day, month_of
from content.factcheck.fates import fate, fates
from content.factcheck.figures import Figure, alike, figures
from content.factcheck.names import is_empty
from content.factcheck.number_words import SPAN_OF, SPANS, WEAK_ONES
from content.text import fold, words


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mark:
    """A number or a day, and where it stands."""

    value: str
    kind: str
    """ "weekday", "month" or "year"; "" of a number that counts."""
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
    """The first number or day beside which there is what the article tells of no such one.

    Of a day or a year the article must tell it of another one: what happened may be told in other
    words, or not told of any day.
    """
    told = [mark for part in parts for mark in _marks(part, "", language)]
    if not told:
        return ""
    values = {mark.value for mark in told}
    known = defaultdict(list)
    for sentence, following in pairwise([*article, ""]):
        if _matters(sentence, values, language):
            for mark in _marks(sentence, following, language):
                known[mark.value].append(mark)
    strange = [
        mark
        for mark in told
        if (same := known.get(mark.value)) and not any(_tells(mark, other) for other in same)
    ]
    if not strange:
        return ""
    every = [
        mark
        for sentence, following in pairwise([*article, ""])
        for mark in _marks(sentence, following, language)
    ]
    for mark in strange:
        if any(_is_of_rival(mark, other) for other in every):
            return f"{mark.value} {mark.fate or ' '.join(mark.beside[:3])}"
    return ""


def _matters(sentence: str, values: Set[str], language: str) -> bool:
    """Whether the article's `sentence` may have one of the values."""
    return _is_dated(sentence) or any(
        figure.value in values for figure in figures(sentence, language)
    )


def _tells(mark: _Mark, other: _Mark) -> bool:
    """Whether the article's `other` is told of the same as `mark`."""
    if mark.fate:
        return mark.fate in other.fates
    return not mark.beside or any(_is_in(word, other.near) for word in mark.beside)


def _is_of_rival(mark: _Mark, other: _Mark) -> bool:
    """Whether the article tells of another day, year or number most of what `mark` is told of.

    It need not tell the fate of people or a span of time: these are always told in like words.
    """
    if not mark.kind and (mark.fate or not SPANS.isdisjoint(mark.beside)):
        return True
    if mark.kind != other.kind or mark.value == other.value:
        return False
    if not mark.kind:
        return any(_is_in(word, other.beside) for word in mark.beside)
    return 2 * sum(_is_in(word, other.near) for word in mark.beside) >= len(mark.beside)


def _marks(sentence: str, following: str, language: str) -> Iterator[_Mark]:
    clauses = _clauses(sentence, language)
    yield from _numbers(sentence, clauses, language)
    days = [match[0] for match in _WORD.finditer(sentence) if is_day(match[0])]
    # where a sentence has one day, it may be that of the next one as well
    places = clauses if len(days) > 1 else [f"{sentence} {following}"]
    for clause in clauses:
        for day in filter(is_day, _WORD.findall(clause)):
            near = " ".join(place for place in places if day in place)
            yield _Mark(
                value=fold(day),
                kind=kind_of_day(day),
                beside=tuple(_said(clause, language)),
                fate="",
                near=_words(near, language),
                fates=frozenset(),
            )


def _numbers(sentence: str, clauses: Sequence[str], language: str) -> Iterator[_Mark]:
    every = fates(sentence)
    for clause in clauses:
        for figure in figures(clause, language):
            if figure.weak or not _NUMBER.fullmatch(figure.value) or month_of(figure):
                continue
            is_year = _YEAR.fullmatch(figure.value) is not None and not figure.counts
            told = () if is_year else _told(figure, clause, language)
            yield _Mark(
                value=figure.value,
                kind="year" if is_year else "",
                beside=tuple(_said(clause, language)) if is_year else told,
                fate="" if is_year else next(filter(None, map(fate, figure.told[:_REACH])), ""),
                near=_words(clause if is_year else sentence, language),
                fates=fates(clause) or every,
            )


def _clauses(sentence: str, language: str) -> list[str]:
    """A day or a year of which nothing is told ("In 2023, ...") belongs to the next."""
    found: list[str] = []
    opening = ""
    for clause in _CLAUSE_ENDS.split(sentence):
        whole = f"{opening} {clause}" if opening else clause
        is_bare = len(whole) < _SHORT and _is_dated(whole) and not _said(whole, language)
        opening = whole if is_bare else ""
        if not opening:
            found.append(whole)
    return [*found, opening] if opening else found


def _is_dated(clause: str) -> bool:
    return _YEAR.search(clause) is not None or any(map(is_day, _WORD.findall(clause)))


def _words(text: str, language: str) -> frozenset[str]:
    """Folded; of a span of time its plain name, in whatever form it is told."""
    found = frozenset(words(text)) - WEAK_ONES[language]
    return found | {SPAN_OF[word] for word in found & SPANS}


def _told(figure: Figure, clause: str, language: str) -> tuple[str, ...]:
    """The word behind what is counted: day in "euros a day"; none that tells nothing."""
    if language == "tr":  # its verbs stand at the end, behind any number
        return tuple(SPAN_OF[word] for word in figure.behind[:1] if word in SPANS)
    names = {fold(word) for word in _WORD.findall(clause) if word[0].isupper() and language != "de"}
    told = (
        SPAN_OF.get(word, word)
        for word in figure.behind
        if word in SPANS or not (word in names or is_empty(word, language) or is_day(word))
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
        and not is_day(word)
    ]


def _is_in(word: str, told: Iterable[str]) -> bool:
    return any(word[:_STEM] == each[:_STEM] or alike(word, each) for each in told)


_SHORT = 25
"""Characters of a clause that may tell nothing."""
_REACH = 4
"""Words in which the fate of a number is looked for: "cut its key interest rate by a quarter"."""
_STEM = 4
_WORD = re.compile(r"[^\W\d_]{2,}")
_NUMBER = re.compile(r"-?\d+(?:[./]\d+)?|many \d+")
"""None that puts in order: the third."""
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_CLAUSE_ENDS = re.compile(
    r"[,;:()“”„«»\"]\s|\s[–—-]\s|\s(?:and|but|while|und|aber|während|y|e|pero|et|mais|ve|ama)\s"
)

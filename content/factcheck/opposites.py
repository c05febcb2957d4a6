"""Words turned into their opposites: "rejected" of what the article calls approved.

Each clause of a summary is held against the sentence of the article that shares most words with
it, whoever comes before the word counting twice. Where only the opposite stands in that sentence,
the summary says what is not so. Clauses with a negation are left to `negations`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from content.factcheck.names import is_empty
from content.factcheck.opposite_words import PAIRS
from content.text import fold

_Side = tuple[int, int]
"""The number of a pair, and 0 or 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sentence:
    stems: frozenset[str]
    sides: frozenset[_Side]
    """Which it tells, in clauses without a negation."""
    denied: frozenset[_Side]
    """Those in its other clauses."""


def opposed(parts: Iterable[str], article: Iterable[str], language: str) -> str:
    """The first word of which the article tells the opposite; "" where there is none."""
    told = [
        (clause, match, side)
        for part in parts
        for clause in _clauses(part)
        for match, side in _one_sided(clause, language)
    ]
    if not told:
        return ""
    known = [_read(fold(sentence), language) for sentence in article]
    for clause, match, side in told:
        if _is_opposed(clause, match, side, known, language):
            return match[0]
    return ""


def _is_opposed(
    clause: str, match: re.Match[str], side: _Side, known: Sequence[_Sentence], language: str
) -> bool:
    before = _stems(clause[: match.start()], language)
    after = _stems(clause[match.end() :], language) - before
    years = {word for word in before | after if _YEAR.fullmatch(word)}
    shared = [
        2 * len(before & each.stems)
        + len(after & each.stems)
        + _YEAR_COUNTS * len(years & each.stems)
        for each in known
    ]
    most = max(shared, default=0)
    if most < _LEAST:
        return False
    nearest = [each for each, many in zip(known, shared, strict=True) if many == most]
    pair, which = side
    return any((pair, 1 - which) in each.sides for each in nearest) and not any(
        side in each.sides | each.denied for each in nearest
    )


def _read(sentence: str, language: str) -> _Sentence:
    sides: set[_Side] = set()
    denied: set[_Side] = set()
    for clause in _clauses(sentence):
        found = denied if _NEGATION.search(clause) else sides
        found.update(side for _, side in _told(clause, language))
    return _Sentence(
        stems=_stems(sentence, language), sides=frozenset(sides), denied=frozenset(denied)
    )


def _clauses(sentence: str) -> list[str]:
    return _CLAUSE_ENDS.split(fold(sentence))


def _one_sided(clause: str, language: str) -> list[tuple[re.Match[str], _Side]]:
    """What a clause tells, except where it tells the opposite as well: "allows the ban"."""
    if _NEGATION.search(clause):
        return []
    told = list(_told(clause, language))
    sides = {side for _, side in told}
    return [
        (match, (pair, which)) for match, (pair, which) in told if (pair, 1 - which) not in sides
    ]


def _told(clause: str, language: str) -> Iterator[tuple[re.Match[str], _Side]]:
    any_of_them, pairs = _patterns(language)
    if any_of_them.search(clause) is None:
        return
    for at, sides in enumerate(pairs):
        for which, pattern in enumerate(sides):
            yield from ((match, (at, which)) for match in pattern.finditer(clause))


def _stems(text: str, language: str) -> frozenset[str]:
    """Numbers whole, of words the beginnings; of those that say something."""
    return frozenset(
        word if word[0].isdigit() else word[:_STEM]
        for word in _WORD.findall(text)
        if not is_empty(word, language)
    )


@lru_cache(maxsize=8)
def _patterns(
    language: str,
) -> tuple[re.Pattern[str], tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]]:
    """Any word of the table; and each pair."""
    pairs = [(_either(one), _either(other)) for one, other in _pairs(language)]
    every = "|".join(side for pair in pairs for side in pair)
    compiled = tuple((re.compile(one), re.compile(other)) for one, other in pairs)
    return re.compile(every), compiled


def _pairs(language: str) -> Iterator[tuple[str, str]]:
    for pair in PAIRS[language].split("\n\n"):
        one, _, other = " ".join(pair.split()).partition(" / ")
        yield one, other


def _either(words: str) -> str:
    phrases = (phrase.strip() for phrase in words.split(","))
    return rf"\b(?:{'|'.join(phrases)})(?!\w)"


_LEAST = 2
"""Words that a clause must share with a sentence, one before the word in question being two."""
_YEAR_COUNTS = 3
"""What is told of one year is not told of another."""
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_STEM = 5
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]{2,}")
_CLAUSE_ENDS = re.compile(
    r"[,;:()“”„«»\"]\s|\s[–—-]\s"
    r"|\s(?:and|but|while|although|und|aber|wahrend|obwohl|y|e|pero|aunque|et|mais|alors que)\s"
    r"|\s(?:ve|ama)\s"
)
_NEGATION = re.compile(
    r"\b(?:not|never|no|nobody|none|neither|nor|cannot|without|refus\w+|nicht|nie|niemals|kein\w*"
    r"|weder|ohne|nunca|jamas|ni|sin|ningun\w*|nadie|tampoco|pas|jamais|aucune?|sans|rien|degil|hic"
    r"|hicbir|yok)\b|n['’]t\b|\b(?:ne\s|n['’])"
    r"|\b(?:lift|repeal|overturn|revers|aufheb|aufgehob|levant|kaldir)\w*"
    r"|(?:m[ae]d[iu]|m[ae]y[ae]c|m[iu]yor|m[ae]m[iu]s|m[ae]d[iu]g)\w*"
)

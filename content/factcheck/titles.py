"""Who somebody is: a title told beside a name must not be another's in the article.

What it claims: the article has that title, and each time nearer to the name of somebody else. A
person is known by two names that stand together somewhere in the article. Titles with a capital
are left to `names`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from content.dates import is_calendar_word
from content.factcheck.figures import alike
from content.factcheck.names import is_empty
from content.text import fold
from content.wordlists import words


class Titles:
    """Those of an article's people."""

    def __init__(self, article: Iterable[str], language: str) -> None:
        self._language = language
        self._sentences = [_words(each) for each in article]
        self._known = {fold(word)[:_STEM] for every in self._sentences for word in every}
        small = {fold(word) for every in self._sentences for word in every if word[0].islower()}
        self._people = {
            fold(word)
            for sentence in self._sentences
            for pair in _NAMES.finditer(" ".join(sentence))
            for word in pair[0].split()
            if not is_empty(fold(word), language) and not is_calendar_word(word)
        } - small

    def strange_in(self, sentence: str) -> str:
        """The first title and name of which the article has the title for others; "" if none."""
        for title, name in self._told(_words(sentence)):
            owners = [found for each in self._sentences for found in self._nearest(title, each)]
            if owners and not any(name in each for each in owners):
                return f"{title} {name}"
        return ""

    def small_in(self, sentence: str) -> str:
        """The first name in small letters: one of the article's and a word that is not in it or
        another name of it, or a stranger's between commas."""
        told = [fold(word) if word[0].islower() else "" for word in _words(sentence)]
        for pair in pairwise(told):
            found = [word for word in pair if len(word) >= _SHORTEST]
            if len(found) == 2 and any(word in self._people for word in found):
                others = (word for word in found if word not in self._people)
                if all(self._is_strange(word) for word in others):
                    return " ".join(found)
        for match in _BETWEEN_COMMAS.finditer(sentence):
            if all(word.islower() and self._is_strange(fold(word)) for word in match[1].split()):
                return match[1]
        return ""

    def _is_strange(self, word: str) -> bool:
        return word[:_STEM] not in self._known and not is_empty(word, self._language)

    def _told(self, told: Sequence[str]) -> Iterator[tuple[str, str]]:
        """Each title with the name that it is told of."""
        for at, word in enumerate(told):
            if not self._is_person(word):
                continue
            if at + 2 < len(told) and told[at + 1] == ",":
                yield from self._behind(told[at + 2 : at + 2 + _REACH], word)
            if at and not self._is_person(told[at - 1]):
                yield from self._before(told[:at], word)

    def _behind(self, told: Sequence[str], name: str) -> Iterator[tuple[str, str]]:
        """ "Ida Holm, the mayor of Lorvik": mayor; "Karl Berg, who leads the union": leads."""
        if fold(told[0]) not in _OPENING:
            return
        if (title := next(filter(self._says_much, told[1:]), "")) and not self._is_person(title):
            yield fold(title), fold(name)

    def _before(self, told: Sequence[str], name: str) -> Iterator[tuple[str, str]]:
        """ "The mayor, Ida Holm", "the mayor Ida Holm", "minister of transport, Jon Sand"."""
        tied = told[-1] not in _MARKS
        before = told if tied else told[:-1]
        if told[-1] == _STOP or (tied and not self._says_much(told[-1])):
            return
        begins = [at for at, word in enumerate(before) if fold(word) in _DETERMINERS]
        if (
            begins
            and len(before) - begins[-1] <= _LONGEST
            and _MARKS.isdisjoint(before[begins[-1] :])
        ):
            inside = [word for word in before[begins[-1] + 1 :] if self._says_much(word)]
            inside = inside[-1:] if tied else inside[:1]
        else:
            # in Turkish, whose verbs come last, the word before a name is its title
            inside = [*before[-1:]] if tied and self._language == "tr" else []
        for title in inside:
            if self._says_much(title) and not self._is_person(title):
                yield fold(title), fold(name)

    def _nearest(self, title: str, sentence: Sequence[str]) -> Iterator[set[str]]:
        """The names that stand nearest to the title, wherever it stands in a sentence."""
        people = [(at, word) for at, word in enumerate(sentence) if self._is_person(word)]
        for at, word in enumerate(sentence):
            if people and alike(fold(word), title):
                reach = min(abs(at - place) for place, _ in people) + 1
                yield {fold(name) for place, name in people if abs(at - place) <= reach}

    def _is_person(self, word: str) -> bool:
        return word[0].isupper() and fold(word) in self._people

    def _says_much(self, word: str) -> bool:
        """Whether it may be a title: in German, a noun."""
        is_word = word[0].isupper() if self._language == "de" else word[0].isalpha()
        return is_word and not is_empty(fold(word), self._language) and not is_calendar_word(word)


def _words(sentence: str) -> list[str]:
    """Words and commas, and one sign for all other marks."""
    found = (match[0] for match in _WORD.finditer(sentence))
    return [each if each[0].isalpha() or each == "," else _STOP for each in found]


_STOP = ";"
_MARKS = frozenset([",", _STOP])
_REACH = 5
"""Words behind a name in which a title begins and tells what it is."""
_LONGEST = 5
"""Words of a title with its article."""
_SHORTEST = 3
_STEM = 4
_WORD = re.compile(r"[^\W\d_]+|(?<!['’])[,;:.()“”„«»\"](?!\w)")
_NAMES = re.compile(r"\b[A-ZÀ-ÖØ-ÞİŞĞČŠŽŁ]\w+(?: [A-ZÀ-ÖØ-ÞİŞĞČŠŽŁ]\w+)+")
_BETWEEN_COMMAS = re.compile(r",\s((?:[^\W\d_]+\s){0,2}[^\W\d_]+)[,.](?=\s|$)")
_DETERMINERS = words(
    "the der die das den dem le la l les el los las un une una a an ein eine einen"
)
_OPENING = _DETERMINERS | words("who qui que quien dessen deren")

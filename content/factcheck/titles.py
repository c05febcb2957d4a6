"""Who somebody is: a title told beside a name must not be another's in the article.

What it claims: the article has that title, and each time nearer to the name of somebody else. A
person is known by two names that stand together somewhere in the article. Titles with a capital
are left to `names`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from content.dates import is_calendar_word
from content.factcheck.days import is_day
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
        self._people = _people(self._sentences, language) - small

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
                if all(self._is_strange(word) and word not in _VERBS for word in others):
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
            is_first = at and not self._is_person(told[at - 1])
            if is_first and (told[at - 1] not in _MARKS or self._is_between_marks(told[at:])):
                yield from self._before(told[:at], word)

    def _is_between_marks(self, told: Sequence[str]) -> bool:
        """Of "the mayor, Ida Holm, said"; not of "it leaves the quay, Ida Holm said"."""
        behind = next((word for word in told if not self._is_person(word)), _STOP)
        return behind in _MARKS

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
        begins = _beginning(before)
        phrase = before[begins + 1 :]
        if begins >= 0 and len(phrase) < _LONGEST and _MARKS.isdisjoint(phrase):
            if not tied and any(map(is_day, phrase)):
                return  # "the ferry follows in April, Ida Holm, the mayor, said"
            inside = [word for word in phrase if self._says_much(word)]
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


def _people(sentences: Iterable[Sequence[str]], language: str) -> set[str]:
    """The words of names: of three or more, the last two, as a title may come first."""
    named: set[str] = set()
    titles: set[str] = set()
    for sentence in sentences:
        for run in _NAMES.finditer(" ".join(sentence)):
            found = [
                fold(word)
                for word in run[0].split()
                if not is_empty(fold(word), language) and not is_calendar_word(word)
            ]
            titles.update(found[:-2])
            named.update(found[-2:])
    return named - titles


def _beginning(phrase: Sequence[str]) -> int:
    """Where the last phrase begins: at the first article of "la jefa de la empresa"; -1 if none."""
    begins = [at for at, word in enumerate(phrase) if fold(word) in _DETERMINERS]
    while len(begins) > 1 and fold(phrase[begins[-1] - 1]) in _OF:
        begins.pop()
    return begins[-1] if begins else -1


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
_OF = words("of de von")
_VERBS = words("did does do had would could may might can cannot never")
"""That may stand beside a title in small letters which begins the name of an article."""
_OPENING = _DETERMINERS | words("who qui que quien dessen deren")

"""The names of a text, held against those of an article.

A name is a word with a capital in it. At the beginning of a sentence any word has one, and in
German every noun: there a word counts as a name unless the article shows that it is none.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from content.factcheck import number_words as tables
from content.factcheck.figures import alike, figures
from content.kin.terms import is_common
from content.text import fold
from content.wordlists import words


@dataclass(frozen=True, slots=True, kw_only=True)
class _Word:
    folded: str
    forms: frozenset[str]
    """It and what is left of it without the endings that its language gives to names."""
    is_capital: bool
    is_tied: bool
    """Nothing but a blank or a hyphen parts it from the word before it."""
    is_named: bool
    """An article (der, die, das) stands before it."""


class Names:
    """Those of an article."""

    def __init__(self, sentences: Iterable[str], language: str) -> None:
        self._language = language
        self._sentences = [list(_words(each, language)) for each in sentences]
        every = [word for sentence in self._sentences for word in sentence]
        self._lower = {word.folded for word in every if not word.is_capital}
        self._capital = {form for word in every if word.is_capital for form in word.forms}
        named = {word.folded for word in every if word.is_named} if language == "de" else set()
        self._ordinary = self._lower | named

    def strange_in(self, sentence: str) -> str:
        """The first name of `sentence` that does not stand in the article; "" where all do.

        Those that make one name here must stand together there as well, or in one name; a title
        and a name ("Mayor Brandt") must at least share a sentence.
        """
        told = list(_words(sentence, self._language))
        names = [self._is_name(told, at) for at in range(len(told))]
        for at, word in enumerate(told):
            is_before_name = at + 1 < len(told) and names[at + 1] and told[at + 1].is_tied
            if names[at] and not self._stands(word, at_start=not at, is_title=is_before_name):
                return word.folded
        for name in _spans(told, names):
            if not self._together(name):
                return " ".join(word.folded for word in name)
        return ""

    def _is_name(self, told: list[_Word], at: int) -> bool:
        word = told[at]
        if not word.is_capital or word.folded in _PLAIN_NOUNS:
            return False
        if any(figures(word.folded, self._language)):
            return False  # "Seven", "Millionen": told apart by their value
        return at > 0 or not is_empty(word.folded, self._language)

    def _stands(self, word: _Word, *, at_start: bool, is_title: bool) -> bool:
        if word.forms & self._capital:
            return True
        if at_start or (self._language == "de" and not is_title and len(word.folded) >= _NOUN):
            return any(
                len(known) >= _SHORTEST and alike(word.folded, known) for known in self._lower
            ) or (self._language == "de" and self._is_in_a_noun(word.folded))
        return is_title and word.folded in self._lower

    def _is_in_a_noun(self, noun: str) -> bool:
        """Whether it begins or ends one that the article has: of "Strompreise" Strom."""
        return len(noun) >= _NOUN and any(
            len(known) >= len(noun) + _SHORTEST and known.startswith(noun)
            for known in self._capital
        )

    def _together(self, name: list[_Word]) -> bool:
        one, other = name[0], name[-1]
        is_ordinary = bool({one.folded, other.folded} & self._ordinary)
        for sentence in self._sentences:
            firsts = [at for at, word in enumerate(sentence) if word.forms & one.forms]
            seconds = {at for at, word in enumerate(sentence) if word.forms & other.forms}
            if firsts and seconds and is_ordinary:
                return True
            if any(
                _begins(sentence[at:], name) or self._in_one_name(sentence, at, seconds)
                for at in firsts
            ):
                return True
        return False

    def _in_one_name(self, sentence: list[_Word], at: int, seconds: set[int]) -> bool:
        at += 1
        while at < len(sentence) and sentence[at].is_capital and sentence[at].is_tied:
            if at in seconds:
                return True
            at += 1
        return False


def is_empty(folded: str, language: str) -> bool:
    """Whether a word only holds others together."""
    return (
        folded in tables.APART[language]
        or folded in tables.PASSED[language]
        or folded in tables.WEAK_ONES[language]
        or folded in tables.ABOUT[language]
        or folded in _EMPTY
        or is_common(folded)
    )


def _words(sentence: str, language: str) -> Iterator[_Word]:
    end = 0
    before = ""
    for match in _WORD.finditer(sentence):
        folded = fold(match[0])
        yield _Word(
            folded=folded,
            forms=frozenset(_forms(folded, language)),
            is_capital=any(char.isupper() for char in match[0]),
            is_tied=bool(end) and _TIE.fullmatch(sentence, end, match.start()) is not None,
            is_named=before in _DETERMINERS,
        )
        end, before = match.end(), folded


def _spans(told: list[_Word], names: list[bool]) -> Iterator[list[_Word]]:
    """Every two or more words that are told as one name: three of "Finance Minister Roos"."""
    run: list[_Word] = []
    for word, is_name in zip(told, names, strict=True):
        if not is_name or not word.is_tied:
            run = []
        if is_name:
            run.append(word)
            yield from (run[at:] for at in range(len(run) - 1))


def _begins(sentence: list[_Word], name: list[_Word]) -> bool:
    """Whether the words of `name` come first, whatever marks are between them."""
    return len(sentence) >= len(name) and all(
        word.forms & part.forms for word, part in zip(sentence, name, strict=False)
    )


def _forms(folded: str, language: str) -> Iterator[str]:
    yield folded
    if ending := _ENDINGS.get(language):
        for at in range(_SHORTEST, len(folded)):
            if ending.fullmatch(folded, at):
                yield folded[:at]


_SHORTEST = 4
"""Letters of a name without its ending."""
_NOUN = 5
"""Letters from which a German noun is told from a name by its verb: "stürzte", "der Sturz"."""
# "Ankara'da" and "Lorvik’s" are Ankara and Lorvik; "O'Brien" is one name in both texts
_WORD = re.compile(r"[^\W\d_][^\W_]*")
_TIE = re.compile(r"[\s'’-]{1,2}")
_ENDINGS = {
    "de": re.compile("e?s|e?n|e"),
    "tr": re.compile("(?:l[ae]r)?(?:s?[iu])?(?:n?[iu]n|[yn]?[aeiu]|n?[dt][ae]n?|y?l[ae])?(?:ki)?"),
}
_DETERMINERS = words(
    "der die das den dem des ein eine einen einem einer eines zum zur im am vom beim"
)
# German nouns that are told of anything, and so of no name
_PLAIN_NOUNS = words(
    """
    prozent angaben menschen jahr jahre jahren grund folge teil zahl uhr woche wochen monat monate
    monaten tag tage tagen stunde stunden minuten ende anfang beginn zeit sieg niederlage spiel
    entscheidung ziel lage
    """
)
_EMPTY = words(
    """
    the this that these those there no since under during although because however meanwhile its
    his her their our both other others all each many several few dies diese dieser dieses nach
    vor wahrend doch seit wegen trotz laut zudem auch dabei zuvor danach damit dazu dort hier
    bereits noch erst beim vom unter neben zwischen gegenuber so nun jetzt beide alle viele
    mehrere einige man sein seine ihr ihre wer was segun este esta estos estas ese esa mientras
    pero sin embargo ademas todos muchos varios selon cette ces ce celui leur leurs apres
    pendant lors cependant plusieurs tous il elle bu su o bunlar onun ancak fakat ayrica boylece
    butun tum bazi bircok onlar gore ab zuletzt kunftig starting beginning
    """
)

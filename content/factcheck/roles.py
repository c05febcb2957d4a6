"""Who did what to whom: two names that change their places around one word change the story.

What it claims: in English and French, whose order of words tells the doer, the article has both
names around that word, always the other way round, and the word is no deed that both do ("Italy
plays Spain"). "Halm was thanked by Brandt" counts as "Brandt thanked Halm"; where a clause ends
between the two, nothing is told. What it does not see is no promise that a summary is right.

Elsewhere nothing is told: German, Spanish, Turkish and Russian may begin with whom it was done to
("Den Trainer Halm lobte Brandt").
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from content.dates import is_calendar_word
from content.factcheck.names import is_empty
from content.text import fold
from content.wordlists import either


@dataclass(frozen=True, slots=True, kw_only=True)
class _Role:
    doer: str
    done_to: str
    deeds: frozenset[str]
    """Beginnings of the words between the two."""


def turned_round(part: str, article: Iterable[str], language: str) -> str:
    """The first two names of a sentence that the article has the other way round; "" if none.

    It is "" as well in a language where the order does not tell.
    """
    if language not in _ORDER_TELLS:
        return ""
    told = list(_roles(part, language))
    if not told:
        return ""
    known = [role for sentence in article for role in _roles(sentence, language)]
    for role in told:
        same = {
            (other.doer, other.done_to)
            for other in known
            if other.deeds & role.deeds and {other.doer, other.done_to} == {role.doer, role.done_to}
        }
        if same == {(role.done_to, role.doer)}:
            return f"{role.doer}, {role.done_to}"
    return ""


def _roles(sentence: str, language: str) -> Iterator[_Role]:
    """Of every two names, with something done between them, in one clause."""
    for clause in _CLAUSE_ENDS.split(sentence):
        words = [(fold(match[0]), match[0]) for match in _WORD.finditer(clause)]
        names = [at for at in range(len(words)) if _ends_a_name(words, at, language)]
        for place, first in enumerate(names):
            for second in names[place + 1 : place + 1 + _REACH]:
                between = [word for word, _ in words[first + 1 : second]]
                deeds = {
                    word[:_STEM]
                    for word, shown in words[first + 1 : second]
                    if shown[0].islower() and not is_empty(word, language)
                }
                one, other = words[first][0], words[second][0]
                if not deeds or one == other or any(map(_BOTH_DO.fullmatch, between)):
                    continue
                if _AGENTS.intersection(between):
                    one, other = other, one
                yield _Role(doer=one, done_to=other, deeds=frozenset(deeds))


def _ends_a_name(words: list[tuple[str, str]], at: int, language: str) -> bool:
    """Whether it is the last word of a name: of "Ida Halm", Halm."""
    folded, shown = words[at]
    if not shown[0].isupper() or is_empty(folded, language) or is_calendar_word(shown):
        return False
    return at + 1 == len(words) or not words[at + 1][1][0].isupper()


_REACH = 2
"""Names behind one: "Brandt thanked the Lorvik mayor Halm" has a place between the two."""
_STEM = 4
_WORD = re.compile(r"[^\W\d_]{2,}")
_CLAUSE_ENDS = re.compile(r"[,;:()“”„«»\"–—]|\s-\s")
_AGENTS = frozenset(["by", "por", "par"])
_ORDER_TELLS = frozenset(["en", "fr"])
# folded, as they are compared
_BOTH_DO = re.compile(
    either("""
        with, avec, versus, vs, near, pres, contre
        play(?:s|ed|ing)?, meet(?:s|ing)?, met, fac(?:e|es|ed|ing), fights?, fought, fighting
        marr(?:y|ies|ied), wed(?:s|ded)?, divorc(?:e|es|ed), dat(?:es|ed|ing), kiss(?:es|ed)?
        join(?:s|ed|ing)?, draws?, drew, t(?:ie|ies|ied), equal(?:s|led)?, match(?:es|ed)?
        border(?:s|ed)?, neighbours?, neighbors?, resembl(?:e|es|ed), rival(?:s|led)?
        jou(?:e|ent|a|ait|era), rencontr\\w+, affront\\w+, epous\\w+, divorc\\w+, rejoin\\w+
        rejoign\\w+, egal\\w+, ressembl\\w+, crois\\w+, retrouv\\w+, defi(?:e|ent|era|ait)
    """)
)
"""What both do to each other: whoever is named first, it is the same news."""

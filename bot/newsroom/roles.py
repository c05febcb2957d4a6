"""Who did what to whom: two names that change their places around one word change the story.

Told is only what is sure: where the article has both names around that word, and always the other
way round. "Halm was thanked by Brandt" counts as "Brandt thanked Halm"; where a clause ends
between the two, and where a language puts the verb elsewhere, nothing is told.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.newsroom.names import is_empty
from content.dates import is_calendar_word
from content.text import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class _Role:
    doer: str
    done_to: str
    deeds: frozenset[str]
    """Beginnings of the words between the two."""


def turned_round(part: str, article: Iterable[str], language: str) -> str:
    """The first two names of a sentence that the article has the other way round; "" if none."""
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
                if not deeds or one == other or _OWNED.intersection(between):
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
_OWNED = frozenset(["von", "vom", "durch"])
"""Of German: by somebody, or somebody's."""

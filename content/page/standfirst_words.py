"""How the words of a standfirst go with those of its text: by words in common, in any script."""

import re
from functools import lru_cache

LIKE = 0.8
"""Share of common words from which two texts say the same."""
_FEW = 6
"""Words."""
_MOST_BY_CHANCE = 5
"""Pairs of signs."""


def has_to_do(text: str, article: str) -> bool:
    """Whether two of its longer words, or one of few, stand in the article in any form."""
    if _runs_on(text):
        pairs = {text[place : place + 2] for place in range(len(text) - 1)}
        return sum(pair in article for pair in pairs if pair.isalnum()) >= _MOST_BY_CHANCE
    stems = {word[:5] for word in _words(text) if len(word) >= 5}
    known = {word[:5] for word in _words(article)}
    least = 2 if len(stems) > _FEW else 1
    return len(stems & known) >= least or (not text.isascii() and not stems)


def _runs_on(text: str) -> bool:
    """Whether it is written without blanks between its words."""
    if max(text, default="") < "\u0e00":
        return False
    wide = sum(char > "\u2e80" or "\u0e00" <= char <= "\u0fff" for char in text)
    return wide > len(text) / 3


def names_people(text: str) -> bool:
    """A byline or dateline is no sentence: it has no full words in lower case to speak of."""
    words = text.split()
    return sum(word[:1].islower() for word in words) < len(words) / 4


def says(text: str, other: str) -> bool:
    mine, its = set(_words(text)), set(_words(other))
    if not mine or not its:
        return False
    return 2 * len(mine & its) / (len(mine) + len(its)) >= LIKE


@lru_cache(maxsize=512)  # each is compared with several others
def _words(text: str) -> tuple[str, ...]:
    found = re.findall(r"\w+", text.lower())
    if found and _runs_on(text):
        return tuple(char for word in found for char in word)
    return tuple(found)


def squeezed(text: str) -> str:
    return "".join(_words(text))

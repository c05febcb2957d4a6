"""What became of people and of numbers, told in several words: "died", "were killed"."""

import re
from functools import lru_cache

from content.fates import COUNTED, fate_of
from content.text import fold, words


def fates(text: str) -> frozenset[str]:
    """All that `text` tells."""
    return frozenset(map(fate, words(text))) - {""}


def in_one_word(text: str) -> str:
    """With what became of people in one word for all that say it: "dead" for "killed"."""
    return _WORD.sub(lambda found: _OF_PEOPLE.get(fate(fold(found[0])), found[0]), text)


@lru_cache(maxsize=4096)  # asked for each word of an article
def fate(word: str) -> str:
    """What a folded word tells; "" where it tells of no fate."""
    return fate_of(word, COUNTED)


_WORD = re.compile(r"[^\W\d_]{3,}")
_OF_PEOPLE = {each: each for each in COUNTED if each not in {"up", "down"}}

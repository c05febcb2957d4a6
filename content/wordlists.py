"""Lists of words in a form that is read and changed easily."""

import re

from content.text import words as words_of


def words(text: str) -> frozenset[str]:
    """The single words of `text`."""
    return frozenset(text.split())


def phrases(text: str) -> frozenset[str]:
    """The phrases in `text`, parted by bars, commas or lines, each as its folded words."""
    return frozenset(filter(None, map(key, re.split(r"[|,\n]", text))))


def key(text: str) -> str:
    """The folded words of `text`, as `phrases` has them."""
    return " ".join(words_of(text))


def either(text: str) -> str:
    """A pattern for any of the phrases in `text`, parted by commas or lines; each a pattern itself.

    Longer phrases come first, so that "read more" does not win over "read more about".
    """
    phrases = (phrase.strip() for line in text.splitlines() for phrase in line.split(","))
    return "(?:" + "|".join(sorted(filter(None, phrases), key=len, reverse=True)) + ")"

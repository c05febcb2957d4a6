"""Pages that a server shows in place of the article, with a status as if they were it.

Headline and text together tell them: "Page not found" is the name of an exhibition as well, and
reports on cookies hold all the words of a consent wall. But a page in an article's place says in
its own name and to its reader what a report has others say; and it tells nothing else.
"""

import re
from collections.abc import Sequence

from content.litter.reader_calls import without_quotations
from content.page import stood_in_words as told
from content.text import sentences, size

LOST = "an error page instead of an article"
LONGEST = 3000
"""Characters: a page with more text than that holds an article, whatever it says before it."""
NEWS = 140
"""Characters of sentences without any word of such a page: with as many, something is told."""
FIRST = 2
"""Paragraphs: there a page says that it is none."""


def instead(headline: str, texts: Sequence[str]) -> str:
    """What a page is instead of an article; "" where it may be one.

    Args:
        texts: its paragraphs.
    """
    if not texts or sum(map(len, texts)) > LONGEST:
        return ""
    own = [without_quotations(text) for text in texts]
    if _asks_consent(headline, own):
        return "a consent wall instead of an article"
    if _is_named(headline, told.LOST_NAMES) and _says_only(own, told.LOST_WORDS):
        return LOST
    denied = _is_named(headline, told.DENIED_NAMES) and _says_only(own, told.DENIED_WORDS)
    if denied or _says_only(own, told.CLOSED_TO_EUROPE):
        return "a page that refuses access instead of an article"
    return ""


def _is_named(headline: str, names: re.Pattern[str]) -> bool:
    """Whether the headline is all of such a name, but for an error's number and the site's name.

    A number alone is one as well; none at all names nothing.
    """
    bare = told.AROUND_NAME.sub("", told.SITE_BEHIND.sub("", headline), count=1)
    if not bare:
        return bool(headline.strip())
    return names.fullmatch(bare.rstrip(" .!…。！")) is not None


def _says_only(own: Sequence[str], words: re.Pattern[str]) -> bool:
    """Whether it begins with such words, has them from nobody else and tells nothing besides."""
    return words.search(" ".join(own[:FIRST])) is not None and not (
        _reports(own, words) or _tells_else(own, words)
    )


def _reports(own: Sequence[str], words: re.Pattern[str]) -> bool:
    """Whether somebody is said to say them: not every house sets that in quotation marks."""
    return any(told.REPORTED.search(each) for each in own if words.search(each))


def _tells_else(own: Sequence[str], words: re.Pattern[str]) -> bool:
    parts = (part for each in own for part in sentences(each))
    return sum(size(part) for part in parts if not words.search(part)) >= NEWS


def _asks_consent(headline: str, own: Sequence[str]) -> bool:
    text = " ".join(own)
    lower = text.lower()
    if not any(stem in lower for stem in told.STEMS):
        return False
    asks = [found[0] for found in told.HOUSE_ASKS.finditer(text)]
    if not asks or told.REPORTED.search(text) or _tells_else(own, told.ABOUT_CONSENT):
        return False
    return (
        any(map(told.OF_COOKIES.search, asks))  # partners alone are those of any business
        or told.READER_CONSENTS.search(text) is not None
        or _is_named(headline, told.CONSENT_NAMES)
    )

"""Credits that show by being told again: several pictures of one dump end in the same name."""

import re
from collections import Counter
from collections.abc import Iterator

from content.dates import is_calendar_word
from content.dump.caption_signs import LONGEST, says
from content.dump.picture_search import Found, Search
from content.sentence_ends import is_closed
from content.text import words
from content.types import Photo


def told_again(search: Search) -> Iterator[Found]:
    """Lines that go on behind their full stop with a name, as others of this dump do.

    "The quay at dawn. Harbour Works", "The crane at work. Harbour Works": no paragraph
    ends so, and by chance not twice.
    """
    tails = {index: tail for index in range(1, len(search.lines)) if (tail := _tail(search, index))}
    counted = Counter(tails.values())
    again = {tail for tail, count in counted.items() if count > 1}
    if not again:
        return
    many = len(tails) >= _SURE
    for index, tail in tails.items():
        if tail in again or many:
            caption = search.text(index)[: -len(tail)].rstrip()
            yield index, Photo(caption=caption, credit=tail), {index}
    for index in range(1, len(search.lines)):
        if search.text(index) in again:
            yield index, Photo(credit=search.text(index)), {index}


def in_brackets_again(search: Search) -> Iterator[Found]:
    """Names in brackets on lines of their own, several times: who took the pictures."""
    found = [
        index
        for index in range(1, len(search.lines))
        if _IN_BRACKETS.fullmatch(search.text(index)) and not _names_a_day(search.text(index))
    ]
    if len(found) >= _SURE:
        for index in found:
            yield index, Photo(credit=search.text(index).strip("()")), {index}


def _names_a_day(text: str) -> bool:
    return any(map(is_calendar_word, words(text)))


def _tail(search: Search, index: int) -> str:
    text = search.text(index)
    if not text or is_closed(text) or len(words(text)) > LONGEST // 2:
        return ""
    found = _TAIL.search(text, max(0, len(text) - _REACH))
    if found is None or not says(text[: found.start()], _LEAST):
        return ""
    return found["tail"]


_SURE = 3
"""So many lines show the habit of this house: other names behind a full stop are credits too."""
_REACH = 80
"""Characters."""
_LEAST = 4
"""Words of a caption in front of it."""
_IN_BRACKETS = re.compile(
    r"\((?:[^\W\d_a-zß-ÿ][\w.'’-]*|of|the|de|for)(?:\s(?:[^\W\d_a-zß-ÿ][\w.'’-]*|of|the|de|for|/)){1,5}\)"
)
_TAIL = re.compile(
    r"(?<=[.!?…])[\"”»]?\s+(?P<tail>[^\W\d_a-zß-ÿ][\w'’-]*(?:\s[\w'’.-]+){0,5}(?<=\w))$"
)

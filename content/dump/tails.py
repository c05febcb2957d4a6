"""Credits that show by being told again: several pictures of one dump end in the same name."""

import re
from collections import Counter
from collections.abc import Container, Iterator

from content.dates import is_calendar_word
from content.dump.caption_signs import (
    CAPTION_LABEL,
    LONGEST,
    is_scene,
    looks_like_caption,
    names_in_order,
    says,
)
from content.dump.credits import is_bare_agency
from content.dump.picture_search import Found, Search
from content.sentence_ends import is_closed
from content.text import words
from content.types import Photo


def told_again(search: Search) -> Iterator[Found]:
    """Lines that go on behind their full stop with a name, as others of this dump do.

    "The quay at dawn. Harbour Works", "The crane at work. Harbour Works". Answers, prizes,
    refrains and who gave an opinion stand so as well: a name of two words or an agency is
    needed, and one of its lines must show a picture. A name alone above the text is a house's.
    """
    tails = {index: tail for index in range(1, len(search.lines)) if (tail := _tail(search, index))}
    counted = Counter(tails.values())
    alone = {search.text(index) for index in range(1, _TOP)}
    repeated = {tail for tail, count in counted.items() if count > 1}
    houses = repeated & alone
    shown = {tail for index, tail in tails.items() if _shows(search, index, tail, tails)}
    again = houses | {tail for tail in repeated & shown if _is_full_name(tail)}
    if not again:
        return
    many = bool(houses) and len(tails) >= _SURE
    for index, tail in tails.items():
        if tail in again or (many and _is_full_name(tail)):
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


def _is_full_name(tail: str) -> bool:
    """Two words or more, the first and the last with no small letter in front; or an agency."""
    parts = tail.split()
    capitals = not (parts[0][0].islower() or parts[-1][0].islower())
    return (len(parts) > 1 and capitals) or is_bare_agency(tail)


def _shows(search: Search, index: int, tail: str, tails: Container[int]) -> bool:
    """A sign of a picture beside the name: an agency, a label, a habit, or the place on top."""
    text = search.text(index)
    caption = text[: -len(tail)].rstrip()
    if is_bare_agency(tail) or CAPTION_LABEL.match(text) or names_in_order(caption):
        return True
    on_top = index < _TOP and index + 1 not in tails and is_closed(search.text(index + 1) or "-")
    return on_top or looks_like_caption(caption) or is_scene(caption)


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


_TOP = 3
"""Lines above which a picture stands below headline and standfirst."""
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

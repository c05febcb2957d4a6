"""In which order a source lists its entries: from the newest down, as nearly all do, or upwards.

Dates tell, and where there are none the numbers that systems count their pages with: in the id, or
in the address and the day that stands in it.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from content.types import Item

FEWEST = 5
"""Steps from one entry to the next: fewer may go one way by chance."""
MOSTLY = 0.9


def begins_with_oldest(items: Sequence[Item]) -> bool:
    """Whether the entries, as the source lists them, go from the oldest to the newest."""
    dates = [item.published_at for item in items if item.published_at]
    if len(dates) > FEWEST:
        return _rises(dates)
    numbers = [number for item in items if (number := _number(item))]
    return _rises(numbers) and not _count_places(numbers)


def is_newest_by_number(item: Item, others: Sequence[Item]) -> bool:
    """Whether it was counted after all of `others`, of which there are enough to tell."""
    its = _number(item)
    known = [number for other in others if (number := _number(other))]
    if its is None or len(known) < max(FEWEST, len(others)) or _count_places(known):
        return False
    return all(each < its for each in known)


def _count_places(numbers: Sequence[tuple[tuple[int, ...], int]]) -> bool:
    """Whether they say which place an entry has in the list, and nothing of when it was written."""
    return any(not day and number <= 1 for day, number in numbers)


def _rises(values: Sequence[Any]) -> bool:
    up = sum(one < other for one, other in pairwise(values))
    down = sum(other < one for one, other in pairwise(values))
    return bool(up >= FEWEST and up >= MOSTLY * (up + down))


def _number(item: Item) -> tuple[tuple[int, ...], int] | None:
    """The day in its id or address, and the longest of the other numbers; None for neither."""
    known_by = (_HOST.sub("", name) for name in (item.id, item.url or "") if not _WORDS.match(name))
    name = next(filter(_DIGIT.search, known_by), "")
    day = _DAY.search(name)
    rest = name if day is None else name[: day.start()] + " " + name[day.end() :]
    numbers = _NUMBER.findall(rest)
    longest = max((each for each in numbers if not _YEAR.fullmatch(each)), key=len, default="")
    if not day and not longest:
        return None
    return tuple(map(int, day.groups())) if day else (), int(longest or 0)


_DIGIT = re.compile(r"\d")
_HOST = re.compile(r"^https?://[^/]*")
_WORDS = re.compile(r"[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$", re.IGNORECASE)
"""A fingerprint, ours or theirs: its digits count nothing."""
_DAY = re.compile(r"(?<!\d)(20\d\d)[/-](\d\d?)[/-](\d\d?)(?!\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBER = re.compile(r"(?<![\da-f])\d{1,18}(?![\da-f])")

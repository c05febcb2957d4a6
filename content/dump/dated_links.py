"""Links to other stories behind a text that stand under no head: titles, each with its hour.

"3 hours ago", "Jane Doe, 8 May, 16:00": the newest first, each below its title. A programme goes
from early to late, and a running report has its hours above what it tells.
"""

import re

from content.dates import dates_in
from content.dump import foot_signs
from content.dump.bylines import is_person
from content.dump.foot_lines import Kind, kind_of
from content.dump.lines import Line
from content.sentence_ends import is_closed
from content.text import sentences


def without_dated_links(lines: list[Line]) -> list[Line]:
    """The lines above the last ones, where those are titles and their hours in turn."""
    hours: list[tuple[int, int] | None] = []
    titles = beside = 0
    top = len(lines)
    for place in range(len(lines) - 1, max(0, len(lines) - _MOST), -1):
        text = lines[place].text
        kind = kind_of(text)
        if _is_hour(text):
            hours.append(_told_at(text))
        elif kind in _TITLES and len(sentences(text)) <= _LONGEST_TITLE:
            titles += 1
        elif kind in _HEADS:
            titles = titles if hours else 0  # a box of its own stands below
        elif beside < _KICKERS and kind in _BESIDE:
            beside += 1
            continue
        else:
            break
        beside = 0
        if hours and abs(titles - len(hours)) > 1:
            break
        if titles == len(hours):
            top = place
    from_below = [hour for hour in hours if hour]
    is_newest_first = top < len(lines) and not _is_hour(lines[top].text)
    is_newest_first = is_newest_first and from_below == sorted(from_below)
    is_below_text = any(is_closed(line.text) for line in lines[:top])
    sure = min(len(hours), titles) >= _SURE and is_newest_first and is_below_text
    return lines[:top] if sure else lines


def _told_at(text: str) -> tuple[int, int] | None:
    """The day, 0 where none is told, and the minute of it; None for "3 hours ago"."""
    clock = _CLOCK.search(text)
    if clock is None:
        return None
    with_year = f"{text[: clock.start()].rstrip(' ,')} 2031"
    day = next(dates_in(text), None) or next(dates_in(with_year), None)
    hour, minute = map(int, re.findall(r"\d+", clock[0]))
    return day.toordinal() if day else 0, 60 * hour + minute


def _is_hour(text: str) -> bool:
    """How long ago, or a day and its clock, the year or a name with them."""
    if foot_signs.is_ago(text):
        return True
    if len(text) > _LONGEST or not _CLOCK.search(text) or kind_of(text) is not Kind.BESIDE:
        return False
    return any(map(is_person, text.split(", "))) or next(dates_in(text), None) is not None


_MOST = 120
"""Lines."""
_SURE = 3
_KICKERS = 2
"""Lines beside each title: a section, a number."""
_LONGEST_TITLE = 2
"""Sentences."""
_LONGEST = 70
"""Characters."""
_TITLES = frozenset((Kind.TITLE, Kind.ASKED, Kind.CUT))
_HEADS = frozenset((Kind.LINKS, Kind.ALSO))
_BESIDE = frozenset((Kind.BESIDE, Kind.SHORT))
_CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}(?!\d|\.)")

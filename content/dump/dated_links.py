"""Links to other stories behind a text that stand under no head: titles, each with its hour.

"3 hours ago", "Jane Doe, 8 May, 16:00": a report dates its own parts in their order.
"""

import re
from datetime import datetime

from content.dates import dates_in
from content.dump import foot_signs
from content.dump.bylines import is_person
from content.dump.foot_lines import Kind, kind_of
from content.dump.lines import Line
from content.sentence_ends import is_closed


def without_dated_links(lines: list[Line]) -> list[Line]:
    """The lines above the last ones, where those are titles and their hours in turn."""
    hours: list[datetime | None] = []
    titles = beside = 0
    top = len(lines)
    for place in range(len(lines) - 1, max(0, len(lines) - _MOST), -1):
        text = lines[place].text
        kind = kind_of(text)
        if _is_hour(text):
            hours.append(next(dates_in(text), None))
        elif kind in _TITLES:
            titles += 1
        elif kind in _HEADS:
            titles = titles if hours else 0  # a box of its own stands below
        elif beside < _KICKERS and (kind in _BESIDE or _is_teaser(lines, place)):
            beside += 1
            continue
        else:
            break
        beside = 0
        if hours and abs(titles - len(hours)) > 1:
            break
        if titles == len(hours):
            top = place
    told = [hour for hour in hours if hour]
    in_order = len(told) > 1 and told[0] > told[-1] and told == sorted(told, reverse=True)
    is_below_text = any(is_closed(line.text) for line in lines[:top])
    sure = min(len(hours), titles) >= _SURE and not in_order and is_below_text
    return lines[:top] if sure else lines


def _is_teaser(lines: list[Line], place: int) -> bool:
    """What stands between a title and its hour."""
    if place + 1 >= len(lines) or len(lines[place].text) > _LONGEST_TEASER:
        return False
    return _is_hour(lines[place + 1].text) and kind_of(lines[place - 1].text) in _TITLES


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
_LONGEST = 70
_LONGEST_TEASER = 600
"""Characters."""
_TITLES = frozenset((Kind.TITLE, Kind.ASKED, Kind.CUT))
_HEADS = frozenset((Kind.LINKS, Kind.ALSO))
_BESIDE = frozenset((Kind.BESIDE, Kind.SHORT))
_CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}(?!\d|\.)")

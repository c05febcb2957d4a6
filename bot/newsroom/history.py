"""What a source shows for the first time and is old all the same: its archive, sliding into view.

A feed shows its newest entries. When one is taken back, the one below the last comes into view:
unseen, and no news (failure 11).
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.newsroom.lookout import Entry
from content.types import Item

FEWEST = 3
"""Entries that are known, all of them newer: fewer tell nothing."""


def came_before(
    entries: Sequence[Entry], seen: Mapping[str, datetime], earliest: datetime | None
) -> list[Entry]:
    """The unseen ones that lay there before we first looked.

    That is what is older than every known entry and than our first look, or stands without a
    date below every known entry. Anything else may be news, however it is dated.

    Args:
        entries: the oldest first, those without dates as the source lists them from its end.
        seen: when each of them was seen first; those that never were are not in it.
        earliest: when anything of this source was seen first.
    """
    items = [entry for entry in entries if isinstance(entry, Item)]
    places = [place for place, item in enumerate(items) if item.id in seen]
    if len(places) < FEWEST or earliest is None:
        return []
    dates = [item.published_at for item in items if item.id in seen and item.published_at]
    grows_upwards = seen[items[places[0]].id] <= seen[items[places[-1]].id]
    return [
        item
        for place, item in enumerate(items)
        if item.id not in seen
        and (
            len(dates) >= FEWEST and item.published_at < min(*dates, earliest)
            if item.published_at
            else grows_upwards and place < places[0]
        )
    ]

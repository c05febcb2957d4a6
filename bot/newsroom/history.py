"""What a source shows for the first time and is old all the same: its archive, sliding into view.

A feed shows its newest entries. When one is taken back, the one below the last comes into view:
unseen, and no news (failure 11). Where nothing tells a feed's order, its last entry may also be its
newest: then the date of its page decides.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime, time, timedelta
from statistics import mean

import structlog

from bot.newsroom.folders import Entry
from bot.newsroom.order import is_newest_by_number
from content import urls
from content.desk import believed
from content.errors import ContentError, SourceBusy
from content.types import Item

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

FEWEST = 3
"""Entries that are known, all of them newer: fewer tell nothing."""
MOST_PAGES = 3
"""So many pages are asked for their date."""


def came_before(
    entries: Sequence[Entry], seen: Mapping[str, datetime], earliest: datetime | None
) -> list[Item]:
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
    known = [items[place] for place in places]
    dates = [item.published_at for item in known if item.published_at]
    grows_upwards = _grows_upwards([seen[item.id] for item in known])
    return [
        item
        for place, item in enumerate(items)
        if item.id not in seen
        and (
            len(dates) >= FEWEST and item.published_at < min(*dates, earliest)
            if item.published_at
            else grows_upwards and place < places[0] and not is_newest_by_number(item, known)
        )
    ]


async def are_news_by_page(
    history: Sequence[Item],
    dated: Callable[[Item], Awaitable[datetime | None]],
    earliest: datetime,
) -> bool | None:
    """Whether those of `history` that have no date were written after our first look.

    One that is dated tells it of all: they stand at the same end of the feed. None where none is,
    and one is busy: it may tell later.

    Args:
        dated: the date of an entry's page.
        earliest: our first look.
    """
    is_busy = False
    doubtful = [item for item in history if item.url and not urls.is_front_page(item.url)]
    for item in doubtful[:MOST_PAGES]:
        try:
            date = believed(await dated(item))
        except ContentError as error:
            is_busy = is_busy or isinstance(error, SourceBusy)
            log.info("a page could not be asked for its date", url=item.url, why=str(error))
            continue
        except Exception:
            log.exception("a page could not be asked for its date", url=item.url)
            continue
        if date is not None:
            only_day = date.time() == time()
            return date + (timedelta(days=1) if only_day else timedelta(0)) > earliest
    return None if is_busy else False


def _grows_upwards(seen: Sequence[datetime]) -> bool:
    """Whether what stands higher came later, or all came at once, which tells nothing against it.

    Args:
        seen: when each known entry was seen first, from the lowest to the highest.
    """
    at = [moment.timestamp() for moment in seen]
    middle = len(at) // 2
    return mean(at[:middle]) <= mean(at[len(at) - middle :])

"""When a source is visited again: often enough for its readers, seldom enough for its server."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median

from content.errors import SourceBusy, SourceError, SourceGone

DAY = timedelta(days=1)
HINT_AT_MOST = timedelta(hours=1)
"""A server that calls its news fresh for a day is misconfigured more often than idle."""
NEWEST = 20
ENOUGH = 3
"""Fewer gaps tell no rhythm."""
PART_OF_GAP = 4
SELDOM = 4
"""Times as long as the operator wants is the longest wait for a source that seldom publishes."""
PUSHED_EVERY = timedelta(hours=1)
"""Where a hub tells us what is new: to be sure that it does."""
RETRY_AFTER_AT_MOST = timedelta(days=7)
NEVER = timedelta(days=36_500)
"""For 410: the publisher says that nothing will ever be here again."""
GONE_AGAIN = timedelta(hours=23)
"""For so long it has to say so; less than the day's wait between, as clocks are set."""


def usual_gap_s(published: Sequence[datetime]) -> float | None:
    """Seconds between two entries of a source, as its newest ones tell; None for too few."""
    newest = sorted(published)[-NEWEST:]
    gaps = [(later - earlier).total_seconds() for earlier, later in pairwise(newest)]
    return median(gaps) if len(gaps) >= ENOUGH else None


def quiet_s(
    every: timedelta, *, ttl_s: float | None = None, usual_gap_s: float | None = None
) -> float | None:
    """For how long a source lets expect no news, in seconds; None where it does not say.

    A source that seldom publishes is asked less often, but the operator's wish decides how much
    less: nobody waits four times as long for its next story as for another's.
    """
    rest_s = min((usual_gap_s or 0) / PART_OF_GAP, SELDOM * every.total_seconds())
    return max(ttl_s or 0.0, rest_s) or None


def after_success(every: timedelta, *hints_s: float | None) -> timedelta:
    """The wait after a visit that went well.

    Args:
        every: what the operator wants.
        hints_s: seconds for which the feed and the server say that they stay as they are.
    """
    asked = max((timedelta(seconds=hint) for hint in hints_s if hint), default=every)
    return max(every, min(asked, HINT_AT_MOST))


def is_never(wait: timedelta) -> bool:
    """Whether what is left of a wait began as `NEVER`: no clock is wrong by half as much."""
    return wait > NEVER / 2


def after_failure(
    every: timedelta, failures: int, error: SourceError, *, is_sure: bool = False
) -> timedelta:
    """The wait after the `failures`th failure in a row: doubled each time, up to a day.

    It never gives up, but for a source that is gone for good; and never comes back
    before the time that the server asked for.

    Args:
        is_sure: that it is gone for good is no slip of its server.
    """
    if isinstance(error, SourceGone) and error.for_good:
        return NEVER if is_sure else DAY
    wait: timedelta = min(every * 2 ** min(failures, 20), DAY)
    if isinstance(error, SourceBusy) and error.retry_after_s:
        asked = timedelta(seconds=min(error.retry_after_s, RETRY_AFTER_AT_MOST.total_seconds()))
        return max(wait, asked)
    return wait

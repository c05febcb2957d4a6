"""When a source is visited again: often enough for its readers, seldom enough for its server."""

from datetime import timedelta

from content.errors import SourceBusy, SourceError, SourceGone

DAY = timedelta(days=1)
HINT_AT_MOST = timedelta(hours=1)
"""A server that calls its news fresh for a day is misconfigured more often than idle."""
RETRY_AFTER_AT_MOST = timedelta(days=7)
NEVER = timedelta(days=365)
"""For 410: the publisher says that nothing will ever be here again."""


def after_success(every: timedelta, *hints_s: float | None) -> timedelta:
    """The wait after a visit that went well.

    Args:
        every: what the operator wants.
        hints_s: seconds for which the feed and the server say that they stay as they are.
    """
    asked = max((timedelta(seconds=hint) for hint in hints_s if hint), default=every)
    return max(every, min(asked, HINT_AT_MOST))


def after_failure(every: timedelta, failures: int, error: SourceError) -> timedelta:
    """The wait after the `failures`th failure in a row: doubled each time, up to a day.

    It never gives up, but for a source that is gone for good; and never comes back
    before the time that the server asked for.
    """
    if isinstance(error, SourceGone) and error.for_good:
        return NEVER
    wait: timedelta = min(every * 2 ** min(failures, 20), DAY)
    if isinstance(error, SourceBusy) and error.retry_after_s:
        asked = timedelta(seconds=min(error.retry_after_s, RETRY_AFTER_AT_MOST.total_seconds()))
        return max(wait, asked)
    return wait

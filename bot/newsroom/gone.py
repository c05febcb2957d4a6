"""Which sources are gone for good: those whose servers say so (410) for a day.

One 410 may be the slip of a cache before the publisher, and nobody would ever ask again.
"""

from datetime import datetime

from bot.newsroom import rhythm
from content.errors import SourceError, SourceGone
from storage.types import SourceState


class Gone:
    """What a restart forgets here costs one more day."""

    def __init__(self) -> None:
        self._since: dict[str, datetime] = {}
        """By address: when its server said so first."""

    def is_sure(self, state: SourceState, error: SourceError, now: datetime) -> bool:
        """To be called after every failure; whether it says once more what it said a day ago."""
        if not isinstance(error, SourceGone) or not error.for_good:
            return False
        first = self._since.setdefault(state.address, now)
        return now - first >= rhythm.GONE_AGAIN or is_given_up(state, now)

    def answers(self, state: SourceState) -> None:
        """To be called after every visit that went well."""
        self._since.pop(state.address, None)


def is_given_up(state: SourceState, now: datetime) -> bool:
    """Whether it counts as gone since an earlier visit."""
    return rhythm.is_never(state.next_visit_at - now)

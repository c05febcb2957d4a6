"""A clock that is set back while stories are owed must not make their readers wait as long."""

from datetime import datetime, timedelta

import structlog

from bot.clock import Clock
from bot.delivery.verdicts import LONGEST_DELAY_S
from storage import ledger
from storage.database import Database

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

TOLERATED_S = 1.0
"""Clocks are corrected all the time; so little is waited for."""
_SLICE = 2_000
_LONGEST = timedelta(seconds=LONGEST_DELAY_S)


class Redater:
    """Compares the two clocks: the one that is written down and the one that never goes back."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock
        self._seen = clock.now(), clock.monotonic()
        self._has_looked = False

    def begin(self, now: datetime) -> None:
        """The claims of a predecessor have lapsed at `now`."""
        self._seen = now, self._clock.monotonic()

    async def look(self) -> None:
        """What was dated ahead is due now: looked for at first, and when the clock has gone back.

        Raises:
            DatabaseUnusable: it will be looked for again.
        """
        now, now_s = self._clock.now(), self._clock.monotonic()
        then, then_s = self._seen
        back_s = (now_s - then_s) - (now - then).total_seconds()
        if self._has_looked and back_s < TOLERATED_S:
            self._seen = now, now_s
            return
        redated = 0
        while many := await self._slice(now, then):
            redated += many
        self._seen, self._has_looked = (now, now_s), True
        if redated:
            log.warning(
                "the clock has gone back: what was put off until later is due", many=redated
            )

    async def _slice(self, now: datetime, then: datetime) -> int:
        async with self._db.transaction() as tx:
            return await ledger.redate(tx, now=now, then=then, longest=_LONGEST, limit=_SLICE)

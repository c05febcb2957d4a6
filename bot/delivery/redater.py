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
        self._seen: tuple[datetime, float] | None = None

    async def look(self) -> None:
        """What was dated ahead is due now: looked for at first, and when the clock has gone back.

        Raises:
            DatabaseUnusable: it will be looked for again.
        """
        now, now_s = self._clock.now(), self._clock.monotonic()
        if self._seen is not None:
            then, then_s = self._seen
            if (now_s - then_s) - (now - then).total_seconds() < TOLERATED_S:
                self._seen = now, now_s
                return
        redated = 0
        while many := await self._slice(now):
            redated += many
        self._seen = now, now_s
        if redated:
            log.warning(
                "the clock has gone back: what was put off until later is due", many=redated
            )

    async def _slice(self, now: datetime) -> int:
        async with self._db.transaction() as tx:
            return await ledger.redate(tx, now=now, longest=_LONGEST, limit=_SLICE)

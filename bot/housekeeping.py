"""What the bot clears away behind itself, a little at a time: it may run for years unattended."""

from datetime import timedelta

import structlog

from bot.clock import Clock
from bot.newsroom import forgetting
from storage import thinning
from storage.database import Database
from storage.errors import DatabaseUnusable

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

EVERY_S = 3600.0
BREATH_S = 0.1
"""Between two slices: whoever delivers or answers goes first."""


class Housekeeping:
    def __init__(self, db: Database, clock: Clock, *, keep: timedelta) -> None:
        """
        Args:
            keep: how long after its beginning a finished broadcast keeps a row for each reader.
        """
        self._db = db
        self._clock = clock
        self._keep = keep

    async def run(self) -> None:
        """Until cancelled; a slice is taken whole or not at all."""
        while True:
            try:
                await self.look()
            except DatabaseUnusable as error:
                log.error("what is old could not be cleared away", error=str(error))
            await self._clock.sleep(EVERY_S)

    async def look(self) -> None:
        """Turn what is ripe by now into counts, and forget what the newsroom needs no more."""
        await forgetting.forget(self._db, now=self._clock.now())
        before = self._clock.now() - self._keep
        async with self._db.reads() as reads:
            ripe = await thinning.ripe(reads, before=before)
        for broadcast_id in ripe:
            cleared = await self._thin(broadcast_id)
            log.info("old deliveries became counts", broadcast=broadcast_id, many=cleared)

    async def _thin(self, broadcast_id: int) -> int:
        cleared = 0
        while True:
            async with self._db.transaction() as tx:
                many = await thinning.thin(tx, broadcast_id)
            if not many:
                return cleared
            cleared += many
            await self._clock.sleep(BREATH_S)

"""Writes large audiences into the ledger slice by slice, while the first readers have the story."""

import asyncio
from collections.abc import Callable

import structlog

from bot.clock import Clock
from storage import audience
from storage.database import Database
from storage.errors import DatabaseUnusable

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

_LOOK_EVERY_S = 5.0
"""How long an audience that nobody told of may wait: one begun before a crash, or elsewhere."""
_SLOW_S, _QUICK_S = 0.05, 0.02
"""A slice that takes longer is followed by half of it, one that takes less by twice as much."""
_SMALLEST, _LARGEST = 100, 20_000


class Planner:
    def __init__(self, db: Database, clock: Clock, *, planned: Callable[[], None]) -> None:
        """
        Args:
            planned: called whenever more readers are owed something.
        """
        self._db = db
        self._clock = clock
        self._tell = planned
        self._woken = asyncio.Event()
        self._limit = audience.SLICE

    def wake(self) -> None:
        self._woken.set()

    async def run(self) -> None:
        """Until cancelled, which a slice survives: it is written whole or not at all."""
        while True:
            self._woken.clear()
            try:
                while await self._slice():
                    self._tell()
            except DatabaseUnusable as error:
                log.error("an audience cannot be written", error=str(error))
            await self._nap()

    async def _slice(self) -> bool:
        """One slice of the unwritten audience that goes first; whether there was any."""
        async with self._db.reads() as reads:
            unwritten = await audience.unwritten(reads)
        if not unwritten:
            return False
        # the writers who came meanwhile have their turn between two of these
        async with self._db.transaction() as tx:
            began_s = self._clock.monotonic()
            await audience.forget_cancelled(tx)
            await audience.extend(tx, unwritten[0], now=self._clock.now(), limit=self._limit)
        self._learn(self._clock.monotonic() - began_s)
        return True

    def _learn(self, took_s: float) -> None:
        if took_s > _SLOW_S:
            self._limit = max(_SMALLEST, self._limit // 2)
        elif took_s < _QUICK_S:
            self._limit = min(_LARGEST, self._limit * 2)

    async def _nap(self) -> None:
        alarm = asyncio.ensure_future(self._clock.sleep(_LOOK_EVERY_S))
        woken = asyncio.ensure_future(self._woken.wait())
        try:
            await asyncio.wait({alarm, woken}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            alarm.cancel()
            woken.cancel()

"""Writes down what became of deliveries: many in one transaction, and never across the network."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime

import structlog

from bot.clock import Clock
from bot.delivery import promises
from bot.delivery.tally import Tally
from bot.delivery.verdicts import Verdict, as_of
from storage import ledger, subscribers
from storage.database import Database, Transaction
from storage.errors import DatabaseUnusable

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

_RETRY_S = 1.0


class Settler:
    """Collects verdicts and writes them when there are `batch`, or `every_s` after the first."""

    def __init__(
        self,
        db: Database,
        clock: Clock,
        *,
        flushed: Callable[[Sequence[Verdict]], None],
        batch: int = 100,
        every_s: float = 0.05,
    ) -> None:
        """
        Args:
            flushed: called with what has been written.
        """
        self._db = db
        self._clock = clock
        self._tell = flushed
        self.batch = batch
        self._every_s = every_s
        self._verdicts: list[Verdict] = []
        self._failures = Tally()
        self._some = asyncio.Event()
        self._many = asyncio.Event()
        self._one_at_a_time = asyncio.Lock()

    @property
    def waiting(self) -> int:
        """Known here and not yet to the database: a crash would make these uncertain."""
        return len(self._verdicts)

    def add(self, verdict: Verdict) -> None:
        self._verdicts.append(verdict)
        self._some.set()
        if len(self._verdicts) >= self.batch:
            self._many.set()

    async def run(self) -> None:
        """Until cancelled; what is left then is for `flush`."""
        while True:
            await self._some.wait()
            if not self._many.is_set():
                await self._gather_some()
            try:
                await self.flush()
            except DatabaseUnusable as error:
                # nothing is lost: the verdicts wait here, and nobody claims meanwhile
                if many := self._failures.heard(str(error)):
                    told = {"error": str(error), "waiting": self.waiting, "times": many}
                    log.error("results cannot be written", **told)
                await self._clock.sleep(_RETRY_S)
            else:
                if many := self._failures.over():
                    log.info("results are written again", failed=many)

    async def flush(self) -> None:
        """Write everything that is known by now.

        Raises:
            DatabaseUnusable: nothing was written; everything waits for the next flush.
        """
        async with self._one_at_a_time:
            now = self._clock.now()
            verdicts = [as_of(verdict, now) for verdict in self._verdicts]
            self._some.clear()
            self._many.clear()
            try:
                async with self._db.transaction() as tx:
                    await self._write(tx, verdicts, now)
            except BaseException:
                # a cancelled commit may have gone through: writing it once more changes nothing
                self._some.set()
                raise
            del self._verdicts[: len(verdicts)]
            if self._verdicts:
                self._some.set()
        self._tell(verdicts)

    async def _write(self, tx: Transaction, verdicts: list[Verdict], now: datetime) -> None:
        await ledger.settle(tx, [verdict.settlement for verdict in verdicts], now=now)
        for verdict in verdicts:
            if verdict.pause:
                await _pause(tx, verdict, now=now)
            if verdict.held_until is not None:
                chat_id = verdict.delivery.chat_id
                await promises.keep(tx, verdict.lane, chat_id, verdict.held_until, now=now)
            if verdict.moved_to is not None:
                await subscribers.move(tx, verdict.delivery.chat_id, verdict.moved_to, now=now)

    async def _gather_some(self) -> None:
        ripe = asyncio.ensure_future(self._clock.sleep(self._every_s))
        full = asyncio.ensure_future(self._many.wait())
        try:
            await asyncio.wait({ripe, full}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            ripe.cancel()
            full.cancel()


async def _pause(tx: Transaction, verdict: Verdict, *, now: datetime) -> None:
    """A closed topic pauses that topic, General too; anything else concerns the whole chat."""
    delivery, reason = verdict.delivery, verdict.pause
    if reason.startswith("topic"):
        await subscribers.pause(tx, subscriber_id=delivery.subscriber_id, reason=reason, now=now)
    else:
        await subscribers.pause(tx, chat_id=delivery.chat_id, reason=reason, now=now)

"""The broadcasts that are underway, as the database tells."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from bot.delivery.underway import Underway
from storage import broadcasts, ledger, stories
from storage.database import Database, Reads
from storage.types import Broadcast


class Roster:
    def __init__(
        self, db: Database, *, grace: timedelta, may_claim: Callable[[], bool] = lambda: True
    ) -> None:
        """
        Args:
            grace: how much later than planned a broadcast may begin without asking anybody.
            may_claim: where False, nobody is named to claim from.
        """
        self._db = db
        self._grace = grace
        self._may_claim = may_claim
        self._underway: dict[int, Underway] = {}
        self.stale = True
        """Something may have begun, paused or ended since the last `refresh`."""
        self.overdue: list[Broadcast] = []
        """Not taken up, since the time that they were planned for is long past."""

    def __bool__(self) -> bool:
        return bool(self._underway)

    def __getitem__(self, broadcast_id: int) -> Underway:
        return self._underway[broadcast_id]

    def __iter__(self) -> Iterator[Underway]:
        return iter(self._underway.values())

    async def refresh(self, now: datetime) -> list[Underway]:
        """Take up what began, let go what is not running any more; returns what was let go."""
        self.stale, self.overdue = False, []
        async with self._db.reads() as reads:
            running = {each.id: each for each in await broadcasts.running(reads)}
            gone = [each for each in self if each.stopped or each.broadcast.id not in running]
            for underway in gone:
                del self._underway[underway.broadcast.id]
            for broadcast in running.values():
                is_due = broadcast.due_at is None or broadcast.due_at <= now
                if is_due and broadcast.id not in self._underway:
                    await self._take_up(reads, broadcast, now)
        return gone

    async def _take_up(self, reads: Reads, broadcast: Broadcast, now: datetime) -> None:
        story = await stories.by_revision(reads, broadcast.revision_id)
        if story is None:
            return
        planned = broadcast.due_at
        is_late = planned is not None and planned < now - self._grace
        if is_late and not await ledger.has_begun(reads, broadcast.id):
            self.overdue.append(broadcast)
            return
        proven = await ledger.has_sent(reads, broadcast.id)
        self._underway[broadcast.id] = Underway(broadcast=broadcast, story=story, proven=proven)

    def proven(self) -> set[int]:
        if not self._may_claim():
            return set()
        return {each.broadcast.id for each in self if each.proven and not each.stopped}

    def paid(self) -> set[int]:
        return {each.broadcast.id for each in self if each.broadcast.paid}

    def without_canary(self) -> list[Underway]:
        """Those that have reached nobody yet, and have nothing in flight; breaking news first."""
        if not self._may_claim():
            return []
        free = [each for each in self if not (each.proven or each.stopped) and each.canary is None]
        return sorted(free, key=lambda each: not each.is_breaking)

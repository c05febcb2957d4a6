"""The broadcasts that are underway, as the database tells."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.delivery.health import Health, Traffic
from bot.delivery.underway import Underway
from storage import broadcasts, ledger, stories
from storage.database import Database, Reads
from storage.types import Broadcast


class Roster:
    def __init__(
        self,
        db: Database,
        clock: Clock,
        *,
        grace: timedelta,
        may_claim: Callable[[], bool] = lambda: True,
    ) -> None:
        """
        Args:
            grace: how much later than planned a broadcast may begin without asking anybody.
            may_claim: where False, nobody is named to claim from.
        """
        self._db = db
        self._clock = clock
        self._grace = grace
        self._may_claim = may_claim
        self._underway: dict[int, Underway] = {}
        self._traffic = Traffic()
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
        health = Health(self._traffic, in_doubt=self.nothing_gets_through)
        self._underway[broadcast.id] = Underway(
            broadcast=broadcast, story=story, proven=proven, health=health
        )

    @property
    def nothing_gets_through(self) -> bool:
        """Each of those that are underway rests, or is tried with a single one."""
        return bool(self) and all(each.health.is_probing for each in self)

    @property
    def trouble(self) -> str:
        """Why nothing gets through; "" where something does."""
        if not self.nothing_gets_through:
            return ""
        return next((each.health.reason for each in self if each.health.reason), "")

    def rest_s(self) -> float:
        """Seconds until the first of those that rest is tried again; 0.0 where none rests."""
        now_s = self._clock.monotonic()
        rests = [rest_s for each in self if (rest_s := each.health.rest_s(now_s)) > 0]
        return min(rests, default=0.0)

    def sound(self) -> set[int]:
        """Those of which as many may leave as there is room for."""
        if not self._may_claim():
            return set()
        now_s = self._clock.monotonic()
        return {each.broadcast.id for each in self if each.room(now_s) is None}

    def paid(self) -> set[int]:
        return {each.broadcast.id for each in self if each.broadcast.paid}

    def few(self) -> list[tuple[Underway, int]]:
        """Those of which only so many may leave; breaking news first.

        One where nobody has it yet and nothing is in flight; a few where too little got through.
        """
        if not self._may_claim():
            return []
        now_s = self._clock.monotonic()
        rooms = [(each, each.room(now_s) or 0) for each in self]
        return sorted(filter(lambda one: one[1] > 0, rooms), key=lambda one: not one[0].is_breaking)

    def gives_way(self, underway: Underway, due: set[int]) -> bool:
        """Somebody waits for breaking news, and of this one it is known what it is like."""
        if underway.is_breaking or not underway.proven:
            return False
        return any(self[each].is_breaking for each in self.sound() & due)

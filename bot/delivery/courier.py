"""Takes from the ledger what is due, and sees to it that each reader gets it.

A delivery is claimed only when it may leave at once, so after a crash only those are in doubt
whose requests were truly in flight. Results go back to the ledger in batches.
"""

import asyncio
import math
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta

import structlog

from bot.clock import Clock
from bot.delivery.flights import Flights
from bot.delivery.gateway import Gateway
from bot.delivery.pacing import Lane, Pacer
from bot.delivery.planner import Planner
from bot.delivery.put_off import PutOff
from bot.delivery.redater import Redater
from bot.delivery.roster import Roster
from bot.delivery.settler import Settler
from bot.delivery.tally import Tally
from bot.delivery.underway import Render
from bot.delivery.verdicts import Verdict
from storage import broadcasts, ledger, pauses
from storage.database import Database, Transaction
from storage.errors import DatabaseUnusable
from storage.types import BroadcastState, Delivery

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

LEASE = timedelta(days=1)
"""Those of a predecessor lapse when `run` begins. So long, since a clock may leap forward: what is
in flight would count as lapsed, and be sent once more."""
SMALLEST_WINDOW, LARGEST_WINDOW = 16, 512
LONGEST_HOLD_S = 8.0
"""For which Telegram keeps a request before it refuses it (`telegram.md`, 2.3): whoever stops
sooner leaves deliveries in doubt that would have had their answer."""
_SETTLING_S = 0.1
"""Between an answer and its being written down, at most."""
_OF_LANES: dict[int, Lane] = {pauses.EVERYBODY: Lane.ORDINARY, pauses.PAID: Lane.PAID}
_LOOK_EVERY_S = 1.0
"""How long work that nobody told of may stay unseen."""


class Courier:
    def __init__(
        self,
        db: Database,
        gateway: Gateway,
        pacer: Pacer,
        clock: Clock,
        render: Render,
        *,
        window: int | None = None,
        stop_within_s: float = LONGEST_HOLD_S + 1,
        grace: timedelta = timedelta(hours=1),
        may_claim: Callable[[], bool] = lambda: True,
    ) -> None:
        """
        Args:
            window: deliveries in flight or not yet written down, at most; None: as many as the
                pace needs at the latency that Telegram shows.
            stop_within_s: how long answers are waited for at the end.
            grace: a broadcast that was planned for a time longer ago waits for an editor.
            may_claim: whether nobody else can be delivering in our place; asked before each claim.
        """
        self._db = db
        self._pacer = pacer
        self._clock = clock
        self._fixed_window = window
        self._stop_within_s = stop_within_s
        self._woken = asyncio.Event()
        self._roster = Roster(db, clock, grace=grace, may_claim=may_claim)
        self._redater = Redater(db, clock)
        self._planner = Planner(db, clock, planned=self._woken.set)
        self._put_off = PutOff()
        self._settler = Settler(db, clock, flushed=self._written)
        self._flights = Flights(
            db, gateway, pacer, clock, render, self._settler, landed=self._woken.set
        )
        self._failures = Tally()
        self._looked_at_s = -math.inf

    def wake(self) -> None:
        """There is something to deliver, or to leave alone; it would be noticed a little later."""
        self._roster.stale = True
        self._planner.wake()
        self._woken.set()

    def _written(self, verdicts: Sequence[Verdict]) -> None:
        self._put_off.written(verdicts)
        self._woken.set()

    @property
    def trouble(self) -> str:
        """Why deliveries rest at the moment; "" where they do not."""
        return self._roster.trouble

    @property
    def ordered_rest_s(self) -> float:
        """Seconds for which Telegram has asked us to be quiet towards everybody; mostly 0.0."""
        return self._pacer.bulk_pause_s(self._clock.monotonic())

    async def run(self, stop: asyncio.Event) -> None:
        """Deliver until `stop` is set, then wait for the answers that are on their way.

        Call it under the instance lock only: claims of a predecessor count as lapsed from here on.
        """
        try:
            async with asyncio.TaskGroup() as tasks:
                servants = [
                    tasks.create_task(self._planner.run(), name="courier: plan"),
                    tasks.create_task(self._settler.run(), name="courier: settle"),
                    tasks.create_task(self._wake_on(stop), name="courier: stop"),
                ]
                try:
                    await self._begin(stop)
                    while not stop.is_set():
                        await self._step(tasks)
                    await self._flights.land(self._stop_within_s)
                finally:
                    for servant in servants:
                        servant.cancel()
        finally:
            await self._hand_back()

    async def _begin(self, stop: asyncio.Event) -> None:
        while not stop.is_set():
            try:
                now = self._clock.now()
                async with self._db.transaction() as tx:
                    lapsed = await ledger.lapse(tx, now=now)
                    held = await pauses.current(tx, now=now)
            except DatabaseUnusable as error:
                self._cannot(error)
                await self._nap(_LOOK_EVERY_S)
                continue
            self._redater.begin(now)
            if lapsed:
                log.warning("deliveries were in flight when a courier died", many=lapsed)
            for scope, until in held.items():
                seconds = (until - now).total_seconds()
                paused = _OF_LANES.get(scope, scope)
                self._pacer.resume_pause(paused, seconds, self._clock.monotonic())
            return

    def _cannot(self, error: DatabaseUnusable) -> None:
        if many := self._failures.heard(str(error)):
            log.error("the ledger cannot be used", error=str(error), times=many)

    async def _step(self, tasks: asyncio.TaskGroup) -> None:
        self._woken.clear()
        try:
            wait_s = await self._round(tasks)
        except DatabaseUnusable as error:
            self._cannot(error)
            wait_s = _LOOK_EVERY_S
        if wait_s > 0:
            await self._nap(wait_s)

    async def _round(self, tasks: asyncio.TaskGroup) -> float:
        """Start what may leave now; returns in how many seconds to look again."""
        await self._look(self._clock.monotonic())
        now_s = self._clock.monotonic()
        if (room := self._room()) <= 0:
            return _LOOK_EVERY_S
        lanes = (Lane.ORDINARY, Lane.PAID) if self._roster.paid() else (Lane.ORDINARY,)
        allowed = {lane: min(room, self._pacer.allowance(lane, now_s)) for lane in lanes}
        if not any(allowed.values()):
            wait_s = min(self._pacer.lane_wait(lane, now_s) for lane in lanes)
            return min(_LOOK_EVERY_S, max(0.001, wait_s))
        claimed = await self._claim(allowed) if self._roster else []
        for lane, delivery in claimed:
            underway = self._roster[delivery.broadcast_id]
            self._flights.start(tasks, underway, delivery, paid=lane is Lane.PAID)
        shut = [lane for lane in lanes if not allowed[lane]]
        return 0.0 if claimed else await self._idle_s(shut)

    def _room(self) -> int:
        """How many more may be in doubt at once; few are not worth a transaction of their own."""
        busy = len(self._flights) + self._settler.waiting
        window = self._window()
        self._settler.batch = max(1, window // 4)
        room = window - busy
        return room if not self._flights or room >= window // 4 else 0

    def _window(self) -> int:
        if self._fixed_window is not None:
            return self._fixed_window
        if self._roster.paid():
            return LARGEST_WINDOW
        pace_per_s = self._pacer.bulk_per_s(self._clock.monotonic())
        needed = 2 * pace_per_s * (self._pacer.latency_s + _SETTLING_S)
        return int(min(LARGEST_WINDOW, max(SMALLEST_WINDOW, needed)))

    async def _look(self, now_s: float) -> None:
        """Learn which broadcasts are running, when told to or now and then."""
        if not self._roster.stale and now_s - self._looked_at_s < _LOOK_EVERY_S:
            return
        self._looked_at_s = now_s
        await self._redater.look()
        for gone in await self._roster.refresh(self._clock.now()):
            await self._flights.release(gone.take_suspects())
        for overdue in self._roster.overdue:
            log.warning("a planned broadcast is late and waits for an editor", id=overdue.id)
            async with self._db.transaction() as tx:
                paused = BroadcastState.PAUSED
                await broadcasts.set_state(tx, overdue.id, paused, broadcasts.OVERDUE)

    async def _claim(self, allowed: Mapping[Lane, int]) -> list[tuple[Lane, Delivery]]:
        """First those of which only a few may leave, such as a canary, then from all others.

        Each comes with the allowance that it was claimed by.
        """
        now, left, most = self._clock.now(), dict(allowed), max(allowed.values())
        async with self._db.transaction() as tx:
            back = await self._put_off.bring_back(tx, now=now)
            claimed = await self._claim_few(tx, left, now)
            sound, paid = self._roster.sound(), self._roster.paid()
            for lane, many in left.items():
                rest = min(many, most - len(claimed))
                among = sound & paid if lane is Lane.PAID else sound - paid
                if rest > 0 and among:
                    found = await ledger.claim(tx, now=now, lease=LEASE, limit=rest, among=among)
                    claimed += [(lane, each) for each in found]
            await self._decide_suspects(tx)
        self._put_off.brought_back(back)
        if many := self._failures.over():
            log.info("the ledger can be used again", failed=many)
        for _, delivery in claimed:
            underway = self._roster[delivery.broadcast_id]
            if not underway.proven:
                underway.canary = delivery
        return claimed

    async def _claim_few(
        self, tx: Transaction, left: dict[Lane, int], now: datetime
    ) -> list[tuple[Lane, Delivery]]:
        """Of each that has somebody due; `left` is what they leave."""
        found: list[tuple[Lane, Delivery]] = []
        waiting = self._roster.few()
        due = await ledger.due(tx, now=now) if waiting else set()
        for underway, many in waiting:
            lane, only = underway.budget, {underway.broadcast.id}
            limit = min(many, left.get(lane, 0))
            if limit <= 0 or not only <= due or self._roster.gives_way(underway, due):
                continue
            few = await ledger.claim(tx, now=now, lease=LEASE, limit=limit, among=only)
            found += [(lane, each) for each in few]
            left[lane] -= len(few)
        return found

    async def _decide_suspects(self, tx: Transaction) -> None:
        """Where nobody is left who could tell whose fault it was, it was the readers'."""
        for underway in self._roster:
            many, broadcast_id = len(underway.suspects), underway.broadcast.id
            if many and not await broadcasts.owes(tx, broadcast_id, besides=many):
                self._flights.settle(underway.take_suspects())

    async def _idle_s(self, shut: Sequence[Lane]) -> float:
        """Until something falls due, or may go where only its lane is `shut`."""
        async with self._db.reads() as reads:
            due = await ledger.next_due(reads)
        if due is None:
            return _LOOK_EVERY_S
        wait_s = (due - self._clock.now()).total_seconds()
        if wait_s <= 0 and not self._flights:
            self._roster.stale = True
        if wait_s <= 0 and not shut:
            wait_s = self._roster.rest_s()
        elif wait_s <= 0:
            now_s = self._clock.monotonic()
            wait_s = min(self._pacer.lane_wait(lane, now_s) for lane in shut)
        return min(_LOOK_EVERY_S, max(0.05, wait_s))

    async def _wake_on(self, stop: asyncio.Event) -> None:
        await stop.wait()
        self._woken.set()

    async def _nap(self, seconds: float) -> None:
        """Until somebody wakes us, at most `seconds`."""
        alarm = asyncio.ensure_future(self._clock.sleep(seconds))
        woken = asyncio.ensure_future(self._woken.wait())
        try:
            await asyncio.wait({alarm, woken}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            alarm.cancel()
            woken.cancel()

    async def _hand_back(self) -> None:
        """The last words to the ledger; what cannot be said any more lapses with its lease."""
        try:
            for underway in self._roster:
                await self._flights.release(underway.take_suspects())
            await self._settler.flush()
        except DatabaseUnusable as error:
            log.error("results were lost", error=str(error), waiting=self._settler.waiting)

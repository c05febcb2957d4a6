"""Deliveries in flight: each runs alone, and ends in a verdict whatever happens to it."""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

import structlog

from bot.clock import Clock
from bot.delivery import departures
from bot.delivery.gateway import Gateway
from bot.delivery.outcome import Outcome, Refused, Sent, Unknown, Unreachable
from bot.delivery.pacing import Lane, Pacer
from bot.delivery.settler import Settler
from bot.delivery.tally import Tally
from bot.delivery.underway import Next, Render, Underway
from bot.delivery.verdicts import judge, later, untried
from storage import broadcasts, ledger
from storage.database import Database
from storage.errors import DatabaseUnusable
from storage.types import BroadcastClass, BroadcastState, Delivery

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

HELD_S = 300.0
"""How long a refusal that may be the content's fault waits for others to tell."""
_OUR_FAULT = "a fault of our own while it was sent"


class Flights:
    def __init__(
        self,
        db: Database,
        gateway: Gateway,
        pacer: Pacer,
        clock: Clock,
        render: Render,
        settler: Settler,
        *,
        landed: Callable[[], None],
    ) -> None:
        """
        Args:
            landed: called whenever one is over.
        """
        self._db = db
        self._gateway = gateway
        self._pacer = pacer
        self._clock = clock
        self._render = render
        self._settler = settler
        self._tell = landed
        self._refusals = Tally()
        self._in_flight: set[asyncio.Task[None]] = set()

    def __len__(self) -> int:
        return len(self._in_flight)

    def start(
        self, tasks: asyncio.TaskGroup, underway: Underway, delivery: Delivery, *, paid: bool
    ) -> None:
        """Send it now; put it off where its chat is not free.

        Args:
            paid: whose allowance it was claimed by: the common one, or the one that is paid for.
        """
        breaking = delivery.broadcast_class is BroadcastClass.BREAKING
        lane = Lane.BREAKING if breaking else Lane.ORDINARY
        lane = Lane.PAID if underway.is_paid_for(delivery) else lane
        # what was granted by the other allowance has to ask this one
        granted = paid is (lane is Lane.PAID)
        reserve = self._pacer.reserve_granted if granted else self._pacer.reserve
        wait_s = reserve(lane, delivery.chat_id, self._clock.monotonic())
        if wait_s > 0:
            underway.landed(delivery)
            self._settler.add(untried(delivery, wait_s, now=self._clock.now()))
            return
        underway.in_flight.add(delivery.subscriber_id)
        task = tasks.create_task(
            self._fly(underway, delivery, lane),
            name=f"deliver {delivery.broadcast_id} to {delivery.subscriber_id}",
        )
        self._in_flight.add(task)
        task.add_done_callback(self._landed)

    async def land(self, within_s: float) -> None:
        """Wait for the answers on their way; whose answer does not come in time is in doubt."""
        if self._in_flight:
            await asyncio.wait(self._in_flight, timeout=within_s)
        for task in self._in_flight:
            task.cancel()
        if self._in_flight:
            await asyncio.wait(self._in_flight)

    def settle(self, suspects: Iterable[tuple[Delivery, Outcome]]) -> None:
        """It was the readers' fault after all."""
        for delivery, outcome in suspects:
            self._settler.add(judge(delivery, outcome, now=self._clock.now()))

    async def release(self, suspects: Iterable[tuple[Delivery, Outcome]]) -> None:
        """Nobody knows whose fault it was, and they were certainly not sent: due again."""
        if claimed := [delivery for delivery, _ in suspects]:
            async with self._db.transaction() as tx:
                await ledger.release(tx, claimed, now=self._clock.now())

    async def _fly(self, underway: Underway, delivery: Delivery, lane: Lane) -> None:
        try:
            outcome = await self._send(underway, delivery, lane)
        except asyncio.CancelledError:
            self._stopped_short(underway, delivery, lane)
            raise
        except Exception:
            log.exception("a delivery failed in a way that nobody foresaw")
            outcome = Unknown(detail=_OUR_FAULT)
        try:
            if lane is Lane.PAID and _may_be_the_price(outcome):
                await self._once_more_unpaid(underway, delivery, outcome)
            elif self._surely_conclude(underway, delivery, outcome, lane) is Next.STOP:
                await self._stop(underway, delivery, outcome)
            elif underway.health.fails_alone and not underway.stopped:
                await self._pause(underway)
        except Exception:  # its verdict is given by now; a task that raises would end all others
            log.exception("what follows from an outcome could not be done", outcome=outcome)

    def _stopped_short(self, underway: Underway, delivery: Delivery, lane: Lane) -> None:
        """In doubt where its request had gone out; else as if it had never been claimed."""
        if departures.may_have_arrived():
            unknown = Unknown(detail="stopped before the answer came")
            self._surely_conclude(underway, delivery, unknown, lane)
            return
        underway.landed(delivery)
        self._settler.add(untried(delivery, 0.0, now=self._clock.now()))

    async def _send(self, underway: Underway, delivery: Delivery, lane: Lane) -> Outcome:
        try:
            message = underway.message(delivery.language, self._render)
        except Exception:
            log.exception("a story cannot be shown", revision=underway.broadcast.revision_id)
            return Refused(reason="the story cannot be shown")
        return await self._gateway.deliver(
            message, chat_id=delivery.chat_id, thread_id=delivery.thread_id, lane=lane
        )

    def _surely_conclude(
        self, underway: Underway, delivery: Delivery, outcome: Outcome, lane: Lane
    ) -> Next:
        """As `_conclude`; where that fails, what the outcome alone says is written down."""
        try:
            return self._conclude(underway, delivery, outcome, lane)
        except Exception:
            log.exception("an outcome could not be dealt with", outcome=outcome)
        underway.landed(delivery)
        verdict = judge(delivery, outcome, now=self._clock.now())
        self._settler.add(replace(verdict, lane=lane))
        return Next.SETTLE

    def _conclude(
        self, underway: Underway, delivery: Delivery, outcome: Outcome, lane: Lane
    ) -> Next:
        health, broadcast_id = underway.health, underway.broadcast.id
        if rest_s := health.heard(outcome, self._clock.monotonic()):
            told = {"broadcast": broadcast_id, "seconds": rest_s, "reason": health.reason}
            log.warning("deliveries rest", **told)
        if isinstance(outcome, Unreachable) and not outcome.known:
            self._unknown(outcome.reason, delivery.chat_id)
        underway.landed(delivery)
        if lane is Lane.PAID and isinstance(outcome, Sent):
            underway.paid_for()
        verdict = underway.heard(delivery, outcome)
        match verdict:
            case Next.HOLD:
                underway.suspects.append((delivery, outcome))
                # certainly not sent: after a crash it simply comes again
                self._settler.add(later(delivery, HELD_S, now=self._clock.now()))
            case Next.SETTLE:
                settled = judge(delivery, outcome, now=self._clock.now())
                self._settler.add(replace(settled, lane=lane))
        if not underway.in_doubt:
            self.settle(underway.take_suspects())
        return verdict

    def _unknown(self, reason: str, chat_id: int) -> None:
        """Counted by its text and told now and then, with somebody as a sample."""
        if many := self._refusals.heard(reason):
            log.warning("an unknown refusal", reason=reason, chat_id=chat_id, times=many)

    async def _once_more_unpaid(
        self, underway: Underway, delivery: Delivery, outcome: Outcome
    ) -> None:
        """At the usual pace: if it is the reader or the content that is at fault, that will tell.

        Where many are refused, it is the price, and everybody goes on unpaid.
        """
        underway.landed(delivery)
        self._settler.add(later(delivery, 0.0, now=self._clock.now()))
        if not underway.is_price_refused(delivery):
            return
        reason = outcome.reason if isinstance(outcome, Refused | Unreachable) else ""
        log.warning("sending fast was refused", broadcast=underway.broadcast.id, reason=reason)
        try:
            async with self._db.transaction() as tx:
                await broadcasts.refuse_paid(tx, underway.broadcast.id, reason)
        except DatabaseUnusable as error:
            log.error("a refusal could not be kept", error=str(error))

    async def _stop(self, underway: Underway, delivery: Delivery, outcome: Outcome) -> None:
        """The content is at fault: leave everybody else, and those it was tried on, untouched."""
        reason = outcome.reason if isinstance(outcome, Refused | Unreachable) else ""
        log.error("a broadcast is stopped", broadcast=underway.broadcast.id, reason=reason)
        await self._leave(underway, BroadcastState.STOPPED, reason, untouched=[delivery])

    async def _pause(self, underway: Underway) -> None:
        """Others get through and this one does not: an editor decides, the others go on."""
        told = {"broadcast": underway.broadcast.id, "reason": underway.health.reason}
        log.error("a broadcast fails again and again, and is paused", **told)
        await self._leave(underway, BroadcastState.PAUSED, broadcasts.FAILING, untouched=[])

    async def _leave(
        self,
        underway: Underway,
        state: BroadcastState,
        reason: str,
        *,
        untouched: Sequence[Delivery],
    ) -> None:
        """Nothing more of it leaves until an editor says so.

        Args:
            untouched: certainly not sent and not written down; they stay due, as all suspects do.
        """
        underway.stopped = True
        untouched = [*untouched, *(suspect for suspect, _ in underway.take_suspects())]
        try:
            async with self._db.transaction() as tx:
                await broadcasts.set_state(tx, underway.broadcast.id, state, reason)
                await ledger.release(tx, untouched, now=self._clock.now())
        except BaseException as error:
            for each in untouched:  # certainly not sent, and so it must not lapse into a doubt
                self._settler.add(later(each, HELD_S, now=self._clock.now()))
            if not isinstance(error, DatabaseUnusable):
                raise
            log.error("a broadcast could not be stopped", error=str(error))

    def _landed(self, task: asyncio.Task[None]) -> None:
        self._in_flight.discard(task)
        self._tell()


def _may_be_the_price(outcome: Outcome) -> bool:
    """Telegram's words for a refusal to be paid are not known: any that is not the reader's own."""
    return isinstance(outcome, Refused) or (isinstance(outcome, Unreachable) and not outcome.known)

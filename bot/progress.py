"""The messages in which editors watch their broadcasts: edited while something changes.

What is to be watched stands in the database, so a restart goes on where it was. A message that
has told the end is let go there, and never touched again.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

import structlog

from bot.clock import Clock
from bot.delivery.gateway import Gateway
from bot.delivery.outcome import Busy, NotSent, Sent, Unknown
from bot.delivery.pacing import Lane
from bot.editors import texts_for
from bot.messages import Outgoing
from bot.render.editor import progress
from bot.settings import Settings
from bot.speed import Speed
from bot.stopping import unless
from storage import broadcasts, ledger
from storage.database import Database
from storage.types import Broadcast, BroadcastState, Progress

PACE_S = 2.5
"""Between two looks: often enough to be alive, seldom enough to cost the readers nothing."""
SLOWEST_S = 30.0
"""However long a broadcast takes."""
_BY_AGE = 40
"""One that has run for so many looks is looked at half as often as it was at first, and so on."""
_BY_COST = 40
"""What counting takes, times this, passes before it is counted again: a million rows are many."""

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

Standing = tuple[BroadcastState, str, bool, bool]
"""State, reason, whether anybody still waits, and whether all of it rests: whatever is known
without counting."""


@dataclass(slots=True)
class _Watch:
    """What is remembered of one message between two looks."""

    began_s: float
    told: Outgoing | None = None
    standing: Standing | None = None
    next_s: float = 0.0
    speed: Speed = field(default_factory=Speed)


class ProgressBoard:
    """Run `run` beside the courier; `wake` it when a broadcast was begun, paused or cancelled."""

    def __init__(
        self,
        db: Database,
        gateway: Gateway,
        settings: Settings,
        clock: Clock,
        *,
        trouble: Callable[[], str] = str,
    ) -> None:
        """
        Args:
            trouble: why the courier rests at the moment; "" where it does not.
        """
        self._db = db
        self._gateway = gateway
        self._settings = settings
        self._clock = clock
        self._trouble = trouble
        self._woken = asyncio.Event()
        self._watches: dict[int, _Watch] = {}
        """By broadcast."""

    def wake(self) -> None:
        self._woken.set()

    async def run(self) -> None:
        """Until cancelled. A fault of one look is told to the log, and the next look comes."""
        while True:
            self._woken.clear()
            try:
                watched = await self.look()
            except Exception:
                log.exception("progress could not be told")
                watched = True
            if watched:
                await unless(self._woken, self._clock.sleep(PACE_S))
            else:
                await self._woken.wait()

    async def look(self) -> bool:
        """Bring every message up to date; whether any of them is still to be watched."""
        async with self._db.reads() as reads:
            watched = await broadcasts.watched(reads)
            owing = {each.id: await broadcasts.owes(reads, each.id) for each in watched}
        for broadcast in watched:
            resting = broadcast.state is BroadcastState.RUNNING and self._trouble() != ""
            standing = (broadcast.state, broadcast.reason, owing[broadcast.id], resting)
            if await self._follow(broadcast, standing):
                self._watches.pop(broadcast.id, None)
                async with self._db.transaction() as tx:
                    await broadcasts.remember_progress(tx, broadcast.id, None)
        return bool(watched)

    async def _follow(self, broadcast: Broadcast, standing: Standing) -> bool:
        """Tell how far it is; True where there is nothing left to tell."""
        now_s = self._clock.monotonic()
        watch = self._watches.setdefault(broadcast.id, _Watch(began_s=now_s))
        if standing == watch.standing and standing[2] and now_s < watch.next_s:
            return False
        if broadcast.editor_chat_id is None or broadcast.progress_message_id is None:
            return True
        # what answers a press goes at once; what follows gives way to the news itself. Neither is
        # waited for while Telegram forbids it: the answers to others' presses would wait behind it
        lane = Lane.EDIT if standing == watch.standing else Lane.REPLY
        if not self._gateway.may_go(lane, broadcast.editor_chat_id):
            return False
        counts = await self._count(broadcast, watch)
        told = await self._words(broadcast, counts, watch.speed)
        if told == watch.told:
            # only an end that has stood for one look is one: answers in flight still change it
            return counts.finished
        outcome = await self._gateway.edit(
            broadcast.editor_chat_id, broadcast.progress_message_id, told, lane=lane
        )
        match outcome:
            case Sent():
                watch.told, watch.standing = told, standing
                return False
            case Busy() | NotSent() | Unknown():
                return False
            case _:
                log.info("progress let go", broadcast=broadcast.id, outcome=outcome)
                return True

    async def _count(self, broadcast: Broadcast, watch: _Watch) -> Progress:
        """Count it, and put off the next count by what this one cost and by how long it runs."""
        began_s = self._clock.monotonic()
        async with self._db.reads() as reads:
            counts = await ledger.progress(reads, broadcast.id)
        now_s = self._clock.monotonic()
        pause_s = max((now_s - began_s) * _BY_COST, (now_s - watch.began_s) / _BY_AGE)
        watch.next_s = now_s + min(SLOWEST_S, max(PACE_S, pause_s))
        if broadcast.state is BroadcastState.RUNNING and not counts.finished:
            watch.speed.counted(counts.total - counts.waiting, now_s)
        else:
            watch.speed.rest()
        return counts

    async def _words(self, broadcast: Broadcast, counts: Progress, speed: Speed) -> Outgoing:
        async with self._db.reads() as reads:
            texts = await texts_for(reads, self._settings, broadcast.editor_chat_id or 0)
        return progress(
            broadcast,
            counts,
            texts=texts,
            per_s=speed.per_s,
            left_s=speed.left_s(counts.waiting),
            trouble=self._trouble(),
        )

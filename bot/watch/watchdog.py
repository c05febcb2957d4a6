"""Notices what stands still, and tells: once when it begins, once when it is over.

A broadcast that has work and delivers nothing; a pause that Telegram ordered and that is long;
people who cannot be heard. It heals nothing itself: whoever is at fault goes on trying.
"""

from collections.abc import Hashable, Iterator
from datetime import timedelta

import structlog

from bot.clock import Clock
from bot.delivery.courier import Courier
from bot.polling import Poller
from bot.watch import concerns as matters
from bot.watch.alerts import Alerts
from bot.watch.asking import Asking
from bot.watch.concerns import Concern
from storage import broadcasts, pauses, stories
from storage.database import Database, Reads
from storage.types import BroadcastState

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

LOOK_EVERY_S = 10.0
STILL_S = 60.0
"""So long nothing is delivered before that counts as standing still."""
LONG_PAUSE = timedelta(seconds=60)
LONG_PAUSE_OF_A_CHAT = timedelta(minutes=5)
"""A busy group is told to be quiet for up to a minute as a matter of course."""
DEAF_S = 90.0
CONTESTED_S = 30.0


class Watchdog:
    """Run `run` beside everything else."""

    def __init__(
        self, db: Database, courier: Courier, poller: Poller, alerts: Alerts, clock: Clock
    ) -> None:
        self._asking = Asking(db, alerts)
        self._db = db
        self._courier = courier
        self._poller = poller
        self._alerts = alerts
        self._clock = clock
        self._counts: dict[int, tuple[int, float]] = {}
        """By broadcast that has work: how many wait, and since when it is that many."""
        self._known: dict[Hashable, Concern] = {}
        self._told: set[Hashable] = set()
        self._inherited: bool = True
        """Pauses from before the start are in force and were told."""

    async def run(self) -> None:
        """Until cancelled. A fault of one look is told to the log, and the next look comes."""
        while True:
            try:
                await self.look()
                await self._asking.look()
                await self._alerts.catch_up()
            except Exception:
                log.exception("the watchdog could not look")
            await self._clock.sleep(LOOK_EVERY_S)

    async def look(self) -> None:
        """Tell what has begun and what is over since the last look."""
        async with self._db.reads() as reads:
            concerns = [*await self._long_pauses(reads), *await self._standing_still(reads)]
        current = {each.key: each for each in [*concerns, *self._deafness()]}
        for concern in [each for key, each in self._known.items() if key not in current]:
            await self._over(concern)
        for concern in current.values():
            await self._begun(concern)

    async def _begun(self, concern: Concern) -> None:
        if concern.key not in self._known:
            self._known[concern.key] = concern
            log.error(concern.event, **concern.detail)
        if concern.key in self._told:
            return
        if await self._alerts.tell(concern.begun, chat_id=concern.chat_id):
            self._told.add(concern.key)

    async def _over(self, concern: Concern) -> None:
        if not await self._told_over(concern):
            return  # with the next look
        log.info("that is over", what=concern.event, **concern.detail)
        del self._known[concern.key]
        self._told.discard(concern.key)

    async def _told_over(self, concern: Concern) -> bool:
        """Whether there is nothing left to tell."""
        if (
            concern.over is None
            or concern.key not in self._told
            or not await self._is_news(concern)
        ):
            return True
        return await self._alerts.tell(concern.over, chat_id=concern.chat_id)

    async def _is_news(self, concern: Concern) -> bool:
        """Whoever has paused or cancelled it knows that it does not stand still any more."""
        if concern.broadcast_id is None:
            return True
        async with self._db.reads() as reads:
            broadcast = await broadcasts.get(reads, concern.broadcast_id)
        return broadcast is not None and broadcast.state is BroadcastState.RUNNING

    async def _standing_still(self, reads: Reads) -> list[Concern]:
        now_s, trouble = self._clock.monotonic(), self._courier.trouble
        before, self._counts = self._counts, {}
        concerns: list[Concern] = []
        others_move = False
        for broadcast, due_at in await broadcasts.owing(reads):
            waiting = await broadcasts.waiting(reads, broadcast.id)
            last, since_s = before.get(broadcast.id, (waiting, now_s))
            # in trouble everything is put off, so nothing is due, and that is no rest
            has_work = due_at <= self._clock.now() or trouble
            rests = not has_work or self._courier.ordered_rest_s > 0
            is_known = ("still", broadcast.id) in self._known
            if waiting != last or (rests and not is_known):
                since_s = now_s
            self._counts[broadcast.id] = (waiting, since_s)
            if now_s - since_s < STILL_S:
                others_move = others_move or bool(has_work)
            elif is_known or not others_move:  # else it waits its turn behind those that do
                stored = await stories.by_revision(reads, broadcast.revision_id)
                headline = stored.story.headline if stored else ""
                concerns.append(matters.still(broadcast, headline, waiting, trouble))
        return concerns

    async def _long_pauses(self, reads: Reads) -> list[Concern]:
        now = self._clock.now()
        held = await pauses.held(reads, now=now)
        concerns: list[Concern] = []
        # the one for everybody concerns us as long as it lasts, once it was long
        everybody = held.pop(pauses.EVERYBODY, None)
        if everybody and (everybody > now + LONG_PAUSE or matters.EVERYBODY in self._known):
            concerns.append(matters.pause_of_everybody(everybody))
        long = [until for until in held.values() if until > now + LONG_PAUSE_OF_A_CHAT]
        if long:
            concerns.append(matters.pause_of_chats(len(long), max(long)))
        if self._inherited:
            self._told.update(each.key for each in concerns)
            self._inherited = False
        return concerns

    def _deafness(self) -> Iterator[Concern]:
        now_s, poller = self._clock.monotonic(), self._poller
        contested_s, deaf_s = poller.contested_since_s, poller.deaf_since_s
        if contested_s is not None and now_s - contested_s >= CONTESTED_S:
            event = "another program listens in our place"
            yield matters.deaf(event, matters.contested, poller.trouble)
        elif deaf_s is not None and now_s - deaf_s >= DEAF_S:
            yield matters.deaf("people cannot be heard", matters.not_heard, poller.trouble)

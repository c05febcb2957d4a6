"""The messages in which editors watch their broadcasts: edited while something changes.

What is to be watched stands in the database, so a restart goes on where it was. A message that
has told the end is let go there, and never touched again.
"""

import asyncio

import structlog

from bot.clock import Clock
from bot.delivery.gateway import Gateway
from bot.delivery.outcome import Busy, NotSent, Sent, Unknown
from bot.delivery.pacing import Lane
from bot.messages import Outgoing
from bot.render_editor import progress
from bot.settings import Settings
from bot.texts import Texts
from storage import broadcasts, ledger, subscribers
from storage.database import Database
from storage.types import Broadcast, BroadcastState

PACE_S = 2.5
"""Between two looks: often enough to be alive, seldom enough to cost the readers nothing."""

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)


class ProgressBoard:
    """Run `run` beside the courier; `wake` it when a broadcast was begun, paused or cancelled."""

    def __init__(
        self,
        db: Database,
        gateway: Gateway,
        settings: Settings,
        clock: Clock,
        *,
        pace_s: float = PACE_S,
    ) -> None:
        self._db = db
        self._gateway = gateway
        self._settings = settings
        self._clock = clock
        self._pace_s = pace_s
        self._woken = asyncio.Event()
        self._told: dict[int, Outgoing] = {}
        """By broadcast: what its message says now."""

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
                await self._clock.sleep(self._pace_s)
            else:
                await self._woken.wait()

    async def look(self) -> bool:
        """Bring every message up to date; whether any of them is still to be watched."""
        async with self._db.reads() as reads:
            watched = await broadcasts.watched(reads)
        for broadcast in watched:
            if await self._follow(broadcast):
                self._told.pop(broadcast.id, None)
                async with self._db.transaction() as tx:
                    await broadcasts.remember_progress(tx, broadcast.id, None)
        return bool(watched)

    async def _follow(self, broadcast: Broadcast) -> bool:
        """Tell how far it is; True where there is nothing left to tell."""
        if broadcast.editor_chat_id is None or broadcast.progress_message_id is None:
            return True
        told, is_over = await self._words(broadcast)
        if told == self._told.get(broadcast.id):
            # only an end that has stood for one look is one: answers in flight still change it
            return is_over
        # the first word answers the press of Send; what follows gives way to the news itself
        lane = Lane.EDIT if broadcast.id in self._told else Lane.REPLY
        outcome = await self._gateway.edit(
            broadcast.editor_chat_id, broadcast.progress_message_id, told, lane=lane
        )
        match outcome:
            case Sent():
                self._told[broadcast.id] = told
                return False
            case Busy() | NotSent() | Unknown():
                return False
            case _:
                log.info("progress let go", broadcast=broadcast.id, outcome=outcome)
                return True

    async def _words(self, broadcast: Broadcast) -> tuple[Outgoing, bool]:
        async with self._db.reads() as reads:
            counts = await ledger.progress(reads, broadcast.id)
            editor = await subscribers.get(reads, broadcast.editor_chat_id or 0)
        language = editor.language if editor else self._settings.language
        texts = Texts(language, zone=self._settings.timezone)
        is_over = counts.finished or broadcast.state is BroadcastState.STOPPED
        return progress(broadcast, counts, texts=texts), is_over

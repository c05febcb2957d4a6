"""Editors are told what a publisher changed, and offered to send it: soon, once, and never many.

What they are still to be told is in the database: neither a crash nor a dead line loses it.
"""

import asyncio
from datetime import timedelta

import structlog

from bot.clock import Clock
from bot.newsroom.source_notices import Tell
from bot.render.updates import update_notice
from content.changes import Change, changes_of
from storage import broadcasts, offers, stories
from storage.database import Database
from storage.offers import Offer
from storage.types import StoredStory

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

QUIET = timedelta(minutes=30)
"""For so long editors hear nothing more of one story; then what has come together is told."""
AN_HOUR = 10
"""So many notices an hour, of all stories: a feed that turns over must not bury its editors."""
NO_NEWS = timedelta(hours=3)
"""What could not be told for so long is passed over."""


class Offers:
    def __init__(self, db: Database, clock: Clock, tell: Tell) -> None:
        self._db = db
        self._clock = clock
        self._tell = tell
        self._turn = asyncio.Lock()

    async def tell(self) -> None:
        """Tell what is due, as far as editors can be reached and are not to be spared.

        Raises:
            StorageError: what is due could not be looked up; the next call tells it.
        """
        async with self._turn:
            now = self._clock.now()
            async with self._db.transaction() as tx:
                await offers.forget(tx, before=now - timedelta(hours=1))
                left = AN_HOUR - await offers.told_since(tx, now - timedelta(hours=1))
                due = await offers.due(tx, now)
            for offer in due:
                told = await self._offer(offer, may_tell=left > 0)
                if told is None:
                    return
                left -= told

    async def _offer(self, offer: Offer, *, may_tell: bool) -> bool | None:
        """Whether it was told now; None where nothing can be told at the moment."""
        async with self._db.reads() as reads:
            known = await stories.by_revision(reads, offer.known_revision_id)
            newest = await stories.get(reads, offer.story_id)
            if known is None or newest is None:
                return False
            sent = await broadcasts.for_revision(reads, newest.revision_id)
        told = (known.story, newest.story)
        found = () if sent else await asyncio.to_thread(changes_of, *told)
        if not found:
            await self._settle(newest, told=False)
            return False
        if self._clock.now() - newest.taken_in_at > NO_NEWS:
            log.info("an update is kept without a word", story=offer.story_id)
            await self._settle(newest, told=False)
            return False
        if not may_tell or not await self._told(newest, found):
            return None
        await self._settle(newest, told=True)
        return True

    async def _told(self, newest: StoredStory, found: tuple[Change, ...]) -> bool:
        return await self._tell(lambda texts: update_notice(newest, found, texts=texts))

    async def _settle(self, newest: StoredStory, *, told: bool) -> None:
        async with self._db.transaction() as tx:
            await offers.settle(
                tx,
                newest.id,
                revision_id=newest.revision_id,
                now=self._clock.now(),
                told=told,
                quiet=QUIET,
            )

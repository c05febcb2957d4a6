"""A publisher changes what we have told: the new version is kept, and offered to the editors.

It is never pushed by itself: whether a change is news, an editor decides.
"""

import asyncio
from dataclasses import replace

import structlog

from bot.clock import Clock
from bot.newsroom.offers import QUIET, Offers
from bot.newsroom.pictures import Pictures
from bot.publish import Seen, keep_picture
from content.changes import changes_of
from content.fetch import Web
from content.types import Story
from storage import offers, sources, stories
from storage.database import Database

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)


class Updates:
    def __init__(
        self, db: Database, web: Web, clock: Clock, asking: Offers, pictures: Pictures
    ) -> None:
        self._db = db
        self._web = web
        self._clock = clock
        self._asking = asking
        self._pictures = pictures

    async def take(
        self,
        story: Story,
        *,
        seen: Seen | None = None,
        from_page: bool = True,
    ) -> bool:
        """Keep `story` as the next version of the one that we hold; False where we hold none.

        Args:
            seen: marked as seen in the same transaction.
            from_page: False where only a feed's teaser could be read; what we hold may say more.

        Raises:
            StorageError: it could not be kept; nothing was marked as seen.
        """
        async with self._db.reads() as reads:
            held = await stories.by_key(reads, story.key)
        if held is None:
            return False
        if _is_less(story, held.story, from_page=from_page):
            await self._seen(seen)
            return True
        found = await asyncio.to_thread(changes_of, held.story, story)
        # another feed may list the same page; it stays the first one's story
        story = replace(story, source=held.story.source)
        async with (
            self._pictures.again(self._web, story, held) as (story, picture),
            self._db.transaction() as tx,
        ):
            now = self._clock.now()
            photo_id = await keep_picture(tx, story, picture)
            kept = await stories.keep(tx, story, photo_id=photo_id, now=now)
            if kept and found:
                known = held.revision_id
                await offers.note(tx, held.id, known_revision_id=known, now=now, quiet=QUIET)
            if seen is not None:
                await sources.mark_seen(tx, seen.source_id, [seen.item_id], now=now)
        if kept and found:
            log.info("a story was changed", headline=story.headline, story=held.id)
            await self._asking.tell()
        return True

    async def _seen(self, seen: Seen | None) -> None:
        if seen is not None:
            async with self._db.transaction() as tx:
                await sources.mark_seen(tx, seen.source_id, [seen.item_id], now=self._clock.now())


def _is_less(story: Story, held: Story, *, from_page: bool) -> bool:
    """Whether it is short because it is a part now, which the one that we hold was not.

    Of two that are parts in the same way the later one holds: who shortens a text corrects it.
    """
    is_part = story.partial is not None or not from_page
    return is_part and story.partial is not held.partial and is_shorter(story, held)


def is_shorter(story: Story, held: Story) -> bool:
    return _length(story) < _length(held)


def _length(story: Story) -> int:
    return sum(len(block.text) for block in story.body)

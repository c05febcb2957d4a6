"""A publisher changes what we have told: the new version is kept, and offered to the editors.

It is never pushed by itself: whether a change is news, an editor decides.
"""

from dataclasses import replace

import structlog

from bot.clock import Clock
from bot.newsroom import gather
from bot.newsroom.offers import QUIET, Offers
from bot.publish import Picture, Seen, keep_picture
from content.changes import changes_of
from content.fetch import Web
from content.page.pictures import is_same_picture
from content.types import Photo, Story
from storage import offers, sources, stories
from storage.database import Database
from storage.types import StoredStory

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)


class Updates:
    def __init__(self, db: Database, web: Web, clock: Clock, tell: Offers) -> None:
        self._db = db
        self._web = web
        self._clock = clock
        self._offers = tell

    async def take(
        self,
        story: Story,
        *,
        seen: Seen | None = None,
        words_only: bool = False,
        from_page: bool = True,
    ) -> bool:
        """Keep `story` as the next version of the one that we hold; False where we hold none.

        Args:
            seen: marked as seen in the same transaction.
            words_only: a version that tells the same in the same words is not kept.
            from_page: False where only a feed's teaser could be read; what we hold may say more.

        Raises:
            StorageError: it could not be kept; nothing was marked as seen.
        """
        async with self._db.reads() as reads:
            held = await stories.by_key(reads, story.key)
        if held is None:
            return False
        is_less = not from_page and _length(story) < _length(held.story)
        if is_less or (words_only and not changes_of(held.story, story)):
            await self._seen(seen)
            return True
        # another feed may list the same page; it stays the first one's story
        story = replace(story, source=held.story.source)
        story, picture = await self._pictured(held, story)
        found = changes_of(held.story, story)
        now = self._clock.now()
        async with self._db.transaction() as tx:
            photo_id = held.photo_id if picture is None else await keep_picture(tx, story, picture)
            kept = await stories.keep(tx, story, photo_id=photo_id, now=now)
            if kept and found:
                known = held.revision_id
                await offers.note(tx, held.id, known_revision_id=known, now=now, quiet=QUIET)
            if seen is not None:
                await sources.mark_seen(tx, seen.source_id, [seen.item_id], now=now)
        if kept and found:
            log.info("a story was changed", headline=story.headline, story=held.id)
            await self._offers.tell()
        return True

    async def _seen(self, seen: Seen | None) -> None:
        if seen is not None:
            async with self._db.transaction() as tx:
                await sources.mark_seen(tx, seen.source_id, [seen.item_id], now=self._clock.now())

    async def _pictured(self, held: StoredStory, story: Story) -> tuple[Story, Picture | None]:
        """With the picture that goes with its caption and credit; None for the one that is held.

        What is shown keeps its credit, whatever the new version does not say any more.
        """
        before, after = held.story.photo, story.photo
        if after is None or not (after.url or after.file):
            return replace(story, photo=before or after), None
        if held.photo_id is not None and before is not None and _is_same(before, after):
            credit, caption = after.credit or before.credit, after.caption or before.caption
            return replace(story, photo=replace(after, credit=credit, caption=caption)), None
        picture = await gather.picture_of(self._web, story)
        if picture is None:
            return replace(story, photo=before) if before else story, None
        return gather.credited(story, picture), picture


def _length(story: Story) -> int:
    return sum(len(block.text) for block in story.body)


def _is_same(before: Photo, after: Photo) -> bool:
    if before.url is None or after.url is None:
        return False  # a file may have been painted over
    return is_same_picture(before.url, after.url)

"""What was read goes out: as a version of what we hold, beside who told it first, or as news."""

import asyncio
from collections.abc import Callable
from dataclasses import replace

import structlog

from bot.clock import Clock
from bot.newsroom import gather
from bot.newsroom.folders import Entry, Found
from bot.newsroom.gather import Gathered
from bot.newsroom.own_story import own_story
from bot.newsroom.rechecks import Rechecks
from bot.newsroom.retold import Retold
from bot.newsroom.updates import Updates
from bot.publish import Seen
from content.changes import changes_of
from content.fetch import Validators, Web
from content.types import Story, StoryKey
from storage import also_at, broadcasts, stories
from storage.database import Database

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)


class Press:
    def __init__(
        self,
        db: Database,
        web: Web,
        clock: Clock,
        *,
        on_news: Callable[[], None],
        retold: Retold,
        updates: Updates,
        rechecks: Rechecks | None,
    ) -> None:
        self._db = db
        self._web = web
        self._clock = clock
        self._on_news = on_news
        self._retold = retold
        self._updates = updates
        self._rechecks = rechecks

    async def take(
        self, story: Story, read: Gathered, entry: Entry, seen: Seen, *, patient: bool
    ) -> None:
        """`story`, as it was read from `entry`, is told, or kept where it is no news.

        Args:
            patient: rather wait for a busy picture than go without.

        Raises:
            SourceBusy: with `patient`; the picture may be there later.
            StorageError: it could not be kept; nothing was marked as seen.
        """
        story = await self._own(story, read, entry, is_new=True)
        if await self._follows(story, read, entry, seen):
            log.info("known already", headline=story.headline, why=await self._why_known(story))
        else:
            await self._tell(story, read, entry, seen, patient=patient)

    async def take_changed(
        self,
        story: Story,
        read: Gathered,
        entry: Entry,
        seen: Seen,
        *,
        is_new: bool,
        may_tell: bool,
    ) -> bool:
        """The same where the entry was shown before; False where it is nobody's news.

        Who ran another outlet's text may write one of its own in its place. Whoever changes what
        nobody here was told of has no news for that.

        Args:
            is_new: nothing was told of its entry before.
            may_tell: also where neither it nor anything like it was told.

        Raises:
            Embargoed: it is no version of what was told, and may not be told yet.
            StorageError: it could not be kept.
        """
        story = await self._own(story, read, entry, is_new=is_new)
        if await self._follows(story, read, entry, seen):
            return True
        if not may_tell and not await self._is_copy(story.key):
            return False
        gather.refuse_embargoed(read.article, now=self._clock.now())
        await self._tell(story, read, entry, seen, patient=False)
        return True

    async def _own(self, story: Story, read: Gathered, entry: Entry, *, is_new: bool) -> Story:
        """As `own_story`; what its outlet moved to another address is what it was there."""
        if isinstance(entry, Found):  # known by its name
            return story
        story = await own_story(self._db, story, read, is_new=is_new)
        held = await self._retold.reprinted(story, now=self._clock.now(), is_new=is_new)
        if held is None:
            return story
        moved = replace(story, key=held.story.key)
        is_changed = await asyncio.to_thread(changes_of, held.story, moved)
        # its twin for telephones may have another address, and is no better place to read it
        return moved if is_changed else replace(moved, url=held.story.url)

    async def _follows(self, story: Story, read: Gathered, entry: Entry, seen: Seen) -> bool:
        from_page = read.page is not None or isinstance(entry, Found)
        return await self._updates.take(story, seen=seen, from_page=from_page)

    async def _why_known(self, story: Story) -> str:
        """Why what came is not told, for whoever waits for it and looks into the log."""
        async with self._db.reads() as reads:
            held = await stories.by_key(reads, story.key)
            if held is None:
                return "taken away meanwhile"
            if await broadcasts.told_of(reads, held.id, at=self._clock.now()):
                return "told before"
            own = await broadcasts.for_revision(reads, held.revision_id)
        if own is not None:
            return f"its broadcast {own.id} has told nobody yet"
        return "imported without --push, so it is only kept; /breaking sends it"

    async def _is_copy(self, key: StoryKey) -> bool:
        async with self._db.reads() as reads:
            return await also_at.by_key(reads, key) is not None

    async def _tell(
        self, story: Story, read: Gathered, entry: Entry, seen: Seen, *, patient: bool
    ) -> None:
        picture = await gather.picture_of(self._web, story, patient=patient)
        published = await self._retold.publish(
            gather.credited(story, picture), picture, now=self._clock.now(), seen=seen
        )
        if published is None or published.broadcast is None:
            return
        log.info("published", headline=story.headline, readers=published.audience)
        self._on_news()
        if self._rechecks is None or isinstance(entry, Found) or not (entry.url and story.url):
            return
        if read.page or read.may_come:
            page = read.page or Validators()
            await self._rechecks.plan(published.stored.id, seen.source_id, entry.url, page)

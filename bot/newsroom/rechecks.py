"""Pages of stories that were told of late are looked at again: many are mended without a word.

A feed's entry often stays as it is while its page changes. So each page is asked five times within
a day, in growing distances and with its validators, one page after the other.
"""

import asyncio
from dataclasses import replace
from datetime import timedelta

import structlog

from bot.clock import Clock
from bot.newsroom import gather
from bot.newsroom.gather import Gathered
from bot.newsroom.story_desk import StoryOf
from bot.newsroom.updates import Updates, is_shorter
from content import desk
from content.changes import changes_of
from content.errors import ContentError, SourceGone
from content.fetch import Validators, Web
from content.types import Item, Partial, Story
from storage import page_looks, stories
from storage.database import Database
from storage.errors import StorageError
from storage.page_looks import PageLook
from storage.types import StoredStory

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

WAITS = (
    timedelta(minutes=15),
    timedelta(minutes=45),
    timedelta(hours=3),
    timedelta(hours=8),
    timedelta(hours=12),
)
"""Before each look: most corrections come soon. After the last nobody looks any more."""
A_SOURCE = 30
"""So many of its newest stories are looked at again: at most 60 visits an hour."""
TOO_LATE = timedelta(days=1)
"""A look that is overdue for so long, the bot having been down, is left out with all later ones."""
_AT_A_TIME = 20


class Rechecks:
    def __init__(
        self, db: Database, web: Web, clock: Clock, *, story_of: StoryOf, updates: Updates
    ) -> None:
        self._db = db
        self._web = web
        self._clock = clock
        self._story_of = story_of
        self._updates = updates

    async def plan(self, story_id: int, source_id: int, url: str, page: Validators) -> None:
        """The page at `url` has just been told of."""
        first = PageLook(
            story_id=story_id,
            source_id=source_id,
            url=url,
            etag=page.etag or "",
            last_modified=page.last_modified or "",
            looks=0,
            due_at=self._clock.now() + WAITS[0],
        )
        async with self._db.transaction() as tx:
            await page_looks.plan(tx, first, most=A_SOURCE)

    async def look(self) -> None:
        """Look at every page that is due.

        Raises:
            StorageError: what is due could not be looked up or kept; the next call does it.
        """
        while True:
            async with self._db.reads() as reads:
                due = await page_looks.due(reads, self._clock.now(), limit=_AT_A_TIME)
            for each in due:
                await self._look(each)
            if len(due) < _AT_A_TIME:
                return

    async def _look(self, planned: PageLook) -> None:
        known = Validators(etag=planned.etag or None, last_modified=planned.last_modified or None)
        told, goes_on = known, self._clock.now() - planned.due_at < TOO_LATE
        try:
            page = await self._page(planned, known) if goes_on else None
            if page is not None:
                told = page.page or Validators()
                goes_on = await self._take(planned.story_id, page)
        except SourceGone:
            goes_on = False
        except ContentError as error:
            log.info("a page could not be looked at again", url=planned.url, why=str(error))
        except StorageError:
            raise
        except Exception:
            log.exception("a page could not be looked at again", url=planned.url)
        looks = planned.looks + 1
        due_at = self._clock.now() + WAITS[looks] if goes_on and looks < len(WAITS) else None
        async with self._db.transaction() as tx:
            await page_looks.again(
                tx,
                planned.story_id,
                due_at=due_at,
                etag=told.etag or "",
                last_modified=told.last_modified or "",
            )

    async def _page(self, planned: PageLook, known: Validators) -> Gathered | None:
        asked = known if known != Validators() else None
        return await gather.page_at(self._web, planned.url, known=asked)

    async def _take(self, story_id: int, page: Gathered) -> bool:
        """False where the address shows another article by now."""
        async with self._db.reads() as reads:
            held = await stories.get(reads, story_id)
        if held is None:
            return False
        story = await self._read(held, page)
        if story.key != held.story.key:
            return False
        if _is_hidden(story, held.story):
            return True
        # the feed may have said it: it holds for as long as the text stays what it is
        known = held.story if story.standfirst else replace(held.story, standfirst="")
        if not await asyncio.to_thread(changes_of, known, story):
            return True
        return await self._updates.take(story)

    async def _read(self, held: StoredStory, page: Gathered) -> Story:
        """Gaps are filled from what we hold, but never with words: those may be wrong by now."""
        article = desk.merge(_item_of(held.story), page.article)
        return await self._story_of(article, now=self._clock.now(), source_name=held.story.source)


def _is_hidden(story: Story, held: Story) -> bool:
    """Whether a wall stands before the page by now, or still does and the feed had the text."""
    if held.partial is Partial.FEED:
        return is_shorter(story, held)
    return story.partial not in (None, held.partial)


def _item_of(story: Story) -> Item:
    return Item(
        id=story.key,
        url=story.url,
        photo=story.photo,
        authors=story.authors,
        published_at=story.published_at,
        language=story.language,
        topics=story.topics,
    )

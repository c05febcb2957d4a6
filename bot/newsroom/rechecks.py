"""Pages of stories that were told of late are looked at again: many are mended without a word.

A feed's entry often stays as it is while its page changes. So each page is asked five times within
a day, in growing distances and with its validators. A host that rests costs its pages no look, and
one that never answers holds up no other.
"""

import asyncio
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import structlog

from bot.clock import Clock
from bot.newsroom import gather
from bot.newsroom.gather import Gathered
from bot.newsroom.known_key import under_known_key
from bot.newsroom.polite import Resting
from bot.newsroom.story_desk import StoryOf
from bot.newsroom.updates import Updates, is_shorter
from content import desk, urls
from content.about import is_about
from content.changes import changes_of
from content.errors import ContentError, SourceBusy, SourceGone
from content.fetch import Validators, Web
from content.kin.sketches import are_one_piece, is_same_piece, sketch_of
from content.types import Item, Partial, Story
from storage import page_looks, stories
from storage.database import Database, Transaction
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
REST = timedelta(minutes=5)
"""So long the other pages of a host are left alone that had no answer for one."""
AT_ONCE = 8
"""So many pages: hosts that never answer must leave the feeds their turns (`polite.AT_ONCE`)."""
_AT_A_TIME = 200


class Rechecks:
    def __init__(
        self, db: Database, web: Web, clock: Clock, *, story_of: StoryOf, updates: Updates
    ) -> None:
        self._db = db
        self._web = web
        self._clock = clock
        self._story_of = story_of
        self._updates = updates
        self._turns = asyncio.Semaphore(AT_ONCE)

    async def plan(self, story_id: int, source_id: int, url: str, page: Validators) -> None:
        """The page at `url` has just been told of."""
        now = self._clock.now()
        async with self._db.transaction() as tx:
            await plan_in(tx, story_id, url, told_at=now, source_id=source_id, page=page)

    async def look(self) -> None:
        """Look at every page that is due: hosts beside each other, the pages of one in turn.

        Raises:
            StorageError: what is due could not be looked up or kept; the next call does it.
        """
        while True:
            async with self._db.reads() as reads:
                due = await page_looks.due(reads, self._clock.now(), limit=_AT_A_TIME)
            hosts: defaultdict[str, list[PageLook]] = defaultdict(list)
            for each in due:
                hosts[urls.host(each.url)].append(each)
            looks = (self._look_at_host(pages) for pages in hosts.values())
            for failure in await asyncio.gather(*looks, return_exceptions=True):
                if failure is not None:
                    raise failure
            if len(due) < _AT_A_TIME:
                return

    async def _look_at_host(self, planned: Sequence[PageLook]) -> None:
        """One page after the other; once one gets no answer, the others wait."""
        for place, each in enumerate(planned, start=1):
            async with self._turns:
                rest = await self._look(each)
            if rest is not None:
                await self._postpone(planned[place:], rest)
                return

    async def _look(self, planned: PageLook) -> timedelta | None:
        """Look at one page; says for how long its host is to be left alone, where it is."""
        known = Validators(etag=planned.etag or None, last_modified=planned.last_modified or None)
        told, goes_on = known, self._clock.now() - planned.due_at < TOO_LATE
        rest = None
        try:
            page = await self._page(planned, known) if goes_on else None
            if page is not None:
                told = page.page or Validators()
                goes_on = await self._take(planned.story_id, page)
        except SourceGone as error:
            goes_on = not error.for_good  # it may be late, and was told from the feed
        except Resting as error:  # nobody was asked: that was no look
            rest = timedelta(seconds=error.retry_after_s or 0)
            await self._postpone([planned], rest)
            return rest
        except ContentError as error:
            log.info("a page could not be looked at again", url=planned.url, why=str(error))
            rest = REST if isinstance(error, SourceBusy) else None
        except StorageError:
            raise
        except Exception:
            log.exception("a page could not be looked at again", url=planned.url)
        await self._had(planned, told, goes_on=goes_on)
        return rest

    async def _had(self, planned: PageLook, told: Validators, *, goes_on: bool) -> None:
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

    async def _postpone(self, planned: Sequence[PageLook], rest: timedelta) -> None:
        until = self._clock.now() + rest
        async with self._db.transaction() as tx:
            await page_looks.postpone(tx, [each.story_id for each in planned], until)

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
        async with self._db.reads() as reads:
            story = await under_known_key(reads, story)
        is_same = is_same_piece(sketch_of(held.story), story)
        if story.key != held.story.key:
            if not is_same:
                return False
            async with self._db.reads() as reads:
                there = await stories.by_key(reads, story.key)
            if there is not None and are_one_piece(there.story, story):
                return False
            # many an address follows its headline; a held one is what a house says of all its pages
            url = held.story.url if there else story.url
            story = replace(story, key=held.story.key, url=url)
        is_its_page = is_same or is_about(story, held.story.headline, held.story.standfirst)
        if not is_its_page or _is_hidden(story, held.story):
            return True  # "We will be back soon" is no correction
        # the feed may have said it: it holds for as long as the text stays what it is
        known = held.story if story.standfirst else replace(held.story, standfirst="")
        if not await asyncio.to_thread(changes_of, known, story):
            return True
        return await self._updates.take(story)

    async def _read(self, held: StoredStory, page: Gathered) -> Story:
        """Gaps are filled from what we hold, but never with words: those may be wrong by now."""
        article = desk.merge(_item_of(held.story), page.article)
        return await self._story_of(article, now=self._clock.now(), source_name=held.story.source)


async def plan_in(
    tx: Transaction,
    story_id: int,
    url: str,
    *,
    told_at: datetime,
    source_id: int | None = None,
    page: Validators | None = None,
) -> None:
    """The page at `url` is looked at again from `told_at` on.

    Args:
        source_id: None where an editor handed it in.
        page: what it gave to ask it with; None where that is not known.
    """
    known = page or Validators()
    first = PageLook(
        story_id=story_id,
        source_id=source_id,
        url=url,
        etag=known.etag or "",
        last_modified=known.last_modified or "",
        looks=0,
        due_at=told_at + WAITS[0],
    )
    await page_looks.plan(tx, first, most=A_SOURCE)


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

"""A newsroom on a real file, before a publisher on loopback."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from bot.kin import Kin
from bot.newsroom.newsroom import Newsroom
from bot.newsroom.pictures import Pictures
from bot.newsroom.polite import PoliteWeb
from bot.newsroom.retold import Retold
from bot.newsroom.story_desk import StoryOf, plainly
from bot.settings import Settings
from bot.texts import Texts
from bot.watch.alerts import Words
from content.types import Source
from storage import broadcasts, sources, stories
from storage.database import Database
from storage.types import SourceState, StoredStory
from tests.clocks import TestClock
from tests.newsroom.publisher import HOST, Publisher
from tests.storage.givens import readers

EVERY = timedelta(minutes=5)


@dataclass
class Editors:
    """Who is told, in English."""

    told: list[str] = field(default_factory=list)
    reachable: bool = True
    heard: asyncio.Event = field(default_factory=asyncio.Event)
    """Set once they were told something."""

    async def tell(self, words: Words) -> bool:
        if self.reachable:
            self.heard.set()
            self.told.append(words(Texts("en")).body.text)
        return self.reachable


@dataclass
class Desk:
    """What a newsroom made of its source."""

    db: Database
    newsroom: Newsroom
    clock: TestClock
    publisher: Publisher
    editors: Editors
    pictures: Pictures
    news: asyncio.Event
    """Set when something was published."""

    async def visit(self, address: str = "") -> timedelta:
        return await self.newsroom.visit(Source(address=address or self.publisher.feed_url))

    async def told(self) -> list[str]:
        """Headlines that were pushed, in order."""
        return [story.story.headline for story in await self.pushed()]

    async def pushed(self) -> list[StoredStory]:
        async with self.db.reads() as reads:
            opened = await broadcasts.latest(reads, limit=1000)
            found = [await stories.by_revision(reads, one.revision_id) for one in reversed(opened)]
        return [story for story in found if story is not None]

    async def state(self, address: str = "") -> SourceState:
        async with self.db.transaction() as tx:
            return await sources.ensure(tx, address or self.publisher.feed_url)


@asynccontextmanager
async def open_desk(
    publisher: Publisher,
    path: Path,
    *,
    draws_cards: bool = False,
    hosts: frozenset[str] = frozenset({HOST}),
    story_of: StoryOf = plainly,
) -> AsyncIterator[Desk]:
    """
    Args:
        hosts: which may be visited; all others of this machine lie on the inner net.
    """
    clock, editors, news = TestClock(), Editors(), asyncio.Event()
    net = PoliteWeb(hosts, clock=clock, spacing_s=0)
    async with await Database.open(str(path)) as db, net as web:
        await readers(db, [11])
        pictures = Pictures(db, Settings(headline_card=draws_cards))
        newsroom = Newsroom(
            db,
            web,
            clock=clock,
            every=EVERY,
            first_look=2,
            on_news=news.set,
            story_of=story_of,
            tell=editors.tell,
            retold=Retold(db, Kin(db), pictures),
        )
        yield Desk(
            db=db,
            newsroom=newsroom,
            clock=clock,
            publisher=publisher,
            editors=editors,
            pictures=pictures,
            news=news,
        )

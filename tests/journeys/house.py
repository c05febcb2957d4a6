"""A whole bot in process, as `wireroom run` starts it, with a database file and the simulator."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar
from zlib import crc32

from pydantic import SecretStr

from bot import app
from bot.publish import Published, publish
from bot.settings import Settings
from bot.simulator import Simulator
from bot.simulator.chats import Chat
from bot.simulator.types import Message, QueryAnswer, Seen, User
from bot.simulator.world import World
from content import desk, photos
from content.types import Article, Block, BlockKind, Photo, RelatedLink, Story
from storage import broadcasts, ledger, offers, stories, subscribers
from storage.database import Database, Reads
from storage.types import (
    BroadcastClass,
    Progress,
    StoredStory,
    Subscriber,
    SubscriberState,
)
from tests.clocks import QuickClock
from tests.pictures import saved, scene

T = TypeVar("T")
EDITOR_ID = 7001


class House:
    """The running bot and the people around it; what is in the database is seen from outside."""

    def __init__(self, simulator: Simulator, db: Database, settings: Settings) -> None:
        self.simulator = simulator
        self.db = db
        self._settings = settings
        self._clock = QuickClock()
        self._stop = asyncio.Event()
        self._running: asyncio.Task[None] | None = None

    @property
    def world(self) -> World:
        return self.simulator.world

    @property
    def database(self) -> str:
        """Where it lies, for another process to open it too."""
        return self._settings.database

    async def up(self) -> None:
        """Start the bot; it hears what people did meanwhile."""
        self._stop = asyncio.Event()
        running = app.run(self._settings, self._stop, clock=self._clock)
        self._running = asyncio.create_task(running, name="the bot")

    def rename(self, token: str) -> None:
        """The next start is another bot's, on the same database."""
        self._settings = self._settings.model_copy(update={"token": SecretStr(token)})

    def at_pace(self, pace: float) -> None:
        """From the next start on it sends so fast."""
        self._settings = self._settings.model_copy(update={"pace": pace})

    async def down(self) -> None:
        """Stop it, as SIGTERM does."""
        if self._running is not None:
            self._stop.set()
            running, self._running = self._running, None
            await running

    async def pass_s(self, seconds: float) -> None:
        """Let the bot's time go by."""
        await self._clock.sleep(seconds)

    async def reader(self, name: str, language_code: str = "en") -> User:
        """Somebody who has subscribed."""
        user = self.world.add_user(name, language_code)
        await self.ask(user, "/start")
        return user

    async def ask(
        self,
        user: User | None,
        text: str,
        containing: str = "",
        *,
        chat: Chat | None = None,
        reply_to: Message | Seen | None = None,
        thread: int | None = None,
    ) -> Seen:
        """Write to the bot, and wait for its answer."""
        said = self.world.say(user, text, chat=chat, reply_to=reply_to, thread=thread)
        return await self.world.wait_for_message(said.chat_id, containing, after=said)

    async def press(self, user: User, message: Seen, label: str) -> QueryAnswer:
        """Press a button, and wait until the phone knows that it was heard."""
        query = self.world.press_label(user, message.chat_id, message, label)
        return await self.world.wait_for_answer(query)

    def jump(self, by: timedelta) -> None:
        """The bot finds that it is later than it thought."""
        self._clock.jump(by)

    async def held(self, headline: str) -> StoredStory:
        """The story, as soon as a revision of it has this headline."""

        async def look(reads: Reads) -> StoredStory | None:
            return await stories.by_headline(reads, headline)

        return await self._in_database(look)

    async def subscriber(self, chat: Chat | User, thread_id: int = 0) -> Subscriber | None:
        async with self.db.reads() as reads:
            return await subscribers.get(reads, chat.id, thread_id)

    async def until(self, state: SubscriberState, chat: Chat | User) -> Subscriber:
        """The subscriber, as soon as it is in `state`."""

        async def look(reads: Reads) -> Subscriber | None:
            found = await subscribers.get(reads, chat.id)
            return found if found and found.state is state else None

        return await self._in_database(look)

    async def settled(self, stored: StoredStory) -> Progress:
        """What became of its deliveries, once all of them are written down."""

        async def look(reads: Reads) -> Progress | None:
            broadcast = await broadcasts.for_revision(reads, stored.revision_id)
            counts = await ledger.progress(reads, broadcast.id if broadcast else 0)
            return counts if counts.finished else None

        return await self._in_database(look)

    async def editors_told(self) -> None:
        """Every editor knows what was changed, and it is written down that they do."""

        async def look(reads: Reads) -> bool:
            return await offers.told_since(reads, datetime.fromtimestamp(0, UTC)) > 0

        await self._in_database(look)

    async def nothing_watched(self) -> None:
        """Every progress message has told its end."""

        async def look(reads: Reads) -> bool:
            return not await broadcasts.watched(reads)

        await self._in_database(look)

    async def _in_database(self, look: Callable[[Reads], Awaitable[T | None]]) -> T:
        """What no phone shows: looked for until it is there."""
        async with asyncio.timeout(30):
            while True:
                async with self.db.reads() as reads:
                    if found := await look(reads):
                        return found
                await asyncio.sleep(0.005)

    async def publish(
        self,
        story: Story,
        picture: bytes | None = None,
        *,
        push: BroadcastClass | None = BroadcastClass.ORDINARY,
        in_s: float | None = None,
    ) -> StoredStory:
        """As the newsroom does; the courier finds it by itself.

        Args:
            in_s: planned for so many seconds from now.
        """
        fit = photos.fit(picture) if picture else None
        now = self._clock.now()
        due_at = None if in_s is None else now + timedelta(seconds=in_s)
        published = await publish(self.db, story, fit, now=now, push=push, due_at=due_at)
        assert isinstance(published, Published)
        return published.stored


@asynccontextmanager
async def open_house(simulator: Simulator, path: Path, **chosen: Any) -> AsyncIterator[House]:
    """Running, until the end of the block; `chosen` are settings."""
    usual = {"editors": frozenset({EDITOR_ID}), "allowed_hosts": frozenset({"127.0.0.1"})}
    settings = Settings(
        token=SecretStr(simulator.token),
        api_url=simulator.url,
        database=str(path),
        **(usual | chosen),
    )
    async with await Database.open(path) as db:
        house = House(simulator, db, settings)
        await house.up()
        try:
            yield house
        finally:
            await house.down()


def story(
    headline: str,
    *paragraphs: str,
    url: str | None = None,
    photo: Photo | None = None,
    related: tuple[RelatedLink, ...] = (),
    at: datetime = datetime(2026, 3, 2, 8, 30, tzinfo=UTC),
) -> Story:
    """A story of our own, as the desk makes it."""
    article = Article(
        headline=headline,
        body=tuple(Block(kind=BlockKind.PARAGRAPH, text=text) for text in paragraphs),
        url=url,
        photo=photo,
        related=related,
        publisher="The Harbour Post",
        published_at=at,
    )
    return desk.to_story(article, now=at)


def picture(colour: str = "teal") -> bytes:
    """A photo; another colour, another one."""
    return saved(scene(crc32(colour.encode())))

"""A whole bot in process: the simulator, a real database file, the real library, the courier."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

from PIL import Image
from telegram.ext import ApplicationBuilder

from bot import render
from bot.delivery.courier import Courier
from bot.delivery.gateway import Gateway
from bot.delivery.pacing import Pacer
from bot.delivery.wire import connect
from bot.handlers import table
from bot.messages import Outgoing
from bot.progress import ProgressBoard
from bot.publish import Published, publish
from bot.room import Room
from bot.settings import Settings
from bot.simulator import Simulator
from bot.simulator.types import QueryAnswer, Seen, User
from bot.simulator.world import World
from bot.texts import Texts
from content import desk, photos
from content.fetch import Web
from content.types import Article, Block, BlockKind, Photo, RelatedLink, Story
from storage.database import Database
from storage.types import BroadcastClass, StoredStory

EDITOR_ID = 7001


class QuickClock:
    """Real time, told `FACTOR` times as fast: pauses between messages are kept, but short."""

    FACTOR = 40.0

    def __init__(self) -> None:
        self._start = datetime.now(UTC)
        self._start_s = asyncio.get_running_loop().time()

    def now(self) -> datetime:
        return self._start + timedelta(seconds=self.monotonic())

    def monotonic(self) -> float:
        return (asyncio.get_running_loop().time() - self._start_s) * self.FACTOR

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(max(0.0, seconds) / self.FACTOR)


class House:
    """The running bot and the people around it."""

    def __init__(self, simulator: Simulator, room: Room) -> None:
        self.simulator = simulator
        self.room = room

    @property
    def world(self) -> World:
        return self.simulator.world

    @property
    def db(self) -> Database:
        return self.room.db

    async def reader(self, name: str, language_code: str = "en") -> User:
        """Somebody who has subscribed."""
        user = self.world.add_user(name, language_code)
        await self.ask(user, "/start")
        return user

    async def ask(self, user: User, text: str, containing: str = "", **place: object) -> Seen:
        """Write to the bot, and wait for its answer."""
        said = self.world.say(user, text, **place)  # type: ignore[arg-type]
        return await self.world.wait_for_message(said.chat_id, containing, after=said)

    async def press(self, user: User, message: Seen, label: str) -> QueryAnswer:
        """Press a button, and wait until the phone knows that it was heard."""
        query = self.world.press_label(user, message.chat_id, message, label)
        return await self.world.wait_for_answer(query)

    async def publish(
        self,
        story: Story,
        picture: bytes | None = None,
        *,
        push: BroadcastClass | None = BroadcastClass.ORDINARY,
    ) -> StoredStory:
        """As the newsroom does."""
        fit = photos.fit(picture) if picture else None
        published = await publish(self.db, story, fit, now=self.room.clock.now(), push=push)
        assert isinstance(published, Published)
        self.room.courier.wake()
        return published.stored


@asynccontextmanager
async def open_house(
    simulator: Simulator, path: Path, *, editors: frozenset[int] = frozenset({EDITOR_ID})
) -> AsyncIterator[House]:
    """The bot as `bot.app` puts it together, until the end of the block."""
    settings = Settings(editors=editors)
    clock = QuickClock()
    pacer = Pacer(rate_per_s=settings.pace)
    wire = connect(simulator.token, pacer=pacer, clock=clock, api_url=simulator.url)
    application = ApplicationBuilder().bot(wire).build()
    async with await Database.open(path) as db, application, Web(frozenset({"127.0.0.1"})) as web:
        gateway = Gateway(wire, db)

        def rendered(stored: StoredStory, language: str, breaking: bool) -> Outgoing:
            texts = Texts(language or settings.language, zone=settings.timezone)
            return render.story(stored, texts=texts, breaking=breaking)

        courier = Courier(db, gateway, pacer, clock, rendered)
        board = ProgressBoard(db, gateway, settings, clock)
        room = Room(
            db=db,
            gateway=gateway,
            settings=settings,
            clock=clock,
            web=web,
            courier=courier,
            board=board,
            bot_id=wire.id,
            bot_username=wire.username,
        )
        table.register(application, room)
        stop = asyncio.Event()
        delivering = asyncio.create_task(courier.run(stop))
        telling = asyncio.create_task(board.run())
        await application.start()
        assert application.updater
        await application.updater.start_polling(allowed_updates=table.UPDATES, timeout=5)
        try:
            yield House(simulator, room)
        finally:
            await application.updater.stop()
            await application.stop()
            stop.set()
            await delivering
            telling.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await telling


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
    """A photo that is large enough to be one."""
    written = BytesIO()
    Image.new("RGB", (640, 420), colour).save(written, "JPEG")
    return written.getvalue()

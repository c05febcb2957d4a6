"""A post office for tests: a real database, the real gateway, and a Telegram of our own."""

import asyncio
import io
import json
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from PIL import Image

from bot.clock import Clock
from bot.delivery.courier import Courier
from bot.delivery.gateway import PATIENCE_S, Gateway
from bot.delivery.pacing import Pacer
from bot.delivery.transport import Transport
from bot.delivery.wire import connect
from bot.messages import Button, Outgoing, RichText, Span, SpanKind
from bot.simulator import Simulator, User
from content.types import Block, BlockKind, Story, StoryKey
from storage import broadcasts, ledger, photos, stories, subscribers
from storage.database import Database
from storage.types import (
    Broadcast,
    BroadcastClass,
    BroadcastState,
    ChatKind,
    DeliveryState,
    Progress,
    StoredStory,
)
from tests.clocks import QuickClock

HEADLINE = "Ferry service resumes after storm"
ORDINARY, BREAKING = BroadcastClass.ORDINARY, BroadcastClass.BREAKING
WITHIN_S = 30.0


class Post:
    """Everything between the ledger and the phones of `simulator`."""

    def __init__(
        self, simulator: Simulator, db: Database, gateway: Gateway, pacer: Pacer, clock: Clock
    ) -> None:
        self.simulator = simulator
        self.world = simulator.world
        self.db = db
        self.gateway = gateway
        self.pacer = pacer
        self.clock = clock
        self.rendered = Counter[str]()
        self.published: list[Broadcast] = []

    async def readers(self, many: int, *, language: str = "en") -> list[User]:
        """People who opened the bot and subscribed."""
        users = [self.world.add_user(f"Reader {n}", started=True) for n in range(many)]
        await self.subscribe([user.id for user in users], language=language)
        return users

    async def subscribe(
        self, chats: Sequence[int], *, thread_id: int = 0, language: str = "en"
    ) -> None:
        async with self.db.transaction() as tx:
            for chat_id in chats:
                await subscribers.subscribe(
                    tx,
                    chat_id=chat_id,
                    thread_id=thread_id,
                    kind=ChatKind.PRIVATE if chat_id > 0 else ChatKind.SUPERGROUP,
                    language=language,
                    now=self.clock.now(),
                )

    async def publish(
        self,
        headline: str = HEADLINE,
        *,
        push: BroadcastClass = ORDINARY,
        photo: bytes | None = None,
        again_if_uncertain: bool | None = None,
    ) -> Broadcast:
        """A story on its way to everybody who is subscribed now."""
        now = self.clock.now()
        async with self.db.transaction() as tx:
            photo_id = None
            if photo is not None:
                photo_id = await photos.keep(
                    tx,
                    data=photo,
                    width=640,
                    height=400,
                    sha256=sha256(photo).hexdigest(),
                    url=None,
                )
            stored = await stories.keep(tx, a_story(headline, now), photo_id=photo_id, now=now)
            assert stored is not None
            opened = await broadcasts.open(
                tx,
                revision_id=stored.revision_id,
                broadcast_class=push,
                now=now,
                again_if_uncertain=again_if_uncertain,
            )
            await ledger.plan(tx, opened.id, now=now)
        self.published.append(opened)
        return opened

    def render(self, stored: StoredStory, language: str, breaking: bool) -> Outgoing:
        self.rendered[language] += 1
        return message(stored.story.headline, photo_id=stored.photo_id)

    def courier(
        self,
        *,
        window: int = 16,
        stop_within_s: float = 2.0,
        may_claim: Callable[[], bool] = lambda: True,
    ) -> Courier:
        return Courier(
            self.db,
            self.gateway,
            self.pacer,
            self.clock,
            self.render,
            window=window,
            stop_within_s=stop_within_s,
            may_claim=may_claim,
        )

    @asynccontextmanager
    async def delivering(self, **options: Any) -> AsyncIterator[Courier]:
        """A courier at work, stopped properly at the end."""
        courier, stop = self.courier(**options), asyncio.Event()
        running = asyncio.create_task(courier.run(stop))
        try:
            yield courier
        finally:
            stop.set()
            async with asyncio.timeout(WITHIN_S):
                await running

    async def progress(self, broadcast: Broadcast) -> Progress:
        async with self.db.reads() as reads:
            return await ledger.progress(reads, broadcast.id)

    async def finished(self, broadcast: Broadcast) -> Progress:
        """Wait until nothing of it waits any more."""
        await until(lambda: self._is_finished(broadcast))
        return await self.progress(broadcast)

    async def stopped(self, broadcast: Broadcast) -> Broadcast:
        """Wait until the courier has stopped it."""
        await until(lambda: self._is_stopped(broadcast))
        return await self.state(broadcast)

    async def _is_finished(self, broadcast: Broadcast) -> bool:
        return (await self.progress(broadcast)).finished

    async def _is_stopped(self, broadcast: Broadcast) -> bool:
        return (await self.state(broadcast)).state is BroadcastState.STOPPED

    async def state(self, broadcast: Broadcast) -> Broadcast:
        async with self.db.reads() as reads:
            now = await broadcasts.get(reads, broadcast.id)
        assert now is not None
        return now

    async def fate(self, broadcast: Broadcast, chat_id: int) -> DeliveryState:
        async with self.db.reads() as reads:
            (fate,) = await ledger.why(reads, broadcast.id, chat_id)
        return fate.state

    def received(self, headline: str = HEADLINE) -> Counter[int]:
        """How many copies each chat got, as the far side counts."""
        return self.world.counts(headline)


@asynccontextmanager
async def open_post(
    simulator: Simulator,
    path: Path,
    *,
    clock: Clock | None = None,
    rate_per_s: float = 2000.0,
    read_timeout_s: float = 2.0,
    patience_s: float = PATIENCE_S,
) -> AsyncIterator[Post]:
    clock = clock or QuickClock()
    pacer = Pacer(rate_per_s=rate_per_s)
    transport = Transport(read_timeout_s=read_timeout_s, connect_timeout_s=1.0)
    wire = connect(
        simulator.token, pacer=pacer, clock=clock, api_url=simulator.url, transport=transport
    )
    async with await Database.open(path) as db, wire:
        yield Post(simulator, db, Gateway(wire, db, patience_s=patience_s), pacer, clock)


async def until(look: Callable[[], bool | Awaitable[bool]]) -> None:
    """Look again and again until it is so."""
    async with asyncio.timeout(WITHIN_S):
        while True:
            seen = look()
            if seen if isinstance(seen, bool) else await seen:
                return
            await asyncio.sleep(0.005)


def message(words: str = HEADLINE, *, photo_id: int | None = None) -> Outgoing:
    return Outgoing(
        body=RichText(
            text=f"{words}\n\nFerries between the islands sail again.",
            spans=(Span(kind=SpanKind.BOLD, offset=0, length=len(words)),),
        ),
        photo_id=photo_id,
        buttons=((Button(label="Full text", data="f:1"),),),
    )


def a_story(headline: str, now: datetime) -> Story:
    return Story(
        key=StoryKey(sha256(headline.encode()).hexdigest()[:32]),
        headline=headline,
        summary="Ferries between the islands sail again, the harbour office says.",
        body=(Block(kind=BlockKind.PARAGRAPH, text="The first boat left at dawn."),),
        published_at=now,
    )


def picture(shade: int = 140) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (640, 400), (40, 90, shade)).save(out, "JPEG")
    return out.getvalue()


def as_json(value: object) -> str:
    return json.dumps(value, default=str)

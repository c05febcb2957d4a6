"""Whoever is stopped half-way is in doubt only where something had left."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from datetime import timedelta

import pytest

from bot.delivery.gateway import Gateway
from bot.delivery.pacing import Pacer
from bot.delivery.wire import connect
from storage import ledger, photos
from storage.types import Broadcast, DeliveryState, Settlement
from tests.delivery.post import Post, picture, until

MANY, WINDOW = 20, 16


@pytest.fixture
async def mute() -> AsyncIterator[tuple[int, list[bytes]]]:
    """The port of a server that takes everything and says nothing, and what it got first."""
    heard: list[bytes] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with closing(writer):
            heard.append(await reader.read(4))
            while await reader.read(65536):
                pass

    listening = await asyncio.start_server(serve, "127.0.0.1", 0)
    try:
        yield listening.sockets[0].getsockname()[1], heard
    finally:
        listening.close()


@asynccontextmanager
async def sending_to(post: Post, url: str) -> AsyncIterator[None]:
    """Meanwhile, Telegram is said to be at `url`."""
    usual = post.gateway
    wire = connect("7:secret", pacer=Pacer(), clock=post.clock, api_url=url)
    post.gateway = Gateway(wire, post.db)
    await wire.request.initialize()
    try:
        yield
    finally:
        await wire.request.shutdown()
        post.gateway = usual


async def one_has_it(post: Post, photo: bytes | None = None) -> Broadcast:
    """A story that one reader has already: nothing waits for a canary."""
    await post.readers(MANY)
    broadcast = await post.publish(photo=photo)
    now = post.clock.now()
    async with post.db.transaction() as tx:
        (first,) = await ledger.claim(tx, now=now, lease=timedelta(days=1), limit=1)
        sent = Settlement(
            broadcast_id=broadcast.id,
            subscriber_id=first.subscriber_id,
            attempts=first.attempts,
            state=DeliveryState.SENT,
            message_id=1,
        )
        await ledger.settle(tx, [sent], now=now)
    return broadcast


@pytest.mark.parametrize(
    ("scheme", "first_byte", "in_doubt"), [("https", b"\x16", 0), ("http", b"P", WINDOW)]
)
async def test_a_stop_before_the_request_leaves_nobody_in_doubt(
    post: Post,
    mute: tuple[int, list[bytes]],
    scheme: str,
    first_byte: bytes,
    in_doubt: int,
) -> None:
    """A restart during an outage cost ordinary readers the story that nobody had tried to send.

    Over TLS a server that says nothing gets a greeting and no request.
    """
    port, heard = mute
    broadcast = await one_has_it(post)

    async with sending_to(post, f"{scheme}://127.0.0.1:{port}"):
        async with post.delivering(window=WINDOW, stop_within_s=0.2):
            await until(lambda: len(heard) >= WINDOW)
        stopped = await post.progress(broadcast)
    async with post.delivering():
        progress = await post.finished(broadcast)

    assert {each[:1] for each in heard} == {first_byte}
    assert (stopped.uncertain, stopped.waiting) == (in_doubt, MANY - 1 - in_doubt)
    assert progress.sent == MANY - in_doubt
    assert post.received().total() == MANY - 1 - in_doubt


async def test_a_stop_while_waiting_for_an_upload_leaves_only_the_uploader_in_doubt(
    post: Post,
) -> None:
    """Telegram had refused the picture's old name, and nothing else had left."""
    broadcast = await one_has_it(post, picture())
    async with post.db.transaction() as tx:
        await photos.keep_file_id(tx, 1, "AgACAgIAAxkBAAIBforgotten")
    slow = post.world.fault("sendPhoto", "delay", times=None, delay_s=1.0)
    hits = post.world.state.faults.hits

    async with post.delivering(window=WINDOW, stop_within_s=0.2):
        await until(lambda: hits(slow) > WINDOW)
    stopped = await post.progress(broadcast)
    post.world.clear_faults()
    async with post.delivering():
        progress = await post.finished(broadcast)

    assert (stopped.uncertain, stopped.waiting) == (1, MANY - 2)
    assert (progress.uncertain, progress.sent) == (1, MANY - 1)
    assert set(post.received().values()) == {1}

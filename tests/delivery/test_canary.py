"""Faults of the content are met by a few readers, and by no more."""

import asyncio

from sqlalchemy import select
from structlog.testing import capture_logs

from bot.delivery.pacing import Lane
from storage import ledger, subscribers
from storage.tables import deliveries
from storage.types import Broadcast, DeliveryState, SubscriberState
from tests.delivery.post import Post, until

FAILED, CLAIMED = DeliveryState.FAILED, DeliveryState.CLAIMED


async def test_a_fault_of_the_content_stops_the_broadcast_at_its_canary(post: Post) -> None:
    """Rule 7: met once and not a million times; the others stay planned, and nobody is paused."""
    readers = await post.readers(20)
    post.world.fault(
        "sendMessage", "400", times=None, description="Bad Request: BUTTON_DATA_INVALID"
    )
    broadcast = await post.publish()

    async with post.delivering():
        stopped = await post.stopped(broadcast)
        await asyncio.sleep(0.1)

    progress = await post.progress(broadcast)
    assert (progress.waiting, progress.failed, progress.sent) == (20, 0, 0)
    assert "BUTTON_DATA_INVALID" in stopped.reason
    async with post.db.reads() as reads:
        assert await subscribers.count_active(reads) == len(readers)


async def test_an_unknown_refusal_of_everything_pauses_nobody(post: Post) -> None:
    """Failure 41: a text that we never met, three times in a row, is not three readers' fault."""
    readers = await post.readers(20)
    fault = post.world.fault(
        "sendMessage", "400", times=None, description="Bad Request: NEW_RULE_VIOLATED"
    )
    broadcast = await post.publish()

    async with post.delivering():
        await post.stopped(broadcast)

    assert post.simulator.world.state.faults.hits(fault) == 3
    assert (await post.progress(broadcast)).waiting == 20
    async with post.db.reads() as reads:
        assert await subscribers.count_active(reads) == len(readers)


async def test_an_unknown_refusal_of_one_pauses_that_one(post: Post) -> None:
    """Failure 41: unknown 403 → pause, not delete, and nobody else is concerned."""
    readers = await post.readers(6)
    post.world.fault(
        "sendMessage", "403", chat_id=readers[0].id, description="Forbidden: new reason"
    )
    broadcast = await post.publish()

    async with post.delivering():
        progress = await post.finished(broadcast)

    assert (progress.sent, progress.failed) == (5, 1)
    async with post.db.reads() as reads:
        paused = await subscribers.get(reads, readers[0].id)
    assert paused is not None
    assert paused.state is SubscriberState.PAUSED


async def test_unknown_refusals_are_counted_and_sampled(post: Post) -> None:
    """Failures 41 and 48: a new text to look into is told with a sample, not 100,000 times."""
    readers = await post.readers(60)
    for reader in readers[0::2]:
        description = "Forbidden: new reason"
        post.world.fault("sendMessage", "403", chat_id=reader.id, description=description)
    broadcast = await post.publish()

    with capture_logs() as logs:
        async with post.delivering(window=1):
            progress = await post.finished(broadcast)

    told = [line for line in logs if line["event"] == "an unknown refusal"]
    assert progress.failed == 30
    assert [line["times"] for line in told] == [1, 10]
    assert all("new reason" in line["reason"] and line["chat_id"] for line in told)


async def test_a_crash_while_a_suspect_is_held_doubts_nobody(post: Post) -> None:
    """What was certainly not sent must not turn uncertain: an ordinary story would be lost."""
    readers = await post.readers(3)
    for reader in readers[:2]:
        description = "Forbidden: new reason"
        post.world.fault("sendMessage", "403", chat_id=reader.id, description=description)
    post.world.fault("sendMessage", "429", chat_id=readers[2].id, retry_after=86_400)
    broadcast = await post.publish()
    running = asyncio.create_task(post.courier().run(asyncio.Event()))
    try:
        await until(lambda: post.pacer.lane_wait(Lane.ORDINARY, post.clock.monotonic()) > 1000)
        await until(lambda: nobody_is_claimed(post, broadcast))

        # what a killed process leaves behind: nobody hands anything back
        async with post.db.transaction() as tx:
            lapsed = await ledger.lapse(tx, now=post.clock.now())
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)

    assert lapsed == 0
    assert (await post.progress(broadcast)).waiting == 3


async def nobody_is_claimed(post: Post, broadcast: Broadcast) -> bool:
    async with post.db.reads() as reads:
        rows = await reads.rows(
            select(deliveries.c.state).where(deliveries.c.broadcast_id == broadcast.id)
        )
    return CLAIMED not in [row.state for row in rows]


async def test_the_only_readers_unknown_refusal_is_settled(post: Post) -> None:
    """A suspicion that nobody can confirm must not wait for ever."""
    (reader,) = await post.readers(1)
    post.world.fault("sendMessage", "403", times=None, description="Forbidden: new reason")
    broadcast = await post.publish()

    async with post.delivering():
        progress = await post.finished(broadcast)

    assert progress.failed == 1
    assert await post.fate(broadcast, reader.id) is FAILED

"""Faults of the content are met by a few readers, and by no more."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from structlog.testing import capture_logs

from bot.delivery.outcome import Refused, Sent
from bot.delivery.pacing import Lane
from bot.delivery.underway import Next, Underway
from bot.simulator import Simulator
from storage import broadcasts, ledger, stories, subscribers
from storage.tables import deliveries
from storage.types import Broadcast, BroadcastState, DeliveryState, SubscriberState
from tests.delivery.post import Post, open_post, until

HELD = timedelta(minutes=5)
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


@pytest.mark.parametrize(
    "words", ["Bad Request: BUTTON_DATA_INVALID", "Bad Request: NEW_RULE_VIOLATED"]
)
async def test_those_who_met_the_fault_before_a_stop_are_tried_again(
    post: Post, words: str
) -> None:
    """Rule 7: a fault that shows in mid-run is nobody's fault: all whom it met get the news yet."""
    readers = await post.readers(60)
    broadcast = await post.publish()
    async with post.delivering(window=4):
        await until(lambda: post.received().total() >= 5)
        post.world.fault("sendMessage", "400", times=None, description=words)
        await post.stopped(broadcast)
    progress = await post.progress(broadcast)
    post.world.clear_faults()
    async with post.db.transaction() as tx:
        await broadcasts.set_state(tx, broadcast.id, BroadcastState.RUNNING)
        active = await subscribers.count_active(tx)

    async with post.delivering():
        done = await post.finished(broadcast)

    assert (progress.failed, active) == (0, 60)
    assert done.sent == 60
    assert post.received() == {reader.id: 1 for reader in readers}


async def test_one_reader_alone_never_stops_a_broadcast(post: Post) -> None:
    """Asked again every five minutes, one odd reader would look like three equal faults."""
    await post.readers(2)
    broadcast = await post.publish()
    async with post.db.transaction() as tx:
        one, other = await ledger.claim(tx, now=post.clock.now(), lease=HELD, limit=2)
        story = await stories.by_revision(tx, broadcast.revision_id)
    assert story
    underway = Underway(broadcast=broadcast, story=story, proven=True)
    odd = Refused(reason="Bad Request: odd")

    said = [underway.heard(one, odd)]
    for _ in range(5):
        underway.suspects.append((one, odd))
        said.append(underway.heard(one, odd))

    underway.suspects.append((one, odd))
    underway.heard(one, Sent(message_id=1))
    assert not underway.in_doubt, "who gets it in the end has shown that the content is sound"
    assert said == [Next.HOLD] + [Next.SETTLE] * 5
    assert underway.suspects == []
    assert underway.heard(other, Sent(message_id=1)) is Next.SETTLE
    assert not underway.in_doubt


async def test_stories_that_wait_for_a_group_keep_no_canary_from_leaving(
    simulator: Simulator, path: Path
) -> None:
    """Four small ones waited out a group's hour, and all that came after waited with them."""
    async with open_post(simulator, path, rate_per_s=28.0) as post:
        admin = post.world.add_user("Ada", started=True)
        group = post.world.add_chat("supergroup", "Harbour", admins=[admin])
        await post.subscribe([group.id])
        post.world.fault("sendMessage", "429", chat_id=group.id, retry_after=36_000, times=None)
        waiting = [await post.publish(f"Old story number {n}") for n in range(4)]
        async with post.delivering() as courier:
            await until(lambda: is_held(post, group.id))
            (reader,) = await post.readers(1)
            # an ordinary one: breaking news goes before those that wait, and would hide them
            await post.publish("A new story")
            courier.wake()
            await until(lambda: post.received("A new story") == {reader.id: 1})

        assert [(await post.progress(each)).sent for each in waiting] == [0, 0, 0, 0]


def is_held(post: Post, chat_id: int) -> bool:
    return post.pacer.paused_for(Lane.REPLY, chat_id, post.clock.monotonic()) > 0


async def test_the_only_readers_unknown_refusal_is_settled(post: Post) -> None:
    """A suspicion that nobody can confirm must not wait for ever."""
    (reader,) = await post.readers(1)
    post.world.fault("sendMessage", "403", times=None, description="Forbidden: new reason")
    broadcast = await post.publish()

    async with post.delivering():
        progress = await post.finished(broadcast)

    assert progress.failed == 1
    assert await post.fate(broadcast, reader.id) is FAILED

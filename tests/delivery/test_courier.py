"""From the ledger to phones, with a real database, the real library and a simulated Telegram."""

import asyncio
from pathlib import Path

import pytest

from bot.delivery.outcome import Busy, Sent
from bot.delivery.pacing import Lane
from bot.simulator import Simulator
from storage import ledger, subscribers
from storage.types import SubscriberState
from tests.clocks import QuickClock
from tests.delivery.post import Post, message, open_post, until


async def test_everybody_gets_it_once(post: Post) -> None:
    """The promise itself; and a message is built once, not once a reader."""
    readers = await post.readers(40)
    broadcast = await post.publish()

    async with post.delivering():
        progress = await post.finished(broadcast)

    assert progress.sent == 40
    assert post.received() == {reader.id: 1 for reader in readers}
    assert post.rendered == {"en": 1}


async def test_a_blocked_reader_concerns_nobody_else(post: Post) -> None:
    """Failure 37: one recipient's error never affects another; failure 38: paused, not deleted."""
    readers = await post.readers(12)
    post.world.block(readers[0])
    post.world.deactivate(readers[5])
    broadcast = await post.publish()

    async with post.delivering():
        progress = await post.finished(broadcast)

    assert (progress.sent, progress.failed) == (10, 2)
    assert dict(progress.reasons) == {"blocked the bot": 1, "account deleted": 1}
    async with post.db.reads() as reads:
        blocked = await subscribers.get(reads, readers[0].id)
    assert blocked is not None
    assert (blocked.state, blocked.reason) == (SubscriberState.PAUSED, "blocked the bot")


async def test_a_group_that_became_a_supergroup_gets_it_once(post: Post) -> None:
    """Failure 39: the id is rewritten, and the pending message reaches the new chat once."""
    admin = post.world.add_user("Ada", started=True)
    group = post.world.add_chat("group", "Harbour", admins=[admin])
    await post.subscribe([group.id])
    supergroup = post.world.migrate(group)
    broadcast = await post.publish()

    async with post.delivering():
        progress = await post.finished(broadcast)

    assert progress.sent == 1
    assert post.received() == {supergroup.id: 1}
    async with post.db.reads() as reads:
        assert await subscribers.get(reads, group.id) is None
        assert await subscribers.get(reads, supergroup.id) is not None


async def test_a_group_subscribed_under_both_numbers_gets_one_copy(post: Post) -> None:
    """Failure 39: the target exists already: both become one, and one copy arrives."""
    admin = post.world.add_user("Ada", started=True)
    group = post.world.add_chat("group", "Harbour", admins=[admin])
    supergroup = post.world.migrate(group)
    await post.subscribe([group.id, supergroup.id])
    broadcast = await post.publish()

    async with post.delivering():
        progress = await post.finished(broadcast)

    assert (progress.sent, progress.skipped) == (1, 1)
    assert post.received() == {supergroup.id: 1}


async def test_one_groups_flood_wait_holds_nobody_else(post: Post) -> None:
    """Failures 22 and 25: the throttled group comes later, and throttling is never final."""
    readers = await post.readers(6)
    admin = post.world.add_user("Ada", started=True)
    group = post.world.add_chat("supergroup", "Harbour", admins=[admin])
    await post.subscribe([group.id])
    post.world.fault("sendMessage", "429", chat_id=group.id, retry_after=60)
    broadcast = await post.publish()

    async with post.delivering():
        await until(lambda: len(post.received()) == len(readers))
        early = post.received()
        progress = await post.finished(broadcast)

    assert group.id not in early
    assert progress.sent == len(readers) + 1
    assert set(post.received().values()) == {1}


async def test_replies_flow_while_a_broadcast_is_throttled(post: Post) -> None:
    """Failures 22 and 23: a 429 stops the bulk lanes, and a reader is answered at once."""
    readers = await post.readers(8)
    curious = post.world.add_user("Cy", started=True)
    post.world.fault("sendMessage", "429", chat_id=readers[3].id, retry_after=300)
    broadcast = await post.publish()

    async with post.delivering():
        await until(lambda: post.pacer.lane_wait(Lane.ORDINARY, post.clock.monotonic()) > 100)
        held = post.clock.monotonic()
        outcome = await post.gateway.send(message("Latest"), chat_id=curious.id)
        answered = post.clock.monotonic()

    assert isinstance(outcome, Sent)
    assert answered - held < 60
    assert not (await post.progress(broadcast)).finished


async def test_nothing_gets_through_for_a_while(post: Post) -> None:
    """Failure 27: temporary failures neither burn the broadcast nor hammer a dead server."""
    readers = await post.readers(30)
    fault = post.world.fault("sendMessage", "401", times=None)
    broadcast = await post.publish()

    async with post.delivering() as courier:
        await until(lambda: courier.trouble != "")
        tried = post.world.state.faults.hits(fault)
        post.world.clear_faults()
        progress = await post.finished(broadcast)
        healed = courier.trouble

    assert tried <= 10 + 16
    assert progress.sent == 30
    assert post.received() == {reader.id: 1 for reader in readers}
    assert healed == ""


async def test_a_server_that_loses_half_burns_few_readers(post: Post) -> None:
    """Failure 27: 300 of 600 ordinary readers stayed uncertain, and the courier never rested."""
    await post.readers(600)
    fault = post.world.fault("sendMessage", "502_html", share=0.5, times=None)
    broadcast = await post.publish()

    async with post.delivering() as courier:
        await until(lambda: courier.trouble != "")
        await post.clock.sleep(60)
        early = await post.progress(broadcast)
        post.world.clear_faults()
        progress = await post.finished(broadcast)

    assert post.world.state.faults.hits(fault) <= 60
    assert early.uncertain + early.sent < 200
    assert progress.sent + progress.uncertain == 600
    assert progress.uncertain <= 60


async def test_a_claim_that_never_left_is_no_attempt(post: Post) -> None:
    """An operator who asks why must not read of attempts that never were."""
    admin = post.world.add_user("Ada", started=True)
    group = post.world.add_chat("supergroup", "Harbour", admins=[admin])
    await post.subscribe([group.id])
    for _ in range(20):
        post.pacer.reserve(Lane.REPLY, group.id, post.clock.monotonic())
    broadcast = await post.publish()

    async with post.delivering():
        await post.finished(broadcast)

    async with post.db.reads() as reads:
        (fate,) = await ledger.why(reads, broadcast.id, group.id)
    assert fate.attempts == 1


async def test_a_pause_outlives_a_restart(simulator: Simulator, path: Path) -> None:
    """Failure 19: who is restarted during a twelve-hour wait and sends at once makes it longer."""
    clock = QuickClock()
    async with open_post(simulator, path, clock=clock) as post:
        admin = post.world.add_user("Ada", started=True)
        group = post.world.add_chat("supergroup", "Harbour", admins=[admin])
        await post.subscribe([group.id])
        readers = await post.readers(4)
        post.world.fault("sendMessage", "429", chat_id=readers[1].id, retry_after=43_200)
        post.world.fault("sendMessage", "429", chat_id=group.id, retry_after=600)
        broadcast = await post.publish()
        async with post.delivering():
            await until(lambda: post.pacer.lane_wait(Lane.ORDINARY, clock.monotonic()) > 1000)
            await until(lambda: post.pacer.paused_for(Lane.REPLY, group.id, clock.monotonic()) > 0)
        before = post.received()

    async with open_post(simulator, path, clock=clock) as post, post.delivering():
        await asyncio.sleep(0.2)
        bulk_s = post.pacer.lane_wait(Lane.ORDINARY, clock.monotonic())
        group_s = post.pacer.paused_for(Lane.REPLY, group.id, clock.monotonic())
        after = post.received()
        progress = await post.progress(broadcast)

    assert 40_000 < bulk_s <= 43_200
    assert 300 < group_s <= 600
    assert after == before
    assert progress.waiting == 5 - before.total() > 0


async def test_a_group_gets_a_flood_of_stories_at_its_own_pace(post: Post) -> None:
    """Failures 20, 24, 25: what passes the group's minute comes later, and none is lost."""
    admin = post.world.add_user("Ada", started=True)
    group = post.world.add_chat("supergroup", "Harbour", admins=[admin])
    await post.subscribe([group.id])
    stories = [await post.publish(f"Story number {n:02}") for n in range(22)]

    async with post.delivering():
        await until(lambda: post.received("Story number").total() == 20)
        held_s = post.pacer.reserve(Lane.REPLY, group.id, post.clock.monotonic())
        done = [await post.finished(story) for story in stories]

    assert held_s > 0
    assert [progress.sent for progress in done] == [1] * 22
    assert all(post.received(f"Story number {n:02}") == {group.id: 1} for n in range(22))


@pytest.mark.parametrize(("lane", "everybody"), [(Lane.REPLY, False), (Lane.EDIT, True)])
async def test_what_a_reply_was_told_outlives_a_restart(
    simulator: Simulator, path: Path, lane: Lane, everybody: bool
) -> None:
    """Failure 19: Telegram remembers whom it told to wait, whoever was being answered."""
    clock = QuickClock()
    async with open_post(simulator, path, clock=clock) as post:
        (reader,) = await post.readers(1)
        post.world.fault("sendMessage", "429", chat_id=reader.id, retry_after=43_200)
        assert isinstance(await post.gateway.send(message(), chat_id=reader.id, lane=lane), Busy)

    async with open_post(simulator, path, clock=clock) as post, post.delivering():
        pacer = post.pacer
        await until(lambda: pacer.paused_for(Lane.ORDINARY, reader.id, clock.monotonic()) > 40_000)
        bulk_s = post.pacer.lane_wait(Lane.ORDINARY, clock.monotonic())

    assert (bulk_s > 40_000) == everybody

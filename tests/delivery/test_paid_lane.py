"""What is sent for Stars: refused for its price, it goes at the usual pace, and nobody loses."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from bot.delivery.pacing import Lane
from bot.simulator import RateModel, Simulator
from storage import broadcasts, ledger, pauses, stories, subscribers
from storage.types import Broadcast, BroadcastState
from tests.clocks import QuickClock
from tests.delivery.post import BREAKING, HEADLINE, Post, a_story, open_post, until

READERS = 120
LONG_S = 100_000.0
"""However quick the clock, longer than a test waits."""


async def paid(post: Post) -> Broadcast:
    now = post.clock.now()
    async with post.db.transaction() as tx:
        stored = await stories.keep(tx, a_story(HEADLINE, now), photo_id=None, now=now)
        assert stored
        opened = await broadcasts.open(
            tx, revision_id=stored.revision_id, broadcast_class=BREAKING, now=now, paid=True
        )
        await ledger.plan(tx, opened.id, now=now)
    return opened


@pytest.mark.parametrize("free_per_s", [0.5, 20.0])
async def test_stars_that_run_out_cost_no_reader(post: Post, free_per_s: float) -> None:
    """Each success between two refusals made them the readers' fault: 194 of 300 were paused."""
    readers = await post.readers(READERS)
    post.world.state.star_balance = 3.0
    post.world.limit(RateModel(chat_per_s=0, broadcast_per_s=free_per_s, held_s=0.01))
    broadcast = await paid(post)

    async with post.delivering(window=40):
        await until(lambda: gone_unpaid(post, broadcast))
        post.world.limit(None)
        progress = await post.finished(broadcast)

    async with post.db.reads() as reads:
        active = await subscribers.count_active(reads)
    assert (progress.sent, progress.failed, active) == (READERS, 0, READERS)
    assert post.received() == {reader.id: 1 for reader in readers}


async def gone_unpaid(post: Post, broadcast: Broadcast) -> bool:
    return not (await post.state(broadcast)).paid


async def test_a_pause_of_what_is_paid_for_outlives_a_restart_alone(
    simulator: Simulator, path: Path
) -> None:
    """Failure 19: each allowance keeps the wait that it was told, and none another's."""
    async with open_post(simulator, path) as post:
        (reader,) = await post.readers(1)
        post.world.state.star_balance = 100.0
        post.world.fault("sendMessage", "429", chat_id=reader.id, retry_after=43_200)
        await paid(post)
        async with post.delivering():
            await until(lambda: kept(post))

    async with open_post(simulator, path) as post, post.delivering():
        pacer, clock = post.pacer, post.clock
        await until(lambda: pacer.lane_wait(Lane.PAID, clock.monotonic()) > 10_000)
        assert pacer.lane_wait(Lane.ORDINARY, clock.monotonic()) == 0


async def test_a_courier_rests_while_one_of_its_allowances_does(
    simulator: Simulator, path: Path
) -> None:
    """What was due and might not go was looked for twenty times a second, for hours."""
    clock, looks = QuickClock(4), 0

    def may_claim() -> bool:
        nonlocal looks
        looks += 1
        return True

    async with open_post(simulator, path, clock=clock) as post:
        post.pacer.pause(Lane.PAID, 1, 43_200, clock.monotonic())
        await post.readers(3)
        await paid(post)
        async with post.delivering(may_claim=may_claim):
            await clock.sleep(4)
            before = looks
            await clock.sleep(6)

    # two for each look, one a second
    assert looks - before <= 2 * 8
    assert post.received().total() == 0


async def test_what_is_paid_for_starts_while_the_usual_pace_rests(post: Post) -> None:
    """Breaking news that an editor had paid for waited for hours, until Telegram's pause ended."""
    readers = await post.readers(3)
    post.world.state.star_balance = 100.0
    async with post.delivering() as courier:
        post.pacer.pause(Lane.ORDINARY, 1, LONG_S, post.clock.monotonic())
        courier.wake()
        await asyncio.sleep(0.1)

        await post.finished(await paid(post))

    assert post.received() == {reader.id: 1 for reader in readers}


async def test_what_is_paid_for_goes_on_after_a_restart_amid_a_pause(
    simulator: Simulator, path: Path
) -> None:
    """With the pause of a predecessor to begin with, nobody ever asked what there was to do."""
    async with open_post(simulator, path) as post:
        readers = await post.readers(3)
        post.world.state.star_balance = 100.0
        now = post.clock.now()
        async with post.db.transaction() as tx:
            ends = now + timedelta(seconds=LONG_S)
            await pauses.hold(tx, pauses.EVERYBODY, ends, now=now)
        broadcast = await paid(post)

        async with post.delivering():
            await post.finished(broadcast)

        assert post.received() == {reader.id: 1 for reader in readers}


async def test_a_late_broadcast_is_put_before_an_editor_amid_a_pause(post: Post) -> None:
    """Its time was long past, and the list still said that it runs."""
    await post.readers(1)
    now = post.clock.now()
    async with post.db.transaction() as tx:
        stored = await stories.keep(tx, a_story(HEADLINE, now), photo_id=None, now=now)
        assert stored
        planned = await broadcasts.open(
            tx,
            revision_id=stored.revision_id,
            broadcast_class=BREAKING,
            now=now,
            due_at=now - timedelta(hours=2),
        )
        await ledger.plan(tx, planned.id, now=now)
    post.pacer.pause(Lane.ORDINARY, 1, LONG_S, post.clock.monotonic())

    async with post.delivering():
        await until(lambda: is_paused(post, planned))


async def is_paused(post: Post, broadcast: Broadcast) -> bool:
    return (await post.state(broadcast)).state is BroadcastState.PAUSED


async def kept(post: Post) -> bool:
    async with post.db.reads() as reads:
        held = await pauses.held(reads, now=post.clock.now())
    return list(held) == [pauses.PAID]

"""A story that Telegram always fails at is its own trouble, and nobody else's."""

from pathlib import Path

from bot.simulator import Simulator
from storage import broadcasts
from storage.types import BroadcastState
from tests.clocks import QuickClock
from tests.delivery.post import BREAKING, Post, open_post, until

BAD, GOOD = "Bad story", "Good story"
RUNNING, PAUSED = BroadcastState.RUNNING, BroadcastState.PAUSED


def fails_always(post: Post, kind: str = "500") -> int:
    return post.world.fault("sendMessage", kind, words=BAD, times=None)


async def test_a_story_that_always_fails_holds_up_no_other(post: Post) -> None:
    """In 400 s breaking news reached 1 of 300: every probe went to the story that fails."""
    readers = await post.readers(200)
    fault = fails_always(post)
    bad = await post.publish(BAD)

    async with post.delivering() as courier:
        await until(lambda: courier.trouble != "")
        good = await post.publish(GOOD, push=BREAKING)
        began_s = post.clock.monotonic()
        courier.wake()
        await post.finished(good)
        hits = post.simulator.world.state.faults.hits(fault)
        took_s = post.clock.monotonic() - began_s

    assert post.received(GOOD) == {reader.id: 1 for reader in readers}
    assert hits <= 3 + took_s / 5
    assert (await post.progress(bad)).waiting >= 200 - hits - 1


async def test_a_story_that_fails_while_others_get_through_is_paused_and_can_be_resumed(
    simulator: Simulator, path: Path
) -> None:
    """Left running it would burn a reader every five minutes, and nobody would be told why."""
    async with open_post(simulator, path, rate_per_s=10.0) as post:
        readers = await post.readers(200)
        fails_always(post)
        bad = await post.publish(BAD)
        good = await post.publish(GOOD)

        async with post.delivering() as courier:
            await until(lambda: is_state(post, bad.id, PAUSED))
            told = await post.state(bad)
            await post.finished(good)
            post.world.clear_faults()
            async with post.db.transaction() as tx:
                await broadcasts.set_state(tx, bad.id, RUNNING)
            courier.wake()
            done = await post.finished(bad)

        assert told.reason == broadcasts.FAILING
        assert done.uncertain <= 10
        assert done.sent + done.uncertain == 200
        assert post.received(GOOD) == {reader.id: 1 for reader in readers}


async def test_an_outage_for_all_pauses_nobody_and_heals_by_itself(
    simulator: Simulator, path: Path
) -> None:
    """Twenty minutes of 500 at night: no editor is awake to press a button for each story."""
    async with open_post(simulator, path, clock=QuickClock(factor=400.0)) as post:
        readers = await post.readers(60)
        stories = [
            await post.publish(words, again_if_uncertain=True, push=push)
            for words, push in ((BAD, BREAKING), (GOOD, BREAKING))
        ]
        async with post.delivering() as courier:
            await until(lambda: post.received(BAD).total() + post.received(GOOD).total() > 10)
            fault = post.world.fault("sendMessage", "500", times=None)
            await post.clock.sleep(1_200)
            trouble, hits = courier.trouble, post.simulator.world.state.faults.hits(fault)
            states = [(await post.state(each)).state for each in stories]
            post.world.clear_faults()
            done = [await post.finished(each) for each in stories]

    assert "500" in trouble
    assert states == [RUNNING, RUNNING]
    assert hits <= 2 * (10 + 16 + 9)
    everybody = {reader.id for reader in readers}
    assert set(post.received(BAD)) == set(post.received(GOOD)) == everybody
    assert all(each.waiting == each.failed == 0 for each in done)


async def test_a_text_that_is_too_large_stops_its_broadcast(post: Post) -> None:
    """A 413 counted as a failure of the day: the same text was sent again for ever."""
    await post.readers(20)
    fault = fails_always(post, "413")
    bad = await post.publish(BAD)

    async with post.delivering():
        stopped = await post.stopped(bad)

    assert stopped.reason == "too large for Telegram"
    assert post.simulator.world.state.faults.hits(fault) == 1
    assert (await post.progress(bad)).waiting == 20


async def is_state(post: Post, broadcast_id: int, state: BroadcastState) -> bool:
    async with post.db.reads() as reads:
        broadcast = await broadcasts.get(reads, broadcast_id)
    return broadcast is not None and broadcast.state is state

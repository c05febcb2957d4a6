"""What may or may not have arrived: told, and resolved as the broadcast has it."""

import asyncio
from datetime import timedelta
from random import Random

import pytest

from storage import broadcasts, ledger
from storage.types import Broadcast, BroadcastClass, BroadcastState, DeliveryState
from tests.delivery.post import BREAKING, HEADLINE, ORDINARY, Post, message, until

UNCERTAIN = DeliveryState.UNCERTAIN
LEASE = timedelta(minutes=5)


@pytest.mark.parametrize("fault", ["lost_answer", "502_html", "garbage"])
async def test_an_ordinary_story_of_unknown_fate_is_left_alone(post: Post, fault: str) -> None:
    """Failure 6: it may have arrived; a second copy is worse than a doubt that is told."""
    readers = await post.readers(5)
    post.world.fault("sendMessage", fault, chat_id=readers[2].id)
    broadcast = await post.publish()

    async with post.delivering():
        progress = await post.finished(broadcast)

    assert (progress.sent, progress.uncertain) == (4, 1)
    assert await post.fate(broadcast, readers[2].id) is UNCERTAIN
    assert max(post.received().values()) == 1


async def test_a_breaking_story_of_unknown_fate_is_tried_once_more(post: Post) -> None:
    """Failure 6: at least once: two copies at most, and nobody without one."""
    readers = await post.readers(5)
    post.world.fault("sendMessage", "lost_answer", chat_id=readers[1].id)
    post.world.fault("sendMessage", "reset_before", chat_id=readers[2].id)
    broadcast = await post.publish(push=BREAKING)

    async with post.delivering():
        progress = await post.finished(broadcast)

    assert progress.sent == 5
    received = post.received()
    assert received.pop(readers[1].id) == 2
    assert set(received.values()) == {1}


@pytest.mark.parametrize(("push", "again"), [(ORDINARY, True), (BREAKING, False)], ids=str)
async def test_what_was_chosen_goes_before_the_class(
    post: Post, push: BroadcastClass, again: bool
) -> None:
    """Failure 6: once more or never again is for the editor to say, story by story."""
    readers = await post.readers(3)
    post.world.fault("sendMessage", "lost_answer", chat_id=readers[1].id)
    broadcast = await post.publish(push=push, again_if_uncertain=again)

    async with post.delivering():
        progress = await post.finished(broadcast)

    assert post.received()[readers[1].id] == (2 if again else 1)
    assert progress.uncertain == (0 if again else 1)


async def test_a_breaking_story_that_stays_in_doubt_is_not_tried_for_ever(post: Post) -> None:
    """Failure 6: retries without end gave three copies and more."""
    readers = await post.readers(3)
    post.world.fault("sendMessage", "lost_answer", chat_id=readers[1].id, times=None)
    broadcast = await post.publish(push=BREAKING)

    async with post.delivering():
        progress = await post.finished(broadcast)

    assert (progress.sent, progress.uncertain) == (2, 1)
    assert post.received()[readers[1].id] == 2


async def test_a_restart_goes_on_where_it_was(post: Post) -> None:
    """Failures 1 and 2: stopped in the middle, nobody is missed and nobody gets it twice."""
    readers = await post.readers(60)
    broadcast = await post.publish()
    async with post.delivering(window=4):
        await until(lambda: post.received().total() >= 10)
    midway = await post.progress(broadcast)

    async with post.delivering():
        progress = await post.finished(broadcast)

    assert 10 <= midway.sent < 60
    assert midway.uncertain == 0
    assert progress.sent == 60
    assert post.received() == {reader.id: 1 for reader in readers}


async def test_who_is_in_flight_at_the_end_is_waited_for_and_then_in_doubt(post: Post) -> None:
    """A stop takes seconds, and what is not known by then is told, not guessed."""
    readers = await post.readers(6)
    post.world.fault("sendMessage", "late_answer", chat_id=readers[2].id, delay_s=1.5)
    broadcast = await post.publish()

    async with post.delivering(stop_within_s=0.2):
        await until(lambda: post.received().total() >= 6)

    progress = await post.progress(broadcast)
    assert (progress.sent, progress.uncertain) == (5, 1)


@pytest.mark.parametrize(("push", "copies"), [(ORDINARY, 1), (BREAKING, 2)])
async def test_a_crash_between_answer_and_settlement(
    post: Post, push: BroadcastClass, copies: int
) -> None:
    """Failures 1, 5 and 8: ordinary stays uncertain and is not sent again, breaking is."""
    (reader,) = await post.readers(1)
    broadcast = await post.publish(push=push)
    # a courier that died after Telegram had answered and before it could write that down
    async with post.db.transaction() as tx:
        claimed = await ledger.claim(tx, now=post.clock.now(), lease=LEASE, limit=1)
    await post.gateway.send(message(HEADLINE), chat_id=claimed[0].chat_id)

    async with post.delivering():
        progress = await post.finished(broadcast)

    assert post.received() == {reader.id: copies}
    assert (progress.uncertain, progress.sent) == ((1, 0) if copies == 1 else (0, 1))


async def test_claims_lapse_at_once_after_a_crash(post: Post) -> None:
    """Failure 8: rows "in progress" are picked up again, and breaking news does not wait."""
    await post.readers(3)
    broadcast = await post.publish(push=BREAKING)
    async with post.db.transaction() as tx:
        await ledger.claim(tx, now=post.clock.now(), lease=LEASE * 1000, limit=3)

    async with post.delivering():
        progress = await post.finished(broadcast)

    assert progress.sent == 3


async def test_a_doubt_outlives_a_restart(post: Post) -> None:
    """Failure 6: tried once more, restarts or not; a memory of the process would forget it."""
    readers = await post.readers(3)
    post.world.fault("sendMessage", "lost_answer", chat_id=readers[1].id, times=None)
    broadcast = await post.publish(push=BREAKING)
    async with post.delivering():
        await until(lambda: post.received()[readers[1].id] == 1)

    async with post.delivering():
        progress = await post.finished(broadcast)

    assert (progress.sent, progress.uncertain) == (2, 1)
    assert post.received()[readers[1].id] == 2


async def test_who_may_have_two_copies_is_told(post: Post) -> None:
    """Failure 6: "at least once" is honest only where the ledger names those it doubled."""
    readers = await post.readers(3)
    post.world.fault("sendMessage", "lost_answer", chat_id=readers[1].id)
    broadcast = await post.publish(push=BREAKING)

    async with post.delivering():
        await post.finished(broadcast)

    async with post.db.reads() as reads:
        fates = [(await ledger.why(reads, broadcast.id, each.id))[0] for each in readers]
    assert [fate.state for fate in fates] == [DeliveryState.SENT] * 3
    assert [bool(fate.reason) for fate in fates] == [False, True, False]


async def test_who_was_refused_after_a_doubt_stays_in_doubt(post: Post) -> None:
    """FAILED would say that they got nothing; the first attempt may have arrived."""
    readers = await post.readers(2)
    post.world.fault("sendMessage", "lost_answer", chat_id=readers[1].id)
    broadcast = await post.publish(push=BREAKING)

    async with post.delivering():
        await until(lambda: post.received()[readers[1].id] == 1)
        post.world.block(readers[1])
        progress = await post.finished(broadcast)

    assert (progress.sent, progress.uncertain, progress.failed) == (1, 1, 0)


async def test_random_cancellations_lose_nobody_and_double_nobody(post: Post) -> None:
    """Cancellation may strike at any await; whoever is left in doubt is named by the ledger."""
    readers = await post.readers(80)
    broadcast = await post.publish()
    random = Random(7)
    for _ in range(25):
        running = asyncio.create_task(post.courier().run(asyncio.Event()))
        await asyncio.sleep(random.uniform(0, 0.03))
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)

    async with post.delivering():
        progress = await post.finished(broadcast)

    received = post.received()
    assert progress.sent + progress.uncertain == 80
    assert max(received.values()) == 1
    missing = {reader.id for reader in readers} - set(received)
    for chat_id in missing:
        assert await post.fate(broadcast, chat_id) is UNCERTAIN
    for chat_id, fate in [(r.id, await post.fate(broadcast, r.id)) for r in readers]:
        assert fate is UNCERTAIN or received[chat_id] == 1


async def test_pauses_and_restarts_with_other_settings_finish_nothing_early(post: Post) -> None:
    """Failures 2 and 3: paused, restarted with another window, resumed: a third was missing."""
    readers = await post.readers(90)
    broadcast = await post.publish()
    for window in (2, 8, 4, 16):
        left = post.received().total()
        async with post.delivering(window=window):
            await until(lambda seen=left: post.received().total() > seen + 5)  # type: ignore[misc]
            await standing(post, broadcast, BroadcastState.PAUSED)
        paused = await post.progress(broadcast)
        assert not paused.finished
        assert paused.sent + paused.waiting == 90
        await standing(post, broadcast, BroadcastState.RUNNING)

    async with post.delivering():
        progress = await post.finished(broadcast)

    assert progress.sent == 90
    assert post.received() == {reader.id: 1 for reader in readers}


async def standing(post: Post, broadcast: Broadcast, state: BroadcastState) -> None:
    async with post.db.transaction() as tx:
        assert await broadcasts.set_state(tx, broadcast.id, state)

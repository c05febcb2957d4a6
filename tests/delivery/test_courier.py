"""From the ledger to phones, with a real database, the real library and a simulated Telegram."""

import asyncio
from datetime import timedelta
from random import Random

import pytest

from bot.delivery.outcome import Sent
from bot.delivery.pacing import Lane
from bot.simulator import Simulator
from storage import ledger, subscribers
from storage.types import DeliveryState, SubscriberState
from tests.delivery.post import BREAKING, HEADLINE, ORDINARY, Post, message, picture, until

FAILED, UNCERTAIN = DeliveryState.FAILED, DeliveryState.UNCERTAIN
LEASE = timedelta(minutes=5)


async def test_everybody_gets_it_once(post: Post) -> None:
    """The promise itself; and a message is built once, not once a reader."""
    readers = await post.readers(40)
    broadcast = await post.publish()

    async with post.delivering():
        progress = await post.finished(broadcast)

    assert progress.sent == 40
    assert post.received() == {reader.id: 1 for reader in readers}
    assert post.rendered == {"en": 1}


async def test_a_photo_is_uploaded_once(post: Post) -> None:
    """Uploads of one size are spaced by Telegram: a million of them would take weeks."""
    readers = await post.readers(20)
    broadcast = await post.publish(photo=picture())

    async with post.delivering():
        await post.finished(broadcast)

    copies = post.world.sent_log()
    assert len(copies) == len(readers)
    assert len({copy.photo for copy in copies}) == 1
    assert copies[0].photo is not None


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


async def test_a_breaking_story_that_stays_in_doubt_is_not_tried_for_ever(post: Post) -> None:
    """Failure 6: retries without end gave three copies and more."""
    readers = await post.readers(3)
    post.world.fault("sendMessage", "lost_answer", chat_id=readers[1].id, times=None)
    broadcast = await post.publish(push=BREAKING)

    async with post.delivering():
        progress = await post.finished(broadcast)

    assert (progress.sent, progress.uncertain) == (2, 1)
    assert post.received()[readers[1].id] == 2


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


async def test_the_only_readers_unknown_refusal_is_settled(post: Post) -> None:
    """A suspicion that nobody can confirm must not wait for ever."""
    (reader,) = await post.readers(1)
    post.world.fault("sendMessage", "403", times=None, description="Forbidden: new reason")
    broadcast = await post.publish()

    async with post.delivering():
        progress = await post.finished(broadcast)

    assert progress.failed == 1
    assert await post.fate(broadcast, reader.id) is FAILED


async def test_a_photo_that_one_chat_refuses_stays_for_the_others(post: Post) -> None:
    """Failure 31: the fallback is per recipient, and sends nothing again to anybody else."""
    readers = await post.readers(6)
    post.world.fault(
        "sendPhoto",
        "400",
        chat_id=readers[3].id,
        times=None,
        description="Bad Request: not enough rights to send photos to the chat",
    )
    broadcast = await post.publish(photo=picture())

    async with post.delivering():
        progress = await post.finished(broadcast)

    assert progress.sent == 6
    assert set(post.received().values()) == {1}
    with_photo = {copy.chat_id for copy in post.world.sent_log() if copy.photo}
    assert with_photo == {reader.id for reader in readers} - {readers[3].id}


async def test_a_photo_that_nobody_takes_leaves_the_text_for_all(post: Post) -> None:
    """Failure 28: never the same permanent refusal again and again, and the news arrives."""
    readers = await post.readers(10)
    fault = post.world.fault(
        "sendPhoto", "400", times=None, description="Bad Request: PHOTO_INVALID_DIMENSIONS"
    )
    broadcast = await post.publish(photo=picture())

    async with post.delivering():
        progress = await post.finished(broadcast)

    assert progress.sent == 10
    assert post.received() == {reader.id: 1 for reader in readers}
    assert post.world.state.faults.hits(fault) == 2


async def test_a_forgotten_file_id_is_renewed_once(post: Post) -> None:
    """A name that Telegram does not know any more costs one upload, and nobody the photo."""
    readers = await post.readers(12)
    async with post.delivering():
        await post.finished(await post.publish("First story", photo=picture()))
        post.world.fault(
            "sendPhoto",
            "400",
            description="Bad Request: wrong file identifier/HTTP URL specified",
        )
        await post.finished(await post.publish("Second story", photo=picture()))

    assert post.received("Second story") == {reader.id: 1 for reader in readers}
    assert all(copy.photo for copy in post.world.sent_log())


async def test_a_restart_goes_on_where_it_was(simulator: Simulator, post: Post) -> None:
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
    simulator: Simulator, post: Post, push: object, copies: int
) -> None:
    """Failures 1, 5 and 8: ordinary stays uncertain and is not sent again, breaking is."""
    (reader,) = await post.readers(1)
    broadcast = await post.publish(push=BREAKING if copies == 2 else ORDINARY)
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

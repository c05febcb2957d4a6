"""A group becomes a supergroup: Failure 39. Whatever it is owed follows once, never twice."""

from datetime import timedelta

from storage import ledger, sightings, subscribers
from storage.database import Database
from storage.types import ChatKind, DeliveryState, SubscriberState
from tests.storage.givens import (
    BREAKING,
    DEFERRED,
    LEASE,
    NOON,
    PLANNED,
    SENT,
    SKIPPED,
    UNCERTAIN,
    broadcast,
    claim,
    claimed_chats,
    fate,
    progress,
    readers,
    settle,
)

OLD, NEW = -77, -1_000_000_000_077
SECOND = timedelta(seconds=1)


async def move(db: Database) -> int:
    async with db.transaction() as tx:
        return await subscribers.move(tx, OLD, NEW, now=NOON)


async def test_the_subscriber_keeps_its_id_and_what_it_is_owed(db: Database) -> None:
    """Failure 39: the pending message is delivered once, to the new chat."""
    (before,) = await readers(db, [OLD])
    opened = await broadcast(db)

    assert await move(db) == 1
    assert await move(db) == 0  # told by the error and by the update

    async with db.reads() as reads:
        after = await subscribers.get(reads, NEW)
        assert await subscribers.get(reads, OLD) is None
    assert after is not None
    assert (after.id, after.kind) == (before.id, ChatKind.SUPERGROUP)
    assert await claimed_chats(db) == [NEW]
    assert (await progress(db, opened.id)).total == 1


async def test_a_refused_send_is_repeated_to_the_new_chat(db: Database) -> None:
    """Failure 39: the answer to a send tells of the move; that very message must not be lost."""
    await readers(db, [OLD])
    await broadcast(db)
    in_flight = await claim(db)

    await move(db)
    await settle(db, in_flight, PLANNED, due_at=NOON)

    assert await claimed_chats(db) == [NEW]


async def test_all_topics_of_a_chat_move(db: Database) -> None:
    """None of its bindings may stay behind under a number that answers no more."""
    await readers(db, [OLD])
    await readers(db, [OLD], thread_id=5)

    assert await move(db) == 2

    async with db.reads() as reads:
        assert [each.thread_id for each in await subscribers.in_chat(reads, NEW)] == [0, 5]


async def test_where_both_are_subscribed_one_copy_arrives(db: Database) -> None:
    """Failure 39: target exists already → merge; both were planned, the group is one."""
    await readers(db, [OLD, NEW])
    opened = await broadcast(db)

    await move(db)
    claimed = await claim(db)
    assert [each.chat_id for each in claimed] == [NEW]
    await settle(db, claimed, SENT)

    assert await claimed_chats(db, now=NOON + 2 * LEASE) == []
    counts = await progress(db, opened.id)
    assert (counts.sent, counts.skipped, counts.waiting) == (1, 1, 0)


async def test_what_only_the_old_one_is_owed_reaches_the_new_chat(db: Database) -> None:
    """The supergroup subscribed after the story was planned: it is owed by its old number."""
    await readers(db, [OLD])
    opened = await broadcast(db)
    await readers(db, [NEW])

    await move(db)

    assert await claimed_chats(db) == [NEW]
    assert (await fate(db, opened.id, OLD)).state is DeliveryState.CLAIMED
    async with db.reads() as reads:
        (same,) = await ledger.why(reads, opened.id, NEW)
    assert same.state is DeliveryState.CLAIMED


async def test_a_message_in_flight_to_the_old_chat_decides(db: Database) -> None:
    """It went out before the move was known: its answer tells whether the new chat has it."""
    await readers(db, [OLD, NEW])
    opened = await broadcast(db, broadcast_class=BREAKING)
    in_flight = [each for each in await claim(db, limit=1) if each.chat_id == OLD]
    assert len(in_flight) == 1

    await move(db)
    assert await claimed_chats(db) == []  # waits for the answer
    await settle(db, in_flight, SENT)

    assert await claimed_chats(db, now=NOON + LEASE) == []
    assert (await progress(db, opened.id)).sent == 1


async def test_a_message_refused_by_the_old_chat_reaches_the_new_one(db: Database) -> None:
    """The same, but Telegram refused it: one of the two rows must still bring it.

    To have waited for the other was no attempt: who asks why reads of one.
    """
    await readers(db, [OLD, NEW])
    opened = await broadcast(db)
    in_flight = await claim(db, limit=1)

    await move(db)
    assert await claimed_chats(db) == []
    await settle(db, in_flight, PLANNED, due_at=NOON)
    claimed = await claim(db, now=NOON + SECOND) + await claim(db, now=NOON + LEASE)
    await settle(db, claimed, SENT)

    assert [(each.chat_id, each.attempts) for each in claimed] == [(NEW, 1)]
    assert await claimed_chats(db, now=NOON + 3 * LEASE) == []
    assert (await progress(db, opened.id)).waiting == 0


async def test_a_copy_that_the_old_chat_has_is_not_sent_again(db: Database) -> None:
    """Telegram shows the old messages in the new chat."""
    await readers(db, [OLD, NEW])
    await broadcast(db)
    first = await claim(db, limit=1)
    assert first[0].chat_id == OLD
    await settle(db, first, SENT)

    await move(db)

    assert await claimed_chats(db, now=NOON + LEASE) == []


async def test_later_stories_reach_the_merged_group_once(db: Database) -> None:
    """The merged row is nobody's audience any more."""
    await readers(db, [OLD, NEW])
    await move(db)

    opened = await broadcast(db)

    assert (await progress(db, opened.id)).total == 1
    assert await claimed_chats(db) == [NEW]


async def test_a_merge_revives_a_paused_target_but_no_stopped_one(db: Database) -> None:
    """The group could be written to a moment ago; but its own /stop in the new chat counts."""
    await readers(db, [OLD, NEW])
    async with db.transaction() as tx:
        await subscribers.pause(tx, chat_id=NEW, reason="no rights", now=NOON)
    await move(db)
    async with db.reads() as reads:
        target = await subscribers.get(reads, NEW)
    assert target is not None
    assert target.state is SubscriberState.ACTIVE


async def test_a_stopped_target_stays_stopped(db: Database) -> None:
    """And what the old number is owed is skipped with that reason."""
    await readers(db, [OLD, NEW])
    opened = await broadcast(db)
    async with db.transaction() as tx:
        await subscribers.stop(tx, chat_id=NEW, thread_id=0, now=NOON)

    await move(db)

    assert await claimed_chats(db) == []
    assert (await fate(db, opened.id, OLD)).state is SKIPPED
    assert (await progress(db, opened.id)).waiting == 0


async def test_messages_of_the_old_chat_are_not_taken_for_new_ones(db: Database) -> None:
    """A supergroup counts its messages from 1 again: the same number is another message."""
    await readers(db, [OLD])
    await broadcast(db, "Before the move")
    await settle(db, await claim(db), SENT, first_message_id=10)
    async with db.transaction() as tx:
        await subscribers.move(tx, OLD, NEW, now=NOON + SECOND)
    after = await broadcast(db, "After the move", now=NOON + 2 * SECOND)
    later = NOON + 3 * SECOND
    await settle(db, await claim(db, now=later), SENT, first_message_id=2, now=later)

    async with db.reads() as reads:
        assert await sightings.by_message(reads, NEW, 10) is None
        assert await sightings.by_message(reads, NEW, 2) is not None
        assert await sightings.last_seen(reads, NEW) is not None
    assert (await progress(db, after.id)).sent == 1


async def test_a_message_in_doubt_to_the_old_chat_is_tried_once_more_and_no_more(
    db: Database,
) -> None:
    """It may have arrived; its second attempt and a first one of the other row would make three."""
    await readers(db, [OLD, NEW])
    opened = await broadcast(db, broadcast_class=BREAKING)
    first = await claim(db, limit=1)
    await settle(db, first, DEFERRED, due_at=NOON + SECOND, reason="reset")
    await move(db)

    at_once = await claim(db)
    (again,) = await claim(db, now=NOON + SECOND)
    await settle(db, [again], UNCERTAIN, reason=again.doubt)

    assert at_once == []
    assert (again.chat_id, again.attempts, again.doubt) == (NEW, 2, "reset")
    assert await claim(db, now=NOON + 2 * LEASE) == []
    counts = await progress(db, opened.id)
    assert (counts.uncertain, counts.skipped, counts.waiting) == (1, 1, 0)

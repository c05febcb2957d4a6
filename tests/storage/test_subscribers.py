"""Readers are paused with a reason and come back; they are never deleted."""

from datetime import timedelta

import pytest

from storage import subscribers
from storage.database import Database
from storage.types import ChatKind, Subscriber, SubscriberState
from tests.storage.givens import NOON, readers

LATER = NOON + timedelta(days=3)


async def state(db: Database, chat_id: int, thread_id: int = 0) -> SubscriberState:
    async with db.reads() as reads:
        held = await subscribers.get(reads, chat_id, thread_id)
    assert held is not None
    return held.state


async def subscribe(
    db: Database, chat_id: int, thread_id: int = 0, language: str = "de"
) -> tuple[Subscriber, bool]:
    async with db.transaction() as tx:
        return await subscribers.subscribe(
            tx,
            chat_id=chat_id,
            thread_id=thread_id,
            kind=ChatKind.PRIVATE,
            language=language,
            now=LATER,
        )


async def test_a_new_reader_is_known_by_chat_and_topic(db: Database) -> None:
    """One chat can have several topics, each with a subscription of its own."""
    first, is_new = await subscribe(db, 5)
    topic, topic_is_new = await subscribe(db, 5, thread_id=77)
    same, again = await subscribe(db, 5)

    assert (is_new, topic_is_new, again) == (True, True, False)
    assert first.id != topic.id
    assert same == first
    assert (first.state, first.reason, first.created_at) == (SubscriberState.ACTIVE, "", LATER)
    async with db.reads() as reads:
        assert await subscribers.count_active(reads) == 2
        assert await subscribers.in_chat(reads, 5) == [first, topic]
        assert await subscribers.get(reads, 6) is None


async def test_who_stopped_comes_back_as_the_same_reader(db: Database) -> None:
    """With /start, in the language that they speak now; created when they first came."""
    (before,) = await readers(db, [5])
    async with db.transaction() as tx:
        assert await subscribers.stop(tx, chat_id=5, thread_id=0, now=NOON)
        assert not await subscribers.stop(tx, chat_id=5, thread_id=0, now=NOON)
        assert not await subscribers.stop(tx, chat_id=404, thread_id=0, now=NOON)

    after, is_new = await subscribe(db, 5, language="tr")

    assert is_new
    assert (after.id, after.created_at, after.language) == (before.id, NOON, "tr")
    assert (after.state, after.state_since) == (SubscriberState.ACTIVE, LATER)


async def test_a_loss_of_rights_pauses_and_is_reversed(db: Database) -> None:
    """Failure 38: settings survive; what Telegram took away comes back when it gives it back."""
    await readers(db, [-100])
    async with db.transaction() as tx:
        assert await subscribers.pause(tx, chat_id=-100, reason="may not write", now=NOON) == 1
        held = await subscribers.get(tx, -100)
    assert held is not None
    assert (held.state, held.reason) == (SubscriberState.PAUSED, "may not write")

    async with db.transaction() as tx:
        assert await subscribers.resume(tx, chat_id=-100, now=LATER) == 1
        assert await subscribers.resume(tx, chat_id=-100, now=LATER) == 0
        held = await subscribers.get(tx, -100)
    assert held is not None
    assert (held.state, held.reason) == (SubscriberState.ACTIVE, "")
    assert held.state_since == LATER


async def test_a_closed_topic_pauses_that_topic_alone(db: Database) -> None:
    """Failure 40: the rest of the forum goes on."""
    for thread_id in (0, 7, 8):
        await readers(db, [-100], thread_id=thread_id)
    async with db.reads() as reads:
        closed = await subscribers.get(reads, -100, 7)
    assert closed is not None

    async with db.transaction() as tx:
        await subscribers.pause(tx, subscriber_id=closed.id, reason="topic closed", now=NOON)

    assert await state(db, -100, 7) is SubscriberState.PAUSED
    assert await state(db, -100, 0) is SubscriberState.ACTIVE
    assert await state(db, -100, 8) is SubscriberState.ACTIVE


async def test_being_kicked_pauses_every_topic(db: Database) -> None:
    """Failure 41: kicked, blocked, deactivated: paused with the reason, nothing is deleted."""
    for thread_id in (0, 7):
        await readers(db, [-100], thread_id=thread_id)

    async with db.transaction() as tx:
        assert await subscribers.pause(tx, chat_id=-100, reason="kicked", now=NOON) == 2

    async with db.reads() as reads:
        held = await subscribers.in_chat(reads, -100)
    assert [each.reason for each in held] == ["kicked", "kicked"]


async def test_who_stopped_is_not_brought_back_by_telegram(db: Database) -> None:
    """Only the reader's own /start undoes the reader's own /stop, unblocking does not."""
    await readers(db, [5])
    async with db.transaction() as tx:
        assert await subscribers.count_active(tx) == 1
        await subscribers.stop(tx, chat_id=5, thread_id=0, now=NOON)
        assert await subscribers.count_active(tx) == 0
        assert await subscribers.pause(tx, chat_id=5, reason="blocked", now=NOON) == 0
        assert await subscribers.resume(tx, chat_id=5, now=LATER) == 0

    assert await state(db, 5) is SubscriberState.STOPPED


async def test_stopping_while_paused_is_remembered(db: Database) -> None:
    """Who says /stop from another chat window must not be resumed by an unblock."""
    await readers(db, [5])
    async with db.transaction() as tx:
        await subscribers.pause(tx, chat_id=5, reason="blocked", now=NOON)
        assert await subscribers.stop(tx, chat_id=5, thread_id=0, now=NOON)
        assert await subscribers.resume(tx, chat_id=5, now=LATER) == 0

    assert await state(db, 5) is SubscriberState.STOPPED


async def test_pausing_wants_to_know_whom(db: Database) -> None:
    """Both or neither would pause the wrong readers."""
    async with db.transaction() as tx:
        with pytest.raises(ValueError, match="either"):
            await subscribers.pause(tx, reason="x", now=NOON)
        with pytest.raises(ValueError, match="either"):
            await subscribers.pause(tx, chat_id=1, subscriber_id=1, reason="x", now=NOON)


async def test_ids_beyond_32_bits_are_kept(db: Database) -> None:
    """Failure 13: Telegram's ids have up to 52 bits, supergroups count down from -10**12."""
    for chat_id in (2**52 - 1, -1_002_147_483_648):
        held, _ = await subscribe(db, chat_id)
        assert held.chat_id == chat_id

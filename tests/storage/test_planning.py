"""Who is owed a story is fixed when its broadcast starts."""

import pytest
from sqlalchemy.exc import IntegrityError

from storage import broadcasts, ledger, subscribers
from storage.database import Database
from storage.types import BroadcastState
from tests.storage.givens import (
    BREAKING,
    NOON,
    a_story,
    broadcast,
    claimed_chats,
    kept,
    progress,
    readers,
)


async def test_the_audience_is_who_is_active_at_that_moment(db: Database) -> None:
    """Who stopped or cannot be written to is owed nothing; who comes later gets the next one."""
    await readers(db, [1, 2, 3])
    async with db.transaction() as tx:
        await subscribers.stop(tx, chat_id=2, thread_id=0, now=NOON)
        await subscribers.pause(tx, chat_id=3, reason="blocked us", now=NOON)

    opened = await broadcast(db)
    await readers(db, [4])

    assert (await progress(db, opened.id)).total == 1
    assert await claimed_chats(db) == [1]


async def test_a_broadcast_without_readers_is_finished_at_once(db: Database) -> None:
    """The first story of a new bot must not stand in the list as running for ever."""
    opened = await broadcast(db)

    assert (await progress(db, opened.id)).finished
    async with db.reads() as reads:
        assert await broadcasts.running(reads) == []
        assert await ledger.next_due(reads) is None


async def test_nobody_is_planned_twice(db: Database) -> None:
    """A second planning of the same readers fails as a whole, instead of sending twice."""
    await readers(db, [1, 2])
    opened = await broadcast(db)

    with pytest.raises(IntegrityError):
        async with db.transaction() as tx:
            await ledger.plan(tx, opened.id, now=NOON)

    assert (await progress(db, opened.id)).total == 2


async def test_a_revision_has_one_broadcast(db: Database) -> None:
    """Two broadcasts of the same words would tell everybody twice."""
    held = await kept(db, a_story())
    async with db.transaction() as tx:
        first = await broadcasts.open(
            tx, revision_id=held.revision_id, broadcast_class=BREAKING, now=NOON, editor_chat_id=7
        )

    with pytest.raises(IntegrityError):
        async with db.transaction() as tx:
            await broadcasts.open(
                tx, revision_id=held.revision_id, broadcast_class=BREAKING, now=NOON
            )

    async with db.reads() as reads:
        assert await broadcasts.for_revision(reads, held.revision_id) == first
        assert await broadcasts.latest(reads, limit=5) == [first]


async def test_what_is_cancelled_stays_cancelled(db: Database) -> None:
    """Its readers count as skipped: a Resume pressed late must not reach half of them."""
    await readers(db, [1])
    opened = await broadcast(db)
    async with db.transaction() as tx:
        assert await broadcasts.set_state(tx, opened.id, BroadcastState.CANCELLED, "withdrawn")

        assert not await broadcasts.set_state(tx, opened.id, BroadcastState.RUNNING)

        held = await broadcasts.get(tx, opened.id)
    assert held is not None
    assert (held.state, held.reason) == (BroadcastState.CANCELLED, "withdrawn")


async def test_the_progress_message_is_remembered(db: Database) -> None:
    """After a restart the same message goes on counting, instead of a new one."""
    opened = await broadcast(db)
    async with db.transaction() as tx:
        await broadcasts.remember_progress(tx, opened.id, 4711)

    async with db.reads() as reads:
        held = await broadcasts.get(reads, opened.id)
    assert held is not None
    assert held.progress_message_id == 4711

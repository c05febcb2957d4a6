"""A broadcast planned for a time gives nothing before it, whoever asks."""

from datetime import timedelta

from storage import broadcasts, ledger, stories
from storage.database import Database
from storage.types import Broadcast
from tests.storage.givens import (
    LEASE,
    NOON,
    ORDINARY,
    a_story,
    broadcast,
    claimed_chats,
    kept,
    readers,
)

HOUR = timedelta(hours=1)


async def planned(db: Database) -> Broadcast:
    """For one o'clock, to two readers."""
    await readers(db, [11, 12])
    held = await kept(db, a_story("High tide at one"))
    async with db.transaction() as tx:
        opened = await broadcasts.open(
            tx,
            revision_id=held.revision_id,
            broadcast_class=ORDINARY,
            now=NOON,
            due_at=NOON + HOUR,
        )
        await ledger.plan(tx, opened.id, now=NOON)
    return opened


async def test_it_gives_nothing_before_its_time(db: Database) -> None:
    """An embargo that is broken by a second is broken; and nobody spins while waiting for it."""
    await planned(db)

    async with db.reads() as reads:
        assert await ledger.next_due(reads) == NOON + HOUR
    assert await claimed_chats(db, now=NOON + HOUR - timedelta(seconds=1)) == []
    assert await claimed_chats(db, now=NOON + HOUR) == [11, 12]


async def test_it_does_not_hold_up_the_others(db: Database) -> None:
    """It was written first, and everything of today goes before it."""
    await planned(db)
    await broadcast(db, "Ferry late", now=NOON + LEASE)

    async with db.reads() as reads:
        assert await ledger.next_due(reads) == NOON + LEASE
    assert await claimed_chats(db, now=NOON + LEASE) == [11, 12]


async def test_a_time_that_is_put_to_now_is_in_time_again(db: Database) -> None:
    """An editor who says "now" must not be asked again because "now" is late."""
    opened = await planned(db)
    late = NOON + 9 * HOUR

    async with db.transaction() as tx:
        await broadcasts.put_to(tx, opened.id, NOON)
    async with db.reads() as reads:
        before = await broadcasts.get(reads, opened.id)
    async with db.transaction() as tx:
        await broadcasts.put_to(tx, opened.id, late)
    async with db.reads() as reads:
        after = await broadcasts.get(reads, opened.id)

    assert before
    assert before.due_at == NOON + HOUR, "a time to come stays"
    assert after
    assert after.due_at == late


async def test_what_waits_for_its_time_has_told_nobody_yet(db: Database) -> None:
    """Marked as an update, it would speak of a story that its readers never got."""
    opened = await planned(db)
    async with db.transaction() as tx:
        newer = await stories.keep(
            tx, a_story("High tide at one", body="At half past."), photo_id=None, now=NOON
        )
        assert newer is not None
        await broadcasts.open(tx, revision_id=newer.revision_id, broadcast_class=ORDINARY, now=NOON)
        early = await stories.by_revision(tx, newer.revision_id)
        told = [await broadcasts.told_of(tx, newer.id, at=at) for at in (NOON - HOUR, NOON + HOUR)]
        last = await stories.keep(
            tx, a_story("High tide at one", body="At two."), photo_id=None, now=NOON + HOUR
        )
        assert last is not None
        late = await stories.by_revision(tx, last.revision_id, now=NOON + HOUR)

    assert opened.due_at == NOON + HOUR
    assert early is not None
    assert late is not None
    assert (early.is_update, late.is_update) == (False, True)
    assert told == [False, True]

"""A clock that is set back makes nobody wait for it to come round again."""

from datetime import timedelta

from storage import ledger
from storage.database import Database
from tests.storage.givens import (
    DEFERRED,
    NOON,
    UNCERTAIN,
    broadcast,
    claim,
    claimed_chats,
    fate,
    readers,
    settle,
)

EARLIER = NOON - timedelta(hours=2)
LONGEST = timedelta(minutes=10)


async def redate(db: Database, *, limit: int = 100) -> int:
    async with db.transaction() as tx:
        return await ledger.redate(tx, now=EARLIER, then=NOON, longest=LONGEST, limit=limit)


async def test_what_is_planned_is_due_however_late_it_was_dated(db: Database) -> None:
    """Or a broadcast would stand still for as many hours as the clock went back."""
    await readers(db, range(1, 6))
    await broadcast(db)
    assert await claim(db, now=EARLIER, limit=9) == []

    assert [await redate(db, limit=3) for _ in range(3)] == [3, 2, 0]

    assert len(await claim(db, now=EARLIER, limit=9)) == 5


async def test_only_what_nobody_would_wait_for_so_long_is_put_forward(db: Database) -> None:
    """A delay of ours is kept, and one of hours is none of ours."""
    await readers(db, [1, 2])
    await broadcast(db)
    ours, no_ones = await claim(db, limit=2)
    await settle(db, [ours], DEFERRED, due_at=EARLIER + LONGEST)
    await settle(db, [no_ones], DEFERRED, due_at=NOON + timedelta(seconds=5))

    assert await redate(db) == 1

    assert [each.chat_id for each in await claim(db, now=EARLIER, limit=2)] == [no_ones.chat_id]


async def test_what_is_in_flight_stays_claimed(db: Database) -> None:
    """Its courier is alive: who made it due would send it twice."""
    await readers(db, [1])
    await broadcast(db)
    assert await claim(db, limit=1)

    assert await redate(db) == 0


async def test_what_has_lapsed_already_is_not_held_once_more(db: Database) -> None:
    """Nobody holds it any more: what its clock says of its end has come to pass."""
    await readers(db, [1])
    story = await broadcast(db)
    assert await claim(db, limit=1)
    async with db.transaction() as tx:
        assert await ledger.lapse(tx, now=NOON) == 1

    assert await redate(db) == 1

    assert await claim(db, now=EARLIER, limit=1) == []
    assert (await fate(db, story.id, 1)).state is UNCERTAIN


async def test_what_is_released_after_the_clock_went_back_is_due_at_once(db: Database) -> None:
    """By the time at which its broadcast began it would wait as long as the clock had erred."""
    await readers(db, [1])
    await broadcast(db)
    claimed = await claim(db)

    async with db.transaction() as tx:
        await ledger.release(tx, claimed, now=EARLIER)

    assert await claimed_chats(db, now=EARLIER) == [1]

"""Failure 9: two bots with one token would both send; the second one refuses to start."""

from datetime import datetime, timedelta

import pytest

from storage import instance
from storage.database import Database
from storage.errors import AlreadyRunning
from tests.storage.givens import NOON

TOKEN_ID = "5e" * 32
EXPIRES = timedelta(seconds=30)


async def take(
    db: Database, holder: str, now: datetime, *, dead: AlreadyRunning | None = None
) -> None:
    async with db.transaction() as tx:
        await instance.take(tx, token_id=TOKEN_ID, holder=holder, now=now, dead=dead)


async def beat(db: Database, holder: str, now: datetime) -> bool:
    async with db.transaction() as tx:
        return await instance.beat(tx, token_id=TOKEN_ID, holder=holder, now=now)


async def test_the_second_one_is_told_who_runs(db: Database) -> None:
    """Failure 9: with the name of the first, so that the operator knows which to stop."""
    await take(db, "desk-1, process 40", NOON)

    seen = r"desk-1, process 40, last seen 2026-03-01 12:00:00 UTC; end that one first, or give"
    with pytest.raises(AlreadyRunning, match=seen):
        await take(db, "desk-2, process 41", NOON + EXPIRES / 2)

    assert await beat(db, "desk-1, process 40", NOON + EXPIRES / 2)


async def test_a_heartbeat_keeps_the_lock(db: Database) -> None:
    """However long it runs, and whatever somebody thought of it before."""
    await take(db, "first", NOON)
    with pytest.raises(AlreadyRunning) as seen:
        await take(db, "second", NOON)
    for count in range(10):
        assert await beat(db, "first", NOON + count * EXPIRES / 2)

    with pytest.raises(AlreadyRunning):
        await take(db, "second", NOON + 5 * EXPIRES, dead=seen.value)


async def test_a_dead_holder_is_taken_over(db: Database) -> None:
    """Failure 9: nobody has to clean up after a crash; and the dead one, if it wakes, must stop."""
    await take(db, "first", NOON)
    with pytest.raises(AlreadyRunning) as seen:
        await take(db, "second", NOON)

    await take(db, "second", NOON + EXPIRES, dead=seen.value)

    assert not await beat(db, "first", NOON + EXPIRES)
    assert await beat(db, "second", NOON + EXPIRES)


async def test_who_leaves_lets_the_next_in_at_once(db: Database) -> None:
    """A restart need not wait for a heartbeat to expire; leaving takes nothing from others."""
    await take(db, "first", NOON)
    async with db.transaction() as tx:
        await instance.leave(tx, token_id=TOKEN_ID, holder="first")

    await take(db, "second", NOON)
    async with db.transaction() as tx:
        await instance.leave(tx, token_id=TOKEN_ID, holder="first")

    assert await beat(db, "second", NOON)


async def test_another_token_is_another_bot(db: Database) -> None:
    """Two bots may share a file."""
    await take(db, "first", NOON)
    async with db.transaction() as tx:
        await instance.take(tx, token_id="0a" * 32, holder="second", now=NOON)
    assert await beat(db, "first", NOON)

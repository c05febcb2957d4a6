"""Two bots with one token would tell everything twice."""

import asyncio
import hashlib
import os
import socket
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.errors import LockLostError
from bot.instance import EXPIRES_AFTER, Lock
from storage import instance
from storage.database import Database
from storage.errors import AlreadyRunning
from tests.clocks import NOON, TestClock

TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    async with await Database.open(tmp_path / "wireroom.db") as database:
        yield database


async def leave_behind(db: Database, holder: str) -> None:
    """What a holder that died at the clock's start leaves in the database."""
    async with db.transaction() as tx:
        await instance.take(
            tx,
            token_id=hashlib.sha256(TOKEN.encode()).hexdigest(),
            holder=holder,
            now=NOON,
            expires_after=EXPIRES_AFTER,
        )


async def take(lock: Lock) -> None:
    async with lock.held():
        pass


async def passes(clock: TestClock, work: "asyncio.Task[None]", seconds: int) -> None:
    """Let time pass until `work` is done, in steps that leave the database its turns."""
    for _ in range(seconds):
        await clock.advance(1)
        await asyncio.wait({work}, timeout=0.05)
        if work.done():
            return


async def test_a_second_instance_gives_way_to_one_that_beats(db: Database) -> None:
    """Failure 9: it refuses to start, and says who holds the token."""
    clock = TestClock()
    first = Lock(db, clock, TOKEN)
    async with first.held():
        beating = asyncio.create_task(first.beat())
        second = asyncio.create_task(take(Lock(db, clock, TOKEN)))
        await passes(clock, second, 30)

        with pytest.raises(AlreadyRunning, match=f"process {os.getpid()} on"):
            await second
        assert not beating.done()
        beating.cancel()


async def test_a_silent_holder_is_followed_when_it_has_expired(db: Database) -> None:
    """Failure 9: a machine that lost power must not keep its successor out for ever."""
    clock = TestClock()
    await leave_behind(db, "process 1 on another.machine (abc123)")

    successor = asyncio.create_task(take(Lock(db, clock, TOKEN)))
    await passes(clock, successor, int(EXPIRES_AFTER.total_seconds()) + 5)

    await successor
    assert clock.monotonic() >= EXPIRES_AFTER.total_seconds()


async def test_a_holder_that_died_on_this_machine_is_followed_at_once(db: Database) -> None:
    """A restart after a crash should not cost the readers a minute."""
    gone = await asyncio.create_subprocess_exec(sys.executable, "-c", "")
    await gone.wait()
    clock = TestClock()
    await leave_behind(db, f"process {gone.pid} on {socket.gethostname()} (abc123)")

    await take(Lock(db, clock, TOKEN))

    assert clock.monotonic() == 0


async def test_other_tokens_and_later_starts_are_free(db: Database) -> None:
    """A newsroom may run two bots, and restart each as often as it likes."""
    clock = TestClock()
    async with Lock(db, clock, TOKEN).held():
        await take(Lock(db, clock, "110201544:another"))
    await take(Lock(db, clock, TOKEN))

    assert clock.monotonic() == 0


async def test_who_lost_the_lock_ends(db: Database) -> None:
    """After a long sleep of the machine another one may have taken over: two would send."""
    clock = TestClock()
    first = Lock(db, clock, TOKEN)
    async with first.held():
        await clock.advance(EXPIRES_AFTER.total_seconds() + 1)
        async with Lock(db, clock, TOKEN).held():
            beating = asyncio.create_task(first.beat())
            await passes(clock, beating, 10)

            with pytest.raises(LockLostError):
                await beating


async def test_the_token_is_not_written_down(db: Database, tmp_path: Path) -> None:
    """Backups and copies of the file travel further than secrets may."""
    async with Lock(db, TestClock(), TOKEN).held():
        files = await asyncio.to_thread(lambda: list(tmp_path.iterdir()))
        written = b"".join([await asyncio.to_thread(file.read_bytes) for file in files])

    assert TOKEN.partition(":")[2].encode() not in written

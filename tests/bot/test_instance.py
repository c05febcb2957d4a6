"""Two bots with one token would tell everything twice."""

import asyncio
import hashlib
import os
import re
import sys
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.errors import LockLostError
from bot.instance import EXPIRES_AFTER, Lock
from storage import instance
from storage.database import Database
from storage.errors import AlreadyRunning
from tests.clocks import NOON, TestClock

NUMBERED = pytest.mark.skipif(
    not Path("/proc/self/ns/pid").exists(), reason="the system does not tell containers apart"
)
TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    async with await Database.open(tmp_path / "wireroom.db") as database:
        yield database


async def leave_behind(db: Database, holder: str, *, now: datetime = NOON) -> None:
    """What a holder that died at the clock's start, or at `now`, leaves in the database."""
    async with db.transaction() as tx:
        await instance.take(
            tx,
            token_id=hashlib.sha256(TOKEN.encode()).hexdigest(),
            holder=holder,
            now=now,
        )


def a_holder(db: Database, pid: int) -> str:
    """As a start of this machine, with another process."""
    return re.sub(r"^process \d+", f"process {pid}", Lock(db, TestClock(), TOKEN).holder)


async def take(lock: Lock, *, leave: asyncio.Event | None = None) -> None:
    async with lock.held():
        if leave is not None:
            await leave.wait()


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


@pytest.mark.parametrize("stepped", [timedelta(hours=-1), timedelta(hours=1)])
async def test_a_clock_that_was_set_changes_nothing(db: Database, stepped: timedelta) -> None:
    """Set back an hour, it kept a successor out for an hour; set forward, it let two send."""
    clock = TestClock()
    await leave_behind(db, "process 1 on another.machine (abc123)", now=NOON - stepped)

    successor = asyncio.create_task(take(Lock(db, clock, TOKEN)))
    await passes(clock, successor, int(EXPIRES_AFTER.total_seconds()) - 1)
    was_patient = not successor.done()
    await passes(clock, successor, 5)

    assert was_patient
    await successor


@NUMBERED
async def test_a_holder_that_died_on_this_machine_is_followed_at_once(db: Database) -> None:
    """A restart after a crash should not cost the readers a minute."""
    gone = await asyncio.create_subprocess_exec(sys.executable, "-c", "")
    await gone.wait()
    clock = TestClock()
    await leave_behind(db, a_holder(db, gone.pid))

    await take(Lock(db, clock, TOKEN))

    assert clock.monotonic() == 0


@NUMBERED
async def test_the_same_number_in_another_container_says_nothing(db: Database) -> None:
    """A container on the host's network has the host's name, and numbers its processes anew."""
    gone = await asyncio.create_subprocess_exec(sys.executable, "-c", "")
    await gone.wait()
    clock = TestClock()
    elsewhere = re.sub(r"\w+\)$", "0badcafe)", a_holder(db, gone.pid))
    await leave_behind(db, elsewhere)

    successor = asyncio.create_task(take(Lock(db, clock, TOKEN)))
    await passes(clock, successor, 10)
    was_patient = not successor.done()
    await passes(clock, successor, 15)
    await successor

    assert was_patient


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
    first, leave = Lock(db, clock, TOKEN), asyncio.Event()
    async with first.held():
        second = asyncio.create_task(take(Lock(db, clock, TOKEN), leave=leave))
        await passes(clock, second, int(EXPIRES_AFTER.total_seconds()) + 1)
        beating = asyncio.create_task(first.beat())
        await passes(clock, beating, 10)

        with pytest.raises(LockLostError):
            await beating
        leave.set()
        await second


async def test_a_lock_that_nobody_holds_any_more_is_taken_again(db: Database) -> None:
    """Who took over and has left is no reason to end: then nobody at all would deliver."""
    clock = TestClock()
    lock = Lock(db, clock, TOKEN)
    async with lock.held():
        second = asyncio.create_task(take(Lock(db, clock, TOKEN)))
        await passes(clock, second, int(EXPIRES_AFTER.total_seconds()) + 1)
        was_sure = lock.is_sure()
        await second
        beating = asyncio.create_task(lock.beat())
        await passes(clock, beating, 10)

        assert not beating.done()
        assert lock.is_sure()
        assert not was_sure, "another may have delivered meanwhile"
        beating.cancel()


async def test_the_token_is_not_written_down(db: Database, tmp_path: Path) -> None:
    """Backups and copies of the file travel further than secrets may."""
    async with Lock(db, TestClock(), TOKEN).held():
        files = await asyncio.to_thread(lambda: list(tmp_path.iterdir()))
        written = b"".join([await asyncio.to_thread(file.read_bytes) for file in files])

    assert TOKEN.partition(":")[2].encode() not in written

"""One writer, many readers, and nothing half-done whatever interrupts."""

import asyncio
import os
import random
import sqlite3
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from storage import audit, database, sightings, stories
from storage.database import Database, Transaction
from storage.errors import DatabaseUnusable
from tests.storage.givens import NOON, a_story, kept


async def note(tx: Transaction, update_id: int) -> None:
    await audit.write(tx, editor_id=1, act="note", detail={}, now=NOON, update_id=update_id)


async def notes(db: Database) -> set[int | None]:
    async with db.reads() as reads:
        return {entry.update_id for entry in await audit.list(reads, limit=10_000)}


async def test_what_an_exception_leaves_is_undone(db: Database) -> None:
    """Half a publication would be a story that nobody is owed."""

    async def breaks_off() -> None:
        async with db.transaction() as tx:
            await note(tx, 1)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await breaks_off()

    async with db.transaction() as tx:
        await note(tx, 2)

    assert await notes(db) == {2}


async def test_readers_never_wait_for_the_writer(db: Database) -> None:
    """A reader's command is answered while a broadcast is being written; it sees one moment."""
    async with asyncio.timeout(5), db.transaction() as tx:
        await note(tx, 1)
        async with db.reads() as reads:
            before = await audit.list(reads, limit=9)
            assert not before
    assert await notes(db) == {1}


async def test_what_is_read_together_belongs_to_one_moment(db: Database) -> None:
    """A list and its count must not contradict each other because a story came in between."""
    async with db.reads() as reads:
        assert await stories.count(reads) == 0
        await kept(db, a_story())
        assert await stories.latest(reads, limit=9) == []


async def test_those_who_look_cannot_write(db: Database) -> None:
    """The first argument says what a function may do; the file holds us to it."""
    async with db.reads() as reads:
        with pytest.raises(DatabaseUnusable):
            async with db._connection(db._readers) as connection:
                await note(Transaction(connection), 1)
        assert await audit.list(reads, limit=9) == ()


async def test_a_transaction_inside_a_transaction_is_refused(db: Database) -> None:
    """It would wait for itself for ever; a hanging bot is worse than an error in a test."""
    async with asyncio.timeout(5), db.transaction() as tx:
        with pytest.raises(RuntimeError, match="inside a transaction"):
            async with db.transaction():
                pass
        await note(tx, 1)
    assert await notes(db) == {1}


async def test_what_refers_to_nothing_is_refused(db: Database) -> None:
    """SQLite watches over references only where it is asked to, on every connection anew."""
    with pytest.raises(IntegrityError):
        async with db.transaction() as tx:
            await sightings.saw(tx, chat_id=1, thread_id=0, story_id=404, now=NOON)


async def test_a_commit_outlives_a_power_cut(db: Database) -> None:
    """An undone claim would be sent a second time; nothing less than FULL (2) prevents it."""
    async with db.transaction() as tx:
        assert await tx.value(text("PRAGMA synchronous")) == 2
        assert await tx.value(text("PRAGMA journal_mode")) == "wal"


async def test_a_time_without_a_zone_is_refused(db: Database) -> None:
    """Nobody can say later when that was."""
    async with db.transaction() as tx:
        with pytest.raises(Exception, match="without a zone"):
            await audit.write(
                tx,
                editor_id=1,
                act="note",
                detail={},
                now=datetime(2026, 3, 1),  # noqa: DTZ001 - naive on purpose
            )


async def test_cancellation_at_any_moment_leaves_a_database_that_works(db: Database) -> None:
    """Handlers are cancelled at shut-down and by time-outs; no later write may suffer.

    Every round is whole or absent, nothing hangs, and a round that was not cancelled is kept.
    """
    chance = random.Random(49)
    finished: set[int] = set()

    async def two_notes(number: int) -> None:
        async with db.transaction() as tx:
            await note(tx, 2 * number)
            await asyncio.sleep(0)
            await note(tx, 2 * number + 1)
        finished.add(number)

    for start in range(0, 600, 6):
        tasks = [asyncio.create_task(two_notes(start + place)) for place in range(6)]
        for task in tasks:
            await asyncio.sleep(chance.random() * 0.008)
            task.cancel()
            if chance.random() < 0.3:
                await asyncio.sleep(0)
                task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        async with asyncio.timeout(5):
            await two_notes(10_000 + start)

    held = await notes(db)
    assert 0 < len([number for number in finished if number < 10_000]) < 600
    assert all({2 * number, 2 * number + 1} <= held for number in finished)
    assert all(number ^ 1 in held for number in held if number is not None)
    assert db._writer.pool.status() == (await _idle(db))


async def _idle(db: Database) -> str:
    """What the pool says when nobody holds the writer's connection."""
    async with db.transaction():
        pass
    return db._writer.pool.status()


async def test_cancelled_readers_give_their_connection_back(db: Database) -> None:
    """Else the pool runs dry after some dozens of impatient readers."""
    chance = random.Random(7)
    await kept(db, a_story())

    async def look() -> None:
        async with db.reads() as reads:
            await stories.latest(reads, limit=5)
            await stories.count(reads)

    for _ in range(300):
        task = asyncio.create_task(look())
        await asyncio.sleep(chance.random() * 0.001)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    async with asyncio.timeout(5):
        await asyncio.gather(*(look() for _ in range(50)))


async def test_a_lock_held_by_another_process_is_told_in_one_line(
    db: Database, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Failure 49: we wait a while, then say who to ask; afterwards everything works again."""
    monkeypatch.setattr(database, "BUSY_TIMEOUT_S", 0.5)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(DatabaseUnusable, match="another process") as told:
        async with db.transaction():
            pass
    other.execute("ROLLBACK")
    other.close()

    assert str(told.value).count("\n") == 0
    async with db.transaction() as tx:
        await note(tx, 1)
    assert await notes(db) == {1}


async def test_waiting_for_another_process_can_be_cancelled(db: Database, path: Path) -> None:
    """A shut-down must not wait for somebody else's lock."""
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    entered = False

    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.05), db.transaction():
            entered = True
    other.execute("ROLLBACK")
    other.close()

    assert not entered
    async with db.transaction() as tx:
        await note(tx, 1)


async def test_waiting_for_another_writer_can_be_cancelled(db: Database) -> None:
    """A handler whose time is over must not wait for the one before it."""
    async with db.transaction() as tx:
        waiting = asyncio.create_task(_idle(db))
        await asyncio.sleep(0.01)
        waiting.cancel()
        await asyncio.wait({waiting}, timeout=5)
        assert waiting.cancelled()
        await note(tx, 1)
    assert await notes(db) == {1}


async def test_a_full_disk_undoes_the_transaction_and_no_more(db: Database) -> None:
    """What was kept stays; once there is room again, the same open database goes on."""
    await kept(db, a_story("Held before the disk filled"))
    async with db.transaction() as tx:
        pages = await tx.value(text("PRAGMA page_count"))
        await tx.value(text(f"PRAGMA max_page_count = {pages + 2}"))

    with pytest.raises(DatabaseUnusable, match="disk is full"):
        await kept(db, a_story("Too much", body="words " * 20_000))
    async with db.transaction() as tx:
        await tx.value(text("PRAGMA max_page_count = 100000"))
    await kept(db, a_story("Held after room was made"))

    async with db.reads() as reads:
        held = {each.story.headline for each in await stories.latest(reads, limit=9)}
    assert held == {"Held before the disk filled", "Held after room was made"}


async def test_what_is_no_database_is_left_alone(tmp_path: Path) -> None:
    """A typing error in the settings must not cost anybody a file."""
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear reader, this is not a database at all. " * 40)

    with pytest.raises(DatabaseUnusable, match="not a Wireroom database"):
        await Database.open(letter)

    assert letter.read_text().startswith("Dear reader")


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("nowhere/at/all.db", "folder"),
        (".", "cannot be opened"),
        ("sqlite://", "in memory"),
        ("postgresql://bot:secret@db/wireroom", "only SQLite"),
        ("nonsense://", "only SQLite|not a database address"),
    ],
)
async def test_a_place_that_cannot_hold_a_database_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str, told: str
) -> None:
    """`wireroom check` shows this line as it is; a password in it would reach the log."""
    monkeypatch.chdir(tmp_path)

    with pytest.raises(DatabaseUnusable, match=told) as error:
        await Database.open(place)

    assert "secret" not in str(error.value)
    assert str(error.value).count("\n") == 0


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
async def test_a_folder_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    """The usual fault of a first start in a container."""
    os.chmod(tmp_path, 0o500)  # noqa: PTH101 - pathlib's is held to block
    try:
        with pytest.raises(DatabaseUnusable, match="may we write"):
            await Database.open(tmp_path / "wireroom.db")
    finally:
        os.chmod(tmp_path, 0o700)  # noqa: PTH101


async def test_a_url_names_the_same_file_as_its_path(path: Path) -> None:
    """Settings accept both spellings."""
    async with await Database.open(f"sqlite:///{path}") as by_url:
        await kept(by_url, a_story())

    async with await Database.open(str(path)) as by_path, by_path.reads() as reads:
        assert await stories.count(reads) == 1

"""One visit a statement gives what the stock cursor's four do."""

import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.driver import BEGIN, Connection, connect


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "some.db"
    with sqlite3.connect(path) as made:
        made.execute("PRAGMA journal_mode = WAL")
        made.execute("CREATE TABLE words (word TEXT UNIQUE)")
    made.close()
    return path


@pytest.fixture
async def connection(file: Path) -> AsyncIterator[Connection]:
    opened = connect(str(file), isolation_level=None)
    async with opened:
        yield opened


async def rows(connection: Connection, statement: str) -> list[tuple[str]]:
    cursor = await connection.cursor().execute(statement)
    return await cursor.fetchall()


async def test_what_was_changed_is_counted_with_its_rows_and_without(
    connection: Connection,
) -> None:
    """The ledger counts whom it has told by it."""
    cursor = connection.cursor()

    await cursor.executemany("INSERT INTO words VALUES (?)", [("one",), ("two",)])
    assert (cursor.rowcount, cursor.description) == (2, None)
    await cursor.execute("UPDATE words SET word = word || ?", ("!",))
    assert (cursor.rowcount, await cursor.fetchall()) == (2, [])
    await cursor.execute("DELETE FROM words RETURNING word")
    assert cursor.rowcount == 2
    assert sorted(await cursor.fetchall()) == [("one!",), ("two!",)]


async def test_a_look_is_of_the_moment_of_its_first_question(
    connection: Connection, file: Path
) -> None:
    """BEGIN waits for that question, and what is written after it is not seen until the end."""
    await connection.cursor().execute(BEGIN)
    with sqlite3.connect(file) as writer:
        writer.execute("INSERT INTO words VALUES ('before')")
    assert await rows(connection, "SELECT word FROM words") == [("before",)]

    with sqlite3.connect(file) as writer:
        writer.execute("INSERT INTO words VALUES ('after')")

    assert await rows(connection, "SELECT word FROM words") == [("before",)]
    await connection.rollback()
    assert len(await rows(connection, "SELECT word FROM words")) == 2
    writer.close()


async def test_what_was_begun_and_never_asked_ends_with_the_look(connection: Connection) -> None:
    """Or the next one to borrow the connection would look at a moment long gone."""
    await connection.cursor().execute(BEGIN)
    await connection.rollback()

    await rows(connection, "SELECT word FROM words")

    assert not connection.in_transaction


async def test_a_refused_statement_leaves_nothing_behind(connection: Connection) -> None:
    """Its error comes to whoever asked, and the connection goes on."""
    await rows(connection, "INSERT INTO words VALUES ('one') RETURNING word")

    with pytest.raises(sqlite3.IntegrityError):
        await rows(connection, "INSERT INTO words VALUES ('one') RETURNING word")

    assert await rows(connection, "SELECT word FROM words") == [("one",)]

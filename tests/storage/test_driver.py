"""One visit a statement tells what the stock cursor's four do."""

import logging

import pytest
from sqlalchemy import TextClause, text
from sqlalchemy.exc import IntegrityError

from storage.database import Database, Transaction

WORDS = text("SELECT word FROM words ORDER BY word")
ADD = text("INSERT INTO words VALUES (:word)")


@pytest.fixture
async def words(db: Database) -> Database:
    async with db.transaction() as tx:
        await tx.change(text("CREATE TABLE words (word TEXT UNIQUE)"))
    return db


async def written(tx: Transaction, *words: str) -> int:
    return await tx.change(ADD, [{"word": word} for word in words])


async def told(db: Database, statement: TextClause = WORDS) -> list[str]:
    async with db.reads() as reads:
        return [row.word for row in await reads.rows(statement)]


async def test_a_look_visits_the_thread_once_a_question_and_once_at_its_end(
    words: Database, caplog: pytest.LogCaptureFixture
) -> None:
    """Visits were most of what a reader's command waited for: they are counted, not timed."""
    await told(words)  # the connection is made

    with caplog.at_level(logging.DEBUG, "aiosqlite"):
        async with words.reads() as reads:
            await reads.rows(WORDS)
            await reads.row(WORDS)

    assert sum(record.msg.startswith("executing") for record in caplog.records) == 3


async def test_what_was_changed_is_counted_with_its_rows_and_without(words: Database) -> None:
    """The ledger counts whom it has told by it."""
    async with words.transaction() as tx:
        assert await written(tx, "one", "two") == 2
        assert await tx.change(text("UPDATE words SET word = word || '!'")) == 2
        assert await tx.change(text("DELETE FROM words WHERE word = 'nine'")) == 0
        gone = await tx.rows(text("DELETE FROM words RETURNING word"))

    assert sorted(row.word for row in gone) == ["one!", "two!"]
    assert await told(words) == []


async def test_the_first_row_is_taken_and_the_others_are_left(words: Database) -> None:
    """They were all fetched: none may turn up in the answer to the next question."""
    async with words.transaction() as tx:
        await written(tx, "one", "two", "three")
        first, value = await tx.row(WORDS), await tx.value(WORDS)
        none = await tx.row(text("SELECT word FROM words WHERE word = 'nine'"))

    assert (first and first.word, value, none) == ("one", "one", None)


async def test_a_look_is_of_the_moment_of_its_first_question(words: Database) -> None:
    """What is written after it is not seen until the next look."""
    async with words.reads() as reads:
        async with words.transaction() as tx:
            await written(tx, "before")
        seen = [row.word for row in await reads.rows(WORDS)]
        async with words.transaction() as tx:
            await written(tx, "later")
        again = [row.word for row in await reads.rows(WORDS)]

    assert seen == again == ["before"]
    assert await told(words) == ["before", "later"]


async def test_a_refused_statement_leaves_nothing_behind(words: Database) -> None:
    """Its error comes to whoever asked, and what came before it is undone with it."""

    async def twice() -> None:
        async with words.transaction() as tx:
            await written(tx, "one")
            await tx.value(text("INSERT INTO words VALUES ('one') RETURNING word"))

    with pytest.raises(IntegrityError):
        await twice()

    async with words.transaction() as tx:
        await written(tx, "one")
    assert await told(words) == ["one"]

"""Statements reach the file in one visit to their connection's thread.

The stock cursor makes four, to open, ask, fetch and close, and each costs the event loop as much as
a plain query costs SQLite. Here SQLite's own cursor gathers the answer where it was asked, and
SQLAlchemy gets a cursor that holds it; all else of both is as it comes.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from itertools import islice
from typing import Any

from sqlalchemy.dialects.sqlite.aiosqlite import (
    SQLiteDialect_aiosqlite,
    SQLiteExecutionContext_aiosqlite,
)


class _Answer(list[Any]):
    """All rows, and what else a cursor tells of a statement."""

    description: Any = None
    rowcount = -1
    lastrowid: int | None = None


class _Gathering(sqlite3.Cursor):
    def fetchall(self) -> _Answer:
        with closing(self):
            answer = _Answer(super().fetchall())
            # what a statement has changed is counted when its rows have been fetched
            answer.description, answer.rowcount = self.description, self.rowcount
            answer.lastrowid = self.lastrowid
            return answer


class Writing(sqlite3.Connection):
    """For `sqlite3.connect`; a transaction is begun by whoever asks."""

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        return self.cursor(_Gathering).execute(sql, parameters)


class Looking(Writing):
    """A transaction begins with its first question: a plain BEGIN sees nothing yet."""

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        if not self.in_transaction:
            super().execute("BEGIN")
        return super().execute(sql, parameters)


class _Cursor:
    """What SQLAlchemy asks of one (PEP 249), on a connection to `Writing` or `Looking`."""

    arraysize = 1

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        self._take(_Answer())

    def execute(self, statement: str, values: Sequence[Any] = ()) -> None:
        self._take(self._connection.run_async(lambda to: to.execute_fetchall(statement, values)))

    def executemany(self, statement: str, values: Iterable[Sequence[Any]]) -> None:
        stock = self._connection.cursor()
        stock.executemany(statement, values)
        self.rowcount = stock.rowcount
        stock.close()

    def fetchone(self) -> Any:
        return next(self._rows, None)

    def fetchmany(self, size: int = arraysize) -> list[Any]:
        return list(islice(self._rows, size))

    def fetchall(self) -> list[Any]:
        return list(self._rows)

    def close(self) -> None:
        """Nothing is open."""

    def _take(self, answer: _Answer) -> None:
        self.description, self.rowcount = answer.description, answer.rowcount
        self.lastrowid, self._rows = answer.lastrowid, iter(answer)


class _Execution(SQLiteExecutionContext_aiosqlite):
    def create_default_cursor(self) -> Any:
        return _Cursor(self.root_connection.connection.dbapi_connection)


class OneVisit(SQLiteDialect_aiosqlite):
    """`sqlite+visit:///path`, for connections made by `Writing` or `Looking`."""

    driver = "visit"
    supports_statement_cache = True
    execution_ctx_cls = _Execution

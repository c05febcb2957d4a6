"""The file is opened, migrated and shared out here: many readers, one writer.

What only SQLite knows about connections lives in the functions at the foot.
"""

import asyncio
import re
from collections.abc import AsyncIterator, Coroutine, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from sqlalchemy import URL, Executable, Row, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, DatabaseError, IntegrityError, ProgrammingError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from storage import migrations
from storage.errors import DatabaseUnusable

_T = TypeVar("_T")
_Values = Mapping[str, Any] | Sequence[Mapping[str, Any]] | None

BUSY_TIMEOUT_S = 10.0
"""How long we wait while another process writes."""


class Reads:
    """A look at the database as it was when the first question was asked."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def rows(
        self, statement: Executable, values: Mapping[str, Any] | None = None
    ) -> Sequence[Row[Any]]:
        return (await _whole(self._connection.execute(statement, values))).all()

    async def row(
        self, statement: Executable, values: Mapping[str, Any] | None = None
    ) -> Row[Any] | None:
        """The first row; None where there is none."""
        return (await _whole(self._connection.execute(statement, values))).first()

    async def one(self, statement: Executable, values: Mapping[str, Any] | None = None) -> Row[Any]:
        """The only row, of a statement that always has exactly one."""
        return (await _whole(self._connection.execute(statement, values))).one()

    async def value(self, statement: Executable, values: Mapping[str, Any] | None = None) -> Any:
        """The first column of the first row; None where there is none."""
        return (await _whole(self._connection.execute(statement, values))).scalar()


class Transaction(Reads):
    """The one writer: everything in it becomes true together, or nothing does."""

    async def change(self, statement: Executable, values: _Values = None) -> int:
        """Run a statement, for a list of values once for each; tells how many rows it touched."""
        if values is not None and not values:
            return 0
        return (await _whole(self._connection.execute(statement, values))).rowcount

    async def insert(self, statement: Executable, values: Mapping[str, Any]) -> int:
        """The id of the new row; `statement` returns it."""
        return int(await self.value(statement, values))


class Database:
    """One open database. `await Database.open(...)` and `close()`, or `async with`.

    Nothing in it may wait for the network while a transaction is open.
    """

    def __init__(self, url: URL) -> None:
        """Not opened yet: use `Database.open`."""
        self.name = url.database or ""
        self._writer = _sqlite_engine(url, writes=True)
        self._readers = _sqlite_engine(url, writes=False)
        self._one_writer = asyncio.Lock()

    @classmethod
    async def open(cls, place: str | Path) -> Self:
        """Open the file at `place` (a path or a `sqlite:///` URL), made and migrated as needed.

        Raises:
            DatabaseUnusable: no file there can be used; says why in one line.
        """
        database = cls(_url(place))
        try:
            async with database._connection(database._writer) as connection:
                await _whole(connection.run_sync(migrations.run, database.name))
                await _whole(connection.commit())
        except BaseException:
            await _whole(database.close())
            raise
        return database

    async def close(self) -> None:
        await self._readers.dispose()
        await self._writer.dispose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await _whole(self.close())

    @asynccontextmanager
    async def reads(self) -> AsyncIterator[Reads]:
        """Look, never waiting for the writer; all that is read here belongs to one moment."""
        async with self._connection(self._readers) as connection:
            yield Reads(connection)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """Write: committed at the end of the block, undone where an exception leaves it.

        Writers of this process queue here; another process is waited for up to `BUSY_TIMEOUT_S`.
        A cancellation at any moment undoes everything, unless it strikes the commit itself: that
        is always brought to its end.

        Raises:
            DatabaseUnusable: locked by another process, disk full, damaged; nothing was written.
        """
        async with self._one_writer, self._connection(self._writer) as connection:
            yield Transaction(connection)
            await _whole(connection.commit())

    @asynccontextmanager
    async def _connection(self, engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
        """A connection with a transaction begun, given back clean whatever happens."""
        connection = engine.connect()
        try:
            await _whole(_begun(connection))
            yield connection
        except DatabaseError as error:
            if isinstance(error, IntegrityError | ProgrammingError):
                raise  # our own mistake, not the file's
            raise DatabaseUnusable(self.name, _plain(error)) from error
        finally:
            if connection.sync_connection is not None:
                await _whole(connection.close())  # rolls back what was not committed


async def _begun(connection: AsyncConnection) -> None:
    await connection.start()
    await connection.begin()


async def _whole(step: Coroutine[Any, Any, _T]) -> _T:
    """Let `step` reach its end even when we are cancelled meanwhile, then be cancelled.

    The driver works in a thread, which nobody can call back: leaving a step half-way would leave
    the connection in a state that nobody knows.
    """
    task = asyncio.ensure_future(step)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        while not task.done():
            try:
                await asyncio.wait({task})
            except asyncio.CancelledError:  # the first one is raised below
                continue
        if not task.cancelled():
            task.exception()  # asked for, or asyncio would complain that nobody did
        raise


def _url(place: str | Path) -> URL:
    """Raises DatabaseUnusable for what is neither a path nor an address of a SQLite file."""
    if isinstance(place, Path) or "://" not in place:
        return URL.create("sqlite+aiosqlite", database=str(Path(place).expanduser()))
    try:
        url = make_url(place)
    except ArgumentError as error:
        raise DatabaseUnusable(place, "not a database address") from error
    if url.get_backend_name() != "sqlite":
        shown = url.render_as_string(hide_password=True)
        raise DatabaseUnusable(shown, "only SQLite files can be opened; give a path")
    if not url.database or url.database == ":memory:":
        raise DatabaseUnusable(place, "a database in memory would forget everything; give a path")
    return url.set(drivername="sqlite+aiosqlite")


# What only SQLite knows about connections.


def _sqlite_engine(url: URL, *, writes: bool) -> AsyncEngine:
    """Connections to one file; a writer's transactions take the write lock at once.

    `synchronous` is FULL: with NORMAL a power cut may undo the last commits, and an undone claim
    would be sent to its reader a second time. It costs one fsync a commit, and commits are batches.
    """
    engine = create_async_engine(
        url, pool_size=1 if writes else 4, max_overflow=0 if writes else 12
    )
    pragmas = [
        f"PRAGMA busy_timeout = {int(BUSY_TIMEOUT_S * 1000)}",
        "PRAGMA journal_mode = WAL",  # readers and the writer do not wait for each other
        "PRAGMA synchronous = FULL",
        "PRAGMA foreign_keys = ON",
        "PRAGMA journal_size_limit = 67108864",
        "PRAGMA temp_store = MEMORY",
        *([] if writes else ["PRAGMA query_only = ON"]),
    ]

    @event.listens_for(engine.sync_engine, "connect")
    def connected(connection: DBAPIConnection, _record: object) -> None:
        connection.isolation_level = None  # transactions begin where we say so, below
        cursor = connection.cursor()
        for pragma in pragmas:
            cursor.execute(pragma)
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begun(connection: Any) -> None:
        # IMMEDIATE: a transaction that turns from reading to writing could fail half-way (peers 49)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


_PLAIN = {
    "locked": "another process is holding it; stop that process or wait until it is done",
    "full": "the disk is full",
    "not a database": "this is not a Wireroom database; choose another path",
    "unable to open": "cannot be opened; does the folder exist, and may we write there?",
    "readonly": "may not be written; check the rights of the file and its folder",
    "malformed": "the file is damaged; restore it from a backup",
    "disk i/o": "the disk fails to read or write",
}


def _plain(error: DatabaseError) -> str:
    """What happened, in words that say what to do."""
    words = re.sub(r"\s+", " ", str(error.orig))
    return next((plain for sign, plain in _PLAIN.items() if sign in words.lower()), words)

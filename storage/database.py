"""The file is opened, migrated and shared out here: many readers, one writer."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from sqlalchemy import URL, Connection, CursorResult, Executable, Row
from sqlalchemy.exc import DatabaseError, IntegrityError, ProgrammingError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage import migrations
from storage.errors import DatabaseMissing, DatabaseUnusable
from storage.sqlite import TURN_S, engine_for, is_locked, plain, probe, url_of

_T = TypeVar("_T")
_Values = Mapping[str, Any] | Sequence[Mapping[str, Any]] | None

BUSY_TIMEOUT_S = 10.0
"""How long we wait, altogether, while another process writes."""


class Reads:
    """A look at the database as it was when the first question was asked."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def rows(
        self, statement: Executable, values: Mapping[str, Any] | None = None
    ) -> Sequence[Row[Any]]:
        return await self._ask(statement, values, lambda answer: answer.all())

    async def row(
        self, statement: Executable, values: Mapping[str, Any] | None = None
    ) -> Row[Any] | None:
        """The first row; None where there is none."""
        return await self._ask(statement, values, lambda answer: answer.first())

    async def one(self, statement: Executable, values: Mapping[str, Any] | None = None) -> Row[Any]:
        """The only row, of a statement that always has exactly one."""
        return await self._ask(statement, values, lambda answer: answer.one())

    async def value(self, statement: Executable, values: Mapping[str, Any] | None = None) -> Any:
        """The first column of the first row; None where there is none."""
        return await self._ask(statement, values, lambda answer: answer.scalar())

    async def _ask(
        self, statement: Executable, values: _Values, take: Callable[[CursorResult[Any]], _T]
    ) -> _T:
        def ask(connection: Connection) -> _T:
            return take(connection.execute(statement, values))

        return await _whole(self._connection.run_sync(ask))


class Transaction(Reads):
    """The one writer: everything in it becomes true together, or nothing does."""

    async def change(self, statement: Executable, values: _Values = None) -> int:
        """Run a statement, for a list of values once for each; tells how many rows it touched."""
        if values is not None and not values:
            return 0
        return await self._ask(statement, values, lambda answer: answer.rowcount)

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
        self._writer = engine_for(url, writes=True)
        self._readers = engine_for(url, writes=False)
        self._one_writer = asyncio.Lock()
        self._writing: asyncio.Task[Any] | None = None

    @classmethod
    async def open(cls, place: str | Path, *, may_make: bool = True) -> Self:
        """Open the file at `place` (a path or a `sqlite:///` URL), made and migrated as needed.

        Raises:
            DatabaseUnusable: no file there can be used; says why in one line.
            DatabaseMissing: there is none, and it may not be made.
        """
        url = url_of(place)
        if not may_make and not await asyncio.to_thread(Path(url.database or "").exists):
            raise DatabaseMissing(url.database or "")
        await asyncio.to_thread(probe, url)
        database = cls(url)
        try:
            async with database._connection(database._writer) as connection:
                await _whole(connection.run_sync(migrations.run, database.name))
                await _whole(connection.commit())
        except BaseException:
            await database.close()
            raise
        return database

    async def close(self) -> None:
        """Nobody may be reading or writing any more; a second time does nothing."""
        await _whole(self._readers.dispose())
        await _whole(self._writer.dispose())

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

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
        if self._writing is asyncio.current_task():
            raise RuntimeError("a transaction inside a transaction would wait for itself")
        async with self._one_writer, self._connection(self._writer) as connection:
            self._writing = asyncio.current_task()
            try:
                yield Transaction(connection)
                await _whole(connection.commit())
            finally:
                self._writing = None

    @asynccontextmanager
    async def _connection(self, engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
        """A connection with a transaction begun, given back clean whatever happens."""
        connection = engine.connect()
        try:
            await _begin(connection)
            yield connection
        except DatabaseError as error:
            if isinstance(error, IntegrityError | ProgrammingError):
                raise  # our own mistake, not the file's
            raise DatabaseUnusable(self.name, plain(error.orig)) from error
        finally:
            if connection.sync_connection is not None:
                await _whole(connection.close())  # rolls back what was not committed


async def _begin(connection: AsyncConnection) -> None:
    """Asks for the lock in short turns, so that a cancellation need not wait for its holder."""
    for turns_left in reversed(range(int(BUSY_TIMEOUT_S / TURN_S))):
        try:
            if connection.sync_connection is None:
                await _whole(_started(connection))
            await _whole(_begun(connection))
        except DatabaseError as error:
            if not is_locked(error) or not turns_left:
                raise
        else:
            return


async def _started(connection: AsyncConnection) -> None:
    await connection.start()


async def _begun(connection: AsyncConnection) -> None:
    await connection.begin()


async def _whole(step: Coroutine[Any, Any, _T]) -> _T:
    """Let `step` reach its end even when we are cancelled meanwhile, then be cancelled.

    The driver works in a thread, which nobody can call back: leaving a step half-way would leave
    the connection in a state that nobody knows.
    """
    task = asyncio.ensure_future(step)
    cancelled: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.wait({task})
        except asyncio.CancelledError as first:
            cancelled = cancelled or first
    if cancelled is None:
        return task.result()
    if not task.cancelled():
        task.exception()  # asked for, or asyncio would complain that nobody did
    raise cancelled

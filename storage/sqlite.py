"""What only SQLite knows about connections: how they are made, and what its complaints mean."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import URL, event, make_url
from sqlalchemy.dialects import registry
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage.driver import Looking, OneVisit, Writing
from storage.errors import DatabaseUnusable

registry.register("sqlite.visit", OneVisit.__module__, OneVisit.__name__)

TURN_S = 0.25
"""How long one attempt to get the write lock may block; a cancellation waits no longer."""


def url_of(place: str | Path) -> URL:
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


def engine_for(url: URL, *, writes: bool) -> AsyncEngine:
    """Connections to one file; a writer's transactions take the write lock at once.

    `synchronous` is FULL: with NORMAL a power cut may undo the last commits, and an undone claim
    would be sent to its reader a second time. It costs one fsync a commit, and commits are batches.
    """
    pool = {"pool_size": 1, "max_overflow": 0} if writes else {"pool_size": 4, "max_overflow": 60}
    made_by = {"factory": Writing if writes else Looking}
    url = url.set(drivername="sqlite+visit")
    engine = create_async_engine(url, connect_args=made_by, **pool)
    pragmas = [
        f"PRAGMA busy_timeout = {int((TURN_S if writes else 10) * 1000)}",
        "PRAGMA synchronous = FULL",
        "PRAGMA foreign_keys = ON",
        "PRAGMA journal_size_limit = 67108864",
        "PRAGMA temp_store = MEMORY",
        # with WAL readers and the writer do not wait for each other; the file remembers it
        "PRAGMA journal_mode = WAL" if writes else "PRAGMA query_only = ON",
    ]

    @event.listens_for(engine.sync_engine, "connect")
    def connected(connection: DBAPIConnection, _record: object) -> None:
        connection.isolation_level = None  # transactions begin where we say so, below
        try:
            cursor = connection.cursor()
            for pragma in pragmas:
                cursor.execute(pragma)
            cursor.close()
        except BaseException:
            connection.close()  # nobody else would: it has not reached the pool
            raise

    @event.listens_for(engine.sync_engine, "begin")
    def begun(connection: Any) -> None:
        if writes:  # one that turns from reading to writing could fail half-way (failure 49)
            connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def probe(url: URL) -> None:
    """Blocking: open the file once, and close it again; made where there was none.

    The driver's threads outlive a connection that fails for a moment, and complain if the loop
    ends meanwhile; so what can fail is found here, where no thread is.

    Raises:
        DatabaseUnusable: nothing can be opened there, or it is no database.
    """
    try:
        with closing(sqlite3.connect(url.database or "", timeout=10)) as connection:
            connection.execute("PRAGMA schema_version")
    except sqlite3.Error as error:
        raise DatabaseUnusable(url.database or "", plain(error)) from error


def is_locked(error: DBAPIError) -> bool:
    """True where another process writes: asking again may help."""
    return "locked" in str(error.orig)


def plain(error: BaseException | None) -> str:
    """What happened, on one line, in words that say what to do."""
    words = re.sub(r"\s+", " ", str(error))
    return next((told for sign, told in _PLAIN.items() if sign in words.lower()), words)


_PLAIN = {
    "locked": "another process is holding it; stop that process or wait until it is done",
    "full": "the disk is full",
    "not a database": "this is not a Wireroom database; choose another path",
    "unable to open": "cannot be opened; does the folder exist, and may we write there?",
    "readonly": "may not be written; check the rights of the file and its folder",
    "malformed": "the file is damaged; restore it from a backup",
    "disk i/o": "the disk fails to read or write",
}

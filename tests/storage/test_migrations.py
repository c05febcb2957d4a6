"""An older file becomes today's, and what it says is what the code declares."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Table, create_engine

from storage import stories
from storage.database import Database
from storage.errors import DatabaseUnusable
from storage.tables import metadata
from tests.storage.givens import a_story, kept

ROOT = Path(__file__).parent.parent.parent


def differences(path: Path) -> list[Any]:
    """What a migration would have to change to make the file what `tables` declares."""
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection)
        found: list[Any] = compare_metadata(context, metadata)
    engine.dispose()
    return found


def declared(path: Path, table: str) -> str:
    with closing(sqlite3.connect(path)) as connection:
        (sql,) = connection.execute(
            "SELECT sql FROM sqlite_master WHERE name = ?", [table]
        ).fetchone()
    return str(sql)


async def test_migrations_add_up_to_the_declared_tables(path: Path) -> None:
    """A column that only one of the two knows fails at the first customer, not here."""
    async with await Database.open(path):
        pass

    assert differences(path) == []


async def test_a_missing_column_would_be_noticed(path: Path) -> None:
    """The comparison above must be able to fail."""
    async with await Database.open(path):
        pass
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("ALTER TABLE sources DROP COLUMN etag")
        connection.execute("DROP INDEX ix_deliveries_waiting")

    told = {change[0] for change in differences(path)}

    assert told == {"add_column", "add_index"}


@pytest.mark.parametrize("table", metadata.sorted_tables, ids=str)
async def test_what_comparing_does_not_see_is_there(path: Path, table: Table) -> None:
    """Alembic compares neither WITHOUT ROWID, nor a partial index, nor the key of a table."""
    async with await Database.open(path):
        pass

    said = declared(path, table.name)

    rowid = table.dialect_options["sqlite"]["with_rowid"]
    assert ("WITHOUT ROWID" in said) is not rowid
    with closing(sqlite3.connect(path)) as connection:
        columns = connection.execute(f"PRAGMA table_info({table.name})").fetchall()
    keys = [name for _, name, _, _, _, key in sorted(columns, key=lambda column: column[5]) if key]
    assert keys == [column.name for column in table.primary_key]


async def test_the_partial_index_exists(path: Path) -> None:
    """Without it a claim slows down with history."""
    async with await Database.open(path):
        pass

    assert declared(path, "ix_deliveries_waiting").endswith("WHERE state <= 2")


async def test_opening_again_keeps_what_is_held(path: Path) -> None:
    """Every start runs the migrations; a second time there is nothing to do."""
    async with await Database.open(path) as db:
        held = await kept(db, a_story())

    for _ in range(3):
        async with await Database.open(path) as db, db.reads() as reads:
            assert await stories.get(reads, held.id) == held


async def test_a_file_of_a_newer_wireroom_is_refused(path: Path) -> None:
    """After a downgrade, writing in an unknown schema could lose readers; better not to start."""
    async with await Database.open(path) as db:
        await kept(db, a_story())
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()

    with pytest.raises(DatabaseUnusable, match="newer Wireroom"):
        await Database.open(path)

    assert "9999" in str(declared_version(path))


def declared_version(path: Path) -> object:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT version_num FROM alembic_version").fetchall()


async def test_a_foreign_database_is_left_alone(path: Path) -> None:
    """The path of another program's file in the settings: refused, and not one table added."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE sources (id INTEGER PRIMARY KEY, theirs TEXT)")
        connection.commit()

    with pytest.raises(DatabaseUnusable, match="another program"):
        await Database.open(path)

    with closing(sqlite3.connect(path)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_master").fetchall()
    assert tables == [("sources",)]


def test_two_processes_may_open_a_new_file_at_once(path: Path) -> None:
    """`wireroom check` beside `wireroom run` on the first day: one migrates, the other waits."""
    program = (
        "import asyncio, sys\n"
        "from storage.database import Database\n"
        "async def main():\n"
        "    async with await Database.open(sys.argv[1]):\n"
        "        pass\n"
        "asyncio.run(main())\n"
    )
    starts = [
        subprocess.Popen(
            [sys.executable, "-W", "error", "-c", program, str(path)], cwd=ROOT, stderr=-1
        )
        for _ in range(2)
    ]

    errors = [start.communicate(timeout=60)[1].decode() for start in starts]

    assert [start.returncode for start in starts] == [0, 0], errors
    assert differences(path) == []


def test_the_wheel_carries_the_migrations(tmp_path: Path, path: Path) -> None:
    """An installed Wireroom has no checkout beside it to find its migrations in."""
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    installed = tmp_path / "installed"
    with ZipFile(wheel) as packed:
        packed.extractall(installed)

    program = (
        "import asyncio, storage.database as database\n"
        f"assert database.__file__.startswith({str(installed)!r})\n"
        "async def main():\n"
        f"    async with await database.Database.open({str(path)!r}):\n"
        "        pass\n"
        "asyncio.run(main())\n"
    )
    subprocess.run(
        [sys.executable, "-c", program],
        cwd=installed,
        check=True,
        env={"PYTHONPATH": str(installed)},
    )

    assert differences(path) == []

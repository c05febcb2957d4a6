"""Every statement of the storage, as it stands at the foot of its module."""

import importlib
import pkgutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Delete, Insert, Select, Update
from sqlalchemy.dialects import postgresql, sqlite

import storage
from storage.database import Database

Statement = Select[Any] | Insert | Update | Delete

LARGE = {"deliveries", "row", "seen_items", "subscribers", "reader", "root", "other", "twin"}
"""Tables that have a row for everybody or everything, and their aliases."""
WHOLE = {f"storage.subscribers.{name}" for name in ("_COUNT_ACTIVE", "_ALL", "_PAUSE")}
"""The first counts them all, knowingly; the others are only built upon."""


def statements() -> Iterator[tuple[str, Statement]]:
    for module in pkgutil.iter_modules(storage.__path__, "storage."):
        if not module.ispkg:
            loaded = importlib.import_module(module.name)
            for name, value in vars(loaded).items():
                if isinstance(value, Statement):
                    yield f"{module.name}.{name}", value


def test_there_are_statements() -> None:
    """Else the tests below would pass on an empty house."""
    assert len(dict(statements())) > 60


@pytest.mark.parametrize(("name", "statement"), list(statements()))
def test_a_statement_can_be_said_to_postgresql(name: str, statement: Statement) -> None:
    """Whoever outgrows one machine takes the same statements along."""
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call] # SQLAlchemy leaves it untyped

    assert str(statement.compile(dialect=dialect))


async def test_no_statement_reads_the_ledger_or_the_readers_from_end_to_end(path: Path) -> None:
    """At a million readers a scan is a second in which nobody else is answered."""
    async with await Database.open(path):
        pass
    scans: list[str] = []
    with closing(sqlite3.connect(path)) as connection:
        for name, statement in statements():
            for step in plan(connection, statement):
                verb, _, rest = step.partition(" ")
                if verb == "SCAN" and rest.split()[0] in LARGE and name not in WHOLE:
                    scans.append(f"{name}: {step}")
    assert scans == []


def plan(connection: sqlite3.Connection, statement: Statement) -> list[str]:
    """What SQLite means to do, whatever the values."""
    said = statement.compile(dialect=sqlite.dialect(paramstyle="named"))
    asked = {name: bind for name, bind in said.binds.items() if bind.required}
    expanded = said.construct_expanded_state(
        {name: [1] if bind.expanding else 1 for name, bind in asked.items()}
    )
    values = dict.fromkeys(expanded.parameters, 1)
    rows = connection.execute(f"EXPLAIN QUERY PLAN {expanded.statement}", values)
    return [row[3] for row in rows]

"""A real database file for each test."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.database import Database


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database, made once: a copy of it opens five times faster than a new one."""
    path = tmp_path_factory.mktemp("migrated") / "wireroom.db"

    async def make() -> None:
        async with await Database.open(path):
            pass

    asyncio.run(make())
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where there is no database yet."""
    return tmp_path / "wireroom.db"


@pytest.fixture
async def db(migrated: Path, path: Path) -> AsyncIterator[Database]:
    shutil.copyfile(migrated, path)
    async with await Database.open(path) as database:
        yield database

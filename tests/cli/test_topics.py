"""The operator's own topics hold wherever a story is made, not only where feeds are gathered."""

import asyncio
import json
from pathlib import Path

import pytest

from storage import stories
from storage.database import Database
from tests.cli.conftest import Command
from tests.cli.dumps import SHIP


@pytest.fixture
def ship(tmp_path: Path) -> Path:
    path = tmp_path / "ship.txt"
    path.write_text(SHIP)
    return path


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "topics.toml"
    path.write_text(
        '"tall ships" = ["sail"]\n[telling]\n"tall ships" = ["ship", "master", "cadets"]'
    )
    monkeypatch.setenv("WIREROOM_TOPICS", path.name)  # we stand beside it
    return path


def topics_held(path: Path) -> list[tuple[str, ...]]:
    async def look() -> list[tuple[str, ...]]:
        async with await Database.open(path) as db, db.reads() as reads:
            return [one.story.topics for one in await stories.latest(reads, limit=9)]

    return asyncio.run(look())


@pytest.mark.usefixtures("table")
def test_read_shows_the_operators_topics(wireroom: Command, ship: Path) -> None:
    """What is tried out at the desk must be what the newsroom does."""
    assert json.loads(wireroom("read", ship, "--json").out)["topics"] == ["tall ships"]


@pytest.mark.usefixtures("table")
def test_what_is_imported_has_the_operators_topics(
    wireroom: Command, ship: Path, tmp_path: Path
) -> None:
    """An archive that comes in by hand stands beside what feeds bring, under the same names."""
    assert wireroom("import", ship).status == 0

    assert topics_held(tmp_path / "wireroom.db") == [("tall ships",)]


@pytest.mark.parametrize("command", ["read", "import"])
def test_a_bad_table_is_told_in_one_line(
    wireroom: Command, ship: Path, table: Path, command: str
) -> None:
    """Nothing is done with topics that nobody meant."""
    table.write_text('harbour = ["quay"]\n"tall ships" = "sail"\n')

    done = wireroom(command, ship)

    assert done.status == 2
    assert len(done.complaints) == 1
    assert "WIREROOM_TOPICS" in done.err
    assert f"{table.name}: tall ships needs a list of words" in done.err
    assert "(at line 2)" in done.err

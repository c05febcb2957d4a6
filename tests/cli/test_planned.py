"""`wireroom import --push --at`: sent at a time that an operator chose, on the newsroom's clock."""

import asyncio
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from storage import subscribers
from storage.database import Database
from storage.types import ChatKind
from tests.cli.conftest import Command
from tests.cli.dumps import SHIP
from tests.cli.test_import import subscribe


@pytest.fixture
def ship(tmp_path: Path) -> Path:
    path = tmp_path / "ship.txt"
    path.write_text(SHIP)
    return path


def test_a_time_is_read_in_the_newsrooms_zone(
    wireroom: Command, ship: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Seven o'clock is when the readers' clocks say so, not when the server's does."""
    monkeypatch.setenv("WIREROOM_TIMEZONE", "Asia/Tokyo")  # nine hours ahead, the whole year
    tomorrow = (datetime.now(UTC) + timedelta(days=2)).date()

    done = wireroom("import", ship, "--push", "--at", f"{tomorrow} 07:00")
    (planned,) = json.loads(wireroom("broadcasts", "--json").out)

    assert (done.status, done.err) == (0, "")
    assert planned["due_at"] == f"{tomorrow - timedelta(days=1)}T22:00:00Z"


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        (("--at", "2026-11-23 07:00"), "--at says when to send, so it needs --push"),
        (("--again-if-uncertain",), "--again-if-uncertain says how to send, so it needs --push"),
        (("--stars", "5"), "--stars says how to send, so it needs --push"),
        (("--push", "--at", "soon"), "--at: expected a time such as “2026-11-23 07:00”"),
        (("--push", "--at", "2020-01-01 07:00"), "--at: 2020-01-01 07:00 (UTC) is past already"),
    ],
)
def test_what_cannot_be_meant_is_refused_before_anything_is_taken_in(
    wireroom: Command, ship: Path, asked: tuple[str, ...], line: str
) -> None:
    """Sent at once instead of tomorrow would be the worst answer to a slip."""
    done = wireroom("import", ship, *asked)

    assert done.status == 2
    assert len(done.complaints) == 1
    assert done.err.startswith(line)
    assert not (ship.parent / "wireroom.db").exists()


def test_what_must_arrive_is_sent_once_more_where_that_is_uncertain(
    wireroom: Command, ship: Path
) -> None:
    """A school's closing is no breaking news, and a parent who misses it drives for nothing."""
    wireroom("import", ship, "--push", "--again-if-uncertain")

    (told,) = json.loads(wireroom("broadcasts", "--json").out)

    assert (told["class"], told["if_uncertain"]) == ("ordinary", "again")


def test_every_command_tells_the_same_time(
    wireroom: Command, ship: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An operator who reads "running" or an earlier hour believes that it went out too soon."""
    monkeypatch.setenv("WIREROOM_TIMEZONE", "Asia/Tokyo")  # nine hours ahead, the whole year
    subscribe(ship.parent / "wireroom.db", 11, 22)
    day = (datetime.now(UTC) + timedelta(days=2)).date()
    due = f"{day - timedelta(days=1)} 22:00:00 UTC"

    done = wireroom("import", ship, "--push", "--at", f"{day} 07:00")
    listed = wireroom("broadcasts").out
    shown = wireroom("broadcasts", "show", "1").out.splitlines()
    why = wireroom("broadcasts", "why", "1", "11").out
    (fate,) = json.loads(wireroom("broadcasts", "why", "1", "11", "--json").out)
    (planned,) = json.loads(wireroom("broadcasts", "--json").out)

    assert f"to be sent to 2 readers from {day} 07:00 (Asia/Tokyo)" in done.out
    assert listed.startswith(f"1  planned    0 of 2 sent, not before {due}  ")
    assert shown[1] == "planned (ordinary)"
    assert f"not before {due}" in shown
    assert not any(line.startswith("begun") for line in shown)
    assert why == f"chat 11: waits for its turn, not before {due}\n"
    assert fate["due_at"] == planned["due_at"]
    assert planned["state"] == "planned"


def test_who_subscribes_after_the_order_is_told_so(wireroom: Command, ship: Path) -> None:
    """Its readers are fixed then, hours before it begins: "after it began" would be no answer."""
    subscribe(ship.parent / "wireroom.db", 11)
    wireroom("import", ship, "--push", "--at", f"{(datetime.now(UTC) + timedelta(days=2)).date()}")

    async def come() -> None:
        path, kind, now = ship.parent / "wireroom.db", ChatKind.PRIVATE, datetime.now(UTC)
        async with await Database.open(path) as db, db.transaction() as tx:
            await subscribers.subscribe(
                tx, chat_id=22, thread_id=0, kind=kind, language="en", now=now
            )

    asyncio.run(come())
    why = wireroom("broadcasts", "why", "1", "22")

    assert why.status == 1
    assert why.err.endswith(", after the broadcast was ordered\n")

"""`wireroom import --push --stars`: what it costs is known before anything is taken in."""

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.simulator import Simulator
from storage.database import Database
from tests.cli.conftest import Command
from tests.cli.dumps import SHIP
from tests.cli.simulated import simulated
from tests.storage.givens import readers


@pytest.fixture
def telegram() -> Iterator[Simulator]:
    with simulated() as running:
        running.world.state.star_balance = 3
        yield running


@pytest.fixture
def ship(tmp_path: Path, telegram: Simulator) -> Path:
    """To be sent to 25 readers, which costs 3 Stars."""
    (tmp_path / ".env").write_text(
        f"WIREROOM_API_URL={telegram.url}\nWIREROOM_TOKEN={telegram.token}\nWIREROOM_PAID=yes\n"
    )
    path = tmp_path / "ship.txt"
    path.write_text(SHIP)

    async def fill() -> None:
        async with await Database.open(tmp_path / "wireroom.db") as db:
            await readers(db, range(1, 26))

    asyncio.run(fill())
    return path


def sent(wireroom: Command) -> list[bool]:
    """Of each broadcast, whether it is paid for."""
    return [one["paid"] for one in json.loads(wireroom("broadcasts", "--json").out)]


def test_what_can_be_paid_for_is_sent_fast(wireroom: Command, ship: Path) -> None:
    """The price is on the screen, beside what there is."""
    done = wireroom("import", ship, "--push", "--stars", "3")

    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("Sent fast, it costs at most 3 Stars; you have 3.\n")
    assert sent(wireroom) == [True]


@pytest.mark.parametrize(
    ("most", "balance", "off", "line"),
    [
        (
            "2",
            9,
            "yes",
            "--stars 2: 1 × 25 messages would cost up to 3 Stars; nothing was taken in",
        ),
        ("9", 2, "yes", "--stars: it would cost up to 3 Stars, and you have 2; nothing was"),
        ("9", 9, "no", "--stars: sending for Stars is switched off; see WIREROOM_PAID"),
    ],
)
def test_what_cannot_is_not_taken_in_at_all(
    wireroom: Command,
    ship: Path,
    telegram: Simulator,
    monkeypatch: pytest.MonkeyPatch,
    most: str,
    balance: int,
    off: str,
    line: str,
) -> None:
    """Sent at another pace or price than was meant, it could not be called back."""
    telegram.world.state.star_balance = balance
    monkeypatch.setenv("WIREROOM_PAID", off)

    done = wireroom("import", ship, "--push", "--stars", most)

    assert done.status != 0
    assert len(done.complaints) == 1
    assert done.err.startswith(line)
    assert sent(wireroom) == []
    assert wireroom("import", ship, "--push").status == 0, "it waits for another choice"
    assert sent(wireroom) == [False]


def test_a_telegram_that_does_not_answer_sends_nothing(
    wireroom: Command, ship: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the balance nobody can tell whether it is enough."""
    monkeypatch.setenv("WIREROOM_API_URL", "http://127.0.0.1:9")

    done = wireroom("import", ship, "--push", "--stars", "9")

    assert done.err.startswith("--stars: Telegram does not say how many Stars you have")
    assert sent(wireroom) == []

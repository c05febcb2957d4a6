"""`wireroom check`: what an operator runs before the first start."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.simulator import Simulator
from content.card import faces
from tests.cli.conftest import Command
from tests.cli.dumps import SHIP
from tests.cli.simulated import simulated
from tests.newsroom.publisher import picture

TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"


@pytest.fixture
def telegram() -> Iterator[Simulator]:
    with simulated() as running:
        yield running


def test_every_part_is_told_in_a_line(
    wireroom: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, telegram: Simulator
) -> None:
    """A complete answer at once: what is well as well."""
    (tmp_path / "wire").mkdir()
    (tmp_path / "wire" / "ship.txt").write_text(SHIP)
    (tmp_path / "wire" / "ship.jpg").write_bytes(picture())
    (tmp_path / ".env").write_text(
        f"WIREROOM_API_URL={telegram.url}\nWIREROOM_TOKEN={telegram.token}\n"
        "WIREROOM_EDITORS=7\nWIREROOM_SOURCES=Our Wire = ./wire\n"
    )

    done = wireroom("check")

    assert (done.status, done.err) == (0, "")
    told = [line.split(":")[0].split(maxsplit=1) for line in done.out.splitlines()]
    assert told == [
        ["ok", "settings"],
        ["ok", "database"],
        ["ok", "Telegram"],
        ["ok", "editors"],
        ["ok", "Our Wire"],
    ]
    assert "@WireroomDemoBot" in done.out
    assert telegram.token not in done.out


def test_every_fault_is_found_in_one_run(
    wireroom: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One fault a run is how an evening is lost."""
    monkeypatch.setenv("WIREROOM_TOKEN", TOKEN)
    monkeypatch.setenv("WIREROOM_API_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("WIREROOM_DATABASE", "no/such/folder/news.db")
    monkeypatch.setenv("WIREROOM_SOURCES", "./missing, http://127.0.0.1:9/feed")

    done = wireroom("check")

    assert done.status == 1
    faults = [line.split(":")[0] for line in done.out.splitlines() if line.startswith("FAULT")]
    assert faults == ["FAULT database", "FAULT Telegram", "FAULT folder", "FAULT source"]
    assert "AAHdq" not in done.out


def test_faulty_settings_are_told_without_the_token(
    wireroom: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The output of this command is what people paste when they ask for help."""
    monkeypatch.setenv("WIREROOM_TOKEN", TOKEN + "!")
    monkeypatch.setenv("WIREROOM_EDITORS", TOKEN)

    done = wireroom("check")

    assert done.status == 1
    assert len(done.out.splitlines()) == 2
    assert "AAHdq" not in done.out + done.err


def test_an_operator_learns_what_cards_can_be_drawn(
    wireroom: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A container has no fonts: without a word, stories in German would come without their card."""
    monkeypatch.setenv("WIREROOM_TOKEN", TOKEN)
    monkeypatch.setenv("WIREROOM_API_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("WIREROOM_HEADLINE_CARD", "on")
    monkeypatch.setattr(faces, "_USUAL", ((faces.BUILT_IN, 0),))

    assert (
        "headline cards: drawn for plain English only; WIREROOM_CARD_FONT" in wireroom("check").out
    )


def test_a_source_of_the_own_net_is_told_the_way_in(
    wireroom: Command, monkeypatch: pytest.MonkeyPatch, telegram: Simulator
) -> None:
    """It is refused on purpose, and whoever means it finds the setting where it is refused."""
    monkeypatch.setenv("WIREROOM_TOKEN", telegram.token)
    monkeypatch.setenv("WIREROOM_API_URL", telegram.url)
    monkeypatch.setenv("WIREROOM_SOURCES", "http://127.0.0.1:9/feed, http://nowhere.invalid/feed")

    done = wireroom("check")

    inner, nowhere = done.out.splitlines()[-2:]
    assert inner.endswith("is not visited; its host may be named in WIREROOM_ALLOWED_HOSTS")
    assert "WIREROOM_ALLOWED_HOSTS" not in nowhere


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("WIREROOM_EDITOR=5", "WIREROOM_EDITOR: there is no such setting; did you mean"),
        ("WIREROOM_EDITORS 5", ".env, line 3: expected NAME=value"),
        ("\nWIREROOM_EDITORS", ".env, line 4: expected NAME=value"),
        ('WIREROOM_EDITORS="5', ".env, line 3: expected NAME=value, closed where it is quoted"),
    ],
)
def test_what_sets_nothing_is_a_fault(
    wireroom: Command, tmp_path: Path, telegram: Simulator, line: str, fault: str
) -> None:
    """An editor whose number was never read finds out when the news breaks."""
    (tmp_path / ".env").write_text(
        f"WIREROOM_API_URL={telegram.url}\nWIREROOM_TOKEN={telegram.token}\n{line}\n"
    )

    done = wireroom("check")

    assert (done.status, done.err) == (1, "")
    assert done.out.splitlines()[0].startswith(f"FAULT settings: {fault}")
    assert "complete" not in done.out
    assert "ok    Telegram" in done.out


def test_the_token_of_the_readme_is_none(
    wireroom: Command, tmp_path: Path, telegram: Simulator
) -> None:
    """Who copies the example and forgets to fill it in would look for the fault at Telegram."""
    readme = (Path(__file__).parents[2] / "README.md").read_text()
    (line,) = (each.strip() for each in readme.splitlines() if "WIREROOM_TOKEN=" in each)
    (tmp_path / ".env").write_text(f"WIREROOM_API_URL={telegram.url}\n{line}\n")

    done = wireroom("check")

    assert done.status == 1
    assert done.out.endswith("but what is set is the example of the README\n")


def test_to_look_makes_no_database(
    wireroom: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, telegram: Simulator
) -> None:
    """A second, empty database beside the true one is what backups and people then go by."""
    monkeypatch.setenv("WIREROOM_TOKEN", telegram.token)
    monkeypatch.setenv("WIREROOM_API_URL", telegram.url)

    done = wireroom("check")

    assert done.status == 0
    assert "database: wireroom.db: there is none yet; the first start makes it" in done.out
    assert not list(tmp_path.iterdir())


def test_a_file_in_the_place_of_a_folder_is_told_what_to_name(
    wireroom: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, telegram: Simulator
) -> None:
    """It is the slip of whoever has just one article to try."""
    (tmp_path / "ship.txt").write_text(SHIP)
    monkeypatch.setenv("WIREROOM_TOKEN", telegram.token)
    monkeypatch.setenv("WIREROOM_API_URL", telegram.url)
    monkeypatch.setenv("WIREROOM_SOURCES", "./ship.txt")

    done = wireroom("check")

    assert done.status == 1
    assert (
        "FAULT folder: ship.txt: a file, not a folder; name the folder that it lies in" in done.out
    )


def test_a_telegram_that_is_not_there_is_told_in_plain_words(
    wireroom: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The name of an error of a library says nothing to an operator."""
    monkeypatch.setenv("WIREROOM_TOKEN", TOKEN)
    monkeypatch.setenv("WIREROOM_API_URL", "http://127.0.0.1:9")

    done = wireroom("check")

    assert "http://127.0.0.1:9 cannot be reached: no connection (Connection refused)" in done.out

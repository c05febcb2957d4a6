"""`wireroom import`: an archive comes in, and nobody is woken by it."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.newsroom.rechecks import WAITS
from storage import broadcasts, page_looks, stories
from storage.database import Database
from tests.cli.conftest import Command
from tests.cli.dumps import LIGHTHOUSE, SHIP
from tests.newsroom.publisher import picture
from tests.storage.givens import readers


@pytest.fixture
def files(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    folder.mkdir()
    (folder / "ship.txt").write_text(SHIP)
    (folder / "ship.jpg").write_bytes(picture())
    (folder / "light.txt").write_text(LIGHTHOUSE)
    return folder


def held(path: Path) -> tuple[list[tuple[str, bool]], int]:
    """Headlines, each with whether it has a photo; and how many broadcasts there are."""

    async def look() -> tuple[list[tuple[str, bool]], int]:
        async with await Database.open(path) as db, db.reads() as reads:
            found = await stories.latest(reads, limit=99)
            opened = await broadcasts.latest(reads, limit=99)
        told = sorted((one.story.headline, one.photo_id is not None) for one in found)
        return told, len(opened)

    return asyncio.run(look())


def subscribe(path: Path, *chat_ids: int) -> None:
    async def come() -> None:
        async with await Database.open(path) as db:
            await readers(db, chat_ids)

    asyncio.run(come())


def test_articles_and_their_pictures_are_kept_and_not_pushed(
    wireroom: Command, files: Path, tmp_path: Path
) -> None:
    """Taking in a year's archive must not send a year's stories."""
    subscribe(tmp_path / "wireroom.db", 11)

    done = wireroom("import", files)

    assert (done.status, done.err) == (0, "")
    assert held(tmp_path / "wireroom.db") == (
        [(LIGHTHOUSE.splitlines()[0], False), (SHIP.splitlines()[0], True)],
        0,
    )
    assert "2 taken in" in done.out.splitlines()[-1]


def test_what_is_held_is_not_taken_in_twice(wireroom: Command, files: Path) -> None:
    """Running the same command again is what people do when they are unsure."""
    wireroom("import", files / "ship.txt", files / "ship.jpg")

    done = wireroom("import", files)

    assert done.status == 0
    assert done.out.splitlines()[-1] == "1 taken in, 1 known already."


def test_what_is_held_and_so_not_sent_is_said_to_be(wireroom: Command, files: Path) -> None:
    """Who asks for it to be sent after all would wait for a message that never comes."""
    wireroom("import", files / "ship.txt")

    done = wireroom("import", "--push", files / "ship.txt")

    assert "ship.txt: known already, so not sent; /breaking sends what is held\n" in done.out


def test_with_push_it_is_owed_to_every_reader(
    wireroom: Command, files: Path, tmp_path: Path
) -> None:
    """The running bot finds it in the ledger; this command needs no token."""
    subscribe(tmp_path / "wireroom.db", 11, 22)

    done = wireroom("import", "--push", files / "light.txt")

    assert held(tmp_path / "wireroom.db")[1] == 1
    assert "pushed to 2 readers" in done.out


def test_one_bad_file_is_told_and_the_rest_is_taken_in(wireroom: Command, files: Path) -> None:
    """Failure 51: the thousandth file must not undo nine hundred and ninety-nine."""
    (files / "broken.txt").write_bytes(b"\x00\x01" * 400)

    done = wireroom("import", files, files / "missing.txt")

    assert done.status == 2
    assert len(done.complaints) == 2
    assert done.out.splitlines()[-1] == "2 taken in, 2 not read."


@pytest.mark.parametrize("push", [[], ["--push"]], ids=["kept", "pushed"])
def test_what_is_under_embargo_is_not_taken_in(
    wireroom: Command, files: Path, tmp_path: Path, push: list[str]
) -> None:
    """Neither pushed nor put where readers leaf through; looking at it is free."""
    (files / "ship.txt").write_text(f"Sperrfrist: 3. Mai 2030, 6 Uhr\n\n{SHIP}")

    done = wireroom("import", *push, files / "ship.txt")

    assert done.status == 2
    (complaint,) = done.complaints
    assert complaint.endswith(
        "ship.txt: not taken in, because of its line “Sperrfrist: 3. Mai 2030, 6 Uhr”;"
        " import it again after 2030-05-03 18:00 (UTC), or without that line"
    )
    assert done.out == "1 not taken in yet.\n"
    assert held(tmp_path / "wireroom.db") == ([], 0)
    assert wireroom("read", files / "ship.txt").status == 0


PAGE = """<html lang="en"><head><link rel="canonical" href="https://post.example/ferry"></head>
<body><article><h1>Ferry runs again</h1><p>It leaves at six in the morning, the line said.</p>
<p>It was repaired for nine weeks, and the islands had waited for it all the while.</p>
<p>Tickets cost what they did before, and nobody will have to book.</p></article>"""


@pytest.mark.parametrize(
    ("push", "recheck", "looked_at"),
    [(True, "yes", ["https://post.example/ferry"]), (True, "no", []), (False, "yes", [])],
)
def test_a_page_that_was_sent_is_looked_at_again(
    wireroom: Command,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    push: bool,
    recheck: str,
    looked_at: list[str],
) -> None:
    """What readers were told may be corrected where it stands; an archive is nobody's news."""
    monkeypatch.setenv("WIREROOM_RECHECK", recheck)
    (tmp_path / "ferry.html").write_text(PAGE)
    (tmp_path / "light.txt").write_text(LIGHTHOUSE)

    wireroom("import", *(["--push"] if push else []), tmp_path / "ferry.html", "light.txt")

    async def planned() -> list[str]:
        async with await Database.open(tmp_path / "wireroom.db") as db, db.reads() as reads:
            soon = datetime.now(UTC) + WAITS[0]
            return [look.url for look in await page_looks.due(reads, soon, limit=9)]

    assert asyncio.run(planned()) == looked_at


def test_an_address_is_no_file(wireroom: Command, tmp_path: Path) -> None:
    """ "There is no such file" of a page that is there is no answer."""
    done = wireroom("import", "https://post.example/ferry")

    assert (done.status, done.out) == (2, "")
    assert done.err.endswith(
        "files and folders are taken in, and /breaking sends the article at an address\n"
    )
    assert not (tmp_path / "wireroom.db").exists()

"""A watched folder: what other programs drop there becomes news."""

import os
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.cli import take_in
from bot.newsroom.newsroom import FOLDER_EVERY, LOST_FOLDER_EVERY, Newsroom
from content.fetch import Web
from content.types import Source
from storage import broadcasts, photos, stories
from storage.database import Database
from storage.types import StoredStory
from tests.clocks import NOON, TestClock
from tests.newsroom.newsdesk import Editors
from tests.newsroom.publisher import picture

SHIP = """Training ship returns after two years

The three-master Aurelia came home on Sunday with forty cadets on board.

The Aurelia passes the mole of Sund, March 1, 2026.
Ida Marsh/Northwire

The Aurelia passes the mole of Sund, March 1, 2026.

The three-master Aurelia passed the mole of Sund at noon, greeted by some two hundred boats.

"I have not slept in a bed that stands still since we left," said cadet Tove Brandt, laughing.
"""


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    async with await Database.open(tmp_path / "wireroom.db") as database:
        yield database


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "wire"
    folder.mkdir()
    return folder


@pytest.fixture
def editors() -> Editors:
    return Editors()


@pytest.fixture
def told(editors: Editors) -> list[str]:
    """What editors were told, in English."""
    return editors.told


@pytest.fixture
async def newsroom(db: Database, editors: Editors) -> AsyncIterator[Newsroom]:
    async with Web() as web:
        yield Newsroom(
            db,
            web,
            clock=TestClock(),
            every=timedelta(minutes=5),
            first_look=2,
            tell=editors.tell,
        )


def drop(folder: Path, name: str, data: str | bytes = SHIP, *, age_s: int = 60) -> None:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    at = NOON.timestamp() - age_s
    os.utime(path, (at, at))


async def pushed(db: Database) -> list[StoredStory]:
    async with db.reads() as reads:
        opened = await broadcasts.latest(reads, limit=100)
        found = [await stories.by_revision(reads, one.revision_id) for one in reversed(opened)]
    return [story for story in found if story is not None]


async def test_an_article_is_told_with_the_picture_beside_it(
    db: Database, folder: Path, newsroom: Newsroom
) -> None:
    """The dump names caption and credit, the picture lies beside it: together they are a photo."""
    drop(folder, "ship.txt")
    drop(folder, "ship.jpg", picture())

    wait = await newsroom.visit(Source(address=str(folder), name="Northwire"))

    (stored,) = await pushed(db)
    assert stored.story.source == "Northwire"
    assert stored.story.photo is not None
    assert stored.story.photo.credit == "Ida Marsh/Northwire"
    assert stored.photo_id is not None
    async with db.reads() as reads:
        photo = await photos.get(reads, stored.photo_id)
    assert photo is not None
    assert (photo.width, photo.height) == (640, 420)
    assert wait == FOLDER_EVERY


async def test_a_broken_picture_or_file_harms_nobody_else(
    db: Database, folder: Path, newsroom: Newsroom
) -> None:
    """Failures 16 and 51: one bad file must not silence the folder."""
    drop(folder, "a.txt", SHIP, age_s=90)
    drop(folder, "a.jpg", b"not a picture")
    drop(folder, "b.txt", b"\x00\x01\x02" * 400, age_s=80)
    drop(folder, "c.txt", SHIP.replace("Training ship", "Second ship"), age_s=70)
    source = Source(address=str(folder))
    await newsroom.visit(source)
    drop(folder, "d.txt", SHIP.replace("Training ship", "Third ship"))

    await newsroom.visit(source)

    headlines = [stored.story.headline.partition(" ship")[0] for stored in await pushed(db)]
    assert headlines == ["Second", "Third"]  # the first is older than the first look


async def test_a_folder_that_comes_back_is_followed_again(
    db: Database, tmp_path: Path, newsroom: Newsroom
) -> None:
    """Failure 43: shares go away at night, and no morning's story may wait for a restart."""
    share = tmp_path / "share"
    source = Source(address=str(share))
    waits = [await newsroom.visit(source) for _ in range(8)]
    assert waits[-1] == LOST_FOLDER_EVERY

    share.mkdir()
    drop(share, "ship.txt")

    assert await newsroom.visit(source) == FOLDER_EVERY
    assert len(await pushed(db)) == 1


def moved_on(text: str) -> str:
    """The same piece of news, edited as newsrooms do."""
    return text.replace("forty cadets", "forty-two cadets").replace("two hundred", "three hundred")


OTHER = """Council puts off vote on new harbour bridge

The council of Sund will not decide on the new bridge before June, its chair said.

An expert's report on the currents is still missing, and two parties want to wait for it.

Fishermen protested in front of the town hall while the council was sitting.
"""


async def headlines(db: Database) -> list[str]:
    return [stored.story.headline for stored in await pushed(db)]


async def test_an_edited_file_is_an_update_and_never_told_again(
    db: Database, folder: Path, newsroom: Newsroom, told: list[str]
) -> None:
    """A typo that is mended, a toll that rises: one piece of news, whose name is its file's."""
    source = Source(address=str(folder))
    drop(folder, "ship.txt")
    await newsroom.visit(source)
    for number, text in enumerate((moved_on(SHIP), SHIP.replace("Training", "Old training"))):
        drop(folder, "ship.txt", text, age_s=50 - number)
        await newsroom.visit(source)

    assert len(await pushed(db)) == 1
    async with db.reads() as reads:
        (newest,) = await stories.latest(reads, limit=9)
    assert (newest.story.headline, newest.story.revision) == (
        "Old training ship returns after two years",
        3,
    )
    assert len(told) == 1
    assert (
        "+ The three-master Aurelia came home on Sunday with forty-two cadets on board." in told[0]
    )


async def test_another_piece_under_an_old_name_is_news(
    db: Database, folder: Path, newsroom: Newsroom
) -> None:
    """Some programs write every story into one and the same file."""
    source = Source(address=str(folder))
    drop(folder, "latest.txt")
    await newsroom.visit(source)
    drop(folder, "latest.txt", OTHER, age_s=50)
    await newsroom.visit(source)
    drop(folder, "latest.txt", moved_on(OTHER), age_s=40)
    await newsroom.visit(source)
    drop(folder, "latest.txt", SHIP, age_s=30)
    await newsroom.visit(source)

    assert [one.partition(" ")[0] for one in await headlines(db)] == ["Training", "Council"]


async def test_a_file_that_is_renamed_or_touched_is_not_told_again(
    db: Database, folder: Path, newsroom: Newsroom
) -> None:
    """Editors sort their folders, and backups give every file a new date."""
    source = Source(address=str(folder))
    drop(folder, "ship.txt")
    await newsroom.visit(source)
    drop(folder, "ship.txt", moved_on(SHIP), age_s=50)
    await newsroom.visit(source)

    (folder / "ship.txt").rename(folder / "aurelia.txt")
    await newsroom.visit(source)
    drop(folder, "aurelia.txt", moved_on(SHIP), age_s=30)
    await newsroom.visit(source)
    drop(folder, "aurelia.txt", moved_on(SHIP).replace("laughing", "smiling"), age_s=20)
    await newsroom.visit(source)

    assert len(await pushed(db)) == 1
    async with db.reads() as reads:
        assert await stories.count(reads) == 1


async def test_what_lay_there_before_is_never_told_for_an_edit(
    db: Database, folder: Path, newsroom: Newsroom
) -> None:
    """A whole archive that is touched or re-coded must not pour over the readers."""
    source = Source(address=str(folder))
    drop(folder, "old.txt", SHIP, age_s=90)
    for number in range(2):
        drop(folder, f"new{number}.txt", OTHER.replace("June", f"June {number}"), age_s=60)
    await newsroom.visit(source)
    before = await headlines(db)

    drop(folder, "old.txt", moved_on(SHIP), age_s=50)
    await newsroom.visit(source)
    assert await headlines(db) == before

    drop(folder, "old.txt", OTHER.replace("harbour bridge", "school"), age_s=40)
    await newsroom.visit(source)
    assert len(await headlines(db)) == len(before) + 1


async def test_a_picture_that_comes_later_is_kept(
    db: Database, folder: Path, newsroom: Newsroom
) -> None:
    """Readers who open the story find it there; nobody is told once more."""
    source = Source(address=str(folder))
    drop(folder, "ship.txt")
    await newsroom.visit(source)
    drop(folder, "ship.jpg", picture(), age_s=30)

    await newsroom.visit(source)

    assert len(await pushed(db)) == 1
    async with db.reads() as reads:
        (newest,) = await stories.latest(reads, limit=9)
    assert newest.photo_id is not None
    assert newest.story.photo is not None
    assert newest.story.photo.credit == "Ida Marsh/Northwire"


async def test_what_is_under_embargo_is_held_back(
    db: Database, folder: Path, newsroom: Newsroom, editors: Editors
) -> None:
    """No newsroom would forgive it; and whoever may tell it has only to take out the line."""
    source = Source(address=str(folder))
    await newsroom.visit(source)
    embargoed = f"EMBARGOED UNTIL 00:01 GMT, 5 NOVEMBER 2030\n\n{SHIP}"
    drop(folder, "ship.txt", embargoed)
    editors.reachable = False
    await newsroom.visit(source)
    editors.reachable = True
    for _ in range(3):
        await newsroom.visit(source)

    assert await pushed(db) == []
    (notice,) = editors.told
    assert "“ship.txt” is held back, because it says: “EMBARGOED UNTIL 00:01 GMT" in notice
    assert "time zone" not in notice

    drop(folder, "ship.txt", SHIP, age_s=30)
    await newsroom.visit(source)

    (stored,) = await pushed(db)
    assert stored.story.headline == "Training ship returns after two years"
    assert len(editors.told) == 1


@pytest.mark.parametrize(
    ("sending", "why"),
    [
        (None, "imported without --push, so it is only kept; /breaking sends it"),
        (take_in.Sending(), "told before"),
        (take_in.Sending(due_at=NOON + timedelta(days=1)), "its broadcast 1 has told nobody yet"),
    ],
    ids=["kept", "pushed", "planned"],
)
async def test_what_was_imported_is_not_news_and_the_log_says_why(
    newsroom: Newsroom, db: Database, folder: Path, sending: take_in.Sending | None, why: str
) -> None:
    """An archive is imported so that nobody is woken by it; whoever waits for it looks there."""
    await newsroom.visit(Source(address=str(folder)))
    drop(folder.parent, "ship.txt")
    async with Web() as web:
        await take_in.keep(db, web, folder.parent / "ship.txt", sending, now=NOON)
    before = await pushed(db)
    drop(folder, "ship.txt")

    with capture_logs() as logged:
        await newsroom.visit(Source(address=str(folder)))

    headline = SHIP.splitlines()[0]
    assert {
        "event": "known already",
        "headline": headline,
        "why": why,
        "log_level": "info",
    } in logged
    assert await pushed(db) == before


async def test_a_copy_of_what_lay_there_before_is_named_in_the_log(
    newsroom: Newsroom, folder: Path
) -> None:
    """A file that nobody hears of looks like a bot that does not look."""
    for number in range(3):  # two of them are told at the first look
        drop(folder, f"{number}.txt", f"Story number {number}\n\n{SHIP}", age_s=90 - number)
    await newsroom.visit(Source(address=str(folder)))
    drop(folder, "copy.txt", f"Story number 0\n\n{SHIP}")

    with capture_logs() as logged:
        await newsroom.visit(Source(address=str(folder)))

    why = "it lay there before the bot"
    assert {"event": "known already", "file": "copy.txt", "why": why, "log_level": "info"} in logged


async def test_editors_learn_why_a_file_goes_out_later_than_its_line_says(
    folder: Path, newsroom: Newsroom, editors: Editors
) -> None:
    """Thirteen hours after the hour in the line, without a word, looks like a fault."""
    await newsroom.visit(Source(address=str(folder)))
    drop(folder, "ship.txt", f"Sperrfrist: 5. November 2030, 6 Uhr\n\n{SHIP}")

    with capture_logs() as logged:
        await newsroom.visit(Source(address=str(folder)))

    (notice,) = editors.told
    assert notice.endswith(
        "It goes out by itself after 5 Nov 2030, 18:00 UTC: its line names no time zone, and by"
        " then that moment has passed everywhere."
    )
    assert [line["until"] for line in logged if line["event"] == "held back"] == [
        "2030-11-05T18:00+00:00"
    ]

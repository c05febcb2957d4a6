"""A watched folder: what other programs drop there becomes news."""

import os
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.newsroom.newsroom import FOLDER_EVERY, LOST_FOLDER_EVERY, Newsroom
from content.fetch import Web
from content.types import Source
from storage import broadcasts, photos, stories
from storage.database import Database
from storage.types import StoredStory
from tests.clocks import NOON, TestClock
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
async def newsroom(db: Database) -> AsyncIterator[Newsroom]:
    async with Web() as web:
        yield Newsroom(db, web, clock=TestClock(), every=timedelta(minutes=5), first_look=2)


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

"""What the newsroom remembers for a while only, so that nobody has to look after its file."""

import os
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.newsroom.forgetting import KEPT, NO_NEWS, forget
from content.types import Item, StoryKey
from storage import also_at, announced, machine_summaries, photos, sources, stories
from storage.database import Database
from storage.tables import also_at as other_tellings
from storage.tables import announced_items, item_versions, source_files
from storage.tables import machine_summaries as summaries
from tests.clocks import NOON
from tests.newsroom.newsdesk import Desk, open_desk
from tests.newsroom.publisher import Publisher
from tests.storage.givens import a_story

LATER = KEPT + timedelta(seconds=1)
TABLES = (item_versions, source_files, summaries, announced_items, other_tellings)


@pytest.fixture
async def desk(publisher: Publisher, tmp_path: Path) -> AsyncIterator[Desk]:
    async with open_desk(publisher, tmp_path / "wireroom.db") as opened:
        yield opened


async def rows(db: Database) -> dict[str, int]:
    """How many there are of each."""
    async with db.reads() as reads:
        return {
            table.name: await reads.value(select(func.count()).select_from(table))
            for table in TABLES
        }


def filed(folder: Path, name: str, words: str) -> None:
    folder.mkdir(exist_ok=True)
    file = folder / name
    file.write_text(f"{words}\n\nThe {words.lower()}, the master of the harbour said today.\n")
    os.utime(file, (NOON.timestamp() - 60, NOON.timestamp() - 60))


async def test_what_is_old_goes_and_what_is_young_stays(desk: Desk, tmp_path: Path) -> None:
    """A feed of a hundred entries a day leaves 365,000 rows in ten years, and a machine as many."""
    folder = tmp_path / "wire"
    filed(folder, "ferry.txt", "Ferry runs again")
    desk.publisher.add("bridge")
    await desk.visit()
    await desk.visit(str(folder))
    (folder / "ferry.txt").unlink()
    async with desk.db.transaction() as tx:
        await machine_summaries.keep(tx, "a" * 32, "It runs again.", now=NOON)
        state = await sources.ensure(tx, "https://nobody.example/visits")
        await announced.keep(tx, state.id, [Item(id="one")], now=NOON)
        (first,) = await stories.latest(tx, limit=1)
        copy = replace(first.story, key=StoryKey("c" * 32), source="Post")
        await also_at.keep(tx, copy, of=first.id, why=also_at.Why.TEXT, now=NOON)
    every = await rows(desk.db)
    assert set(every.values()) == {1}

    await forget(desk.db, now=NOON + NO_NEWS)
    assert await rows(desk.db) == every
    await forget(desk.db, now=NOON + KEPT)
    assert await rows(desk.db) == every | {"announced_items": 0}
    await forget(desk.db, now=NOON + LATER)
    assert set((await rows(desk.db)).values()) == {0}


async def test_what_was_forgotten_is_not_told_again(desk: Desk) -> None:
    """An entry that its feed shows for a year: nothing of it is news, and no page is read again."""
    desk.publisher.add("old", "bridge", "ferry")
    await desk.visit()
    told = await desk.told()
    await desk.clock.advance(LATER.total_seconds())
    await forget(desk.db, now=desk.clock.now())
    before = len(desk.publisher.asked)

    desk.publisher.add("news")
    await desk.visit()

    assert await desk.told() == [*told, "News is told"]
    assert [path for path in desk.publisher.asked[before:] if "story" in path] == ["/story/news"]
    desk.publisher.entries[1].headline = "Ferry is late"
    await desk.visit()
    assert len(desk.editors.told) == 1, "what changes from now on is noticed"


async def test_an_archive_that_still_lies_there_is_never_forgotten(
    desk: Desk, tmp_path: Path
) -> None:
    """Copied to another disk after a year, each of its files is new by date, and none is news."""
    folder = tmp_path / "wire"
    for number in range(5):
        filed(folder, f"{number}.txt", f"Archive piece {number}")
    await desk.visit(str(folder))
    told = await desk.told()
    assert len(told) == 2

    await forget(desk.db, now=NOON + LATER)
    for file in folder.iterdir():
        os.utime(file, (NOON.timestamp() - 30, NOON.timestamp() - 30))
    await desk.visit(str(folder))

    assert await desk.told() == told


async def test_a_photo_that_telegram_holds_is_kept_by_its_name_alone(desk: Desk) -> None:
    """Photos are most of the file; what was told three months ago is sent by Telegram's name."""
    async with desk.db.transaction() as tx:
        photo_id = await photos.keep(tx, data=b"jpeg", width=1, height=1, sha256="1" * 64, url=None)
        await photos.keep_file_id(tx, photo_id, "AgAC")
        await stories.keep(tx, a_story(), photo_id=photo_id, now=NOON)

    for age, data in ((KEPT, b"jpeg"), (LATER, None)):
        await forget(desk.db, now=NOON + age)
        async with desk.db.reads() as reads:
            held = await photos.get(reads, photo_id)
        assert held is not None
        assert (held.data, held.file_id) == (data, "AgAC")


async def test_a_disk_that_is_away_has_lost_nothing(desk: Desk, tmp_path: Path) -> None:
    """A share that is not mounted looks as if all had been deleted."""
    folder = tmp_path / "wire"
    filed(folder, "ferry.txt", "Ferry runs again")
    await desk.visit(str(folder))
    folder.rename(tmp_path / "away")

    await forget(desk.db, now=NOON + LATER)

    assert (await rows(desk.db))["source_files"] == 1

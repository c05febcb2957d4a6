"""Files of a watched folder that change, move or were known before: what of that is news."""

from datetime import timedelta
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.cli import take_in
from bot.newsroom.newsroom import Newsroom
from content.fetch import Web
from content.types import Source
from storage import stories
from storage.database import Database
from tests.clocks import NOON
from tests.newsroom.dropped import SHIP, drop, pushed


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

"""A watched folder: what other programs drop there becomes news."""

from pathlib import Path

from structlog.testing import capture_logs

from bot.newsroom.newsroom import FOLDER_EVERY, LOST_FOLDER_EVERY, Newsroom
from content.types import Source
from storage import photos, stories
from storage.database import Database
from tests.newsroom.dropped import SHIP, drop, pushed
from tests.newsroom.newsdesk import Editors
from tests.newsroom.publisher import picture


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

"""Which pages are looked at again: in time, and never too many."""

from datetime import timedelta

from storage import page_looks, sources, stories
from storage.database import Database
from storage.page_looks import PageLook
from tests.storage.givens import NOON, a_story

SOON = NOON + timedelta(minutes=15)


async def planned(
    db: Database, headline: str, *, most: int = 9, handed_in: bool = False
) -> PageLook:
    async with db.transaction() as tx:
        source = await sources.ensure(tx, "https://post.example/feed")
        kept = await stories.keep(tx, a_story(headline), photo_id=None, now=NOON)
        assert kept
        look = PageLook(
            story_id=kept.id,
            source_id=None if handed_in else source.id,
            url=f"https://post.example/{kept.id}",
            etag='"a"',
            last_modified="",
            looks=0,
            due_at=SOON,
        )
        await page_looks.plan(tx, look, most=most)
    return look


async def test_a_page_is_due_until_its_last_look(db: Database) -> None:
    """It comes back when it is told to, with what the server gave, and then never more."""
    look = await planned(db, "One")
    async with db.transaction() as tx:
        assert await page_looks.due(tx, NOON, limit=9) == []
        assert await page_looks.due(tx, SOON, limit=9) == [look]
        later = SOON + timedelta(hours=1)
        await page_looks.again(tx, look.story_id, due_at=later, etag='"b"', last_modified="Mon")
        assert await page_looks.due(tx, SOON, limit=9) == []
        (again,) = await page_looks.due(tx, later, limit=9)
        assert (again.looks, again.etag, again.last_modified) == (1, '"b"', "Mon")

        await page_looks.again(tx, look.story_id, due_at=None, etag="", last_modified="")
        assert await page_looks.due(tx, later, limit=9) == []


async def test_of_a_source_only_the_newest_are_looked_at(db: Database) -> None:
    """A source that tells a hundred stories a day must not be asked five hundred times for it."""
    looks = [await planned(db, f"Story {number}", most=3) for number in range(5)]

    async with db.reads() as reads:
        assert await page_looks.due(reads, SOON, limit=9) == looks[2:]


async def test_what_editors_hand_in_is_looked_at_beside_the_sources(db: Database) -> None:
    """It belongs to none: neither a busy feed crowds it out, nor it a feed."""
    handed = [await planned(db, f"Own {number}", most=2, handed_in=True) for number in range(3)]
    looks = [await planned(db, f"Story {number}", most=2) for number in range(3)]

    async with db.reads() as reads:
        assert await page_looks.due(reads, SOON, limit=9) == [*handed[1:], *looks[1:]]


async def test_who_is_not_asked_has_had_no_look(db: Database) -> None:
    """A host that rests would cost a story all of its looks without one visit."""
    first, second = await planned(db, "One"), await planned(db, "Two")
    later = SOON + timedelta(hours=1)

    async with db.transaction() as tx:
        await page_looks.postpone(tx, [first.story_id], later)

        assert await page_looks.due(tx, SOON, limit=9) == [second]
        waits = {look.story_id: look for look in await page_looks.due(tx, later, limit=9)}
    assert (waits[first.story_id].looks, waits[first.story_id].due_at) == (0, later)

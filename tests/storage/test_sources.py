"""A source's history never shrinks, whatever the source does."""

from datetime import timedelta
from typing import Any

import pytest

from storage import sources
from storage.database import Database
from storage.types import SourceState
from tests.storage.givens import NOON

FEED = "https://harbour.example/feed.xml"
LATER = NOON + timedelta(minutes=15)


async def a_source(db: Database, address: str = FEED) -> SourceState:
    async with db.transaction() as tx:
        return await sources.ensure(tx, address)


async def mark(db: Database, source: SourceState, *item_ids: str) -> int:
    async with db.transaction() as tx:
        return await sources.mark_seen(tx, source.id, item_ids, NOON)


async def unseen(db: Database, source: SourceState, *item_ids: str) -> set[str]:
    async with db.reads() as reads:
        return await sources.unseen(reads, source.id, item_ids)


async def test_a_new_source_is_due_at_once_and_has_not_been_looked_at(db: Database) -> None:
    """Failure 18: the caller must know a first look, to push only the newest few."""
    source = await a_source(db)

    assert (source.first_look_done, source.failures, source.etag) == (False, 0, "")
    assert source.next_visit_at <= NOON
    async with db.reads() as reads:
        assert await sources.every(reads) == [source]
    assert (await a_source(db)).id == source.id


async def test_a_visit_is_remembered(db: Database) -> None:
    """The next one is conditional, and not before its time; failures are forgiven."""
    source = await a_source(db)
    async with db.transaction() as tx:
        assert await sources.failed(tx, source.id, next_visit_at=NOON, now=NOON) == 1
        assert await sources.failed(tx, source.id, next_visit_at=NOON, now=NOON) == 2
        assert not (await sources.ensure(tx, FEED)).first_look_done
        await sources.visited(
            tx, source.id, etag='"v1"', last_modified="Sun", next_visit_at=LATER, name="Harbour"
        )

    held = await a_source(db)
    assert (held.etag, held.last_modified, held.next_visit_at) == ('"v1"', "Sun", LATER)
    assert (held.failures, held.first_look_done, held.name) == (0, True, "Harbour")
    async with db.reads() as reads:
        assert await sources.every(reads) == [held]


async def test_a_new_place_and_a_rhythm_are_remembered(db: Database) -> None:
    """Asking the old place for ever costs a detour at every visit, until it is switched off."""
    source = await a_source(db)
    visit: dict[str, Any] = {"etag": "", "last_modified": "", "next_visit_at": NOON}
    async with db.transaction() as tx:
        await sources.visited(
            tx, source.id, **visit, location=FEED + "2", is_named=True, quiet_s=900.7
        )
    moved = await a_source(db)
    async with db.transaction() as tx:
        await sources.visited(tx, source.id, **visit)
    back = await a_source(db)

    assert (moved.id, moved.location, moved.quiet_s) == (source.id, FEED + "2", 900)
    assert (back.location, back.quiet_s) == ("", None)
    assert (moved.is_named, back.is_named) == (True, False)


async def test_trouble_is_remembered_until_it_was_told_to_be_over(db: Database) -> None:
    """One notice when a source fails for long, one when it heals: across restarts as well."""
    source = await a_source(db)
    async with db.transaction() as tx:
        await sources.failed(tx, source.id, next_visit_at=LATER, now=NOON)
        await sources.failed(tx, source.id, next_visit_at=LATER, now=LATER)
        await sources.trouble_told(tx, source.id, told=True)
    failing = await a_source(db)
    async with db.transaction() as tx:
        await sources.visited(tx, source.id, etag="", last_modified="", next_visit_at=LATER)
    healed = await a_source(db)
    async with db.transaction() as tx:
        await sources.trouble_told(tx, source.id, told=False)

    assert (failing.failing_since, failing.trouble_told) == (NOON, True)
    assert (healed.failing_since, healed.trouble_told) == (None, True)
    assert not (await a_source(db)).trouble_told


async def test_a_name_from_the_settings_wins_and_none_leaves_it(db: Database) -> None:
    """The operator's word counts over the feed's title."""
    source = await a_source(db)
    async with db.transaction() as tx:
        await sources.visited(
            tx, source.id, etag="", last_modified="", next_visit_at=NOON, name="Feed's title"
        )
        assert (await sources.ensure(tx, FEED, "")).name == "Feed's title"
        assert (await sources.ensure(tx, FEED, "Our name")).name == "Our name"


async def test_nothing_is_unseen_again(db: Database) -> None:
    """Failure 11: the newest entry, or any, is deleted from the feed: nothing is sent again."""
    source = await a_source(db)
    await mark(db, source, "a", "b", "c")

    for remaining in (("a", "b"), ("b",), ("a", "b", "c"), ()):
        await mark(db, source, *remaining)
        assert await unseen(db, source, "a", "b", "c") == set()


async def test_a_feed_that_shrinks_and_comes_back_brings_nothing_new(db: Database) -> None:
    """Failure 12: the history does not shrink with it."""
    source = await a_source(db)
    archive = [f"item {number}" for number in range(1500)]
    assert await mark(db, source, *archive) == 1500

    assert await mark(db, source, "item 7") == 0
    assert await mark(db, source, *archive, "new") == 1

    assert await unseen(db, source, *archive, "newer") == {"newer"}


async def test_every_new_item_is_told_however_many(db: Database) -> None:
    """Failure 17: 2,000 new items at once: none is dropped by a limit somewhere."""
    source = await a_source(db)
    many = {f"https://harbour.example/{number}" for number in range(2000)}

    assert await unseen(db, source, *many) == many


async def test_an_item_that_is_named_twice_is_one(db: Database) -> None:
    """Failure 16: a sloppy feed repeats an entry; its neighbours are not affected."""
    source = await a_source(db)

    assert await mark(db, source, "a", "a", "b") == 2
    assert await unseen(db, source, "a", "c", "c") == {"c"}


async def test_sources_have_histories_of_their_own(db: Database) -> None:
    """Many feeds number their entries from 1."""
    one, two = await a_source(db), await a_source(db, "https://museum.example/rss")
    await mark(db, one, "1")

    assert await unseen(db, two, "1") == {"1"}


async def test_ids_of_any_length_and_kind_are_told_apart(db: Database) -> None:
    """Failure 13: no short hash, no cut: two ids that differ in the last sign are two items."""
    source = await a_source(db)
    long = "https://harbour.example/" + "x" * 5000
    odd = {"", " ", "\x00", "é", "e\u0301", "A", "a", "\ud800", "💥", long + "1", long + "2"}
    await mark(db, source, long + "1")

    left = await unseen(db, source, *odd)

    assert long + "1" not in left
    assert {long + "2", "é", "e\u0301", "A", "a", "💥"} <= left


@pytest.mark.parametrize(
    ("known", "new"),
    [
        ("plumless", "buckeroo"),
        ("item 18672", "item 80588"),
        ("item 101777", "item 112625"),
        ("item 52618", "item 70753"),
    ],
    ids=["CRC-32", "SHA-256, first", "SHA-256, last", "MD5, first"],
)
async def test_ids_that_share_32_bits_of_a_hash_are_two(db: Database, known: str, new: str) -> None:
    """Failure 13: among a hundred thousand entries two such are likely, and one is never told."""
    source = await a_source(db)
    await mark(db, source, known)

    assert await unseen(db, source, known, new) == {new}


async def test_marking_and_publishing_are_undone_together(db: Database) -> None:
    """Failure 5: seen is never saved before the story is."""
    source = await a_source(db)
    try:
        async with db.transaction() as tx:
            await sources.mark_seen(tx, source.id, ["a"], NOON)
            raise ConnectionError
    except ConnectionError:
        pass

    assert await unseen(db, source, "a") == {"a"}


async def test_it_is_known_since_when_something_is_known(db: Database) -> None:
    """What lay there before our first look is told apart from what was only late."""
    async with db.transaction() as tx:
        source = await sources.ensure(tx, "https://post.example/feed")
        other = await sources.ensure(tx, "https://herald.example/feed")
        assert await sources.earliest(tx, source.id) is None
        await sources.mark_seen(tx, source.id, ["b"], now=LATER)
        await sources.mark_seen(tx, source.id, ["a"], now=NOON)
        await sources.mark_seen(tx, other.id, ["c"], now=NOON - timedelta(hours=1))

    async with db.reads() as reads:
        assert await sources.earliest(reads, source.id) == NOON
        assert await sources.seen(reads, source.id, ["a", "b", "c"]) == {
            "a": NOON,
            "b": LATER,
        }

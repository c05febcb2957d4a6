"""From a source to the ledger: everything once, whatever the source does."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import web

from content.types import Partial, Source
from tests.newsroom.newsdesk import Desk, open_desk
from tests.newsroom.publisher import Publisher


@pytest.fixture
async def desk(publisher: Publisher, tmp_path: Path) -> AsyncIterator[Desk]:
    async with open_desk(publisher, tmp_path / "wireroom.db") as opened:
        yield opened


async def test_a_new_entry_becomes_a_story_with_its_photo(desk: Desk) -> None:
    """The whole way of a story up to the ledger: feed, page, picture, deliveries."""
    await desk.visit()
    desk.publisher.add("ferry")

    await desk.visit()

    (stored,) = await desk.pushed()
    assert stored.story.headline == "Ferry is told"
    assert stored.story.source == "The Post"
    assert stored.story.photo is not None
    assert stored.story.photo.credit == "Mara Lind/Northwire"
    assert stored.photo_id is not None
    assert len(stored.story.body) == 6


async def test_an_aggregators_story_is_told_as_its_publishers(desk: Desk) -> None:
    """Nobody's words are another's; only the operator's own name for a source goes before that."""
    await desk.visit()
    desk.publisher.add("ferry", source="Lorvik Courier")
    await desk.visit()
    desk.publisher.add("bridge", source="Lorvik Courier")
    desk.publisher.pages["bridge"] = "<article><h1>Bridge is told</h1>" + "<p>It opens.</p>" * 9

    await desk.newsroom.visit(Source(address=desk.publisher.feed_url, name="Our Harbour"))

    assert [one.story.source for one in await desk.pushed()] == ["Lorvik Courier", "Our Harbour"]


async def test_a_first_look_tells_only_the_newest_few(desk: Desk) -> None:
    """Failure 18: a new feed must not pour its archive over the readers."""
    desk.publisher.add("one", "two", "three", "four")

    await desk.visit()
    await desk.visit()

    assert await desk.told() == ["Three is told", "Four is told"]


async def test_the_newest_are_found_by_date_where_all_have_one(desk: Desk) -> None:
    """Some feeds list the oldest first, or sort by nothing at all."""
    desk.publisher.add("new", day=9)
    desk.publisher.add("old", day=1)
    desk.publisher.add("middle", day=5)

    await desk.visit()

    assert await desk.told() == ["Middle is told", "New is told"]


async def test_two_hundred_new_entries_are_all_told(desk: Desk) -> None:
    """Failure 17: after a quiet night or a long stop, the rest must not be dropped."""
    await desk.visit()
    names = [f"item{number:03}" for number in range(200)]
    desk.publisher.add(*names, link=False, text="A few words about it, as short news has them.")

    await desk.visit()

    assert await desk.told() == [f"{name.title()} is told" for name in names]


async def test_a_bad_entry_does_not_hold_up_its_neighbours(desk: Desk) -> None:
    """Failures 16 and 51: without link, page, words or picture, each is a fault of its own."""
    await desk.visit()
    desk.publisher.add("before")
    desk.publisher.add("nowhere", link=False, text="Only the feed tells this.")
    desk.publisher.add("gone", text="The page is not there any more.")
    desk.publisher.add("faceless")
    desk.publisher.add("after")
    desk.publisher.entries[2].headline = ""
    desk.publisher.entries[2].text = ""
    desk.publisher.breaks("/story/gone")
    desk.publisher.breaks("/photo/faceless.jpg")

    await desk.visit()
    await desk.visit()

    told = await desk.told()
    assert told[:2] == ["Before is told", "Nowhere is told"]
    assert told[-2:] == ["Faceless is told", "After is told"]
    assert [story.photo_id is None for story in await desk.pushed()][-2:] == [True, False]


async def test_a_page_that_cannot_be_read_falls_back_to_the_feed(desk: Desk) -> None:
    """A paywall is no reason to keep silent about what the feed itself says."""
    await desk.visit()
    desk.publisher.add("locked", text="The council has decided to build the wall after all.")
    desk.publisher.breaks("/story/locked", status=403)

    await desk.visit()

    (stored,) = await desk.pushed()
    assert stored.story.headline == "Locked is told"
    assert stored.story.summary == "The council has decided to build the wall after all."
    assert stored.story.source == "The Post"
    assert stored.story.partial is Partial.FEED


async def test_entries_without_id_link_or_date_are_told_once_each(desk: Desk) -> None:
    """Failures 13 and 16: they have only their words, and ids of any length differ at the end."""
    await desk.visit()
    for number in range(3):
        text = f"Only the feed tells this, and it is the piece with the number {number}."
        desk.publisher.add(f"bare{number}", link=False, text=text, guid="-")
        desk.publisher.add(f"long{number}", link=False, text=text, guid="x" * 3000 + str(number))

    await desk.visit()
    desk.publisher.entries.reverse()
    await desk.visit()

    told = await desk.told()
    assert sorted(told) == sorted(
        f"{kind}{n} is told".title().replace("Is Told", "is told")
        for kind in ("bare", "long")
        for n in range(3)
    )


async def test_every_flip_of_an_address_is_the_same_page(desk: Desk) -> None:
    """Failure 14: a page that says nothing of itself is known by the address that led there."""
    await desk.visit()
    flips = ("", "/", "?utm_campaign=x", "#comments", "/?fbclid=1#top")
    bare = "<html><body><article><h1>Ferry runs</h1>" + "<p>It runs again today.</p>" * 3
    for flip in flips:
        desk.publisher.answers["/story/ferry" + flip.partition("?")[0].partition("#")[0]] = (
            web.Response(text=bare, content_type="text/html")
        )

    for number, flip in enumerate(flips):
        desk.publisher.entries.clear()
        desk.publisher.add("ferry", guid=f"id {number}", query=flip)
        await desk.visit()

    assert len(await desk.told()) == 1


async def test_entries_that_vanish_and_come_back_stay_told(desk: Desk) -> None:
    """Failures 11 and 12: the history does not shrink with the feed."""
    desk.publisher.add("one", "two", "three")
    await desk.visit()
    whole = list(desk.publisher.entries)

    for shown in (whole[1:], whole[:1], [], whole):
        desk.publisher.entries[:] = shown
        await desk.visit()

    assert await desk.told() == ["Two is told", "Three is told"]


async def test_a_story_under_another_name_and_link_is_not_told_again(desk: Desk) -> None:
    """Failure 14: ids, dates and tracking parameters flip; the page is the same."""
    await desk.visit()
    desk.publisher.add("ferry", day=3)
    await desk.visit()

    desk.publisher.entries[0].guid = "another id"
    desk.publisher.entries[0].query = "?utm_source=feed"
    desk.publisher.entries[0].day = 4
    await desk.visit()

    assert desk.publisher.asked.count("/story/ferry") == 2  # it did look new

    assert await desk.told() == ["Ferry is told"]


async def test_an_unchanged_feed_costs_no_body(desk: Desk) -> None:
    """Failure 44: the server is asked whether there is news, not for all of it again."""
    desk.publisher.add("one")
    await desk.visit()

    await desk.visit()

    assert desk.publisher.asked[-1] == "/feed unchanged"

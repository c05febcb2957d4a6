"""From a source to the ledger: everything once, whatever the source does."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import web

from bot.newsroom.telling import TRIES
from content.types import Partial, Source
from tests.newsroom.newsdesk import EVERY, Desk, open_desk
from tests.newsroom.publisher import HOST, Entry, Publisher, page


@pytest.fixture
async def desk(publisher: Publisher, tmp_path: Path) -> AsyncIterator[Desk]:
    async with open_desk(publisher, tmp_path / "wireroom.db") as opened:
        yield opened


@pytest.fixture
async def wide(publisher: Publisher, tmp_path: Path) -> AsyncIterator[Desk]:
    """A desk that knows the publisher under two names of its host."""
    hosts = frozenset({HOST, "localhost"})
    async with open_desk(publisher, tmp_path / "wide.db", hosts=hosts) as opened:
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


async def test_a_busy_page_is_waited_for_but_not_for_ever(desk: Desk) -> None:
    """A minute later the whole text may be there; three visits later the headline must do."""
    await desk.visit()
    desk.publisher.add("busy", "stuck")
    desk.publisher.breaks("/story/busy", status=503)
    desk.publisher.breaks("/story/stuck", status=503)

    await desk.visit()
    assert await desk.told() == []

    del desk.publisher.answers["/story/busy"]
    await desk.visit()
    assert await desk.told() == ["Busy is told"]

    await desk.visit()
    await desk.visit()
    assert await desk.told() == ["Busy is told", "Stuck is told"]


async def test_what_waits_is_told_though_its_feed_shows_it_no_more(desk: Desk) -> None:
    """Failure 17: a busy feed turns over within minutes, and a page may be away for longer."""
    await desk.visit()
    desk.publisher.add("ferry")
    desk.publisher.breaks("/story/ferry", status=503)
    await desk.visit()
    desk.publisher.entries.clear()
    desk.publisher.add("next")
    await desk.visit()
    assert await desk.told() == ["Next is told"]
    ferry = page(Entry(name="ferry", headline="Ferry is told"), desk.publisher.url)
    desk.publisher.answers["/story/ferry"] = web.Response(text=ferry, content_type="text/html")

    for _ in range(TRIES):
        await desk.visit()

    assert await desk.told() == ["Next is told", "Ferry is told"]
    assert (await desk.pushed())[-1].story.partial is None


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


async def test_what_waits_is_not_hidden_by_an_unchanged_feed(desk: Desk) -> None:
    """An entry that is to be tried again must be shown again."""
    await desk.visit()
    desk.publisher.add("busy")
    desk.publisher.breaks("/story/busy", status=503)

    await desk.visit()
    await desk.visit()

    assert "/feed unchanged" not in desk.publisher.asked


async def test_a_failing_source_is_left_alone_for_longer_and_recovers(desk: Desk) -> None:
    """Failure 43: it is never given up, and comes back by itself."""
    desk.publisher.add("one")
    desk.publisher.breaks("/feed", status=500)

    waits = [await desk.visit() for _ in range(3)]

    assert waits == sorted(waits)
    assert waits[0] > EVERY
    assert (await desk.state()).failures == 3

    desk.publisher.answers.clear()
    assert await desk.visit() == EVERY
    assert (await desk.state()).failures == 0
    assert await desk.told() == ["One is told"]


async def test_a_page_that_asks_for_time_is_not_asked_meanwhile(desk: Desk) -> None:
    """Failure 44: six pages of one host say 429; it is asked once, and told of an hour later."""
    await desk.visit()
    names = [f"page{number}" for number in range(6)]
    desk.publisher.add(*names)
    for name in names:
        desk.publisher.breaks(f"/story/{name}", status=429, Retry_After="1800")
    before = len(desk.publisher.asked)

    for _ in range(3):
        await desk.visit()
        await desk.clock.advance(EVERY.total_seconds())
    assert desk.publisher.asked[before:] == ["/feed", "/story/page0", "/feed", "/feed"]
    assert await desk.told() == []

    for name in names:
        del desk.publisher.answers[f"/story/{name}"]
    await desk.clock.advance(1800)
    await desk.visit()

    assert len(await desk.told()) == 6
    assert all(one.story.body for one in await desk.pushed())


async def test_a_host_that_asks_for_time_for_ever_silences_nothing(desk: Desk) -> None:
    """Sooner or later the feed's own words must do, and its feed is asked all the while."""
    await desk.visit()
    for name in ("one", "two"):
        desk.publisher.add(name)
        desk.publisher.breaks(f"/story/{name}", status=429, Retry_After="86400")

    for visits in range(14):
        await desk.visit()
        await desk.clock.advance(EVERY.total_seconds())
        assert visits > TRIES or await desk.told() == [], "an hour is long, three visits are not"

    assert sorted(await desk.told()) == ["One is told", "Two is told"]
    assert sum(path.startswith("/story") for path in desk.publisher.asked) == 2, "once an hour"
    assert (await desk.state()).failures == 0


async def test_a_picture_that_is_busy_once_is_not_lost(desk: Desk) -> None:
    """Image servers have bad moments, too; a visit later the photo may be there."""
    await desk.visit()
    desk.publisher.add("ferry", "stuck")
    desk.publisher.breaks("/photo/ferry.jpg", status=503)
    desk.publisher.breaks("/photo/stuck.jpg", status=503)

    await desk.visit()
    assert await desk.told() == []
    del desk.publisher.answers["/photo/ferry.jpg"]
    await desk.visit()
    await desk.visit()

    ferry, stuck = await desk.pushed()
    assert ferry.photo_id is not None
    assert (stuck.story.headline, stuck.photo_id) == ("Stuck is told", None)


async def test_servers_that_never_answer_hold_up_nobody(wide: Desk) -> None:
    """Each source is followed by itself, and the end comes quickly whatever they do.

    Twenty feeds answer, and their pages never do.
    """
    wide.publisher.add("one")
    stop, never = asyncio.Event(), asyncio.Event()

    async def answer(request: web.Request) -> web.Response:
        if request.path.startswith("/page"):
            await never.wait()
        items = "".join(
            f"<item><title>Hangs {number}</title><link>/page{request.path}/{number}</link></item>"
            for number in range(3)
        )
        body = f'<rss version="2.0"><channel><title>Slow</title>{items}</channel></rss>'
        return web.Response(text=body, content_type="application/rss+xml")

    slow = web.Application()
    slow.router.add_get("/{tail:.*}", answer)
    runner = web.AppRunner(slow, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    followed = [
        Source(address="http://127.0.0.1:1/feed"),
        Source(address=str(Path("no") / "such" / "folder")),
        *(Source(address=f"http://127.0.0.1:{runner.addresses[0][1]}/{n}") for n in range(20)),
        Source(address=wide.publisher.feed_url.replace("127.0.0.1", "localhost"), name="Our Post"),
    ]

    running = asyncio.create_task(wide.newsroom.run(followed, stop))
    async with asyncio.timeout(20):
        await wide.news.wait()
        stop.set()
        await running
    never.set()
    await runner.cleanup()

    (stored,) = await wide.pushed()
    assert stored.story.source == "Our Post"

"""Servers that are busy, slow or asleep: waited for, but not for ever, nor at others' cost."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import web

from bot.newsroom.telling import TRIES
from content.types import Source
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

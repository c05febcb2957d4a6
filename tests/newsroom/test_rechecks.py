"""A page that changes behind an entry that stays as it is: noticed for a day, politely."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from aiohttp import web

from bot.newsroom.newsroom import Newsroom
from bot.newsroom.polite import PoliteWeb
from bot.newsroom.rechecks import REST, WAITS
from content.types import Source
from tests.newsroom.again import looks, newest, wait
from tests.newsroom.newsdesk import EVERY, Desk, open_desk
from tests.newsroom.publisher import HOST, Entry, Publisher, open_publisher, page


@pytest.fixture
async def desk(publisher: Publisher, tmp_path: Path) -> AsyncIterator[Desk]:
    """One story has been told."""
    async with open_desk(publisher, tmp_path / "wireroom.db") as opened:
        await opened.visit()
        publisher.add("ferry")
        await opened.visit()
        yield opened


async def test_a_page_that_changed_is_an_update(desk: Desk) -> None:
    """Most corrections never show in the feed: headline and teaser stay as they were."""
    desk.publisher.pages["ferry"] = page(desk.publisher.entries[0], desk.publisher.url).replace(
        "on Monday", "on Tuesday"
    )
    await wait(desk, WAITS[0] - timedelta(seconds=1))
    assert looks(desk.publisher) == []

    await wait(desk, timedelta(seconds=1))
    await desk.visit()

    (told,) = desk.editors.told
    assert "“Ferry is told” was changed by The Post." in told
    assert "− Ferry is told in this paragraph, the harbour master said on Monday" in told
    assert "+ Ferry is told in this paragraph, the harbour master said on Tuesday" in told
    stored = await newest(desk)
    assert stored.story.revision == 2
    assert stored.photo_id is not None
    assert stored.story.photo is not None
    assert stored.story.photo.credit == "Mara Lind/Northwire"
    assert await desk.told() == ["Ferry is told"]


async def test_it_is_asked_five_times_with_what_it_gave_us(desk: Desk) -> None:
    """Failure 44: a page costs a publisher five short answers within a day, then none."""
    for each in (*WAITS, *WAITS):
        await wait(desk, each)

    assert looks(desk.publisher) == ["/story/ferry unchanged"] * 5
    assert desk.editors.told == []
    assert (await newest(desk)).story.revision == 1


async def test_a_restart_goes_on_where_it_was(desk: Desk) -> None:
    """What is due stands in the database."""
    await wait(desk, WAITS[0])
    net = PoliteWeb(frozenset({HOST}), clock=desk.clock, spacing_s=0)
    async with net as again:
        newsroom = Newsroom(desk.db, again, clock=desk.clock, every=EVERY, first_look=2)
        await wait(desk, WAITS[1] - timedelta(seconds=1), newsroom)
        assert len(looks(desk.publisher)) == 1
        await wait(desk, timedelta(seconds=1), newsroom)
        assert len(looks(desk.publisher)) == 2
        await wait(desk, timedelta(days=3), newsroom)

    assert len(looks(desk.publisher)) == 2, "what was due days ago is nobody's news"


async def test_it_can_be_switched_off(desk: Desk) -> None:
    """Some operators pay for every request."""
    net = PoliteWeb(frozenset({HOST}), clock=desk.clock, spacing_s=0)
    async with net as web_:
        newsroom = Newsroom(
            desk.db, web_, clock=desk.clock, every=EVERY, first_look=2, recheck=False
        )
        desk.publisher.add("bridge")
        await newsroom.visit(Source(address=desk.publisher.feed_url))
        await wait(desk, WAITS[0], newsroom)

    assert await desk.told() == ["Ferry is told", "Bridge is told"]
    assert sum("/story" in path for path in desk.publisher.asked) == 2


async def test_a_page_that_moves_with_its_new_headline_is_an_update(desk: Desk) -> None:
    """Many systems make the address of the headline: who corrects that, moves the page."""
    moved = page(Entry(name="ferry-is-late", headline="Ferry is late"), desk.publisher.url)
    to_it = {"Location": "/story/ferry-is-late"}
    desk.publisher.answers["/story/ferry"] = web.Response(status=301, headers=to_it)
    desk.publisher.answers["/story/ferry-is-late"] = web.Response(
        text=moved, content_type="text/html"
    )
    await wait(desk, WAITS[0])

    (told,) = desk.editors.told
    assert "− Ferry is told\n+ Ferry is late" in told
    stored = await newest(desk)
    assert (stored.story.revision, stored.story.headline) == (2, "Ferry is late")
    assert stored.story.url == f"{desk.publisher.url}/story/ferry-is-late"
    await wait(desk, WAITS[1])
    assert len(desk.editors.told) == 1, "and is looked at again where it is"


async def test_a_page_that_was_joined_with_another_story_is_left_alone(desk: Desk) -> None:
    """Two reports become one, which was told by itself: no story may say the same as another."""
    desk.publisher.add("ferry-is-late")
    await desk.visit()
    to_it = {"Location": "/story/ferry-is-late"}
    desk.publisher.answers["/story/ferry"] = web.Response(status=301, headers=to_it)
    for each in WAITS[:2]:
        await wait(desk, each)

    assert desk.editors.told == []
    assert desk.publisher.asked.count("/story/ferry") == 2, "told, looked at, and never again"


async def test_a_page_that_cannot_be_read_for_once_is_asked_later(desk: Desk) -> None:
    """A bad minute of a server ends nothing."""
    desk.publisher.breaks("/story/ferry", status=503)
    await wait(desk, WAITS[0])
    desk.publisher.answers["/story/ferry"] = web.Response(text="", content_type="text/html")
    await wait(desk, WAITS[1])
    del desk.publisher.answers["/story/ferry"]

    await wait(desk, WAITS[2])

    assert looks(desk.publisher) == ["/story/ferry"] * 2 + ["/story/ferry unchanged"]


async def test_a_host_that_rests_costs_its_pages_no_look(desk: Desk) -> None:
    """Five answers of "later" within a day, and a correction would never be seen."""
    desk.publisher.breaks("/photo/ferry.jpg", status=429, Retry_After="1800")
    desk.publisher.pages["ferry"] = page(desk.publisher.entries[0], desk.publisher.url).replace(
        "on Monday", "on Tuesday"
    )
    desk.publisher.add("bridge")
    desk.publisher.breaks("/photo/bridge.jpg", status=429, Retry_After="1800")
    await desk.clock.advance(WAITS[0].total_seconds() - 60)
    await desk.visit()
    for _ in range(10):
        await wait(desk, timedelta(minutes=2))
    assert looks(desk.publisher) == []

    await wait(desk, timedelta(minutes=15))

    assert looks(desk.publisher) == ["/story/ferry"]
    (told,) = desk.editors.told
    assert "on Tuesday" in told
    for each in (*WAITS[1:], WAITS[-1]):
        await wait(desk, each)
    assert len(looks(desk.publisher)) == 5, "all of them were had"


async def test_pages_that_never_answer_hold_up_no_other_host(
    publisher: Publisher, tmp_path: Path
) -> None:
    """Thirty pages of one house hang, half a minute each; the correction elsewhere is seen now."""
    hosts = frozenset({HOST, "localhost"})
    async with open_publisher() as slow, open_desk(publisher, tmp_path / "w.db", hosts=hosts) as d:
        slow.url = slow.url.replace(HOST, "localhost")
        await d.visit()
        await d.visit(slow.feed_url)
        slow.add(*(f"stuck{number}" for number in range(30)))
        await d.visit(slow.feed_url)
        publisher.add("ferry")
        await d.visit()
        publisher.pages["ferry"] = page(publisher.entries[0], publisher.url).replace(
            "on Monday", "on Tuesday"
        )
        slow.hangs = asyncio.Event()
        slow.asked.clear()

        await d.clock.advance(WAITS[0].total_seconds())
        looking = asyncio.create_task(d.newsroom.look_again())
        async with asyncio.timeout(20):
            await d.editors.heard.wait()

        assert not looking.done(), "the other house has not answered yet"
        assert slow.asked == ["/story/stuck0"], "a house that hangs is asked one thing at a time"
        slow.hangs.set()
        await looking


async def test_a_house_in_trouble_is_asked_for_one_page_and_then_left_alone(desk: Desk) -> None:
    """Its thirty pages at half a minute each would be a quarter of an hour of waiting."""
    desk.publisher.add("bridge", "dam")
    await desk.visit()
    for name in ("ferry", "bridge", "dam"):
        desk.publisher.breaks(f"/story/{name}", status=503)
    desk.publisher.asked.clear()
    await wait(desk, WAITS[0])
    assert desk.publisher.asked == ["/story/ferry"]
    desk.publisher.answers.clear()

    await wait(desk, REST)

    assert desk.publisher.asked[1:] == ["/story/bridge unchanged", "/story/dam unchanged"]

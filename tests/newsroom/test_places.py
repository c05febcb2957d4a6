"""Where a source is found: behind a page, at a new address, in a sitemap; or no more."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import web

from bot.newsroom import rhythm
from tests.newsroom.newsdesk import EVERY, Desk, open_desk
from tests.newsroom.publisher import Publisher


@pytest.fixture
async def desk(publisher: Publisher, tmp_path: Path) -> AsyncIterator[Desk]:
    async with open_desk(publisher, tmp_path / "wireroom.db") as opened:
        yield opened


def front(*feeds: str) -> web.Response:
    head = "".join(
        f'<link rel="alternate" type="application/rss+xml" href="{feed}">' for feed in feeds
    )
    page = f"<html><head><title>The Post</title>{head}</head><body>News</body></html>"
    return web.Response(text=page, content_type="text/html")


def feed_of(*entries: str) -> web.Response:
    body = f'<rss version="2.0"><channel><title>The Post</title>{"".join(entries)}</channel></rss>'
    return web.Response(text=body, content_type="application/rss+xml")


async def test_the_address_of_a_site_leads_to_its_feed(desk: Desk) -> None:
    """Operators paste what stands in their browser; the page is not asked again and again."""
    desk.publisher.add("one")
    desk.publisher.answers["/"] = front("/feed")

    await desk.visit(desk.publisher.url + "/")
    await desk.visit(desk.publisher.url + "/")

    assert await desk.told() == ["One is told"]
    assert desk.publisher.asked.count("/") == 1
    assert desk.publisher.asked[-1] == "/feed unchanged"


async def test_of_several_feeds_the_first_that_is_one_is_followed(desk: Desk) -> None:
    """Sites go on naming feeds that they have switched off."""
    desk.publisher.add("one")
    desk.publisher.breaks("/off")
    desk.publisher.answers["/empty"] = front()
    desk.publisher.answers["/"] = front("/off", "/empty", "/feed", "/comments")

    await desk.visit(desk.publisher.url + "/")

    assert await desk.told() == ["One is told"]
    assert "/comments" not in desk.publisher.asked


async def test_a_site_whose_feed_moved_is_asked_for_it_again(desk: Desk) -> None:
    """What was found once is not believed for ever."""
    site = desk.publisher.url + "/"
    desk.publisher.answers["/"] = front("/feed")
    await desk.visit(site)
    desk.publisher.answers["/feed"] = web.Response(status=404)
    desk.publisher.answers["/"] = front("/news.xml")
    item = "<item><title>Ferry runs</title><description>It runs again today.</description></item>"
    desk.publisher.answers["/news.xml"] = feed_of(item)

    await desk.visit(site)

    assert await desk.told() == ["Ferry runs"]
    assert (await desk.state(site)).failures == 0


@pytest.mark.parametrize("status", [301, 308])
async def test_a_move_for_good_is_remembered(desk: Desk, status: int) -> None:
    """The old address may be switched off next year; only then is anybody asked there again."""
    desk.publisher.add("one")
    desk.publisher.breaks("/old", status, Location="/feed")
    old = desk.publisher.url + "/old"

    await desk.visit(old)
    desk.publisher.breaks("/old", 404)
    await desk.visit(old)
    desk.publisher.add("two")
    await desk.visit(old)

    assert await desk.told() == ["One is told", "Two is told"]
    assert desk.publisher.asked.count("/old") == 1
    assert (await desk.state(old)).location == desk.publisher.feed_url
    assert (await desk.state(old)).failures == 0


async def test_a_detour_is_not_remembered(desk: Desk) -> None:
    """302 is for today; and what leads to no feed is no move, whatever it calls itself."""
    desk.publisher.breaks("/today", 302, Location="/feed")
    desk.publisher.breaks("/login", 301, Location="/welcome")
    desk.publisher.answers["/welcome"] = front()

    for _ in range(2):
        for place in ("/today", "/login"):
            await desk.visit(desk.publisher.url + place)

    assert desk.publisher.asked.count("/today") == 2
    assert desk.publisher.asked.count("/login") == 2
    assert (await desk.state(desk.publisher.url + "/today")).location == ""


async def test_a_source_that_moved_and_is_only_busy_keeps_its_place(desk: Desk) -> None:
    """Failure 43: a night of 503 at the new place sends nobody back to the old one."""
    desk.publisher.breaks("/old", 301, Location="/feed")
    old = desk.publisher.url + "/old"
    await desk.visit(old)
    desk.publisher.breaks("/feed", 503)

    await desk.visit(old)

    assert desk.publisher.asked.count("/old") == 1
    assert (await desk.state(old)).location == desk.publisher.feed_url


async def test_a_news_sitemap_is_followed_like_a_feed(desk: Desk) -> None:
    """Some houses have nothing else; an index names it among hundreds."""
    desk.publisher.add("one", "two", "three")
    entries = "".join(
        f"<url><loc>{desk.publisher.url}/story/{name}</loc><news:news><news:publication>"
        f"<news:name>The Post</news:name></news:publication><news:title>{name}</news:title>"
        f"<news:publication_date>2026-03-0{day}</news:publication_date></news:news></url>"
        for day, name in enumerate(("one", "two", "three"), 1)
    )
    told = f'<urlset xmlns:news="http://n.example/">{entries}</urlset>'
    desk.publisher.answers["/news.xml"] = web.Response(text=told, content_type="text/xml")
    parts = "".join(
        f"<sitemap><loc>{desk.publisher.url}/{part}.xml</loc></sitemap>"
        for part in ("away", "news")
    )
    desk.publisher.answers["/sitemap.xml"] = web.Response(
        text=f"<sitemapindex>{parts}</sitemapindex>", content_type="text/xml"
    )

    for _ in range(2):
        await desk.visit(desk.publisher.url + "/sitemap.xml")
    await desk.visit(desk.publisher.url + "/news.xml")  # the same stories under another source

    assert await desk.told() == ["Two is told", "Three is told"]
    (first, _) = await desk.pushed()
    assert first.story.source == "The Post"
    assert first.photo_id is not None


async def test_how_often_a_source_publishes_decides_how_often_it_is_asked(desk: Desk) -> None:
    """Failure 44: a weekly is asked less than an agency, also while nothing in it changes."""
    for day in (3, 10, 17, 24):
        desk.publisher.add(f"of{day}", day=day)

    waits = [await desk.visit() for _ in range(2)]

    assert desk.publisher.asked[-1] == "/feed unchanged"
    assert waits == [EVERY * rhythm.SELDOM] * 2


async def test_no_place_inside_the_net_is_visited_on_a_sources_word(desk: Desk) -> None:
    """Failure 46: pages, pictures, parts of a sitemap, a page's feed, a move for good."""
    publisher = desk.publisher
    inner = publisher.url.replace("127.0.0.1", "localhost")
    await desk.visit()
    body = (
        f"<item><title>Ferry runs</title><link>{inner}/page</link>"
        f"<description>It runs again today.</description>"
        f"<enclosure url='{inner}/photo.jpg' type='image/jpeg'/></item>"
        f"<item><title>Bridge opens</title><description>It opens at noon.</description>"
        f"<enclosure url='{publisher.url}/detour.jpg' type='image/jpeg'/></item>"
    )
    publisher.answers["/feed"] = feed_of(body)
    publisher.breaks("/detour.jpg", 302, Location=f"{inner}/photo.jpg")
    publisher.answers["/site"] = front(f"{inner}/hidden")
    publisher.breaks("/moved", 301, Location=f"{inner}/hidden")
    index = f"<sitemapindex><sitemap><loc>{inner}/hidden</loc></sitemap></sitemapindex>"
    publisher.answers["/sitemap.xml"] = web.Response(text=index, content_type="text/xml")

    for place in ("/feed", "/site", "/moved", "/sitemap.xml"):
        await desk.visit(publisher.url + place)

    assert sorted(await desk.told()) == ["Bridge opens", "Ferry runs"]
    assert [story.photo_id for story in await desk.pushed()] == [None, None]
    assert not {"/page", "/photo.jpg", "/hidden"} & set(publisher.asked)
    for place in ("/site", "/moved", "/sitemap.xml"):
        assert (await desk.state(publisher.url + place)).failures == 1


async def test_a_feed_that_answers_with_a_page_for_once_stays_the_feed(desk: Desk) -> None:
    """Maintenance pages name another feed in their head: its archive is nobody's news."""
    desk.publisher.add("one", "two", "three")
    desk.publisher.answers["/all"] = feed_of(
        *(f"<item><title>All {n}</title><description>Words.</description></item>" for n in range(9))
    )
    await desk.visit()
    desk.publisher.answers["/feed"] = front("/all")

    await desk.visit()
    assert (await desk.state()).failures == 1
    assert "/all" not in desk.publisher.asked
    del desk.publisher.answers["/feed"]
    desk.publisher.add("four")
    await desk.visit()

    assert await desk.told() == ["Two is told", "Three is told", "Four is told"]


async def test_a_feed_that_moved_is_no_page_that_names_one(desk: Desk) -> None:
    """One maintenance page at its new place would swap it for the house's archive, for good."""
    desk.publisher.add("one")
    desk.publisher.breaks("/old", 301, Location="/feed")
    desk.publisher.answers["/all"] = feed_of(
        "<item><title>All</title><description>Words.</description></item>"
    )
    old = desk.publisher.url + "/old"
    await desk.visit(old)
    desk.publisher.answers["/feed"] = front("/all")

    await desk.visit(old)
    assert (await desk.state(old)).failures == 1
    del desk.publisher.answers["/feed"]
    desk.publisher.add("two")
    await desk.visit(old)

    assert await desk.told() == ["One is told", "Two is told"]
    assert (await desk.state(old)).location == desk.publisher.feed_url


@pytest.mark.parametrize("named", ["/feed", "/old"])
async def test_a_page_whose_feed_fails_for_once_is_not_its_comments(desk: Desk, named: str) -> None:
    """The second feed of most pages holds what readers say; the first is still named there."""
    desk.publisher.add("one")
    desk.publisher.breaks("/old", 301, Location="/feed")
    desk.publisher.answers["/"] = front(named, "/comments")
    desk.publisher.answers["/comments"] = feed_of(
        "<item><title>Comment</title><description>Words.</description></item>"
    )
    home = desk.publisher.url + "/"
    await desk.visit(home)
    await desk.visit(home)
    desk.publisher.answers["/feed"] = front("/feed", "/comments")

    await desk.visit(home)
    assert (await desk.state(home)).failures == 1
    del desk.publisher.answers["/feed"]
    desk.publisher.add("two")
    await desk.visit(home)

    assert await desk.told() == ["One is told", "Two is told"]
    assert (await desk.state(home)).location == desk.publisher.feed_url


async def test_a_site_that_names_another_feed_is_looked_at_anew(desk: Desk) -> None:
    """A relaunch moves the feed: what the new one shows at first is its archive."""
    desk.publisher.add("one")
    desk.publisher.answers["/"] = front("/feed")
    await desk.visit(desk.publisher.url + "/")
    desk.publisher.answers["/"] = front("/all")
    desk.publisher.answers["/all"] = feed_of(
        *(f"<item><title>All {n}</title><description>Words.</description></item>" for n in range(9))
    )
    desk.publisher.breaks("/feed")

    await desk.visit(desk.publisher.url + "/")

    assert await desk.told() == ["One is told", "All 1", "All 0"]
    assert (await desk.state(desk.publisher.url + "/")).location.endswith("/all")

"""A page that is written on all day: its feed lists each post, with the address of the page."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import web

from tests.newsroom.newsdesk import Desk, open_desk
from tests.newsroom.publisher import Publisher


@pytest.fixture
async def desk(publisher: Publisher, tmp_path: Path) -> AsyncIterator[Desk]:
    """The live blog has begun, and its first post was told."""
    async with open_desk(publisher, tmp_path / "wireroom.db") as opened:
        await opened.visit()
        post(opened, "Storm reaches the coast")
        await opened.visit()
        yield opened


def post(desk: Desk, headline: str, *, guid: str = "", anchor: str = "") -> None:
    """One more post; without a `guid` it has no id but the page's address."""
    link = f"{desk.publisher.url}/story/live"
    desk.publisher.add("live", guid=guid or f"{link}{anchor}", query=anchor)
    desk.publisher.entries[0].headline = headline


@pytest.mark.parametrize(
    "known_by", [{}, {"guid": "post 2"}, {"anchor": "#post-2"}], ids=["address", "id", "anchor"]
)
async def test_its_posts_are_one_story_with_updates(desk: Desk, known_by: dict[str, str]) -> None:
    """Thirty posts a day are thirty times the same page: pushed each, readers would leave."""
    post(desk, "Storm closes the harbour", **known_by)
    await desk.visit()

    assert await desk.told() == ["Storm reaches the coast"]
    (offer,) = desk.editors.told
    assert "− Storm reaches the coast\n+ Storm closes the harbour" in offer


async def test_a_post_costs_one_look_and_later_nothing(desk: Desk) -> None:
    """They share the address; none may be taken for a change of another at every visit."""
    post(desk, "Storm closes the harbour")
    post(desk, "Storm moves inland")
    await desk.visit()
    before = len(desk.publisher.asked)

    for _ in range(3):
        await desk.visit()

    assert set(desk.publisher.asked[before:]) == {"/feed unchanged"}
    desk.publisher.add("bridge")
    await desk.visit()
    assert desk.publisher.asked.count("/story/live") == 3
    assert len(desk.editors.told) == 1


async def test_a_ticker_that_links_to_the_front_page_is_news_each_time(desk: Desk) -> None:
    """Flashes have no page: the front page is nobody's article, and all of them would be it."""
    front = (
        "<html><body><article><h1>The Post</h1>" + "<p>All of today's news, at a glance.</p>" * 9
    )
    desk.publisher.answers["/"] = web.Response(text=front, content_type="text/html")
    before = len(await desk.told())
    for number, words in enumerate(("Bridge closed for the night.", "Power is back in Halm.")):
        desk.publisher.add(f"flash{number}", text=words, front_page=True)
        await desk.visit()

    told = (await desk.pushed())[before:]

    assert [one.story.headline for one in told] == ["Flash0 is told", "Flash1 is told"]
    assert [one.story.partial for one in told] == [None, None], "it is all that there is"
    assert "/" not in desk.publisher.asked

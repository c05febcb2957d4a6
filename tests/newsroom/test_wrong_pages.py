"""Servers say 200 and show an error, a login or the front page: none of it is news or a change."""

import pytest
from aiohttp import web

from bot.newsroom.rechecks import WAITS
from content.types import Partial
from storage import stories
from storage.types import StoredStory
from tests.newsroom.newsdesk import Desk
from tests.newsroom.publisher import page

PARAGRAPHS = {
    "Page not found": "We are sorry, the page that you are looking for does not exist any more or"
    " has been moved to another address. Please try the search box at the top of this page.",
    "We will be back soon": "The Post is being looked after by its engineers at this moment, and"
    " will be back within the hour. We thank you for your patience, and are sorry for the trouble.",
    "Welcome to The Post": "The Post is read by three million people each week, and has been"
    " printed in the town of Lorvik since 1901. Log in to go on.",
}
TEASER = "The ferry sank at dawn, the coast guard said."


def wrong(headline: str) -> str:
    text = PARAGRAPHS[headline]
    return (
        f"<html lang='en'><head><title>{headline}</title></head><body><article>"
        f"<h1>{headline}</h1><p>{text}</p><p>{text}</p></article></body></html>"
    )


async def newest(desk: Desk) -> StoredStory:
    async with desk.db.reads() as reads:
        (stored,) = await stories.latest(reads, limit=1)
    return stored


async def wait(desk: Desk, at: int) -> None:
    await desk.clock.advance(WAITS[at].total_seconds() + 1)
    await desk.newsroom.look_again()


@pytest.mark.parametrize("headline", PARAGRAPHS)
async def test_it_is_never_pushed_as_news(desk: Desk, headline: str) -> None:
    """ "Page not found" on ten thousand phones; the feed had the news all the same."""
    desk.publisher.add("ferry", text=TEASER)
    desk.publisher.pages["ferry"] = wrong(headline)

    await desk.visit()

    (told,) = await desk.pushed()
    assert (told.story.headline, told.story.summary) == ("Ferry is told", TEASER)
    assert told.story.partial is Partial.FEED
    assert told.story.url == f"{desk.publisher.url}/story/ferry"


@pytest.mark.parametrize("place", ["/", "/login"])
async def test_a_detour_to_one_page_makes_no_stories_one(desk: Desk, place: str) -> None:
    """Old addresses lead to the front page, new ones to a login: each entry is told by itself."""
    told = wrong("Welcome to The Post").replace("</article>", "<p>Ferry is told.</p></article>")
    told = told if place == "/" else wrong("Welcome to The Post")
    desk.publisher.answers[place] = web.Response(text=told, content_type="text/html")
    for name in ("ferry", "bridge"):
        desk.publisher.add(name, text=f"Words about the {name}.")
        desk.publisher.breaks(f"/story/{name}", 302, Location=place)
        await desk.visit()

    assert await desk.told() == ["Ferry is told", "Bridge is told"]
    assert [one.story.summary for one in await desk.pushed()] == [
        "Words about the ferry.",
        "Words about the bridge.",
    ]


@pytest.mark.parametrize(
    ("headline", "teaser", "told"),
    [
        ("Фёрри затонул у берегов Халма", "", "Фёрри затонул у берегов Халма"),
        ("渡轮在哈尔姆附近沉没", "", "渡轮在哈尔姆附近沉没"),
        ("Down the drain", "Ferry is told in this paragraph, they say", "Ferry is told"),
    ],
    ids=["cyrillic", "without blanks", "another headline"],
)
async def test_a_page_that_is_its_own_is_read(
    desk: Desk, headline: str, teaser: str, told: str
) -> None:
    """Whatever its script is, and though the house has another headline in its feed."""
    desk.publisher.add("ferry", text=teaser)
    entry = desk.publisher.entries[0]
    entry.headline = told
    desk.publisher.pages["ferry"] = page(entry, desk.publisher.url)
    entry.headline = headline

    await desk.visit()

    (pushed,) = await desk.pushed()
    assert (pushed.story.headline, pushed.story.partial) == (told, None)


async def test_it_is_no_correction_of_what_stood_there(desk: Desk) -> None:
    """Five minutes of maintenance must not put "back soon" over the news of the day."""
    desk.publisher.add("ferry", text=TEASER)
    await desk.visit()
    desk.publisher.pages["ferry"] = wrong("We will be back soon")
    await wait(desk, 0)
    desk.publisher.entries[0].headline = "Ferry is told now"
    await desk.visit()
    desk.publisher.entries[0].guid = "ferry, second edition"
    await desk.visit()

    stored = await newest(desk)
    assert (stored.story.headline, stored.story.revision) == ("Ferry is told", 1)
    assert desk.editors.told == []
    assert await desk.told() == ["Ferry is told"]

    del desk.publisher.pages["ferry"]
    await wait(desk, 1)
    assert (await newest(desk)).story.headline == "Ferry is told now", "and the page is heard again"


@pytest.mark.parametrize("answer", [404, 503, "Page not found"])
async def test_a_page_that_comes_late_is_read(desk: Desk, answer: int | str) -> None:
    """The feed was faster than the house's own servers: /full must not stay a teaser for ever."""
    desk.publisher.add("ferry", text=TEASER)
    if isinstance(answer, int):
        desk.publisher.breaks("/story/ferry", answer)
    else:
        desk.publisher.pages["ferry"] = wrong(answer)
    for _ in range(3):
        await desk.visit()
    assert (await newest(desk)).story.body == ()

    await wait(desk, 0)
    desk.publisher.answers.clear()
    desk.publisher.pages.clear()
    await wait(desk, 1)

    stored = await newest(desk)
    assert (len(stored.story.body), stored.story.partial) == (6, None)
    assert await desk.told() == ["Ferry is told"]


async def test_a_page_that_is_not_there_yet_is_waited_for(desk: Desk) -> None:
    """A headline alone is little news; five minutes later photo and text come with it."""
    desk.publisher.add("ferry")
    desk.publisher.breaks("/story/ferry", 404)
    await desk.visit()
    assert await desk.told() == []
    desk.publisher.answers.clear()

    await desk.visit()

    (told,) = await desk.pushed()
    assert (len(told.story.body), told.story.partial) == (6, None)

"""Stories that share an address with others: each is told, and none is told over another."""

import pytest
from aiohttp import web

from bot.newsroom.rechecks import WAITS
from content.pages import read_page
from storage import stories
from tests.newsroom.newsdesk import Desk

TEXTS = {
    "Ferry runs aground": "The ferry ran aground off Halm at dawn with forty people on board, and"
    " fishermen from the next village brought all of them to land before the tide turned.",
    "Bridge opens late": "Builders need three more months for the bridge over the Lor, because"
    " steel that was ordered last spring has still not left its works in the south.",
    "Mayor Berg resigns": "Berg gave up the mayor's office on Monday night after nine years, and"
    " named neither a reason nor anybody whom the party might put forward instead.",
}

TICKER = "All that happens in Halm, as it happens, by the people of The Post, day and night."


def html(headline: str, text: str, canonical: str = "") -> str:
    link = f"<link rel='canonical' href='{canonical}'>" if canonical else ""
    return (
        f"<html lang='en'><head><title>{headline}</title>{link}</head><body><article>"
        f"<h1>{headline}</h1><p>{text}</p></article></body></html>"
    )


async def tell_all(desk: Desk, canonical: str, *, query: bool = False) -> None:
    for number, (headline, text) in enumerate(TEXTS.items()):
        desk.publisher.add(f"s{number}", query=f"?id={number}" if query else "")
        desk.publisher.entries[0].headline = headline
        place = f"{desk.publisher.url}{canonical}"
        desk.publisher.pages[f"s{number}"] = html(headline, text, place)
        await desk.visit()


async def first_story(desk: Desk) -> tuple[str, int]:
    async with desk.db.reads() as reads:
        held = await stories.get(reads, 1)
    assert held is not None
    return held.story.headline, held.story.revision


@pytest.mark.parametrize(
    "canonical",
    ["/news", "/en/", "/index.html", "/story/", "/?lang=en", "/en/latest/news", "/news-from-halm"],
)
async def test_an_address_that_a_template_names_on_every_page_swallows_nothing(
    desk: Desk, canonical: str
) -> None:
    """One story a house was told, for ever, and its readers read another one in its place."""
    await tell_all(desk, canonical)

    assert await desk.told() == list(TEXTS)
    assert await first_story(desk) == ("Ferry runs aground", 1)
    assert desk.editors.told == []


@pytest.mark.parametrize(
    ("asked", "named", "is_told"),
    [
        ("https://post.example/2026/ferry-sinks", "/news", "/2026/ferry-sinks"),
        ("https://post.example/article.php?id=7", "/article.php", "/article.php?id=7"),
        ("https://post.example/2026/ferry-sinks", "/?lang=en", "/2026/ferry-sinks"),
        ("https://post.example/2026/ferry-sinks", "/?p=123", "/?p=123"),
        ("https://post.example/2026/ferry-sinks?view=print", "/ferry-sinks", "/ferry-sinks"),
        ("https://post.example/amp/ferry", "/ferry", "/ferry"),
    ],
)
def test_a_reader_is_led_to_the_article(asked: str, named: str, is_told: str) -> None:
    """And not to the section that a template names; an article's own short address holds."""
    told = html("Ferry runs aground", TEXTS["Ferry runs aground"], named)

    article = read_page(told.encode(), url=asked)

    assert article.url == f"https://post.example{is_told}"


async def test_a_canonical_address_without_its_query_swallows_nothing(desk: Desk) -> None:
    """Old systems know their articles by the query alone, and their templates cut it off."""
    await tell_all(desk, "/article.php", query=True)

    assert await desk.told() == list(TEXTS)


async def test_each_of_them_is_still_corrected(desk: Desk) -> None:
    """In its feed and, a quarter of an hour later, on its page: both under its own address."""
    await tell_all(desk, "/en/latest/news")
    place = f"{desk.publisher.url}/en/latest/news"
    text = TEXTS["Bridge opens late"].replace("three more", "five more")
    desk.publisher.pages["s1"] = html("Bridge opens late", text, place)
    desk.publisher.entries[1].headline = "Bridge opens late in the year"
    await desk.visit()
    text = TEXTS["Mayor Berg resigns"].replace("nine years", "eight years")
    desk.publisher.pages["s2"] = html("Mayor Berg resigns", text, place)
    await desk.clock.advance(WAITS[0].total_seconds() + 1)
    await desk.newsroom.look_again()

    assert ["five more" in told for told in desk.editors.told] == [True, False]
    assert ["eight years" in told for told in desk.editors.told] == [False, True]
    assert await desk.told() == list(TEXTS)


async def test_the_same_text_at_two_addresses_of_one_canonical_is_one_story(desk: Desk) -> None:
    """That is what canonical addresses are made for: print views, sections, other parameters."""
    headline, text = next(iter(TEXTS.items()))
    for name in ("ferry", "ferry-in-print"):
        desk.publisher.add(name)
        desk.publisher.entries[0].headline = headline
        place = f"{desk.publisher.url}/story/ferry-2026"
        desk.publisher.pages[name] = html(headline, text, place)
        await desk.visit()

    assert await desk.told() == [headline]


@pytest.mark.parametrize("status", [200, 403])
async def test_flashes_that_link_to_one_ticker_are_told_each(desk: Desk, status: int) -> None:
    """The page says nothing of them; their words are in the feed, and are what is told."""
    ticker = html("Newsticker", "</p><p>".join([TICKER] * 3))
    answer = web.Response(text=ticker, status=status, content_type="text/html")
    desk.publisher.answers["/story/ticker"] = answer
    for number, headline in enumerate(TEXTS):
        desk.publisher.add("ticker", guid=f"flash {number}")
        desk.publisher.entries[0].headline = headline
        await desk.visit()

    assert await desk.told() == list(TEXTS)
    assert await first_story(desk) == ("Ferry runs aground", 1)

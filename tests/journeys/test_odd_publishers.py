"""What publishers get wrong, and what breaks our own parsers, on its way to the phones."""

from html import escape
from pathlib import Path

import pytest
from aiohttp import web

from bot.simulator import Simulator
from content import desk
from content.types import Source
from tests.journeys.house import open_house
from tests.newsroom import hostile
from tests.newsroom.publisher import Publisher, open_publisher

FERRY = "Die Fähre fährt wieder über den Sund, früher als erwartet."
BEAR = "A brown bear was seen in the northern valley for the first time in thirty years."


def page(headline: str, text: str, above: str = "") -> web.Response:
    body = "".join(f"<p>{text} {more}</p>" for more in ("So said the council.", "Rangers agreed."))
    return web.Response(
        text=f"<html><body><article><h1>{headline}</h1>{above}{body}</article></body></html>",
        content_type="text/html",
    )


def feed(publisher: Publisher, stories: dict[str, tuple[str, str]]) -> bytes:
    items = "".join(
        f"<item><guid>{name}</guid><link>{publisher.url}/story/{name}</link>"
        f"<title>{headline}</title><description>{escape(text)}</description></item>"
        for name, (headline, text) in stories.items()
    )
    return f"<rss version='2.0'><channel><title>Post</title>{items}</channel></rss>".encode()


async def test_a_page_that_breaks_our_parser_reaches_the_phone_from_its_feed(
    simulator: Simulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Failure 16: the reader hears the news; only the log hears of our mistake."""
    monkeypatch.setattr(desk, "read_any", hostile.stumbles_over_marked)
    stories = {"bear": ("Bear in the valley", BEAR), "ferry": ("Fähre fährt", FERRY)}
    path = tmp_path / "news.db"
    async with open_publisher() as publisher:
        publisher.answers["/feed"] = web.Response(body=feed(publisher, stories))
        publisher.answers["/story/bear"] = page(
            "Bear in the valley", BEAR, "<!-- breaks parsers -->"
        )
        publisher.answers["/story/ferry"] = page(
            "Fähre fährt", FERRY, '<p class="tags"><a href="http://[::1">Ida Moen</a></p>'
        )
        async with open_house(simulator, path) as house:
            ann = await house.reader("Ann")
        source = Source(address=publisher.feed_url, name="Post")
        async with open_house(simulator, path, sources=(source,), first_look=2) as house:
            bear = await house.world.wait_for_message(ann, "Bear in the valley")
            ferry = await house.world.wait_for_message(ann, "Fähre fährt")

    assert BEAR in bear.text
    assert FERRY in ferry.text


async def test_a_stray_byte_in_a_feed_reaches_no_phone_but_in_its_own_word(
    simulator: Simulator, tmp_path: Path
) -> None:
    """Failure 45: one byte of one entry made mojibake of the headlines of all."""
    stories = {"bear": ("Bear in the valley", f"{BEAR} STRAY."), "ferry": ("Fähre fährt", FERRY)}
    path = tmp_path / "news.db"
    async with open_publisher() as publisher:
        body = feed(publisher, stories).replace(b"STRAY", b"St\xfcrm")
        publisher.answers["/feed"] = web.Response(
            body=body, content_type="application/rss+xml", charset="utf-8"
        )
        async with open_house(simulator, path) as house:
            ann = await house.reader("Ann")
        source = Source(address=publisher.feed_url, name="Häfen")
        async with open_house(simulator, path, sources=(source,), first_look=2) as house:
            bear = await house.world.wait_for_message(ann, "Bear in the valley")
            ferry = await house.world.wait_for_message(ann, "Fähre fährt")

    assert BEAR in bear.text
    assert FERRY in ferry.text

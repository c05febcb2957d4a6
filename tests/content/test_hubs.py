"""A feed that says who tells its news need not be asked for them."""

import gzip
import json
from collections.abc import Mapping

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from content.feed.hubs import Hub, hub_of
from content.urls import is_web

URL = "https://lorvik.example/feed"
HUB = "https://hub.example/"
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><link href="https://lorvik.example/"/>
<link rel="hub" href="https://hub.example/?a=1&amp;b=2"/><link rel="hub" href="https://second.example/"/>
<link href='/topic' rel='self'/><entry><link rel="self" href="/entry"/></entry></feed>"""
RSS = b"""<rss><channel><link>https://lorvik.example/</link>
<atom10:link xmlns:atom10="http://www.w3.org/2005/Atom" rel="hub" href="https://hub.example/"/>
<item><title>t</title></item></channel></rss>"""
JSON = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "feed_url": "https://lorvik.example/topic",
        "hubs": [{"type": "rssCloud", "url": "https://x.example/"}, {"type": "WebSub", "url": HUB}],
        "items": [],
    }
).encode()


@pytest.mark.parametrize(
    ("body", "links", "address", "topic"),
    [
        (ATOM, {}, HUB + "?a=1&b=2", "https://lorvik.example/topic"),
        (RSS, {}, HUB, URL),
        (JSON, {}, HUB, "https://lorvik.example/topic"),
        (b"<rss/>", {"hub": HUB, "self": "/other"}, HUB, "https://lorvik.example/other"),
        (ATOM, {"hub": "https://header.example/"}, "https://header.example/", URL[:-4] + "topic"),
    ],
)
def test_the_hub_is_found(body: bytes, links: Mapping[str, str], address: str, topic: str) -> None:
    """The header goes before the feed, the first hub before the others."""
    assert hub_of(body, url=URL, links=links) == Hub(address=address, topic=topic)


def test_the_hub_of_a_packed_feed_is_found() -> None:
    """A feed that lies packed on its server's disk tells as much as any."""
    assert hub_of(gzip.compress(RSS), url=URL) == Hub(address=HUB, topic=URL)


@settings(max_examples=200)
@example(b"", 54, 23)  # an empty attribute
@given(st.binary(max_size=200), st.integers(0, 300), st.integers(0, 100))
def test_bytes_of_any_kind_offer_a_hub_or_none(noise: bytes, start: int, length: int) -> None:
    """Whatever a server answers: what is named as a hub can be asked."""
    for whole in (ATOM, RSS, JSON, gzip.compress(RSS)):
        for body in (noise, whole[:start] + noise + whole[start + length :]):
            hub = hub_of(body, url=URL)
            assert hub is None or (is_web(hub.address) and is_web(hub.topic))


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b'{"hubs": 7}',
        b'{"hubs": [7, {"type": "WebSub"}]}',
        b"[]",
        b"<rss><channel><item><link rel='hub' href='https://hub.example/'/></item></channel></rss>",
        b"<feed><link rel='hub' href='javascript:x'/></feed>",
        b"\xff\xfe\x00<link",
    ],
)
def test_what_offers_no_hub_is_polled(body: bytes) -> None:
    """An entry's own links, and addresses that are none, say nothing."""
    assert hub_of(body, url=URL) is None

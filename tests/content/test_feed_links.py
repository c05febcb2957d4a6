"""An operator pastes the address of a site, not of its feed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.feed.links import feed_links
from content.urls import is_web

URL = "https://example.org/news/"


FEED = '<link rel="alternate" type="application/rss+xml" href="/feed">'


@pytest.mark.parametrize(
    ("head", "found"),
    [
        (FEED, ["https://example.org/feed"]),
        (FEED + FEED, ["https://example.org/feed"]),
        (
            '<link rel="Alternate stylesheet" type="text/css" href="/x.css">'
            '<link rel="alternate" type="application/json" href="/wp-json/posts/7">'
            '<link type="application/atom+xml; charset=utf-8" rel="home ALTERNATE" href="atom.xml">'
            '<link rel="alternate" type="application/rss+xml" href="//feeds.example.org/comments">',
            [
                "https://example.org/news/atom.xml",
                "https://feeds.example.org/comments",
                "https://example.org/wp-json/posts/7",
            ],
        ),
        (
            '<link rel="alternate" type="application/feed+json" href="/feed.json">',
            ["https://example.org/feed.json"],
        ),
        (f'<base href="https://cdn.example/a/">{FEED}', ["https://cdn.example/feed"]),
        (f'<base href="javascript:x">{FEED}', ["https://example.org/feed"]),
        (
            '<link rel="alternate" type="application/rss+xml" href="javascript:void(0)">' + FEED,
            ["https://example.org/feed"],
        ),
        ('<link rel="alternate" hreflang="de" href="/de">', []),
        ('<link rel="alternate" type="application/rss+xml">', []),
        ('<link type="application/atom+xml" href="/atom">', ["https://example.org/atom"]),
    ],
)
def test_a_page_names_its_feeds(head: str, found: list[str]) -> None:
    """The first one named is the page's own; what is no address is no feed."""
    page = f"<html><head><title>t</title>{head}</head><body><p>x</p></body></html>".encode()

    assert list(feed_links(page, url=URL)) == found


@pytest.mark.parametrize("page", [b"", b"\x00\xff\xfe", b"plain words", b"{}"])
def test_what_is_no_page_names_no_feed(page: bytes) -> None:
    """Whatever a server answers, asking it is harmless."""
    assert feed_links(page, url=URL) == ()


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ('<a href="/rss.xml">RSS</a>', ["https://example.org/rss.xml"]),
        ('<a href="feed/">Follow us</a>', ["https://example.org/news/feed/"]),
        (
            '<a href="https://feeds.example.org/news_rss">x</a>',
            ["https://feeds.example.org/news_rss"],
        ),
        ('<a href="/index.rss">x</a><a href="/atom.xml">y</a>', 2 * [""]),
        (
            '<a href="/rss.xml">x</a><a type="application/rss+xml" href="https://far.example/7">y</a>',
            ["https://far.example/7", "https://example.org/rss.xml"],
        ),
        (
            f'<a href="/rss.xml">x</a>{FEED}',
            ["https://example.org/feed", "https://example.org/rss.xml"],
        ),
        ('<a href="https://social.example/feed/">our page</a>', []),
        ('<a href="/feeding-the-world">x</a><a href="/news/rss-is-dead">y</a>', []),
        ('<a href="/rss">x</a><a href="javascript:rss">y</a><a href="http://[">z</a>', [""]),
    ],
)
def test_a_page_shows_its_feeds(body: str, found: list[str]) -> None:
    """Many a house only has the little orange sign at the foot of its pages."""
    links = feed_links(f"<html><body><p>x</p>{body}</body></html>".encode(), url=URL)

    assert len(links) == len(found)
    assert all(link == expected for link, expected in zip(links, found, strict=True) if expected)


@settings(max_examples=150)
@given(st.binary(max_size=200), st.integers(0, 300), st.integers(0, 100))
def test_bytes_of_any_kind_name_addresses_or_none(noise: bytes, start: int, length: int) -> None:
    """Whatever a server answers: what is named as a feed can be asked."""
    whole = f'<html><head>{FEED}</head><body><a href="/rss.xml">RSS</a></body></html>'.encode()
    for page in (noise, whole[:start] + noise + whole[start + length :]):
        assert all(is_web(link) for link in feed_links(page, url=URL))

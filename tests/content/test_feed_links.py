"""An operator pastes the address of a site, not of its feed."""

import pytest

from content.feed_links import feed_links

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

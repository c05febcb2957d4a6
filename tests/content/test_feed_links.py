"""An operator pastes the address of a site, not of its feed."""

import pytest

from content.feed_links import feed_link

URL = "https://example.org/news/"


@pytest.mark.parametrize(
    ("head", "found"),
    [
        (
            '<link rel="alternate" type="application/rss+xml" href="/feed">',
            "https://example.org/feed",
        ),
        (
            '<link rel="Alternate stylesheet" type="text/css" href="/x.css">'
            '<link type="application/atom+xml; charset=utf-8" rel="home ALTERNATE" href="atom.xml">'
            '<link rel="alternate" type="application/rss+xml" href="/comments">',
            "https://example.org/news/atom.xml",
        ),
        ('<link rel="alternate" hreflang="de" href="/de">', None),
        ('<link rel="alternate" type="application/rss+xml">', None),
        ('<link rel="alternate" type="application/rss+xml" href="javascript:void(0)">', None),
    ],
)
def test_a_page_names_its_feed(head: str, found: str | None) -> None:
    """The first one named is the page's own; what is no address is no feed."""
    page = f"<html><head><title>t</title>{head}</head><body><p>x</p></body></html>".encode()

    assert feed_link(page, url=URL) == found


@pytest.mark.parametrize("page", [b"", b"\x00\xff\xfe", b"plain words", b"{}"])
def test_what_is_no_page_names_no_feed(page: bytes) -> None:
    """Whatever a server answers, asking it is harmless."""
    assert feed_link(page, url=URL) is None

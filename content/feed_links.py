"""Where a page says that its feed is."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from content import urls
from content.markup import parse

_FEEDS = (
    "application/rss+xml",
    "application/atom+xml",
    "application/feed+json",
    "application/rdf+xml",
)
_PERHAPS = ("application/json", "application/xml", "text/xml")
"""Feeds were once announced like this; so are many things that are none."""


def feed_links(page: bytes, *, url: str, charset: str | None = None) -> tuple[str, ...]:
    """The feeds that the page names, the likeliest first; () where it names none, or is no page.

    Feeds of comments are named after the page's own, and so stay behind it.

    Args:
        url: where the page was found; a relative link is resolved against it, or against the
            page's own base.
    """
    tree = parse(page, encoding=charset)
    if tree is None:
        return ()
    base = next((urls.resolve(url, each.get("href") or "") for each in tree.iter("base")), None)
    named: dict[str, int] = {}
    for kind, address in _alternates(tree.iter("link")):
        whole = urls.resolve(base or url, address)
        if whole and kind in (*_FEEDS, *_PERHAPS):
            named.setdefault(whole, int(kind in _PERHAPS))
    return tuple(sorted(named, key=lambda address: named[address]))


def _alternates(links: Iterator[HtmlElement]) -> Iterator[tuple[str, str]]:
    for link in links:
        kinds = (link.get("rel") or "").lower().split()
        if {"alternate", "feed"}.intersection(kinds):
            yield (link.get("type") or "").partition(";")[0].strip().lower(), link.get("href") or ""

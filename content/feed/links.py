"""Where a page says that its feed is."""

import re
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

    What the page announces to programs goes before the links that it shows to readers. Feeds of
    comments are named after the page's own, and so stay behind it.

    Args:
        url: where the page was found; a relative link is resolved against it, or against the
            page's own base.
    """
    tree = parse(page, encoding=charset)
    if tree is None:
        return ()
    base = next((urls.resolve(url, each.get("href") or "") for each in tree.iter("base")), None)
    named: dict[str, int] = {}
    for address, doubt in (*_announced(tree), *_shown(tree, url)):
        if whole := urls.resolve(base or url, address):
            named.setdefault(whole, doubt)
    return tuple(sorted(named, key=lambda address: named[address]))


def _announced(tree: HtmlElement) -> Iterator[tuple[str, int]]:
    """Addresses, each with how doubtful it is."""
    for link in tree.iter("link"):
        relations = (link.get("rel") or "alternate").lower().split()
        kind = _kind(link)
        if {"alternate", "feed"}.intersection(relations) and kind in (*_FEEDS, *_PERHAPS):
            yield link.get("href") or "", int(kind in _PERHAPS)


def _shown(tree: HtmlElement, url: str) -> Iterator[tuple[str, int]]:
    """Links in the page's text: by their kind, or by a name that feeds have on this very site."""
    for link in tree.iter("a"):
        address = link.get("href") or ""
        if _kind(link) in _FEEDS:
            yield address, 2
        elif _is_named_so(urls.resolve(url, address), url):
            yield address, 3


def _is_named_so(address: str | None, url: str) -> bool:
    """Elsewhere a "/feed" is a reader's own page on a social network."""
    if address is None:
        return False
    own, its = urls.host(url), urls.host(address)
    near = its == own or its.endswith("." + own) or own.endswith("." + its) or "feed" in its
    return near and _NAMED.search(urls.parts_of(address).path.lower()) is not None


def _kind(link: HtmlElement) -> str:
    return (link.get("type") or "").partition(";")[0].strip().lower()


_NAMED = re.compile(
    r"(?:^|[/._-])(?:rss2?|atom|feeds?)(?:[._-][a-z]{1,10})?(?:\.(?:xml|rdf|json|php))?/?$"
)

"""News sitemaps understood: what a publisher tells search engines about its newest pages.

urlset with news:news → the same `Feed` and `Item`s that a feed gives
sitemapindex          → the addresses of its parts, the likeliest to hold news first
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from content import urls
from content.charset import in_utf8
from content.dates import named_moment
from content.errors import SourceUnreadable
from content.feed.captions import split_caption
from content.feed.packed import beginning, unpacked
from content.feed.titles import without_source
from content.feed.xml_trees import Element, name_of, tree_of
from content.feeds import Feed, instant, two_letters
from content.guard import shown
from content.markup import plain
from content.pictures.addresses import looks_like_photo
from content.types import Item, Photo


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitemap:
    feed: Feed
    parts: tuple[str, ...] = ()
    """Absolute addresses of further sitemaps, those worth a visit first."""


def looks_like_one(body: bytes) -> bool:
    """Whether it is worth reading as a sitemap, from its first bytes."""
    head = beginning(body, 2_000).lower()
    return re.search(rb"<(?:[\w-]+:)?(?:urlset|sitemapindex)\b", head) is not None


def read_sitemap(body: bytes, *, url: str) -> Sitemap:
    """Read a sitemap in full; pages that it does not call news are left out.

    Args:
        url: where it was found.

    Raises:
        SourceUnreadable: this is no sitemap, or one without any news.
        SourceTooLarge: a packed one that holds more than `packed.MAX_BYTES`.
    """
    tree = tree_of(in_utf8(unpacked(body, url=url)), url=url)
    root = tree[0] if tree else None
    kind = "" if root is None else name_of(root)
    if root is None or kind not in ("urlset", "sitemapindex"):
        raise SourceUnreadable(shown(url), "not a sitemap")
    if kind == "sitemapindex":
        return Sitemap(feed=Feed(title=""), parts=_parts(root, url))
    entries = [entry for entry in _children(root, "url") if _child(entry, "news") is not None]
    if not entries:
        raise SourceUnreadable(shown(url), "a sitemap without news")
    items: dict[str, Item] = {}
    for entry in entries:
        if item := _item(entry, url):
            items.setdefault(item.id, item)
    publication = _child(_child(entries[0], "news"), "publication")
    return Sitemap(
        feed=Feed(
            title=plain(_text(publication, "name")),
            items=tuple(items.values()),
            language=two_letters(_text(publication, "language")),
        )
    )


def _item(entry: Element, url: str) -> Item | None:
    """None for an entry without an address or a title: there is nothing to tell of it."""
    news = _child(entry, "news")
    link = urls.resolve(url, _text(entry, "loc"))
    publication = _child(news, "publication")
    headline = without_source(plain(_text(news, "title")), [plain(_text(publication, "name"))])
    if link is None or not headline:
        return None
    link = urls.canonical(link)
    return Item(
        id=link,
        url=link,
        headline=headline,
        photo=_photo(entry, url),
        published_at=_date(_text(news, "publication_date")),
        language=two_letters(_text(publication, "language")),
        topics=tuple(dict.fromkeys(_keywords(_text(news, "keywords")))),
    )


def _date(told: str) -> datetime | None:
    """ISO 8601 as the protocol asks for it, or as feeds write it."""
    return instant(told) or instant(named_moment(told))


def _keywords(told: str) -> Iterator[str]:
    words = (plain(word) for word in told.replace(";", ",").split(","))
    return (word for word in words if word and len(word) <= 60)


def _photo(entry: Element, url: str) -> Photo | None:
    for image in _children(entry, "image"):
        address = urls.resolve(url, _text(image, "loc"))
        if address and looks_like_photo(address):
            caption, credit = split_caption(plain(_text(image, "caption")))
            return Photo(url=address, caption=caption, credit=credit)
    return None


def _parts(root: Element, url: str) -> tuple[str, ...]:
    """Those that are called news first, then the newest; then as the index orders them."""
    found: dict[str, tuple[bool, float]] = {}
    for part in _children(root, "sitemap"):
        address = urls.resolve(url, _text(part, "loc"))
        if address:
            changed_at = instant(_text(part, "lastmod"))
            age = -changed_at.timestamp() if changed_at else 0.0
            found.setdefault(address, ("news" not in address.lower(), age))
    return tuple(sorted(found, key=lambda address: found[address]))


def _children(element: Element | None, name: str) -> Iterator[Element]:
    return (child for child in (() if element is None else element) if name_of(child) == name)


def _child(element: Element | None, name: str) -> Element | None:
    return next(_children(element, name), None)


def _text(element: Element | None, name: str) -> str:
    child = _child(element, name)
    return "" if child is None else "".join(child.itertext()).strip()

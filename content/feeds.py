"""Feeds understood: RSS, Atom and JSON Feed to items, every field cleaned by us.

The parser beneath passes on whatever a feed holds, scripts included; nothing of it leaves here
but plain text and absolute addresses.
"""

import html
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from xml.etree.ElementTree import ParseError

import fastfeedparser

from content import authors, urls
from content.charset import in_utf8
from content.errors import SourceUnreadable
from content.feed import json_feeds, markup
from content.feed.bylines import plain_byline
from content.feed.captions import parted
from content.feed.packed import unpacked
from content.feed.photos import photo_of
from content.feed.text import words_of
from content.feed.xml_trees import tree_of
from content.guard import shown
from content.markup import plain
from content.text import clean, fingerprint
from content.types import Item

LONGEST_FIELD = 10_000
"""Characters, of a headline, an address, a name: what is longer is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    title: str
    """"" where the feed gives itself no name."""
    items: tuple[Item, ...] = ()
    """As the feed orders them, usually newest first; ids are unique within it."""
    ttl_s: float | None = None
    """How long the feed says that it stays good; None where it does not."""
    language: str = ""


def read_feed(body: bytes, *, url: str, charset: str | None = None) -> Feed:
    """Read a feed in full: an entry that cannot be understood is left out, alone (failure 16).

    Args:
        url: where the feed was found; relative links are resolved against it.
        charset: of the Content-Type header, where there was one.

    Raises:
        SourceUnreadable: this is no feed.
    """
    body = in_utf8(unpacked(body, url=url), charset)
    parsed = _parsed(body, url)
    head = body[:_HEAD_BYTES]
    language = _language(parsed.get("feed", {}), head)
    return Feed(
        title=plain(_text(parsed.get("feed", {}), "title")),
        items=_items(_entries(parsed), url=url, language=language),
        ttl_s=_ttl_s(head),
        language=language,
    )


def _parsed(body: bytes, url: str) -> Mapping[str, Any]:
    """As the parser sees it after us; where that cost something, also as it sees it itself."""
    if json_feeds.looks_like_one(body):
        straight = json_feeds.straightened(body)
        return json_feeds.with_languages(_understood(straight, url), straight)
    tree = tree_of(body, url=url)
    if tree is None:
        return _understood(body, url)
    root, whole = tree
    try:
        straight = markup.straightened(root, url=url)
        ours = _understood(straight, url)
    except (ValueError, SourceUnreadable):  # ValueError: names that no element may be given anew
        return _understood(body, url)
    if whole:
        return ours
    theirs = _understood(body, url)
    return theirs if len(_entries(theirs)) > len(_entries(ours)) else ours


def _understood(body: bytes, url: str) -> Mapping[str, Any]:
    try:
        parsed: Mapping[str, Any] = fastfeedparser.parse(body)
    except (
        ValueError,
        ParseError,
        RecursionError,
        LookupError,
        TypeError,
        AttributeError,
        ArithmeticError,
    ) as error:
        raise SourceUnreadable(shown(url), "not a feed") from error
    return parsed


def _entries(parsed: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [entry for entry in parsed.get("entries") or () if isinstance(entry, dict)]


def _items(entries: Sequence[Mapping[str, Any]], *, url: str, language: str) -> tuple[Item, ...]:
    told = Counter(_told_id(entry) for entry in entries)
    # the last one was there before those that came to share its address
    places = [urls.canonical(urls.resolve(url, _text(entry, "link")) or "") for entry in entries]
    holders = {places[at]: at for at, entry in enumerate(entries) if not _told_id(entry)}
    items: dict[str, Item] = {}
    for at, entry in enumerate(entries):
        own_link = holders.get(places[at]) == at
        try:
            item = _item(entry, url=url, language=language, shared_ids=told, own_link=own_link)
        except (ValueError, OverflowError):
            continue  # one odd entry never hides its neighbours
        if item is not None:
            items.setdefault(item.id, item)
    return tuple(items.values())


def _item(
    entry: Mapping[str, Any], *, url: str, language: str, shared_ids: Counter[str], own_link: bool
) -> Item | None:
    """
    Args:
        own_link: no other entry without an id has its address.
    """
    link = urls.resolve(url, _text(entry, "link"))
    headline = plain(_text(entry, "title"))
    base = link or url
    words = words_of(entry, headline=headline, base=base)
    if not (link or headline or words.standfirst or words.body):
        return None
    item_id = _told_id(entry)
    if not item_id or shared_ids[item_id] > 1:
        told = fingerprint(headline, words.standfirst, *(block.text for block in words.body))
        # flashes link to the front page: known by it, all would be one
        is_its_page = own_link and not item_id and link and not urls.is_front_page(link)
        item_id = urls.canonical(link) if link and is_its_page else told
    photo = photo_of(entry, base=base, in_text=words.pictures)
    standfirst, photo = parted(words.standfirst, photo)
    return Item(
        id=item_id,
        url=urls.canonical(link) if link else None,
        headline=headline,
        standfirst=standfirst,
        body=words.body,
        photo=photo,
        authors=_authors(entry),
        published_at=instant(_text(entry, "published") or _text(entry, "updated")),
        language=_language_of(entry) or language,
        topics=_topics(entry),
        source=next((plain(_text(tag, "term")) for tag in _tags(entry) if _is_source(tag)), ""),
    )


def _told_id(entry: Mapping[str, Any]) -> str:
    """The id that the feed gives; "" where it only repeats the link, which has better spellings."""
    told = clean(_text(entry, "id"))
    return "" if told == clean(_text(entry, "link")) else told


def _authors(entry: Mapping[str, Any]) -> tuple[str, ...]:
    told = entry.get("authors")
    people = [each.get("name") for each in told if isinstance(each, dict)] if told else []
    fields = [name for name in people if isinstance(name, str)] or [_text(entry, "author")]
    bylines = (plain_byline(html.unescape(field)) for field in fields)
    return tuple(dict.fromkeys(name for byline in bylines for name in authors.names(plain(byline))))


def _topics(entry: Mapping[str, Any]) -> tuple[str, ...]:
    terms = (
        plain(_text(tag, "label") or _text(tag, "term"))
        for tag in _tags(entry)
        if not _is_source(tag)
    )
    return tuple(
        dict.fromkeys(
            term for term in terms if term and len(term) <= 60 and not _NO_TOPIC.fullmatch(term)
        )
    )


def _tags(entry: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [tag for tag in entry.get("tags") or () if isinstance(tag, dict)]


def _is_source(tag: Mapping[str, Any]) -> bool:
    return tag.get("scheme") == markup.SOURCE


def _language_of(entry: Mapping[str, Any]) -> str:
    """What the entry's text says of itself; "" where it leaves it to the feed."""
    contents = [each for each in entry.get("content") or () if isinstance(each, dict)]
    told = (two_letters(_text(each, "language")) for each in (entry, *contents))
    return next(filter(None, told), "")


def instant(value: str) -> datetime | None:
    """From a date as ISO 8601 writes it; one without a zone counts as UTC, nonsense as None."""
    try:
        found = datetime.fromisoformat(value) if value else None
        if found is None or found.tzinfo is None:
            return found and found.replace(tzinfo=UTC)
        return found.astimezone(UTC)
    except (ValueError, OverflowError):  # the first and the last day there are, in another zone
        return None


def _language(feed: Mapping[str, Any], head: bytes) -> str:
    told = _text(feed, "language")
    if not told and (found := _LANGUAGE.search(head)):
        told = next(group for group in found.groups() if group).decode("ascii", "ignore")
    return two_letters(told)


def two_letters(tag: str) -> str:
    """The language of a tag such as "en-GB" or "pt_BR"; "" where it is none."""
    found = re.match(r"\s*([A-Za-z]{2,3})(?:[-_]|\s*$)", tag)
    return found[1].lower() if found else ""


def _ttl_s(head: bytes) -> float | None:
    """RSS's `ttl` in minutes, or the syndication module's period by its frequency."""
    if found := _TTL.search(head):
        return int(found[1]) * 60.0
    if found := _PERIOD.search(head):
        times = _FREQUENCY.search(head)
        return _PERIOD_S[found[1].lower()] / max(int(times[1]) if times else 1, 1)
    return None


def _text(mapping: Mapping[str, Any], name: str) -> str:
    value = mapping.get(name)
    if isinstance(value, str):
        return value[:LONGEST_FIELD]
    return str(value) if isinstance(value, int) else ""


_NO_TOPIC = re.compile(
    # what content management systems write where nobody chose
    r"\d+|uncategori[sz]ed|allgemein|non class[ée]|sin categor[íi]a|senza categoria|sem categoria"
    r"|geen categorie|genel|без рубрики|未分類|未分类",
    re.IGNORECASE,
)
_HEAD_BYTES = 20_000
_TTL = re.compile(rb"<ttl>\s*(\d{1,6})\s*</ttl>", re.IGNORECASE)
_PERIOD = re.compile(
    rb"<\w+:updatePeriod>\s*(hourly|daily|weekly|monthly|yearly)\s*<", re.IGNORECASE
)
_FREQUENCY = re.compile(rb"<\w+:updateFrequency>\s*(\d{1,4})\s*<", re.IGNORECASE)
_PERIOD_S = {
    b"hourly": 3600.0,
    b"daily": 86400.0,
    b"weekly": 7 * 86400.0,
    b"monthly": 30 * 86400.0,
    b"yearly": 365 * 86400.0,
}
_LANGUAGE = re.compile(
    rb"<(?:dc:)?language>\s*([A-Za-z]{2,3}\b)|<(?:feed|rss|channel)\b[^>]*\bxml:lang=[\"']([A-Za-z]{2,3}\b)"
    rb"|^\s*\{[^\[]*\"language\"\s*:\s*\"([A-Za-z]{2,3}\b)",
    re.IGNORECASE,
)

"""What a story is made of, from the source's raw item to the piece that is told.

    Source ─ fetch, feeds → Item ─ pages, dumps → Article ─ desk → Story

Every value is frozen, and flows one way.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

StoryKey = NewType("StoryKey", str)
"""32 hex digits: the same for every revision of a story, whatever its address looks like."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where stories come from."""

    address: str
    """An http(s) address of a feed, or the path of a folder with articles."""
    name: str = ""
    """What readers see as the source; "" where the feed's own title is to be used."""


class BlockKind(StrEnum):
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    QUOTE = "quote"
    LIST = "list"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One piece of an article's body."""

    kind: BlockKind
    text: str
    """Plain text on one line; a list has one item on each line, without bullets. Never empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """The picture that a story is told with: exactly one of `url` and `file` is set.

    A dump names the photo only by its caption: then both are None.
    """

    url: str | None = None
    """Absolute http(s) address."""
    file: str | None = None
    """Path of a local picture."""
    caption: str = ""
    """Plain text, one line, without the credit."""
    credit: str = ""
    """Photographer and agency as they are to be named, e.g. "Jane Doe/Reuters"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedLink:
    """A further story that the editors of the article point to."""

    headline: str
    url: str | None = None
    """Absolute http(s) address; None where the article gave only words."""


class Partial(StrEnum):
    """Why no more than a part of a story is told."""

    PAYWALL = "paywall"
    """The page shows only its beginning to those who do not pay."""
    FEED = "feed"
    """The page could not be read, or hides its text: this is what the feed carries."""
    STUB = "stub"
    """The page has a headline and a standfirst, and no text: a film, a gallery, a script."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One entry of a feed, cleaned, before its page has been read."""

    id: str
    """What the feed calls the entry; without an id its link, else a fingerprint of its words."""
    url: str | None = None
    headline: str = ""
    standfirst: str = ""
    """Plain text; the feed's summary without markup and without "Continue reading"."""
    body: tuple[Block, ...] = ()
    """What the feed itself carries of the text, for when the page cannot be read."""
    photo: Photo | None = None
    authors: tuple[str, ...] = ()
    published_at: datetime | None = None
    """Aware, UTC."""
    language: str = ""
    topics: tuple[str, ...] = ()
    source: str = ""
    """Who published it, where that is another house than the feed's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """What has been understood of one raw article, and nothing that was guessed."""

    headline: str
    """Plain text, one line, never empty."""
    standfirst: str = ""
    """The publisher's own summary under the headline; "" where there is none."""
    body: tuple[Block, ...] = ()
    photo: Photo | None = None
    authors: tuple[str, ...] = ()
    published_at: datetime | None = None
    """Aware, in the zone that it is told in, UTC where it names none; None for no date."""
    language: str = ""
    """Two or three letters (ISO 639), lower case; "" where unknown."""
    topics: tuple[str, ...] = ()
    """The publisher's sections and keywords, in its own words."""
    url: str | None = None
    """The canonical http(s) address."""
    publisher: str = ""
    """The name that the site gives itself."""
    related: tuple[RelatedLink, ...] = ()
    notes: tuple[str, ...] = ()
    """What its editors say about the article itself: updates, corrections, disclosures."""
    partial: Partial | None = None
    """None where this is all of it."""
    embargo: str = ""
    """The line by which it forbids to be told before some moment, which may have passed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One piece of news, ready to be told.

    A story is never edited. A correction is a new `Story` with the same `key`
    and the next `revision`.
    """

    key: StoryKey
    revision: int = 1
    headline: str
    """Plain text, one line, 1 to 300 characters."""
    standfirst: str = ""
    summary: str
    """Plain text, whole sentences, at most `desk.SUMMARY_UNITS`; "" for an empty article."""
    summary_by_machine: bool = False
    """Readers are told."""
    body: tuple[Block, ...] = ()
    photo: Photo | None = None
    authors: tuple[str, ...] = ()
    source: str = ""
    """Who publishes it, as readers are told."""
    url: str | None = None
    published_at: datetime
    """Aware, UTC. The publisher's date; where it gave none, the time we took it in."""
    language: str = ""
    topics: tuple[str, ...] = ()
    related: tuple[RelatedLink, ...] = ()
    notes: tuple[str, ...] = ()
    partial: Partial | None = None

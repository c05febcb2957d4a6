"""The rooms that strangers' bytes reach: each may answer, or raise a ContentError."""

import tempfile
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from bot.messages import Outgoing
from bot.render.story import full_text, sample
from bot.texts import Texts
from content import desk, dumps, feeds, pages, photos, sitemaps
from content.errors import ContentError
from content.feed.hubs import hub_of
from content.feed.links import feed_links
from content.text import utf16_units
from content.topic_table import read_table
from content.topics import topics_of
from content.types import Article, Block, BlockKind, Photo, Story
from content.urls import is_web
from storage.types import StoredStory

URL = "https://lorvik.example/news/1"
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
TEXTS = Texts("en")


def page(data: bytes) -> None:
    _told(pages.read_page(data, url=URL))


def feed(data: bytes) -> None:
    for item in feeds.read_feed(data, url=URL).items[:1]:
        _told(desk.from_item(item))


def dump(data: bytes) -> None:
    _told(dumps.read_dump(data.decode("utf-8", "surrogateescape")))


def sitemap(data: bytes) -> None:
    for item in sitemaps.read_sitemap(data, url=URL).feed.items[:1]:
        _told(desk.from_item(item))


def links(data: bytes) -> None:
    for link in feed_links(data, url=URL):
        assert is_web(link)


def hub(data: bytes) -> None:
    found = hub_of(data, url=URL)
    assert found is None or is_web(found.address)


def table(data: bytes) -> None:
    """The operator's own file: a mistake in it is told in one plain line."""
    with tempfile.NamedTemporaryFile(suffix=".toml") as file:
        file.write(data)
        file.flush()
        try:
            topics = read_table(Path(file.name))
        except ValueError as error:
            raise ContentError(str(error)) from error
    topics_of(Article(headline="Harbour closed by a storm"), topics)


def any_of_them(data: bytes) -> None:
    _told(desk.read_any(data, name="it", url=URL))


def photo(data: bytes) -> None:
    fit = photos.fit(data)
    assert fit.width + fit.height <= photos.MAX_SIDES
    assert len(fit.data) <= photos.MAX_BYTES


def message(data: bytes) -> None:
    """Words that no parser has cleaned: an editor's, or a library's."""
    text = data.decode("utf-8", "replace").replace("\ufffd", "\ud83d", 1).strip() or "x"
    body = tuple(Block(kind=kind, text=text[at::4] or "y") for at, kind in enumerate(BlockKind))
    article = Article(
        headline=text[:200] or "x",
        standfirst=text[50:300],
        body=body,
        photo=Photo(url=URL, caption=text[:80], credit=text[80:160]),
        authors=(text[:30],),
        publisher=text[:50],
        url=text[:60],
    )
    story = _told(article)
    _check(sample(story, None, texts=TEXTS), 4096)
    stored = StoredStory(id=1, revision_id=1, story=story, photo_id=None, taken_in_at=NOON)
    _check(full_text(stored, texts=TEXTS), 4096)


ROOMS: Mapping[str, tuple[Callable[[bytes], None], str, int]] = {
    "read_page": (page, "page", 3),
    "read_feed": (feed, "feed", 34),
    "read_dump": (dump, "dump", 22),
    "read_any": (any_of_them, "dump", 6),
    "read_sitemap": (sitemap, "sitemap", 8),
    "feed_links": (links, "page", 3),
    "hub_of": (hub, "feed", 6),
    "topic_table": (table, "topics", 2),
    "fit": (photo, "photo", 8),
    "render": (message, "dump", 8),
}
"""By name: what is done, with which seeds, and how many of a hundred inputs it gets."""


def _told(article: Article) -> Story:
    """The way to the phone: what is sent fits, and its entities lie inside."""
    assert article.headline
    story = desk.to_story(article, now=NOON)
    assert utf16_units(story.summary) <= desk.SUMMARY_UNITS
    _check(sample(story, 1, texts=TEXTS), 1024)
    return story


def _check(sent: Outgoing, limit: int) -> None:
    units = utf16_units(sent.body.text)
    assert 0 < units <= limit
    assert len(sent.body.spans) <= 100
    for span in sent.body.spans:
        assert span.offset >= 0
        assert span.length > 0
        assert span.offset + span.length <= units

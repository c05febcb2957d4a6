"""The desk: page, feed and dump become one article, one story, one key."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from content import desk
from content.errors import ArticleUnreadable
from content.text import utf16_units
from content.types import Article, Block, BlockKind, Item, Partial, Photo

NOON = datetime(2031, 3, 3, 12, tzinfo=UTC)


def paragraph(text: str) -> Block:
    return Block(kind=BlockKind.PARAGRAPH, text=text)


BODY = (
    paragraph("The ferry between Lorvik and the islands runs again after nine weeks of repair."),
    paragraph("It leaves at six in the morning and returns at eight in the evening."),
)
ARTICLE = Article(
    headline="Lorvik ferry runs again",
    body=BODY,
    url="https://lorvik.example/news/ferry",
    published_at=NOON - timedelta(hours=2),
    publisher="Lorvik Courier",
    topics=("Transport",),
)


def test_a_story_is_complete() -> None:
    story = desk.to_story(ARTICLE, now=NOON)

    assert (story.headline, story.source, story.revision) == (
        "Lorvik ferry runs again",
        "Lorvik Courier",
        1,
    )
    assert story.published_at == NOON - timedelta(hours=2)
    assert story.language == "en"
    assert story.summary.startswith("The ferry between Lorvik")
    assert utf16_units(story.summary) <= desk.SUMMARY_UNITS
    assert story.body == BODY


def test_a_source_is_named_as_the_operator_wishes() -> None:
    nameless = replace(ARTICLE, publisher="")

    assert desk.to_story(ARTICLE, now=NOON, source_name="The Courier").source == "The Courier"
    assert desk.to_story(nameless, now=NOON).source == "lorvik.example"
    assert desk.to_story(replace(nameless, url=None), now=NOON).source == ""


def test_no_story_comes_from_the_future() -> None:
    """A wrong clock at the publisher would keep its story at the top of /latest for ever."""
    for told in (None, NOON + timedelta(days=3)):
        assert desk.to_story(replace(ARTICLE, published_at=told), now=NOON).published_at == NOON


@pytest.mark.parametrize("year", [1970, 1900, 1601, 1])
def test_a_lost_date_is_none(year: int) -> None:
    """A count of days that begins at zero: the story would stand at the end of /latest for ever."""
    lost = datetime(year, 1, 1, 5, tzinfo=UTC)
    old = datetime(year, 1, 5, tzinfo=UTC)

    assert desk.to_story(replace(ARTICLE, published_at=lost), now=NOON).published_at == NOON
    assert desk.to_story(replace(ARTICLE, published_at=old), now=NOON).published_at == old


def test_a_story_is_told_in_one_zone() -> None:
    """An article keeps its own; what is stored and compared may not."""
    tokyo = timezone(timedelta(hours=9))

    story = desk.to_story(replace(ARTICLE, published_at=NOON.astimezone(tokyo)), now=NOON)

    assert story.published_at.isoformat() == NOON.isoformat()


def test_a_long_headline_still_fits() -> None:
    story = desk.to_story(replace(ARTICLE, headline="Ferry 🚢 " * 100), now=NOON)

    assert utf16_units(story.headline) <= desk.HEADLINE_UNITS


def test_a_picture_beside_a_dump_takes_over_its_caption() -> None:
    """A dump names its photo only by caption and credit; the file lies beside it."""
    named = replace(ARTICLE, photo=Photo(caption="Boats at rest.", credit="Nordbild"))
    beside = Photo(file="/in/ferry.jpg", credit="Ida Holm")

    assert desk.to_story(named, now=NOON, fallback_photo=beside).photo == Photo(
        file="/in/ferry.jpg", caption="Boats at rest.", credit="Nordbild"
    )
    assert desk.to_story(ARTICLE, now=NOON, fallback_photo=beside).photo == beside
    own = replace(ARTICLE, photo=Photo(url="https://p.example/own.jpg"))
    assert desk.to_story(own, now=NOON, fallback_photo=beside).photo == own.photo


@pytest.mark.parametrize(
    "url",
    [
        "http://www.lorvik.example/news/ferry/",
        "https://lorvik.example/news/ferry?utm_source=rss&fbclid=1#top",
        "HTTPS://LORVIK.example:443/news/ferry",
    ],
)
def test_one_page_is_one_story(url: str) -> None:
    """Failure 14: addresses flip, dates change; the story stays the one that readers know."""
    flipped = replace(ARTICLE, url=url, published_at=NOON, headline="Ferry runs again")

    assert desk.story_key(flipped) == desk.story_key(ARTICLE)
    assert len(desk.story_key(ARTICLE)) == 32


def test_without_an_address_the_words_are_the_key() -> None:
    """Failure 14: a dump read twice is one story, another text is another."""
    dump = replace(ARTICLE, url=None)
    louder = replace(dump, headline="LORVIK FERRY runs – again!")

    assert desk.story_key(dump) == desk.story_key(louder)
    assert desk.story_key(dump) != desk.story_key(replace(dump, body=BODY[:1]))
    assert desk.story_key(dump) != desk.story_key(ARTICLE)


ITEM = Item(
    id="7",
    url="https://lorvik.example/news/ferry",
    headline="Ferry is back",
    standfirst="Nine weeks of repair are over.",
    body=(*BODY, paragraph("A third paragraph that only the feed has. " * 6)),
    photo=Photo(url="https://p.example/big/9f86d081884c.jpg", credit="Nordbild"),
    authors=("Ida Holm",),
    published_at=NOON,
    language="en",
    topics=("Islands",),
)


def test_a_feed_is_enough_for_a_story() -> None:
    """A page that cannot be read must not cost the story."""
    article = desk.from_item(ITEM, publisher="Lorvik Courier")

    assert (article.headline, article.standfirst) == (ITEM.headline, ITEM.standfirst)
    assert (article.body, article.photo, article.url) == (ITEM.body, ITEM.photo, ITEM.url)
    assert article.publisher == "Lorvik Courier"


def test_an_entry_without_a_title_is_headed_by_its_first_sentence() -> None:
    """Failure 16: entries without a title exist, and are told as well."""
    article = desk.from_item(Item(id="8", standfirst="The ferry is back. It sails at six."))

    assert article.headline == "The ferry is back."
    with pytest.raises(ArticleUnreadable):
        desk.from_item(Item(id="9", url="https://lorvik.example/9"))


def test_the_feed_fills_the_gaps_of_the_page() -> None:
    page = replace(ARTICLE, photo=Photo(url="https://p.example/small/9f86d081884c-300x200.jpg"))

    merged = desk.merge(ITEM, page)

    assert (merged.headline, merged.topics) == (page.headline, page.topics)
    assert (merged.standfirst, merged.authors) == (ITEM.standfirst, ITEM.authors)
    assert merged.published_at == page.published_at
    assert merged.photo == Photo(
        url="https://p.example/small/9f86d081884c-300x200.jpg", credit="Nordbild"
    )


def test_a_page_behind_a_wall_yields_to_the_feed() -> None:
    """Two lines and "subscribe" are not the article that the feed carries in full."""
    walled = replace(ARTICLE, body=BODY[:1])

    assert desk.merge(ITEM, walled).body == ITEM.body
    assert desk.merge(replace(ITEM, body=BODY[:1]), ARTICLE).body == ARTICLE.body


def test_another_picture_is_not_mixed_with_the_words_of_the_first() -> None:
    page = replace(ARTICLE, photo=Photo(url="https://p.example/portrait-of-the-mayor.jpg"))

    assert desk.merge(ITEM, page).photo == page.photo


PAGE = b"""<!doctype html><html lang="en"><head><title>Ferry</title></head><body><article>
<h1>Lorvik ferry runs again</h1><p>The ferry between Lorvik and the islands runs again after nine
weeks of repair, the harbour office said on Monday.</p><p>It leaves at six in the morning and
returns at eight in the evening, as it did before the storm.</p></article></body></html>"""
DUMP = b"""Lorvik ferry runs again

The ferry between Lorvik and the islands runs again after nine weeks of repair.

It leaves at six in the morning and returns at eight in the evening, as it did before.
"""


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (PAGE, "a.html"),
        (PAGE, "a"),
        (DUMP, "a.txt"),
        (DUMP, "a"),
        (b"\xef\xbb\xbf" + DUMP, "a.txt"),
    ],
)
def test_pages_and_dumps_are_told_apart_by_their_content(data: bytes, name: str) -> None:
    article = desk.read_any(data, name=name)

    assert article.headline == "Lorvik ferry runs again"
    assert len(article.body) >= 1


@pytest.mark.parametrize("charset", ["utf-16", "utf-8", "cp1254"])
def test_a_dump_is_read_in_its_own_letters(charset: str) -> None:
    """Failure 45: a wrong charset turns every name into rubbish."""
    text = DUMP.decode().replace("Lorvik", "Şişli")

    article = desk.read_any(
        text.encode(charset), name="a.txt", content_type=f"text/plain; charset={charset}"
    )

    assert article.headline == "Şişli ferry runs again"


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "nothing"),
        (b" \n\t ", "nothing"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "picture"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04\x14\x00", "archive"),
        (bytes(range(32)) * 20, "binary"),
        (b'<?xml version="1.0"?><rss version="2.0"><channel/></rss>', "feed"),
        (b"<html><body><p>Hello</p></body></html>", ""),
        (b"word", ""),
    ],
)
def test_what_is_no_article_says_why_in_one_line(data: bytes, word: str) -> None:
    with pytest.raises(ArticleUnreadable) as refusal:
        desk.read_any(data, name="x")

    assert word in str(refusal.value)
    assert len(str(refusal.value).splitlines()) == 1


def test_a_text_from_the_feed_is_marked() -> None:
    """Editors and readers are told that the page may say more."""
    walled = replace(ARTICLE, body=BODY[:1], partial=Partial.PAYWALL)

    assert desk.merge(ITEM, walled).partial is Partial.FEED
    assert desk.merge(replace(ITEM, body=()), walled).partial is Partial.PAYWALL
    assert desk.to_story(walled, now=NOON).partial is Partial.PAYWALL

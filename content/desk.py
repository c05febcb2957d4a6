"""The desk: what was read in different places is put together to a story.

Item ─ from_item, merge with the page → Article ─ to_story → Story
"""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from content import charset, embargo, urls
from content.errors import ArticleUnreadable
from content.language import language_of
from content.notes import is_note, part_notes
from content.pictures.addresses import is_same_picture
from content.summary import summarise
from content.text import clip, fingerprint, sentences
from content.topic_table import TopicTable
from content.topics import topics_of
from content.types import Article, Block, Item, Partial, Photo, Story, StoryKey

SUMMARY_UNITS = 600
"""UTF-16 units: leaves room in a caption for headline, credit and source."""
HEADLINE_UNITS = 300
WALLED = 1.5
"""A feed that carries this many times the page's text has the article, and the page a wall."""


def to_story(
    article: Article,
    *,
    now: datetime,
    source_name: str = "",
    fallback_photo: Photo | None = None,
    topics: TopicTable | None = None,
) -> Story:
    """The article as it will be told, in its first revision.

    Args:
        now: stands in for a date that the publisher did not give, lost, or set in the future.
        source_name: what the operator calls the source; else the publisher's own name is told.
        fallback_photo: shown where the article names no picture of its own; it takes over the
            caption and credit that a dump gives without an address.
        topics: the operator's own list; ours where None.
    """
    return Story(
        key=story_key(article),
        headline=clip(article.headline, HEADLINE_UNITS),
        standfirst=article.standfirst,
        summary=summarise(article, limit_units=SUMMARY_UNITS),
        body=article.body,
        photo=_photo(article.photo, fallback_photo),
        authors=article.authors,
        source=source_name or article.publisher or (urls.host(article.url) if article.url else ""),
        url=article.url,
        published_at=min(believed(article.published_at) or now, now).astimezone(UTC),
        language=language_of(_sample(article), article.language),
        topics=topics_of(article, topics),
        related=article.related,
        notes=article.notes,
        partial=article.partial,
    )


def story_key(article: Article) -> StoryKey:
    """The same for every revision of one piece of news, whatever its address looks like.

    Its page where it has one; else its words.
    """
    return page_story_key(article.url) if article.url else words_key(article)


def page_story_key(url: str) -> StoryKey:
    """Of what stands at this address."""
    return StoryKey(fingerprint("page", urls.page_key(url)))


def former_page_story_key(url: str) -> StoryKey:
    """What that was for stories of before `urls.page_key` knew of more spellings."""
    return StoryKey(fingerprint("page", urls.former_page_key(url)))


def words_key(told: Article | Story) -> StoryKey:
    """Of what has no page of its own."""
    words = (_folded(block.text) for block in told.body)
    return StoryKey(fingerprint("words", _folded(told.headline), *words))


def believed(date: datetime | None, *, now: datetime | None = None) -> datetime | None:
    """None for what a system writes that has lost the date: its count of days begins there.

    Args:
        now: nothing was published more than two days after it; None where nobody knows.
    """
    if date is None or any(abs(date - zero) <= _A_DAY for zero in _ZEROS):
        return None
    return None if now is not None and date - now > _AHEAD else date


def from_item(item: Item, *, publisher: str = "", partial: Partial | None = None) -> Article:
    """What a feed itself tells of a story, for when its page cannot be read.

    Args:
        partial: `Partial.FEED` where there is a page that might say more.

    Raises:
        ArticleUnreadable: the entry has no words.
    """
    standfirst = "" if is_note(item.standfirst) else item.standfirst
    notes, body = part_notes(item.body)
    headline = item.headline or next(iter(sentences(standfirst, item.language)), "")
    headline = headline or next((block.text for block in item.body), "")
    if not headline:
        raise ArticleUnreadable("the entry has no words")
    article = Article(
        headline=clip(headline, HEADLINE_UNITS),
        standfirst="" if standfirst == headline else standfirst,
        body=body,
        photo=item.photo,
        authors=item.authors,
        published_at=item.published_at,
        language=item.language,
        topics=item.topics,
        url=item.url,
        publisher=publisher,
        notes=notes,
        partial=partial,
    )
    return embargo.without(article, embargo.of_item(item))


def merge(item: Item, page_article: Article) -> Article:
    """The page's article, its gaps filled with what the feed told about it.

    Where a wall hides so much of the page that the feed has far more, its text is taken.
    """
    feed_notes, feed_body = part_notes(item.body)
    walled = _length(feed_body) > WALLED * _length(page_article.body)
    line = embargo.of_item(item)
    merged = replace(
        page_article,
        standfirst=page_article.standfirst or ("" if is_note(item.standfirst) else item.standfirst),
        body=feed_body if walled else page_article.body,
        notes=page_article.notes or (feed_notes if walled else ()),
        partial=Partial.FEED if walled else page_article.partial,
        photo=_merged_photo(page_article.photo, item.photo),
        authors=page_article.authors or item.authors,
        published_at=believed(page_article.published_at) or item.published_at,
        language=page_article.language or item.language,
        topics=page_article.topics or item.topics,
        url=page_article.url or item.url,
    )
    return replace(embargo.without(merged, line), embargo=page_article.embargo or line)


def read_any(data: bytes, *, name: str, url: str | None = None, content_type: str = "") -> Article:
    """Understand bytes that are a page or a dump, whichever they look like.

    Args:
        name: the file's name or address; only its ending is looked at.
        url: where everybody can read it; None for what was sent, which may not be public yet.
        content_type: media type with or without parameters; "" where none is known.

    Raises:
        ArticleUnreadable: empty, binary, a feed, or without an article.
    """
    # here, since whoever makes a story of an article has it read elsewhere
    from content.dumps import read_dump
    from content.pages import read_page

    if not data.strip():
        raise ArticleUnreadable("there is nothing in it")
    if kind := _binary_kind(data):
        raise ArticleUnreadable(f"{kind}, not an article")
    told, is_public = _told_charset(content_type), url is not None
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if _FEED.match(head):
        raise ArticleUnreadable("a feed, not an article")
    if _PAGE.search(head) or "html" in content_type or name.lower().endswith((".html", ".htm")):
        article = read_page(data, url=url, charset=told)
        page = charset.decode_html(data, told)
        return embargo.without(article, embargo.of_page(page, article, is_public=is_public))
    text = charset.decode(data, told)
    line = embargo.of_dump(text, is_public=is_public)
    return replace(read_dump(embargo.without_line(text, line), url=url), embargo=line)


def _photo(own: Photo | None, fallback: Photo | None) -> Photo | None:
    if own is None or fallback is None or own.url or own.file:
        return own or fallback
    return replace(
        fallback, caption=own.caption or fallback.caption, credit=own.credit or fallback.credit
    )


def _merged_photo(page: Photo | None, item: Photo | None) -> Photo | None:
    if page is None or item is None:
        return page or item
    if page.url and item.url and is_same_picture(page.url, item.url):
        return replace(
            page, caption=page.caption or item.caption, credit=page.credit or item.credit
        )
    return page


def _sample(article: Article) -> str:
    """Words enough to tell the language by."""
    beginning = " ".join(block.text for block in article.body[:2])
    return f"{article.headline} {article.standfirst} {beginning}"[:1000]


def _length(body: tuple[Block, ...]) -> int:
    return sum(len(block.text) for block in body)


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _told_charset(content_type: str) -> str | None:
    found = re.search(r"charset\s*=\s*[\"']?([\w.:-]+)", content_type, re.IGNORECASE)
    return found[1] if found else None


def _binary_kind(data: bytes) -> str:
    for mark, kind in _BINARY:
        if data.startswith(mark):
            return kind
    if data[:12].startswith(b"RIFF") or data[4:8] == b"ftyp":
        return "a picture or film"
    if data.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")) or charset.wide(data):
        return ""
    sample = data[:4096]
    controls = sum(byte < 9 or 13 < byte < 27 for byte in sample)
    # a few get among the letters of any old archive
    return "" if controls <= max(3, len(sample) // 50) else "binary data"


_ZEROS = tuple(datetime(year, 1, 1, tzinfo=UTC) for year in (1970, 1900, 1601, 1))
_A_DAY = timedelta(days=1)
"""Written in any zone."""
_AHEAD = timedelta(days=2)
"""Where it is tomorrow already, and where a piece is dated by the paper that it is printed in."""
_BINARY = (
    (b"\xff\xd8\xff", "a picture"),
    (b"\x89PNG", "a picture"),
    (b"GIF8", "a picture"),
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "an archive or office document"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"{\\rtf", "an RTF document"),
)
_FEED = re.compile(rb"(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:rss|feed|rdf:rdf)[\s>]", re.DOTALL)
_PAGE = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|article|main|section|div|p|h1|meta|title|script)[\s>]"
)

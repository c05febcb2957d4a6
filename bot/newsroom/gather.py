"""From an entry to an article, and from an article to its picture: the visits to net and disk.

Everything that chews on bytes runs apart and within a time (`bot.newsroom.reading`): a reader's
command never waits for it, and a page that was made to last stops nobody.
"""

import asyncio
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import structlog

from bot.newsroom import folders, reading
from bot.newsroom.folders import Entry, Found
from bot.newsroom.reading import ReaderMistake
from content import desk, embargo, urls
from content.about import is_about
from content.errors import (
    ArticleUnreadable,
    ContentError,
    Embargoed,
    PhotoUnusable,
    SourceBusy,
    SourceGone,
    SourceUnreadable,
)
from content.fetch import MAX_PHOTO_BYTES, Unchanged, Validators, Web
from content.photos import FitPhoto
from content.text import clip
from content.types import Article, Item, Partial, Photo, Story

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    article: Article
    page: Validators | None = None
    """What to ask its page with next time; None where no page was read."""
    address: str | None = None
    """Where its page was found, after redirects."""
    is_elsewhere: bool = False
    """Its address led to a page that says nothing of it: an error, a login, everybody's ticker."""
    may_come: bool = False
    """It was told from the feed alone, and its page may be there later."""


async def gathered(
    web: Web, entry: Entry, *, publisher: str = "", patient: bool = False
) -> Gathered:
    """What the entry tells: its page where that can be read, else what the feed carries.

    Args:
        publisher: who is named where the page does not say.
        patient: rather wait for a busy page than tell what is hardly more than a headline.

    Raises:
        SourceBusy: with `patient`; the page may be there later.
        ContentError: neither holds an article.
    """
    if isinstance(entry, Found):
        if entry.unusable:
            unread = folders.is_unreadable(entry.unusable)
            why = "its kind is not read" if unread else "it is no file of its folder"
            log.warning("a picture is not used", picture=str(entry.unusable), why=why)
        return Gathered(article=await article_in(entry.path, picture=entry.picture))
    if entry.url is None or urls.is_front_page(entry.url):
        # flashes link there: all of them would be one article, that of the front page
        told = desk.from_item(replace(entry, url=None), publisher=publisher)
        return Gathered(article=told)
    try:
        page = await page_at(web, entry.url)
    except (ContentError, ReaderMistake) as error:
        if isinstance(error, ArticleUnreadable) and error.may_come:
            return _elsewhere(entry, entry.url, publisher)
        if patient and _may_come(error) and not entry.body:
            if isinstance(error, SourceBusy):
                raise
            raise SourceBusy(entry.url, "it was announced, and is not there yet") from error
        # a mistake is ours to mend, and no reason to keep a story from its readers
        tell = log.error if isinstance(error, ReaderMistake) else log.info
        tell("page not read, the feed's text is used", url=entry.url, why=str(error))
        told = desk.from_item(entry, publisher=publisher, partial=Partial.FEED)
        return Gathered(article=told, may_come=_may_come(error))
    assert page is not None  # noqa: S101 - asked for without validators
    if not _is_its_page(entry, page):
        return _elsewhere(entry, page.address, publisher)
    return replace(page, article=desk.merge(entry, page.article))


def _elsewhere(entry: Item, found: str | None, publisher: str) -> Gathered:
    log.info("not its page, the feed's text is used", url=entry.url, found=found)
    told = desk.from_item(entry, publisher=publisher, partial=Partial.FEED)
    return Gathered(article=told, is_elsewhere=True, may_come=True)


def _may_come(error: Exception) -> bool:
    """A wall stays; what is late or being mended comes."""
    return isinstance(error, SourceBusy) or (isinstance(error, SourceGone) and not error.for_good)


def _is_its_page(entry: Item, page: Gathered) -> bool:
    """False for a front page, a login or an error that is served as if it were the article."""
    if page.address and urls.is_front_page(page.address):
        return False
    teaser = " ".join((entry.standfirst, *(block.text for block in entry.body)))
    return is_about(page.article, entry.headline, teaser)


async def article_at(web: Web, url: str) -> Article:
    """As `page_at`, whatever it was before."""
    page = await page_at(web, url)
    assert page is not None  # noqa: S101 - asked for without validators
    return page.article


async def page_at(web: Web, url: str, *, known: Validators | None = None) -> Gathered | None:
    """The article at an address; None where it has not changed since it gave `known`.

    Raises:
        SourceError: the address could not be visited.
        ArticleUnreadable: it could, but there is no article.
    """
    answer = await web.get(url, validators=known)
    if isinstance(answer, Unchanged):
        if known is None:
            raise SourceUnreadable(url, "answered that nothing changed, unasked")
        return None
    article = await reading.article(
        answer.body,
        name=answer.url_final,
        url=answer.url_final,
        content_type=f"{answer.content_type}; charset={answer.charset or ''}",
    )
    told = Validators(etag=answer.etag, last_modified=answer.last_modified)
    return Gathered(article=article, page=told, address=urls.canonical(answer.url_final))


def refuse_embargoed(article: Article, *, now: datetime) -> None:
    """Raises Embargoed: it says itself that it may not be told yet."""
    if article.embargo and not embargo.is_over(article.embargo, now=now):
        raise Embargoed(clip(article.embargo, 120))


async def article_in(path: Path, *, picture: Path | None) -> Article:
    """The article in a file; `picture` becomes its photo, caption and credit stay the article's.

    Raises:
        SourceError: the file could not be read.
        ArticleUnreadable: it could, but there is no article.
    """
    data = await asyncio.to_thread(folders.read, path)
    article = await reading.article(data, name=path.name)
    if picture is None:
        return article
    photo = replace(article.photo or Photo(), url=None, file=str(picture))
    return replace(article, photo=photo)


async def picture_of(web: Web, story: Story, *, patient: bool = False) -> FitPhoto | None:
    """The story's picture, fetched and made fit; None where there is none that can be sent.

    A picture that cannot be had is logged: the story is told without it.

    Raises:
        SourceBusy: with `patient`; the picture may be there later.
    """
    try:
        match story.photo:
            case Photo(file=str(file)):
                data = await asyncio.to_thread(_bytes_of, Path(file))
            case Photo(url=str(url)):
                data = await _download(web, url)
            case _:
                return None
        return await reading.photo(data)
    except (ContentError, ReaderMistake) as error:
        if patient and isinstance(error, SourceBusy):
            raise
        log.warning("told without its picture", headline=story.headline, why=str(error))
        return None


def credited(story: Story, picture: FitPhoto | None) -> Story:
    """`story` with the credit that is written inside the picture, where it names none itself."""
    if picture is None or not picture.credit or story.photo is None or story.photo.credit:
        return story
    return replace(story, photo=replace(story.photo, credit=picture.credit))


async def _download(web: Web, url: str) -> bytes:
    answer = await web.get(url, max_bytes=MAX_PHOTO_BYTES)
    if isinstance(answer, Unchanged):  # never without validators
        raise PhotoUnusable("the server sent no picture")
    return answer.body


def _bytes_of(file: Path) -> bytes:
    """Raises PhotoUnusable: it cannot be read, or is larger than any picture of a story."""
    try:
        with file.open("rb") as picture:
            data = picture.read(MAX_PHOTO_BYTES + 1)
    except OSError as error:
        raise PhotoUnusable(f"{file}: {error.strerror or 'cannot be read'}") from error
    if len(data) > MAX_PHOTO_BYTES:
        raise PhotoUnusable(f"{file}: more than {MAX_PHOTO_BYTES:,} bytes")
    return data

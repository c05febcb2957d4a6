"""From a source to an article, and from an article to its picture: the visits to net and disk.

Everything that chews on bytes runs apart and within a time (`bot.reading`): a reader's command
never waits for it, and a page that was made to last stops nobody.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

import structlog

from bot import folders, reading
from bot.folders import Found
from bot.settings import is_address
from content import desk, feeds
from content.errors import ContentError, PhotoUnusable, SourceBusy, SourceUnreadable
from content.feed_links import feed_link
from content.fetch import MAX_PHOTO_BYTES, Fetched, Unchanged, Validators, Web
from content.photos import FitPhoto
from content.types import Article, Item, Photo, Story
from storage.types import SourceState

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

Entry = Item | Found
"""One piece that a source offers: a feed's item or a folder's file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What one visit to a source saw."""

    entries: Sequence[Entry] = ()
    """Oldest first, as far as that is known."""
    name: str = ""
    """What the source calls itself; "" where it does not."""
    validators: Validators = field(default_factory=Validators)
    hints_s: tuple[float | None, ...] = ()
    """For how long it says that nothing new will come, in seconds."""


async def look(web: Web, state: SourceState, *, now: datetime) -> Look:
    """Visit a source once; without entries where nothing changed since the last visit.

    A page in place of a feed is asked where its feed is.

    Raises:
        SourceError: this time it could not be read.
    """
    if not is_address(state.address):
        return await _look_at_folder(Path(state.address), now=now)
    known = Validators(etag=state.etag or None, last_modified=state.last_modified or None)
    answer = await web.get(state.address, validators=known)
    if isinstance(answer, Unchanged):
        renewed = Validators(etag=answer.etag, last_modified=answer.last_modified)
        return Look(validators=renewed, hints_s=(answer.fresh_for_s,))
    return await _look_at_feed(web, answer)


async def article_of(
    web: Web, entry: Entry, *, publisher: str = "", patient: bool = False
) -> Article:
    """What the entry tells: its page where that can be read, else what the feed carries.

    Args:
        publisher: who is named where the page does not say.
        patient: rather wait for a busy page than tell what is hardly more than a headline.

    Raises:
        SourceBusy: with `patient`; the page may be there later.
        ContentError: neither holds an article.
    """
    if isinstance(entry, Found):
        return await article_in(entry.path, picture=entry.picture)
    if entry.url is None:
        return desk.from_item(entry, publisher=publisher)
    try:
        page = await article_at(web, entry.url)
    except ContentError as error:
        if patient and isinstance(error, SourceBusy) and not entry.body:
            raise
        log.info("page not read, the feed's text is used", url=entry.url, why=str(error))
        return desk.from_item(entry, publisher=publisher)
    return desk.merge(entry, page)


async def article_at(web: Web, url: str) -> Article:
    """The article at an address.

    Raises:
        SourceError: the address could not be visited.
        ArticleUnreadable: it could, but there is no article.
    """
    answer = await web.get(url)
    if isinstance(answer, Unchanged):  # never without validators
        raise SourceUnreadable(url, "answered that nothing changed, unasked")
    return await reading.article(
        answer.body,
        name=answer.url_final,
        url=answer.url_final,
        content_type=f"{answer.content_type}; charset={answer.charset or ''}",
    )


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


async def picture_of(web: Web, story: Story) -> FitPhoto | None:
    """The story's picture, fetched and made fit; None where there is none that can be sent.

    A picture that cannot be had is logged: the story is told without it.
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
    except ContentError as error:
        log.warning("told without its picture", headline=story.headline, why=str(error))
        return None


def credited(story: Story, picture: FitPhoto | None) -> Story:
    """`story` with the credit that is written inside the picture, where it names none itself."""
    if picture is None or not picture.credit or story.photo is None or story.photo.credit:
        return story
    return replace(story, photo=replace(story.photo, credit=picture.credit))


async def _look_at_folder(folder: Path, *, now: datetime) -> Look:
    return Look(entries=await asyncio.to_thread(folders.look, folder, now=now))


async def _look_at_feed(web: Web, answer: Fetched) -> Look:
    try:
        feed = await reading.of_source(feeds.read_feed, answer.body, url=answer.url_final)
        validators = Validators(etag=answer.etag, last_modified=answer.last_modified)
    except SourceUnreadable:
        answer = await _feed_of_page(web, answer)
        feed = await reading.of_source(feeds.read_feed, answer.body, url=answer.url_final)
        validators = Validators()  # they are the page's, which may stay while its feed goes on
    return Look(
        entries=_oldest_first(feed.items),
        name=feed.title,
        validators=validators,
        hints_s=(feed.ttl_s, answer.fresh_for_s),
    )


async def _feed_of_page(web: Web, page: Fetched) -> Fetched:
    """Raises SourceUnreadable: `page` names no feed."""
    address = await asyncio.to_thread(
        feed_link, page.body, url=page.url_final, charset=page.charset
    )
    answer = await web.get(address) if address else None
    if not isinstance(answer, Fetched):
        raise SourceUnreadable(page.url_final, "neither a feed nor a page that names one")
    return answer


def _oldest_first(items: Sequence[Item]) -> list[Item]:
    """By date where all have one; else feeds begin with the newest."""
    upwards = list(reversed(items))
    if all(item.published_at for item in items):
        return sorted(
            upwards, key=lambda item: item.published_at or datetime.min.replace(tzinfo=UTC)
        )
    return upwards


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

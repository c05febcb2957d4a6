"""One visit to a source: what it offers now, where it lives, and what it lets expect.

A feed, a news sitemap, a page that names its feed, or a folder: they all end as one `Look`.
Everything that chews on bytes runs apart and within a time (`bot.newsroom.reading`).
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from bot.newsroom import folders, reading, rhythm
from bot.newsroom.folders import Entry
from bot.newsroom.order import begins_with_oldest
from bot.newsroom.polite import asking_for_source
from bot.places import is_address
from content import desk, feeds, sitemaps
from content.errors import SourceBusy, SourceError, SourceUnreadable
from content.feed.hubs import Hub, hub_of
from content.feed.links import feed_links
from content.feeds import Feed
from content.fetch import Fetched, Unchanged, Validators, Web
from content.types import Item
from storage.types import SourceState

CANDIDATES = 3
"""So many of the feeds that a page names are tried."""
PARTS = 3
"""So many sitemaps of an index are visited."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What one visit to a source saw."""

    entries: Sequence[Entry] = ()
    """Oldest first, as far as that is known."""
    unchanged: bool = False
    """Nothing new since the last visit, and nothing else told either."""
    name: str = ""
    """What the source calls itself; "" where it does not."""
    validators: Validators = field(default_factory=Validators)
    location: str = ""
    """Where the next visit goes: the feed of a page, or where the source moved for good."""
    is_named: bool = False
    """A page named that place, and may name another one."""
    fresh_for_s: float | None = None
    """For how long the server says that nothing new will come, in seconds."""
    ttl_s: float | None = None
    """For how long the feed says so."""
    usual_gap_s: float | None = None
    """Between two entries, as their dates tell; None where they do not."""
    hub: Hub | None = None
    """Who would tell us what is new."""
    is_elsewhere: bool = False
    """A page led to another feed than the one that we knew: what it shows is history."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lead:
    """A page may lead to a feed; but not past the one that we know."""

    lost: str = ""
    """Where the source was found until now; "" where nowhere yet."""
    failure: SourceError | None = None
    """Of that place, just now."""


async def look(web: Web, state: SourceState, *, now: datetime) -> Look:
    """Visit a source once; without entries where nothing changed since the last visit.

    Where its new place fails, its address is asked again: it may have moved once more, or back.
    A page is taken for one that names its feed only at the first look, or where it named the feed
    that we know: a feed that answers with a page for once is a feed that fails.

    Raises:
        SourceError: this time it could not be read.
    """
    if not is_address(state.address):
        found = await asyncio.to_thread(folders.look, Path(state.address), now=now)
        return Look(entries=found)
    with asking_for_source():
        return await _look_at_address(web, state)


async def _look_at_address(web: Web, state: SourceState) -> Look:
    known = Validators(etag=state.etag or None, last_modified=state.last_modified or None)
    failure = None
    if state.location:
        try:
            seen = await _look_at(web, state.location, known)
            return replace(seen, is_named=state.is_named)
        except SourceBusy:
            raise  # it is still there
        except SourceError as error:
            failure = error
            known = Validators()  # they belong to that other place
    may_lead = not state.first_look_done or state.is_named
    lead = _Lead(lost=state.location, failure=failure) if may_lead else None
    seen = await _look_at(web, state.address, known, lead)
    return replace(seen, is_elsewhere=seen.is_elsewhere and seen.location != state.location)


async def look_at_pushed(body: bytes, *, url: str, charset: str | None) -> Look:
    """What a hub sent of the source at `url`: all of its feed, or what is new in it.

    Raises:
        SourceUnreadable: it sent something else.
    """
    feed = await reading.of_source(feeds.read_feed, body, url=url, charset=charset)
    return Look(entries=_oldest_first(feed.items), name=feed.title)


async def _look_at(web: Web, place: str, known: Validators, lead: _Lead | None = None) -> Look:
    answer = await web.get(place, validators=known)
    if isinstance(answer, Unchanged):
        return Look(
            unchanged=True,
            validators=Validators(etag=answer.etag, last_modified=answer.last_modified),
            location=answer.moved_permanently_to or place,
            fresh_for_s=answer.fresh_for_s,
        )
    if sitemaps.looks_like_one(answer.body):
        return await _look_at_sitemap(web, place, answer)
    try:
        return await _look_at_feed(place, answer)
    except SourceUnreadable:
        if lead is None:
            raise
        return replace(
            await _look_at_feed_of_page(web, answer, lead), is_elsewhere=True, is_named=True
        )


async def _look_at_feed(place: str, answer: Fetched) -> Look:
    feed = await reading.of_source(
        feeds.read_feed, answer.body, url=answer.url_final, charset=answer.charset
    )
    return replace(_seen(place, answer, feed), hub=await _hub(answer))


async def _hub(answer: Fetched) -> Hub | None:
    try:
        return await reading.of_source(
            hub_of, answer.body, url=answer.url_final, links=dict(answer.links)
        )
    except SourceUnreadable:
        return None  # the feed can be read all the same


async def _look_at_feed_of_page(web: Web, page: Fetched, lead: _Lead) -> Look:
    """
    Raises:
        SourceUnreadable: `page` names no feed that can be read.
        SourceError: it still names the feed that we know, and that one fails.
    """
    places = await reading.of_source(
        feed_links, page.body, url=page.url_final, charset=page.charset
    )
    if lead.failure and lead.lost in places:
        raise lead.failure
    for place in places[:CANDIDATES]:
        try:
            answer = await web.get(place)
            if isinstance(answer, Fetched):
                return await _look_at_feed(place, answer)
        except SourceBusy:
            raise  # the likeliest one may be there later: the next one would be another feed
        except SourceError as error:
            if lead.failure and lead.failure.address == error.address:
                raise  # the one that we know, by the name that it had before it moved
    raise SourceUnreadable(page.url_final, "neither a feed nor a page that names one")


async def _look_at_sitemap(web: Web, place: str, answer: Fetched) -> Look:
    found = await _sitemap(answer)
    if not found.parts:
        return _seen(place, answer, found.feed)
    read, failure = [], SourceError(answer.url_final, "an index without sitemaps")
    for part in found.parts[:PARTS]:
        try:
            within = await web.get(part)
            if isinstance(within, Fetched):
                read.append((await _sitemap(within)).feed)
        except SourceError as error:
            failure = error
    if not any(feed.items for feed in read):
        raise failure
    items = {item.id: item for feed in read for item in feed.items}
    whole = Feed(title=read[0].title, items=tuple(items.values()))
    # the index may stay as it is while its parts go on
    return replace(_seen(place, answer, whole), validators=Validators())


async def _sitemap(answer: Fetched) -> sitemaps.Sitemap:
    return await reading.of_source(sitemaps.read_sitemap, answer.body, url=answer.url_final)


def _seen(place: str, answer: Fetched, feed: Feed) -> Look:
    return Look(
        entries=_oldest_first(feed.items),
        name=feed.title,
        validators=Validators(etag=answer.etag, last_modified=answer.last_modified),
        location=answer.moved_permanently_to or place,
        fresh_for_s=answer.fresh_for_s,
        ttl_s=feed.ttl_s,
        usual_gap_s=rhythm.usual_gap_s([i.published_at for i in feed.items if i.published_at]),
    )


def _oldest_first(items: Sequence[Item]) -> list[Item]:
    """By date where all have one; else feeds begin with the newest, but for those that do not.

    A date that was lost is none: by it the newest entry would be the oldest, and history.
    """
    upwards = [replace(item, published_at=desk.believed(item.published_at)) for item in items]
    if not begins_with_oldest(upwards):
        upwards.reverse()
    if all(item.published_at for item in upwards):
        return sorted(
            upwards, key=lambda item: item.published_at or datetime.min.replace(tzinfo=UTC)
        )
    return upwards

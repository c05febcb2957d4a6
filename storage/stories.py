"""Stories and their revisions: kept for good, never edited."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, insert, select, update

from content.types import Story, StoryKey
from storage import also_at, broadcasts
from storage.columns import storable
from storage.database import Reads, Transaction
from storage.embargo import shown
from storage.story_rows import NEWEST, REVISIONS, folded, stored, to_columns
from storage.tables import revisions, stories
from storage.types import StoredStory


async def keep(
    tx: Transaction, story: Story, *, photo_id: int | None, now: datetime
) -> StoredStory | None:
    """Hold `story`, as the next revision where its key is known; `story.revision` is not looked at.

    None where the newest revision tells the same already: a changed date or address is no news,
    nor is a photo that came or went while the words about it stayed.
    """
    held = await by_key(tx, story.key)
    revision = 1 if held is None else held.story.revision + 1
    told = to_columns(replace(story, revision=revision))
    if held is None:
        story_id = await tx.insert(
            _NEW_STORY, {"key": story.key, "revision": 1, "published_at": story.published_at}
        )
    elif _tells_the_same(held, told, photo_id):
        return None
    else:
        story_id = held.id
        await tx.change(
            _NEXT_REVISION,
            {"_id": story_id, "revision": revision, "published_at": story.published_at},
        )
    return await _told(tx, story_id, told, photo_id=photo_id, now=now)


async def repeat(tx: Transaction, held: StoredStory, *, now: datetime) -> StoredStory:
    """The same words as the next revision: a revision has one broadcast, and that was in vain.

    Args:
        held: the newest revision.
    """
    revision = held.story.revision + 1
    told = to_columns(replace(held.story, revision=revision))
    changed = {"revision": revision, "published_at": held.story.published_at}
    await tx.change(_NEXT_REVISION, changed | {"_id": held.id})
    return await _told(tx, held.id, told, photo_id=held.photo_id, now=now)


async def get(
    reads: Reads, story_id: int, *, shown_at: datetime | None = None
) -> StoredStory | None:
    """The newest revision, and who else told it.

    Args:
        shown_at: for readers at this moment: the newest that may be shown, None where none may.
    """
    if shown_at is None:
        row = await reads.row(_BY_ID, {"_id": story_id})
    else:
        row = await reads.row(_BY_ID_SHOWN, {"_id": story_id, "now": shown_at})
    return row and replace(stored(row), also_at=await also_at.of(reads, story_id))


async def by_revision(
    reads: Reads, revision_id: int, *, now: datetime | None = None
) -> StoredStory | None:
    """Exactly this revision, however old, and whether it is an update to its readers.

    Args:
        now: when it would be sent, if it is not on its way; None: when it was taken in.
    """
    row = await reads.row(_BY_REVISION, {"_id": revision_id})
    if row is None:
        return None
    own = await broadcasts.for_revision(reads, revision_id)
    at = (own.due_at or own.created_at) if own else (now or row.taken_in_at)
    told = await broadcasts.told_of(reads, row.story_id, at=at, before_revision_id=revision_id)
    return replace(stored(row), is_update=told)


async def revisions_of(reads: Reads, story_id: int, *, limit: int) -> list[StoredStory]:
    """The newest ones first."""
    asked = {"_id": story_id, "limit": limit}
    return [stored(row) for row in await reads.rows(_REVISIONS_OF, asked)]


async def by_key(reads: Reads, key: StoryKey) -> StoredStory | None:
    """The newest revision."""
    row = await reads.row(_BY_KEY, {"key": key})
    return None if row is None else stored(row)


async def by_url(reads: Reads, url: str) -> StoredStory | None:
    """The newest revision of the story that any revision gave this canonical address."""
    row = await reads.row(_BY_URL, {"url": url})
    return None if row is None else stored(row)


async def by_headline(reads: Reads, headline: str) -> StoredStory | None:
    """The newest story that any revision headlined so, whatever its case, quotes and dashes."""
    row = await reads.row(_BY_HEADLINE, {"folded": folded(storable(headline))})
    return None if row is None else stored(row)


async def latest(
    reads: Reads, *, limit: int, offset: int = 0, shown_at: datetime | None = None
) -> list[StoredStory]:
    """Newest first, each story once.

    Args:
        shown_at: for readers at this moment: as they may be shown, without what may not be yet.
    """
    asked = {"limit": limit, "offset": offset}
    if shown_at is None:
        return [stored(row) for row in await reads.rows(_LATEST, asked)]
    return [stored(row) for row in await reads.rows(_LATEST_SHOWN, asked | {"now": shown_at})]


async def to_show(reads: Reads, story_ids: Sequence[int], *, now: datetime) -> list[StoredStory]:
    """The newest revisions that readers may be shown, in the order asked for.

    Whatever may not be shown (`storage.embargo`) is left out here, for every list.
    """
    asked = {"ids": list(story_ids), "now": now}
    rows = {row.story_id: row for row in await reads.rows(_BY_IDS, asked)}
    return [stored(rows[story_id]) for story_id in story_ids if story_id in rows]


async def one_to_show(reads: Reads, story_id: int, *, now: datetime) -> StoredStory | None:
    """The same of one; who else told it is not asked for, as by `get`."""
    return next(iter(await to_show(reads, [story_id], now=now)), None)


async def told_with(
    reads: Reads, photo_id: int, *, source: str, since: datetime, limit: int
) -> list[StoredStory]:
    """The newest revisions of stories of `source` that show this picture now, newest first."""
    told = {"photo_id": photo_id, "source": source, "since": since, "limit": limit}
    return [stored(row) for row in await reads.rows(_TOLD_WITH, told)]


async def count(reads: Reads) -> int:
    return int(await reads.value(_COUNT))


async def _told(
    tx: Transaction, story_id: int, told: dict[str, Any], *, photo_id: int | None, now: datetime
) -> StoredStory:
    taken = {"story_id": story_id, "photo_id": photo_id, "taken_in_at": now}
    revision_id = await tx.insert(_NEW_REVISION, told | taken)
    return stored(await tx.one(_BY_REVISION, {"_id": revision_id}))


_NOT_NEWS = {"revision": 0, "published_at": None, "url": None}


def _tells_the_same(held: StoredStory, told: dict[str, object], photo_id: int | None) -> bool:
    pictures = {held.photo_id, photo_id} - {None}
    before = to_columns(held.story) | _NOT_NEWS
    return len(pictures) < 2 and before == storable(told | _NOT_NEWS)


_NEW_STORY = insert(stories).returning(stories.c.id)
_NEXT_REVISION = (
    update(stories)
    .where(stories.c.id == bindparam("_id"))
    .values(revision=bindparam("revision"), published_at=bindparam("published_at"))
)
_NEW_REVISION = insert(revisions).returning(revisions.c.id)
_BY_ID = NEWEST.where(stories.c.id == bindparam("_id"))
_SHOWN = REVISIONS.where(revisions.c.revision == shown)
_BY_ID_SHOWN = _SHOWN.where(stories.c.id == bindparam("_id"))
_BY_IDS = _SHOWN.where(stories.c.id.in_(bindparam("ids", expanding=True)))
_BY_REVISION = REVISIONS.where(revisions.c.id == bindparam("_id"))
_REVISIONS_OF = (
    REVISIONS.where(stories.c.id == bindparam("_id"))
    .order_by(revisions.c.id.desc())
    .limit(bindparam("limit"))
)
_BY_KEY = NEWEST.where(stories.c.key == bindparam("key"))
_ANY_REVISION = revisions.alias()
_BY_URL = (
    NEWEST.where(
        stories.c.id.in_(
            select(_ANY_REVISION.c.story_id).where(_ANY_REVISION.c.url == bindparam("url"))
        )
    )
    .order_by(stories.c.id.desc())
    .limit(1)
)
_BY_HEADLINE = (
    NEWEST.where(
        stories.c.id.in_(
            select(_ANY_REVISION.c.story_id).where(
                _ANY_REVISION.c.headline_folded == bindparam("folded")
            )
        )
    )
    .order_by(stories.c.published_at.desc(), stories.c.id.desc())
    .limit(1)
)
_LATEST, _LATEST_SHOWN = (
    each.order_by(stories.c.published_at.desc(), stories.c.id.desc())
    .limit(bindparam("limit"))
    .offset(bindparam("offset"))
    for each in (NEWEST, _SHOWN)
)
_TOLD_WITH = (
    NEWEST.where(
        revisions.c.photo_id == bindparam("photo_id"),
        revisions.c.source == bindparam("source"),
        revisions.c.published_at >= bindparam("since"),
    )
    .order_by(revisions.c.id.desc())
    .limit(bindparam("limit"))
)
_COUNT = select(func.count()).select_from(stories)

"""Where else a story was told: by other outlets, that our readers were not told once more."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import bindparam, delete, insert, select

from content.types import Story, StoryKey
from storage.database import Reads, Transaction
from storage.tables import also_at
from storage.types import AlsoAt


class Why(StrEnum):
    TEXT = "text"
    """The same text, from an agency or republished."""
    EVENT = "event"
    """The same event in other words."""


async def keep(tx: Transaction, story: Story, *, of: int, why: Why, now: datetime) -> bool:
    """`story` is one more telling of the one with the id `of`; False where it was already."""
    if await by_key(tx, story.key) is not None:
        return False
    telling = {
        "key": story.key,
        "story_id": of,
        "source": story.source,
        "url": story.url,
        "headline": story.headline,
        "why": why,
        "taken_in_at": now,
    }
    await tx.change(_NEW, telling)
    return True


async def forget(tx: Transaction, key: StoryKey) -> None:
    """It tells something else by now."""
    await tx.change(_FORGET, {"key": key})


async def forget_old(tx: Transaction, *, before: datetime) -> int:
    """What was taken in before then; tells how many. Its entries stay seen, so none is told now."""
    return await tx.change(_FORGET_OLD, {"before": before})


async def of(reads: Reads, story_id: int) -> tuple[AlsoAt, ...]:
    """Each outlet once, the first to tell it first."""
    rows = await reads.rows(_OF, {"story_id": story_id})
    first = {row.source: row for row in reversed(rows)}
    return tuple(
        AlsoAt(source=row.source, url=row.url, headline=row.headline)
        for row in rows
        if first[row.source] is row
    )


async def by_key(reads: Reads, key: StoryKey) -> int | None:
    """The story that this is one more telling of."""
    found: int | None = await reads.value(_BY_KEY, {"key": key})
    return found


async def by_url(reads: Reads, url: str) -> int | None:
    """The same, by the canonical address of that telling."""
    found: int | None = await reads.value(_BY_URL, {"url": url})
    return found


_NEW = insert(also_at)
_FORGET = delete(also_at).where(also_at.c.key == bindparam("key"))
_FORGET_OLD = delete(also_at).where(also_at.c.taken_in_at < bindparam("before"))
_OF = (
    select(also_at)
    .where(also_at.c.story_id == bindparam("story_id"))
    .order_by(also_at.c.taken_in_at, also_at.c.key)
)
_BY_KEY = select(also_at.c.story_id).where(also_at.c.key == bindparam("key"))
_BY_URL = select(also_at.c.story_id).where(also_at.c.url == bindparam("url")).limit(1)

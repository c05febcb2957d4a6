"""What stories are compared by: made from their words, kept so that it need not be made again."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, func, insert, select

from storage.database import Reads, Transaction
from storage.story_rows import NEWEST, stored
from storage.tables import kin, revisions, stories
from storage.types import StoredStory

A_PORTION = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class KinRow:
    story_id: int
    revision_id: int
    """What it was made from."""
    terms: bytes
    vector: bytes | None
    published_at: datetime
    """The story's; not written here, only read."""


async def keep(tx: Transaction, rows: Sequence[KinRow], *, made_by: str) -> None:
    """In the place of whatever was held of these stories."""
    await tx.change(_FORGET, [{"_id": row.story_id} for row in rows])
    values = [
        {
            "story_id": row.story_id,
            "revision_id": row.revision_id,
            "made_by": made_by,
            "terms": row.terms,
            "vector": row.vector,
        }
        for row in rows
    ]
    await tx.change(_NEW, values)


async def every(reads: Reads, *, made_by: str) -> AsyncIterator[list[KinRow]]:
    """All that was made by this maker, in portions."""
    after = 0
    while True:
        asked = {"made_by": made_by, "after": after, "limit": A_PORTION}
        rows = [KinRow(**row._asdict()) for row in await reads.rows(_EVERY, asked)]
        if not rows:
            return
        after = rows[-1].story_id
        yield rows


async def lacking(reads: Reads, *, made_by: str, after: int, limit: int) -> list[StoredStory]:
    """Stories of which nothing is held, or only of an older revision or another maker.

    Args:
        after: looks only at revisions with higher ids than this; 0 for all.
    """
    asked = {"made_by": made_by, "after": after, "limit": limit}
    return [stored(row) for row in await reads.rows(_LACKING, asked)]


async def taken_in_since(reads: Reads, since: datetime, *, after: int) -> list[StoredStory]:
    """Stories whose newest revision was taken in since then and has a higher id than `after`."""
    return [stored(row) for row in await reads.rows(_TAKEN_IN, {"since": since, "after": after})]


async def count(reads: Reads) -> int:
    return int(await reads.value(_COUNT))


_FORGET = delete(kin).where(kin.c.story_id == bindparam("_id"))
_NEW = insert(kin)
_EVERY = (
    select(kin.c.story_id, kin.c.revision_id, kin.c.terms, kin.c.vector, stories.c.published_at)
    .join_from(kin, stories, kin.c.story_id == stories.c.id)
    .where(kin.c.made_by == bindparam("made_by"), kin.c.story_id > bindparam("after"))
    .order_by(kin.c.story_id)
    .limit(bindparam("limit"))
)
_LACKING = (
    NEWEST.outerjoin(
        kin,
        (kin.c.story_id == stories.c.id)
        & (kin.c.revision_id == revisions.c.id)
        & (kin.c.made_by == bindparam("made_by")),
    )
    .where(revisions.c.id > bindparam("after"), kin.c.story_id.is_(None))
    .order_by(revisions.c.id)
    .limit(bindparam("limit"))
)
_TAKEN_IN = NEWEST.where(
    revisions.c.id > bindparam("after"), revisions.c.taken_in_at > bindparam("since")
).order_by(revisions.c.id)
_COUNT = select(func.count()).select_from(kin)

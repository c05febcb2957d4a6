"""Pages of stories that were told of late: when each is looked at again, and for the last time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select, update

from storage.database import Reads, Transaction
from storage.tables import page_looks


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLook:
    story_id: int
    source_id: int | None
    """None for a page that was handed in."""
    url: str
    etag: str
    last_modified: str
    looks: int
    """So many have been had since it was told."""
    due_at: datetime


async def plan(tx: Transaction, look: PageLook, *, most: int) -> None:
    """Look at this page; of each source only the `most` newest stories are looked at again.

    Those that were handed in count as one source.
    """
    await tx.change(_FORGET, {"_id": look.story_id})
    new = {name: getattr(look, name) for name in PageLook.__slots__}
    await tx.change(_NEW, new)
    beyond = await tx.row(_BEYOND, {"source_id": look.source_id, "most": most})
    if beyond is not None:
        await tx.change(_FORGET_OLD, {"_source": look.source_id, "_up_to": beyond.story_id})


async def due(reads: Reads, now: datetime, *, limit: int) -> list[PageLook]:
    """Those that wait longest first."""
    rows = await reads.rows(_DUE, {"now": now, "limit": limit})
    return [PageLook(**row._asdict()) for row in rows]


async def again(
    tx: Transaction, story_id: int, *, due_at: datetime | None, etag: str, last_modified: str
) -> None:
    """A look was had; the next is at `due_at`, or never where None."""
    if due_at is None:
        await tx.change(_FORGET, {"_id": story_id})
        return
    told = {"due_at": due_at, "etag": etag, "last_modified": last_modified}
    await tx.change(_AGAIN, told | {"_id": story_id})


async def postpone(tx: Transaction, story_ids: Iterable[int], until: datetime) -> None:
    """No look was had at these; they are due then."""
    await tx.change(_POSTPONE, [{"_id": each, "due_at": until} for each in story_ids])


_me = page_looks.c.story_id == bindparam("_id")
_NEW = insert(page_looks)
_FORGET = delete(page_looks).where(_me)
_BEYOND = (
    select(page_looks.c.story_id)
    .where(page_looks.c.source_id.is_not_distinct_from(bindparam("source_id")))
    .order_by(page_looks.c.story_id.desc())
    .offset(bindparam("most"))
    .limit(1)
)
_FORGET_OLD = delete(page_looks).where(
    page_looks.c.source_id.is_not_distinct_from(bindparam("_source")),
    page_looks.c.story_id <= bindparam("_up_to"),
)
_DUE = (
    select(page_looks)
    .where(page_looks.c.due_at <= bindparam("now"))
    .order_by(page_looks.c.due_at, page_looks.c.story_id)
    .limit(bindparam("limit"))
)
_POSTPONE = update(page_looks).where(_me).values(due_at=bindparam("due_at"))
_AGAIN = (
    update(page_looks)
    .where(_me)
    .values(
        due_at=bindparam("due_at"),
        etag=bindparam("etag"),
        last_modified=bindparam("last_modified"),
        looks=page_looks.c.looks + 1,
    )
)

"""What editors know of stories that changed: what they are still to be told outlives a crash."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, func, insert, select, update

from storage.database import Reads, Transaction
from storage.tables import revisions, update_offers


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A story that changed since editors heard of it last."""

    story_id: int
    known_revision_id: int
    """What they know of it."""


async def note(
    tx: Transaction, story_id: int, *, known_revision_id: int, now: datetime, quiet: timedelta
) -> None:
    """The story changed; editors are to hear of it, `quiet` after they last did at the earliest.

    Args:
        known_revision_id: what it was before; looked at only where no earlier change waits.
    """
    row = await tx.row(_GET, {"story_id": story_id})
    if row is None:
        new = {"story_id": story_id, "known_revision_id": known_revision_id}
        await tx.change(_NEW, new | {"told_at": None, "due_at": now})
    elif row.due_at is None:
        due_at = max(now, row.told_at + quiet) if row.told_at else now
        await tx.change(_WAIT, {"_id": story_id, "due_at": due_at})


async def due(reads: Reads, now: datetime) -> list[Offer]:
    """Those that wait longest first."""
    rows = await reads.rows(_DUE, {"now": now})
    return [Offer(story_id=row.story_id, known_revision_id=row.known_revision_id) for row in rows]


async def told_since(reads: Reads, since: datetime) -> int:
    """How many stories editors have been told of since then."""
    return int(await reads.value(_TOLD_SINCE, {"since": since}) or 0)


async def settle(
    tx: Transaction, story_id: int, *, revision_id: int, now: datetime, told: bool, quiet: timedelta
) -> None:
    """Editors know this revision now, or need not; one that came meanwhile waits on."""
    is_newest = await tx.value(_NEWEST, {"story_id": story_id}) == revision_id
    values = {"known": revision_id, "due_at": None if is_newest else now + quiet}
    await tx.change(_TOLD if told else _PASSED, values | {"_id": story_id, "now": now})


async def forget(tx: Transaction, *, before: datetime) -> None:
    """Those of which editors know all, and have for so long."""
    await tx.change(_FORGET, {"before": before})


_table = update_offers.c
_me = _table.story_id == bindparam("_id")
_GET = select(update_offers).where(_table.story_id == bindparam("story_id"))
_NEW = insert(update_offers)
_WAIT = update(update_offers).where(_me).values(due_at=bindparam("due_at"))
_DUE = (
    select(update_offers)
    .where(_table.due_at <= bindparam("now"))
    .order_by(_table.due_at, _table.story_id)
)
_TOLD_SINCE = select(func.count()).where(_table.told_at > bindparam("since"))
_NEWEST = select(func.max(revisions.c.id)).where(revisions.c.story_id == bindparam("story_id"))
_PASSED = (
    update(update_offers)
    .where(_me)
    .values(known_revision_id=bindparam("known"), due_at=bindparam("due_at"))
)
_TOLD = _PASSED.values(told_at=bindparam("now"))
_FORGET = delete(update_offers).where(
    _table.due_at.is_(None), func.coalesce(_table.told_at, 0) < bindparam("before")
)

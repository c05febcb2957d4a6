"""Finished broadcasts become counts: a row for every reader of every story cannot stay for ever.

Until then each delivery keeps its chat and message, for corrections and recalls. Slice by slice,
rows go and their counts come in one transaction, so `ledger.progress` says the same all the while.
"""

from datetime import datetime

from sqlalchemy import bindparam, delete, exists, func, insert, or_, select, update

from storage.database import Reads, Transaction
from storage.tables import broadcasts, deliveries, thinned
from storage.types import BroadcastState
from storage.waiting import unfinished

SLICE = 2_000
"""Deliveries that one transaction takes, so that no other writer waits long."""
_NO_REASON = 0


async def ripe(reads: Reads, *, before: datetime, limit: int = 100) -> list[int]:
    """Broadcasts begun before then that nobody waits for any more, oldest first."""
    rows = await reads.rows(_RIPE, {"before": before, "many": limit})
    return [row.id for row in rows]


async def thin(tx: Transaction, broadcast_id: int, *, limit: int = SLICE) -> int:
    """Turn up to `limit` of its deliveries into counts; tells how many, 0 when none is left.

    What is thinned can be corrected or recalled no more, and `ledger.why` knows nothing of it.
    """
    upto = await tx.value(_UPTO, {"_b": broadcast_id, "many": limit})
    if upto is None:
        return 0
    slice_ = {"_b": broadcast_id, "_upto": upto}
    for row in await tx.rows(_COUNTED, slice_):
        counted = {"_b": broadcast_id, "_state": row.state, "_reason": row.reason_id}
        if not await tx.change(_MORE, counted | {"_many": row.many}):
            new = {"state": row.state, "reason_id": row.reason_id, "many": row.many}
            await tx.change(_NEW, new | {"broadcast_id": broadcast_id})
    return await tx.change(_GONE, slice_)


async def has_begun(reads: Reads, broadcast_id: int) -> bool:
    """Whether nothing may be known any more of what became of one reader."""
    return await reads.row(_BEGUN, {"_b": broadcast_id}) is not None


_table = deliveries.c
_mine = _table.broadcast_id == bindparam("_b")
_BEGUN = select(thinned.c.broadcast_id).where(thinned.c.broadcast_id == bindparam("_b")).limit(1)
_RIPE = (
    select(broadcasts.c.id)
    .where(
        broadcasts.c.created_at < bindparam("before"),
        or_(
            broadcasts.c.state == BroadcastState.CANCELLED,
            broadcasts.c.id.not_in(
                select(unfinished.c.broadcast_id).where(unfinished.c.broadcast_id.is_not(None))
            ),
        ),
        exists().where(_table.broadcast_id == broadcasts.c.id),
    )
    .order_by(broadcasts.c.id)
    .limit(bindparam("many"))
)
_FIRST = (
    select(_table.subscriber_id)
    .where(_mine)
    .order_by(_table.subscriber_id)
    .limit(bindparam("many"))
    .subquery()
)
_UPTO = select(func.max(_FIRST.c.subscriber_id))
_slice = (_mine, _table.subscriber_id <= bindparam("_upto"))
_reason = func.coalesce(_table.reason_id, _NO_REASON)
_COUNTED = (
    select(_table.state, _reason.label("reason_id"), func.count().label("many"))
    .where(*_slice)
    .group_by(_table.state, _reason)
)
_MORE = (
    update(thinned)
    .where(
        thinned.c.broadcast_id == bindparam("_b"),
        thinned.c.state == bindparam("_state"),
        thinned.c.reason_id == bindparam("_reason"),
    )
    .values(many=thinned.c.many + bindparam("_many"))
)
_NEW = insert(thinned)
_GONE = delete(deliveries).where(*_slice)

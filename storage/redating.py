"""Deliveries that wait too long since the clock was set back; callers know it as `ledger.redate`.

What is planned is due at once, so one that falls due later was written by a clock that went ahead.
"""

from datetime import datetime, timedelta

from sqlalchemy import and_, bindparam, or_, select, update

from storage.database import Transaction
from storage.tables import deliveries
from storage.types import DeliveryState
from storage.waiting import unfinished, waits


async def redate(
    tx: Transaction, *, now: datetime, then: datetime, longest: timedelta, limit: int
) -> int:
    """Up to `limit` are due now that a clock ahead of ours had dated; tells how many.

    Other claims keep their leases: who holds one is alive.

    Args:
        then: claims that had run out by this time of the former clock are nobody's.
        longest: nobody is put off for longer, unless Telegram asks for it, and that is known
            elsewhere as well.
    """
    redated = 0
    for row in await tx.rows(_UNFINISHED):
        asked = {"_b": row.broadcast_id, "now": now, "then": then, "latest": now + longest}
        redated += await tx.change(_REDATE, asked | {"many": limit - redated})
        if redated >= limit:
            break
    return redated


_UNFINISHED = select(unfinished.c.broadcast_id).where(unfinished.c.broadcast_id.is_not(None))
_row = deliveries.alias("row")
_AHEAD = (
    select(_row.c.subscriber_id)
    .where(
        waits(_row),
        _row.c.broadcast_id == bindparam("_b"),
        _row.c.due_at > bindparam("now"),
        or_(
            _row.c.state == DeliveryState.PLANNED,
            and_(_row.c.state == DeliveryState.CLAIMED, _row.c.due_at <= bindparam("then")),
            and_(_row.c.state == DeliveryState.DEFERRED, _row.c.due_at > bindparam("latest")),
        ),
    )
    .order_by(_row.c.due_at)
    .limit(bindparam("many"))
)
_REDATE = (
    update(deliveries)
    .where(deliveries.c.broadcast_id == bindparam("_b"), deliveries.c.subscriber_id.in_(_AHEAD))
    .values(due_at=bindparam("now", type_=deliveries.c.due_at.type))
)

"""Who gets a broadcast: fixed when it begins, and written to the ledger in slices.

A note in `audiences` says how far that is: it is written in the transaction that opens the
broadcast and goes with the last slice, so a crash in between costs nothing. The audience is every
subscriber up to the highest id of that moment who is active when their slice is written. So
whoever subscribes later gets the next story; and whoever left before their slice is spared a row
that the courier would only skip.
"""

from datetime import datetime

from sqlalchemy import and_, bindparam, delete, func, insert, literal, select, update

from storage.database import Reads, Transaction
from storage.tables import audiences, broadcasts, deliveries, subscribers
from storage.types import BroadcastClass, BroadcastState, DeliveryState, SubscriberState

SLICE = 2_000
"""Subscribers looked at in one transaction: some tens of milliseconds on a slow machine."""


async def begin(tx: Transaction, broadcast_id: int) -> None:
    """Fix the audience of a new broadcast; `extend` writes it down.

    Raises:
        sqlalchemy.exc.IntegrityError: it has been begun already.
    """
    await tx.change(_BEGIN, {"_b": broadcast_id})


async def extend(tx: Transaction, broadcast_id: int, *, now: datetime, limit: int = SLICE) -> int:
    """Owe the story to the next slice of its audience; tells to how many.

    0 is not the end: everybody in a slice may have left. The end is that `unwritten` has it not.
    """
    note = await tx.row(_NOTE, {"_b": broadcast_id})
    if note is None:
        return 0
    up_to = min(note.after_id + limit, note.up_to_id)
    slice_ = {"_b": broadcast_id, "now": now, "after_id": note.after_id, "up_to_id": up_to}
    planned = await tx.change(_PLAN, slice_)
    if up_to < note.up_to_id:
        await tx.change(_GO_ON, {"_b": broadcast_id, "_after": up_to})
    else:
        await tx.change(_END, {"_b": broadcast_id})
    return planned


async def unwritten(reads: Reads) -> list[int]:
    """Whose audience is not written to its end: breaking news first, then the oldest."""
    return [row.broadcast_id for row in await reads.rows(_UNWRITTEN)]


async def rest(reads: Reads, broadcast_id: int) -> int:
    """How many readers still miss their row; 0 once the last slice is written."""
    return int(await reads.value(_REST, {"_b": broadcast_id}) or 0)


async def awaits(reads: Reads, broadcast_id: int, subscriber_id: int) -> bool:
    """Whether the slice that this subscriber belongs to is still to be written."""
    asked = {"_b": broadcast_id, "subscriber_id": subscriber_id}
    return await reads.row(_AWAITS, asked) is not None


async def forget_cancelled(tx: Transaction) -> None:
    """Nobody is owed the rest of what an editor has cancelled."""
    await tx.change(_FORGET)


_table = audiences.c
_mine = _table.broadcast_id == bindparam("_b")
_BEGIN = insert(audiences).from_select(
    ("broadcast_id", "after_id", "up_to_id"),
    select(
        bindparam("_b", type_=_table.broadcast_id.type),
        literal(0, _table.after_id.type),
        func.coalesce(func.max(subscribers.c.id), 0),
    ),
)
_NOTE = select(_table.after_id, _table.up_to_id).where(_mine)
_subscriber_id = bindparam("subscriber_id", type_=_table.after_id.type)
_AWAITS = _NOTE.where(_table.after_id < _subscriber_id, _table.up_to_id >= _subscriber_id)
_PLAN = insert(deliveries).from_select(
    ("broadcast_id", "subscriber_id", "state", "attempts", "due_at"),
    select(
        bindparam("_b", type_=deliveries.c.broadcast_id.type),
        subscribers.c.id,
        literal(int(DeliveryState.PLANNED), deliveries.c.state.type),
        literal(0, deliveries.c.attempts.type),
        bindparam("now", type_=deliveries.c.due_at.type),
    )
    .where(
        subscribers.c.state == SubscriberState.ACTIVE,
        subscribers.c.id > bindparam("after_id", type_=subscribers.c.id.type),
        subscribers.c.id <= bindparam("up_to_id", type_=subscribers.c.id.type),
    )
    .order_by(subscribers.c.id),
)
_GO_ON = update(audiences).where(_mine).values(after_id=bindparam("_after"))
_END = delete(audiences).where(_mine)
_cancelled = select(broadcasts.c.id).where(broadcasts.c.state == BroadcastState.CANCELLED)
_UNWRITTEN = (
    select(_table.broadcast_id)
    .join_from(audiences, broadcasts, broadcasts.c.id == _table.broadcast_id)
    .order_by(broadcasts.c.broadcast_class != BroadcastClass.BREAKING, _table.broadcast_id)
)
_FORGET = delete(audiences).where(_table.broadcast_id.in_(_cancelled))
_REST = (
    select(func.count())
    .select_from(audiences)
    .join(
        subscribers,
        and_(
            subscribers.c.id > _table.after_id,
            subscribers.c.id <= _table.up_to_id,
            subscribers.c.state == SubscriberState.ACTIVE,
        ),
    )
    .where(_mine)
)

"""The ledger: who is owed which story, and what became of it. Newsroom and courier meet only here.

PLANNED → CLAIMED → SENT | UNCERTAIN | SKIPPED | FAILED
   ↑         ↓
   └─ PLANNED | DEFERRED
"""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, func, not_, or_, select, union_all, update

from storage import audience
from storage.claims import OPEN, claim, due, lapse
from storage.database import Reads, Transaction
from storage.redating import redate
from storage.settling import settle
from storage.tables import broadcasts, deliveries, reasons, subscribers, thinned
from storage.types import (
    WITHOUT_PHOTO,
    BroadcastState,
    Delivery,
    DeliveryState,
    Fate,
    Progress,
)
from storage.waiting import still_waiting

__all__ = [
    "claim",
    "due",
    "has_begun",
    "has_sent",
    "lapse",
    "next_due",
    "plan",
    "progress",
    "redate",
    "release",
    "settle",
    "settled_since",
    "why",
]


async def plan(tx: Transaction, broadcast_id: int, *, now: datetime) -> int:
    """Owe the story to every subscriber who is active at this moment; tells how many.

    All in one transaction; `storage.audience` does it in slices, for those who have many.

    Raises:
        sqlalchemy.exc.IntegrityError: it has been planned already.
    """
    await audience.begin(tx, broadcast_id)
    return await audience.extend(tx, broadcast_id, now=now, limit=_EVERYBODY)


async def release(tx: Transaction, claimed: Sequence[Delivery], *, now: datetime) -> int:
    """The last attempt certainly did not arrive: due again, before others.

    What that attempt has put off meanwhile is due again as well. Tells how many were ours.
    """
    keys = [
        {"_b": each.broadcast_id, "_s": each.subscriber_id, "_attempts": each.attempts, "now": now}
        for each in claimed
    ]
    return await tx.change(_RELEASE, keys)


async def next_due(reads: Reads) -> datetime | None:
    """When the next delivery of a running broadcast falls due (may be past); None: no work."""
    due: datetime | None = await reads.value(_NEXT_DUE)
    return due


async def progress(reads: Reads, broadcast_id: int) -> Progress:
    """How far a broadcast is; one that is not known has a total of 0.

    Of a cancelled one nothing waits any more: what was planned counts as skipped, and what is in
    flight as uncertain until its answer is settled. Readers whose slice of the audience is not
    written yet count as waiting.
    """
    counts: Counter[DeliveryState] = Counter()
    why_not: Counter[str] = Counter()
    without_photo = 0
    for row in await reads.rows(_PROGRESS, {"broadcast_id": broadcast_id}):
        state, reason = _as_told(row)
        counts[state] += row.many
        if state in _NOT_DELIVERED:
            why_not[reason] += row.many
        elif state is DeliveryState.SENT and reason == WITHOUT_PHOTO:
            without_photo += row.many
    not_written = await audience.rest(reads, broadcast_id)
    return Progress(
        total=counts.total() + not_written,
        sent=counts[DeliveryState.SENT],
        waiting=sum(counts[state] for state in _WAITING) + not_written,
        uncertain=counts[DeliveryState.UNCERTAIN],
        skipped=counts[DeliveryState.SKIPPED],
        failed=counts[DeliveryState.FAILED],
        reasons=tuple(why_not.most_common()),
        without_photo=without_photo,
    )


async def settled_since(reads: Reads, broadcast_id: int, since: datetime) -> int:
    """How many deliveries have come to their end since then; looks at every row of it."""
    wanted = {"broadcast_id": broadcast_id, "since": since}
    return int(await reads.value(_SETTLED_SINCE, wanted) or 0)


async def has_sent(reads: Reads, broadcast_id: int) -> bool:
    """Whether somebody has it; found at the first one, without counting."""
    return await reads.row(_SENT, {"broadcast_id": broadcast_id}) is not None


async def has_begun(reads: Reads, broadcast_id: int) -> bool:
    """Whether anything has become of anybody's delivery; found at the first one."""
    return await reads.row(_BEGUN, {"broadcast_id": broadcast_id}) is not None


async def why(reads: Reads, broadcast_id: int, chat_id: int) -> list[Fate]:
    """What became of this story in this chat, one entry a topic; empty: nothing was owed to it."""
    readers = [row.id for row in await reads.rows(_READERS, {"chat_id": chat_id})]
    wanted = {"broadcast_id": broadcast_id, "readers": readers}
    return [_fate(row) for row in await reads.rows(_WHY, wanted)]


_EVERYBODY = 2**62
_WAITING = (DeliveryState.PLANNED, DeliveryState.CLAIMED, DeliveryState.DEFERRED)
_NOT_DELIVERED = (DeliveryState.UNCERTAIN, DeliveryState.SKIPPED, DeliveryState.FAILED)


def _as_told(row: Row[Any]) -> tuple[DeliveryState, str]:
    """State and reason of a row as its broadcast stands."""
    state = DeliveryState(row.state)
    if row.broadcast_state != BroadcastState.CANCELLED or state not in _WAITING:
        return state, row.reason or ""
    if row.reason:
        return DeliveryState.UNCERTAIN, row.reason
    if state is DeliveryState.CLAIMED:
        return DeliveryState.UNCERTAIN, "in flight when the broadcast was cancelled"
    return DeliveryState.SKIPPED, row.broadcast_reason or "cancelled"


def _fate(row: Row[Any]) -> Fate:
    state, reason = _as_told(row)
    return Fate(
        subscriber_id=row.subscriber_id,
        chat_id=row.chat_id,
        thread_id=row.thread_id,
        state=state,
        attempts=row.attempts,
        due_at=row.due_at,
        settled_at=row.settled_at,
        message_id=row.message_id,
        reason=reason,
    )


_table = deliveries.c
_broadcast_id = bindparam("broadcast_id", type_=_table.broadcast_id.type)
# due since the broadcast began: they have waited longer than what has not been tried yet
_RELEASE = (
    update(deliveries)
    .where(
        _table.broadcast_id == bindparam("_b"),
        _table.subscriber_id == bindparam("_s"),
        or_(_table.state == DeliveryState.CLAIMED, _table.state == DeliveryState.DEFERRED),
        _table.attempts == bindparam("_attempts"),
    )
    .values(
        state=DeliveryState.PLANNED,
        # a clock that was set back since would make them wait until the broadcast began
        due_at=select(func.min(broadcasts.c.created_at, bindparam("now", type_=_table.due_at.type)))
        .where(broadcasts.c.id == _table.broadcast_id)
        .scalar_subquery(),
    )
)
_open = OPEN.subquery()
_NEXT_DUE = select(func.min(_open.c.due_at))
_SETTLED_SINCE = select(func.count()).where(
    _table.broadcast_id == _broadcast_id, _table.settled_at >= bindparam("since")
)
_OF = select(_table.broadcast_id).where(_table.broadcast_id == _broadcast_id).limit(1)
_SENT = _OF.where(_table.state == DeliveryState.SENT)
_BEGUN = _OF.where(not_(still_waiting))
_counts = union_all(
    select(_table.state, _table.reason_id, func.count().label("many"))
    .where(_table.broadcast_id == _broadcast_id)
    .group_by(_table.state, _table.reason_id),
    select(thinned.c.state, thinned.c.reason_id, thinned.c.many).where(
        thinned.c.broadcast_id == _broadcast_id
    ),
).subquery()
_PROGRESS = (
    select(
        _counts.c.state,
        _counts.c.many,
        reasons.c.reason,
        broadcasts.c.state.label("broadcast_state"),
        broadcasts.c.reason.label("broadcast_reason"),
    )
    .join_from(_counts, broadcasts, broadcasts.c.id == _broadcast_id)
    .outerjoin(reasons, reasons.c.id == _counts.c.reason_id)
)
_IN_CHAT = select(subscribers.c.id).where(subscribers.c.chat_id == bindparam("chat_id"))
_READERS = select(subscribers.c.id).where(
    or_(subscribers.c.id.in_(_IN_CHAT), subscribers.c.merged_into.in_(_IN_CHAT))
)
_WHY = (
    select(
        deliveries,
        subscribers.c.chat_id,
        subscribers.c.thread_id,
        reasons.c.reason,
        broadcasts.c.state.label("broadcast_state"),
        broadcasts.c.reason.label("broadcast_reason"),
    )
    .join_from(deliveries, subscribers, subscribers.c.id == _table.subscriber_id)
    .join(broadcasts, broadcasts.c.id == _table.broadcast_id)
    .outerjoin(reasons, reasons.c.id == _table.reason_id)
    .where(
        _table.broadcast_id == _broadcast_id,
        _table.subscriber_id.in_(bindparam("readers", expanding=True)),
    )
    .order_by(subscribers.c.thread_id, subscribers.c.id)
)

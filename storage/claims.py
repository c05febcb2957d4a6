"""How deliveries are taken from the ledger; callers know it as `ledger.claim`."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, bindparam, case, func, or_, select, update

from storage.database import Reads, Transaction
from storage.settling import reason_ids, settle
from storage.tables import broadcasts, deliveries, reasons, subscribers
from storage.types import (
    BroadcastClass,
    BroadcastState,
    Delivery,
    DeliveryState,
    Settlement,
    SubscriberState,
)
from storage.waiting import still_waiting, unfinished, waits

_LAPSED = "no answer before the lease ran out; it may have arrived"
_OWED = (DeliveryState.PLANNED, DeliveryState.CLAIMED, DeliveryState.DEFERRED)
_KIN_WAIT = timedelta(seconds=10)
_SAME_GROUP = "the same group has it under its other number"


async def claim(
    tx: Transaction,
    *,
    now: datetime,
    lease: timedelta,
    limit: int,
    among: Collection[int] | None = None,
) -> list[Delivery]:
    """Take up to `limit` due deliveries: breaking first, then those due longest.

    To claim is to postpone: `due_at` moves to `now + lease`, so a courier that dies needs no
    cleaning up after it. A claim that ran out may have arrived: it becomes UNCERTAIN and is never
    sent again, or, where its broadcast says `again_if_uncertain`, is claimed once more, and `doubt`
    says why. Readers who have stopped or are paused meanwhile are skipped. Only running broadcasts
    give anything.

    Args:
        among: ids of the broadcasts that may give something; None for all.
    """
    claimed: list[Delivery] = []
    looked_at = 0
    # what proves to need no claim is bounded too, or other writers could wait long
    while len(claimed) < limit and looked_at < 10 * limit:
        due = await _due(tx, now=now, limit=limit - len(claimed), among=among)
        if not due:
            break
        looked_at += len(due)
        claimed += await _take(tx, due, now=now, lease=lease)
    return claimed


async def due(reads: Reads, *, now: datetime) -> set[int]:
    """The running broadcasts of which `claim` would find something to look at."""
    return {row.id for row in await reads.rows(_OPEN, {"now": now})}


async def lapse(tx: Transaction, *, now: datetime) -> int:
    """Every claim counts as run out: whoever held one is gone. Tells how many there were.

    Only for the one who holds the instance lock, before claiming anything.
    """
    lapsed = 0
    for row in await tx.rows(_UNFINISHED):
        lapsed += await tx.change(_LAPSE, {"_b": row.broadcast_id, "now": now})
    return lapsed


async def _due(
    tx: Transaction, *, now: datetime, limit: int, among: Collection[int] | None
) -> list[Row[Any]]:
    """The most urgent rows; asks no further broadcast than it takes to be sure of them."""
    due: list[Row[Any]] = []
    for broadcast in await tx.rows(_OPEN, {"now": now}):
        if among is not None and broadcast.id not in among:
            continue
        if len(due) >= limit and _urgency(due[limit - 1]) <= _urgency(broadcast):
            break
        due += await tx.rows(_DUE, {"broadcast_id": broadcast.id, "now": now, "many": limit})
        due.sort(key=_urgency)
    return due[:limit]


def _urgency(row: Row[Any]) -> tuple[bool, datetime]:
    return row.broadcast_class != BroadcastClass.BREAKING, row.due_at


async def _take(
    tx: Transaction, due: Sequence[Row[Any]], *, now: datetime, lease: timedelta
) -> list[Delivery]:
    """Claim those that can be sent, settle those that cannot."""
    claimed: list[Delivery] = []
    lapsed: list[Settlement] = []
    others: list[Settlement] = []
    for row in due:
        verdict = await _verdict(tx, row, now=now, lease=lease)
        if verdict is None:
            claimed.append(_delivery(row))
        else:
            (lapsed if _lapses(row, verdict) else others).append(verdict)
    await settle(tx, lapsed, now=now)
    # settling asks for a claim, so all others are claimed first; of each broadcast they are now
    # the first so many, which one statement finds again faster than by a list of their keys
    shares = Counter(row.broadcast_id for row in due)
    shares.subtract(each.broadcast_id for each in lapsed)
    doubt = await reason_ids(tx, {_LAPSED}) if any(map(_is_claimed, due)) else {}
    terms = {"now": now, "until": now + lease, "lapsed": doubt.get(_LAPSED)}
    for broadcast_id, many in shares.items():
        first = terms | {"_b": broadcast_id, "many": many}
        await tx.change(_CLAIM, first)
    await settle(tx, others, now=now)
    return claimed


async def _verdict(
    tx: Transaction, row: Row[Any], *, now: datetime, lease: timedelta
) -> Settlement | None:
    """What becomes of a due row that is not to be sent now; None for one that is."""
    verdict = await _plain_verdict(tx, row, now=now, lease=lease)
    if verdict is None or not row.doubt:
        return verdict
    skipped = verdict.state is DeliveryState.SKIPPED
    state = DeliveryState.UNCERTAIN if skipped else verdict.state
    return replace(verdict, state=state, reason=row.doubt)


async def _plain_verdict(
    tx: Transaction, row: Row[Any], *, now: datetime, lease: timedelta
) -> Settlement | None:
    """As if no attempt before the last one could have arrived."""
    key = {"broadcast_id": row.broadcast_id, "subscriber_id": row.subscriber_id}
    active = row.reader_state == SubscriberState.ACTIVE
    again = row.again_if_uncertain and active and not row.doubt
    if _is_claimed(row) and not again:
        return Settlement(**key, state=DeliveryState.UNCERTAIN, reason=_LAPSED)
    if not active:
        reason = row.reader_reason or str(row.reader_state)
        return Settlement(**key, state=DeliveryState.SKIPPED, reason=reason)
    if not row.has_kin:
        return None
    kin = await tx.rows(_KIN, {"_b": row.broadcast_id, "_s": row.subscriber_id, "root": row.root})
    return _among_kin(row, kin, retry_at=now + min(lease, _KIN_WAIT))


def _among_kin(row: Row[Any], kin: Sequence[Row[Any]], *, retry_at: datetime) -> Settlement | None:
    """A group that was subscribed under two numbers gets one copy (failure 39)."""
    key = {"broadcast_id": row.broadcast_id, "subscriber_id": row.subscriber_id}
    states = {other.state for other in kin}
    # in doubt and tried once more: its second attempt decides, or there could be a third copy
    doubted = any(other.reason_id is not None and other.state in _OWED for other in kin)
    if doubted or states & {DeliveryState.SENT, DeliveryState.UNCERTAIN}:
        return Settlement(**key, state=DeliveryState.SKIPPED, reason=_SAME_GROUP)
    if DeliveryState.CLAIMED in states:  # in flight: its answer decides
        return Settlement(**key, state=DeliveryState.DEFERRED, due_at=retry_at, tried=False)
    owed = states & {DeliveryState.PLANNED, DeliveryState.DEFERRED}
    if owed and row.root != row.subscriber_id:
        return Settlement(**key, state=DeliveryState.SKIPPED, reason=_SAME_GROUP)
    return None


def _is_claimed(row: Row[Any]) -> bool:
    return bool(row.state == DeliveryState.CLAIMED)


def _lapses(row: Row[Any], verdict: Settlement) -> bool:
    return _is_claimed(row) and verdict.state is DeliveryState.UNCERTAIN


def _delivery(row: Row[Any]) -> Delivery:
    return Delivery(
        broadcast_id=row.broadcast_id,
        subscriber_id=row.subscriber_id,
        chat_id=row.chat_id,
        thread_id=row.thread_id,
        attempts=row.attempts + 1,
        broadcast_class=BroadcastClass(row.broadcast_class),
        again_if_uncertain=row.again_if_uncertain,
        language=row.language,
        doubt=row.doubt or (_LAPSED if _is_claimed(row) else ""),
    )


_table = deliveries.c
_FIRST_DUE = (
    select(func.min(_table.due_at))
    .where(still_waiting, _table.broadcast_id == broadcasts.c.id)
    .scalar_subquery()
)
_DUE_AT = case((broadcasts.c.due_at > _FIRST_DUE, broadcasts.c.due_at), else_=_FIRST_DUE)
OPEN = (
    select(broadcasts.c.id, broadcasts.c.broadcast_class, _DUE_AT.label("due_at"))
    .join(unfinished, unfinished.c.broadcast_id == broadcasts.c.id)
    .where(broadcasts.c.state == BroadcastState.RUNNING)
)
"""The running broadcasts that owe somebody something, each with when its first row falls due."""

_OPEN = OPEN.where(bindparam("now", type_=_table.due_at.type) >= _DUE_AT).order_by(
    broadcasts.c.broadcast_class != BroadcastClass.BREAKING, _DUE_AT
)
_reader = subscribers.alias("reader")
_root = subscribers.alias("root")  # who stands for the reader since a merge; else the reader
_other = subscribers.alias("other")
_DUE = (
    select(
        _table.broadcast_id,
        _table.subscriber_id,
        _table.state,
        _table.attempts,
        _table.due_at,
        broadcasts.c.broadcast_class,
        broadcasts.c.again_if_uncertain,
        _root.c.id.label("root"),
        _root.c.chat_id,
        _root.c.thread_id,
        _root.c.language,
        _root.c.state.label("reader_state"),
        _root.c.reason.label("reader_reason"),
        reasons.c.reason.label("doubt"),
        or_(
            _reader.c.merged_into.is_not(None),
            select(_other.c.id).where(_other.c.merged_into == _reader.c.id).exists(),
        ).label("has_kin"),
    )
    .join(broadcasts, broadcasts.c.id == _table.broadcast_id)
    .join(_reader, _reader.c.id == _table.subscriber_id)
    .join(_root, _root.c.id == func.coalesce(_reader.c.merged_into, _reader.c.id))
    .outerjoin(reasons, reasons.c.id == _table.reason_id)
    .where(
        still_waiting,
        _table.broadcast_id == bindparam("broadcast_id"),
        _table.due_at <= bindparam("now"),
    )
    .order_by(_table.due_at, _table.subscriber_id)
    .limit(bindparam("many"))
)
_KIN = select(_table.state, _table.reason_id).where(
    _table.broadcast_id == bindparam("_b"),
    _table.subscriber_id.in_(
        select(_other.c.id).where(
            or_(_other.c.id == bindparam("root"), _other.c.merged_into == bindparam("root"))
        )
    ),
    _table.subscriber_id != bindparam("_s"),
)
_row = deliveries.alias("row")
_FIRST = (
    select(_row.c.subscriber_id)
    .where(waits(_row), _row.c.broadcast_id == bindparam("_b"), _row.c.due_at <= bindparam("now"))
    .order_by(_row.c.due_at, _row.c.subscriber_id)
    .limit(bindparam("many"))
)
_CLAIM = (
    update(deliveries)
    .where(_table.broadcast_id == bindparam("_b"), _table.subscriber_id.in_(_FIRST))
    .values(
        state=DeliveryState.CLAIMED,
        attempts=_table.attempts + 1,
        due_at=bindparam("until"),
        # who was claimed already may have it: kept, so that a second crash does not try again
        reason_id=case(
            (
                _table.state == DeliveryState.CLAIMED,
                func.coalesce(_table.reason_id, bindparam("lapsed", type_=_table.reason_id.type)),
            ),
            else_=_table.reason_id,
        ),
    )
)
_UNFINISHED = select(unfinished.c.broadcast_id).where(unfinished.c.broadcast_id.is_not(None))
_LAPSE = (
    update(deliveries)
    .where(
        still_waiting,
        _table.broadcast_id == bindparam("_b"),
        _table.state == DeliveryState.CLAIMED,
        _table.due_at > bindparam("now", type_=_table.due_at.type),
    )
    .values(due_at=bindparam("now", type_=_table.due_at.type))
)

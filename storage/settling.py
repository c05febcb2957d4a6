"""How the fate of claimed deliveries is written down; callers know it as `ledger.settle`."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, case, func, insert, or_, select, update

from storage.columns import storable
from storage.database import Transaction
from storage.tables import deliveries, reasons
from storage.types import DeliveryState, Settlement
from storage.waiting import still_waiting

_LATER = (DeliveryState.PLANNED, DeliveryState.DEFERRED)
_OVER = (DeliveryState.SENT, DeliveryState.SKIPPED, DeliveryState.FAILED)


async def settle(tx: Transaction, settlements: Sequence[Settlement], *, now: datetime) -> int:
    """Write down what became of claimed deliveries; tells how many rows that changed.

    SENT is a fact: it is written whatever the row says by now, and nothing overwrites it. Anything
    else is written only over a claim, or over the UNCERTAIN that a claim left when it ran out, and,
    where `Settlement.attempts` is given, only if no later claim has taken the row over; then what
    that same claim put off may be decided as well. Of several for one claim it ends as if they
    were written one after the other.
    """
    if any(each.state is DeliveryState.CLAIMED for each in settlements):
        raise ValueError("CLAIMED is not what became of a delivery: it comes from claim alone")
    numbers = await reason_ids(tx, {each.reason for each in settlements} - {""})
    sent, closed, later = [], [], []
    for each in _last_words(settlements):
        values = _values(each, numbers, now)
        if each.state is DeliveryState.SENT:
            sent.append(values | {"message_id": each.message_id})
        elif each.state in _LATER:
            later.append(values | {"due_at": each.due_at or now, "_untried": int(not each.tried)})
        else:
            closed.append(values)
    changed = await tx.change(_SENT, sent)
    changed += await tx.change(_CLOSED, closed)
    return changed + await tx.change(_AGAIN, later)


def _last_words(settlements: Sequence[Settlement]) -> list[Settlement]:
    """One for each claim: states are written kind by kind, which would not keep their order."""
    last: dict[tuple[int, int, int | None], Settlement] = {}
    for each in settlements:
        claim = each.broadcast_id, each.subscriber_id, each.attempts
        before = last[claim].state if claim in last else None
        is_late_fact = each.state is DeliveryState.SENT and before is not DeliveryState.SENT
        if before not in _OVER or is_late_fact:
            last[claim] = each
    return list(last.values())


def _values(each: Settlement, numbers: dict[str, int], now: datetime) -> dict[str, Any]:
    reason_id = numbers[storable(each.reason)] if each.reason else None
    values = {"_b": each.broadcast_id, "_s": each.subscriber_id, "_reason_id": reason_id}
    if each.state is DeliveryState.SENT:
        return values | {"now": now}
    values |= {"_state": each.state, "_attempts": each.attempts}
    return values if each.state in _LATER else values | {"now": now}


async def reason_ids(tx: Transaction, words: set[str]) -> dict[str, int]:
    """The number of each reason; new ones are given one."""
    if not words:
        return {}
    words = {storable(reason) for reason in words}
    known = {row.reason: row.id for row in await tx.rows(_KNOWN, {"words": sorted(words)})}
    for reason in sorted(words - known.keys()):
        known[reason] = await tx.insert(_NEW_REASON, {"reason": reason})
    return known


_table = deliveries.c
_MINE = (_table.broadcast_id == bindparam("_b"), _table.subscriber_id == bindparam("_s"))
_SENT = (
    update(deliveries)
    .where(*_MINE, _table.state != DeliveryState.SENT)
    .values(
        state=DeliveryState.SENT,
        message_id=bindparam("message_id"),
        settled_at=bindparam("now"),
        due_at=None,
        # the doubt that a second copy was sent for stays told, whichever answer comes first
        reason_id=func.coalesce(
            bindparam("_reason_id", type_=_table.reason_id.type),
            case((still_waiting, _table.reason_id)),
        ),
    )
)
_attempts = bindparam("_attempts", type_=_table.attempts.type)
_STILL_OURS = (
    update(deliveries)
    .where(
        *_MINE,
        # not IN: its list is spelled out when it runs, which many rows at once do not allow
        or_(
            _table.state == DeliveryState.CLAIMED,
            _table.state == DeliveryState.UNCERTAIN,
            and_(_table.state == DeliveryState.DEFERRED, _table.attempts == _attempts),
        ),
        or_(_attempts.is_(None), _table.attempts == _attempts),
    )
    .values(state=bindparam("_state"))
)
_CLOSED = _STILL_OURS.values(
    settled_at=bindparam("now"), due_at=None, reason_id=bindparam("_reason_id")
)
_AGAIN = _STILL_OURS.values(
    settled_at=None,
    due_at=bindparam("due_at"),
    reason_id=bindparam("_reason_id"),
    attempts=_table.attempts - bindparam("_untried", type_=_table.attempts.type),
)
_KNOWN = select(reasons.c.id, reasons.c.reason).where(
    reasons.c.reason.in_(bindparam("words", expanding=True))
)
_NEW_REASON = insert(reasons).returning(reasons.c.id)

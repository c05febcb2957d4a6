"""Broadcasts: one revision of a story on its way to its readers."""

from datetime import datetime
from typing import Any

from sqlalchemy import Row, and_, bindparam, exists, func, insert, or_, select, update

from storage.database import Reads, Transaction
from storage.tables import audiences, broadcasts, deliveries, revisions, thinned
from storage.types import Broadcast, BroadcastClass, BroadcastState, DeliveryState
from storage.waiting import still_waiting, unfinished

OVERDUE = "its time passed while the bot was not running"
"""Why a planned broadcast is paused until an editor decides."""
FAILING = "Telegram keeps failing at it, while other stories get through"
"""Why a running broadcast is paused until an editor decides."""


async def open(  # noqa: A001 - read as broadcasts.open
    tx: Transaction,
    *,
    revision_id: int,
    broadcast_class: BroadcastClass,
    now: datetime,
    editor_chat_id: int | None = None,
    due_at: datetime | None = None,
    paid: bool = False,
    again_if_uncertain: bool | None = None,
) -> Broadcast:
    """A running broadcast of this revision, without readers until `ledger.plan`.

    Args:
        due_at: nothing of it is claimed before; None: at once.
        again_if_uncertain: whether deliveries of unknown fate are tried once more; None: as its
            class has it.

    Raises:
        sqlalchemy.exc.IntegrityError: this revision has its broadcast already; see `for_revision`.
    """
    new = {
        "revision_id": revision_id,
        "broadcast_class": broadcast_class,
        "state": BroadcastState.RUNNING,
        "reason": "",
        "created_at": now,
        "editor_chat_id": editor_chat_id,
        "due_at": due_at,
        "paid": paid,
        "again_if_uncertain": (
            broadcast_class.again_if_uncertain if again_if_uncertain is None else again_if_uncertain
        ),
    }
    return _broadcast(await tx.one(_NEW, new))


async def get(reads: Reads, broadcast_id: int) -> Broadcast | None:
    row = await reads.row(_GET, {"_id": broadcast_id})
    return None if row is None else _broadcast(row)


async def for_revision(reads: Reads, revision_id: int) -> Broadcast | None:
    row = await reads.row(_FOR_REVISION, {"revision_id": revision_id})
    return None if row is None else _broadcast(row)


async def told_of(
    reads: Reads, story_id: int, *, at: datetime, before_revision_id: int = (1 << 62)
) -> bool:
    """Whether an earlier revision went to readers by then.

    What was cancelled or refused did not, nor did what waited for its time or for an editor.
    """
    asked = {"story_id": story_id, "at": at, "before": before_revision_id}
    return await reads.row(_TOLD_OF, asked) is not None


async def is_void(reads: Reads, broadcast_id: int) -> bool:
    """Whether it was cancelled before anybody had it, or may have had it."""
    return await reads.row(_IS_VOID, {"_id": broadcast_id}) is not None


async def running(reads: Reads) -> list[Broadcast]:
    """Those in state RUNNING that still owe somebody a message, oldest first."""
    return [_broadcast(row) for row in await reads.rows(_RUNNING)]


async def owing(reads: Reads) -> list[tuple[Broadcast, datetime]]:
    """Those of `running`, each with when its first delivery falls due: in the order of claims."""
    found = [(_broadcast(row), row.first_due) for row in await reads.rows(_OWING)]
    return [(one, max(first, one.due_at or first)) for one, first in found]


async def waiting(reads: Reads, broadcast_id: int) -> int:
    """How many still wait for it, counted in the index of those alone."""
    return int(await reads.value(_WAITING, {"broadcast_id": broadcast_id}) or 0)


async def watched(reads: Reads) -> list[Broadcast]:
    """Those with a message that tells how far they are; see `remember_progress`."""
    return [_broadcast(row) for row in await reads.rows(_WATCHED)]


async def latest(reads: Reads, *, limit: int) -> list[Broadcast]:
    """Newest first, in any state."""
    return [_broadcast(row) for row in await reads.rows(_LATEST, {"limit": limit})]


async def owes(reads: Reads, broadcast_id: int, *, besides: int = 0) -> bool:
    """Whether anybody still waits for it, in whatever state it is; costs the same for a million.

    Args:
        besides: so many that wait are known, and do not count.
    """
    asked = {"broadcast_id": broadcast_id}
    waits = await reads.row(_OWES, asked | {"besides": besides})
    return (waits or await reads.row(_IS_PLANNED, asked)) is not None


async def set_state(
    tx: Transaction, broadcast_id: int, state: BroadcastState, reason: str = ""
) -> bool:
    """Pause, resume, stop or cancel it; False where it is in that state already, or cancelled.

    A cancelled broadcast stays cancelled: its readers have been told off the list.
    """
    values = {"_id": broadcast_id, "_state": state, "reason": reason}
    return await tx.change(_SET_STATE, values) > 0


async def refuse_paid(tx: Transaction, broadcast_id: int, reason: str) -> None:
    """It is not paid for any more, for this reason."""
    await tx.change(_REFUSE_PAID, {"_id": broadcast_id, "_reason": reason})


async def put_to(tx: Transaction, broadcast_id: int, now: datetime) -> None:
    """A planned time that has passed becomes `now`: somebody has just decided that it goes out."""
    await tx.change(_PUT_TO, {"_id": broadcast_id, "now": now})


async def adopt(tx: Transaction, broadcast_id: int, chat_id: int, message_id: int) -> None:
    """One that nobody watches is watched in this message from now on."""
    values = {"_id": broadcast_id, "chat_id": chat_id, "message_id": message_id}
    await tx.change(_ADOPT, values)


async def undecided(reads: Reads) -> list[Broadcast]:
    """Those that nobody watches, and that wait for a word of the editors.

    They are paused because their time had passed or Telegram fails at them again and again, or
    stopped because Telegram refuses them.
    """
    return [_broadcast(row) for row in await reads.rows(_UNDECIDED)]


async def remember_progress(tx: Transaction, broadcast_id: int, message_id: int | None) -> None:
    """The message in the editor's chat that tells how far it is; None once it told the end."""
    await tx.change(_REMEMBER, {"_id": broadcast_id, "message_id": message_id})


def _broadcast(row: Row[Any]) -> Broadcast:
    return Broadcast(
        id=row.id,
        revision_id=row.revision_id,
        broadcast_class=BroadcastClass(row.broadcast_class),
        state=BroadcastState(row.state),
        reason=row.reason,
        created_at=row.created_at,
        editor_chat_id=row.editor_chat_id,
        progress_message_id=row.progress_message_id,
        due_at=row.due_at,
        paid=row.paid,
        paid_refusal=row.paid_refusal or "",
        again_if_uncertain=row.again_if_uncertain,
    )


_table = broadcasts.c
_ALL = select(*(column.label(key) for key, column in _table.items()))
_NEW = insert(broadcasts).returning(*(column.label(key) for key, column in _table.items()))
_GET = _ALL.where(_table.id == bindparam("_id"))
_FOR_REVISION = _ALL.where(_table.revision_id == bindparam("revision_id"))
_TOLD_OF = (
    select(_table.id)
    .join(revisions, revisions.c.id == _table.revision_id)
    .where(
        revisions.c.story_id == bindparam("story_id"),
        revisions.c.id < bindparam("before"),
        _table.state.not_in((BroadcastState.CANCELLED, BroadcastState.STOPPED)),
        or_(_table.state != BroadcastState.PAUSED, _table.reason != OVERDUE),
        func.coalesce(_table.due_at, _table.created_at)
        <= bindparam("at", type_=_table.due_at.type),
    )
    .limit(1)
)
_HELD = (DeliveryState.CLAIMED, DeliveryState.SENT, DeliveryState.UNCERTAIN)
_MAY_HAVE_IT = or_(
    deliveries.c.state.in_(_HELD),
    # to be sent once more, since it may have arrived
    and_(still_waiting, deliveries.c.reason_id.is_not(None)),
)
_IS_VOID = select(_table.id).where(
    _table.id == bindparam("_id"),
    _table.state == BroadcastState.CANCELLED,
    ~exists().where(deliveries.c.broadcast_id == _table.id, _MAY_HAVE_IT),
    # only what has been under way for long is thinned
    ~exists().where(thinned.c.broadcast_id == _table.id),
)
_RUNNING = (
    _ALL.join(unfinished, unfinished.c.broadcast_id == _table.id)
    .where(_table.state == BroadcastState.RUNNING)
    .order_by(_table.id)
)
_FIRST_DUE = (
    select(func.min(deliveries.c.due_at))
    .where(still_waiting, deliveries.c.broadcast_id == _table.id)
    .scalar_subquery()
)
_OWING = (
    # of an audience whose first slice is still to come: since it began
    _ALL.add_columns(func.coalesce(_FIRST_DUE, _table.created_at).label("first_due"))
    .join(unfinished, unfinished.c.broadcast_id == _table.id)
    .where(_table.state == BroadcastState.RUNNING)
    .order_by(_table.broadcast_class != BroadcastClass.BREAKING, _FIRST_DUE, _table.id)
)
_WAITING = select(func.count()).where(
    still_waiting, deliveries.c.broadcast_id == bindparam("broadcast_id")
)
_WATCHED = _ALL.where(_table.progress_message_id.is_not(None)).order_by(_table.id)
_LATEST = _ALL.order_by(_table.id.desc()).limit(bindparam("limit"))
_SET_STATE = (
    update(broadcasts)
    .where(
        _table.id == bindparam("_id"),
        _table.state != bindparam("_state"),
        _table.state != BroadcastState.CANCELLED,
    )
    .values(state=bindparam("_state"), reason=bindparam("reason"))
)
_REFUSE_PAID = (
    update(broadcasts)
    .where(_table.id == bindparam("_id"))
    .values(paid=False, paid_refusal=bindparam("_reason"))
)
_PUT_TO = (
    update(broadcasts)
    .where(_table.id == bindparam("_id"), _table.due_at < bindparam("now"))
    .values(due_at=bindparam("now"))
)
_ADOPT = (
    update(broadcasts)
    .where(_table.id == bindparam("_id"), _table.progress_message_id.is_(None))
    .values(editor_chat_id=bindparam("chat_id"), progress_message_id=bindparam("message_id"))
)
_UNDECIDED = (
    _ALL.join(unfinished, unfinished.c.broadcast_id == _table.id)
    .where(
        or_(
            and_(_table.state == BroadcastState.PAUSED, _table.reason.in_((OVERDUE, FAILING))),
            _table.state == BroadcastState.STOPPED,
        ),
        _table.progress_message_id.is_(None),
    )
    .order_by(_table.id)
)
_OWES = (
    select(deliveries.c.broadcast_id)
    .where(still_waiting, deliveries.c.broadcast_id == bindparam("broadcast_id"))
    .limit(1)
    .offset(bindparam("besides"))
)
_IS_PLANNED = select(audiences.c.broadcast_id).where(
    audiences.c.broadcast_id == bindparam("broadcast_id")
)
_REMEMBER = (
    update(broadcasts)
    .where(_table.id == bindparam("_id"))
    .values(progress_message_id=bindparam("message_id"))
)

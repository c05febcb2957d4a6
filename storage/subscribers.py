"""Readers: a chat, or one topic of it. Paused with a reason, never deleted."""

from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, func, insert, select, update

from storage.database import Reads, Transaction
from storage.tables import subscribers
from storage.types import ChatKind, Subscriber, SubscriberState


async def subscribe(
    tx: Transaction, *, chat_id: int, thread_id: int, kind: ChatKind, language: str, now: datetime
) -> tuple[Subscriber, bool]:
    """The active subscriber of this chat and topic; True where they were not active before."""
    before = await get(tx, chat_id, thread_id)
    if before is None:
        reader = {"chat_id": chat_id, "thread_id": thread_id, "kind": kind, "language": language}
        start = {"state": SubscriberState.ACTIVE, "reason": "", "state_since": now}
        await tx.change(_NEW, reader | start | {"created_at": now})
    elif before.state is SubscriberState.ACTIVE:
        return before, False
    else:
        again = {"_id": before.id, "now": now, "kind": kind, "language": language}
        await tx.change(_COME_BACK, again)
    after = await tx.one(_GET, {"chat_id": chat_id, "thread_id": thread_id})
    return _subscriber(after), True


async def stop(tx: Transaction, *, chat_id: int, thread_id: int, now: datetime) -> bool:
    """The reader said /stop. False where they were not subscribed anyway."""
    reader = {"_chat_id": chat_id, "_thread_id": thread_id, "now": now}
    return await tx.change(_STOP, reader) > 0


async def pause(
    tx: Transaction,
    *,
    reason: str,
    now: datetime,
    subscriber_id: int | None = None,
    chat_id: int | None = None,
) -> int:
    """Telegram will not let us write: to this one, or to every topic of the chat.

    Exactly one of `subscriber_id` and `chat_id` is given. Readers who stopped by themselves stay
    stopped. Tells how many were paused.
    """
    if (subscriber_id is None) == (chat_id is None):
        raise ValueError("pause needs either subscriber_id or chat_id")
    how = {"reason": reason, "now": now}
    if subscriber_id is not None:
        return await tx.change(_PAUSE_ONE, how | {"_id": subscriber_id})
    return await tx.change(_PAUSE_CHAT, how | {"_chat_id": chat_id})


async def resume(tx: Transaction, *, chat_id: int, now: datetime) -> int:
    """Telegram lets us write to this chat again. Only the paused come back; tells how many."""
    return await tx.change(_RESUME, {"_chat_id": chat_id, "now": now})


async def move(tx: Transaction, old_chat_id: int, new_chat_id: int, *, now: datetime) -> int:
    """A group became a supergroup: its subscribers keep their ids, and what they are owed.

    Where the new chat had subscribed already, its subscriber stands for both from now on: what the
    old one is owed reaches the new chat once (see `ledger.claim`). Telegram tells of a move twice;
    the second time changes nothing. Tells how many subscribers moved.
    """
    chats = {"old_chat_id": old_chat_id, "new_chat_id": new_chat_id, "now": now}
    await tx.change(_REVIVE_TARGET, chats)
    merged = await tx.change(_MERGE, chats)
    return merged + await tx.change(_MOVE, chats)


async def get(reads: Reads, chat_id: int, thread_id: int = 0) -> Subscriber | None:
    row = await reads.row(_GET, {"chat_id": chat_id, "thread_id": thread_id})
    return None if row is None else _subscriber(row)


async def in_chat(reads: Reads, chat_id: int) -> list[Subscriber]:
    """Every topic of the chat that ever subscribed."""
    return [_subscriber(row) for row in await reads.rows(_IN_CHAT, {"chat_id": chat_id})]


async def count_active(reads: Reads, *, after_id: int = 0) -> int:
    """Of a million it takes too long for a transaction; those after one of them are few."""
    return int(await reads.value(_COUNT_ACTIVE, {"after_id": after_id}))


async def newest_id(reads: Reads) -> int:
    """0 where nobody ever subscribed."""
    return int(await reads.value(_NEWEST_ID) or 0)


def _subscriber(row: Row[Any]) -> Subscriber:
    return Subscriber(
        id=row.id,
        chat_id=row.chat_id,
        thread_id=row.thread_id,
        kind=ChatKind(row.kind),
        state=SubscriberState(row.state),
        reason=row.reason,
        state_since=row.state_since,
        language=row.language,
        created_at=row.created_at,
    )


_table = subscribers.c
_ALL = select(subscribers)
_GET = _ALL.where(
    _table.chat_id == bindparam("chat_id"), _table.thread_id == bindparam("thread_id")
)
_IN_CHAT = _ALL.where(_table.chat_id == bindparam("chat_id")).order_by(_table.thread_id)
_COUNT_ACTIVE = (
    select(func.count())
    .select_from(subscribers)
    .where(_table.state == SubscriberState.ACTIVE, _table.id > bindparam("after_id"))
)
_NEWEST_ID = select(func.max(_table.id))
_NEW = insert(subscribers)
_COME_BACK = (
    update(subscribers)
    .where(_table.id == bindparam("_id"))
    .values(
        state=SubscriberState.ACTIVE,
        reason="",
        state_since=bindparam("now"),
        kind=bindparam("kind"),
        language=bindparam("language"),
        merged_into=None,
    )
)
_STOP = (
    update(subscribers)
    .where(
        _table.chat_id == bindparam("_chat_id"),
        _table.thread_id == bindparam("_thread_id"),
        _table.state != SubscriberState.STOPPED,
    )
    .values(
        state=SubscriberState.STOPPED, reason="stopped by the reader", state_since=bindparam("now")
    )
)
_PAUSE = (
    update(subscribers)
    .where(_table.state == SubscriberState.ACTIVE)
    .values(state=SubscriberState.PAUSED, reason=bindparam("reason"), state_since=bindparam("now"))
)
_PAUSE_ONE = _PAUSE.where(_table.id == bindparam("_id"))
_PAUSE_CHAT = _PAUSE.where(_table.chat_id == bindparam("_chat_id"))
_RESUME = (
    update(subscribers)
    .where(_table.chat_id == bindparam("_chat_id"), _table.state == SubscriberState.PAUSED)
    .values(state=SubscriberState.ACTIVE, reason="", state_since=bindparam("now"))
)

_twin = subscribers.alias("twin")
_TWIN = (
    select(_twin.c.id)
    .where(_twin.c.chat_id == bindparam("new_chat_id"), _twin.c.thread_id == _table.thread_id)
    .scalar_subquery()
)
_LIVE_OLD = (
    select(_twin.c.id)
    .where(
        _twin.c.chat_id == bindparam("old_chat_id"),
        _twin.c.thread_id == _table.thread_id,
        _twin.c.state == SubscriberState.ACTIVE,
    )
    .exists()
)
# the old group could be written to, so the new one can
_REVIVE_TARGET = (
    update(subscribers)
    .where(
        _table.chat_id == bindparam("new_chat_id"),
        _table.state == SubscriberState.PAUSED,
        _LIVE_OLD,
    )
    .values(state=SubscriberState.ACTIVE, reason="", state_since=bindparam("now"))
)
_MERGE = (
    update(subscribers)
    .where(
        _table.chat_id == bindparam("old_chat_id"),
        _table.merged_into.is_(None),
        _TWIN.is_not(None),
    )
    .values(
        merged_into=_TWIN,
        state=SubscriberState.STOPPED,
        reason="became a supergroup that had subscribed itself",
        state_since=bindparam("now"),
    )
)
_MOVE = (
    update(subscribers)
    .where(_table.chat_id == bindparam("old_chat_id"), _table.merged_into.is_(None))
    .values(chat_id=bindparam("new_chat_id"), kind=ChatKind.SUPERGROUP, moved_at=bindparam("now"))
)

"""Which story a chat saw last, so that /full and /related know what they are asked about."""

from datetime import datetime

from sqlalchemy import ColumnElement, Select, bindparam, insert, or_, select, update

from storage.database import Reads, Transaction
from storage.tables import broadcasts, deliveries, revisions, sightings, subscribers
from storage.types import DeliveryState


async def saw(
    tx: Transaction, *, chat_id: int, thread_id: int, story_id: int, now: datetime
) -> None:
    """Somebody opened a story in this chat and topic."""
    place = {"chat_id": chat_id, "thread_id": thread_id}
    seen = {"story_id": story_id, "seen_at": now}
    if not await tx.change(_SEE_NEXT, {f"_{name}": value for name, value in place.items()} | seen):
        await tx.change(_SEE_FIRST, place | seen)


async def last_seen(reads: Reads, chat_id: int, thread_id: int = 0) -> int | None:
    """The story that was opened here or delivered here, whichever was later; None for neither."""
    place = {"chat_id": chat_id, "thread_id": thread_id}
    opened = await reads.row(_OPENED, place)
    readers = [row.id for row in await reads.rows(_READERS, place)]
    delivered = await reads.row(_DELIVERED, {"readers": readers}) if readers else None
    seen = [(row.at, row.story_id) for row in (opened, delivered) if row is not None]
    return max(seen)[1] if seen else None


async def by_message(reads: Reads, chat_id: int, message_id: int) -> int | None:
    """The story that this message of ours delivered; None where it was no delivery."""
    readers = [row.id for row in await reads.rows(_IN_CHAT, {"chat_id": chat_id})]
    if not readers:
        return None
    row = await reads.row(_BY_MESSAGE, {"readers": readers, "message_id": message_id})
    return None if row is None else int(row.story_id)


_SEE_FIRST = insert(sightings)
_SEE_NEXT = (
    update(sightings)
    .where(
        sightings.c.chat_id == bindparam("_chat_id"),
        sightings.c.thread_id == bindparam("_thread_id"),
    )
    .values(story_id=bindparam("story_id"), seen_at=bindparam("seen_at"))
)
_OPENED = select(sightings.c.story_id, sightings.c.seen_at.label("at")).where(
    sightings.c.chat_id == bindparam("chat_id"), sightings.c.thread_id == bindparam("thread_id")
)

_TOPIC = select(subscribers.c.id).where(
    subscribers.c.chat_id == bindparam("chat_id"), subscribers.c.thread_id == bindparam("thread_id")
)
_READERS = select(subscribers.c.id).where(
    or_(subscribers.c.id.in_(_TOPIC), subscribers.c.merged_into.in_(_TOPIC))
)
_IN_CHAT = select(subscribers.c.id).where(subscribers.c.chat_id == bindparam("chat_id"))


def _newest(*more: ColumnElement[bool]) -> Select[tuple[int, datetime]]:
    """Walks the broadcasts from the newest back and looks each delivery up by its key: the answer
    is nearly always among the first, and the ledger needs no second index for it."""
    at = (
        select(deliveries.c.settled_at)
        .join(subscribers, subscribers.c.id == deliveries.c.subscriber_id)
        .where(
            deliveries.c.broadcast_id == broadcasts.c.id,
            deliveries.c.subscriber_id.in_(bindparam("readers", expanding=True)),
            deliveries.c.state == DeliveryState.SENT,
            *more,
        )
        .limit(1)
        .scalar_subquery()
    )
    return (
        select(revisions.c.story_id, at.label("at"))
        .join_from(broadcasts, revisions, revisions.c.id == broadcasts.c.revision_id)
        .where(at.is_not(None))
        .order_by(broadcasts.c.id.desc())
        .limit(1)
    )


_DELIVERED = _newest()
_BY_MESSAGE = _newest(
    deliveries.c.message_id == bindparam("message_id"),
    # what was delivered before a move lies in the old chat, under the old chat's numbers
    or_(subscribers.c.moved_at.is_(None), deliveries.c.settled_at >= subscribers.c.moved_at),
)

"""With which hubs we are subscribed to the news of our sources (WebSub)."""

from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, select, update

from storage.database import Reads, Transaction
from storage.tables import hub_subscriptions
from storage.types import HubSubscription


async def get(reads: Reads, source_id: int) -> HubSubscription | None:
    row = await reads.row(_BY_SOURCE, {"_source_id": source_id})
    return row and _subscription(row)


async def by_path(reads: Reads, path: str) -> HubSubscription | None:
    """The one whose hub was told this last part of our address."""
    row = await reads.row(_BY_PATH, {"_path": path})
    return row and _subscription(row)


async def ask(tx: Transaction, asked: HubSubscription) -> None:
    """Remember what is being asked of a hub; another hub's or topic's subscription ends.

    One that is asked for again keeps what its hub has confirmed, be it since `asked` was read.
    """
    again = {"_source_id": asked.source_id, "_path": asked.path, "asked_at": asked.asked_at}
    if await tx.change(_AGAIN, again):
        return
    await tx.change(_DROP, {"_source_id": asked.source_id})
    values = {name: getattr(asked, name) for name in HubSubscription.__slots__}
    await tx.change(_NEW, values)


async def confirm(tx: Transaction, source_id: int, *, expires_at: datetime | None) -> None:
    """The hub has confirmed it until then; None: it has denied it."""
    await tx.change(_CONFIRM, {"_source_id": source_id, "expires_at": expires_at})


async def drop(tx: Transaction, source_id: int) -> None:
    """There is none any more; what still comes for it is nobody's."""
    await tx.change(_DROP, {"_source_id": source_id})


def _subscription(row: Row[Any]) -> HubSubscription:
    return HubSubscription(**row._mapping)


_table = hub_subscriptions.c
_ME = _table.source_id == bindparam("_source_id")
_BY_SOURCE = select(hub_subscriptions).where(_ME)
_BY_PATH = select(hub_subscriptions).where(_table.path == bindparam("_path"))
_NEW = insert(hub_subscriptions)
_AGAIN = (
    update(hub_subscriptions)
    .where(_ME, _table.path == bindparam("_path"))
    .values(asked_at=bindparam("asked_at"))
)
_CONFIRM = update(hub_subscriptions).where(_ME).values(expires_at=bindparam("expires_at"))
_DROP = delete(hub_subscriptions).where(_ME)

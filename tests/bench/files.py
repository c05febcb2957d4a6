"""Database files with many readers in them."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import insert, text

from storage.database import Database
from storage.tables import subscribers
from storage.types import ChatKind, SubscriberState

_AT_ONCE = 20_000


async def subscribe(db: Database, chats: Iterable[int], *, now: datetime) -> None:
    """Many at once; in life they come one by one, and that is not what is measured."""
    row = {
        "thread_id": 0,
        "kind": ChatKind.PRIVATE,
        "state": SubscriberState.ACTIVE,
        "reason": "",
        "state_since": now,
        "language": "en",
        "created_at": now,
    }
    rows: list[dict[str, Any]] = []
    for chat_id in chats:
        rows.append(row | {"chat_id": chat_id})
        if len(rows) == _AT_ONCE:
            await _insert(db, rows)
            rows = []
    await _insert(db, rows)


async def _insert(db: Database, rows: list[dict[str, Any]]) -> None:
    async with db.transaction() as tx:
        await tx.change(insert(subscribers), rows)


async def used_bytes(db: Database) -> int:
    """What the tables and indexes occupy, without pages that are free for others."""
    async with db.reads() as reads:
        pages = int(await reads.value(text("PRAGMA page_count")))
        free = int(await reads.value(text("PRAGMA freelist_count")))
        return (pages - free) * int(await reads.value(text("PRAGMA page_size")))

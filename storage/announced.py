"""What sources have shown and is still to be told: a feed may show it no more after a restart."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import bindparam, delete, insert, select

from content.types import Block, BlockKind, Item, Photo
from storage.columns import storable
from storage.database import Reads, Transaction
from storage.tables import announced_items


async def keep(tx: Transaction, source_id: int, items: Iterable[Item], *, now: datetime) -> None:
    """These are to be told; each in the words that the source has for it now."""
    rows = [
        {
            "source_id": source_id,
            "item_hash": _hash(item.id),
            "item": _document(item),
            "announced_at": now,
        }
        for item in items
    ]
    await tx.change(_FORGET, [_key(source_id, row["item_hash"]) for row in rows])
    await tx.change(_NEW, rows)


async def waiting(reads: Reads, source_id: int) -> list[Item]:
    """In the order in which they were announced."""
    return [_item(row.item) for row in await reads.rows(_WAITING, {"source_id": source_id})]


async def settle(tx: Transaction, source_id: int, item_ids: Iterable[str]) -> None:
    """They are told, or never will be."""
    await tx.change(_FORGET, [_key(source_id, _hash(item_id)) for item_id in item_ids])


async def forget(tx: Transaction, *, before: datetime) -> int:
    """What was announced before then, by a source that nobody visits; tells how many."""
    return await tx.change(_FORGET_OLD, {"before": before})


def _key(source_id: int, item_hash: object) -> dict[str, object]:
    return {"_source_id": source_id, "_hash": item_hash}


def _hash(item_id: str) -> bytes:
    return sha256(storable(item_id).encode()).digest()[:16]


def _document(item: Item) -> dict[str, Any]:
    date = item.published_at
    return asdict(item) | {"published_at": date.isoformat() if date else None}


def _item(document: dict[str, Any]) -> Item:
    date, photo = document["published_at"], document["photo"]
    body = (Block(kind=BlockKind(each["kind"]), text=each["text"]) for each in document["body"])
    told = document | {
        "body": tuple(body),
        "photo": None if photo is None else Photo(**photo),
        "authors": tuple(document["authors"]),
        "topics": tuple(document["topics"]),
        "published_at": None if date is None else datetime.fromisoformat(date).astimezone(UTC),
    }
    return Item(**told)


_FORGET = delete(announced_items).where(
    announced_items.c.source_id == bindparam("_source_id"),
    announced_items.c.item_hash == bindparam("_hash"),
)
_FORGET_OLD = delete(announced_items).where(announced_items.c.announced_at < bindparam("before"))
_NEW = insert(announced_items)
_WAITING = (
    select(announced_items.c.item)
    .where(announced_items.c.source_id == bindparam("source_id"))
    .order_by(announced_items.c.id)
)

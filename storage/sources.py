"""Sources between visits: when to go again, and what has been seen there, for ever."""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Row, bindparam, false, func, insert, select, true, update

from storage import announced
from storage.columns import Instant, storable
from storage.database import Reads, Transaction
from storage.tables import seen_items, sources
from storage.types import SourceState

_AT_ONCE = datetime(1970, 1, 1, tzinfo=UTC)


async def ensure(tx: Transaction, address: str, name: str = "") -> SourceState:
    """What we remember of the source at `address`; a new one is due at once.

    A `name` that is given replaces the one that is held; "" leaves it.
    """
    if name:
        await tx.change(_RENAME, {"_address": address, "name": name})
    row = await tx.row(_BY_ADDRESS, {"address": address})
    return _source(row or await tx.one(_NEW, {"address": address, "name": name}))


async def get(reads: Reads, source_id: int) -> SourceState | None:
    row = await reads.row(_BY_ID, {"_id": source_id})
    return row and _source(row)


async def every(reads: Reads) -> list[SourceState]:
    """Those that the settings name no longer included."""
    return [_source(row) for row in await reads.rows(_EVERY)]


async def visited(
    tx: Transaction,
    source_id: int,
    *,
    etag: str,
    last_modified: str,
    next_visit_at: datetime,
    name: str = "",
    location: str = "",
    is_named: bool = False,
    quiet_s: float | None = None,
) -> None:
    """A visit succeeded: the first look is done, failures are forgotten. A `name` of "" is left.

    Args:
        location: where the next visit goes; "" for the source's own address.
        is_named: see `SourceState`.
        quiet_s: see `SourceState`.
    """
    answer = {
        "etag": etag,
        "last_modified": last_modified,
        "next_visit_at": next_visit_at,
        "location": location,
        "is_named": is_named,
        "quiet_s": None if quiet_s is None else int(quiet_s),
    }
    await tx.change(_VISITED, answer | {"_id": source_id})
    if name:
        await tx.change(_NAME, {"_id": source_id, "name": name})


async def failed(
    tx: Transaction, source_id: int, *, next_visit_at: datetime, now: datetime, counts: bool = True
) -> int:
    """A visit failed; tells how many have in a row. What was seen there stays seen.

    Args:
        counts: False where it could not even be tried.
    """
    values = {"_id": source_id, "next_visit_at": next_visit_at, "now": now, "more": int(counts)}
    return int(await tx.value(_FAILED, values) or 0)


async def trouble_told(tx: Transaction, source_id: int, *, told: bool) -> None:
    """The editors know that it fails (`told`), or that it works again."""
    await tx.change(_TOLD, {"_id": source_id, "told": told})


async def seen(reads: Reads, source_id: int, item_ids: Iterable[str]) -> dict[str, datetime]:
    """When those of `item_ids` that were ever marked as seen there were first."""
    hashes = {_hash(item_id): item_id for item_id in item_ids}
    found: dict[str, datetime] = {}
    for some in _portions(hashes):
        asked = {"source_id": source_id, "hashes": some}
        for row in await reads.rows(_KNOWN, asked):
            found[hashes[row.item_hash]] = row.seen_at
    return found


async def unseen(reads: Reads, source_id: int, item_ids: Iterable[str]) -> set[str]:
    """Those of `item_ids` that were never marked as seen there."""
    wanted = set(item_ids)
    return wanted - (await seen(reads, source_id, wanted)).keys()


async def earliest(reads: Reads, source_id: int) -> datetime | None:
    """When anything was seen there first: our first look; None where nothing ever was."""
    found: datetime | None = await reads.value(_EARLIEST, {"source_id": source_id})
    return found


async def mark_seen(tx: Transaction, source_id: int, item_ids: Iterable[str], now: datetime) -> int:
    """From now on these are known; tells how many were new. Nothing is ever unlearned here."""
    item_ids = list(item_ids)
    new = await unseen(tx, source_id, item_ids)
    await announced.settle(tx, source_id, item_ids)
    history = [
        {"source_id": source_id, "item_hash": _hash(item_id), "seen_at": now}
        for item_id in sorted(new)
    ]
    await tx.change(_SEEN, history)
    return len(history)


def _hash(item_id: str) -> bytes:
    """128 bits: ids of any length never collide (failure 13) and cost 16 bytes each."""
    return hashlib.sha256(storable(item_id).encode()).digest()[:16]


def _portions(hashes: Iterable[bytes], size: int = 500) -> Iterator[list[bytes]]:
    """SQLite binds a limited number of values at a time."""
    every = list(hashes)
    return (every[start : start + size] for start in range(0, len(every), size))


def _source(row: Row[Any]) -> SourceState:
    return SourceState(
        id=row.id,
        address=row.address,
        name=row.name,
        etag=row.etag,
        last_modified=row.last_modified,
        first_look_done=row.first_look_done,
        failures=row.failures,
        next_visit_at=row.next_visit_at,
        location=row.location,
        is_named=row.is_named,
        quiet_s=row.quiet_s,
        failing_since=row.failing_since,
        trouble_told=row.trouble_told,
    )


_table = sources.c
_ME = _table.id == bindparam("_id")
_BY_ADDRESS = select(sources).where(_table.address == bindparam("address"))
_BY_ID = select(sources).where(_ME)
_EVERY = select(sources).order_by(_table.id)
_NEW = (
    insert(sources)
    .values(
        address=bindparam("address"),
        name=bindparam("name"),
        etag="",
        last_modified="",
        first_look_done=false(),
        failures=0,
        next_visit_at=_AT_ONCE,
        location="",
        is_named=false(),
        trouble_told=false(),
    )
    .returning(*sources.c)
)
_RENAME = (
    update(sources).where(_table.address == bindparam("_address")).values(name=bindparam("name"))
)
_NAME = update(sources).where(_ME).values(name=bindparam("name"))
_VISITED = (
    update(sources)
    .where(_ME)
    .values(
        etag=bindparam("etag"),
        last_modified=bindparam("last_modified"),
        next_visit_at=bindparam("next_visit_at"),
        location=bindparam("location"),
        is_named=bindparam("is_named"),
        quiet_s=bindparam("quiet_s"),
        first_look_done=true(),
        failures=0,
        failing_since=None,
    )
)
_FAILED = (
    update(sources)
    .where(_ME)
    .values(
        failures=_table.failures + bindparam("more"),
        next_visit_at=bindparam("next_visit_at"),
        failing_since=func.coalesce(_table.failing_since, bindparam("now", type_=Instant())),
    )
    .returning(_table.failures)
)
_TOLD = update(sources).where(_ME).values(trouble_told=bindparam("told"))
_KNOWN = select(seen_items.c.item_hash, seen_items.c.seen_at).where(
    seen_items.c.source_id == bindparam("source_id"),
    seen_items.c.item_hash.in_(bindparam("hashes", expanding=True)),
)
_EARLIEST = select(func.min(seen_items.c.seen_at)).where(
    seen_items.c.source_id == bindparam("source_id")
)
_SEEN = insert(seen_items)

"""What the entries of a source looked like when we last read them."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256

from sqlalchemy import bindparam, delete, insert, select

from storage.columns import storable
from storage.database import Reads, Transaction
from storage.tables import item_versions


class Standing(StrEnum):
    """What became of the entry, and so what a change of it is."""

    TOLD = "told"
    """It was told, or is a copy of what was."""
    HISTORY = "history"
    """Nobody heard of it from us; nor will they of its changes."""
    SET_ASIDE = "set aside"
    """It could not be told; mended, it is news."""
    HELD = "held back"
    """It waits for the hour that it names, and the editors know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    hash: bytes
    """Twelve bytes, or the first eight of them: see `bot.newsroom.rereads`."""
    standing: Standing


async def known(reads: Reads, source_id: int, item_ids: Iterable[str]) -> dict[str, Version]:
    """The versions of those that have been read, by the entry's id."""
    found: dict[str, Version] = {}
    hashes = {_hash(item_id): item_id for item_id in item_ids}
    for start in range(0, len(hashes), _AT_ONCE):
        asked = {"source_id": source_id, "hashes": list(hashes)[start : start + _AT_ONCE]}
        for row in await reads.rows(_KNOWN, asked):
            standing = Standing(row.standing)
            found[hashes[row.item_hash]] = Version(hash=row.version, standing=standing)
    return found


async def standings(
    reads: Reads, source_id: int, hashes: Collection[bytes]
) -> dict[bytes, Standing]:
    """What became of the entries of these versions, whatever their ids; others are left out."""
    found: dict[bytes, Standing] = {}
    wanted = list(hashes)
    for start in range(0, len(wanted), _AT_ONCE):
        asked = {"source_id": source_id, "versions": wanted[start : start + _AT_ONCE]}
        for row in await reads.rows(_OF_VERSIONS, asked):
            if found.get(row.version) is not Standing.TOLD:
                found[row.version] = Standing(row.standing)
    return found


async def keep(
    tx: Transaction, source_id: int, versions: Mapping[str, Version], *, now: datetime
) -> None:
    """In the place of what was known of these entries."""
    keys = [{"_source_id": source_id, "_hash": _hash(item_id)} for item_id in versions]
    await tx.change(_FORGET, keys)
    rows = [
        {
            "source_id": source_id,
            "item_hash": _hash(item_id),
            "version": version.hash,
            "standing": version.standing,
            "read_at": now,
        }
        for item_id, version in versions.items()
    ]
    await tx.change(_NEW, rows)


async def forget(tx: Transaction, *, before: datetime) -> int:
    """What was read before then; tells how many. What is still shown is learned anew, unchanged."""
    return await tx.change(_FORGET_OLD, {"before": before})


def _hash(item_id: str) -> bytes:
    return sha256(storable(item_id).encode()).digest()[:16]


_AT_ONCE = 500
"""SQLite binds a limited number of values at a time."""
_KNOWN = select(item_versions).where(
    item_versions.c.source_id == bindparam("source_id"),
    item_versions.c.item_hash.in_(bindparam("hashes", expanding=True)),
)
_OF_VERSIONS = select(item_versions.c.version, item_versions.c.standing).where(
    item_versions.c.source_id == bindparam("source_id"),
    item_versions.c.version.in_(bindparam("versions", expanding=True)),
)
_FORGET = delete(item_versions).where(
    item_versions.c.source_id == bindparam("_source_id"),
    item_versions.c.item_hash == bindparam("_hash"),
)
_FORGET_OLD = delete(item_versions).where(item_versions.c.read_at < bindparam("before"))
_NEW = insert(item_versions)

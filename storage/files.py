"""Which piece of news lies under which name in a folder: the name is what it is known by."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlalchemy import Row, bindparam, delete, insert, select

from content.types import StoryKey
from storage.columns import storable
from storage.database import Reads, Transaction
from storage.tables import source_files


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownFile:
    story_key: StoryKey | None
    """None for what lay there before we looked, and was never told."""
    words_hash: bytes
    """16 bytes: of the same words, the same."""
    sketch: bytes
    """From `content.kin.sketches`; b"" where it was not read."""


async def get(reads: Reads, source_id: int, name: str) -> KnownFile | None:
    """What lay under this name when it was read last."""
    found = await reads.row(_GET, {"source_id": source_id, "name_hash": _hash(name)})
    return found and _file(found)


async def by_words(reads: Reads, source_id: int, words_hash: bytes) -> KnownFile | None:
    """A file of the same folder that said the very same when it was read last."""
    found = await reads.row(_BY_WORDS, {"source_id": source_id, "words_hash": words_hash})
    return found and _file(found)


async def keep(
    tx: Transaction, source_id: int, files: Mapping[str, KnownFile], *, now: datetime
) -> None:
    """By name, in the place of what was known of these names."""
    keys = [{"_source_id": source_id, "_hash": _hash(name)} for name in files]
    await tx.change(_FORGET, keys)
    rows = [
        {
            "source_id": source_id,
            "name_hash": _hash(name),
            "story_key": file.story_key,
            "words_hash": file.words_hash,
            "sketch": file.sketch,
            "read_at": now,
        }
        for name, file in files.items()
    ]
    await tx.change(_NEW, rows)


async def forget_gone(
    tx: Transaction, source_id: int, *, there: Iterable[str], before: datetime
) -> int:
    """What was read before then and lies there no more; tells how many.

    What still lies there is never forgotten: touched, an archive of years would be news.
    """
    present = {_hash(name) for name in there}
    old = await tx.rows(_OLD, {"source_id": source_id, "before": before})
    gone = [row.name_hash for row in old if row.name_hash not in present]
    await tx.change(_FORGET, [{"_source_id": source_id, "_hash": each} for each in gone])
    return len(gone)


def _file(row: Row[tuple[object, ...]]) -> KnownFile:
    return KnownFile(
        story_key=None if row.story_key is None else StoryKey(row.story_key),
        words_hash=row.words_hash,
        sketch=row.sketch,
    )


def _hash(name: str) -> bytes:
    return sha256(storable(name).encode()).digest()[:16]


_table = source_files.c
_GET = select(source_files).where(
    _table.source_id == bindparam("source_id"), _table.name_hash == bindparam("name_hash")
)
_BY_WORDS = (
    select(source_files)
    .where(_table.source_id == bindparam("source_id"), _table.words_hash == bindparam("words_hash"))
    .order_by(_table.story_key.is_(None))
    .limit(1)
)
_OLD = select(_table.name_hash).where(
    _table.source_id == bindparam("source_id"), _table.read_at < bindparam("before")
)
_FORGET = delete(source_files).where(
    _table.source_id == bindparam("_source_id"), _table.name_hash == bindparam("_hash")
)
_NEW = insert(source_files)

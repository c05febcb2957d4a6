"""What the newsroom need not know for ever; without this the file would grow with every entry.

What was seen stays (`storage.sources`), 16 bytes an entry: nothing old is told for what is
forgotten here. A photo stays as well, by the name that Telegram knows it by.
"""

import asyncio
import os
from datetime import datetime, timedelta

import structlog

from bot.places import is_address
from storage import also_at, announced, files, machine_summaries, photos, sources, versions
from storage.database import Database

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

KEPT = timedelta(days=90)
"""A change of what was read earlier is learned without a word, a summary is asked for again, and
who else told a story is named no more."""
NO_NEWS = timedelta(days=7)
"""What could not be told for so long, because nobody visits its source any more."""


async def forget(db: Database, *, now: datetime) -> None:
    """Nothing is known any more of what is older than `KEPT` and of use to nobody.

    Raises:
        StorageError: it could not be written.
    """
    before = now - KEPT
    async with db.transaction() as tx:
        many = {
            "versions": await versions.forget(tx, before=before),
            "summaries": await machine_summaries.forget(tx, before=before),
            "other tellings": await also_at.forget_old(tx, before=before),
            "announced": await announced.forget(tx, before=now - NO_NEWS),
        }
    many["files"] = await _forget_files(db, before)
    many["photos"] = await _drop_bytes(db, before)
    if any(many.values()):
        log.info("forgotten", **many)


async def _drop_bytes(db: Database, before: datetime) -> int:
    """Of photos that Telegram holds: they are most of the file. Some at a time, the rest later."""
    async with db.reads() as reads:
        ids = await photos.old(reads, before=before)
    if not ids:
        return 0
    async with db.transaction() as tx:
        return await photos.drop_bytes(tx, ids)


async def _forget_files(db: Database, before: datetime) -> int:
    async with db.reads() as reads:
        folders = [each for each in await sources.every(reads) if not is_address(each.address)]
    many = 0
    for folder in folders:
        try:
            there = await asyncio.to_thread(os.listdir, folder.address)
        except OSError:
            continue  # a disk that is away for a while has lost nothing
        async with db.transaction() as tx:
            many += await files.forget_gone(tx, folder.id, there=there, before=before)
    return many

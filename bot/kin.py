"""The archive in memory, kept level with the database: who is akin to whom.

Everything here is made from the stories and can be made again; a crash loses nothing.
"""

import asyncio
from collections.abc import Sequence
from datetime import datetime

import numpy as np
import structlog

from content.kin import related
from content.kin.archive import Archive
from content.kin.traits import Traits, traits_of
from content.kin.vectors import Vectors
from content.types import Story
from storage import kin
from storage.database import Database
from storage.kin import KinRow
from storage.types import StoredStory

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)


class Kin:
    """`catch_up` before asking, and it knows all that is told."""

    def __init__(self, db: Database, vectors: Vectors | None = None) -> None:
        self.archive = Archive()
        self._db = db
        self._vectors = vectors or Vectors()
        self._made_by = ""
        """Of the rows that can be compared with each other; "" before the first `catch_up`."""
        self._up_to = 0
        """The last revision that has been looked at."""
        self._turn = asyncio.Lock()

    async def catch_up(self) -> None:
        """All stories told so far are in the archive; the first time takes a while.

        Raises:
            StorageError: the database cannot be read or written; try again later.
        """
        async with self._turn:
            if not self._made_by:
                await self._load()
            while new := await self._lacking():
                rows = await asyncio.to_thread(self._rows, new)
                async with self._db.transaction() as tx:
                    await kin.keep(tx, rows, made_by=self._made_by)
                await asyncio.to_thread(self._add, rows)
                self._up_to = max(self._up_to, *(one.revision_id for one in new))

    def around(self, stored: StoredStory, *, now: datetime) -> list[int]:
        """Blocking: ids of the stories akin to this one, nearest first; never its own."""
        archive, at = self.archive, stored.story.published_at
        traits = archive.traits(stored.id) or self.traits(stored.story)
        others = [*archive.by_words(traits, _POOL), *archive.by_vector(traits, _POOL)]
        return related.rank(archive, traits, at, others, now=now, own_id=stored.id)

    def traits(self, story: Story) -> Traits:
        """Blocking: what `story` is compared by."""
        lead = story.standfirst or story.summary
        return traits_of(story.headline, lead, language=story.language, vectors=self._vectors)

    async def _load(self) -> None:
        made_by = f"{_TERMS_MADE}:{await asyncio.to_thread(lambda: self._vectors.name)}"
        async with self._db.reads() as reads:
            archive = Archive(await kin.count(reads) + 1_000)
            async for rows in kin.every(reads, made_by=made_by):
                await asyncio.to_thread(_add_to, archive, rows)
        self.archive, self._made_by = archive, made_by
        log.info("archive read", stories=len(archive), made_by=made_by)

    async def _lacking(self) -> list[StoredStory]:
        async with self._db.reads() as reads:
            return await kin.lacking(
                reads, made_by=self._made_by, after=self._up_to, limit=_PORTION
            )

    def _rows(self, new: Sequence[StoredStory]) -> list[KinRow]:
        return [self._row(one) for one in new]

    def _row(self, stored: StoredStory) -> KinRow:
        traits = self.traits(stored.story)
        return KinRow(
            story_id=stored.id,
            revision_id=stored.revision_id,
            terms=traits.terms.astype("<u4").tobytes() + traits.counts.tobytes(),
            vector=None if traits.vector is None else traits.vector.tobytes(),
            published_at=stored.story.published_at,
        )

    def _add(self, rows: Sequence[KinRow]) -> None:
        _add_to(self.archive, rows)


def _add_to(archive: Archive, rows: Sequence[KinRow]) -> None:
    for row in rows:
        count = len(row.terms) // 5
        traits = Traits(
            terms=np.frombuffer(row.terms, "<u4", count).astype(np.uint32),
            counts=np.frombuffer(row.terms, np.uint8, offset=count * 4),
            vector=None if row.vector is None else np.frombuffer(row.vector, np.int8),
        )
        archive.add(row.story_id, traits, row.published_at)


_TERMS_MADE = "2"
"""Counts up when `content.kin.terms` or the text that vectors are made of changes."""
_PORTION = 500
_POOL = 150

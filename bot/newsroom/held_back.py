"""What says that it may not be told yet: editors hear of it once, and it waits for its hour.

It is kept among what is announced, so that neither a restart nor a feed that shows it no more loses
it, and is not read again before its hour has come. Without an hour it waits until it is changed.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256

import structlog

from bot.clock import Clock
from bot.newsroom.folders import Entry, Found
from bot.newsroom.rereads import hash_of
from bot.newsroom.source_notices import SourceNotices
from content import embargo
from content.errors import Embargoed
from content.types import Item
from storage import announced, sources, versions
from storage.database import Database
from storage.types import SourceState
from storage.versions import Standing, Version

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

REMEMBER_EVERY = timedelta(days=1)
"""What was announced long ago and is looked after by nobody is forgotten."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wait:
    until: datetime
    version: bytes
    kept_at: datetime
    """When it was last written down that it is to be told."""


class HeldBack:
    """The hours are remembered until a restart: then each is read once more, and nobody told."""

    def __init__(self, db: Database, clock: Clock, notices: SourceNotices) -> None:
        self._db = db
        self._clock = clock
        self._notices = notices
        self._waits: dict[tuple[int, str], _Wait] = {}

    def waits(self, source_id: int, entry: Entry) -> bool:
        """Whether its hour is still to come, and it says what it said."""
        wait = self._waits.get((source_id, entry.id))
        if wait is None or wait.version != _version_of(entry):
            return False
        return self._clock.now() < wait.until

    async def take(self, state: SourceState, entry: Entry, error: Embargoed) -> Standing | None:
        """What it is from now on; None where the editors are still to be told."""
        until = embargo.ends_at(error.line)
        if not await self._is_known(state, entry) and not await self._tell(
            state, entry, error.line, until
        ):
            return None
        now = self._clock.now()
        standing = Standing.SET_ASIDE if until is None else Standing.HELD
        version = Version(hash=_version_of(entry), standing=standing)
        async with self._db.transaction() as tx:
            if until is None:
                await sources.mark_seen(tx, state.id, [entry.id], now=now)
            elif isinstance(entry, Item):
                await announced.keep(tx, state.id, [entry], now=now)
            await versions.keep(tx, state.id, {entry.id: version}, now=now)
        if until is not None:
            wait = _Wait(until=until, version=version.hash, kept_at=now)
            self._waits[state.id, entry.id] = wait
        log.warning(
            "held back",
            source=state.address,
            entry=entry.id,
            why=str(error),
            until=until.isoformat(timespec="minutes") if until else "an editor sends it",
        )
        return standing

    async def told(self, state: SourceState, entry: Entry) -> None:
        """Its hour has come, or its line is gone: a change of it is a correction from now on."""
        self._waits.pop((state.id, entry.id), None)
        if isinstance(entry, Item) and await self._is_known(state, entry):
            version = Version(hash=hash_of(entry), standing=Standing.TOLD)
            async with self._db.transaction() as tx:
                await versions.keep(tx, state.id, {entry.id: version}, now=self._clock.now())

    async def remember(self, state: SourceState, waiting: Iterable[Item]) -> None:
        """Those of `waiting` that wait for a far hour are not forgotten over it."""
        now = self._clock.now()
        stale = [
            item
            for item in waiting
            if (wait := self._waits.get((state.id, item.id)))
            and now - wait.kept_at >= REMEMBER_EVERY
        ]
        if not stale:
            return
        async with self._db.transaction() as tx:
            await announced.keep(tx, state.id, stale, now=now)
        for item in stale:
            key = state.id, item.id
            self._waits[key] = replace(self._waits[key], kept_at=now)

    def forget(self, source_id: int, *, but: set[str]) -> None:
        """A file that is there no more waits for nothing."""
        for held_by, entry_id in list(self._waits):
            if held_by == source_id and entry_id not in but:
                del self._waits[held_by, entry_id]

    async def _is_known(self, state: SourceState, entry: Entry) -> bool:
        async with self._db.reads() as reads:
            known = await versions.known(reads, state.id, [entry.id])
        return entry.id in known and known[entry.id].standing is Standing.HELD

    async def _tell(
        self, state: SourceState, entry: Entry, line: str, until: datetime | None
    ) -> bool:
        if isinstance(entry, Found):
            return await self._notices.file_held_back(entry.path.name, line, until)
        return await self._notices.held_back(entry.headline, entry.url, state, line, until)


def _version_of(entry: Entry) -> bytes:
    """A file that was changed is another entry."""
    return hash_of(entry) if isinstance(entry, Item) else sha256(entry.id.encode()).digest()[:12]

"""Only one bot runs with a token: it holds a lock in the database, and says that it lives."""

import hashlib
import os
import re
import secrets
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path

import structlog

from bot.clock import Clock
from bot.delivery.tally import Tally
from bot.errors import LockLostError
from storage import instance
from storage.database import Database
from storage.errors import AlreadyRunning, DatabaseUnusable

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

BEAT_EVERY_S = 5.0
EXPIRES_AFTER = timedelta(seconds=20)
_HOLDER = re.compile(r"process (\d+) on .* \(\w+, (\w+)\)")


class Lock:
    """This start's hold on the token."""

    def __init__(self, db: Database, clock: Clock, token: str) -> None:
        self._db = db
        self._clock = clock
        self._token_id = hashlib.sha256(token.encode()).hexdigest()
        # the number in the brackets tells two starts in one process apart
        start = ", ".join(filter(None, (secrets.token_hex(3), _place())))
        self.holder = f"process {os.getpid()} on {socket.gethostname()} ({start})"
        self._beat_at: datetime | None = None
        self._beat_at_s = 0.0
        self._silences = Tally()

    def is_sure(self) -> bool:
        """Nobody else can have taken over yet; where False, it is not known until the next beat.

        Asked inside a transaction it holds until the transaction's end.
        """
        if self._beat_at is None:
            return False
        # by both clocks: the one may be set back, the other stands still while the machine sleeps
        passed_s = self._clock.monotonic() - self._beat_at_s
        passed = max(self._clock.now() - self._beat_at, timedelta(seconds=passed_s))
        return passed < EXPIRES_AFTER

    @asynccontextmanager
    async def held(self) -> AsyncIterator[None]:
        """Ours for the length of the block.

        A holder that died is found out: at once where it ran on this machine, else by its
        silence.

        Raises:
            AlreadyRunning: another instance is alive.
        """
        try:
            await self._hold()
        except AlreadyRunning as first:
            await self._outwait(first)
        try:
            yield
        finally:
            await self._leave()

    async def beat(self) -> None:
        """Say that we live, until cancelled. A database that cannot be written is waited for.

        Raises:
            LockLostError: somebody else took over.
        """
        while True:
            await self._clock.sleep(BEAT_EVERY_S)
            try:
                await self._hold()
            except AlreadyRunning as other:
                log.error("another instance has taken over", holder=other.holder)
                raise LockLostError from other
            except DatabaseUnusable as error:
                if many := self._silences.heard("silent"):
                    log.warning("the lock could not be renewed", why=str(error), times=many)
            else:
                if many := self._silences.over():
                    log.info("the lock is renewed again", failed=many)

    async def _hold(self, *, dead: AlreadyRunning | None = None) -> None:
        """Ours, still or (whoever held it having left, or being `dead`) from now on.

        Raises:
            AlreadyRunning: another instance has it.
        """
        began_s = self._clock.monotonic()
        async with self._db.transaction() as tx:
            now = self._clock.now()
            if not await instance.beat(tx, token_id=self._token_id, holder=self.holder, now=now):
                await instance.take(
                    tx, token_id=self._token_id, holder=self.holder, now=now, dead=dead
                )
        self._beat_at, self._beat_at_s = now, began_s

    async def _leave(self) -> None:
        try:
            async with self._db.transaction() as tx:
                await instance.leave(tx, token_id=self._token_id, holder=self.holder)
        except DatabaseUnusable as error:
            log.warning("the lock stays until it expires", why=str(error))

    async def _outwait(self, first: AlreadyRunning) -> None:
        """Take over as soon as the holder is known to be dead; give way as soon as it beats.

        Its silence is measured here, and not by the time that it wrote down: a clock that was set
        back kept a successor out, and one that was set forward let it in beside the living.
        """
        if _died_here(first.holder):
            return await self._hold(dead=first)
        log.info("waiting to see whether another instance is alive", holder=first.holder)
        seen_at_s = self._clock.monotonic()
        while True:
            await self._clock.sleep(1.0)
            is_silent = self._clock.monotonic() - seen_at_s >= EXPIRES_AFTER.total_seconds()
            try:
                return await self._hold(dead=first if is_silent else None)
            except AlreadyRunning as again:
                if str(again) != str(first):
                    raise


def _died_here(holder: str) -> bool:
    """True where the holder's process would be seen from here, and is not there any more."""
    found, place = _HOLDER.fullmatch(holder), _place()
    if found is None or not place or found[2] != place:
        return False
    try:
        os.kill(int(found[1]), 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False  # it is there, and somebody else's
    return False


def _place() -> str:
    """Where numbers of processes mean the same: one start of one machine, and in it one container.

    A container may have the name of its host, or of another one, but it numbers its processes
    anew. "" where the system does not tell: then a holder is never known to be dead.
    """
    try:
        start = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii")
        numbering = str(Path("/proc/self/ns/pid").readlink())
    except OSError:
        return ""
    return hashlib.sha256(f"{start}{numbering}".encode()).hexdigest()[:8]

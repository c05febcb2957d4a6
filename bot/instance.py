"""Only one bot runs with a token: it holds a lock in the database, and says that it lives."""

import hashlib
import os
import re
import secrets
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import structlog

from bot.clock import Clock
from bot.errors import LockLostError
from storage import instance
from storage.database import Database
from storage.errors import AlreadyRunning, DatabaseUnusable

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

BEAT_EVERY_S = 5.0
EXPIRES_AFTER = timedelta(seconds=20)
_HOLDER = re.compile(r"process (\d+) on (.*) \(\w+\)")


class Lock:
    """This start's hold on the token."""

    def __init__(self, db: Database, clock: Clock, token: str) -> None:
        self._db = db
        self._clock = clock
        self._token_id = hashlib.sha256(token.encode()).hexdigest()
        # the last word tells two starts in one process apart
        self.holder = f"process {os.getpid()} on {socket.gethostname()} ({secrets.token_hex(3)})"

    @asynccontextmanager
    async def held(self) -> AsyncIterator[None]:
        """Ours for the length of the block.

        A holder that died is found out: at once where it ran on this machine, else by its
        silence.

        Raises:
            AlreadyRunning: another instance is alive.
        """
        try:
            await self._take()
        except AlreadyRunning as first:
            await self._outwait(first)
        try:
            yield
        finally:
            async with self._db.transaction() as tx:
                await instance.leave(tx, token_id=self._token_id, holder=self.holder)

    async def beat(self) -> None:
        """Say that we live, until cancelled.

        Raises:
            LockLostError: somebody else took over, or we could not say so for too long.
        """
        beaten_at_s = self._clock.monotonic()
        while True:
            await self._clock.sleep(BEAT_EVERY_S)
            try:
                async with self._db.transaction() as tx:
                    is_ours = await instance.beat(
                        tx, token_id=self._token_id, holder=self.holder, now=self._clock.now()
                    )
            except DatabaseUnusable as error:
                log.warning("the lock could not be renewed", why=str(error))
                silent_s = self._clock.monotonic() - beaten_at_s
                if silent_s < EXPIRES_AFTER.total_seconds() - BEAT_EVERY_S:
                    continue
                raise LockLostError from error
            if not is_ours:
                raise LockLostError
            beaten_at_s = self._clock.monotonic()

    async def _take(self) -> None:
        async with self._db.transaction() as tx:
            await instance.take(
                tx,
                token_id=self._token_id,
                holder=self.holder,
                now=self._clock.now(),
                expires_after=EXPIRES_AFTER,
            )

    async def _outwait(self, first: AlreadyRunning) -> None:
        """Take over as soon as the holder is known to be dead; give way as soon as it beats."""
        if _died_here(first.holder):
            async with self._db.transaction() as tx:
                await instance.leave(tx, token_id=self._token_id, holder=first.holder)
            return await self._take()
        log.info("waiting to see whether another instance is alive", holder=first.holder)
        waited_s = 0.0
        while True:
            await self._clock.sleep(1.0)
            waited_s += 1.0
            try:
                return await self._take()
            except AlreadyRunning as again:
                has_beaten = str(again) != str(first)
                if has_beaten or waited_s > EXPIRES_AFTER.total_seconds() + BEAT_EVERY_S:
                    raise


def _died_here(holder: str) -> bool:
    """True where the holder ran on this machine and its process is not there any more."""
    found = _HOLDER.fullmatch(holder)
    if found is None or found[2] != socket.gethostname() or os.name != "posix":
        return False
    try:
        os.kill(int(found[1]), 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False  # it is there, and somebody else's
    return False

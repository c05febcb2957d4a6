"""Hosts that asked for time, and until when they have it: a restart changes nothing of that."""

from datetime import timedelta

import structlog

from bot.clock import Clock
from storage import host_rests
from storage.database import Database
from storage.errors import StorageError
from storage.host_rests import HostRest

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

LONGEST_S = timedelta(days=1).total_seconds()
LONGEST_OF_PAGES_S = timedelta(hours=1).total_seconds()
_MANY = 1000


class Rests:
    """
    Args:
        db: where they are kept; None: nowhere.
    """

    def __init__(self, clock: Clock, db: Database | None) -> None:
        self._clock = clock
        self._db = db
        self._until_s: dict[tuple[str, bool], float] = {}
        """By host, and whether its pages alone rest."""

    async def recall(self) -> None:
        """From now on they are those of before the restart as well.

        Raises:
            StorageError: the database cannot be read or written.
        """
        if self._db is None:
            return
        now, now_s = self._clock.now(), self._clock.monotonic()
        async with self._db.transaction() as tx:
            held = await host_rests.current(tx, now=now)
        for rest in held:
            left_s = min((rest.until - now).total_seconds(), LONGEST_S)
            self._until_s[rest.host, rest.pages_only] = now_s + left_s

    def left_s(self, host: str, *, of_source: bool) -> float:
        """For how many seconds the host is still to be left in peace."""
        scopes = (False,) if of_source else (False, True)
        until_s = max(self._until_s.get((host, pages_only), 0.0) for pages_only in scopes)
        return max(0.0, until_s - self._clock.monotonic())

    async def hold(self, host: str, seconds: float, *, of_source: bool) -> None:
        """The host has asked for so many seconds; never shortened."""
        seconds = min(seconds, LONGEST_S if of_source else LONGEST_OF_PAGES_S)
        pages_only, now_s = not of_source, self._clock.monotonic()
        if now_s + seconds <= self._until_s.get((host, pages_only), now_s):
            return
        if len(self._until_s) > _MANY:
            self._until_s = {each: at_s for each, at_s in self._until_s.items() if at_s > now_s}
        self._until_s[host, pages_only] = now_s + seconds
        until = self._clock.now() + timedelta(seconds=seconds)
        if self._db is not None:
            await self._keep(self._db, HostRest(host=host, pages_only=pages_only, until=until))

    async def _keep(self, db: Database, rest: HostRest) -> None:
        try:
            async with db.transaction() as tx:
                await host_rests.hold(tx, rest)
        except StorageError as error:  # it holds all the same, until the next restart
            log.error("a host's rest could not be kept", host=rest.host, why=str(error))

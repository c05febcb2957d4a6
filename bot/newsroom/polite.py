"""The newsroom's way to the net: one host is never asked twice within a moment.

A host that asks for time gets it: what a source itself asks for is kept by all, what a page or
picture asks for by pages and pictures alone, or one of them would silence its whole house. And only
so many visits are under way at once: a turn lasts for one answer, so that slow servers hold up
nobody for long.
"""

import asyncio
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import timedelta
from typing import Self

from bot.clock import Clock
from bot.newsroom.rests import LONGEST_OF_PAGES_S, Rests
from content import guard, urls
from content.errors import SourceBusy
from content.fetch import MAX_BYTES, TIMEOUT_S, Fetched, Unchanged, Validators, Web
from storage.database import Database

SPACING_S = 1.0
AT_ONCE = 32
PATIENCE = timedelta(seconds=LONGEST_OF_PAGES_S)
"""No story waits longer for its page or picture, whatever their host asks for."""
_MANY = 1000


class Resting(SourceBusy):
    """The host has asked for time, and was not asked again."""


# Redirects and the parts of a sitemap are asked for deep within a visit: what it is for goes along.
_of_source: ContextVar[bool] = ContextVar("of_source", default=False)


@contextmanager
def asking_for_source() -> Iterator[None]:
    """What is asked for within is a source itself, not a page or picture of its stories."""
    before = _of_source.set(True)
    try:
        yield
    finally:
        _of_source.reset(before)


class PoliteWeb(Web):
    """A `Web` that spaces its visits to each host; other hosts are asked meanwhile."""

    def __init__(
        self,
        allowed_hosts: frozenset[str] = frozenset(),
        *,
        clock: Clock,
        spacing_s: float = SPACING_S,
        use_proxy: bool = False,
        db: Database | None = None,
    ) -> None:
        """
        Args:
            db: where it is kept which hosts rest; None: nowhere.
        """
        super().__init__(allowed_hosts, use_proxy=use_proxy)
        self._clock = clock
        self._spacing_s = spacing_s
        self._free_at_s: dict[str, float] = {}
        self._rests = Rests(clock, db)
        self._turns = asyncio.Semaphore(AT_ONCE)

    async def __aenter__(self) -> Self:
        await self._rests.recall()
        return await super().__aenter__()

    async def get(
        self,
        url: str,
        *,
        validators: Validators | None = None,
        max_bytes: int = MAX_BYTES,
        timeout_s: float = TIMEOUT_S,
    ) -> Fetched | Unchanged:
        """As `Web.get`, when the host's turn has come; `timeout_s` begins only then.

        Raises:
            Resting: also while the host rests.
        """
        await self._wait(url)
        async with self._turns:
            try:
                return await super().get(
                    url, validators=validators, max_bytes=max_bytes, timeout_s=timeout_s
                )
            except SourceBusy as error:
                await self._rest(url, error)
                raise

    async def post(
        self, url: str, *, form: Mapping[str, str], timeout_s: float = TIMEOUT_S
    ) -> None:
        """As `Web.post`, when the host's turn has come. Raises as `get` does."""
        await self._wait(url)
        async with self._turns:
            try:
                await super().post(url, form=form, timeout_s=timeout_s)
            except SourceBusy as error:
                await self._rest(url, error)
                raise

    async def _before_hop(self, url: str) -> None:
        await self._wait(url)

    async def _wait(self, url: str) -> None:
        """Raises Resting."""
        host = urls.host(url)
        rest_s = self._rests.left_s(host, of_source=_of_source.get())
        if rest_s > 0:
            raise Resting(guard.shown(url), "its host asked for time", retry_after_s=rest_s)
        await self._clock.sleep(self._wait_s(host))

    async def _rest(self, url: str, error: SourceBusy) -> None:
        """Leave the host in peace for as long as it asked for."""
        if not isinstance(error, Resting) and error.retry_after_s:
            host = urls.host(error.address) or urls.host(url)
            await self._rests.hold(host, error.retry_after_s, of_source=_of_source.get())

    def _wait_s(self, host: str) -> float:
        """Seconds until this visit may leave; the next one queues behind it."""
        now_s = self._clock.monotonic()
        if len(self._free_at_s) > _MANY:
            self._free_at_s = {h: at_s for h, at_s in self._free_at_s.items() if at_s > now_s}
        leaves_at_s = max(now_s, self._free_at_s.get(host, now_s))
        self._free_at_s[host] = leaves_at_s + self._spacing_s
        return leaves_at_s - now_s

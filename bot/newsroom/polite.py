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

from bot.clock import Clock
from content import guard, urls
from content.errors import SourceBusy
from content.fetch import MAX_BYTES, TIMEOUT_S, Fetched, Unchanged, Validators, Web

SPACING_S = 1.0
AT_ONCE = 32
LONGEST_REST_S = timedelta(days=1).total_seconds()
PATIENCE = timedelta(hours=1)
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
    ) -> None:
        super().__init__(allowed_hosts, use_proxy=use_proxy)
        self._clock = clock
        self._spacing_s = spacing_s
        self._free_at_s: dict[str, float] = {}
        self._rests_until_s: dict[str, float] = {}
        self._pages_rest_until_s: dict[str, float] = {}
        self._turns = asyncio.Semaphore(AT_ONCE)

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
                self._rest(url, error)
                raise

    async def post(
        self, url: str, *, form: Mapping[str, str], timeout_s: float = TIMEOUT_S
    ) -> None:
        """As `Web.post`, when the host's turn has come."""
        await self._wait(url)
        async with self._turns:
            await super().post(url, form=form, timeout_s=timeout_s)

    async def _before_hop(self, url: str) -> None:
        await self._wait(url)

    async def _wait(self, url: str) -> None:
        """Raises Resting."""
        host, now_s = urls.host(url), self._clock.monotonic()
        until_s = self._rests_until_s.get(host, now_s)
        if not _of_source.get():
            until_s = max(until_s, self._pages_rest_until_s.get(host, now_s))
        rest_s = until_s - now_s
        if rest_s > 0:
            raise Resting(guard.shown(url), "its host asked for time", retry_after_s=rest_s)
        await self._clock.sleep(self._wait_s(host))

    def _rest(self, url: str, error: SourceBusy) -> None:
        """Leave the host in peace for as long as it asked for."""
        if isinstance(error, Resting) or not error.retry_after_s:
            return
        rests, longest_s = self._pages_rest_until_s, PATIENCE.total_seconds()
        if _of_source.get():
            rests, longest_s = self._rests_until_s, LONGEST_REST_S
        now_s = self._clock.monotonic()
        if len(rests) > _MANY:
            for gone in [host for host, until_s in rests.items() if until_s <= now_s]:
                del rests[gone]
        host = urls.host(error.address) or urls.host(url)
        until_s = now_s + min(error.retry_after_s, longest_s)
        rests[host] = max(until_s, rests.get(host, 0.0))

    def _wait_s(self, host: str) -> float:
        """Seconds until this visit may leave; the next one queues behind it."""
        now_s = self._clock.monotonic()
        if len(self._free_at_s) > _MANY:
            self._free_at_s = {h: at_s for h, at_s in self._free_at_s.items() if at_s > now_s}
        leaves_at_s = max(now_s, self._free_at_s.get(host, now_s))
        self._free_at_s[host] = leaves_at_s + self._spacing_s
        return leaves_at_s - now_s

"""A clock whose time passes only when a test says so."""

import asyncio
import heapq
import itertools
import time
from datetime import UTC, datetime, timedelta

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


class TestClock:
    """Virtual time: sleepers wake in the order of their moments, however far time jumps."""

    __test__ = False

    def __init__(self, start: datetime = NOON) -> None:
        self._start = start
        self._elapsed_s = 0.0
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._order = itertools.count()

    def now(self) -> datetime:
        return self._start + timedelta(seconds=self._elapsed_s)

    def monotonic(self) -> float:
        return self._elapsed_s

    async def sleep(self, seconds: float) -> None:
        if seconds <= 0:
            await asyncio.sleep(0)
            return
        waker: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        entry = (self._elapsed_s + seconds, next(self._order), waker)
        heapq.heappush(self._sleepers, entry)
        await waker

    async def advance(self, seconds: float) -> None:
        """Let `seconds` pass, and everybody whose moment comes go on meanwhile."""
        until_s = self._elapsed_s + seconds
        await self._settle()
        while self._sleepers and self._sleepers[0][0] <= until_s:
            due_s, _, waker = heapq.heappop(self._sleepers)
            if waker.done():
                continue
            self._elapsed_s = max(self._elapsed_s, due_s)
            waker.set_result(None)
            await self._settle()
        self._elapsed_s = until_s

    async def _settle(self) -> None:
        """Give everybody who is ready their turns."""
        for _ in range(20):
            await asyncio.sleep(0)


class QuickClock:
    """Real time told `factor` times as fast: delays keep their order, and tests their speed."""

    def __init__(self, factor: float = 50.0) -> None:
        self._factor = factor
        self._start = datetime.now(UTC)
        self._start_s = time.monotonic()

    def now(self) -> datetime:
        return self._start + timedelta(seconds=self.monotonic())

    def monotonic(self) -> float:
        return (time.monotonic() - self._start_s) * self._factor

    def jump(self, by: timedelta) -> None:
        """The wall clock is set: forward as a machine that slept finds it, or back."""
        self._start += by

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(max(0.0, seconds) / self._factor)

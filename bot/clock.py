"""Time is asked for, never taken: loops own a clock, everything below receives `now`."""

import asyncio
import time
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    def now(self) -> datetime:
        """Aware, UTC: what is written down."""

    def monotonic(self) -> float:
        """Seconds from an arbitrary start; never goes back: what deadlines are made of."""

    async def sleep(self, seconds: float) -> None:
        """Return after `seconds`; at once, but not before others had a turn, where not positive."""


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(max(0.0, seconds))

"""A clock that all processes of a round share: `factor` times as fast as ours."""

import asyncio
import time
from datetime import UTC, datetime, timedelta

EPOCH_S = 1_700_000_000.0


class FastClock:
    """Restarts go on where time is, as after a real crash; only faster."""

    def __init__(self, factor: float) -> None:
        self._factor = factor

    def now(self) -> datetime:
        return datetime.fromtimestamp(EPOCH_S, UTC) + timedelta(
            seconds=(time.time() - EPOCH_S) * self._factor
        )

    def monotonic(self) -> float:
        return time.monotonic() * self._factor

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(max(0.0, seconds) / self._factor)

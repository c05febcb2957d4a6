"""A clock that all processes of a round share: `factor` times as fast as ours, and set at will."""

import asyncio
import mmap
import struct
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

FACTOR = 50.0
EPOCH_S = 1_700_000_000.0
_SECONDS = struct.Struct("<d")


class Dial:
    """By how much the wall clock of a round is off: its lives read it, the round turns it."""

    def __init__(self, path: str | Path) -> None:
        with Path(path).open("a+b") as file:
            if not file.seek(0, 2):
                file.write(_SECONDS.pack(0.0))
                file.flush()
            self._seen = mmap.mmap(file.fileno(), _SECONDS.size)

    @property
    def ahead(self) -> timedelta:
        return timedelta(seconds=_SECONDS.unpack_from(self._seen)[0])

    def turn(self, by: timedelta) -> None:
        """Forward, or back where negative: in all processes at once, whatever they do."""
        _SECONDS.pack_into(self._seen, 0, (self.ahead + by).total_seconds())


class FastClock:
    """Restarts go on where time is, as after a real crash; only faster."""

    def __init__(self, factor: float, dial: Dial | None = None) -> None:
        """
        Args:
            dial: moves the wall clock, and that alone; None: nobody does.
        """
        self._factor = factor
        self._dial = dial

    def now(self) -> datetime:
        fast = timedelta(seconds=(time.time() - EPOCH_S) * self._factor)
        ahead = self._dial.ahead if self._dial else timedelta()
        return datetime.fromtimestamp(EPOCH_S, UTC) + fast + ahead

    def monotonic(self) -> float:
        return time.monotonic() * self._factor

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(max(0.0, seconds) / self._factor)

"""Who goes next of those that wait for the same allowance: the higher lane, then who came first."""

import asyncio
from bisect import insort
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count

from bot.delivery.pacing import Lane


@dataclass(slots=True, order=True)
class Turn:
    lane: Lane
    number: int
    is_next: asyncio.Event = field(default_factory=asyncio.Event, compare=False)


class Turns:
    def __init__(self) -> None:
        self._waiting: list[Turn] = []
        self._numbers = count()

    @asynccontextmanager
    async def taken(self, lane: Lane) -> AsyncIterator[Turn]:
        """A place in the queue, given up at the end of the block, whatever ends it."""
        turn = Turn(lane, next(self._numbers))
        insort(self._waiting, turn)
        try:
            yield turn
        finally:
            self._waiting.remove(turn)
            if self._waiting:
                self._waiting[0].is_next.set()

    def is_next(self, turn: Turn) -> bool:
        return self._waiting[0] is turn

    async def until_next(self, turn: Turn) -> None:
        """Return when nobody is before `turn`; a higher lane may still come in afterwards."""
        while not self.is_next(turn):
            turn.is_next.clear()
            await turn.is_next.wait()

"""What happened, in order, for those who watch: the page and waiting tests."""

import asyncio
from collections import deque
from collections.abc import Callable
from typing import TypeVar

from bot.simulator.types import Change

T = TypeVar("T")
KEPT = 20_000
"""Older changes are forgotten; a page that slept longer loads anew."""


class Changes:
    def __init__(self) -> None:
        self._log: deque[Change] = deque(maxlen=KEPT)
        self._waiting: set[asyncio.Future[None]] = set()
        self._closed = False
        self.version = 0
        """The number of the newest change."""

    def note(
        self,
        kind: str,
        chat_id: int | None = None,
        message_id: int | None = None,
        query_id: str | None = None,
    ) -> None:
        self.version += 1
        change = Change(
            n=self.version, kind=kind, chat_id=chat_id, message_id=message_id, query_id=query_id
        )
        self._log.append(change)
        self.beat()

    def beat(self) -> None:
        """Wake everybody who waits, to look again."""
        waiting, self._waiting = self._waiting, set()
        for future in waiting:
            if not future.done():
                future.set_result(None)

    def close(self) -> None:
        """Nothing will happen any more: those who wait are told so."""
        self._closed = True
        self.beat()

    def since(self, n: int) -> list[Change]:
        """Everything after change `n` that is still remembered."""
        missing = self.version - n
        if missing <= 0:
            return []
        return list(self._log)[-missing:]

    async def wait_for(self, look: Callable[[], T], timeout_s: float) -> T:
        """The first truthy value of `look`, which is called again after every change.

        Raises:
            TimeoutError: nothing of the kind within `timeout_s` real seconds.
        """
        loop = asyncio.get_running_loop()
        deadline = loop.time() + timeout_s
        while True:
            future: asyncio.Future[None] = loop.create_future()
            self._waiting.add(future)
            try:
                value = look()
                if value:
                    return value
                if self._closed:
                    raise TimeoutError("the simulator has stopped")
                await asyncio.wait_for(future, max(0.0, deadline - loop.time()))
            finally:
                self._waiting.discard(future)

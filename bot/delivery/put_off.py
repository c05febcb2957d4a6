"""Who was put off since the chat was not free: as soon as it is, they go before all others.

By their new due time alone they would stand behind everybody who has not been tried: a reader who
pressed a button at the wrong moment would get breaking news last of a million. This is remembered
here alone: after a restart, those of the last seconds wait in line.
"""

import heapq
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from itertools import count

from bot.delivery.verdicts import Verdict
from storage import ledger
from storage.database import Transaction
from storage.types import Delivery

AT_ONCE = 500
"""So many in one transaction, or other writers could wait long."""
MOST = 100_000


class PutOff:
    def __init__(self) -> None:
        self._later: list[tuple[datetime, int, Delivery]] = []
        self._numbers = count()
        self._ready: list[Delivery] = []

    def written(self, verdicts: Iterable[Verdict]) -> None:
        """Remember those of `verdicts` that never left; the ledger knows of them by now."""
        for verdict in verdicts:
            due_at, delivery = verdict.settlement.due_at, verdict.delivery
            if verdict.settlement.tried or due_at is None or len(self._later) >= MOST:
                continue
            as_written = replace(delivery, attempts=delivery.attempts - 1)
            heapq.heappush(self._later, (due_at, next(self._numbers), as_written))

    async def bring_back(self, tx: Transaction, *, now: datetime) -> int:
        """Have those due first again whose chats are free; pass the answer to `brought_back`."""
        while self._later and self._later[0][0] <= now:
            self._ready.append(heapq.heappop(self._later)[2])
        ready = self._ready[:AT_ONCE]
        await ledger.release(tx, ready, now=now)
        return len(ready)

    def brought_back(self, many: int) -> None:
        """The transaction has been kept."""
        del self._ready[:many]

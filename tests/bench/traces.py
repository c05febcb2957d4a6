"""What deliveries leave on disk, and what the ledger alone costs: nothing is sent here.

`python -m tests.bench.traces JSON` claims and settles every delivery of one story.
"""

import asyncio
import json
import sys
import tempfile
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

from bot.clock import SystemClock
from storage import ledger
from storage.database import Database
from storage.types import DeliveryState, Settlement
from tests.bench import engine, files

BATCH = 500
FIRST_CHAT = 5_000_000_000
"""As long as real ones are by now."""
FIRST_MESSAGE = 900_000


async def measure(*, readers: int) -> dict[str, Any]:
    clock = SystemClock()
    with tempfile.TemporaryDirectory() as folder:
        async with await Database.open(Path(folder) / "wireroom.db") as db:
            await files.subscribe(db, range(FIRST_CHAT, FIRST_CHAT + readers), now=clock.now())
            before = await files.used_bytes(db)
            broadcast_id, _ = await engine.plan(db)
            cpu_s, settled = time.process_time(), 0
            while settled < readers:
                settled += await _batch(db, FIRST_MESSAGE + settled)
            cpu_s = time.process_time() - cpu_s
            started = time.perf_counter()
            async with db.reads() as reads:
                counts = await ledger.progress(reads, broadcast_id)
            return {
                "bytes": await files.used_bytes(db) - before,
                "cpu_s": cpu_s,
                "count_s": time.perf_counter() - started,
                "sent": counts.sent,
            }


async def _batch(db: Database, message_id: int) -> int:
    now = SystemClock().now()
    async with db.transaction() as tx:
        claimed = await ledger.claim(tx, now=now, lease=timedelta(minutes=5), limit=BATCH)
        settled = [
            Settlement(
                broadcast_id=each.broadcast_id,
                subscriber_id=each.subscriber_id,
                state=DeliveryState.SENT,
                message_id=message_id + number,
                attempts=each.attempts,
            )
            for number, each in enumerate(claimed)
        ]
        return await ledger.settle(tx, settled, now=now)


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asyncio.run(measure(**json.loads(sys.argv[1])))) + "\n")

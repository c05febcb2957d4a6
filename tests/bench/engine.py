"""The whole engine in a process of its own: ledger on disk, courier, gateway, settling.

`python -m tests.bench.engine JSON` delivers one story and tells in one line of JSON what it took.
"""

import asyncio
import json
import resource
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path
from typing import Any

from bot import memory
from bot.clock import SystemClock
from bot.delivery.courier import Courier
from bot.delivery.gateway import Gateway
from bot.delivery.pacing import ChatId, Lane, Pacer
from bot.delivery.wire import connect
from bot.messages import Outgoing
from bot.publish import publish_in
from bot.render.story import story as render_story
from bot.texts import Texts
from content import photos
from content.types import Block, BlockKind, Photo, Story, StoryKey
from storage import audience, ledger
from storage.database import Database
from storage.types import Progress, StoredStory
from tests.bench import files, pictures

UNPACED_PER_S = 1e6


class CountingPacer(Pacer):
    """Also counts what it let go, and how often Telegram said 429."""

    taken = refusals = 0

    def take(self, lane: Lane, now_s: float, *, cost: int = 1) -> None:
        self.taken += cost
        super().take(lane, now_s, cost=cost)

    def pause(self, lane: Lane, chat_id: ChatId, seconds: float, now_s: float) -> None:
        self.refusals += 1
        super().pause(lane, chat_id, seconds, now_s)


async def measure(
    *,
    url: str,
    token: str,
    first: int,
    readers: int,
    rate_per_s: float = UNPACED_PER_S,
    paid_per_s: float | None = None,
    deliver: int | None = None,
) -> dict[str, Any]:
    """Owe one story with a photo to `readers` chats from `first` on, and deliver it.

    Args:
        paid_per_s: pay for it, and send so many a second; None goes at the common pace.
        deliver: end after about so many; None delivers all.
    """
    clock = SystemClock()
    pacer = CountingPacer(rate_per_s=rate_per_s, paid_per_s=paid_per_s or Pacer.PAID_PER_S)
    wire = connect(token, pacer=pacer, clock=clock, api_url=url)
    memory.look_seldom()
    with tempfile.TemporaryDirectory() as folder:
        async with await Database.open(Path(folder) / "wireroom.db") as db, wire:
            await files.subscribe(db, range(first, first + readers), now=clock.now())
            size = await files.used_bytes(db)
            broadcast_id, planning = await plan(db, paid=paid_per_s is not None)
            courier = Courier(db, Gateway(wire, db), pacer, clock, told)
            started, cpu_s = time.perf_counter(), time.process_time()
            many = min(deliver or readers, readers)
            partly = many < readers
            counts = await _deliver(db, courier, pacer, broadcast_id, many, partly=partly)
            return planning | {
                "seconds": time.perf_counter() - started,
                "cpu_s": time.process_time() - cpu_s,
                "sent": counts.sent,
                "owed": counts.total,
                "bytes": await files.used_bytes(db) - size,
                "refusals": pacer.refusals,
                "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
            }


async def plan(db: Database, *, paid: bool = False) -> tuple[int, dict[str, float]]:
    """Publish, and write the whole audience down before anybody gets it.

    Returns:
        The broadcast's id; the seconds that it took, and those of its longest slice.
    """
    clock = SystemClock()
    picture = photos.fit(pictures.photo())
    started = time.perf_counter()
    async with db.transaction() as tx:
        published = await publish_in(tx, a_story(clock.now()), picture, now=clock.now(), paid=paid)
    assert published is not None
    assert published.broadcast is not None
    longest_s, left = 0.0, True
    while left:
        async with db.transaction() as tx:
            began_s = time.perf_counter()
            await audience.extend(tx, published.broadcast.id, now=clock.now())
            left = bool(await audience.unwritten(tx))
        longest_s = max(longest_s, time.perf_counter() - began_s)
    planned_s = time.perf_counter() - started
    return published.broadcast.id, {"planned_s": planned_s, "longest_s": longest_s}


async def _deliver(
    db: Database,
    courier: Courier,
    pacer: CountingPacer,
    broadcast_id: int,
    many: int,
    *,
    partly: bool,
) -> Progress:
    """Let the courier work until `many` are on their way, or nobody waits any more."""
    stop = asyncio.Event()
    running = asyncio.create_task(courier.run(stop))
    while not running.done():
        await asyncio.sleep(0.02)
        if pacer.taken < many:
            continue
        async with db.reads() as reads:
            if partly or await ledger.next_due(reads) is None:
                break
    stop.set()
    await running
    async with db.reads() as reads:
        return await ledger.progress(reads, broadcast_id)


def told(story: StoredStory, language: str, breaking: bool) -> Outgoing:
    """As `bot.app` wires it."""
    return render_story(story, texts=Texts(language), breaking=breaking)


def a_story(now: datetime) -> Story:
    paragraph = "The first boat left the harbour at dawn with forty passengers on board."
    return Story(
        key=StoryKey("0" * 31 + "1"),
        headline="Ferry service resumes after storm",
        summary=" ".join([paragraph] * 4),
        body=tuple(Block(kind=BlockKind.PARAGRAPH, text=paragraph) for _ in range(20)),
        source="The Harbour Post",
        url="https://harbour.example/ferry",
        photo=Photo(credit="A. Sailor / Harbour Pictures"),
        published_at=now,
    )


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asyncio.run(measure(**json.loads(sys.argv[1])))) + "\n")

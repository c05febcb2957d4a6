"""Every delivery that has left ends in a verdict, whatever happens to it."""

import asyncio
from datetime import datetime, timedelta
from pathlib import Path

from bot.delivery.gateway import Gateway
from bot.delivery.pacing import Pacer
from bot.delivery.wire import connect
from bot.simulator import Simulator
from storage import subscribers
from storage.types import DeliveryState
from tests.clocks import QuickClock
from tests.delivery.portal import Portal
from tests.delivery.post import open_post


class BrokenFor(QuickClock):
    """Does not tell how late it is to who delivers to this subscriber."""

    subscriber_id = 0

    def now(self) -> datetime:
        return self._start + timedelta(seconds=super().monotonic())

    def monotonic(self) -> float:
        task = asyncio.current_task()
        if task is not None and task.get_name().endswith(f" to {self.subscriber_id}"):
            raise OSError("no clock")
        return super().monotonic()


async def test_a_fault_of_our_own_costs_one_delivery_its_answer_and_nobody_anything_else(
    simulator: Simulator, path: Path
) -> None:
    """What concluded from an answer stood outside of the guard: one fault ended the courier."""
    clock = BrokenFor()
    async with open_post(simulator, path, clock=clock, read_timeout_s=30) as post:
        readers = await post.readers(12)
        async with post.db.reads() as reads:
            unlucky = await subscribers.get(reads, readers[5].id)
        assert unlucky is not None
        clock.subscriber_id = unlucky.id
        broadcast = await post.publish()

        async with post.delivering():
            progress = await post.finished(broadcast)

        assert (progress.sent, progress.uncertain) == (11, 1)
        assert await post.fate(broadcast, readers[5].id) is DeliveryState.UNCERTAIN


async def test_a_number_beyond_all_numbers_keeps_no_results_from_the_ledger(
    simulator: Simulator, path: Path, portal: tuple[Portal, str]
) -> None:
    """SQLite has no place for it: the batch could not be written, and the courier ended."""
    portal[0].words = '{"ok": true, "result": {"message_id": 1' + "0" * 30 + "}}"
    wire = connect("7:secret", pacer=Pacer(), clock=QuickClock(), api_url=portal[1])
    async with open_post(simulator, path) as post:
        await post.readers(3)
        post.gateway = Gateway(wire, post.db)
        await wire.request.initialize()
        broadcast = await post.publish()

        async with post.delivering():
            progress = await post.finished(broadcast)
        await wire.request.shutdown()

    assert progress.sent == 3

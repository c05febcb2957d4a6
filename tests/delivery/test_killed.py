"""kill -9 in the middle: nobody is missed, and only those in flight are ever in doubt."""

import asyncio
import sys
from pathlib import Path
from random import Random

import pytest

from bot.clock import SystemClock
from bot.simulator import Simulator
from storage.types import BroadcastClass, DeliveryState
from tests.delivery.post import BREAKING, ORDINARY, Post, open_post, until

READERS, KILLS, WINDOW = 400, 3, 8


async def killed_courier(post: Post, path: Path, *, after: int) -> None:
    """Let a courier deliver until `after` copies have left, and kill it as a crash would."""
    simulator = post.simulator
    victim = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.delivery.victim", simulator.url, simulator.token, str(path),
        stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    try:
        await until(lambda: post.received().total() >= after)
    finally:
        victim.kill()
        await victim.wait()


@pytest.mark.parametrize("push", [ORDINARY, BREAKING])
async def test_killed_again_and_again(
    simulator: Simulator, path: Path, push: BroadcastClass
) -> None:
    """Failures 1, 5 and 8: ordinary nobody twice, breaking everybody, and all doubts told."""
    async with open_post(simulator, path, clock=SystemClock()) as post:
        readers = await post.readers(READERS)
        broadcast = await post.publish(push=push)
        random = Random(push.value)
        for _ in range(KILLS):
            left = post.received().total()
            await killed_courier(post, path, after=left + random.randint(1, 60))
        midway = post.received().total()

        async with post.delivering():
            progress = await post.finished(broadcast)

        received = post.received()
        assert 0 < midway < READERS, (
            "it was not killed in the middle: this test would prove nothing"
        )
        assert progress.sent + progress.uncertain == READERS
        for reader in readers:
            fate = await post.fate(broadcast, reader.id)
            assert fate is DeliveryState.UNCERTAIN or received[reader.id] >= 1, reader
        assert progress.uncertain <= (KILLS * WINDOW if push is ORDINARY else 0)
        assert max(received.values()) <= (1 if push is ORDINARY else 1 + KILLS)
        assert sum(copies - 1 for copies in received.values()) <= KILLS * WINDOW

"""Cancellation may strike at any await: here it strikes at each of them in turn."""

import asyncio
from collections.abc import Callable, Coroutine, Generator
from contextvars import Context, ContextVar
from random import Random
from typing import Any

import pytest

from storage.types import BroadcastClass, DeliveryState
from tests.delivery.post import BREAKING, ORDINARY, Post, until

READERS, TRIED = 4, 40

_step: ContextVar[Callable[[], None]] = ContextVar("step")
"""Called before each step of every task that a courier has begun."""


class Counted(Coroutine[Any, Any, Any]):
    """A coroutine that tells of its steps."""

    def __init__(self, inner: Coroutine[Any, Any, Any], step: Callable[[], None]) -> None:
        self._inner = inner
        self._step = step

    def send(self, value: Any) -> Any:
        self._step()
        return self._inner.send(value)

    def throw(self, *error: Any) -> Any:
        return self._inner.throw(*error)

    def close(self) -> None:
        self._inner.close()

    def __await__(self) -> Generator[Any, Any, Any]:
        return self._inner.__await__()


def counting(
    loop: asyncio.AbstractEventLoop,
    coroutine: Coroutine[Any, Any, Any],
    *,
    name: str | None = None,
    context: Context | None = None,
) -> asyncio.Task[Any]:
    step = _step.get(None)
    inner = coroutine if step is None else Counted(coroutine, step)
    return asyncio.Task(inner, loop=loop, name=name, context=context)


async def steps_of(post: Post, *, at: int | None) -> int:
    """Run a courier to its end, or cancel it at its `at`-th step; how many it took."""
    counted = 0

    def step() -> None:
        nonlocal counted
        counted += 1
        if counted == at:
            loop.call_soon(running.cancel)

    loop, stop = asyncio.get_running_loop(), asyncio.Event()
    loop.set_task_factory(counting)  # type: ignore[arg-type]
    token = _step.set(step)
    try:
        running = asyncio.create_task(post.courier().run(stop))
    finally:
        _step.reset(token)
    await until(lambda: running.done() or nothing_waits(post))
    stop.set()
    await asyncio.gather(running, return_exceptions=True)
    loop.set_task_factory(None)
    return counted


async def nothing_waits(post: Post) -> bool:
    return all([(await post.progress(each)).finished for each in post.published])


@pytest.mark.parametrize("push", [ORDINARY, BREAKING])
async def test_a_cancellation_at_any_step_loses_and_doubles_nobody(
    post: Post, push: BroadcastClass
) -> None:
    """Rule 3: the next courier goes on, and whoever is in doubt is named by the ledger."""
    readers = await post.readers(READERS)
    # it has arrived a moment before we learn of it: what is cancelled then is in doubt
    post.world.fault("sendMessage", "late_answer", delay_s=0.01, times=None)
    await post.publish("Counted story", push=push)
    most = await steps_of(post, at=None)
    chance = Random(9)
    assert most > TRIED

    for number, at in enumerate(sorted(chance.sample(range(1, most), TRIED))):
        words = f"Story {number:03} of many"
        broadcast = await post.publish(words, push=push)
        await steps_of(post, at=at)
        async with post.delivering():
            progress = await post.finished(broadcast)

        received = post.received(words)
        assert progress.total == READERS, at
        for reader in readers:
            fate = await post.fate(broadcast, reader.id)
            known = fate is DeliveryState.UNCERTAIN or received[reader.id] > 0
            assert known, f"{reader.id} was missed after a cancellation at step {at}"
        assert max(received.values(), default=0) <= (1 if push is ORDINARY else 2), at

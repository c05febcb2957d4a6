"""Waiting at the gate: lanes and chats hold themselves up, and nobody else."""

import asyncio
from typing import Any

import pytest

from bot.delivery.errors import ThrottledError
from bot.delivery.gate import PacedRateLimiter
from bot.delivery.pacing import Lane, Pacer
from tests.clocks import TestClock


@pytest.fixture
def clock() -> TestClock:
    return TestClock()


async def depart(gate: PacedRateLimiter, clock: TestClock, lane: Lane, chat: int) -> float:
    await gate.wait(lane, chat)
    return clock.monotonic()


async def test_a_reply_overtakes_what_waits(clock: TestClock) -> None:
    """The library's limiter kept a reply nine seconds behind 270 broadcast messages."""
    gate = PacedRateLimiter(Pacer(rate_per_s=10), clock)
    bulk = [asyncio.create_task(depart(gate, clock, Lane.EDIT, 100 + n)) for n in range(50)]
    await clock.advance(1.0)

    reply = asyncio.create_task(depart(gate, clock, Lane.REPLY, 1))
    await clock.advance(5.0)

    assert reply.result() == 1.0
    assert sum(task.done() for task in bulk) >= 45
    await clock.advance(60.0)
    await asyncio.gather(*bulk)


async def test_a_slow_group_holds_up_nobody_else(clock: TestClock) -> None:
    """Failure 22: 40 messages wait for one group, and another chat's goes at once."""
    gate = PacedRateLimiter(Pacer(rate_per_s=25), clock)
    group = [asyncio.create_task(depart(gate, clock, Lane.REPLY, -5)) for _ in range(40)]
    await clock.advance(2.0)

    other = asyncio.create_task(depart(gate, clock, Lane.ORDINARY, 7))
    await clock.advance(0.1)

    assert other.done()
    await clock.advance(200)
    left = sorted(task.result() for task in group)
    assert left[20] - left[0] >= 60


async def test_those_who_wait_out_a_pause_do_not_leave_all_at_once(clock: TestClock) -> None:
    """Failure 21: a halt is obeyed to its end, by those as well who had their slot before it."""
    pacer = Pacer(rate_per_s=10)
    gate = PacedRateLimiter(pacer, clock)
    waiting = [asyncio.create_task(depart(gate, clock, Lane.EDIT, 100 + n)) for n in range(30)]
    await clock.advance(0.5)
    early = sum(task.done() for task in waiting)

    gate.told_to_wait(Lane.ORDINARY, 99, 20)
    await clock.advance(100)

    left = sorted(task.result() for task in waiting)
    assert min(left[early:]) >= 20.5
    assert sum(1 for at in left if 20.5 <= at < 21.5) <= 10
    assert max(left) <= 60


async def test_a_pause_that_comes_while_a_slot_is_waited_for_is_obeyed(clock: TestClock) -> None:
    """Failure 21: a slot taken before the halt is no permission to break it."""
    pacer = Pacer(rate_per_s=10)
    gate = PacedRateLimiter(pacer, clock)
    for _ in range(30):
        pacer.take(Lane.REPLY, 0.0)
    reply = asyncio.create_task(depart(gate, clock, Lane.REPLY, -5))
    await clock.advance(0.5)

    gate.told_to_wait(Lane.REPLY, -5, 30)
    await clock.advance(100)

    assert reply.result() >= 30.5


async def test_buttons_are_answered_at_once(clock: TestClock) -> None:
    """Telegram does not count such answers, and a reader watches a spinner meanwhile."""
    pacer = Pacer(rate_per_s=1)
    gate = PacedRateLimiter(pacer, clock)
    for _ in range(10):
        pacer.take(Lane.ORDINARY, 0.0)

    for endpoint in ("answerCallbackQuery", "answerInlineQuery", "getChat", "sendChatAction"):
        assert await gate.process_request(_done, (), {}, endpoint, {"chat_id": 1}, None) is True


async def test_a_refusal_heard_by_the_library_is_obeyed(clock: TestClock) -> None:
    """What the library sends by itself teaches the same pacer."""
    pacer = Pacer(rate_per_s=25)
    gate = PacedRateLimiter(pacer, clock)

    with pytest.raises(ThrottledError):
        await gate.process_request(_throttled, (), {}, "sendMessage", {"chat_id": -4}, None)

    assert pacer.reserve(Lane.REPLY, -4, 1.0) == pytest.approx(29.0)


async def _done(*_: Any) -> bool:
    return True


async def _throttled(*_: Any) -> bool:
    raise ThrottledError(30)

"""Waiting at the gate: lanes and chats hold themselves up, and nobody else."""

import asyncio
from typing import Any

import pytest
from telegram import InputMediaPhoto

from bot.delivery.chats import GroupPace
from bot.delivery.errors import ThrottledError
from bot.delivery.gate import PacedRateLimiter
from bot.delivery.pacing import Lane, Pacer
from tests.clocks import TestClock
from tests.delivery.test_pacing import busiest


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


async def test_higher_lanes_go_first(clock: TestClock) -> None:
    """Progress messages that piled up went before breaking news, because they had come first."""
    gate = PacedRateLimiter(Pacer(rate_per_s=10), clock)
    gate.pacer.take(Lane.ORDINARY, 0.0, cost=10)
    left: list[Lane] = []

    async def leave(lane: Lane, chat: int) -> None:
        await gate.wait(lane, chat)
        left.append(lane)

    lanes = [Lane.EDIT, Lane.DIGEST, Lane.ORDINARY, Lane.BREAKING] * 10
    tasks = [asyncio.create_task(leave(lane, 100 + n)) for n, lane in enumerate(lanes)]
    await clock.advance(60)
    await asyncio.gather(*tasks)

    assert left == sorted(left)


async def test_who_gives_up_waiting_holds_up_nobody(clock: TestClock) -> None:
    """Cancellation may strike at any await; a place that nobody gives up would stop a lane."""
    gate = PacedRateLimiter(Pacer(rate_per_s=1), clock)
    gate.pacer.take(Lane.ORDINARY, 0.0, cost=5)
    first, second, third = (
        asyncio.create_task(depart(gate, clock, Lane.EDIT, 100 + n)) for n in range(3)
    )
    await clock.advance(1)

    first.cancel()
    second.cancel()
    await clock.advance(30)

    assert third.done()
    assert third.result() <= 6


async def test_an_album_costs_its_items_and_an_edit_one(clock: TestClock) -> None:
    """Failure 26: an album counted as one; and one medium that is edited is no album."""
    wire_data = [{"type": "photo", "media": "a"}] * 5
    gate = PacedRateLimiter(Pacer(rate_per_s=10), clock)

    for endpoint, media in (
        ("sendMediaGroup", wire_data),
        ("editMessageMedia", InputMediaPhoto("a")),
    ):
        await gate.process_request(_done, (), {}, endpoint, {"chat_id": -9, "media": media}, None)

    # 18 a minute can be booked for a group: 5 and 1 are taken
    assert gone_at_once(gate, clock, -9) == 18 - 5 - 1


def gone_at_once(gate: PacedRateLimiter, clock: TestClock, chat: int) -> int:
    now_s, many = clock.monotonic(), 0
    while gate.pacer.book(chat, now_s) == now_s:
        many += 1
    return many


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
    waiting = [asyncio.create_task(depart(gate, clock, Lane.DIGEST, 100 + n)) for n in range(30)]
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
    gate = PacedRateLimiter(Pacer(rate_per_s=10), clock)
    for _ in range(GroupPace.BOOKABLE):
        gate.pacer.book(-5, -GroupPace.WINDOW_S + 5)
    reply = asyncio.create_task(depart(gate, clock, Lane.REPLY, -5))
    await clock.advance(0.5)

    gate.told_to_wait(Lane.REPLY, -5, 30)
    await clock.advance(100)

    assert reply.result() >= 30.5


async def test_who_waited_out_a_groups_pause_keeps_to_its_minute(clock: TestClock) -> None:
    """All who had booked their slots in the course of it left together, and others beside them."""
    gate = PacedRateLimiter(Pacer(rate_per_s=1000), clock)
    waiting = [asyncio.create_task(depart(gate, clock, Lane.REPLY, -5)) for _ in range(50)]
    await clock.advance(30)

    for _ in range(4):
        gate.told_to_wait(Lane.REPLY, -5, 50)
        await clock.advance(45)
    await clock.advance(600)

    left = sorted(task.result() for task in waiting)
    assert busiest(left, 60.0) <= GroupPace.LIMIT


async def test_many_replies_at_once_wait_for_nobody(clock: TestClock) -> None:
    """Two hundred readers who open a story when it comes: the last one waited for seven seconds."""
    gate = PacedRateLimiter(Pacer(rate_per_s=28), clock)

    readers = [asyncio.create_task(depart(gate, clock, Lane.REPLY, 1 + n)) for n in range(200)]
    await clock.advance(0.0)

    assert [reader.result() for reader in readers] == [0.0] * 200


@pytest.mark.parametrize(("lane", "longest_s"), [(Lane.DIGEST, 60.0), (Lane.EDIT, 0.0)])
async def test_a_long_pause_that_begins_meanwhile_holds_nobody_at_the_gate(
    clock: TestClock, lane: Lane, longest_s: float
) -> None:
    """One editor's progress message stood there for hours, and with it the answers to others."""
    gate = PacedRateLimiter(Pacer(rate_per_s=1), clock)
    gate.pacer.take(Lane.ORDINARY, 0.0, cost=5)
    waits = asyncio.create_task(depart(gate, clock, lane, 7))
    await clock.advance(1)

    gate.told_to_wait(Lane.ORDINARY, 8, longest_s + 20)
    await clock.advance(10)

    assert isinstance(waits.exception(), ThrottledError)


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

"""Busy groups wait for the pace that Telegram allows them: what they hold meanwhile is nobody's."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from telegram import Update

from bot import queues
from bot.delivery.chats import GroupPace
from bot.delivery.gate import PacedRateLimiter
from bot.delivery.pacing import Lane, Pacer
from bot.queues import Queues
from tests.bot.test_queues import BEN, says
from tests.clocks import TestClock

OVER_PACE = 30
"""Answers that a group may not have within its minute."""


class Office:
    """Answers through the gate, and remembers in which chats."""

    def __init__(self) -> None:
        self.clock = TestClock()
        self.gate = PacedRateLimiter(Pacer(rate_per_s=10_000), self.clock)
        self.queues = Queues(self._answer)
        self.answered: list[int] = []
        self.at_work = 0
        self.may_end = asyncio.Event()
        self.may_end.set()

    async def _answer(self, update: Update) -> None:
        chat_id = update.effective_chat.id if update.effective_chat else 0
        await self.gate.wait(Lane.REPLY, chat_id)
        self.at_work += 1
        await self.may_end.wait()
        self.at_work -= 1
        self.answered.append(chat_id)

    async def crowd(self, tasks: asyncio.TaskGroup, *, groups: int) -> None:
        """In each of so many groups more people ask than its pace allows."""
        for number in range(groups * OVER_PACE):
            group = -1000 - number % groups
            self.queues.take_up(says(group, "/latest", number, by=100_000 + number), tasks)
        await self.clock.advance(0.0)


@pytest.fixture
async def tasks() -> AsyncIterator[asyncio.TaskGroup]:
    async with asyncio.timeout(30), asyncio.TaskGroup() as group:
        yield group


async def test_groups_that_wait_for_their_pace_take_nobodys_turn(
    tasks: asyncio.TaskGroup,
) -> None:
    """As many busy groups as there are turns kept everybody else waiting for a minute."""
    office = Office()
    await office.crowd(tasks, groups=queues.AT_ONCE)

    office.queues.take_up(says(BEN, "/latest", 9_999_999), tasks)
    await office.clock.advance(0.0)
    was_answered = BEN in office.answered
    await office.clock.advance(600)

    assert was_answered
    assert len(office.answered) == queues.AT_ONCE * OVER_PACE + 1
    assert office.queues.is_idle()


async def test_turns_come_back_after_the_wait(tasks: asyncio.TaskGroup) -> None:
    """A turn that is given away twice, or never again, changes the bound for ever."""
    office = Office()
    await office.crowd(tasks, groups=queues.AT_ONCE + 10)
    await office.clock.advance(600)

    office.may_end.clear()
    for number in range(queues.AT_ONCE + 10):
        office.queues.take_up(says(number + 1, "/latest", number), tasks)
    await office.clock.advance(0.0)
    at_work = office.at_work
    office.may_end.set()

    assert at_work == queues.AT_ONCE


async def test_what_waits_for_a_groups_pace_does_not_stop_the_listening(
    tasks: asyncio.TaskGroup, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A thousand places full of busy groups, and no reader would be heard at all.

    There is an end to what is remembered all the same.
    """
    monkeypatch.setattr(queues, "IN_ALL", 50)
    monkeypatch.setattr(queues, "IN_MEMORY", 500)
    office = Office()
    await office.crowd(tasks, groups=10)
    room = asyncio.create_task(office.queues.room())
    await office.clock.advance(0.0)
    many, has_room = len(office.queues), room.done()
    await office.crowd(tasks, groups=40)
    full = asyncio.create_task(office.queues.room())
    await office.clock.advance(0.0)
    is_full = not full.done()
    await office.clock.advance(600)
    await room
    await full

    assert many > queues.IN_ALL
    assert has_room
    assert is_full


async def test_an_editor_in_busy_groups_is_heard_elsewhere(tasks: asyncio.TaskGroup) -> None:
    """Send, pressed in the own chat, waited a minute for answers that waited for their groups."""
    office = Office()
    for number in range(queues.TURNS_OF_A_PERSON + 1):
        for _ in range(GroupPace.BOOKABLE):
            office.gate.pacer.book(-1000 - number, office.clock.monotonic())
        office.queues.take_up(says(-1000 - number, "/latest", number, by=BEN), tasks)
    await office.clock.advance(0.0)

    office.queues.take_up(says(BEN, "/latest", 9_999_999, by=BEN), tasks)
    await office.clock.advance(0.0)
    was_answered = BEN in office.answered
    await office.clock.advance(600)

    assert was_answered
    assert office.queues.is_idle()

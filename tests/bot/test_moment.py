"""What is quick is answered before it is confirmed; what waits by itself holds up nobody else."""

import asyncio
from collections.abc import AsyncIterator, Callable
from functools import partial

import pytest
from telegram import Update

from bot import queues
from bot.clock import SystemClock
from bot.delivery.gate import PacedRateLimiter
from bot.delivery.pacing import Lane, Pacer
from bot.polling import Poller
from bot.queues import Queues, Weight
from bot.simulator import Simulator, User, World
from bot.simulator.chats import Chat
from tests.bot.test_polling import KINDS, Ear, connected, crashing
from tests.bot.test_queues import ANN, BEN, Desk, all_answered, says
from tests.clocks import TestClock
from tests.delivery.post import until

WITHOUT_END_S = 3600.0
"""A moment in which nothing ends that is waited for in vain."""


class PacedEar:
    """Answers at the pace of each chat, on a clock that stands still: who hammers rests."""

    def __init__(self) -> None:
        self.gate = PacedRateLimiter(Pacer(rate_per_s=10_000), TestClock())
        self.queues = Queues(self.answer, weigh=lambda _: Weight.SPARE)
        self.heard: list[str] = []

    async def answer(self, update: Update) -> None:
        assert update.effective_chat
        assert update.message
        await self.gate.wait(Lane.REPLY, update.effective_chat.id)
        self.heard.append(update.message.text or "")


Crowd = tuple[list[User], Chat | None]


def one_person(world: World) -> Crowd:
    return [world.add_user("Ann")], None


def fifty_people(world: World) -> Crowd:
    return [world.add_user(f"Loud {number}") for number in range(50)], None


def everybody_in_a_group(world: World) -> Crowd:
    people = [world.add_user(f"Loud {number}") for number in range(30)]
    return people, world.add_chat("group", "Loud", members=people)


def has_heard(ear: PacedEar, many: int) -> bool:
    return ear.heard.count("quiet") == many


@pytest.mark.parametrize("crowd", [one_person, fifty_people, everybody_in_a_group])
async def test_who_hammers_costs_nobody_else_a_moment(
    monkeypatch: pytest.MonkeyPatch, crowd: Callable[[World], Crowd]
) -> None:
    """With one person who wrote three times a second everybody else waited half a second."""
    monkeypatch.setattr("bot.polling.PATIENCE_S", WITHOUT_END_S)
    ear, stop = PacedEar(), asyncio.Event()
    async with Simulator() as simulator:
        world = simulator.world
        people, chat = crowd(world)
        async with connected(simulator) as wire, asyncio.timeout(20):
            listening = Poller(wire, SystemClock(), ear.queues, kinds=KINDS).run(stop)
            running = asyncio.create_task(listening)
            for number in range(12):
                for person in people:
                    world.say(person, "/loud", chat=chat)
                world.say(world.add_user(f"Ben {number}"), "quiet")
                await until(partial(has_heard, ear, number + 1))
            behind = len(ear.queues)
            running.cancel()
            await asyncio.wait({running})

    assert behind > 5, "nobody was slowed: nothing was tried"


async def test_what_is_quick_is_not_confirmed_before_it_is_answered(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A /latest that a crash cuts off comes again, as far as a moment goes."""
    monkeypatch.setattr("bot.polling.PATIENCE_S", WITHOUT_END_S)
    ear = Ear()
    ear.held, ear.weight = asyncio.Event(), Weight.SPARE
    async with Simulator() as simulator:
        world = simulator.world
        world.say(world.add_user("Ann"), "hello")

        async with crashing(simulator, ear):
            await until(lambda: ear.heard == ["hello"])
            await asyncio.sleep(0.1)

        assert len(world.state.updates.pending) == 1


@pytest.fixture
async def tasks() -> AsyncIterator[asyncio.TaskGroup]:
    async with asyncio.timeout(10), asyncio.TaskGroup() as group:
        yield group


async def a_moment(desk: Desk) -> None:
    try:
        async with asyncio.timeout(5):
            await desk.queues.moment(WITHOUT_END_S)
    except TimeoutError:
        desk.open.set()  # what hangs would keep the test from its end
        raise


async def test_the_moment_lasts_until_the_answer(tasks: asyncio.TaskGroup) -> None:
    """Ended sooner, everything that a reader asks would be lost in a crash."""
    desk = Desk()
    desk.queues.take_up(says(ANN, "hello"), tasks)
    moment = asyncio.create_task(desk.queues.moment(WITHOUT_END_S))
    for _ in range(20):
        await asyncio.sleep(0)
    was_over = moment.done()
    desk.open.set()
    await moment

    assert not was_over
    assert desk.answered == ["hello"]


async def test_who_hangs_is_waited_for_once(tasks: asyncio.TaskGroup) -> None:
    """Somebody whose answer never ends, and who goes on asking, would slow everybody."""
    desk = Desk()
    desk.queues.take_up(says(ANN, "hello"), tasks)
    await desk.queues.moment(0.0)

    desk.queues.take_up(says(ANN, "hello", 2), tasks)
    await a_moment(desk)
    has_hung = not desk.answered
    await all_answered(desk)
    desk.queues.take_up(says(ANN, "hello", 3), tasks)
    await a_moment(desk)

    assert has_hung
    assert len(desk.answered) == 3, "who is idle again is waited for again"


async def test_who_waits_for_a_turn_of_their_own_is_not_waited_for(
    tasks: asyncio.TaskGroup,
) -> None:
    """One person with something that hangs in many groups has a new chat for every moment."""
    desk = Desk()
    for number in range(queues.TURNS_OF_A_PERSON):
        desk.queues.take_up(says(-1 - number, "hello", number, by=BEN), tasks)
    await desk.queues.moment(0.0)

    desk.queues.take_up(says(-100, "hello", 100, by=BEN), tasks)
    await a_moment(desk)
    has_hung = not desk.answered
    desk.open.set()

    assert has_hung

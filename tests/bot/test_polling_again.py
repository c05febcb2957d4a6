"""While an act is not answered Telegram tells of it each time: others are heard all the same."""

import asyncio

import pytest

from bot.clock import SystemClock
from bot.polling import Poller
from bot.queues import Queues
from bot.simulator import Simulator
from tests.bot.test_polling import KINDS, Ear, connected
from tests.delivery.post import until


class StoppedClock(SystemClock):
    """Whoever sleeps sleeps for ever."""

    def monotonic(self) -> float:
        return 0.0

    async def sleep(self, seconds: float) -> None:
        await asyncio.Event().wait()


async def hear_both(simulator: Simulator, clock: SystemClock, *, while_held: bool) -> None:
    """An editor's press that takes long, and a reader who comes behind it."""
    world, ear, stop = simulator.world, Ear(), asyncio.Event()
    ear.held = asyncio.Event()
    world.say(world.add_user("Edna"), "press")
    async with connected(simulator) as wire, asyncio.timeout(15):
        poller = Poller(wire, clock, Queues(ear.answer), kinds=KINDS)
        running = asyncio.create_task(poller.run(stop))
        await until(lambda: ear.heard == ["press"])
        await asyncio.sleep(1.2)  # past the patience, well into asking for the same
        world.say(world.add_user("Ann"), "hello")
        if not while_held:
            ear.held.set()
        await until(lambda: ear.heard == ["press", "hello"])
        ear.held.set()
        stop.set()
        await running


async def test_an_act_that_takes_long_leaves_nobody_unheard() -> None:
    """Who asks for the same within half a second is told of the act alone: two minutes of it."""
    async with Simulator() as simulator:
        await hear_both(simulator, SystemClock(), while_held=True)


async def test_nobody_waits_any_longer_when_the_act_is_answered() -> None:
    """The next press comes in the moment in which the last answer ends: it costs it no nap."""
    async with Simulator() as simulator:
        await hear_both(simulator, StoppedClock(), while_held=False)


@pytest.mark.parametrize("heard_of", [(), ("hello",)])
async def test_the_end_asks_nothing_that_was_asked(heard_of: tuple[str, ...]) -> None:
    """Telegram keeps who asks the same again for 3 s, and a restart would take as much longer."""
    async with Simulator() as simulator:
        world, ear, stop = simulator.world, Ear(), asyncio.Event()
        asked = world.fault("getUpdates", "delay", times=None)
        async with connected(simulator) as wire, asyncio.timeout(15):
            poller = Poller(wire, SystemClock(), Queues(ear.answer), kinds=KINDS)
            running = asyncio.create_task(poller.run(stop))
            for text in heard_of:
                world.say(world.add_user("Ann"), text)
                await until(lambda: ear.heard == ["hello"])
            await world.wait_until_polling()
            stop.set()
            await running

        assert world.state.faults.hits(asked) == 1 + len(heard_of)
        assert not world.state.updates.pending

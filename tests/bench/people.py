"""What people do at the far side of a measurement, and how long the bot lets them wait."""

import asyncio
from typing import Any

from bot.simulator import Simulator

Answer = dict[str, Any]
PATIENCE_S = 60.0
LOUD_EVERY_S = 1 / 3
LOUD_FIRST_S = 6.0
"""So long somebody hammers before the others ask: until they are behind with their answers."""
_QUESTION = "exactly what readers get"


async def ready(simulator: Simulator, *, editor: int, many: int) -> Answer:
    """An editor and some curious people come in; returns once the bot listens."""
    world = simulator.world
    world.add_user("Edna", user_id=editor, started=True)
    curious = [world.add_user(f"Curious {number}", started=True).id for number in range(many)]
    await world.wait_until_polling(PATIENCE_S)
    return {"curious": curious, "loud": world.add_user("Loud", started=True).id}


async def ask(
    simulator: Simulator,
    *,
    curious: list[int],
    seconds: float,
    every_s: float,
    loud: int | None = None,
) -> Answer:
    """Everybody asks for /latest again and again; milliseconds until each had the answer.

    Args:
        loud: somebody who hammers beside them, and is not measured.
    """
    waited_ms: list[float] = []
    pause_s = every_s / len(curious)
    hammering = asyncio.create_task(_hammer(simulator, loud)) if loud else None
    await asyncio.sleep(LOUD_FIRST_S if loud else 0.0)
    async with asyncio.TaskGroup() as tasks:
        for number, one in enumerate(curious):
            asking = _ask(simulator, one, number * pause_s, seconds, every_s, waited_ms)
            tasks.create_task(asking)
    if hammering:
        hammering.cancel()
    return {"waited_ms": waited_ms}


async def _hammer(simulator: Simulator, loud: int) -> None:
    """Three times a second, whatever is answered, until it is cancelled."""
    while True:
        simulator.world.say(loud, "/latest")
        await asyncio.sleep(LOUD_EVERY_S)


async def _ask(
    simulator: Simulator,
    one: int,
    after_s: float,
    seconds: float,
    every_s: float,
    waited_ms: list[float],
) -> None:
    loop = asyncio.get_running_loop()
    await asyncio.sleep(after_s)
    until_s = loop.time() + seconds
    while (asked_s := loop.time()) < until_s:
        said = simulator.world.say(one, "/latest")
        await simulator.world.wait_for_message(one, "", PATIENCE_S, after=said)
        took_s = loop.time() - asked_s
        waited_ms.append(took_s * 1e3)
        await asyncio.sleep(max(0.0, every_s - took_s))


async def send(simulator: Simulator, *, editor: int, label: str) -> Answer:
    """The editor sends breaking news; milliseconds from the press until the first reader has it."""
    world, loop = simulator.world, asyncio.get_running_loop()
    world.say(
        editor, "/breaking Bridge closed after collision\n\nA barge hit the pier. Nobody was hurt."
    )
    question = await world.wait_for_message(editor, _QUESTION, PATIENCE_S)
    there: asyncio.Future[float] = loop.create_future()
    world.at_send(1, lambda: there.set_result(loop.time()))
    pressed_s = loop.time()
    world.press_label(editor, editor, question, label)
    async with asyncio.timeout(PATIENCE_S):
        return {"waited_ms": (await there - pressed_s) * 1e3}

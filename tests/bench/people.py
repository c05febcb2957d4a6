"""What people do at the far side of a measurement, and how long the bot lets them wait."""

from typing import Any

from bot.simulator import Simulator

Answer = dict[str, Any]


async def readers(simulator: Simulator, **_: Any) -> Answer:
    return {}


async def ask(simulator: Simulator, **_: Any) -> Answer:
    return {}


async def send(simulator: Simulator, **_: Any) -> Answer:
    return {}

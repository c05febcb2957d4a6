"""Telegram's far side in a process of its own: started, asked and ended by a measurement.

Everybody who measures asks through `FarSide`.
"""

import asyncio
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from bot.simulator import RateModel, Simulator
from bot.simulator.pictures import check_picture
from tests.bench import people, pictures
from tests.programs import Answer, Program, answer, tell


class FarSide(Program):
    """`with FarSide() as far:` and a Bot API answers at `far.url`; `_ACTS` is what it does."""

    def __init__(self) -> None:
        super().__init__("tests.bench.farside")
        hello = self.heard()
        self.url: str = hello["url"]
        self.token: str = hello["token"]


async def _populate(simulator: Simulator, *, users: int) -> Answer:
    """A crowd that reads."""
    return {"first": simulator.world.populate(users).users.start}


async def _limit(simulator: Simulator, **rates: Any) -> Answer:
    """Numbers of a `RateModel`; without any, all limits are lifted."""
    simulator.world.limit(RateModel(**rates) if rates else None)
    return {}


async def _photo(simulator: Simulator) -> Answer:
    """What Telegram calls a picture that it holds already."""
    data = pictures.photo()
    held = simulator.world.state.files.add_photo(data, check_picture(data))
    return {"file_id": held.largest.file_id}


async def _rich(simulator: Simulator, *, stars: float) -> Answer:
    simulator.world.state.star_balance = stars
    return {}


async def _stars(simulator: Simulator) -> Answer:
    return {"balance": simulator.world.state.star_balance}


async def _mark(simulator: Simulator) -> Answer:
    """Where the record of sends stands now; the other acts count from such a mark."""
    return {"row": len(simulator.world.state.ledger), "at": time.time()}


async def _copies(simulator: Simulator, *, since: int) -> Answer:
    """How many were sent, to how many different chats, and at most how often to one."""
    counted = Counter(simulator.world.state.ledger.chats[since:])
    return {
        "sent": counted.total(),
        "chats": len(counted),
        "most": max(counted.values(), default=0),
    }


async def _times(simulator: Simulator, *, since: int, step_s: float) -> Answer:
    """Sends in each `step_s` since the first one."""
    whens = simulator.world.state.ledger.whens[since:]
    counted = Counter(int((when - whens[0]) / step_s) for when in whens)
    return {"sends": [counted[step] for step in range(max(counted, default=-1) + 1)]}


async def _cpu(simulator: Simulator) -> Answer:
    return {"cpu_s": time.process_time()}


_ACTS: dict[str, Callable[..., Awaitable[Answer]]] = {
    "populate": _populate,
    "limit": _limit,
    "photo": _photo,
    "rich": _rich,
    "stars": _stars,
    "mark": _mark,
    "copies": _copies,
    "times": _times,
    "cpu": _cpu,
    "ready": people.ready,
    "ask": people.ask,
    "send": people.send,
}


async def _serve() -> None:
    async with Simulator() as simulator:
        tell({"url": simulator.url, "token": simulator.token})
        await answer(lambda do: partial(_ACTS[do], simulator))


if __name__ == "__main__":
    asyncio.run(_serve())

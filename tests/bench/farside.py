"""Telegram's far side in a process of its own: started, asked and ended by a measurement.

Run as a program it reads one JSON object a line and answers each with one line; it ends with
its input. Everybody who measures asks through `FarSide`.
"""

import asyncio
import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from types import TracebackType
from typing import Any, Self

from bot.simulator import RateModel, Simulator
from bot.simulator.pictures import check_picture
from tests.bench import people, pictures

Answer = dict[str, Any]


class FarSide:
    """`with FarSide() as far:` and a Bot API answers at `far.url`."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.bench.farside"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        hello = self._heard()
        self.url: str = hello["url"]
        self.token: str = hello["token"]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(timeout=30)
        self._process.stdout.close()

    def ask(self, do: str, **details: Any) -> Answer:
        """Let the far side `do` one of `_ACTS`."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"do": do, **details}) + "\n")
        self._process.stdin.flush()
        return self._heard()

    def _heard(self) -> Answer:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError("the far side is gone")
        heard: Answer = json.loads(line)
        return heard


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
    loop = asyncio.get_running_loop()
    lines = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(lines), sys.stdin)
    async with Simulator() as simulator:
        _tell({"url": simulator.url, "token": simulator.token})
        while line := await lines.readline():
            details = json.loads(line)
            act = _ACTS[details.pop("do")]
            _tell(await act(simulator, **details))


def _tell(answer: Answer) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(_serve())

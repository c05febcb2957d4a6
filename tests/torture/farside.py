"""Telegram in a process of its own: it remembers what it sent, whatever becomes of the bot.

The round asks through `FarSide`.
"""

import asyncio
from collections import defaultdict
from functools import partial
from random import Random
from typing import Any

from bot.simulator import RateModel, Simulator, User
from bot.simulator.chats import Chat
from tests.programs import Answer, Program, answer, tell
from tests.torture.hours import FACTOR

_TALK_EVERY_S = 0.04
"""Some fourteen questions in a minute of the victim's, where a group takes twenty messages."""
_UNHEARD = 30
"""So many updates that nobody took silence people: else they would talk for hours of backlog."""


class FarSide(Program):
    """`with FarSide() as far:` and a Bot API answers at `far.url`; `Stage` is what it does."""

    def __init__(self) -> None:
        super().__init__("tests.torture.farside")
        hello = self.heard()
        self.url: str = hello["url"]
        self.token: str = hello["token"]


class Stage:
    """Everything that a round asks of the far side."""

    def __init__(self, simulator: Simulator) -> None:
        self._world = simulator.world
        self._faults: dict[int, str] = {}
        self._talk: asyncio.Task[None] | None = None

    async def people(
        self,
        *,
        readers: int,
        blocked: int,
        deactivated: int,
        groups: int,
        moved: int,
        leavers: int,
        allowed_per_s: float,
        stars: float,
        lively: int,
    ) -> Answer:
        """A world with these in it; groups move and readers leave while the story goes out."""
        world = self._world
        self._calm()
        world.reset()
        world.state.star_balance = stars
        world.limit(_allowing(allowed_per_s) if allowed_per_s or lively else None)
        self._faults.clear()
        users = [world.add_user(f"Reader {n}", started=True) for n in range(readers)]
        for user in users[:blocked]:
            world.block(user)
        for user in users[blocked : blocked + deactivated]:
            world.deactivate(user)
        for number, user in enumerate(users[len(users) - leavers :]):
            world.at_send(7 * number + 3, partial(world.block, user))
        rooms = [self._group(users, n) for n in range(groups)]
        for number, room in enumerate(rooms[:moved]):
            world.at_send(5 * number + 2, partial(self._moves, room))
        if lively:
            self._talk = asyncio.create_task(self._talking(rooms[:lively]))
        return {
            "readers": [user.id for user in users],
            "silent": [user.id for user in users[: blocked + deactivated]],
            "leavers": [user.id for user in users[len(users) - leavers :]],
            "groups": [room.id for room in rooms],
        }

    def _group(self, users: list[User], number: int) -> Chat:
        return self._world.add_chat("group", f"Group {number}", admins=users[-1:])

    def _moves(self, room: Chat) -> None:
        if room.moved_to is None:
            self._world.migrate(room)

    async def _talking(self, rooms: list[Chat]) -> None:
        """In each of these somebody asks or presses whenever somebody has just done so."""
        world, chance = self._world, Random(len(rooms))
        talker = world.add_user("Talker", started=True)
        while True:
            await asyncio.sleep(_TALK_EVERY_S)
            if len(world.state.updates) >= _UNHEARD:
                continue
            for room in rooms:
                here = world.chat(room.moved_to or room.id)
                if chance.random() < 0.3:
                    world.press(talker, here, 1, chance.choice(("-", "d:1", "rubbish")))
                else:
                    world.say(talker, chance.choice(("/help", "/help", "good day")), here)

    def _calm(self) -> None:
        if self._talk is not None:
            self._talk.cancel()
            self._talk = None

    async def stir(self, *, seed: str) -> Answer:
        """People write and press, Telegram tells things twice and things that nobody can read."""
        world, chance = self._world, Random(seed)
        somebody = world.add_user("Somebody", started=True)
        for _ in range(chance.randint(3, 12)):
            match chance.randrange(5):
                case 0:
                    world.push_update({"message": {"message_id": 1, "date": 10**20, "chat": {}}})
                case 1:
                    world.push_update({"message": {"date": "never"}})
                case 2:
                    world.repeat_update()
                case 3:
                    world.press(somebody, somebody, 1, chance.choice(("-", "d:1", "rubbish")))
                case _:
                    world.say(somebody, chance.choice(("/help", "/stop", "/start", "good day")))
        return {}

    async def move(self, *, group: int) -> Answer:
        """Now; the new number."""
        return {"to": self._world.migrate(group).id}

    async def fault(self, **details: Any) -> Answer:
        self._faults[self._world.fault(**details)] = details["kind"]
        return {}

    async def wait(self, *, more: int, within_s: float) -> Answer:
        """Until `more` messages have been sent, or the time is over."""
        ledger, loop = self._world.state.ledger, asyncio.get_running_loop()
        until, ends_s = len(ledger) + more, loop.time() + within_s
        # nobody tells of each send, so it is looked for
        while len(ledger) < until and loop.time() < ends_s:  # noqa: ASYNC110
            await asyncio.sleep(0.002)
        return {"sent": len(ledger)}

    async def record(self, *, words: list[str]) -> Answer:
        """Who got which of these stories in which messages; which faults struck how often."""
        self._calm()
        copies: list[dict[int, list[int]]] = [defaultdict(list) for _ in words]
        for copy in self._world.sent_log():
            for place, headline in enumerate(words):
                if headline in copy.text:
                    copies[place][copy.chat_id].append(copy.message_id)
        hits: dict[str, int] = defaultdict(int)
        for fault_id, kind in self._faults.items():
            hits[kind] += self._world.state.faults.hits(fault_id)
        moved = {room.id: room.moved_to for room in self._world.state.chats if room.moved_to}
        pairs = [[[chat, ids] for chat, ids in each.items()] for each in copies]
        return {"copies": pairs, "hits": hits, "moved": list(moved.items())}


def _allowing(per_s: float) -> RateModel:
    """Holds for half a second of ours, which is half a minute of the victim's."""
    return RateModel(
        broadcast_per_s=per_s, broadcast_burst=20, chat_per_s=0, held_s=0.5, minute_s=60 / FACTOR
    )


async def _serve() -> None:
    async with Simulator() as simulator:
        stage = Stage(simulator)
        tell({"url": simulator.url, "token": simulator.token})
        await answer(lambda do: getattr(stage, do))


if __name__ == "__main__":
    asyncio.run(_serve())

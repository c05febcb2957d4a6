"""The ear of the bot: nothing that people do is lost, whatever the line does."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from telegram import Update

from bot.delivery.hello import NotYet, hello
from bot.delivery.listen import listen
from bot.delivery.pacing import Pacer
from bot.delivery.wire import Wire, connect
from bot.errors import TokenRefusedError
from bot.polling import Poller
from bot.queues import Queues
from bot.simulator import Simulator, World
from tests.clocks import QuickClock

KINDS = ("message", "callback_query")


class Ear:
    """Remembers what it was told; `held` keeps every answer from being finished."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.held: asyncio.Event | None = None
        self.breaks_on = ""

    async def answer(self, update: Update) -> None:
        text = (update.message and update.message.text) or ""
        self.heard.append(text)
        if text == self.breaks_on:
            raise ZeroDivisionError
        if self.held:
            await self.held.wait()


@pytest.fixture
async def simulator() -> AsyncIterator[Simulator]:
    async with Simulator() as running:
        yield running


@pytest.fixture
def world(simulator: Simulator) -> World:
    return simulator.world


@asynccontextmanager
async def connected(simulator: Simulator) -> AsyncIterator[Wire]:
    wire = connect(simulator.token, pacer=Pacer(), clock=QuickClock(), api_url=simulator.url)
    await hello(wire)
    yield wire
    await wire.shutdown()


@asynccontextmanager
async def listening(simulator: Simulator, ear: Ear) -> AsyncIterator["asyncio.Task[None]"]:
    """A poller, stopped as the bot stops it."""
    stop = asyncio.Event()
    async with connected(simulator) as wire, asyncio.timeout(30):
        poller = Poller(wire, QuickClock(), Queues(ear.answer), kinds=KINDS)
        running = asyncio.create_task(poller.run(stop))
        yield running
        stop.set()
        await asyncio.wait({running})


async def test_what_one_chat_says_is_answered_in_its_order(
    simulator: Simulator, world: World
) -> None:
    """/stop and then /start must not change places."""
    ann, ben = world.add_user("Ann"), world.add_user("Ben")
    said = [f"{number}" for number in range(20)]
    for text in said:
        world.say(ann, text)
        world.say(ben, f"ben {text}")
    ear = Ear()

    async with listening(simulator, ear):
        await world.wait_until_read()

    assert [text for text in ear.heard if "ben" not in text] == said
    assert [text for text in ear.heard if "ben" in text] == [f"ben {text}" for text in said]


async def test_what_was_not_answered_comes_again_after_a_crash(
    simulator: Simulator, world: World
) -> None:
    """The library confirms before it acts: a crash then loses an editor's Send."""
    world.say(world.add_user("Ann"), "hello")
    ear = Ear()
    ear.held = asyncio.Event()

    async with connected(simulator) as wire:
        doomed = asyncio.create_task(
            Poller(wire, QuickClock(), Queues(ear.answer), kinds=KINDS).run(asyncio.Event())
        )
        while not ear.heard:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
        doomed.cancel()
        await asyncio.wait({doomed})
    ear.held = None
    async with listening(simulator, ear):
        await world.wait_until_read()

    assert ear.heard == ["hello", "hello"]


async def test_what_was_answered_does_not_come_again_after_a_stop(
    simulator: Simulator, world: World
) -> None:
    """A restart must not answer everybody's last command once more."""
    ear = Ear()
    async with listening(simulator, ear):
        world.say(world.add_user("Ann"), "hello")
        await world.wait_until_read()

    async with listening(simulator, ear):
        await world.wait_until_polling()

    assert ear.heard == ["hello"]


async def test_a_slow_answer_holds_up_only_its_own_chat(simulator: Simulator, world: World) -> None:
    """One editor's slow page must not keep every reader waiting."""
    ann, ben = world.add_user("Ann"), world.add_user("Ben")
    ear = Ear()
    ear.held = asyncio.Event()

    async with listening(simulator, ear):
        world.say(ann, "slow")
        world.say(ann, "behind it")
        await world.wait_until_read()  # it goes on beside after a while
        world.say(ben, "quick")
        await world.wait_until_read()
        assert ear.heard == ["slow", "quick"]
        ear.held.set()

    assert ear.heard == ["slow", "quick", "behind it"]


def dated(date: object) -> dict[str, Any]:
    chat, person = {"id": 7, "type": "private"}, {"id": 7, "is_bot": False, "first_name": "A"}
    return {"message_id": 1, "date": date, "chat": chat, "from": person, "text": "poison"}


@pytest.mark.parametrize(
    "poison",
    [
        {"message": {"message_id": "?", "date": [], "chat": 7}},
        {"message": dated("yesterday")},
        {"message": dated(10**18)},
        {"message": dated(10**20)},
        {"message": dated(1) | {"chat": {"id": [7], "type": "private"}}},
        {"message": []},
    ],
)
async def test_an_update_that_cannot_be_read_or_answered_is_left_behind(
    simulator: Simulator, world: World, poison: dict[str, Any]
) -> None:
    """The library's own poller asks for an unreadable update for ever, and hears nothing else.

    One that ended the bot would end it at every start: it comes again until it is confirmed.
    """
    ann = world.add_user("Ann")
    ear = Ear()
    ear.breaks_on = "break"
    world.say(ann, "before")
    world.push_update(poison)
    world.say(ann, "break")
    world.say(ann, "after")

    async with listening(simulator, ear):
        await world.wait_until_read()

    assert [text for text in ear.heard if text] == ["before", "break", "after"]


@pytest.mark.parametrize("named", ["?", None, 1.5])
async def test_an_answer_that_names_no_update_is_no_good_news(
    simulator: Simulator, world: World, named: object
) -> None:
    """Nothing in it could be confirmed: it would be asked for again at once, without an end."""
    world.push_update({"update_id": named, "message": dated(1)})

    async with connected(simulator) as wire:
        heard = await listen(wire, offset=0, timeout_s=0, kinds=KINDS)

    assert isinstance(heard, NotYet)


@pytest.mark.parametrize(
    "kind", ["429", "500", "502_html", "404_html", "401", "409", "garbage", "reset_before"]
)
async def test_a_bad_line_is_waited_out(simulator: Simulator, world: World, kind: str) -> None:
    """One stray 401 or 404 ends the library's own polling for good, silently."""
    world.fault("getUpdates", kind, times=2)
    world.say(world.add_user("Ann"), "hello")
    ear = Ear()

    async with listening(simulator, ear):
        await world.wait_until_read()

    assert ear.heard == ["hello"]


async def test_a_revoked_token_ends_the_listening(simulator: Simulator, world: World) -> None:
    """A bot that is up and hears nothing is worse than one that says why it ended."""
    async with listening(simulator, Ear()) as running:
        await world.wait_until_polling()
        world.revoke()
        world.say(world.add_user("Ann"), "hello")
        await asyncio.wait({running})

    failed = running.exception()
    assert isinstance(failed, ExceptionGroup)
    assert failed.subgroup(TokenRefusedError) is not None

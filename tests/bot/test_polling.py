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
from bot.queues import Queues, Weight
from bot.simulator import Simulator, World
from tests.clocks import QuickClock
from tests.delivery.post import until

KINDS = ("message", "callback_query")


class Ear:
    """Remembers what it was told; `held` keeps every answer from being finished."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.held: asyncio.Event | None = None
        self.breaks_on = ""
        self.weight = Weight.ALWAYS

    def weigh(self, _: Update) -> Weight:
        return self.weight

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
        queues = Queues(ear.answer, weigh=ear.weigh)
        poller = Poller(wire, QuickClock(), queues, kinds=KINDS)
        running = asyncio.create_task(poller.run(stop))
        yield running
        stop.set()
        await asyncio.wait({running})


class EveningClock(QuickClock):
    def monotonic(self) -> float:
        return super().monotonic() + 80_000


@asynccontextmanager
async def crashing(simulator: Simulator, ear: Ear) -> AsyncIterator[None]:
    """A poller that has been up for long and is cut off at the end, without a last word."""
    async with connected(simulator) as wire:
        queues = Queues(ear.answer, weigh=ear.weigh)
        poller = Poller(wire, EveningClock(), queues, kinds=KINDS)
        doomed = asyncio.create_task(poller.run(asyncio.Event()))
        yield
        doomed.cancel()
        await asyncio.wait({doomed})


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

    async with crashing(simulator, ear):
        await until(lambda: bool(ear.heard))
    ear.held = None
    async with listening(simulator, ear):
        await world.wait_until_read()

    assert ear.heard == ["hello", "hello"]


async def test_an_act_that_waits_behind_a_slow_answer_outlives_a_crash(
    simulator: Simulator, world: World
) -> None:
    """Confirmed after half a second, an editor's Send behind the fetch of a page was lost."""
    edna, ann = world.add_user("Edna"), world.add_user("Ann")
    ear = Ear()
    ear.held = asyncio.Event()
    world.say(edna, "fetch")
    world.say(edna, "press")

    async with crashing(simulator, ear):
        await until(lambda: ear.heard == ["fetch"])
        world.say(ann, "hello")
        await until(lambda: ear.heard == ["fetch", "hello"])
        world.say(ann, "behind her own")
        await asyncio.sleep(1)  # long enough for what is slow to be confirmed
    ear.held = None
    async with listening(simulator, ear):
        await world.wait_until_read()

    assert ear.heard[:2] == ["fetch", "hello"], "nothing is answered twice while it waits"
    assert [text for text in ear.heard[2:] if text in ("fetch", "press")] == ["fetch", "press"]


async def test_an_act_that_a_stop_interrupts_comes_again(
    simulator: Simulator, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A restart for a new version is no reason to forget what an editor pressed."""
    monkeypatch.setattr("bot.polling.END_WITHIN_S", 0.1)
    world.say(world.add_user("Edna"), "press")
    ear = Ear()
    ear.held = asyncio.Event()

    async with listening(simulator, ear):
        await until(lambda: bool(ear.heard))
    ear.held = None
    async with listening(simulator, ear):
        await world.wait_until_read()

    assert ear.heard == ["press", "press"]


async def test_an_act_without_an_end_stands_in_nobodys_way(
    simulator: Simulator, world: World
) -> None:
    """Telegram tells of a hundred from the first that is not confirmed, and of no more.

    And one that hangs would be asked for five times a second, for ever.
    """
    edna = world.add_user("Edna")
    crowd = [world.add_user(f"Reader {number}") for number in range(250)]
    ear = Ear()
    ear.held = asyncio.Event()
    world.say(edna, "press")

    async with listening(simulator, ear):
        await until(lambda: bool(ear.heard))
        ear.weight = Weight.SPARE
        slow, ear.held = ear.held, None
        for reader in crowd:
            world.say(reader, "hello")
        await until(lambda: len(ear.heard) == 251)
        ear.weight, ear.held = Weight.ALWAYS, slow
        world.say(edna, "once more")
        await world.wait_until_read()
        slow.set()


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
    ear.held, ear.weight = asyncio.Event(), Weight.SPARE

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

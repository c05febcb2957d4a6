"""Updates are carried to the bot's address as Telegram would carry them."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web

from bot.simulator import Simulator, User, World
from tests.simulator.raw import Raw


class Inbox:
    """The bot's end of a webhook: it notes what comes and answers as it was told to."""

    def __init__(self) -> None:
        self.url = ""
        self.came: list[tuple[str, Any]] = []
        """Text of the update, headers."""
        self.answers: list[web.Response] = []
        self.arrived = asyncio.Event()
        self.at_once = 0
        self.most_at_once = 0
        self.gate: asyncio.Event | None = None

    async def take(self, request: web.Request) -> web.Response:
        update = await request.json()
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        self.came.append((update["message"]["text"], request.headers))
        self.arrived.set()
        if self.gate is not None:
            await self.gate.wait()
        self.at_once -= 1
        return self.answers.pop(0) if self.answers else web.Response()

    @property
    def texts(self) -> list[str]:
        return [text for text, _ in self.came]


@pytest.fixture
async def inbox() -> AsyncIterator[Inbox]:
    box = Inbox()
    app = web.Application()
    app.add_routes([web.post("/hook", box.take)])
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    box.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield box
    await runner.cleanup()


@pytest.fixture(autouse=True)
def impatient(simulator: Simulator) -> None:
    """The first retry comes after a hundredth of a second."""
    simulator.messenger.first_pause_s = 0.01


async def test_an_update_is_brought_with_its_secret(
    raw: Raw, world: World, ann: User, inbox: Inbox
) -> None:
    """The library compares content type and secret to the letter."""
    world.say(ann, "before")
    await raw.result("setWebhook", url=inbox.url, secret_token="s3cret")
    world.say(ann, "after")

    await world.wait_until_read()

    assert inbox.texts == ["before", "after"]
    headers = inbox.came[0][1]
    assert headers["Content-Type"] == "application/json"
    assert headers["X-Telegram-Bot-Api-Secret-Token"] == "s3cret"
    assert (await raw.result("getWebhookInfo"))["pending_update_count"] == 0


async def test_what_is_not_taken_is_brought_again(
    raw: Raw, world: World, ann: User, inbox: Inbox
) -> None:
    """A bot that answers 500 loses nothing; the order of its chat is kept."""
    inbox.answers = [web.Response(status=500), web.Response(status=503)]
    await raw.result("setWebhook", url=inbox.url)
    for text in ("one", "two"):
        world.say(ann, text)

    await world.wait_until_read()

    assert inbox.texts == ["one", "one", "one", "two"]
    info = await raw.result("getWebhookInfo")
    assert info["last_error_message"].startswith("Wrong response from the webhook: 503")


async def test_chats_do_not_wait_for_each_other(
    raw: Raw, world: World, ann: User, inbox: Inbox
) -> None:
    """One slow answer holds up one chat, and never more than max_connections are at work."""
    inbox.gate = asyncio.Event()
    await raw.result("setWebhook", url=inbox.url, max_connections=2)
    for name in ("Bea", "Cem", "Dee"):
        world.say(world.add_user(name), name)
    while inbox.at_once < 2:
        inbox.arrived.clear()
        await inbox.arrived.wait()

    inbox.gate.set()
    await world.wait_until_read()

    assert sorted(inbox.texts) == ["Bea", "Cem", "Dee"]
    assert inbox.most_at_once == 2


async def test_an_answer_may_carry_a_call(raw: Raw, world: World, ann: User, inbox: Inbox) -> None:
    """The cheapest reply there is: none of its own."""
    inbox.answers = [
        web.json_response({"method": "sendMessage", "chat_id": ann.id, "text": "in return"})
    ]
    await raw.result("setWebhook", url=inbox.url)
    world.say(ann, "hello")

    assert (await world.wait_for_message(ann, "in return")).from_bot


async def test_without_the_webhook_updates_wait_for_a_poll(
    raw: Raw, world: World, ann: User, inbox: Inbox
) -> None:
    """From webhook to polling nothing is lost."""
    await raw.result("setWebhook", url="https://elsewhere.example/hook")
    world.say(ann, "hello")
    await raw.result("deleteWebhook")

    (update,) = await raw.result("getUpdates")

    assert update["message"]["text"] == "hello"

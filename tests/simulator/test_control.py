"""The page and other processes act through HTTP as tests act on the world itself."""

import asyncio
import base64
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import ClientSession
from telegram import Bot, BotCommand, BotCommandScopeAllGroupChats, InlineKeyboardButton
from telegram import InlineKeyboardMarkup as Keyboard

from bot.simulator import Simulator, User, World


class Desk:
    """The control API."""

    def __init__(self, session: ClientSession, url: str) -> None:
        self._session = session
        self._url = url

    async def post(self, path: str, **body: Any) -> Any:
        async with self._session.post(f"{self._url}/control/{path}", json=body) as response:
            assert response.status == 200, await response.text()
            return await response.json()

    async def refused(self, path: str, **body: Any) -> str:
        async with self._session.post(f"{self._url}/control/{path}", json=body) as response:
            assert response.status == 400
            return str((await response.json())["error"])

    async def get(self, path: str, **query: Any) -> Any:
        async with self._session.get(f"{self._url}/control/{path}", params=query) as response:
            assert response.status == 200, await response.text()
            if response.content_type != "application/json":
                return await response.read()
            return await response.json()


@pytest.fixture
async def desk(simulator: Simulator) -> AsyncIterator[Desk]:
    async with ClientSession() as session:
        yield Desk(session, simulator.url)


async def test_a_reader_writes_and_reads(bot: Bot, desk: Desk) -> None:
    """The whole loop of the page: make a reader, write, read what came back."""
    user = (await desk.post("users", name="Ann", language_code="de"))["user"]
    sent = (await desk.post("send", user_id=user["id"], text="/start"))["message"]
    (update,) = await bot.get_updates()
    assert update.message is not None
    await update.message.reply_text("Welcome", do_quote=False)

    read = await desk.get("messages", chat_id=user["id"])

    assert [one["text"] for one in read["messages"]] == ["/start", "Welcome"]
    assert sent["message_id"] == read["messages"][0]["message_id"]
    newer = await desk.get("messages", chat_id=user["id"], after=sent["message_id"])
    assert len(newer["messages"]) == 1


async def test_a_picture_goes_both_ways(bot: Bot, desk: Desk, ann: User, picture: bytes) -> None:
    """An editor attaches a photo in the page; the page shows what the bot sends."""
    encoded = base64.b64encode(picture).decode()
    await desk.post("send", user_id=ann.id, photo=encoded, caption="/breaking")
    (update,) = await bot.get_updates()
    assert update.message is not None
    assert update.message.caption == "/breaking"
    unique_id = update.message.photo[-1].file_unique_id

    assert (await desk.get(f"photo/{unique_id}")).startswith(b"\xff\xd8")


async def test_a_press_waits_for_its_answer(bot: Bot, desk: Desk, ann: User, world: World) -> None:
    """The page shows the answer as a toast or an alert."""
    keyboard = Keyboard([[InlineKeyboardButton("Go", callback_data="go")]])
    sent = await bot.send_message(ann.id, "x", reply_markup=keyboard)
    target = {"user_id": ann.id, "chat_id": ann.id, "message_id": sent.message_id, "data": "go"}
    pressing = asyncio.create_task(desk.post("press", **target, wait=True))
    (update,) = await bot.get_updates(timeout=5)
    assert update.callback_query is not None
    await update.callback_query.answer("done", show_alert=True)

    answer = await pressing

    assert (answer["answered"], answer["text"], answer["alert"]) == (True, "done", True)
    assert (await desk.get(f"answers/{answer['query_id']}"))["text"] == "done"


async def test_changes_are_told_at_once(bot: Bot, desk: Desk, ann: User) -> None:
    """The page follows without asking again and again."""
    version = (await desk.get("state"))["version"]
    watching = asyncio.create_task(desk.get("changes", since=version, timeout=20))
    sent = await bot.send_message(ann.id, "x")
    first = await watching
    await bot.edit_message_text("y", ann.id, sent.message_id)
    await bot.delete_message(ann.id, sent.message_id)

    later = await desk.get("changes", since=first["version"])

    assert [one["kind"] for one in first["changes"] + later["changes"]] == [
        "message",
        "edit",
        "delete",
    ]
    assert later["changes"][0]["message_id"] == sent.message_id
    assert later["changes"][0]["n"] == first["version"] + 1


async def test_the_menu_is_the_narrowest_there_is(bot: Bot, desk: Desk, world: World) -> None:
    """The page draws the menu that this reader, in this language, would see here."""
    uwe = world.add_user("Uwe", "de")
    group = world.add_chat("group", "G", members=[uwe])
    await bot.set_my_commands([BotCommand("start", "Start")])
    await bot.set_my_commands([BotCommand("start", "Starten")], language_code="de")
    await bot.set_my_commands([BotCommand("latest", "News")], scope=BotCommandScopeAllGroupChats())

    async def menu(**query: int) -> list[str]:
        state = await desk.get("state", **query)
        return [one["description"] for one in state["commands"]]

    assert await menu() == ["Start"]
    assert await menu(user_id=uwe.id) == ["Starten"]
    assert await menu(user_id=uwe.id, chat_id=group.id) == ["News"]
    assert await bot.delete_my_commands(language_code="de")
    assert await menu(user_id=uwe.id) == ["Start"]
    assert await bot.get_my_commands(language_code="de") == ()


async def test_people_and_chats_change(bot: Bot, desk: Desk, ann: User) -> None:
    """Block, kick, migrate, delete the account: all of it from outside."""
    chat = (await desk.post("chats", type="group", title="G", admins=[ann.id]))["chat"]
    await desk.post("block", user_id=ann.id)
    await desk.post("unblock", user_id=ann.id)
    await desk.post("member", chat_id=chat["id"], status="administrator")
    moved = (await desk.post("migrate", chat_id=chat["id"]))["chat"]
    await desk.post("deactivate", user_id=ann.id)

    state = await desk.get("state")

    assert next(one for one in state["users"] if one["id"] == ann.id)["standing"] == "deactivated"
    old = next(one for one in state["chats"] if one["id"] == chat["id"])
    assert (old["moved_to"], moved["type"]) == (moved["id"], "supergroup")
    assert [update.update_id for update in await bot.get_updates()]


async def test_faults_are_ordered_and_called_off(bot: Bot, desk: Desk, ann: User) -> None:
    """The demo and the torture test are other processes than the bot."""
    order = await desk.post("faults", method="sendMessage", kind="500", times=5)
    assert order["id"] == 1
    with pytest.raises(Exception, match="restart"):
        await bot.send_message(ann.id, "x")
    await desk.post("faults", method="sendMessage", kind="429", retry_after=3)

    async with ClientSession() as session, session.delete(f"{desk._url}/control/faults"):
        assert await bot.send_message(ann.id, "x")

    assert (await desk.get("ledger", chat_id=ann.id))["count"] == 1


async def test_what_cannot_be_done_says_why(desk: Desk, ann: User) -> None:
    """A slip in a script must not look like a fault of the bot."""
    assert "there is no user 5" in await desk.refused("send", user_id=5, text="x")
    assert "missing" in await desk.refused("send", user_id=ann.id)
    assert "no fault of kind" in await desk.refused("faults", kind="meteor")
    assert "not a valid ChatKind" in await desk.refused("chats", type="salon", title="x")


async def test_reset_makes_an_empty_world(bot: Bot, desk: Desk, ann: User) -> None:
    """Between two rounds of a script nothing may stay."""
    await bot.send_message(ann.id, "x")

    await desk.post("reset")

    state = await desk.get("state")
    assert (state["users"], state["chats"]) == ([], [])
    assert (await desk.get("ledger"))["count"] == 0


async def test_another_process_writes_the_plot(desk: Desk, world: World, bot: Bot) -> None:
    """The simulator alone, in front of any bot: what tests order can be ordered from outside."""
    (reader,) = world.populate(1).users
    before = world.state.clock.now()

    await desk.post("faults", act="block", user_id=reader)
    await desk.post("updates", message={"date": "never"})
    await desk.post("clock", seconds=3600)
    await desk.post("stars", balance=12.5)

    with pytest.raises(Exception, match="blocked by the user"):
        await bot.send_message(reader, "news")
    assert len(world.state.updates) == 2
    assert world.state.clock.now() >= before + 3600
    assert world.state.star_balance == 12.5
    assert "no act" in await desk.refused("faults", act="dance")

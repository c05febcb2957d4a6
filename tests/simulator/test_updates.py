"""The bot hears what Telegram would let it hear, in order, until it says that it has heard."""

import asyncio

import pytest
from aiohttp import ClientSession, FormData
from telegram import Bot, Update
from telegram.error import Conflict

from bot.simulator import Simulator, User, World
from tests.simulator.raw import Raw


async def test_a_long_poll_ends_when_something_arrives(bot: Bot, ann: User, world: World) -> None:
    """A reader's command must not wait for the end of the poll."""
    polling = asyncio.create_task(bot.get_updates(timeout=30))
    await world.wait_until_polling()

    world.say(ann, "/latest")

    async with asyncio.timeout(5):
        (update,) = await polling
    assert update.message is not None
    assert update.message.text == "/latest"
    assert update.message.entities[0].type == "bot_command"


async def test_updates_stay_until_an_offset_confirms_them(
    bot: Bot, ann: User, world: World
) -> None:
    """A crash between fetching and confirming repeats the update, it does not lose it."""
    for text in ("one", "two", "three"):
        world.say(ann, text)
    first, second, third = await bot.get_updates()

    world.advance(1)
    assert await bot.get_updates() == (first, second, third)
    world.advance(1)
    assert await bot.get_updates(limit=1) == (first,)
    assert await bot.get_updates(offset=second.update_id) == (second, third)
    assert await bot.get_updates() == (second, third)
    assert await bot.get_updates(offset=-1) == (third,)
    assert await bot.get_updates(offset=third.update_id + 1) == ()
    assert [update.update_id for update in (first, second, third)] == list(
        range(first.update_id, first.update_id + 3)
    )


async def test_who_asks_the_same_again_at_once_hears_of_one_update_alone(
    bot: Bot, ann: User, world: World
) -> None:
    """Whoever waits like that for one act to be answered is deaf to everybody behind it."""
    world.say(ann, "one")
    world.say(ann, "two")
    first, second = await bot.get_updates()

    assert await bot.get_updates() == (first,)
    assert await bot.get_updates() == (first,), "each question counts, and not the first alone"
    world.advance(0.6)
    assert await bot.get_updates() == (first, second)


async def test_a_short_poll_that_is_repeated_becomes_a_longer_one(
    bot: Bot, ann: User, world: World
) -> None:
    """Telegram does not let itself be asked every second: the answer comes late, and is whole."""
    await bot.get_updates(timeout=0)
    polling = asyncio.create_task(bot.get_updates(timeout=1))
    await world.wait_until_polling()
    await asyncio.wait({polling}, timeout=1.5)
    waits_on = not polling.done()

    world.say(ann, "late")

    assert waits_on
    assert len(await polling) == 1


async def test_asking_again_without_a_timeout_takes_three_seconds(
    bot: Bot, ann: User, world: World
) -> None:
    """Who asks in a loop does not get an empty answer as fast as they ask, but is made to wait."""
    await bot.get_updates()
    asking = asyncio.create_task(bot.get_updates())
    await world.wait_until_polling()

    world.say(ann, "meanwhile")

    (update,) = await asking
    assert update.message is not None
    world.advance(3.1)
    assert await bot.get_updates(offset=update.update_id + 1) == ()


async def test_updates_expire_after_a_day(bot: Bot, ann: User, world: World) -> None:
    """A bot that was down longer learns of blocks only from its errors."""
    world.say(ann, "old")
    world.advance(86_401)

    assert await bot.get_updates() == ()


async def test_wanted_kinds_are_remembered(bot: Bot, ann: User, world: World) -> None:
    """The setting outlives the request and holds from then on, not for what came before."""
    world.say(ann, "before")
    await bot.get_updates(allowed_updates=["my_chat_member"])
    world.say(ann, "not wanted")
    world.block(ann)
    world.advance(1)

    updates = await bot.get_updates()

    assert [_kind(update) for update in updates] == ["message", "my_chat_member"]
    await bot.get_updates(allowed_updates=[])
    world.unblock(ann)
    world.say(ann, "wanted again")
    world.advance(1)
    assert len(await bot.get_updates()) == 4


def _kind(update: Update) -> str:
    return next(name for name in ("message", "my_chat_member") if getattr(update, name))


async def test_the_older_of_two_polls_is_turned_away(bot: Bot, raw: Raw, world: World) -> None:
    """Two instances with one token: the older must notice."""
    older = asyncio.create_task(bot.get_updates(timeout=30))
    await world.wait_until_polling()

    assert await raw.result("getUpdates") == []

    with pytest.raises(
        Conflict, match=r"^Conflict: terminated by other getUpdates request; make sure that only"
    ):
        await older


async def test_no_polling_beside_a_webhook(bot: Bot, raw: Raw, world: World) -> None:
    """setWebhook ends a running poll, and polling stays closed until it is taken away."""
    polling = asyncio.create_task(bot.get_updates(timeout=30))
    await world.wait_until_polling()
    assert await bot.set_webhook("https://bot.example/hook")

    with pytest.raises(Conflict, match="terminated by setWebhook request"):
        await polling
    world.state.updates.forgive()
    assert await raw.error("getUpdates") == (
        "409 Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first"
    )
    assert (await bot.get_webhook_info()).url == "https://bot.example/hook"
    assert await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates() == ()


async def test_block_and_return_are_told(bot: Bot, world: World, ann: User) -> None:
    """These two updates are the main signal for who still reads."""
    world.block(ann)
    world.say(ann, "/start")

    blocked, returned, start = await bot.get_updates()

    assert blocked.my_chat_member is not None
    assert blocked.my_chat_member.new_chat_member.status == "kicked"
    assert returned.my_chat_member is not None
    assert returned.my_chat_member.new_chat_member.status == "member"
    assert start.message is not None


async def test_a_first_start_brings_no_membership_update(bot: Bot, world: World) -> None:
    """Who waits for `my_chat_member` to welcome new readers waits for ever."""
    world.say(world.add_user("New"), "/start s1a")

    (update,) = await bot.get_updates()

    assert update.message is not None
    assert update.message.text == "/start s1a"


async def test_a_chat_tells_what_becomes_of_the_bot(bot: Bot, world: World, ann: User) -> None:
    """Added, promoted, kicked: each is told, with who did it."""
    group = world.add_chat("group", "G", admins=[ann])
    world.set_bot_status(group, "administrator")
    world.set_bot_status(group, "kicked")

    updates = await bot.get_updates()

    told = [update.my_chat_member for update in updates if update.my_chat_member]
    statuses = [(one.old_chat_member.status, one.new_chat_member.status) for one in told]
    assert statuses == [
        ("left", "member"),
        ("member", "administrator"),
        ("administrator", "kicked"),
    ]
    assert {one.from_user.id for one in told} == {ann.id}


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("/latest", True),
        ("/latest@WireroomDemoBot", True),
        ("/latest@OtherBot", False),
        ("just talking", False),
    ],
)
async def test_privacy_in_groups(bot: Bot, world: World, ann: User, text: str, heard: bool) -> None:
    """A bot that is no administrator hears commands only, and only its own."""
    group = world.add_chat("supergroup", "G", admins=[ann])
    await bot.get_updates(offset=-1)
    before = len(world.state.updates)

    world.say(ann, text, group)

    assert len(world.state.updates) - before == heard


async def test_a_channel_speaks_without_a_user(bot: Bot, world: World, ann: User) -> None:
    """Channel posts have no sender but the channel; commands there come as channel_post."""
    channel = world.add_chat("channel", "C", admins=[ann])
    world.say(ann, "/latest", channel)

    update = (await bot.get_updates())[-1]

    assert update.channel_post is not None
    assert update.channel_post.from_user is None
    assert update.channel_post.sender_chat is not None
    assert update.channel_post.sender_chat.id == channel.id


async def test_an_unreadable_update_comes_as_it_is(raw: Raw, world: World) -> None:
    """For the test that one bad update does not stop the polling."""
    world.push_update({"message": {"message_id": 1}})

    (update,) = await raw.result("getUpdates")

    assert update["message"] == {"message_id": 1}


async def test_an_update_may_come_twice(raw: Raw, world: World, ann: User) -> None:
    """An editor's command that comes twice must publish once."""
    world.say(ann, "/breaking")
    world.repeat_update()

    first, second = await raw.result("getUpdates")

    assert first == second


@pytest.mark.parametrize(
    ("token", "words"),
    [
        ("nocolon", "401 Unauthorized: invalid token specified"),
        ("0123:abc", "401 Unauthorized: invalid token specified"),
        ("1:" + "x" * 80, "401 Unauthorized: invalid token specified"),
    ],
)
async def test_malformed_tokens(raw: Raw, token: str, words: str) -> None:
    """A typing error in the settings must be told from a revoked token."""
    raw.token = token

    assert await raw.error("getMe") == words


async def test_a_revoked_token_is_worth_nothing(raw: Raw, world: World) -> None:
    """From one moment to the next, in mid-run."""
    assert await raw.result("getMe")
    world.revoke()

    assert await raw.error("getMe") == "401 Unauthorized"


async def test_unknown_methods_and_paths(raw: Raw, simulator: Simulator) -> None:
    """Features are found out by this 404."""
    assert await raw.error("sendTelepathy") == "404 Not Found: method not found"
    async with ClientSession() as session, session.get(f"{simulator.url}/nowhere") as response:
        assert response.status == 404
        assert (await response.json())["description"] == "Not Found"


@pytest.mark.parametrize("verb", ["get", "form", "multipart", "json", "test"])
async def test_any_form_of_request_is_read(simulator: Simulator, ann: User, verb: str) -> None:
    """Libraries differ in how they send; Telegram takes them all, values as strings."""
    values = {"chat_id": str(ann.id), "text": "hi", "disable_notification": "true"}
    address = f"{simulator.url}/bot{simulator.token}/SENDMESSAGE"
    async with ClientSession() as session:
        match verb:
            case "get":
                asked = session.get(address, params=values)
            case "json":
                asked = session.post(address, json=values)
            case "multipart":
                form = FormData(values, default_to_multipart=True)
                asked = session.post(address, data=form)
            case "test":
                asked = session.post(address.replace("/SEND", "/test/SEND"), data=values)
            case _:
                asked = session.post(address, data=values)
        async with asked as response:
            assert (await response.json())["result"]["text"] == "hi"

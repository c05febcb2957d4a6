"""Which chats are closed to the bot, and in which words each of them says so."""

import pytest
from telegram import Bot
from telegram.error import BadRequest, ChatMigrated, Forbidden

from bot.simulator import User, World
from tests.simulator.raw import Raw


async def test_closed_doors_of_private_chats(bot: Bot, world: World) -> None:
    """Each reason ends in another state of the subscriber."""
    stranger, blocker, gone = (world.add_user(name) for name in ("Stan", "Bea", "Gus"))
    for user in (blocker, gone):
        world.say(user, "/start")
    world.block(blocker)
    world.deactivate(gone)

    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(stranger.id, "x")
    with pytest.raises(Forbidden, match=r"^Forbidden: bot was blocked by the user$"):
        await bot.send_message(blocker.id, "x")
    with pytest.raises(Forbidden, match=r"^Forbidden: user is deactivated$"):
        await bot.send_message(gone.id, "x")


async def test_a_stranger_met_in_a_group_cannot_be_written_to(bot: Bot, world: World) -> None:
    """Known is not the same as reachable."""
    stan = world.add_user("Stan")
    world.add_chat("group", "G", members=[stan])

    with pytest.raises(Forbidden, match="bot can't initiate conversation with a user"):
        await bot.send_message(stan.id, "x")


@pytest.mark.parametrize(
    ("kind", "status", "words"),
    [
        ("group", "kicked", "bot was kicked from the group chat"),
        ("supergroup", "kicked", "bot was kicked from the supergroup chat"),
        ("channel", "kicked", "bot was kicked from the channel chat"),
        ("group", "left", "bot is not a member of the group chat"),
        ("supergroup", "left", "bot is not a member of the supergroup chat"),
    ],
)
async def test_closed_doors_of_groups(
    bot: Bot, world: World, ann: User, kind: str, status: str, words: str
) -> None:
    """Every kind of chat has its own words for the same thing."""
    chat = world.add_chat(kind, "G", admins=[ann])
    world.set_bot_status(chat, status)

    with pytest.raises(Forbidden, match=f"^Forbidden: {words}$"):
        await bot.send_message(chat.id, "x")


async def test_a_group_that_was_deleted(bot: Bot, world: World, ann: User) -> None:
    """Nobody tells the bot: it learns from its next message."""
    chat = world.add_chat("group", "G", admins=[ann])
    world.delete_chat(chat)

    with pytest.raises(Forbidden, match=r"^Forbidden: the group chat was deleted$"):
        await bot.send_message(chat.id, "x")


async def test_a_channel_wants_an_administrator(bot: Bot, world: World, ann: User) -> None:
    """Being in a channel is not enough to post there."""
    chat = world.add_chat("channel", "C", admins=[ann], bot_status="member")

    with pytest.raises(BadRequest, match="Need administrator rights in the channel chat"):
        await bot.send_message(chat.id, "x")


async def test_a_right_may_be_missing_for_photos_only(
    raw: Raw, bot: Bot, world: World, ann: User, picture: bytes
) -> None:
    """Text still goes where photos may not."""
    chat = world.add_chat("supergroup", "S", admins=[ann])
    photo = await bot.send_photo(ann.id, picture)
    world.set_bot_status(chat, "restricted", can_send_photos=False)

    said = await raw.error("sendPhoto", chat_id=chat.id, photo=photo.photo[-1].file_id)

    assert said == "400 Bad Request: not enough rights to send photos to the chat"
    assert await bot.send_message(chat.id, "x")


async def test_a_group_that_moved_names_its_new_id(bot: Bot, world: World, ann: User) -> None:
    """The subscription follows the group, from the error or from either service message."""
    group = world.add_chat("group", "G", admins=[ann])
    await bot.get_updates(offset=-1)
    new = world.migrate(group)

    with pytest.raises(ChatMigrated) as moved:
        await bot.send_message(group.id, "x")

    assert moved.value.new_chat_id == new.id
    updates = await bot.get_updates(offset=-2)
    left, arrived = [update.message for update in updates if update.message]
    assert left.migrate_to_chat_id == new.id
    assert arrived.migrate_from_chat_id == group.id


async def test_topics_keep_their_messages(bot: Bot, world: World, ann: User) -> None:
    """A subscription is for a chat and a thread; closed threads refuse."""
    chat = world.add_chat("supergroup", "Forum", admins=[ann], topics=["World", "Sport"])
    world_topic, sport = chat.topics

    sent = await bot.send_message(chat.id, "x", message_thread_id=sport)
    chat.closed_topics.add(world_topic)

    assert (sent.message_thread_id, sent.is_topic_message) == (sport, True)
    with pytest.raises(BadRequest, match="Topic_closed"):
        await bot.send_message(chat.id, "x", message_thread_id=world_topic)
    with pytest.raises(BadRequest, match="Message thread not found"):
        await bot.send_message(chat.id, "x", message_thread_id=999)

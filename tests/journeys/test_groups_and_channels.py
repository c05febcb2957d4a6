"""Where many read one chat: only its admins decide, and nobody is bothered."""

from typing import Any

from bot.simulator.chats import Chat
from bot.simulator.types import User
from storage.types import SubscriberState
from tests.journeys.house import House, story

ANONYMOUS = {
    "id": 1087968824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}


async def test_only_an_admin_subscribes_the_group(house: House) -> None:
    """Else any passer-by could fill a group with news, or silence it."""
    olga, mia, group = neighbours(house)

    refused = await house.ask(mia, "/start", "Only an admin", chat=group)
    before = await house.subscriber(group)
    await house.ask(olga, "/start", "every story comes to this chat", chat=group)
    await house.ask(mia, "/stop", "Only an admin", chat=group)
    still = await house.until(SubscriberState.ACTIVE, group)
    await house.ask(olga, "/stop", "No more stories", chat=group)
    stopped = await house.until(SubscriberState.STOPPED, group)

    assert refused
    assert before is None
    assert still.id == stopped.id


async def test_a_group_that_adds_the_bot_is_told_once_how_to_begin(house: House) -> None:
    """An invited bot that says nothing looks broken; one that says much is thrown out."""
    olga, _, group = neighbours(house)

    hint = await house.world.wait_for_message(group, "/start@WireroomDemoBot")
    house.world.set_bot_status(group, "administrator", by=olga)
    await house.ask(olga, "/start", "every story comes to this chat", chat=group)
    house.world.set_bot_status(group, "left", by=olga)
    await house.until(SubscriberState.PAUSED, group)
    house.world.set_bot_status(group, "member", by=olga)
    await house.until(SubscriberState.ACTIVE, group)

    assert "admin" in hint.text
    assert house.world.counts("An admin can bring")[group.id] == 1


async def test_an_anonymous_admin_is_an_admin(house: House) -> None:
    """Telegram hides who speaks as the group, but only its admins can."""
    _, _, group = neighbours(house, "supergroup")
    await house.world.wait_for_message(group, "An admin can")

    house.world.push_update(said_anonymously(group, "/start"))
    await house.until(SubscriberState.ACTIVE, group)


async def test_in_a_group_we_speak_only_when_spoken_to(house: House) -> None:
    """Many bots share a group, and people talk to each other."""
    olga, mia, _ = neighbours(house)
    group = house.world.add_chat("group", "Open", admins=[olga], members=[mia], bot_is_admin=True)
    await house.world.wait_for_message(group, "An admin can")

    for words in ("Hello all", "/weather", "/start@OtherNewsBot", "/latest@OtherNewsBot", "/"):
        house.world.say(mia, words, chat=group)
    await house.ask(mia, "/weather@WireroomDemoBot", "I do not understand", chat=group)
    await house.ask(mia, "/help", "I bring the news", chat=group)

    own = [one for one in house.world.transcript(group) if one.from_bot]
    assert len(own) == 3, "the hint and the two answers"


async def test_every_topic_of_a_forum_subscribes_for_itself(house: House) -> None:
    """Failure 40: a closed topic pauses that topic alone, not the whole group."""
    olga = house.world.add_user("Olga")
    forum = house.world.add_chat("supergroup", "Forum", admins=[olga], topics=["News", "Sport"])
    news, sport = forum.topics
    for topic in (news, sport):
        await house.ask(olga, "/start", "comes to this topic", chat=forum, thread=topic)
    house.world.fault(
        "sendMessage", "400", chat_id=forum.id, description="Bad Request: TOPIC_CLOSED"
    )
    stored = await house.publish(story("For the topics", "Its text stands here."))
    counts = await house.settled(stored)
    whole = await house.ask(olga, "/full", "Its text stands here", chat=forum, thread=sport)

    states = [await house.subscriber(forum, topic) for topic in (news, sport)]
    assert counts.sent == 1
    assert sorted(one.state for one in states if one) == ["active", "paused"]
    assert {one.reason for one in states if one} == {"", "topic closed"}
    assert whole.thread_id == sport
    assert await house.subscriber(forum) is None


async def test_a_channel_is_subscribed_by_a_post_and_read_in_private(house: House) -> None:
    """In a channel every answer is a post to all: so its buttons lead to the private chat."""
    olga, ann = house.world.add_user("Olga"), await house.reader("Ann")
    await house.ask(olga, "/help")
    channel = house.world.add_chat("channel", "Harbour channel", admins=[olga])
    await house.world.wait_for_message(olga, "Harbour channel")
    welcome = await house.ask(None, "/start", "every story comes to this chat", chat=channel)
    stored = await house.publish(story("For the channel", "Its text stands here."))
    post = await house.world.wait_for_message(channel, "For the channel")

    answers = [await house.press(ann, post, label) for label in ("Full text", "Related")]
    posts = [one for one in house.world.transcript(channel) if one.from_bot]
    payload = answers[0].url.partition("?start=")[2]
    await house.ask(ann, f"/start {payload}", "For the channel")

    assert "/latest" not in welcome.text, "a channel is for its readers"
    assert {answer.url for answer in answers} == {
        f"https://t.me/WireroomDemoBot?start=s{stored.id}"
    }
    assert len(posts) == 2, "the welcome and the story, nothing else"


async def test_made_up_presses_change_nothing_that_others_read(house: House) -> None:
    """Callback data is no secret: it can be sent for a message that has no such button."""
    olga, mia, group = neighbours(house)
    channel = house.world.add_chat("channel", "Harbour channel", admins=[olga])
    await house.ask(None, "/start", "every story comes to this chat", chat=channel)
    await house.ask(olga, "/start", "every story comes to this chat", chat=group)
    stored = await house.publish(story("As it was told", "Its text stands here."))
    await house.settled(stored)

    for chat in (channel, group):
        told = await house.world.wait_for_message(chat, "As it was told")
        for data in (f"t:{stored.id}:1", "l:1"):
            await house.world.wait_for_answer(house.world.press(mia, chat, told, data))
        now = next(one for one in house.world.transcript(chat) if one.message_id == told.message_id)
        assert now == told

    posts = [one for one in house.world.transcript(channel) if one.from_bot]
    assert len(posts) == 2, "the welcome and the story"


async def test_what_a_channel_leaves_in_its_group_is_not_taken_for_a_wish(house: House) -> None:
    """A channel's post is copied to its group by itself: nobody there has asked for anything."""
    olga, _, group = neighbours(house, "supergroup")
    await house.world.wait_for_message(group, "An admin can")
    copy = said_anonymously(group, "/start")
    copy["message"] |= {
        "is_automatic_forward": True,
        "sender_chat": {"id": -1005, "type": "channel", "title": "Harbour channel"},
    }

    house.world.push_update(copy)
    await house.ask(olga, "/latest", "no stories yet", chat=group)

    own = [one for one in house.world.transcript(group) if one.from_bot]
    assert len(own) == 2, "the hint and the one answer"


def neighbours(house: House, kind: str = "group") -> tuple[User, User, Chat]:
    """An admin, a member, their chat."""
    olga, mia = house.world.add_user("Olga"), house.world.add_user("Mia")
    return olga, mia, house.world.add_chat(kind, "Neighbours", admins=[olga], members=[mia])


def said_anonymously(group: Chat, words: str) -> dict[str, Any]:
    room = {"id": group.id, "type": "supergroup", "title": group.title}
    return {
        "message": {
            "message_id": 900,
            "date": 1,
            "chat": room,
            "from": ANONYMOUS,
            "sender_chat": room,
            "text": words,
            "entities": [{"type": "bot_command", "offset": 0, "length": len(words)}],
        },
    }


async def test_a_topic_that_was_deleted_pauses_alone_and_can_be_taken_up_again(
    house: House,
) -> None:
    """Failure 40: other bots left the group; here the next /start in a topic is enough."""
    olga = house.world.add_user("Olga")
    forum = house.world.add_chat("supergroup", "Forum", admins=[olga], topics=["News", "Sport"])
    news, sport = forum.topics
    for topic in (news, sport):
        await house.ask(olga, "/start", "comes to this topic", chat=forum, thread=topic)
    del forum.topics[news]

    counts = await house.settled(await house.publish(story("For the topics", "Its text.")))
    gone, left = [await house.subscriber(forum, topic) for topic in (news, sport)]
    copies = [copy.thread_id for copy in house.world.sent_log(forum) if "For the" in copy.text]

    assert (counts.sent, counts.failed) == (1, 1)
    assert gone is not None
    assert left is not None
    assert (gone.state, gone.reason) == ("paused", "topic deleted")
    assert left.state == "active"
    assert copies == [sport]


async def test_a_topic_that_is_opened_again_gets_its_stories_again(house: House) -> None:
    """Failure 40: what Telegram undoes is undone here, without an admin who thinks of /start."""
    olga = house.world.add_user("Olga")
    forum = house.world.add_chat("supergroup", "Forum", admins=[olga], topics=["News", "Sport"])
    news, sport = forum.topics
    for topic in (news, sport):
        await house.ask(olga, "/start", "comes to this topic", chat=forum, thread=topic)
    forum.closed_topics.update((news, sport))
    await house.settled(await house.publish(story("While it is closed", "Its text.")))

    forum.closed_topics.remove(news)
    house.world.push_update({"message": reopened(olga, forum, news)})
    await house.world.wait_until_read()
    counts = await house.settled(await house.publish(story("Open again", "Its text.")))

    copies = [copy.thread_id for copy in house.world.sent_log(forum) if "Open again" in copy.text]
    assert copies == [news]
    assert counts.total == 1, "the other topic is closed still"


async def test_a_closed_general_topic_silences_itself_alone(house: House) -> None:
    """Failure 40: General bears no number of its own, and took every other topic along for good."""
    olga = house.world.add_user("Olga")
    forum = house.world.add_chat("supergroup", "Forum", admins=[olga], topics=["News"])
    (news,) = forum.topics
    await house.ask(olga, "/start", "comes to this topic", chat=forum, thread=news)
    await house.ask(olga, "/start", "comes to this chat", chat=forum)
    forum.closed_topics.add(0)

    await house.settled(await house.publish(story("While General is closed", "Its text.")))
    states = [await house.subscriber(forum, topic) for topic in (0, news)]
    forum.closed_topics.clear()
    house.world.push_update({"message": reopened(olga, forum, None)})
    await house.world.wait_until_read()
    await house.settled(await house.publish(story("Open again", "Its text.")))

    assert [(one.state, one.reason) for one in states if one] == [
        ("paused", "topic closed"),
        ("active", ""),
    ]
    copies = [copy.thread_id for copy in house.world.sent_log(forum) if "Open again" in copy.text]
    assert sorted(copies, key=bool) == [None, news]


def reopened(who: User, forum: Chat, topic: int | None) -> dict[str, Any]:
    """What Telegram says into a topic that somebody has opened again; None: General."""
    return {
        "message_id": 4711,
        "date": 1,
        "chat": {"id": forum.id, "type": "supergroup", "title": "Forum", "is_forum": True},
        "from": {"id": who.id, "is_bot": False, "first_name": who.name},
        **({"message_thread_id": topic, "is_topic_message": True} if topic else {}),
        "forum_topic_reopened": {},
    }

"""Readers who block, leave, move and come back: nobody is lost, nobody is bothered."""

from storage.types import SubscriberState
from tests.journeys.house import House, story


async def test_a_blocked_reader_pauses_and_comes_back_alone(house: House) -> None:
    """Failure 38: losing the right to write wipes nothing; it is restored by itself."""
    ann, ben = await house.reader("Ann"), await house.reader("Ben")
    house.world.block(ann)
    await house.until(SubscriberState.PAUSED, ann)
    await house.publish(story("While Ann was away", "Its text."))
    await house.world.wait_for_message(ben, "While Ann was away")
    house.world.unblock(ann)
    await house.until(SubscriberState.ACTIVE, ann)
    await house.publish(story("Ann is here again", "Its text."))
    await house.world.wait_for_message(ann, "Ann is here again")

    assert house.world.counts("While Ann was away") == {ben.id: 1}


async def test_who_said_stop_stays_away_after_unblocking(house: House) -> None:
    """Unblocking a bot is not asking for its news."""
    ann = await house.reader("Ann")
    await house.ask(ann, "/stop")
    house.world.block(ann)
    house.world.unblock(ann)
    await house.ask(ann, "/help", "I bring the news")

    assert await house.until(SubscriberState.STOPPED, ann)


async def test_a_block_that_we_were_not_told_of_is_learnt_from_the_refusal(house: House) -> None:
    """Failure 41: updates are kept for a day only; a 403 tells as well, a word heals."""
    ann, ben = await house.reader("Ann"), await house.reader("Ben")
    house.world.fault(
        "sendMessage",
        "403",
        chat_id=ann.id,
        description="Forbidden: bot was blocked by the user",
    )
    await house.publish(story("Nobody told us", "Its text."))
    await house.world.wait_for_message(ben, "Nobody told us")
    paused = await house.until(SubscriberState.PAUSED, ann)

    await house.ask(ann, "/latest", "Nobody told us")

    assert paused.reason == "blocked the bot"
    assert await house.until(SubscriberState.ACTIVE, ann)


async def test_an_answer_that_cannot_be_given_pauses_its_reader(house: House) -> None:
    """Failure 41: a refused answer tells as much as a refused story; the next word heals it."""
    ann = await house.reader("Ann")
    house.world.fault(
        "sendMessage", "403", chat_id=ann.id, description="Forbidden: bot was blocked by the user"
    )
    house.world.say(ann, "/help")
    await house.until(SubscriberState.PAUSED, ann)

    await house.ask(ann, "/help", "I bring the news")

    assert await house.until(SubscriberState.ACTIVE, ann)


async def test_a_group_that_becomes_a_supergroup_keeps_its_news(house: House) -> None:
    """Failure 39: both signals move it once; what it is owed arrives once, in the new chat."""
    olga = house.world.add_user("Olga")
    group = house.world.add_chat("group", "Neighbours", admins=[olga])
    house.world.say(olga, "/start", chat=group)
    await house.world.wait_for_message(group, "every story comes to this chat")
    before = await house.subscriber(group)

    supergroup = house.world.migrate(group, by=olga)
    await house.until(SubscriberState.ACTIVE, supergroup)
    await house.publish(story("After the move", "Its text."))
    await house.world.wait_for_message(supergroup.id, "After the move")

    after = await house.subscriber(supergroup)
    assert before
    assert after
    assert after.id == before.id, "the same subscriber, under its new number"
    assert await house.subscriber(group) is None
    assert house.world.counts("After the move") == {supergroup.id: 1}


async def test_a_move_that_we_were_not_told_of_is_followed(house: House) -> None:
    """Failure 39: the answer to a send tells of the move as well; the post is not lost with it."""
    olga = house.world.add_user("Olga")
    group = house.world.add_chat("group", "Neighbours", admins=[olga])
    house.world.say(olga, "/start", chat=group)
    await house.world.wait_for_message(group, "every story comes to this chat")
    await house.down()
    supergroup = house.world.migrate(group, by=olga)
    await house.publish(story("In the middle of the move", "Its text."))
    await house.up()
    await house.world.wait_for_message(supergroup.id, "In the middle of the move")
    await house.until(SubscriberState.ACTIVE, supergroup)

    assert house.world.counts("In the middle of the move") == {supergroup.id: 1}


async def test_an_answer_follows_a_group_that_moved_meanwhile(house: House) -> None:
    """Failure 39: who asked just before the move gets the answer where everybody is now."""
    olga = house.world.add_user("Olga")
    group = house.world.add_chat("group", "Neighbours", admins=[olga])
    await house.world.wait_for_message(group, "An admin can")
    await house.down()
    house.world.say(olga, "/help", chat=group)
    supergroup = house.world.migrate(group, by=olga)

    await house.up()

    assert await house.world.wait_for_message(supergroup, "I bring the news")


async def test_a_group_that_shows_the_bot_the_door_is_paused_until_it_returns(
    house: House,
) -> None:
    """Failure 38: an admin's slip does not cost the group its subscription."""
    olga = house.world.add_user("Olga")
    group = house.world.add_chat("supergroup", "Neighbours", admins=[olga])
    house.world.say(olga, "/start", chat=group)
    await house.world.wait_for_message(group, "every story comes to this chat")

    house.world.set_bot_status(group, "kicked", by=olga)
    paused = await house.until(SubscriberState.PAUSED, group)
    house.world.set_bot_status(group, "member", by=olga)
    await house.until(SubscriberState.ACTIVE, group)

    assert paused.reason == "bot was removed"


async def test_a_channel_that_takes_the_right_to_post_is_paused(house: House) -> None:
    """Failure 38: for a channel the right to post is what membership is for a group."""
    olga = house.world.add_user("Olga")
    channel = house.world.add_chat("channel", "Harbour channel", admins=[olga])
    house.world.say(None, "/start", chat=channel)
    await house.world.wait_for_message(channel, "every story comes to this chat")

    house.world.set_bot_status(channel, "member", by=olga)
    paused = await house.until(SubscriberState.PAUSED, channel)
    house.world.set_bot_status(channel, "administrator", by=olga, can_post_messages=True)
    await house.until(SubscriberState.ACTIVE, channel)

    assert paused.reason == "no right to post"


async def test_one_deaf_reader_stops_nobody(house: House) -> None:
    """Failure 37: whatever one chat answers, the others get the story."""
    readers = [await house.reader(f"Reader {number}") for number in range(5)]
    kinds = ("403", "400", "403")
    texts = (
        "Forbidden: user is deactivated",
        "Bad Request: chat not found",
        "Forbidden: something that nobody has met before",
    )
    for who, kind, text in zip(readers, kinds, texts, strict=False):
        house.world.fault("sendMessage", kind, chat_id=who.id, description=text, times=None)

    await house.publish(story("For everybody else", "Its text."))
    for who in readers[3:]:
        await house.world.wait_for_message(who, "For everybody else")
    paused = [await house.until(SubscriberState.PAUSED, who) for who in readers[:3]]

    assert paused[0].reason == "account deleted"
    assert paused[1].reason == "chat not found"
    assert "nobody has met" in paused[2].reason

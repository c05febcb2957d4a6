"""Telegram has deleted the bot, or its token has leaked: another bot takes over its readers."""

from bot.simulator import Standing
from storage import photos
from storage.types import SubscriberState
from tests.journeys.house import House, picture, story

NEW_TOKEN = "987654321:" + "B" * 35


async def test_another_bot_goes_on_with_readers_groups_and_pictures(house: House) -> None:
    """Failure 42: the database is the newsroom's, and no row of it belongs to a token."""
    ann, olga = await house.reader("Ann"), house.world.add_user("Olga")
    group = house.world.add_chat("supergroup", "Harbour", admins=[olga])
    await house.ask(olga, "/start", "every story comes to this chat", chat=group)
    first = await house.publish(story("Before", "It stands."), picture())
    await house.settled(first)
    async with house.db.reads() as reads:
        held = await photos.get(reads, first.photo_id or 0)
    assert held is not None
    assert held.file_id is not None
    await house.down()

    house.world.revoke()
    house.rename(NEW_TOKEN)
    house.world.refuse_file(held.file_id)  # what one bot calls a picture means nothing to another
    await house.up()
    second = await house.publish(story("After", "It goes on."), picture())
    counts = await house.settled(second)

    assert (counts.sent, counts.failed) == (2, 0)
    assert house.world.counts("After") == {ann.id: 1, group.id: 1}
    assert house.world.counts("Before") == {ann.id: 1, group.id: 1}
    async with house.db.reads() as reads:
        renewed = await photos.get(reads, second.photo_id or 0)
    assert renewed is not None
    assert renewed.id == held.id
    assert renewed.file_id not in (None, held.file_id)
    assert all(copy.photo for copy in house.world.sent_log() if "After" in copy.text)


async def test_who_does_not_know_the_new_bot_is_paused_until_they_open_it(house: House) -> None:
    """Failure 42: a bot may not write first; the reader stays, and comes back by one press."""
    ann = await house.reader("Ann")
    await house.down()
    house.world.revoke()
    house.rename(NEW_TOKEN)
    house.world.set_standing(ann, Standing.STRANGER)
    await house.up()

    counts = await house.settled(await house.publish(story("After", "It goes on.")))
    paused = await house.until(SubscriberState.PAUSED, ann)
    await house.ask(ann, "/start")
    again = await house.until(SubscriberState.ACTIVE, ann)

    assert (counts.sent, counts.failed) == (0, 1)
    assert paused.reason == "chat not found"
    assert again.id == paused.id

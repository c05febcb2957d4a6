"""What stands still is told to the editors: once when it begins, once when it is over."""

import asyncio

import pytest

from bot.simulator.types import User
from tests.journeys.house import House, story
from tests.journeys.test_breaking import WORDS, the_draft

TOO_LONG = "Bad Request: message is too long"


def told(house: House, edna: User, words: str) -> int:
    """How many messages with these words the editor has got."""
    return sum(words in one.text for one in house.world.transcript(edna) if one.from_bot)


async def test_a_broadcast_that_stands_still_is_told_and_so_is_that_it_goes_on(
    house: House, edna: User
) -> None:
    """Failure 4: "running" with work to do and nothing moving, and nobody knows."""
    readers = [await house.reader(f"Reader {number}") for number in range(12)]
    house.world.say(edna, WORDS)
    _, question = await the_draft(house, edna)
    for reader in readers:
        house.world.fault("sendMessage", "401", chat_id=reader.id, times=None)
    await house.press(edna, question, "Send")

    still = await house.world.wait_for_message(edna, "stands still", timeout=15)
    house.world.clear_faults()
    await house.world.wait_for_message(edna, "is moving again", timeout=15)
    await house.world.wait_for_message(edna, "Finished", timeout=15)

    assert "“Bridge closed after collision” stands still: 12 chats wait" in still.text
    assert told(house, edna, "stands still") == 1
    assert told(house, edna, "is moving again") == 1
    assert [house.world.counts("Bridge closed")[one.id] for one in readers] == [1] * 12


async def test_a_broadcast_that_an_editor_pauses_does_not_stand_still(
    house: House, edna: User
) -> None:
    """Whoever pressed Pause knows why nothing moves."""
    ann = await house.reader("Ann")
    house.world.say(edna, WORDS)
    _, question = await the_draft(house, edna)
    house.world.fault("sendMessage", "401", chat_id=ann.id, times=None)
    await house.press(edna, question, "Send")
    await house.world.wait_for_message(edna, "Sending")
    await house.press(edna, question, "Pause")
    await house.world.wait_for_message(edna, "Paused")

    await house.pass_s(150)

    assert told(house, edna, "stands still") == 0


async def test_a_long_pause_of_one_group_is_told_and_outlives_a_restart(
    house: House, edna: User
) -> None:
    """Failure 19: a wait of hours drops nothing, holds up nobody else, and is no secret."""
    ann = await house.reader("Ann")
    group = house.world.add_chat("supergroup", "The Quay", admins=[ann])
    await house.ask(ann, "/start", chat=group)
    house.world.say(edna, WORDS)
    _, question = await the_draft(house, edna)
    house.world.fault("sendMessage", "429", chat_id=group.id, retry_after=330)
    await house.press(edna, question, "Send")

    await house.world.wait_for_message(ann, "Bridge closed")
    await house.world.wait_for_message(edna, "before I write to 1 chat again")
    await house.down()
    await house.up()
    await house.pass_s(60)
    early = house.world.counts("Bridge closed")[group.id]
    await house.world.wait_for_message(group, "Bridge closed", timeout=15)

    assert early == 0, "a restart must not break the promise to wait"
    assert told(house, edna, "before I write to 1 chat again") == 1
    assert told(house, edna, "stands still") == 0


async def test_a_long_pause_of_everybody_is_told_while_readers_are_answered(
    house: House, edna: User
) -> None:
    """Failure 19, failure 22: the news waits, the reader with the phone in hand does not."""
    ann, ben = await house.reader("Ann"), await house.reader("Ben")
    house.world.say(edna, WORDS)
    _, question = await the_draft(house, edna)
    for reader in (ann, ben):
        house.world.fault("sendMessage", "429", chat_id=reader.id, retry_after=200)
    await house.press(edna, question, "Send")
    asked = await house.world.wait_for_message(edna, "Telegram asks me to wait until")

    house.world.clear_faults()
    cleo = await house.reader("Cleo")
    assert house.world.counts("Bridge closed")[cleo.id] == 0
    await house.world.wait_for_message(edna, "is over: I am sending again", timeout=15)
    await house.world.wait_for_message(edna, "Finished", timeout=15)

    assert "Nothing is lost" in asked.text
    assert told(house, edna, "Telegram asks me to wait") == 1
    assert [house.world.counts("Bridge closed")[one.id] for one in (ann, ben)] == [1, 1]


@pytest.mark.parametrize(
    ("kind", "words"),
    [("409", "Does the bot run twice?"), ("502_html", "Telegram has not told me")],
)
async def test_who_does_not_hear_says_so_where_sending_still_works(
    house: House, edna: User, kind: str, words: str
) -> None:
    """Failure 9: a second program with our token takes what people write to us, unnoticed."""
    await house.ask(edna, "/start")
    house.world.fault("getUpdates", kind, times=None)

    await house.world.wait_for_message(edna, words, timeout=15)
    await house.pass_s(60)
    house.world.clear_faults()
    await house.ask(edna, "/help")
    await house.pass_s(70)  # as long as another program would have needed to interrupt again
    await house.ask(edna, "/help")
    await house.world.wait_for_message(edna, "I can hear people again", timeout=15)

    assert told(house, edna, words) == 1
    assert told(house, edna, "I can hear people again") == 1


async def test_silence_is_no_deafness(house: House, edna: User) -> None:
    """At night nobody writes: a long poll that brings nothing was heard all the same."""
    await house.ask(edna, "/start")

    await asyncio.gather(house.pass_s(150), house.world.wait_until_polling())

    assert len(house.world.transcript(edna)) == 2, "what she asked, and the answer"


async def test_a_story_that_telegram_refuses_is_told_where_no_editor_pressed_send(
    house: House, edna: User
) -> None:
    """The newsroom's own stories have no progress message, and stopped in silence."""
    await house.ask(edna, "/help")
    ann = await house.reader("Ann")
    house.world.fault("sendMessage", "400", chat_id=ann.id, times=None, description=TOO_LONG)
    await house.publish(story("Ferry late", "The ferry is late."))

    asked = await house.world.wait_for_message(edna, "“Ferry late” is stopped", timeout=15)
    house.world.clear_faults()
    await house.pass_s(30)
    await house.press(edna, asked, "Try again")
    done = await house.world.wait_for_message(edna, "Finished", timeout=15)

    assert TOO_LONG in asked.text
    assert done.message_id == asked.message_id, "the question becomes the progress"
    assert told(house, edna, "is stopped") == 0, "asked once, and that became the progress"
    assert house.world.counts("Ferry late")[ann.id] == 1


async def test_a_broadcast_that_is_stopped_before_an_editors_eyes_can_be_tried_again(
    house: House, edna: User
) -> None:
    """Its progress says why; a second message about it would only frighten."""
    ann = await house.reader("Ann")
    house.world.say(edna, WORDS)
    _, question = await the_draft(house, edna)
    house.world.fault("sendMessage", "400", chat_id=ann.id, times=None, description=TOO_LONG)
    await house.press(edna, question, "Send")
    stopped = await house.world.wait_for_message(edna, "Stopped: Telegram refused", timeout=15)
    await house.pass_s(60)
    house.world.clear_faults()
    await house.press(edna, stopped, "Try again")
    await house.world.wait_for_message(edna, "Finished", timeout=15)

    assert told(house, edna, "is stopped") == 0
    assert house.world.counts("Bridge closed")[ann.id] == 1


async def test_what_was_stopped_and_cancelled_can_be_sent_anew(house: House, edna: User) -> None:
    """“Readers have it already” was untrue: nobody had it, and nobody could ever get it."""
    ann = await house.reader("Ann")
    house.world.say(edna, WORDS)
    _, question = await the_draft(house, edna)
    house.world.fault("sendMessage", "400", chat_id=ann.id, times=None, description=TOO_LONG)
    await house.press(edna, question, "Send")
    stopped = await house.world.wait_for_message(edna, "Stopped: Telegram refused", timeout=15)
    house.world.clear_faults()
    second = await house.ask(edna, WORDS, "exactly what readers get")

    refused = await house.press(edna, second, "Send")
    await house.press(edna, stopped, "Cancel")
    taken = await house.press(edna, second, "Send")
    await house.world.wait_for_message(ann, "Bridge closed")
    done = await house.world.wait_for_message(edna, "Finished")

    assert "Telegram refused this version" in refused.text
    assert taken.text == ""
    assert done.message_id == second.message_id, "the question was kept, and becomes the progress"
    assert house.world.counts("Bridge closed")[ann.id] == 1


async def test_a_story_that_fails_while_others_get_through_is_told_and_can_be_resumed(
    house: House, edna: User
) -> None:
    """It took every probe of all others; and paused in silence it would be lost."""
    await house.ask(edna, "/help")
    readers = [await house.reader(f"Reader {number}") for number in range(12)]
    house.world.fault("sendMessage", "500", words="The ferry is late", times=None)
    await house.publish(story("Ferry late", "The ferry is late."))
    for number in range(12):
        others = await house.publish(story(f"Good news {number}", "All is well."))
        await house.settled(others)
        if told(house, edna, "is paused"):
            break
        await house.pass_s(20)

    asked = await house.world.wait_for_message(edna, "“Ferry late” is paused", timeout=15)
    house.world.clear_faults()
    await house.press(edna, asked, "Resume")
    await house.world.wait_for_message(edna, "Finished", timeout=15)

    assert "Telegram keeps failing at it, while other stories get through" in asked.text
    got = [house.world.counts("Ferry late")[one.id] for one in readers]
    assert 4 <= sum(got) < 12
    assert max(got) == 1

"""The editor watches a broadcast in one message, whatever happens to the bot meanwhile."""

from bot.simulator.types import User
from storage import broadcasts
from tests.journeys.house import House
from tests.journeys.test_breaking import WORDS, the_draft


async def test_it_goes_on_after_a_restart_and_is_let_go_at_the_end(
    house: House, edna: User
) -> None:
    """A message that stands still at "Sending" for ever would be worse than none."""
    readers = [await house.reader(f"Reader {number}") for number in range(4)]
    house.world.say(edna, WORDS)
    _, question = await the_draft(house, edna)
    house.world.fault("sendMessage", "delay", delay_s=0.3, times=None)
    await house.press(edna, question, "Send")
    await house.world.wait_for_message(edna, "Sending")

    await house.down()
    left = house.world.last(edna)
    house.world.clear_faults()
    await house.up()
    done = await house.world.wait_for_message(edna, "Finished")
    await house.nothing_watched()

    assert left
    assert "Sending" in left.text
    assert done.message_id == question.message_id
    assert "Sent: 4 of 4" in done.text
    assert house.world.counts("Bridge closed") == {who.id: 1 for who in (edna, *readers)}


async def test_a_progress_message_that_was_deleted_holds_nothing_up(
    house: House, edna: User
) -> None:
    """Editors tidy their chats; the news goes out all the same, and nobody edits for ever."""
    ann = await house.reader("Ann")
    house.world.say(edna, WORDS)
    _, question = await the_draft(house, edna)
    house.world.fault(
        "editMessageText",
        "400",
        times=None,
        description="Bad Request: message to edit not found",
    )

    await house.press(edna, question, "Send")
    await house.world.wait_for_message(ann, "Bridge closed")
    await house.nothing_watched()

    async with house.db.reads() as reads:
        (broadcast,) = await broadcasts.latest(reads, limit=9)
    assert broadcast.progress_message_id is None


async def test_a_rest_is_told_and_over_by_itself(house: House, edna: User) -> None:
    """Failure 27: above a threshold of failures the broadcast rests, and the editor sees why."""
    readers = [await house.reader(f"Reader {number}") for number in range(15)]
    house.world.say(edna, WORDS)
    _, question = await the_draft(house, edna)
    for reader in readers:
        house.world.fault("sendMessage", "401", chat_id=reader.id, times=None)

    await house.press(edna, question, "Send")
    resting = await house.world.wait_for_message(edna, "Resting, since nothing gets through")
    house.world.clear_faults()
    done = await house.world.wait_for_message(edna, "Finished")

    assert "401" in resting.text
    assert done.message_id == resting.message_id
    assert "Resting" not in done.text
    assert "Sent: 15 of 15" in done.text

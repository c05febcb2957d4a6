"""A crash between what an editor did and its answer: Telegram tells the act again."""

from typing import Any

from bot.simulator.types import User
from storage import audit
from tests.journeys.house import House
from tests.journeys.test_breaking import the_draft, the_words


async def told_again(house: House, update: dict[str, Any]) -> None:
    """After a restart, when nobody knows any more of the first time."""
    await house.down()
    house.world.push_update(update)
    await house.up()


async def test_the_question_is_shown_again(house: House, edna: User) -> None:
    """The draft waited, and its editor never saw it."""
    await house.reader("Ann")
    await house.ask(edna, "/help", "For editors")
    update = {"update_id": 990_000_001, "message": the_words(edna)}
    house.world.push_update(update)
    _, first = await the_draft(house, edna)

    await told_again(house, update)
    second = await house.world.wait_for_message(edna, "exactly what", after=first)

    assert second.buttons == first.buttons, "it is the same draft"
    async with house.db.reads() as reads:
        assert [each.act for each in await audit.list(reads, limit=9)] == ["draft"]


async def test_a_discard_says_that_it_was_done(house: House, edna: User) -> None:
    """The question was left standing with its buttons, as if it could still be sent."""
    await house.reader("Ann")
    house.world.say(edna, "/breaking Bridge open again\n\nThe barge is gone.")
    _, question = await the_draft(house, edna)
    discard = question.button("Discard")
    assert discard
    words = the_words(edna)
    pressed = {
        "id": "1",
        "from": words["from"],
        "chat_instance": "1",
        "data": discard.data,
        "message": words | {"message_id": question.message_id},
    }
    update = {"update_id": 990_000_001, "callback_query": pressed}
    house.world.fault("editMessageText", "400", chat_id=edna.id)
    house.world.push_update(update)
    await house.world.wait_until_read()
    left = house.world.last(edna)

    await told_again(house, update)
    gone = await house.world.wait_for_message(edna, "Discarded")

    assert left == question
    assert gone.message_id == question.message_id

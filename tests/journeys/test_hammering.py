"""Somebody asks faster than anybody could read: they wait, nobody else does."""

from bot import callbacks
from bot.simulator.types import User
from storage import audit
from storage.types import SubscriberState
from tests.journeys.house import House, story
from tests.journeys.test_breaking import WORDS, the_draft


async def test_a_reader_who_hammers_is_slowed_and_the_others_are_not(house: House) -> None:
    """Without a bound one thumb fills the memory, and everybody else waits behind it."""
    ann, ben = await house.reader("Ann"), await house.reader("Ben")
    await house.publish(story("Harbour opens", "The harbour opened on Monday."), push=None)

    for _ in range(60):
        house.world.say(ann, "/latest")
    house.world.say(ann, "/stop")
    await house.ask(ben, "/latest", "Harbour opens")
    await house.until(SubscriberState.STOPPED, ann)

    got = [one.text for one in house.world.transcript(ann) if one.from_bot]
    assert sum("a lot at once" in text for text in got) == 1
    assert sum("Harbour opens" in text for text in got) < 40


async def test_every_act_of_an_editor_is_written_down_however_fast(
    house: House, edna: User
) -> None:
    """Thirty presses are thirty lines in the audit, and one broadcast."""
    await house.reader("Ann")
    house.world.say(edna, WORDS)
    _, question = await the_draft(house, edna)
    send = question.button("Send")
    assert send
    assert send.data

    queries = [house.world.press(edna, edna, question, send.data) for _ in range(30)]
    answers = [await house.world.wait_for_answer(query) for query in queries]
    await house.world.wait_for_message(edna, "Finished")
    stale = callbacks.encode(callbacks.PauseBroadcast(1))
    late = await house.world.wait_for_answer(house.world.press(edna, edna, question, stale))

    assert sum("decided already" in answer.text for answer in answers) == 29
    assert "is over" in late.text
    async with house.db.reads() as reads:
        acts = [each.act for each in await audit.list(reads, limit=99)]
    assert acts.count("send") == 30
    assert acts.count("pause") == 1

"""Whatever a person types or presses, the answer is friendly and says what to do next."""

import pytest
from structlog.testing import capture_logs

from storage import stories
from tests.journeys.house import House, story


async def test_what_we_do_not_understand_gets_the_few_commands_there_are(house: House) -> None:
    """A dead end is how bots lose people."""
    ann = house.world.add_user("Ann")

    answers = [
        (await house.ask(ann, words)).text for words in ("Hello?", "/weather", "/", "/ full")
    ]

    assert all("/latest" in answer and "/help" in answer for answer in answers)


async def test_commands_work_in_capitals_and_with_our_name(house: House) -> None:
    """Telegram adds the name in groups, and keyboards capitalise the first word."""
    ann = house.world.add_user("Ann")

    await house.ask(ann, "/HELP", "I bring the news")
    await house.ask(ann, "/help@WireroomDemoBot", "I bring the news")
    house.world.say(ann, "/help@SomeOtherBot")
    last = await house.ask(ann, "/latest", "no stories yet")

    assert sum("I bring" in one.text for one in house.world.transcript(ann)) == 2
    assert last


async def test_buttons_nobody_knows_any_more_are_answered(house: House) -> None:
    """Buttons live for years; those of an older version must not spin for ever."""
    ann = await house.reader("Ann")
    under = house.world.last(ann)
    assert under

    answers = []
    for data in ("v1|open|7", "s:", "s:zzzzzzzzzzzzzzzzzzz", "f:1:0", "", "\N{SNOWMAN}"):
        query = house.world.press(ann, ann, under, data)
        answers.append(await house.world.wait_for_answer(query))

    assert all("too old" in answer.text and answer.alert for answer in answers)


async def test_a_story_that_is_gone_is_said_to_be_gone(house: House) -> None:
    """Under an old copy its buttons still stand."""
    ann = await house.reader("Ann")
    under = house.world.last(ann)
    assert under

    for data in ("s:zz", "f:zz:1", "t:zz:2", "r:zz"):
        query = house.world.press(ann, ann, under, data)
        answer = await house.world.wait_for_answer(query)
        assert "not here any more" in answer.text
        assert len(answer.text) <= 200


async def test_a_button_under_a_deleted_message_still_works(house: House) -> None:
    """The phone may show what the server has forgotten: then the page comes as a new message."""
    stored = await house.publish(story("Kept by us", "Its text stands here."), push=None)
    ann = await house.reader("Ann")

    query = house.world.press(ann, ann, 4711, f"t:{stored.id}:1")
    answer = await house.world.wait_for_answer(query)
    page = await house.world.wait_for_message(ann, "Its text stands here.")

    assert answer.text == ""
    assert page.message_id != 4711


async def test_our_own_fault_is_told_in_one_line_and_harms_nobody_else(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Failure 51: one item that cannot be handled aborts neither the bot nor the next request."""
    await house.publish(story("Sound as a bell", "Its text stands here."), push=None)
    ann = await house.reader("Ann")

    async def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("a fault that nobody foresaw")

    with monkeypatch.context() as patch, capture_logs() as logged:
        patch.setattr(stories, "latest", broken)
        sorry = await house.ask(ann, "/latest", "Something went wrong")
        query = house.world.press(ann, ann, sorry, "l:1")
        flashed = await house.world.wait_for_answer(query)
    fine = await house.ask(ann, "/latest", "Sound as a bell")

    assert "Error" not in sorry.text
    assert "Something went wrong" in flashed.text
    assert all(isinstance(line["exc_info"], ZeroDivisionError) for line in logged)
    assert len(logged) == 2
    assert fine


async def test_the_full_text_depends_on_nobody_else(house: House) -> None:
    """Failure 35: page services refuse, flood and shut down; ours lies beside the story."""
    ann = await house.reader("Ann")
    paragraphs = [f"Paragraph {number}. " + "The harbour is open. " * 30 for number in range(20)]
    nowhere = "http://127.0.0.1:9/gone"  # nobody listens there
    await house.settled(await house.publish(story("Harbour opens", *paragraphs, url=nowhere)))

    page = await house.ask(ann, "/full", "Paragraph 0.")
    whole = page.text
    for number in range(2, 20):
        if "Paragraph 19." in whole:
            break
        await house.press(ann, page, "Next ›")
        page = await house.world.wait_for_message(ann, f"Page {number} of")
        whole += page.text

    assert all(f"Paragraph {number}." in whole for number in range(20))


async def test_a_text_that_is_none_ends_nothing(house: House) -> None:
    """The library does not look at what it reads, and one fault of it ended the whole bot."""
    ann = house.world.add_user("Ann")
    person = {"id": ann.id, "is_bot": False, "first_name": "Ann"}
    chat = {"id": ann.id, "type": "private"}
    said = {"message_id": 1, "date": 1, "chat": chat, "from": person, "text": 7}
    house.world.push_update({"message": said})

    answer = await house.ask(ann, "/help")

    assert "/latest" in answer.text

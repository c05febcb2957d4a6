"""What only editors can do looks to everybody else as if it did not exist."""

from bot.simulator.types import User
from storage import audit
from tests.journeys.house import House
from tests.journeys.test_breaking import WORDS, the_draft


async def test_a_stranger_gets_what_an_unknown_command_gets(house: House) -> None:
    """Nobody can find out by trying what editors can do."""
    ann = house.world.add_user("Ann")

    unknown = await house.ask(ann, "/nonsense of some kind")
    answers = [
        await house.ask(ann, asked) for asked in (WORDS, "/breaking", "/breaking@WireroomDemoBot x")
    ]
    own_help = await house.ask(ann, "/help")

    assert {answer.text for answer in answers} == {unknown.text}
    assert "breaking" not in own_help.text
    async with house.db.reads() as reads:
        assert await audit.list(reads, limit=9) == ()


async def test_a_strangers_press_on_an_editors_button_does_nothing(
    house: House, edna: User
) -> None:
    """Whoever has learnt what a button carries can send it, from wherever they are."""
    mallory = house.world.add_user("Mallory")
    ann = await house.reader("Ann")
    house.world.say(edna, WORDS)
    _, question = await the_draft(house, edna)

    send, discard = question.button("Send"), question.button("Discard")
    assert send
    assert discard
    answers = []
    for data in (send.data, discard.data, "p:1", "g:1", "c:1"):
        query = house.world.press(mallory, edna, question, data or "")
        answers.append(await house.world.wait_for_answer(query))
    still = house.world.last(edna)
    await house.press(edna, question, "Send")
    await house.world.wait_for_message(ann, "Bridge closed")

    assert not any(answer.text or answer.url for answer in answers)
    assert still
    assert still.text == question.text
    async with house.db.reads() as reads:
        assert {entry.editor_id for entry in await audit.list(reads, limit=9)} == {edna.id}


async def test_an_anonymous_admin_is_no_editor(house: House, edna: User) -> None:
    """Whoever speaks as the group could be any of its admins."""
    desk = house.world.add_chat("supergroup", "The desk", admins=[edna])
    house.world.say(edna, "/help", chat=desk)
    await house.world.wait_for_message(desk, "For editors")
    house.world.push_update(
        {
            "update_id": 990_000_001,
            "message": {
                "message_id": 900,
                "date": 1,
                "chat": {"id": desk.id, "type": "supergroup", "title": "The desk"},
                "from": {
                    "id": 1087968824,
                    "is_bot": True,
                    "first_name": "Group",
                    "username": "GroupAnonymousBot",
                },
                "sender_chat": {"id": desk.id, "type": "supergroup", "title": "The desk"},
                "text": "/breaking@WireroomDemoBot News",
                "entities": [{"type": "bot_command", "offset": 0, "length": 25}],
            },
        }
    )

    assert await house.world.wait_for_message(desk, "I do not understand")


async def test_editors_find_their_command_in_menu_and_help(house: House, edna: User) -> None:
    """A command that nobody finds is not there."""
    ann = house.world.add_user("Ann")
    await house.ask(edna, "/start")
    told = await house.ask(edna, "/help", "For editors")
    await house.world.wait_for(lambda: house.world.commands(edna))

    assert "/breaking" in told.text
    assert "breaking" in {name for name, _ in house.world.commands(edna)}
    assert "breaking" not in {name for name, _ in house.world.commands(ann)}


async def test_a_broadcast_is_paused_resumed_and_cancelled_from_its_message(
    house: House, edna: User
) -> None:
    """A mistake is noticed a second after Send: what has not left can be held back."""
    for number in range(6):
        await house.reader(f"Reader {number}")
    house.world.say(edna, WORDS)
    _, question = await the_draft(house, edna)
    house.world.fault("sendMessage", "delay", delay_s=0.7, times=None)
    await house.press(edna, question, "Send")
    running = await house.world.wait_for_message(edna, "Sending")

    await house.press(edna, running, "Pause")
    paused = await house.world.wait_for_message(edna, "Paused")
    await house.press(edna, paused, "Resume")
    await house.world.wait_for_message(edna, "Sending")
    await house.press(edna, paused, "Cancel")
    ended = await house.world.wait_for_message(edna, "Cancelled")
    house.world.clear_faults()
    resume = paused.button("Resume")
    assert resume
    query = house.world.press(edna, edna, ended, resume.data or "")
    late = await house.world.wait_for_answer(query)

    assert late.text, "what was cancelled stays cancelled"
    assert ended.message_id == question.message_id
    assert "Skipped: " in ended.text
    assert "Remaining: 0" in ended.text
    async with house.db.reads() as reads:
        acts = [entry.act for entry in await audit.list(reads, limit=9)]
    assert acts == ["resume", "cancel", "resume", "pause", "send", "draft"]

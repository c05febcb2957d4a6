"""Breaking news: from an editor's words to every reader, once, with the editor watching."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web

from bot.newsroom.rechecks import WAITS
from bot.simulator.types import Seen, User
from storage import audit, broadcasts, stories
from tests.journeys.house import House, picture

WORDS = "/breaking Bridge closed after collision\n\nA barge hit the east pier. Nobody was hurt."

PAGE = """<!doctype html><html lang="en"><head><title>Dam holds - River Gazette</title>
<meta property="og:title" content="Dam holds after night of rain">
<meta property="og:description" content="Engineers gave the all-clear at dawn.">
<meta property="og:site_name" content="River Gazette"></head><body><article>
<h1>Dam holds after night of rain</h1>
<p>The dam above the town held through a night of heavy rain, engineers said at dawn.</p>
<p>Sirens had sounded twice, and eight hundred people spent the night in the sports hall.</p>
<p>By noon the water stood a metre below the crest and was falling, the river board said.</p>
</article></body></html>"""


async def the_draft(house: House, edna: User) -> tuple[Seen, Seen]:
    """The sample as readers would get it, and the question under it."""
    question = await house.world.wait_for_message(edna, "exactly what readers get")
    own = [one for one in house.world.transcript(edna) if one.from_bot]
    return own[own.index(question) - 1], question


def the_words(edna: User) -> dict[str, Any]:
    """The message that says them, as Telegram tells it."""
    return {
        "message_id": 900,
        "date": 1,
        "chat": {"id": edna.id, "type": "private", "first_name": "Edna"},
        "from": {"id": edna.id, "is_bot": False, "first_name": "Edna", "language_code": "en"},
        "text": WORDS,
        "entities": [{"type": "bot_command", "offset": 0, "length": 9}],
    }


async def test_words_become_a_story_that_reaches_every_reader_once(
    house: House, edna: User
) -> None:
    """The shortest way from a telephone call to everybody's pocket."""
    readers = [await house.reader(name) for name in ("Ann", "Ben", "Cleo")]
    house.world.say(edna, WORDS)
    sample, question = await the_draft(house, edna)

    await house.press(edna, question, "Send")
    got = [await house.world.wait_for_message(reader, "Bridge closed") for reader in readers]
    done = await house.world.wait_for_message(edna, "Finished")

    assert "3 chats" in question.text
    assert question.button("Discard")
    assert {one.text for one in got} == {sample.text}, "the sample is what readers get"
    assert "BREAKING" in sample.text
    assert "A barge hit the east pier. Nobody was hurt." in sample.text
    assert done.message_id == question.message_id
    assert "Sent: 3 of 3" in done.text
    assert "Remaining: 0" in done.text
    assert done.buttons == ()
    assert house.world.counts("Bridge closed") == {edna.id: 1, **{one.id: 1 for one in readers}}


async def test_the_second_press_does_nothing(house: House, edna: User) -> None:
    """Thumbs press twice, and slow nets repeat: the news must not go out twice."""
    ann = await house.reader("Ann")
    house.world.say(edna, WORDS)
    _, question = await the_draft(house, edna)
    send = question.button("Send")
    assert send
    assert send.data

    queries = [house.world.press(edna, edna, question, send.data) for _ in range(3)]
    answers = [await house.world.wait_for_answer(query) for query in queries]
    await house.world.wait_for_message(edna, "Finished")

    assert [bool(answer.text) for answer in answers] == [False, True, True]
    assert "decided already" in answers[1].text
    assert house.world.counts("Bridge closed")[ann.id] == 1
    async with house.db.reads() as reads:
        assert [each.act for each in await audit.list(reads, limit=9)].count("send") == 3
        assert len(await broadcasts.latest(reads, limit=9)) == 1


async def test_an_update_that_comes_twice_is_acted_on_once(house: House, edna: User) -> None:
    """After a crash Telegram tells again what we had not confirmed."""
    await house.reader("Ann")
    await house.ask(edna, "/help", "I bring the news")
    for _ in range(2):
        house.world.push_update({"update_id": 990_000_001, "message": the_words(edna)})
    await the_draft(house, edna)
    await house.world.wait_until_read()  # what is confirmed has been answered

    questions = [one for one in house.world.transcript(edna) if "exactly what" in one.text]
    assert len({one.buttons for one in questions}) == 1, "they ask about one draft"


async def test_discard_sends_nothing_and_says_so(house: House, edna: User) -> None:
    """An editor who has second thoughts must be sure that nothing left."""
    ann = await house.reader("Ann")
    house.world.say(edna, WORDS)
    _, question = await the_draft(house, edna)
    send = question.button("Send")
    assert send
    assert send.data

    await house.press(edna, question, "Discard")
    gone = await house.world.wait_for_message(edna, "Discarded")
    late = await house.world.wait_for_answer(house.world.press(edna, edna, question, send.data))

    assert gone.message_id == question.message_id
    assert "decided already" in late.text
    assert house.world.counts("Bridge closed")[ann.id] == 0
    async with house.db.reads() as reads:
        assert await stories.count(reads) == 0
        acts = [each.act for each in await audit.list(reads, limit=9)]
    assert acts == ["send", "discard", "draft"]


async def test_a_photo_with_the_words_as_its_caption(house: House, edna: User) -> None:
    """The picture stays inside Telegram: it is sent on by the name that Telegram gave it."""
    ann = await house.reader("Ann")
    house.world.send_photo(edna, picture("firebrick"), caption=WORDS)
    sample, question = await the_draft(house, edna)

    await house.press(edna, question, "Send")
    got = await house.world.wait_for_message(ann, "Bridge closed")

    assert sample.photo
    assert got.photo == sample.photo
    assert "/breaking" not in got.text


async def test_any_message_can_be_answered_with_the_command(house: House, edna: User) -> None:
    """Reporters send text and pictures; the editor only has to say that it is news."""
    await house.reader("Ann")
    tip = house.world.say(edna, "Tunnel reopens\n\nThe tunnel is open again since noon.")
    house.world.say(edna, "/breaking", reply_to=tip)
    from_text, _ = await the_draft(house, edna)
    shot = house.world.send_photo(edna, picture("olive"), caption="Tunnel is open\nFirst cars.")
    house.world.say(edna, "/breaking", reply_to=shot)
    from_photo = await house.world.wait_for_message(edna, "Tunnel is open", after=shot)
    await house.world.wait_for_message(edna, "exactly what", after=from_photo)
    house.world.say(edna, "/breaking Own words\n\nOver the reporter's shot.", reply_to=shot)
    mixed = await house.world.wait_for_message(edna, "Own words", after=from_photo)

    assert "Tunnel reopens" in from_text.text
    assert from_text.photo is None
    assert from_photo.photo
    assert mixed.photo == from_photo.photo


async def test_an_address_is_fetched_and_read(
    house: House, edna: User, pages: dict[str, str], address: str
) -> None:
    """The most common way: the story is out, and everybody should know."""
    pages["/dam"] = PAGE
    ann = await house.reader("Ann")
    house.world.say(edna, f"/breaking {address}/dam")
    sample, question = await the_draft(house, edna)

    await house.press(edna, question, "Send")
    got = await house.world.wait_for_message(ann, "Dam holds after night of rain")
    await house.world.wait_for_message(edna, "Finished")
    again = house.world.say(edna, f"/breaking {address}/dam")
    second = await house.world.wait_for_message(edna, "exactly what", after=again)
    refused = await house.press(edna, second, "Send")

    assert got.text == sample.text
    assert "River Gazette" in got.text
    assert refused.text == "Readers have this version already."
    assert house.world.counts("Dam holds")[ann.id] == 1


async def test_a_page_under_embargo_says_so_before_it_is_sent(
    house: House, edna: User, pages: dict[str, str], address: str
) -> None:
    """Editors decide; but they may not have seen that line in a page that they hand in."""
    line = "EMBARGOED UNTIL 00:01 GMT, 5 NOVEMBER 2050"
    pages["/dam"] = PAGE.replace("<body>", f"<body><div>{line}</div>")
    await house.reader("Ann")
    asked = house.world.say(edna, f"/breaking {address}/dam")

    warning = await house.world.wait_for_message(edna, "only if it may go out", after=asked)
    await house.world.wait_for_message(edna, "exactly what", after=warning)

    assert line in warning.text


async def test_a_page_that_was_handed_in_is_looked_at_again(
    house: House, edna: User, pages: dict[str, str], address: str
) -> None:
    """Breaking news is corrected more often than any other, and nobody follows its page by hand."""
    pages["/dam"] = PAGE
    await house.reader("Ann")
    house.world.say(edna, f"/breaking {address}/dam")
    _, question = await the_draft(house, edna)
    await house.press(edna, question, "Send")
    await house.world.wait_for_message(edna, "Finished")

    pages["/dam"] = PAGE.replace("eight hundred people", "ninety people")
    house.jump(WAITS[0])
    offer = await house.world.wait_for_message(edna, "was changed by River Gazette")

    assert "ninety people" in offer.text


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("/breaking", "Any of these will do"),
        ("/breaking http://127.0.0.1:9/nothing", "That address gave no story"),
        ("/breaking {address}/missing", "That address gave no story"),
        ("/breaking {address}/empty", "That address gave no story"),
        (f"/breaking {'Very long headline ' * 20}", "300"),
    ],
)
async def test_what_cannot_become_a_story_gets_one_clear_line(
    house: House, edna: User, pages: dict[str, str], address: str, asked: str, told: str
) -> None:
    """Bad input is told, loses nothing, and reaches nobody."""
    pages["/empty"] = "<html><body></body></html>"
    ann = await house.reader("Ann")

    line = await house.ask(edna, asked.format(address=address), told)

    assert "Traceback" not in line.text
    assert len(house.world.sent_log(ann)) == 1, "only the welcome"


async def test_without_readers_there_is_nobody_to_send_to(house: House, edna: User) -> None:
    """Better told before than after."""
    asked = await house.ask(edna, WORDS, "Nobody is subscribed yet")

    assert asked.button("Send") is None
    assert asked.button("Discard")


async def test_readers_that_cannot_be_reached_do_not_hold_up_the_others(
    house: House, edna: User
) -> None:
    """Failure 37: a blocked reader neither stops the broadcast nor counts as sent.

    Failure 41: each refusal is told by its reason, and pauses that reader only.
    """
    ann, ben, cleo = [await house.reader(name) for name in ("Ann", "Ben", "Cleo")]
    house.world.fault(
        "sendMessage", "403", chat_id=ann.id, description="Forbidden: bot was blocked by the user"
    )
    house.world.deactivate(ben)
    house.world.say(edna, WORDS)
    _, question = await the_draft(house, edna)

    await house.press(edna, question, "Send")
    await house.world.wait_for_message(cleo, "Bridge closed")
    done = await house.world.wait_for_message(edna, "Finished")

    assert "Sent: 1 of 3" in done.text
    assert "blocked the bot: 1" in done.text
    assert "account deleted: 1" in done.text


@pytest.fixture
def pages() -> dict[str, str]:
    """What the web has, by path."""
    return {}


@pytest.fixture
async def address(pages: dict[str, str]) -> AsyncIterator[str]:
    """A web server of our own."""

    async def page(request: web.Request) -> web.Response:
        if request.path not in pages:
            return web.Response(status=404)
        return web.Response(text=pages[request.path], content_type="text/html")

    app = web.Application()
    app.router.add_get("/{path:.*}", page)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()

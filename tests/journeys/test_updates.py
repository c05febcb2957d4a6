"""A publisher changes a story: editors see what is different and decide; readers get it once."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.simulator import Simulator
from bot.simulator.types import Seen, User
from content.types import Source
from storage import audit, broadcasts
from storage.types import BroadcastClass
from tests.journeys.house import EDITOR_ID, House, open_house
from tests.newsroom.publisher import Entry, Publisher, open_publisher, page

OTHER_EDITOR_ID = 7002
EDITORS = frozenset({EDITOR_ID, OTHER_EDITOR_ID})


@pytest.fixture
async def publisher() -> AsyncIterator[Publisher]:
    async with open_publisher() as opened:
        yield opened


@pytest.fixture
async def house(simulator: Simulator, publisher: Publisher, tmp_path: Path) -> AsyncIterator[House]:
    """Follows the publisher, for two editors."""
    source = Source(address=publisher.feed_url)
    async with open_house(
        simulator, tmp_path / "news.db", sources=(source,), poll_every=30, editors=EDITORS
    ) as opened:
        yield opened


@pytest.fixture
async def ann(house: House, edna: User, publisher: Publisher) -> User:
    """A reader, who has the story before it changes; the editor has started the bot as well."""
    reader = await house.reader("Ann")
    await house.ask(edna, "/help", "For editors")
    publisher.add("ferry", text="It left at dawn.")
    await house.world.wait_for_message(reader, "Ferry is told")
    return reader


async def changed(house: House, publisher: Publisher, editor: User, headline: str) -> Seen:
    """The notice that the editor gets."""
    publisher.entries[0].headline = headline
    publisher.entries[0].text = f"{headline}."
    return await house.world.wait_for_message(editor, "was changed by")


async def previewed(house: House, editor: User, notice: Seen) -> tuple[Seen, Seen]:
    """The sample as readers would get it, and the question under it."""
    await house.press(editor, notice, "Preview")
    question = await house.world.wait_for_message(
        editor, "exactly what readers get", after=notice.message_id
    )
    own = [one for one in house.world.transcript(editor) if one.from_bot]
    return own[own.index(question) - 1], question


async def test_an_update_is_previewed_sent_and_marked(
    house: House, edna: User, ann: User, publisher: Publisher
) -> None:
    """Readers who know the story see at once that this is more of it, and get it once."""
    notice = await changed(house, publisher, edna, "Ferry is late")
    assert house.world.counts("Ferry is late")[ann.id] == 0
    sample, question = await previewed(house, edna, notice)

    await house.press(edna, question, "Send to 1 chat")
    got = await house.world.wait_for_message(ann, "Ferry is late")
    done = await house.world.wait_for_message(edna, "Finished")

    assert got.text == sample.text
    assert got.text.startswith("UPDATE\nFerry is late")
    assert done.message_id == question.message_id
    assert house.world.counts("Ferry is late")[ann.id] == 1
    async with house.db.reads() as reads:
        acts = [entry.act for entry in await audit.list(reads, limit=9)]
        newest, first = await broadcasts.latest(reads, limit=9)
    assert acts == ["send update", "show update"]
    assert newest.broadcast_class is first.broadcast_class is BroadcastClass.ORDINARY


async def test_breaking_news_of_a_story_that_readers_know_is_an_update_too(
    house: House, edna: User, ann: User, publisher: Publisher
) -> None:
    """The editor was quicker than the feed; the sample says what readers will see."""
    publisher.pages["ferry"] = page(Entry(name="ferry", headline="Ferry sank"), publisher.url)
    await house.ask(edna, f"/breaking {publisher.url}/story/ferry", "exactly what readers get")
    question = house.world.last(edna)
    assert question
    await house.press(edna, question, "Send to")

    got = await house.world.wait_for_message(ann, "Ferry sank")
    (sample,) = [one for one in house.world.transcript(edna) if one.text == got.text]

    assert sample.text.startswith("BREAKING · UPDATE\nFerry sank")


async def test_an_update_can_be_breaking(
    house: House, edna: User, ann: User, publisher: Publisher
) -> None:
    """Twelve dead where there were two: it must not wait behind the weather."""
    notice = await changed(house, publisher, edna, "Ferry is lost")
    _, question = await previewed(house, edna, notice)

    await house.press(edna, question, "Send as breaking")
    got = await house.world.wait_for_message(ann, "Ferry is lost")

    assert got.text.startswith("BREAKING · UPDATE\nFerry is lost")
    async with house.db.reads() as reads:
        newest, _ = await broadcasts.latest(reads, limit=9)
    assert newest.broadcast_class is BroadcastClass.BREAKING


async def test_two_editors_who_press_send_it_once(
    house: House, edna: User, ann: User, publisher: Publisher
) -> None:
    """Both are quick, and neither sees the other's telephone."""
    eddie = house.world.add_user("Eddie", user_id=OTHER_EDITOR_ID)
    await house.ask(eddie, "/help", "For editors")
    notices = [await changed(house, publisher, one, "Ferry is late") for one in (edna, eddie)]
    _, hers = await previewed(house, edna, notices[0])
    _, his = await previewed(house, eddie, notices[1])

    answers = [await house.press(edna, hers, "Send to"), await house.press(eddie, his, "Send to")]
    await house.world.wait_for_message(edna, "Finished")
    again = await house.press(edna, notices[0], "Preview")
    left = await house.press(eddie, notices[1], "Leave it")

    assert answers[0].text == ""
    assert answers[1].text.startswith(("This version is being sent", "Readers have this version"))
    assert again.text == left.text == "Readers have this version already."
    assert house.world.counts("Ferry is late")[ann.id] == 1
    async with house.db.reads() as reads:
        written = await audit.list(reads, limit=9)
        assert len(await broadcasts.latest(reads, limit=9)) == 2
    assert [each.editor_id for each in written if each.act == "send update"] == [
        OTHER_EDITOR_ID,
        EDITOR_ID,
    ]


async def test_what_was_superseded_is_refused_and_the_newest_is_offered(
    house: House, edna: User, ann: User, publisher: Publisher
) -> None:
    """The publisher took the rumour back while the editor was still reading it."""
    notice = await changed(house, publisher, edna, "Ferry is lost")
    _, question = await previewed(house, edna, notice)
    publisher.entries[0].headline = publisher.entries[0].text = "Ferry is found"
    await house.held("Ferry is found")

    refused = await house.press(edna, question, "Send to")
    newer = await house.world.wait_for_message(
        edna, "exactly what readers get", after=question.message_id
    )
    shown = await house.press(edna, notice, "Preview")
    await house.press(edna, newer, "Send to")
    await house.world.wait_for_message(ann, "Ferry is found")

    assert refused.text.startswith("The publisher changed it once more. Nothing was sent")
    assert shown.text == "The publisher changed it once more. Below is the newest version."
    assert house.world.counts("Ferry is lost")[ann.id] == 0


async def test_an_offer_outlives_a_restart(
    house: House, edna: User, ann: User, publisher: Publisher
) -> None:
    """Its buttons lie in the chat for weeks; what they mean is in them and in the database."""
    notice = await changed(house, publisher, edna, "Ferry is late")
    await house.editors_told()
    await house.down()
    await house.up()
    _, question = await previewed(house, edna, notice)
    await house.down()
    await house.up()

    await house.press(edna, question, "Send to")
    await house.world.wait_for_message(ann, "Ferry is late")

    assert len([one for one in house.world.transcript(edna) if "was changed" in one.text]) == 1


async def test_a_question_of_long_ago_is_asked_once_more(
    house: House, edna: User, ann: User, publisher: Publisher
) -> None:
    """One touch on yesterday's question must not be enough."""
    notice = await changed(house, publisher, edna, "Ferry is late")
    _, question = await previewed(house, edna, notice)
    await house.down()
    house.jump(timedelta(hours=2))
    await house.up()

    refused = await house.press(edna, question, "Send to")

    assert refused.text.startswith("That question is old. Nothing was sent")
    assert await house.world.wait_for_message(edna, "exactly what", after=question.message_id)
    assert house.world.counts("Ferry is late")[ann.id] == 0


async def test_what_is_left_loses_its_buttons_and_keeps_its_words(
    house: House, edna: User, ann: User, publisher: Publisher
) -> None:
    """Most changes are commas: one press, and the editor's chat is tidy."""
    notice = await changed(house, publisher, edna, "Ferry is late")

    await house.press(edna, notice, "Leave it")
    left = await house.world.wait_for_message(edna, "Left as it is")

    assert left.message_id == notice.message_id
    assert left.text.startswith(notice.text)
    assert left.buttons == ()
    assert house.world.counts("Ferry is late")[ann.id] == 0
    async with house.db.reads() as reads:
        assert [entry.act for entry in await audit.list(reads, limit=9)] == ["leave update"]


async def test_a_strangers_press_does_nothing(
    house: House, edna: User, ann: User, publisher: Publisher
) -> None:
    """Whoever has learnt what a button carries can send it, from wherever they are."""
    notice = await changed(house, publisher, edna, "Ferry is late")
    preview = notice.button("Preview")
    assert preview
    assert preview.data
    revision = preview.data.partition(":")[2]
    mallory = house.world.add_user("Mallory")

    presses = [f"{letter}:{revision}" for letter in "uoenhj"] + [f"w:{revision}:1"]
    queries = [house.world.press(mallory, edna, notice, data) for data in presses]
    answers = [await house.world.wait_for_answer(query) for query in queries]
    nothing = await house.press(edna, notice, "Preview")

    assert not any(answer.text or answer.url for answer in answers)
    assert not nothing.text
    async with house.db.reads() as reads:
        assert {entry.editor_id for entry in await audit.list(reads, limit=9)} == {edna.id}
    assert house.world.counts("Ferry is late")[ann.id] == 0

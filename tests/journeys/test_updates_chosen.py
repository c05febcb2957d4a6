"""How an update goes out is for each editor to choose: twice or not at all, usual pace or fast."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.simulator import Simulator
from bot.simulator.types import User
from content.types import Source
from storage import audit, broadcasts
from storage.types import BroadcastClass
from tests.journeys.house import House, open_house
from tests.journeys.test_updates import changed, previewed
from tests.newsroom.publisher import Publisher, open_publisher
from tests.storage.givens import readers


@pytest.fixture
async def publisher() -> AsyncIterator[Publisher]:
    async with open_publisher() as opened:
        yield opened


@pytest.fixture
async def house(simulator: Simulator, publisher: Publisher, tmp_path: Path) -> AsyncIterator[House]:
    """Follows the publisher; its editors may spend Stars."""
    source = Source(address=publisher.feed_url)
    async with open_house(
        simulator, tmp_path / "news.db", sources=(source,), poll_every=30, paid=True
    ) as opened:
        opened.world.state.star_balance = 50
        yield opened


@pytest.fixture
async def ann(house: House, edna: User, publisher: Publisher) -> User:
    """A reader, who has the story before it changes."""
    reader = await house.reader("Ann")
    await house.ask(edna, "/help", "For editors")
    publisher.add("ferry", text="It left at dawn.")
    await house.world.wait_for_message(reader, "Ferry is told")
    return reader


@pytest.mark.parametrize(
    ("press", "choice", "said", "times"),
    [
        ("Send to", None, "only as breaking news", 1),
        ("Send to", "Rather twice", "it is sent once more.", 2),
        ("Send as breaking", None, "only as breaking news", 2),
        ("Send as breaking", "Rather not at all", "it is not sent again", 1),
    ],
)
async def test_an_editor_chooses_what_becomes_of_an_uncertain_update(
    house: House,
    edna: User,
    ann: User,
    publisher: Publisher,
    press: str,
    choice: str | None,
    said: str,
    times: int,
) -> None:
    """Failure 6: of a correction as of breaking news, only the editor knows which is worse."""
    notice = await changed(house, publisher, edna, "Ferry is lost")
    _, question = await previewed(house, edna, notice)
    house.world.fault("sendPhoto", "lost_answer", chat_id=ann.id)
    if choice:
        await house.press(edna, question, choice)
        question = await house.world.wait_for_message(edna, said)
        assert question.button(choice) is None

    await house.press(edna, question, press)
    done = await house.world.wait_for_message(edna, "Finished")

    assert said in question.text
    assert done.message_id == question.message_id
    assert house.world.counts("Ferry is lost")[ann.id] == times
    assert ("Uncertain: 1" in done.text) is (times == 1)
    async with house.db.reads() as reads:
        newest, _ = await broadcasts.latest(reads, limit=9)
    assert newest.again_if_uncertain is (times == 2)


async def test_a_choice_that_comes_too_late_says_so(
    house: House, edna: User, ann: User, publisher: Publisher
) -> None:
    """The question has become the progress: it must not become a question again."""
    notice = await changed(house, publisher, edna, "Ferry is late")
    _, question = await previewed(house, edna, notice)
    choose = question.button("Rather twice")
    assert choose
    assert choose.data
    await house.press(edna, question, "Send to")
    await house.world.wait_for_message(edna, "Finished")

    query = house.world.press(edna, edna, question, choose.data)
    answer = await house.world.wait_for_answer(query)

    assert answer.text == "Readers have this version already."
    shown = house.world.last(edna)
    assert shown
    assert shown.text.startswith("Finished")


async def test_a_choice_about_what_was_superseded_shows_the_newest_as_chosen(
    house: House, edna: User, ann: User, publisher: Publisher
) -> None:
    """What the editor has chosen is not lost because the publisher wrote on."""
    notice = await changed(house, publisher, edna, "Ferry is lost")
    _, question = await previewed(house, edna, notice)
    publisher.entries[0].headline = publisher.entries[0].text = "Ferry is found"
    await house.held("Ferry is found")

    told = await house.press(edna, question, "Rather twice")
    newer = await house.world.wait_for_message(edna, "once more.", after=question.message_id)
    await house.press(edna, newer, "Send to")
    await house.world.wait_for_message(ann, "Ferry is found")

    assert told.text == "The publisher changed it once more. Below is the newest version."
    async with house.db.reads() as reads:
        newest, _ = await broadcasts.latest(reads, limit=9)
    assert newest.again_if_uncertain


@pytest.mark.parametrize("letter", "oe")
async def test_a_question_from_before_there_was_a_choice_still_sends(
    house: House, edna: User, ann: User, publisher: Publisher, letter: str
) -> None:
    """The bot was updated while an editor was reading: the button under the question holds."""
    notice = await changed(house, publisher, edna, "Ferry is late")
    _, question = await previewed(house, edna, notice)
    preview = notice.button("Preview")
    assert preview
    assert preview.data
    revision = preview.data.partition(":")[2]

    house.world.press(edna, edna, question, f"{letter}:{revision}")
    await house.world.wait_for_message(ann, "Ferry is late")

    async with house.db.reads() as reads:
        newest, _ = await broadcasts.latest(reads, limit=9)
    assert (newest.broadcast_class is BroadcastClass.BREAKING) is (letter == "e")


@pytest.mark.parametrize(
    ("press", "broadcast_class", "act"),
    [
        ("Send fast, 1 Star", BroadcastClass.ORDINARY, "send update fast"),
        ("Breaking and fast, 1 Star", BroadcastClass.BREAKING, "send update as breaking fast"),
    ],
)
async def test_an_update_can_be_sent_fast_for_stars(
    house: House,
    edna: User,
    ann: User,
    publisher: Publisher,
    press: str,
    broadcast_class: BroadcastClass,
    act: str,
) -> None:
    """A million readers who have it wrong for eleven hours: the price stands beside the button."""
    notice = await changed(house, publisher, edna, "Ferry is lost")
    _, question = await previewed(house, edna, notice)
    await house.press(edna, question, "Rather twice")
    question = await house.world.wait_for_message(edna, "it is sent once more.")

    await house.press(edna, question, press)
    await house.world.wait_for_message(ann, "Ferry is lost")

    assert "it costs at most 1 Star; you have 50" in question.text
    async with house.db.reads() as reads:
        newest, _ = await broadcasts.latest(reads, limit=9)
        (written,) = await audit.list(reads, limit=1)
    assert newest.broadcast_class is broadcast_class
    assert newest.paid
    assert newest.again_if_uncertain
    assert written.act == act


async def test_an_update_that_cannot_be_paid_for_is_not_sent(
    house: House, edna: User, ann: User, publisher: Publisher
) -> None:
    """The balance is looked at when it matters; the question waits for another choice."""
    notice = await changed(house, publisher, edna, "Ferry is late")
    _, question = await previewed(house, edna, notice)
    house.world.state.star_balance = 0

    refused = await house.press(edna, question, "Send fast")
    await house.press(edna, question, "Rather twice")
    poor = await house.world.wait_for_message(edna, "you have 0")

    assert refused.text == "Nothing was sent: it would cost 1 Star, and you have 0."
    assert poor.button("Send fast") is None
    assert poor.button("Breaking and fast") is None
    assert not (await house.press(edna, poor, "Send to")).text
    await house.world.wait_for_message(ann, "Ferry is late")
    async with house.db.reads() as reads:
        newest, _ = await broadcasts.latest(reads, limit=9)
    assert not newest.paid


@pytest.mark.parametrize("press", ["Send fast, 1 Star", "Breaking and fast, 1 Star"])
async def test_an_update_never_costs_more_than_its_button_said(
    house: House, edna: User, ann: User, publisher: Publisher, press: str
) -> None:
    """Readers join while an editor reads: what was agreed to is the price that was told."""
    notice = await changed(house, publisher, edna, "Ferry is late")
    _, question = await previewed(house, edna, notice)
    await readers(house.db, range(20_000, 20_010))

    told = await house.press(edna, question, press)
    dearer = await house.world.wait_for_message(edna, "at most 2 Stars", after=question.message_id)
    sent = house.world.counts("Ferry is late")[ann.id]
    await house.press(edna, dearer, press.replace("1 Star", "2 Stars"))
    await house.world.wait_for_message(ann, "Ferry is late")

    assert told.text == "The price has changed. Nothing was sent; below is what it costs now."
    assert sent == 0

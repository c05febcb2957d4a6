"""A broadcast planned for a time: not before it, and not hours late without a word."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.simulator import Simulator
from bot.simulator.types import Seen, User
from storage import audit
from tests.journeys.house import House, open_house, story

GRACE_S = 600
SOON_S = 3600
"""Far enough ahead: however slow the machine, it comes when the clock jumps and not before."""
TIDE = story("High tide at seven", "The harbour office expects the highest tide of the year.")


@pytest.fixture
async def house(simulator: Simulator, tmp_path: Path) -> AsyncIterator[House]:
    async with open_house(simulator, tmp_path / "news.db", grace=GRACE_S) as opened:
        yield opened


@pytest.fixture
async def asked(house: House, edna: User) -> Seen:
    """The bot was down when it should have gone out, and for longer than the grace; now it asks."""
    await house.ask(edna, "/start")
    await house.publish(TIDE, in_s=SOON_S)
    await house.down()
    house.jump(timedelta(seconds=SOON_S + GRACE_S + 10))
    await house.up()
    return await house.world.wait_for_message(edna, "Shall it go out now?")


async def test_nobody_gets_it_before_its_time(house: House) -> None:
    """An embargo that is broken by a minute is broken."""
    ann = await house.reader("Ann")
    await house.publish(TIDE, in_s=SOON_S)
    at_once = story("Ferry late", "The ferry is late.")

    await house.publish(at_once)
    await house.world.wait_for_message(ann, "Ferry late")
    await house.pass_s(60)
    early = house.world.counts("High tide")[ann.id]
    house.jump(timedelta(seconds=SOON_S))
    await house.world.wait_for_message(ann, "High tide")

    assert early == 0


async def test_nobody_finds_it_before_its_time(house: House) -> None:
    """Neither in a list nor beside another story: what one reader finds is out."""
    ann = await house.reader("Ann")
    low = story("Low tide", "The harbour office expects the lowest tide too.")
    await house.settled(await house.publish(low))
    await house.publish(TIDE, in_s=SOON_S)

    latest = await house.ask(ann, "/latest")
    beside = await house.ask(ann, "/related")
    house.jump(timedelta(seconds=SOON_S))
    await house.world.wait_for_message(ann, "High tide")
    afterwards = await house.ask(ann, "/latest")

    assert "Low tide" in latest.text
    assert "High tide" not in latest.text + beside.text
    assert "nothing related" in beside.text
    assert "High tide" in afterwards.text


async def test_what_is_late_waits_for_an_editor(house: House, asked: Seen, edna: User) -> None:
    """Failure 10: the news of the morning, sent in the evening because a machine came back."""
    ann = await house.reader("Ann", "de")
    before = house.world.counts("highest tide")
    await house.pass_s(30)

    await house.press(edna, asked, "Send now")
    done = await house.world.wait_for_message(edna, "Finished")
    again = await house.ask(edna, "/help")

    assert "“High tide at seven” was planned for" in asked.text
    assert sum(before.values()) == 0
    assert done.message_id == asked.message_id, "the question becomes the progress"
    assert "Sent: 1 of 1" in done.text
    assert again
    assert house.world.counts("highest tide") == {edna.id: 1}, "Ann came after it was planned"
    assert ann.id not in house.world.counts("highest tide")
    async with house.db.reads() as reads:
        assert [each.act for each in await audit.list(reads, limit=1)] == ["resume"]


async def test_an_editor_may_say_no(house: House, asked: Seen, edna: User) -> None:
    """The answer to old news is often: never mind."""
    await house.press(edna, asked, "Cancel")
    done = await house.world.wait_for_message(edna, "Cancelled")

    assert done.message_id == asked.message_id
    assert sum(house.world.counts("highest tide").values()) == 0


async def test_it_is_asked_again_after_a_restart_until_somebody_decides(
    house: House, asked: Seen, edna: User
) -> None:
    """A question that was overlooked must not bury the story."""
    await house.down()
    await house.up()
    again = await house.world.wait_for_message(edna, "Shall it go out now?", after=asked)
    await house.press(edna, again, "Send now")
    await house.world.wait_for_message(edna, "Finished")
    late = await house.press(edna, asked, "Send now")

    assert "is over" in late.text
    assert house.world.counts("highest tide")[edna.id] == 1


async def test_a_little_late_is_in_time(house: House) -> None:
    """A restart of a minute needs nobody's word."""
    ann = await house.reader("Ann")
    await house.publish(TIDE, in_s=SOON_S)
    await house.down()
    house.jump(timedelta(seconds=SOON_S + 30))
    await house.up()

    await house.world.wait_for_message(ann, "highest tide")


async def test_what_was_merely_running_goes_on_however_late(house: House) -> None:
    """Failure 1: half of the readers have it already; the others must not wait for an editor."""
    ann = await house.reader("Ann")
    await house.down()
    await house.publish(TIDE)
    house.jump(timedelta(seconds=GRACE_S + 30))
    await house.up()

    await house.world.wait_for_message(ann, "highest tide")

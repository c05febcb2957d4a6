"""A publisher's changes are kept and told to the editors, never to the readers by themselves."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.newsroom.updates import AN_HOUR, QUIET
from storage import stories
from storage.types import StoredStory
from tests.newsroom.newsdesk import Desk, open_desk
from tests.newsroom.publisher import Publisher, open_publisher


@pytest.fixture
async def publisher() -> AsyncIterator[Publisher]:
    async with open_publisher() as opened:
        yield opened


@pytest.fixture
async def desk(publisher: Publisher, tmp_path: Path) -> AsyncIterator[Desk]:
    async with open_desk(publisher, tmp_path / "wireroom.db") as opened:
        yield opened


async def newest(desk: Desk) -> StoredStory:
    async with desk.db.reads() as reads:
        (stored,) = await stories.latest(reads, limit=1)
    return stored


async def test_a_change_is_kept_and_told_to_the_editors_alone(desk: Desk) -> None:
    """They decide whether it is news; a reader's phone stays quiet."""
    await desk.visit()
    desk.publisher.add("ferry", text="It left at dawn.")
    await desk.visit()
    desk.publisher.entries[0].headline = "Ferry is late"
    desk.publisher.entries[0].text = "It left at noon."

    await desk.visit()
    await desk.visit()

    (told,) = desk.editors.told
    assert "“Ferry is late” was changed by The Post." in told
    assert "− Ferry is told" in told
    assert "+ Ferry is late" in told
    stored = await newest(desk)
    assert (stored.story.headline, stored.story.revision) == ("Ferry is late", 2)
    assert stored.photo_id is not None
    assert await desk.told() == ["Ferry is told"]


async def test_a_feed_that_turns_over_does_not_bury_its_editors(desk: Desk) -> None:
    """One notice for a story in half an hour, and only so many in all; every version is kept."""
    await desk.visit()
    desk.publisher.add(*(f"item{number:02}" for number in range(AN_HOUR + 3)))
    await desk.visit()
    for entry in desk.publisher.entries:
        entry.headline += " anew"
        entry.text = "Other words."

    for _ in range(4):
        await desk.visit()

    assert len(desk.editors.told) == AN_HOUR
    async with desk.db.reads() as reads:
        every = await stories.latest(reads, limit=50)
    assert {one.story.revision for one in every} == {2}


async def test_one_story_is_not_told_of_again_and_again(desk: Desk) -> None:
    """Live pages change every minute."""
    await desk.visit()
    desk.publisher.add("ferry")
    await desk.visit()
    for number in range(3):
        desk.publisher.entries[0].headline = f"Ferry is {number} hours late"
        await desk.visit()
    assert len(desk.editors.told) == 1

    await desk.clock.advance(QUIET.total_seconds() + 1)
    desk.publisher.entries[0].headline = "Ferry is here"
    await desk.visit()

    assert len(desk.editors.told) == 2
    assert (await newest(desk)).story.revision == 5

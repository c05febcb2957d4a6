"""Entries whose system has lost their date: the newest of all, and by that date the oldest."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.newsroom.newsdesk import Desk, open_desk
from tests.newsroom.publisher import Publisher


@pytest.fixture
async def desk(publisher: Publisher, tmp_path: Path) -> AsyncIterator[Desk]:
    """A feed that dates its entries well."""
    async with open_desk(publisher, tmp_path / "wireroom.db") as opened:
        for day in range(1, 6):
            publisher.add(f"day{day}", day=day)
        yield opened


async def test_an_entry_of_1970_above_all_others_is_news(desk: Desk) -> None:
    """Older than all that is known and than our first look, it would be history for ever."""
    await desk.visit()
    desk.publisher.add("ferry", lost_date=True)

    await desk.visit()

    assert (await desk.told())[2:] == ["Ferry is told"]
    assert (await desk.pushed())[-1].story.published_at == desk.clock.now(), (
        "/latest shows it first"
    )


async def test_an_entry_of_1970_below_all_others_is_history(desk: Desk) -> None:
    """Without a date it is its place that tells: an archive slides in from below."""
    await desk.visit()
    desk.publisher.add("ferry", lost_date=True)
    desk.publisher.entries.append(desk.publisher.entries.pop(0))

    await desk.visit()

    assert len(await desk.told()) == 2


async def test_a_first_look_tells_it_among_the_newest(desk: Desk) -> None:
    """Sorted by date it would be the first of all, and one more of the history."""
    desk.publisher.add("ferry", lost_date=True)

    await desk.visit()

    assert "Ferry is told" in await desk.told()


async def test_a_feed_that_lost_all_its_dates_goes_on(desk: Desk) -> None:
    """A new system begins to write 1970 everywhere: its news is told, its archive is not."""
    await desk.visit()
    for entry in desk.publisher.entries:
        entry.lost_date = True
    desk.publisher.add("ferry", "bridge", lost_date=True)

    await desk.visit()

    assert (await desk.told())[2:] == ["Ferry is told", "Bridge is told"]

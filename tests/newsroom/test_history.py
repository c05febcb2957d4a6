"""What a source shows for the first time: its archive, or its news."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.newsroom.history import came_before
from bot.newsroom.telling import TRIES
from content.types import Item
from tests.clocks import NOON
from tests.newsroom.newsdesk import EVERY, Desk, open_desk
from tests.newsroom.publisher import Entry, Publisher


@pytest.fixture
async def desk(publisher: Publisher, tmp_path: Path) -> AsyncIterator[Desk]:
    """Nothing was looked at yet."""
    async with open_desk(publisher, tmp_path / "wireroom.db") as opened:
        yield opened


async def test_an_archive_that_slides_into_view_is_no_news(desk: Desk) -> None:
    """Failure 11: the newest entry is taken back, and the feed shows one more of its old ones."""
    desk.publisher.add(*(f"day{number}" for number in range(1, 9)))
    for entry in desk.publisher.entries:
        entry.day = int(entry.name.removeprefix("day"))
    every = list(desk.publisher.entries)
    desk.publisher.entries = every[:6]
    await desk.visit()
    first = await desk.told()

    for start in (1, 2):
        desk.publisher.entries = every[start : start + 6]
        await desk.visit()
    assert await desk.told() == first

    desk.publisher.entries = every[:6]
    desk.publisher.add("late", day=5)
    desk.publisher.add("undated")
    await desk.visit()
    assert sorted((await desk.told())[2:]) == ["Late is told", "Undated is told"]


async def test_an_archive_without_dates_is_no_news_either(desk: Desk) -> None:
    """Failure 11: what slides in stands below all that is known."""
    desk.publisher.add(*(f"item{number}" for number in range(8)))
    every = list(desk.publisher.entries)
    desk.publisher.entries = every[:6]
    await desk.visit()

    desk.publisher.entries = every[1:7]
    await desk.visit()
    desk.publisher.entries = every[2:8]
    desk.publisher.add("new")
    await desk.visit()

    assert (await desk.told())[2:] == ["New is told"]


async def test_news_at_the_foot_of_a_feed_that_grows_downwards_is_told(desk: Desk) -> None:
    """Some feeds list the oldest first; once that is seen, their end is where the news is."""
    desk.publisher.add("c", "b", "a")
    await desk.visit()
    for name in ("d", "e", "f"):
        desk.publisher.add(name)
        desk.publisher.entries.append(desk.publisher.entries.pop(0))
        await desk.clock.advance(EVERY.total_seconds())
        await desk.visit()

    assert (await desk.told())[-2:] == ["E is told", "F is told"]


def put_last(desk: Desk, name: str, **details: object) -> None:
    """A new story at the foot of the feed, from which its oldest one goes."""
    desk.publisher.entries.append(Entry(name=name, headline=f"{name.title()} is told", **details))  # type: ignore[arg-type]
    del desk.publisher.entries[0]


@pytest.fixture
async def undated(desk: Desk) -> Desk:
    """A feed without dates, of ten that have been looked at; nothing is known of its order."""
    desk.publisher.entries = [
        Entry(name=name, headline=f"{name.title()} is told") for name in "fhacjbgide"
    ]
    await desk.visit()
    desk.publisher.asked.clear()
    return desk


async def test_the_first_news_at_the_foot_of_an_undated_feed_is_told(undated: Desk) -> None:
    """Its page was written after our first look: an archive's never is."""
    await undated.clock.advance(EVERY.total_seconds())
    put_last(undated, "ferry", page_date=undated.clock.now().isoformat())
    await undated.visit()
    put_last(undated, "bridge")
    await undated.clock.advance(EVERY.total_seconds())
    await undated.visit()

    assert (await undated.told())[-2:] == ["Ferry is told", "Bridge is told"]


async def test_the_first_news_at_the_foot_waits_for_a_busy_page(undated: Desk) -> None:
    """Asked in a bad minute of its server it counted as archive for good, and nobody was told."""
    before = await undated.told()
    await undated.clock.advance(EVERY.total_seconds())
    put_last(undated, "ferry", page_date=undated.clock.now().isoformat())
    undated.publisher.breaks("/story/ferry", status=503)
    await undated.visit()
    assert await undated.told() == before

    del undated.publisher.answers["/story/ferry"]
    await undated.visit()

    assert (await undated.told())[len(before) :] == ["Ferry is told"]


async def test_a_page_that_is_busy_for_ever_dates_nothing(undated: Desk) -> None:
    """Failure 11: the feed would be fetched whole at every visit, and the page with it."""
    before = await undated.told()
    put_last(undated, "k", page_date=undated.clock.now().isoformat())
    undated.publisher.breaks("/story/k", status=503)

    for _ in range(TRIES + 2):
        await undated.visit()

    asked = ["/feed", "/story/k"] * TRIES + ["/feed unchanged"] * 2
    assert undated.publisher.asked == asked
    del undated.publisher.answers["/story/k"]
    await undated.visit()
    assert await undated.told() == before


async def test_a_page_that_tells_only_its_day_counts_for_all_of_it(undated: Desk) -> None:
    """By its midnight it would be older than our first look of the same day."""
    put_last(undated, "ferry", page_date=undated.clock.now().date().isoformat())
    await undated.visit()

    assert (await undated.told())[-1:] == ["Ferry is told"]


async def test_an_archive_at_the_foot_stays_one_by_the_date_of_its_page(undated: Desk) -> None:
    """Failure 11: one page of those that slid in is asked, and all of them are history."""
    before = await undated.told()
    old = (undated.clock.now() - timedelta(days=9)).isoformat()
    for name in ("k", "l", "m"):
        put_last(undated, name, page_date=old)

    await undated.visit()
    await undated.visit()

    assert await undated.told() == before
    assert [path for path in undated.publisher.asked if path.startswith("/story")] == ["/story/m"]


@pytest.mark.parametrize("name", ["2026-03-{:02}-s", "{}-ferry", "id {}"])
async def test_numbers_tell_the_order_where_dates_are_missing(desk: Desk, name: str) -> None:
    """Ascending feeds are seen for what they are at the first look, and before any news."""
    count = iter(range(8, 99))

    def add() -> None:
        number = next(count)
        entry = Entry(name=name.format(number), headline=f"Story {number}")
        if name.startswith("id"):
            entry.name, entry.guid = f"s{len(desk.publisher.entries)}", name.format(number)
        desk.publisher.entries.append(entry)

    for _ in range(7):
        add()
    await desk.visit()
    add()
    del desk.publisher.entries[0]
    await desk.visit()

    assert await desk.told() == ["Story 13", "Story 14", "Story 15"]


@pytest.mark.parametrize(
    ("hours", "is_history"),
    [([9, 0, 0, 0, 4, 5, 6, 7], True), ([2, 5, 6, 7, 0, 0, 0, 3], False)],
    ids=["grows upwards", "grows downwards"],
)
def test_an_entry_that_stays_at_an_end_turns_no_feed_round(
    hours: list[int], is_history: bool
) -> None:
    """Failure 11: a notice that is held there came late or early, and most of the others tell.

    Taken by its two ends a feed that grows upwards would tell its archive, another lose its news.
    """
    entries = [Item(id=f"s{place}") for place in range(len(hours))]
    seen = {
        entry.id: NOON + timedelta(hours=hour) for entry, hour in zip(entries, hours, strict=True)
    }
    new = Item(id="slid in")

    history = came_before([new, *entries], seen, NOON)

    assert history == ([new] if is_history else [])

"""Sources whose servers say that they are gone for good: heeded, but not at the first slip."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.newsroom import rhythm
from content.types import Source
from tests.newsroom.newsdesk import EVERY, Desk, open_desk
from tests.newsroom.publisher import Publisher


@pytest.fixture
async def desk(publisher: Publisher, tmp_path: Path) -> AsyncIterator[Desk]:
    async with open_desk(publisher, tmp_path / "wireroom.db") as opened:
        yield opened


async def gone_for_good(desk: Desk, address: str = "") -> None:
    """Its server says so twice, a day apart."""
    await desk.visit(address)
    await desk.clock.advance(rhythm.DAY.total_seconds())
    await desk.visit(address)


async def test_what_is_gone_for_good_is_left_in_peace_and_told_once(desk: Desk) -> None:
    """410 is a wish: nobody asks on, and the editors may know a new address."""
    desk.publisher.breaks("/feed", 410)
    await gone_for_good(desk)

    assert await desk.visit() == rhythm.NEVER
    (notice,) = desk.editors.told
    assert "gone for good" in notice


async def test_one_410_is_a_slip(desk: Desk) -> None:
    """A cache before the publisher is set up wrongly for an hour: its news went for a century."""
    desk.publisher.breaks("/feed", 410)
    waits = [await desk.visit(), await desk.visit()]
    await desk.clock.advance(rhythm.DAY.total_seconds())
    del desk.publisher.answers["/feed"]
    await desk.visit()
    desk.publisher.breaks("/feed", 410)
    waits.append(await desk.visit())

    assert waits == [rhythm.DAY] * 3
    assert desk.editors.told == []


async def test_what_is_gone_for_good_stays_so_through_a_restart(desk: Desk) -> None:
    """The editors were told that the wish is heeded; but who looks for its news finds in the log
    why there are none."""
    gone = desk.publisher.url + "/gone"
    desk.publisher.breaks("/gone", 410)
    await gone_for_good(desk, gone)
    desk.publisher.asked.clear()

    with capture_logs() as logged:
        async with running(desk, gone, desk.publisher.feed_url):
            desk.publisher.add("one")
            await news_comes(desk)
            await desk.clock.advance(timedelta(days=2).total_seconds())
            desk.publisher.add("two")
            await news_comes(desk)

    assert "/gone" not in desk.publisher.asked
    (warned,) = [entry for entry in logged if entry["log_level"] == "warning"]
    assert (warned["event"], warned["source"]) == (
        "source is gone for good, and is not asked",
        gone,
    )


async def test_a_word_behind_its_address_has_it_asked_again(desk: Desk) -> None:
    """As the README says: the server mended its slip of many days, at the same address."""
    desk.publisher.add("one")
    desk.publisher.breaks("/feed", 410)
    await gone_for_good(desk)
    del desk.publisher.answers["/feed"]

    await desk.visit(desk.publisher.feed_url + "#again")

    assert await desk.told() == ["One is told"]


async def test_what_is_gone_is_asked_until_the_editors_know(desk: Desk) -> None:
    """Telegram was away when it was found; else nobody would ever learn where the news went."""
    desk.editors.reachable = False
    desk.publisher.breaks("/feed", 410)
    await gone_for_good(desk)
    assert await desk.visit() == rhythm.DAY
    desk.editors.reachable = True

    async with running(desk, desk.publisher.feed_url), asyncio.timeout(20):
        await desk.editors.heard.wait()

    (notice,) = desk.editors.told
    assert "gone for good" in notice


async def test_editors_who_know_of_the_trouble_are_told_that_the_asking_ends(desk: Desk) -> None:
    """Before, they were promised that it goes on."""
    desk.publisher.breaks("/feed", 503)
    await desk.visit()
    await desk.clock.advance(timedelta(hours=4).total_seconds())
    await desk.visit()
    desk.publisher.breaks("/feed", 410)
    await gone_for_good(desk)

    assert ["I keep asking" in told for told in desk.editors.told] == [True, False]
    assert "gone for good" in desk.editors.told[-1]


@asynccontextmanager
async def running(desk: Desk, *addresses: str) -> AsyncIterator[None]:
    """The newsroom as after a start."""
    stop = asyncio.Event()
    followed = [Source(address=address) for address in addresses]
    task = asyncio.create_task(desk.newsroom.run(followed, stop))
    yield
    stop.set()
    await task


async def news_comes(desk: Desk) -> None:
    async with asyncio.timeout(20):
        while not desk.news.is_set():
            await desk.clock.advance(EVERY.total_seconds())
            await asyncio.sleep(0.01)
    desk.news.clear()

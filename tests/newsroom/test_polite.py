"""The newsroom's manners on the net."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from aiohttp import web as server

from bot.newsroom.polite import PATIENCE, PoliteWeb, Resting, asking_for_source
from content.errors import SourceBusy
from storage.database import Database
from tests.clocks import NOON, TestClock
from tests.newsroom.publisher import HOST, Publisher


async def test_one_host_is_asked_one_thing_at_a_time(publisher: Publisher) -> None:
    """Failure 44: 200 pages of one morning must not look like an attack."""
    clock = TestClock()
    publisher.add("one", "two", "three")
    pages = [f"{publisher.url}/story/{name}" for name in ("one", "two", "three")]
    async with PoliteWeb(frozenset({HOST, "localhost"}), clock=clock, spacing_s=10) as web:
        visits = [asyncio.create_task(web.get(page)) for page in pages]
        elsewhere = web.get(publisher.feed_url.replace(HOST, "localhost"))
        await asyncio.gather(visits[0], elsewhere)
        assert publisher.asked == ["/story/one", "/feed"]

        await clock.advance(9.9)
        assert not visits[1].done()
        await clock.advance(0.1)
        await visits[1]
        assert not visits[2].done()

        await clock.advance(10)
        await visits[2]


DAY_S = 86400


async def test_a_host_that_asks_for_time_gets_it(publisher: Publisher) -> None:
    """Failure 44: whoever of us wants something of it, and however often; others go on."""
    clock = TestClock()
    page = f"{publisher.url}/story/one"
    publisher.breaks("/feed", status=429, Retry_After="600")
    elsewhere = publisher.feed_url.replace(HOST, "localhost")
    async with PoliteWeb(frozenset({HOST, "localhost"}), clock=clock, spacing_s=0) as web:
        with asking_for_source(), pytest.raises(SourceBusy):
            await web.get(publisher.feed_url)
        for _ in range(3):
            with pytest.raises(Resting) as resting:
                await web.get(page)
        assert resting.value.retry_after_s == 600
        del publisher.answers["/feed"]
        publisher.add("one")
        await web.get(elsewhere)
        assert publisher.asked == ["/feed", "/feed"]

        await clock.advance(601)
        await web.get(page)

    assert publisher.asked == ["/feed", "/feed", "/story/one"]


async def test_a_hub_that_asks_for_time_gets_it(publisher: Publisher) -> None:
    """Many sources share one hub: each would ask it again, whatever it told the first."""
    clock = TestClock()
    publisher.breaks("/hub", status=429, Retry_After="600")
    async with PoliteWeb(frozenset({HOST}), clock=clock, spacing_s=0) as web:
        with pytest.raises(SourceBusy):
            await web.post(f"{publisher.url}/hub", form={"hub.mode": "subscribe"})
        with pytest.raises(Resting) as resting:
            await web.post(f"{publisher.url}/hub", form={"hub.mode": "subscribe"})

    assert resting.value.retry_after_s == 600
    assert publisher.asked == ["/hub"]


async def test_a_page_that_asks_for_a_day_silences_no_feed(publisher: Publisher) -> None:
    """One broken picture would cost the house a day of news, and its retry the next one."""
    clock = TestClock()
    publisher.add("one", "two")
    publisher.breaks("/story/one", status=503, Retry_After=str(DAY_S))
    async with PoliteWeb(frozenset({HOST}), clock=clock, spacing_s=0) as web:
        with pytest.raises(SourceBusy):
            await web.get(f"{publisher.url}/story/one")
        with pytest.raises(Resting):
            await web.get(f"{publisher.url}/story/two")
        with asking_for_source():
            await web.get(publisher.feed_url)

        await clock.advance(PATIENCE.total_seconds() + 1)
        await web.get(f"{publisher.url}/story/two")

    assert publisher.asked == ["/story/one", "/feed", "/story/two"]


async def test_a_feed_that_asks_for_a_day_gets_it(publisher: Publisher) -> None:
    """It knows best; an hour is for pages only."""
    clock = TestClock()
    publisher.breaks("/feed", status=503, Retry_After=str(DAY_S))
    async with PoliteWeb(frozenset({HOST}), clock=clock, spacing_s=0) as web:
        with asking_for_source():
            with pytest.raises(SourceBusy):
                await web.get(publisher.feed_url)
            await clock.advance(DAY_S - 1)
            with pytest.raises(Resting):
                await web.get(publisher.feed_url)

    assert publisher.asked == ["/feed"]


async def test_a_restart_does_not_end_a_rest(publisher: Publisher, tmp_path: Path) -> None:
    """Failure 44: a bot that is restarted every minute would ask a full server every minute."""
    publisher.add("one")
    publisher.breaks("/feed", status=429, Retry_After="600")
    publisher.breaks("/story/one", status=503, Retry_After="1200")
    path = str(tmp_path / "wireroom.db")
    async with (
        await Database.open(path) as db,
        PoliteWeb(frozenset({HOST}), clock=TestClock(), spacing_s=0, db=db) as web,
    ):
        with pytest.raises(SourceBusy):
            await web.get(f"{publisher.url}/story/one")
        with asking_for_source(), pytest.raises(SourceBusy):
            await web.get(publisher.feed_url)

    clock = TestClock(NOON + timedelta(seconds=300))
    publisher.answers.clear()
    async with (
        await Database.open(path) as db,
        PoliteWeb(frozenset({HOST}), clock=clock, spacing_s=0, db=db) as web,
    ):
        with asking_for_source(), pytest.raises(Resting) as resting:
            await web.get(publisher.feed_url)
        assert resting.value.retry_after_s == 300
        await clock.advance(301)
        with asking_for_source():
            await web.get(publisher.feed_url)
        with pytest.raises(Resting):
            await web.get(f"{publisher.url}/story/one")
        await clock.advance(600)
        await web.get(f"{publisher.url}/story/one")

    assert publisher.asked == ["/story/one", "/feed", "/feed", "/story/one"]


class StandingClock(TestClock):
    """Time stands still, and notes for how long it was asked to sleep."""

    def __init__(self) -> None:
        super().__init__()
        self.slept: list[float] = []

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)


async def test_redirects_and_posts_wait_their_turn_as_well(publisher: Publisher) -> None:
    """A feed whose every link is redirected would be asked twice as fast as promised."""
    clock = StandingClock()
    publisher.answers["/old"] = server.Response(status=302, headers={"Location": "/feed"})
    async with PoliteWeb(frozenset({HOST}), clock=clock, spacing_s=10) as web:
        await web.get(f"{publisher.url}/old")
        await web.post(f"{publisher.url}/photo/a.jpg", form={})

    assert publisher.asked == ["/old", "/feed", "/photo/a.jpg"]
    assert clock.slept == [0, 10, 20]

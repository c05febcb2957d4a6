"""The newsroom's manners on the net."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.newsroom.polite import PoliteWeb
from tests.clocks import TestClock
from tests.newsroom.publisher import HOST, Publisher, open_publisher


@pytest.fixture
async def publisher() -> AsyncIterator[Publisher]:
    async with open_publisher() as opened:
        yield opened


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

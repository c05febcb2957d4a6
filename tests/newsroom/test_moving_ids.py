"""Entries that come to be known by another id or address than before, and say what they said."""

from datetime import timedelta

import pytest
from aiohttp import web

from bot.newsroom.rereads import AGAIN_AFTER
from tests.newsroom.newsdesk import Desk
from tests.newsroom.test_shared_addresses import TEXTS, TICKER, html

HOUR_S = AGAIN_AFTER.total_seconds()


@pytest.mark.parametrize("status", [200, 403])
async def test_the_last_flash_at_an_address_is_not_corrected_by_the_next(
    desk: Desk, status: int
) -> None:
    """Without ids the last of those that share an address is known by it, and then the next."""
    ticker = html("Newsticker", "</p><p>".join([TICKER] * 3))
    answer = web.Response(text=ticker, status=status, content_type="text/html")
    desk.publisher.answers["/story/ticker"] = answer
    for headline, text in TEXTS.items():
        desk.publisher.add("ticker", has_id=False, text=text)
        desk.publisher.entries[0].headline = headline
        await desk.visit()
    assert await desk.told() == list(TEXTS)

    while len(desk.publisher.entries) > 1:
        del desk.publisher.entries[-1]
        await desk.visit()
        await desk.clock.advance(HOUR_S)

    await desk.clock.advance(timedelta(hours=1).total_seconds())
    await desk.newsroom.look_again()
    assert await desk.told() == list(TEXTS)
    assert desk.editors.told == []


async def test_addresses_that_name_a_visit_are_no_changes(desk: Desk) -> None:
    """They would cost the publisher all pages of its feed each hour, for ever."""
    desk.publisher.add("ferry", "bridge", "harbour", "tram", text="It was seen at dawn.")
    await desk.visit()
    before = len(desk.publisher.asked)

    for visit in range(3):
        await desk.clock.advance(HOUR_S)
        for entry in desk.publisher.entries:
            entry.query = f"?t=17000000{visit}"
        await desk.visit()

    assert set(desk.publisher.asked[before:]) == {"/feed"}

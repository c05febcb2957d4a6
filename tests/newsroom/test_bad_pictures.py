"""A picture that cannot be sent: its story goes without, and nobody else does."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import web

from tests.newsroom.newsdesk import Desk, open_desk
from tests.newsroom.publisher import open_publisher, picture


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with open_publisher() as publisher, open_desk(publisher, tmp_path / "w.db") as opened:
        yield opened


WHOLE = picture("/photo/bad.jpg")
BAD = {
    "a page instead": b"<!doctype html><title>Not found</title><p>It is not here any more.",
    "cut off": WHOLE[: len(WHOLE) // 3],
    "nothing": b"",
    "noise": bytes(range(256)) * 40,
}


@pytest.mark.parametrize("data", BAD.values(), ids=BAD.keys())
async def test_a_bad_picture_costs_only_its_own_story_its_photo(desk: Desk, data: bytes) -> None:
    """Failure 30: drop the bad one, keep the rest; an album would have been lost with it."""
    await desk.visit()
    desk.publisher.add("before", "bad", "after")
    desk.publisher.answers["/photo/bad.jpg"] = web.Response(body=data, content_type="image/jpeg")

    await desk.visit()

    assert await desk.told() == ["Before is told", "Bad is told", "After is told"]
    assert [story.photo_id is None for story in await desk.pushed()] == [False, True, False]

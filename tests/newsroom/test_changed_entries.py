"""Entries that say something else than they did: which are read again, when, and at what cost."""

import os
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

import pytest

from bot.newsroom.story_desk import plainly
from content.types import Article, Story
from tests.clocks import NOON
from tests.newsroom.newsdesk import Desk, open_desk
from tests.newsroom.publisher import Publisher, open_publisher


async def with_a_mistake(article: Article, *, now: datetime, source_name: str) -> Story:
    """As the desk does, but for one headline that nobody has thought of."""
    if "odd" in article.headline:
        raise RuntimeError("a mistake of ours")
    return await plainly(article, now=now, source_name=source_name)


@pytest.fixture
async def publisher() -> AsyncIterator[Publisher]:
    async with open_publisher() as opened:
        yield opened


@pytest.fixture
async def desk(publisher: Publisher, tmp_path: Path) -> AsyncIterator[Desk]:
    async with open_desk(publisher, tmp_path / "wireroom.db", story_of=with_a_mistake) as opened:
        yield opened


async def test_a_mistake_of_ours_costs_one_changed_entry(desk: Desk) -> None:
    """It would stop all updates of its source, for as long as the feed shows that entry."""
    await desk.visit()
    desk.publisher.add("ferry", "bridge", "harbour")
    await desk.visit()
    for entry, headline in zip(
        desk.publisher.entries, ("Harbour closes", "Something odd", "Ferry is late"), strict=True
    ):
        entry.headline = headline

    await desk.visit()

    told = " ".join(desk.editors.told)
    assert "Harbour closes" in told
    assert "Ferry is late" in told
    asked = desk.publisher.asked.count("/story/bridge")
    await desk.visit()
    assert desk.publisher.asked.count("/story/bridge") == asked, "it counts as read"


async def test_a_mistake_of_ours_costs_one_file_that_lay_there(desk: Desk, tmp_path: Path) -> None:
    """A folder's first look would never end, and nothing in it would ever be told."""
    folder = tmp_path / "wire"
    folder.mkdir()
    names = ("An odd thing", "Ferry runs again", "Bridge opens at noon")
    for age, name in enumerate(reversed(names)):
        file = folder / f"{age}.txt"
        file.write_text(f"{name}\n\nThe {name.lower()}, the master of the harbour said today.\n")
        at = NOON.timestamp() - 60 * (age + 1)
        os.utime(file, (at, at))

    await desk.visit(str(folder))

    assert await desk.told() == ["Ferry runs again", "Bridge opens at noon"]

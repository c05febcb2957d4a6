"""Editors hear of a source's troubles once, and once that they are over."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.newsroom.source_notices import LONG
from tests.newsroom.newsdesk import Desk, open_desk
from tests.newsroom.publisher import Publisher


@pytest.fixture
async def desk(publisher: Publisher, tmp_path: Path) -> AsyncIterator[Desk]:
    async with open_desk(publisher, tmp_path / "wireroom.db") as opened:
        yield opened


async def fail_for_long(desk: Desk, visits: int = 6) -> None:
    desk.publisher.breaks("/feed", status=500)
    for _ in range(visits):
        await desk.visit()
        await desk.clock.advance(LONG.total_seconds() / 2)


async def test_a_source_that_fails_for_long_is_told_once_and_so_is_its_return(desk: Desk) -> None:
    """Failure 43: it heals alone, but nobody should wonder for days where its stories are."""
    await desk.visit()
    await fail_for_long(desk)
    assert len(desk.editors.told) == 1
    assert "The Post" in desk.editors.told[0]
    assert "HTTP 500" in desk.editors.told[0]

    desk.publisher.answers.clear()
    for _ in range(3):
        await desk.visit()

    assert len(desk.editors.told) == 2
    assert "works again" in desk.editors.told[1]


async def test_a_short_trouble_is_nobodys_business(desk: Desk) -> None:
    await desk.visit()
    for _ in range(3):
        desk.publisher.breaks("/feed", status=500)
        await desk.visit()
        await desk.clock.advance(LONG.total_seconds() - 1)
        await desk.visit()
        desk.publisher.answers.clear()
        await desk.visit()

    assert desk.editors.told == []


async def test_what_was_told_survives_a_restart(
    desk: Desk, publisher: Publisher, tmp_path: Path
) -> None:
    """A bot that restarts every night would else repeat itself every morning."""
    await desk.visit()
    await fail_for_long(desk)

    async with open_desk(publisher, tmp_path / "wireroom.db") as later:
        await fail_for_long(later, visits=2)
        publisher.answers.clear()
        await later.visit()

    assert len(desk.editors.told) == 1
    assert [notice.partition(" works")[2] for notice in later.editors.told] == [" again."]


async def test_what_could_not_be_told_is_told_later(desk: Desk) -> None:
    """Telegram may be away as well."""
    await desk.visit()
    desk.editors.reachable = False
    await fail_for_long(desk)
    desk.editors.reachable = True
    await desk.visit()
    assert len(desk.editors.told) == 1

    desk.publisher.answers.clear()
    desk.editors.reachable = False
    await desk.visit()
    desk.editors.reachable = True
    await desk.visit()

    assert len(desk.editors.told) == 2


async def test_a_source_whose_host_rests_has_not_failed(desk: Desk) -> None:
    """Another of its house was asked for time: nobody asked this one, and it waits no longer."""
    other = f"{desk.publisher.url}/other"
    await desk.visit()
    desk.publisher.breaks("/other", status=429, Retry_After="600")
    await desk.visit(other)
    asked = list(desk.publisher.asked)

    waits = [await desk.visit() for _ in range(2)]

    assert desk.publisher.asked == asked
    assert [wait.total_seconds() for wait in waits] == [600, 600]
    assert (await desk.state()).failures == 0
    assert (await desk.state(other)).failures == 1


async def test_editors_hear_of_a_source_that_is_never_asked(desk: Desk) -> None:
    """Its house always rests when its turn comes, and nothing of it is told."""
    other = f"{desk.publisher.url}/other"
    await desk.visit()
    rest_s = LONG.total_seconds() / 2
    desk.publisher.breaks("/other", status=429, Retry_After=str(int(rest_s)))
    for _ in range(4):
        await desk.visit(other)
        await desk.visit()
        await desk.clock.advance(rest_s)

    assert [told for told in desk.editors.told if "The Post" in told]

"""One outlet tells its own text once more, at another address: nobody gets it twice."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage import stories
from storage.types import StoredStory
from tests.newsroom.newsdesk import Desk, open_desk
from tests.newsroom.publisher import Publisher, page


@pytest.fixture
async def desk(publisher: Publisher, tmp_path: Path) -> AsyncIterator[Desk]:
    """The ferry was told."""
    async with open_desk(publisher, tmp_path / "wireroom.db") as opened:
        await opened.visit()
        opened.publisher.add("ferry")
        await opened.visit()
        yield opened


async def newest(desk: Desk) -> StoredStory:
    async with desk.db.reads() as reads:
        (stored,) = await stories.latest(reads, limit=1)
    return stored


def at(desk: Desk, name: str) -> str:
    """The ferry's page at another address."""
    told = page(desk.publisher.entries[-1], desk.publisher.url)
    return told.replace("/story/ferry'", f"/story/{name}'")


async def test_a_text_that_moved_with_its_link_and_id_is_told_once(desk: Desk) -> None:
    """A new headline makes a new address, and many systems make the id of that."""
    moved = at(desk, "ferry-two")
    for mark in "<'":
        moved = moved.replace(f"Ferry is told{mark}", f"Ferry is told and more{mark}")
    desk.publisher.pages["ferry-two"] = moved
    desk.publisher.entries[0].name = "ferry-two"
    desk.publisher.entries[0].headline = "Ferry is told and more"

    await desk.visit()

    assert await desk.told() == ["Ferry is told"]
    (offer,) = desk.editors.told
    assert "− Ferry is told\n+ Ferry is told and more" in offer
    stored = await newest(desk)
    assert stored.story.url == f"{desk.publisher.url}/story/ferry-two"


@pytest.mark.parametrize("redirected", [False, True])
async def test_a_twin_that_changes_nothing_is_nobodys_news(desk: Desk, redirected: bool) -> None:
    """The same text for telephones, or in another section; editors have nothing to decide."""
    desk.publisher.add("ferry-amp")
    desk.publisher.entries[0].headline = "Ferry is told"
    desk.publisher.pages["ferry-amp"] = at(desk, "ferry-amp")
    if redirected:
        desk.publisher.breaks("/story/ferry", 301, Location="/story/ferry-amp")

    await desk.visit()

    assert await desk.told() == ["Ferry is told"]
    assert desk.editors.told == []
    assert (await newest(desk)).story.url == f"{desk.publisher.url}/story/ferry"


async def test_a_correction_at_the_new_address_is_heard(desk: Desk) -> None:
    """We know it by the old one, and must not take it for nobody's business."""
    desk.publisher.pages["ferry-two"] = at(desk, "ferry-two")
    desk.publisher.add("ferry-two")
    desk.publisher.entries[0].headline = "Ferry is told"
    await desk.visit()
    corrected = at(desk, "ferry-two").replace("on Monday", "on Wednesday")
    desk.publisher.pages["ferry-two"] = corrected
    desk.publisher.entries[0].headline = "Ferry is told of"

    await desk.visit()

    (offer,) = desk.editors.told
    assert "on Wednesday" in offer
    assert await desk.told() == ["Ferry is told"]


@pytest.mark.parametrize("new", ["Friday", "19"], ids=["a new word in the lead", "a new number"])
async def test_a_form_that_is_filled_in_anew_is_news(desk: Desk, new: str) -> None:
    """Weather, markets, quakes: a real update is never swallowed, however much is the same."""
    desk.publisher.pages["ferry-two"] = at(desk, "ferry-two").replace(
        "<p>Ferry is told in this paragraph", f"<p>With {new} Ferry is told in this paragraph"
    )
    desk.publisher.add("ferry-two")
    desk.publisher.entries[0].headline = "Ferry is told"

    await desk.visit()

    assert len(await desk.told()) == 2

"""What may not be told yet, whatever way it came: nobody is told but the editors."""

import pytest

from tests.newsroom.newsdesk import Desk
from tests.newsroom.publisher import Entry, page

LINE = "EMBARGOED UNTIL 00:01 GMT, 5 NOVEMBER 2030"


@pytest.mark.parametrize("where", ["page", "feed", "ticker"])
async def test_a_feeds_story_is_held_back(desk: Desk, where: str) -> None:
    """A story that was early cannot be called back from those who have read it."""
    desk.publisher.add("ferry", text="" if where == "page" else LINE, front_page=where == "ticker")
    if where == "page":
        told = page(Entry(name="ferry", headline="Ferry is told"), desk.publisher.url)
        desk.publisher.pages["ferry"] = told.replace("<article>", f"<article><p>{LINE}</p>")
    desk.publisher.add("bridge")
    desk.editors.reachable = False
    await desk.visit()
    desk.editors.reachable = True
    for _ in range(3):
        await desk.visit()

    assert await desk.told() == ["Bridge is told"]
    (notice,) = desk.editors.told
    assert f"“Ferry is told” from “The Post” is held back, because it says: “{LINE}”" in notice
    assert (f"/breaking {desk.publisher.url}/story/ferry" in notice) is (where != "ticker")


async def test_without_its_line_it_is_told(desk: Desk) -> None:
    """The publisher takes it out when the hour has come."""
    desk.publisher.add("ferry", text=LINE)
    await desk.visit()
    desk.publisher.entries[0].text = "The ferry runs again."

    await desk.visit()

    assert await desk.told() == ["Ferry is told"]


async def test_an_hour_that_has_passed_holds_nothing_back(desk: Desk) -> None:
    """Publishers leave the line there, and readers have no use for it."""
    desk.publisher.add("ferry")
    told = page(Entry(name="ferry", headline="Ferry is told"), desk.publisher.url)
    line = LINE.replace("2030", "2020")
    desk.publisher.pages["ferry"] = told.replace("</figure>", f"</figure><p>{line}</p>")

    await desk.visit()

    (stored,) = await desk.pushed()
    assert line not in [block.text for block in stored.story.body]
    assert desk.editors.told == []

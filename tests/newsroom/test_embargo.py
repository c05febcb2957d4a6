"""What may not be told yet, whatever way it came: nobody is told but the editors."""

import os
from datetime import timedelta
from pathlib import Path

import pytest
from aiohttp import web

from bot.newsroom.forgetting import forget
from bot.newsroom.rereads import AGAIN_AFTER
from storage import stories
from tests.newsroom.newsdesk import Desk, open_desk
from tests.newsroom.publisher import Entry, Publisher, page

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


HOUR = timedelta(hours=1)


async def pass_by(desk: Desk, time: timedelta) -> None:
    await desk.clock.advance(time.total_seconds())


def leave_the_feed(desk: Desk) -> None:
    """Its page stays where it is."""
    desk.publisher.answers["/feed"] = web.Response(
        text='<rss version="2.0"><channel><title>The Post</title></channel></rss>',
        content_type="application/rss+xml",
    )


def soon(desk: Desk) -> str:
    """A line that names an hour from now."""
    moment = desk.clock.now() + HOUR
    return f"EMBARGOED UNTIL {moment:%H:%M} GMT, {moment.day} {moment:%B %Y}"


def with_line(desk: Desk, name: str, line: str) -> str:
    headline = f"{name.title()} is told"
    told = page(Entry(name=name, headline=headline), desk.publisher.url)
    return told.replace("</figure>", f"</figure><p>{line}</p>")


@pytest.mark.parametrize("where", ["page", "feed"])
@pytest.mark.parametrize("leaves", [False, True], ids=["shown", "left its feed"])
async def test_it_goes_out_by_itself_when_its_hour_has_come(
    desk: Desk, where: str, leaves: bool
) -> None:
    """Nobody takes the line out of a page that all may read by then; nor is it read in between."""
    line = soon(desk)
    desk.publisher.add("ferry", text="" if where == "page" else line)
    if where == "page":
        desk.publisher.pages["ferry"] = with_line(desk, "ferry", line)
    await desk.visit()
    if leaves and where == "feed":
        leave_the_feed(desk)
    for _ in range(5):
        await pass_by(desk, HOUR / 6)
        await desk.visit()

    assert await desk.told() == []
    assert desk.publisher.asked.count("/story/ferry") == 1

    await pass_by(desk, HOUR / 6)
    for _ in range(3):
        await desk.visit()

    (stored,) = await desk.pushed()
    assert stored.story.headline == "Ferry is told"
    assert line not in [block.text for block in stored.story.body]
    (notice,) = desk.editors.told
    assert "It goes out by itself after" in notice


async def test_a_restart_tells_editors_nothing_twice_and_loses_no_hour(
    publisher: Publisher, tmp_path: Path
) -> None:
    """The hours are days away, and bots are updated in between."""
    async with open_desk(publisher, tmp_path / "wireroom.db") as desk:
        await desk.visit()
        line = soon(desk)
        publisher.add("ferry", text=line)
        await desk.visit()
        assert len(desk.editors.told) == 1
    async with open_desk(publisher, tmp_path / "wireroom.db") as desk:
        await desk.visit()
        assert await desk.told() == []
        await pass_by(desk, HOUR)
        await desk.visit()

        assert await desk.told() == ["Ferry is told"]
        assert desk.editors.told == []


async def test_a_far_hour_is_not_forgotten(desk: Desk) -> None:
    """What nobody looks after any more is forgotten after a week; this one is looked after."""
    moment = desk.clock.now() + timedelta(days=10)
    desk.publisher.add("ferry", text=f"Embargo: {moment:%H:%M} GMT, {moment.day} {moment:%B %Y}")
    await desk.visit()
    leave_the_feed(desk)
    for _ in range(10):
        assert await desk.told() == []
        await pass_by(desk, timedelta(days=1))
        await forget(desk.db, now=desk.clock.now())
        await desk.visit()

    assert await desk.told() == ["Ferry is told"]


async def test_its_line_may_go_before_its_hour(desk: Desk) -> None:
    """Who lifts an embargo early wants it told; and what is told once is told once."""
    desk.publisher.add("ferry", text=soon(desk))
    await desk.visit()
    desk.publisher.entries[0].text = "The ferry runs again."
    await desk.visit()
    await pass_by(desk, 2 * HOUR)
    await desk.visit()

    assert await desk.told() == ["Ferry is told"]


async def test_one_that_is_dated_before_our_first_look_is_no_archive(desk: Desk) -> None:
    """It was written long before its hour."""
    desk.publisher.add("bridge", "harbour", "school", "tower", day=9)
    await desk.visit()
    desk.publisher.entries.insert(
        0, Entry(name="ferry", headline="Ferry is told", text=soon(desk), day=9)
    )
    await desk.visit()
    desk.publisher.entries[0].day = 1
    told = await desk.told()
    await desk.visit()
    await pass_by(desk, HOUR)
    await desk.visit()

    assert await desk.told() == [*told, "Ferry is told"]


async def test_a_correction_of_a_told_story_is_never_held_back(desk: Desk) -> None:
    """Readers have it already: what is held from them is only that it was wrong."""
    desk.publisher.add("ferry", text="The ferry runs again.")
    await desk.visit()
    changed = with_line(desk, "ferry", LINE).replace("two weeks", "three weeks")
    desk.publisher.pages["ferry"] = changed.replace("Nobody had expected", "All had expected")
    desk.publisher.entries[0].text = "The ferry runs again, as all had expected."
    await desk.visit()

    async with desk.db.reads() as reads:
        (newest,) = await stories.latest(reads, limit=9)
    texts = " ".join(block.text for block in newest.story.body)
    assert "All had expected" in texts
    assert LINE not in texts


def other_page(desk: Desk, line: str) -> str:
    """Hardly a word of it is the first one's."""
    told = with_line(desk, "bridge", line)
    start, end = told.index("</figure>"), told.index("</article>")
    texts = (
        "Two thousand came to see how it was opened by the king of Sarn and by his daughter.",
        "It had taken seven years to build, and cost ninety million crowns, said its engineers.",
        "Lorries may cross it from Monday on; everybody else has to wait until its lamps burn.",
    )
    first = f"<p>{line}</p>" if line else ""
    return told[:start] + f"</figure>{first}" + "".join(map("<p>{}</p>".format, texts)) + told[end:]


async def test_another_piece_under_an_old_id_waits_for_its_hour(desk: Desk) -> None:
    """Some systems count the places of their feed: the new piece is held, told of, and told."""
    desk.publisher.add("ferry", guid="first")
    await desk.visit()
    line = soon(desk)
    desk.publisher.entries[0] = Entry(name="bridge", headline="Bridge is told", guid="first")
    desk.publisher.pages["bridge"] = other_page(desk, line)
    for _ in range(3):
        await desk.visit()
    assert await desk.told() == ["Ferry is told"]
    (notice,) = desk.editors.told
    assert "“Bridge is told” from “The Post” is held back" in notice

    await pass_by(desk, HOUR)
    await desk.visit()

    assert await desk.told() == ["Ferry is told", "Bridge is told"]


async def test_another_piece_without_an_hour_waits_for_its_line_to_go(desk: Desk) -> None:
    """It was told to nobody, whatever its id told before."""
    desk.publisher.add("ferry", guid="first")
    await desk.visit()
    desk.publisher.entries[0] = Entry(
        name="bridge", headline="Bridge is told", guid="first", text="Embargoed until Monday"
    )
    desk.publisher.pages["bridge"] = other_page(desk, "")
    await desk.visit()
    assert await desk.told() == ["Ferry is told"]
    assert len(desk.editors.told) == 1
    desk.publisher.entries[0].text = "It is open."
    await pass_by(desk, AGAIN_AFTER)
    await desk.visit()

    assert await desk.told() == ["Ferry is told", "Bridge is told"]


async def test_a_file_goes_out_when_its_hour_has_come(desk: Desk, tmp_path: Path) -> None:
    """A wire's file is not touched again: nobody is there at midnight to take out its line."""
    folder = tmp_path / "wire"
    folder.mkdir()
    await desk.visit(str(folder))
    text = (
        "Ferry runs again\n\nThe ferry runs again after nine weeks, its captain said on Monday.\n"
    )
    file = folder / "ferry.txt"
    file.write_text(f"{soon(desk)}\n\n{text}")
    settled = desk.clock.now().timestamp() - 60
    os.utime(file, (settled, settled))
    for _ in range(3):
        await desk.visit(str(folder))
    assert await desk.told() == []

    await pass_by(desk, HOUR)
    for _ in range(3):
        await desk.visit(str(folder))

    assert await desk.told() == ["Ferry runs again"]
    assert len(desk.editors.told) == 1

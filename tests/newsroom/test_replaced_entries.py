"""Another piece under an old name, or an old piece under another: which is news."""

from pathlib import Path

from tests.newsroom.newsdesk import Desk, open_desk
from tests.newsroom.pieces import own_text
from tests.newsroom.publisher import Publisher, page


def put_in_its_place(desk: Desk, name: str, headline: str, *, day: int = 0) -> None:
    """Another page under the id of the oldest entry."""
    entry = desk.publisher.entries[-1]
    entry.guid = entry.guid or entry.name
    entry.name, entry.headline, entry.day = name, headline, day
    told = own_text(desk.publisher.url).replace("Mayor steps down", headline)
    desk.publisher.pages[name] = told.replace("/story/ferry", f"/story/{name}")


async def test_a_correction_at_a_new_address_is_heard(desk: Desk) -> None:
    """The feed says all that it said; only its link leads to the corrected text."""
    await desk.visit()
    desk.publisher.add("ferry", text="It left at dawn.")
    await desk.visit()
    entry = desk.publisher.entries[0]
    corrected = page(entry, desk.publisher.url).replace("next week", "on 9 March")
    entry.guid, entry.name = "ferry", "ferry-2"
    desk.publisher.pages["ferry-2"] = corrected.replace("/story/ferry", "/story/ferry-2")

    await desk.visit()
    await desk.visit()

    assert await desk.told() == ["Ferry is told"]
    (offer,) = desk.editors.told
    assert "on 9 March" in offer
    assert desk.publisher.asked.count("/story/ferry-2") == 1


async def test_another_piece_under_an_old_id_is_news(desk: Desk) -> None:
    """Failure 13: some systems count the places of their feed, and not what stands there."""
    await desk.visit()
    desk.publisher.add("ferry")
    await desk.visit()

    put_in_its_place(desk, "mayor", "Mayor steps down")
    await desk.visit()
    await desk.visit()

    assert await desk.told() == ["Ferry is told", "Mayor steps down"]


async def test_another_piece_under_an_id_of_the_archive_is_news(
    publisher: Publisher, tmp_path: Path
) -> None:
    """And its old pieces under other headlines are not, when they were written before we looked."""
    async with open_desk(publisher, tmp_path / "numbered.db") as desk:
        publisher.add("ferry", "bridge", "harbour", "tram", day=1)
        await desk.visit()
        first = await desk.told()

        put_in_its_place(desk, "mayor", "Mayor steps down", day=1)
        await desk.visit()
        assert await desk.told() == first
        put_in_its_place(desk, "council", "Mayor steps down today", day=20)
        await desk.visit()

        assert (await desk.told())[len(first) :] == ["Mayor steps down today"]


async def test_a_feed_of_numbered_places_tells_no_archive_that_moves_up(
    publisher: Publisher, tmp_path: Path
) -> None:
    """Failure 11: its newest entry is taken back, and an old one stands under that one's id."""
    async with open_desk(publisher, tmp_path / "numbered.db") as desk:
        publisher.add("ferry", "bridge", "harbour", "tram", day=1)
        await desk.visit()
        first = await desk.told()

        entry = publisher.entries[0]
        entry.guid = entry.name
        entry.name, entry.headline = "mayor", "Mayor steps down"
        publisher.pages["mayor"] = own_text(publisher.url).replace("/ferry", "/mayor")
        await desk.visit()

        assert await desk.told() == first

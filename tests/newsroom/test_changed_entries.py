"""Entries that say something else than they did: which are read again, when, and at what cost."""

import os
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

import pytest

from bot.newsroom.changed import TRIES
from bot.newsroom.story_desk import plainly
from content.types import Article, Source, Story
from tests.clocks import NOON
from tests.newsroom.newsdesk import EVERY, Desk, open_desk
from tests.newsroom.pieces import named_with, own_text
from tests.newsroom.publisher import Publisher, open_publisher, page


async def with_a_mistake(article: Article, *, now: datetime, source_name: str) -> Story:
    """As the desk does, but for one headline that nobody has thought of."""
    if "odd" in article.headline:
        raise RuntimeError("a mistake of ours")
    return await plainly(article, now=now, source_name=source_name)


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


async def test_counters_in_a_feed_are_no_changes(desk: Desk) -> None:
    """They would cost the publisher five pages at every visit, for ever."""
    desk.publisher.add("ferry", text="It left at dawn. 1 comment")
    await desk.visit()
    before = len(desk.publisher.asked)

    for number in range(2, 5):
        desk.publisher.entries[0].text = f"It left at dawn. {number} comments"
        await desk.visit()
    assert set(desk.publisher.asked[before:]) == {"/feed"}
    desk.publisher.entries[0].text = "It left at dawn with 300 people on board. 9 comments"
    await desk.visit()

    assert desk.publisher.asked[-1] == "/story/ferry"


async def test_every_changed_entry_gets_its_turn(desk: Desk) -> None:
    """Where all change at every visit the newest must not starve behind the oldest five."""
    names = [f"item{number:02}" for number in range(12)]
    await desk.visit()
    desk.publisher.add(*names)
    await desk.visit()
    before = len(desk.publisher.asked)

    for visit in range(6):
        for entry in desk.publisher.entries:
            entry.text = f"This was written in the {'very ' * visit} early morning."
        await desk.clock.advance(EVERY.total_seconds())
        await desk.visit()

    asked = [path for path in desk.publisher.asked[before:] if path.startswith("/story/")]
    assert asked[0] == "/story/item11"
    assert sorted(asked) == [f"/story/{name}" for name in names], "once an hour at most"


async def test_another_headline_is_read_at_once(desk: Desk) -> None:
    """A correction must not wait because the text was changed ten minutes ago."""
    await desk.visit()
    desk.publisher.add("ferry", text="It left at dawn.")
    await desk.visit()
    desk.publisher.entries[0].text = "It left at noon."
    await desk.visit()
    desk.publisher.entries[0].text = "It left in the evening."
    await desk.visit()
    asked = desk.publisher.asked.count("/story/ferry")
    desk.publisher.entries[0].headline = "Ferry is late"

    await desk.visit()

    assert desk.publisher.asked.count("/story/ferry") == asked + 1


async def test_a_copy_that_its_outlet_rewrites_is_told(desk: Desk) -> None:
    """It ran the agency's text first; an hour later its own news stands there, under the old id."""
    async with open_publisher() as other:
        herald = Source(address=other.feed_url, name="Herald")
        await desk.visit()
        await desk.newsroom.visit(herald)
        desk.publisher.add("ferry")
        other.add("ferry")
        await desk.visit()
        await desk.newsroom.visit(herald)
        assert await desk.told() == ["Ferry is told"]
        assert (await named_with(desk, "Ferry is told")) == ["Herald"]

        other.entries[0].headline = "Mayor steps down"
        other.pages["ferry"] = own_text(other.url)
        await desk.newsroom.visit(herald)
        await desk.newsroom.visit(herald)

    assert await desk.told() == ["Ferry is told", "Mayor steps down"]
    assert (await named_with(desk, "Ferry is told")) == []
    assert desk.editors.told == []


async def test_a_copy_that_changes_and_stays_one_is_not_told(desk: Desk) -> None:
    """The other outlet has another headline over the agency's words: still nobody's news."""
    async with open_publisher() as other:
        herald = Source(address=other.feed_url, name="Herald")
        await desk.visit()
        await desk.newsroom.visit(herald)
        desk.publisher.add("ferry")
        other.add("ferry")
        await desk.visit()
        await desk.newsroom.visit(herald)

        other.pages["ferry"] = page(other.entries[0], other.url)
        other.entries[0].headline = "The ferry, it is told"
        await desk.newsroom.visit(herald)

        assert other.asked.count("/story/ferry") == 2
    assert await desk.told() == ["Ferry is told"]
    assert (await named_with(desk, "Ferry is told")) == ["Herald"]


async def test_history_that_changes_is_left_alone(desk: Desk) -> None:
    """Nobody heard of it from us; a feed that bumps its archive would cost its pages for ever."""
    desk.publisher.add("one", "two", "three", "four")
    await desk.visit()
    assert await desk.told() == ["Three is told", "Four is told"]
    before = len(desk.publisher.asked)

    for entry in desk.publisher.entries[2:]:
        entry.headline = f"{entry.headline} once more"
    await desk.visit()

    assert desk.publisher.asked[before:] == ["/feed"]
    assert await desk.told() == ["Three is told", "Four is told"]


async def test_what_could_not_be_told_is_told_once_it_is_mended(desk: Desk) -> None:
    """An editor elsewhere pressed the button too early: no headline, no text, and then both."""
    await desk.visit()
    desk.publisher.add("ferry")
    (entry,) = desk.publisher.entries
    entry.headline = ""
    desk.publisher.breaks("/story/ferry")
    await desk.visit()
    await desk.visit()
    assert await desk.told() == []

    entry.headline = "Ferry is told"
    del desk.publisher.answers["/story/ferry"]
    await desk.visit()
    await desk.visit()

    assert await desk.told() == ["Ferry is told"]


async def test_a_change_whose_page_is_busy_is_not_lost(desk: Desk) -> None:
    """A correction in a bad minute of its server; the entry itself never changes again."""
    await desk.visit()
    desk.publisher.add("ferry")
    await desk.visit()
    desk.publisher.entries[0].headline = "Ferry is late"
    desk.publisher.breaks("/story/ferry", status=503)
    await desk.visit()
    await desk.visit()
    assert desk.editors.told == []
    del desk.publisher.answers["/story/ferry"]

    await desk.visit()

    (offer,) = desk.editors.told
    assert "Ferry is late" in offer


async def test_a_change_whose_page_is_busy_for_ever_is_given_up(desk: Desk) -> None:
    """The feed would be fetched whole at every visit, and the page with it."""
    await desk.visit()
    desk.publisher.add("ferry")
    await desk.visit()
    desk.publisher.entries[0].headline = "Ferry is late"
    desk.publisher.breaks("/story/ferry", status=503)
    before = len(desk.publisher.asked)

    for _ in range(TRIES + 2):
        await desk.visit()

    asked = desk.publisher.asked[before:]
    assert asked == ["/feed", "/story/ferry"] * TRIES + ["/feed unchanged"] * 2

"""What an entry looked like, told from what it looks like now: by headline, text and address."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.newsroom.rereads import AGAIN_AFTER, hash_of, is_replaced
from content.types import Item
from storage import versions
from tests.newsroom.newsdesk import Desk, open_desk
from tests.newsroom.publisher import Publisher

OLD_LENGTH = 8
"""Bytes, of before addresses counted."""


async def written_before_addresses_counted(desk: Desk, *names: str) -> None:
    """As a file holds them that an older release has written."""
    source = await desk.state()
    async with desk.db.transaction() as tx:
        known = await versions.known(tx, source.id, names)
        assert set(known) == set(names)
        short = {name: replace(each, hash=each.hash[:OLD_LENGTH]) for name, each in known.items()}
        await versions.keep(tx, source.id, short, now=desk.clock.now())


async def test_an_upgrade_reads_no_page_again(desk: Desk) -> None:
    """All entries of all sources would count as changed, and each publisher pay with its pages."""
    desk.publisher.add("ferry", "bridge")
    await desk.visit()
    await written_before_addresses_counted(desk, "ferry", "bridge")
    before = len(desk.publisher.asked)

    desk.publisher.add("harbour")
    await desk.clock.advance(AGAIN_AFTER.total_seconds())
    await desk.visit()

    asked = [path for path in desk.publisher.asked[before:] if path.startswith("/story")]
    assert asked == ["/story/harbour"]


async def test_a_correction_behind_an_upgrade_is_heard(desk: Desk) -> None:
    """Short as it is, the old version says what headline and text were."""
    desk.publisher.add("ferry", "bridge", text="It was seen at dawn.")
    await desk.visit()
    await written_before_addresses_counted(desk, "ferry", "bridge")
    before = len(desk.publisher.asked)

    desk.publisher.entries[0].text = "It was seen at noon."
    desk.publisher.entries[1].headline = "Ferry is late"
    await desk.visit()

    asked = [path for path in desk.publisher.asked[before:] if path.startswith("/story")]
    assert sorted(asked) == ["/story/bridge", "/story/ferry"]
    assert [told for told in desk.editors.told if "Ferry is late" in told]


async def test_an_archive_under_new_headlines_at_its_old_addresses_is_no_news(
    publisher: Publisher, tmp_path: Path
) -> None:
    """A system that dates its old pieces anew with each mended headline would tell them all."""
    async with open_desk(publisher, tmp_path / "archive.db") as desk:
        publisher.add("one", "two", "three", "four", day=1)
        await desk.visit()
        first = await desk.told()

        for entry in publisher.entries:
            entry.headline, entry.day = f"{entry.headline} once more", 20
        await desk.visit()
        await desk.visit()

        assert await desk.told() == first


@pytest.mark.parametrize(
    ("change", "is_another"),
    [
        ({"headline": "Mayor steps down", "url": "https://post.example/mayor"}, True),
        ({"headline": "Ferry is late"}, False),
        ({"url": "https://post.example/ferry-2"}, False),
        ({"headline": "Ferry is late", "url": "https://www.post.example/ferry/"}, False),
    ],
)
def test_another_piece_has_another_headline_and_another_address(
    change: dict[str, str], is_another: bool
) -> None:
    """A corrected headline is no new piece, nor is one that has moved."""
    was = Item(id="1", headline="Ferry runs again", url="https://post.example/ferry")

    assert is_replaced(hash_of(was), hash_of(replace(was, **change))) is is_another  # type: ignore[arg-type]
    assert not is_replaced(hash_of(was)[:OLD_LENGTH], hash_of(replace(was, **change)))  # type: ignore[arg-type]

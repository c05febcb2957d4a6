"""Stories of before an address was known in more spellings: none of them is told anew."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import update

from content.desk import former_page_story_key, page_story_key
from storage import stories
from storage.tables import stories as story_table
from storage.types import StoredStory
from tests.newsroom.newsdesk import Desk, open_desk
from tests.newsroom.publisher import Publisher, page
from tests.newsroom.test_shared_addresses import TEXTS, html


@pytest.fixture
async def desk(publisher: Publisher, tmp_path: Path) -> AsyncIterator[Desk]:
    async with open_desk(publisher, tmp_path / "wireroom.db") as opened:
        yield opened


def names_its_folder(desk: Desk, file: str) -> str:
    """The newest entry's page calls itself the file of a folder; tells its address."""
    entry, url = desk.publisher.entries[0], desk.publisher.url
    told = page(entry, url)
    own = f"{url}/story/{entry.name}{file}"
    desk.publisher.pages[entry.name] = told.replace(f"{url}/story/{entry.name}'", f"{own}'")
    return own


async def newest(desk: Desk) -> StoredStory:
    async with desk.db.reads() as reads:
        (stored,) = await stories.latest(reads, limit=1)
    return stored


@pytest.mark.parametrize("is_former", [True, False])
async def test_what_was_told_under_the_former_key_is_changed_not_told_anew(
    desk: Desk, is_former: bool
) -> None:
    """Whole sites end all addresses in "index.html": each edit would be news for everybody."""
    await desk.visit()
    desk.publisher.add("ferry", text="It left at dawn.")
    address = names_its_folder(desk, "/index.html")
    await desk.visit()
    key = former_page_story_key(address) if is_former else page_story_key(address)
    async with desk.db.transaction() as tx:
        await tx.change(update(story_table).values(key=key))
    desk.publisher.entries[0].headline = "Ferry is late"
    desk.publisher.entries[0].guid = "ferry, second edition"
    names_its_folder(desk, "/index.html")

    await desk.visit()

    stored = await newest(desk)
    assert (stored.story.headline, stored.story.revision) == ("Ferry is late", 2)
    assert stored.story.key == key
    assert await desk.told() == ["Ferry is told"]


async def test_another_spelling_of_a_told_page_is_that_page(desk: Desk) -> None:
    await desk.visit()
    desk.publisher.add("ferry", text="It left at dawn.")
    await desk.visit()
    desk.publisher.entries[0].headline = "Ferry is late"
    desk.publisher.entries[0].guid = "ferry, second edition"
    names_its_folder(desk, "/index.html;jsessionid=0A1B")

    await desk.visit()

    assert (await newest(desk)).story.revision == 2
    assert await desk.told() == ["Ferry is told"]


async def test_what_shares_an_address_is_known_under_its_former_key_as_well(desk: Desk) -> None:
    """Its own address is the one that was asked for; each of its edits was news for everybody."""
    await desk.visit()
    for number, (headline, text) in enumerate(TEXTS.items()):
        desk.publisher.add(f"s{number}", query=f"?id=%7e{number}")
        desk.publisher.entries[0].headline = headline
        desk.publisher.pages[f"s{number}"] = html(headline, text, f"{desk.publisher.url}/news")
        await desk.visit()
    stored = await newest(desk)
    assert stored.story.url is not None
    former = former_page_story_key(stored.story.url)
    assert former != stored.story.key
    async with desk.db.transaction() as tx:
        mine = story_table.c.key == stored.story.key
        await tx.change(update(story_table).where(mine).values(key=former))
    entry = desk.publisher.entries[0]
    text = TEXTS[entry.headline]
    entry.headline, entry.guid = "Mayor Berg has resigned", "second edition"
    canonical = f"{desk.publisher.url}/news"
    desk.publisher.pages[entry.name] = html(entry.headline, text, canonical)

    await desk.visit()

    assert (await newest(desk)).story.revision == 2
    assert await desk.told() == list(TEXTS)

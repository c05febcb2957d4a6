"""A story that changes keeps its photo, gets the new one, or has its headline drawn anew."""

import asyncio
import re
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from aiohttp import web

from bot.publish import publish
from content.photos import fit
from content.types import Photo
from storage import photos, stories
from storage.types import StoredStory
from tests.newsroom.newsdesk import Desk, open_desk
from tests.newsroom.publisher import Publisher, page
from tests.pictures import saved, scene
from tests.storage.givens import a_story

PHOTO, STORY = "/photo/ferry.jpg", "/story/ferry"


@pytest.fixture
async def desk(publisher: Publisher, tmp_path: Path) -> AsyncIterator[Desk]:
    async with open_desk(publisher, tmp_path / "wireroom.db", draws_cards=True) as opened:
        yield opened


async def told(desk: Desk) -> StoredStory:
    await desk.visit()
    desk.publisher.add("ferry", text="It left at dawn.")
    return await looked_at(desk)


async def changed(desk: Desk, headline: str = "Ferry is late") -> StoredStory:
    desk.publisher.entries[0].headline = headline
    return await looked_at(desk)


async def looked_at(desk: Desk) -> StoredStory:
    await desk.visit()
    async with desk.db.reads() as reads:
        (stored,) = await stories.latest(reads, limit=1)
    return stored


async def is_card(desk: Desk, stored: StoredStory) -> bool:
    async with desk.db.reads() as reads:
        return await photos.is_drawn(reads, stored.photo_id)


def credit(stored: StoredStory) -> str:
    return stored.story.photo.credit if stored.story.photo else ""


async def test_a_card_says_what_the_story_says_now(desk: Desk) -> None:
    """A corrected headline under a picture of the wrong one would be no correction."""
    desk.publisher.breaks(PHOTO)
    first = await told(desk)

    second = await changed(desk)

    assert (first.story.headline, second.story.headline) == ("Ferry is told", "Ferry is late")
    assert [await is_card(desk, each) for each in (first, second)] == [True, True]
    assert first.photo_id != second.photo_id


async def test_a_photo_that_comes_late_takes_the_cards_place(desk: Desk) -> None:
    """Agencies send the words first."""
    desk.publisher.breaks(PHOTO)
    first = await told(desk)
    del desk.publisher.answers[PHOTO]

    second = await changed(desk)

    assert [await is_card(desk, each) for each in (first, second)] == [True, False]
    assert [credit(each) for each in (first, second)] == ["", "Mara Lind/Northwire"]


async def test_a_photo_stays_while_no_other_one_is_named(desk: Desk) -> None:
    """It is not even fetched again, and its credit goes with it although the page forgot both."""
    first = await told(desk)
    desk.publisher.entries[0].headline = "Ferry is late"
    html = page(desk.publisher.entries[0], desk.publisher.url)
    html = re.sub("<figure.*?</figure>|<meta[^>]*og:image[^>]*>", "", html, flags=re.DOTALL)
    assert PHOTO not in html
    desk.publisher.answers[STORY] = web.Response(body=html.encode(), content_type="text/html")
    desk.publisher.breaks(PHOTO)

    second = await looked_at(desk)

    assert second.story.headline == "Ferry is late"
    assert second.photo_id == first.photo_id
    assert credit(second) == credit(first) == "Mara Lind/Northwire"
    assert desk.publisher.asked.count(PHOTO) == 1


@pytest.mark.parametrize("can_be_had", [True, False])
async def test_another_photo_comes_with_its_own_credit(desk: Desk, can_be_had: bool) -> None:
    """The new name under the old picture would be a wrong credit."""
    first = await told(desk)
    desk.publisher.entries[0].headline = "Ferry is late"
    html = page(desk.publisher.entries[0], desk.publisher.url)
    html = html.replace(PHOTO, "/photo/other.jpg").replace("Mara Lind", "Ida Holm")
    answer = web.Response(body=html.encode(), content_type="text/html")
    desk.publisher.answers[STORY] = answer
    if not can_be_had:
        desk.publisher.breaks("/photo/other.jpg")

    second = await looked_at(desk)

    assert second.story.headline == "Ferry is late"
    assert (second.photo_id != first.photo_id) == can_be_had
    assert credit(second) == ("Ida Holm/Northwire" if can_be_had else "Mara Lind/Northwire")
    assert not await is_card(desk, second)


async def test_a_picture_that_comes_twice_at_one_moment_is_one(desk: Desk) -> None:
    """An update brings it in small, another story in large: it would be uploaded twice."""
    await told(desk)
    large = scene(7, (1000, 667))
    small = web.Response(body=saved(large.resize((480, 320))), content_type="image/jpeg")
    desk.publisher.answers["/photo/new.jpg"] = small
    entry = desk.publisher.entries[0]
    entry.headline = "Ferry is late"
    told_now = page(entry, desk.publisher.url).replace(PHOTO, "/photo/new.jpg")
    desk.publisher.pages["ferry"] = told_now
    other = replace(a_story("Boats return"), photo=Photo(url="https://post.example/boats.jpg"))

    async with desk.pictures.turn:
        story, picture = await desk.pictures.of(other, fit(saved(large)))
        updating = asyncio.create_task(desk.visit())
        await asyncio.wait({updating}, timeout=3)  # as far as it can go meanwhile
        published = await publish(desk.db, story, picture, now=desk.clock.now())
    await updating

    async with desk.db.reads() as reads:
        updated = await stories.by_headline(reads, "Ferry is late")
    assert updated is not None
    assert published is not None
    assert updated.photo_id == published.stored.photo_id is not None

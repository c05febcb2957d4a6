"""What stories are told with, from the publishers' pages to the phones."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from aiohttp import web
from PIL import Image

from bot.simulator import Simulator
from content import cards
from content.types import Source
from storage import photos, stories
from storage.database import Database
from tests.journeys.house import EDITOR_ID, open_house, picture
from tests.newsroom.publisher import Publisher, open_publisher
from tests.pictures import saved, scene

AGENCY = scene(21, (1200, 800))
FERRY = (
    "The ferry to the outer islands sails again after nine days of storm, the harbour said.",
    "Some two hundred people had waited in the school of Lorvik, where beds had been put up.",
)
BUDGET = (
    "Teachers of seven schools want smaller classes and have written to the minister of finance.",
    "A vote on next year's spending is due in June; the opposition has asked for another paper.",
)


@pytest.fixture
async def outlets() -> AsyncIterator[tuple[Publisher, Publisher]]:
    async with AsyncExitStack() as stack:
        first, second = [await stack.enter_async_context(open_publisher()) for _ in range(2)]
        yield first, second


def tells(
    publisher: Publisher,
    headline: str,
    paragraphs: tuple[str, ...],
    photo: Image.Image | None = None,
    *,
    caption: str = "",
) -> None:
    """One story in its feed, on a page of its own."""
    name = headline.split()[0].lower()
    publisher.add(name)
    publisher.entries[0].headline = headline
    img = f"<img src='/photo/{name}.jpg' width='1200'>"
    figure = f"<figure>{img}<figcaption>{caption}</figcaption></figure>"
    body = (figure if photo else "") + "".join(f"<p>{each}</p>" for each in paragraphs)
    publisher.answers[f"/story/{name}"] = web.Response(
        body=f"<html lang='en'><body><article><h1>{headline}</h1>{body}</article></body>".encode(),
        content_type="text/html",
    )
    if photo:
        publisher.answers[f"/photo/{name}.jpg"] = web.Response(
            body=saved(photo, quality=80), content_type="image/jpeg"
        )


def sources(*publishers: Publisher) -> tuple[Source, ...]:
    names = ("North", "South")
    return tuple(
        Source(address=each.feed_url, name=name)
        for each, name in zip(publishers, names, strict=False)
    )


async def test_one_photo_from_two_outlets_is_uploaded_once(
    simulator: Simulator, tmp_path: Path, outlets: tuple[Publisher, Publisher]
) -> None:
    """An agency's photo, in two sizes and with two credits: each story says its own."""
    path = tmp_path / "news.db"
    async with open_house(simulator, path) as house:
        readers = [await house.reader(name) for name in ("Ann", "Ben")]
    tells(outlets[0], "Ferry sails again", FERRY, AGENCY, caption="At sea. Photo: Ida Holm/AFP")
    small = AGENCY.resize((640, 427))
    tells(outlets[1], "Schools want more money", BUDGET, small, caption="A bay. Photo: Northwire")

    got = []
    # the large one first: where it comes second, it is uploaded as well, for those who follow
    for outlet, words in zip(
        outlets, ("Ferry sails again", "Schools want more money"), strict=True
    ):
        async with open_house(simulator, path, sources=sources(outlet), first_look=1) as house:
            got += [await house.world.wait_for_message(reader, words) for reader in readers]

    # the simulator gives every upload a name of its own
    assert len({one.photo for one in got}) == 1
    assert got[0].photo
    assert ["AFP" in one.text for one in got] == [True, True, False, False]
    assert ["Northwire" in one.text for one in got] == [False, False, True, True]
    async with await Database.open(path) as db, db.reads() as reads:
        told = await stories.latest(reads, limit=9)
        held = await photos.get(reads, told[0].photo_id or 0)
    assert len({each.photo_id for each in told}) == 1
    assert held
    assert held.width == AGENCY.width


async def test_a_story_without_a_photo_comes_with_its_headline_drawn(
    simulator: Simulator, tmp_path: Path, outlets: tuple[Publisher, Publisher]
) -> None:
    """Where the operator wants it so: drawn and uploaded once, without a credit of its own."""
    path = tmp_path / "news.db"
    async with open_house(simulator, path) as house:
        readers = [await house.reader(name) for name in ("Ann", "Ben")]
    tells(outlets[0], "Ferry sails again", FERRY)

    settings = {"sources": sources(outlets[0]), "first_look": 1, "headline_card": True}
    async with open_house(simulator, path, **settings) as house:
        got = [await house.world.wait_for_message(each, "Ferry sails again") for each in readers]

    assert len({one.photo for one in got}) == 1
    assert got[0].photo
    assert "Photo:" not in got[0].text
    async with await Database.open(path) as db, db.reads() as reads:
        (told,) = await stories.latest(reads, limit=9)
        held = await photos.get(reads, told.photo_id or 0)
        assert await photos.is_drawn(reads, told.photo_id)
    assert held
    assert (held.width, held.height) == cards.SIZE


async def test_an_editor_sees_the_card_that_readers_get(
    simulator: Simulator, tmp_path: Path
) -> None:
    """The preview is exactly what goes out, a drawn headline included; a photo needs no card."""
    async with open_house(simulator, tmp_path / "news.db", headline_card=True) as house:
        edna = house.world.add_user("Edna", user_id=EDITOR_ID)
        ann = await house.reader("Ann")
        house.world.say(edna, "/breaking Bridge closed\n\nIt will stay so until noon.")
        preview = await house.world.wait_for_message(edna, "Bridge closed")
        question = await house.world.wait_for_message(edna, "exactly what", after=preview)
        await house.press(edna, question, "Send")
        got = await house.world.wait_for_message(ann, "Bridge closed")
        house.world.send_photo(edna, picture(), caption="/breaking Tunnel closed\n\nUntil noon.")
        own = await house.world.wait_for_message(edna, "Tunnel closed", after=question)

    assert preview.photo
    assert (got.photo, got.text) == (preview.photo, preview.text)
    assert own.photo
    async with await Database.open(tmp_path / "news.db") as db, db.reads() as reads:
        assert [await photos.is_drawn(reads, number) for number in (1, 2)] == [True, False]

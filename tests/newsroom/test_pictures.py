"""The same picture from elsewhere is one; the words beside it stay with their story."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from PIL import Image

from bot.kin import Kin
from bot.newsroom.pictures import Pictures
from bot.newsroom.retold import Retold
from bot.publish import Published, Seen, keep_picture, publish
from bot.settings import Settings
from content import photos as content_photos
from content.photos import FitPhoto
from content.types import Photo, Story
from storage import photos, sources
from storage.database import Database
from storage.types import StoredPhoto
from tests.pictures import graphic, saved, scene
from tests.storage.conftest import db, migrated, path  # noqa: F401 - fixtures
from tests.storage.givens import NOON, a_story

LARGE = scene(7, (1000, 667))
SMALL = LARGE.resize((480, 320))


def fit(image: Image.Image, *, quality: int = 85) -> FitPhoto:
    return content_photos.fit(saved(image, quality=quality))


def told(headline: str, credit: str = "") -> Story:
    photo = Photo(url=f"https://{headline[:4].lower()}.example/1.jpg", credit=credit)
    return Story(
        key=a_story(headline).key,
        headline=headline,
        summary="The first boat left at dawn.",
        photo=photo,
        published_at=NOON,
    )


async def publish_with(db: Database, story: Story, image: Image.Image) -> Published:  # noqa: F811 - pytest's way
    as_told, picture = await Pictures(db).of(story, fit(image))
    published = await publish(db, as_told, picture, now=NOON)
    assert published is not None
    return published


async def held(db: Database, published: Published) -> StoredPhoto:  # noqa: F811 - pytest's way
    async with db.reads() as reads:
        found = await photos.get(reads, published.stored.photo_id or 0)
    assert found is not None
    return found


@pytest.mark.parametrize(("first", "second"), [(LARGE, SMALL), (SMALL, LARGE)])
async def test_two_sizes_are_one_picture_and_the_larger_is_kept(
    db: Database,  # noqa: F811 - pytest's way
    first: Image.Image,
    second: Image.Image,
) -> None:
    """It is uploaded once, and whoever opens a story sees it as large as it was ever found."""
    one = await publish_with(db, told("Ferry sails again"), first)
    other = await publish_with(db, told("Boats return"), second)

    assert one.stored.photo_id == other.stored.photo_id
    assert (await held(db, one)).width == LARGE.width
    assert fit(LARGE).sha256 == (await held(db, one)).sha256


async def test_credits_are_never_mixed_up(db: Database) -> None:  # noqa: F811 - pytest's way
    """One outlet names the photographer, the other has bought the picture: each as it says."""
    one = await publish_with(db, told("Ferry sails again", "Ida Holm/Nordbild"), LARGE)
    other = await publish_with(db, told("Boats return"), SMALL)

    photos_told = [published.stored.story.photo for published in (one, other)]
    assert [photo and photo.credit for photo in photos_told] == ["Ida Holm/Nordbild", ""]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (LARGE, scene(7, (1000, 667), moved=0.01)),
        (LARGE, LARGE.crop((20, 14, 1000, 667))),
        (LARGE, scene(8, (1000, 667))),
        (graphic("Lorvik 1 : 0 Tarn"), graphic("Lorvik 2 : 0 Tarn")),
    ],
    ids=["next shot", "crop", "another", "score"],
)
async def test_what_looks_alike_stays_two(
    db: Database,  # noqa: F811 - pytest's way
    one: Image.Image,
    other: Image.Image,
) -> None:
    """Nobody gets the picture of another story."""
    published = [
        await publish_with(db, told(headline), image)
        for headline, image in (("Ferry sails again", one), ("Boats return", other))
    ]

    assert len({each.stored.photo_id for each in published}) == 2
    assert [(await held(db, each)).data for each in published] == [fit(one).data, fit(other).data]


async def test_a_picture_that_went_out_keeps_its_name(db: Database) -> None:  # noqa: F811 - pytest's way
    """The name that Telegram gave it stays good for a million readers still to come."""
    medium = LARGE.resize((840, 560))
    one = await publish_with(db, told("Ferry sails again"), medium)
    async with db.transaction() as tx:
        await photos.keep_file_id(tx, one.stored.photo_id or 0, "AgACAgI")

    other = await publish_with(db, told("Boats return"), LARGE)

    assert one.stored.photo_id == other.stored.photo_id
    found = await held(db, other)
    assert (found.file_id, found.width) == ("AgACAgI", LARGE.width)


async def test_a_thumbnail_that_went_out_holds_nobody_back(db: Database) -> None:  # noqa: F811 - pytest's way
    """The next readers get the picture in full; the old story keeps what it was told with."""
    one = await publish_with(db, told("Ferry sails again"), SMALL)
    async with db.transaction() as tx:
        await photos.keep_file_id(tx, one.stored.photo_id or 0, "AgACAgI")

    other = await publish_with(db, told("Boats return"), LARGE)
    third = await publish_with(db, told("Quay reopens"), SMALL)

    assert (await held(db, other)).width == LARGE.width
    assert (await held(db, other)).file_id is None
    assert (await held(db, one)).file_id == "AgACAgI"
    assert third.stored.photo_id == other.stored.photo_id


async def test_two_sources_that_bring_it_at_one_moment_bring_one(db: Database) -> None:  # noqa: F811 - pytest's way
    """At the first look every source is visited at once."""
    retold = Retold(db, Kin(db))
    async with db.transaction() as tx:
        state = await sources.ensure(tx, "https://a.example/feed")

    async def bring(number: int, story: Story, image: Image.Image) -> Published | None:
        seen = Seen(source_id=state.id, item_id=str(number))
        now = NOON + timedelta(seconds=number)
        return await retold.publish(story, fit(image), now=now, seen=seen)

    found = await asyncio.gather(
        bring(1, told("Ferry sails again"), LARGE), bring(2, told("Boats return"), SMALL)
    )

    assert len({each.stored.photo_id for each in found if each}) == 1
    assert all(found)


DRAWING = Settings(headline_card=True)
UNSEEN = replace(told("Ferry sails again"), photo=Photo(caption="A quay.", credit="Ida Holm/AFP"))


async def test_a_story_without_a_photo_gets_its_headline_drawn(db: Database) -> None:  # noqa: F811 - pytest's way
    """Once, however often it is asked for; the words about a photo that nobody sees go."""
    for _ in range(2):
        as_told, card = await Pictures(db, DRAWING).of(UNSEEN, None)
        async with db.transaction() as tx:
            found = await keep_picture(tx, as_told, card)

    assert as_told == replace(UNSEEN, photo=None)
    assert found == 1
    async with db.reads() as reads:
        assert await photos.is_drawn(reads, found)
        assert await photos.prints(reads) == {}


async def test_nothing_is_drawn_unasked(db: Database) -> None:  # noqa: F811 - pytest's way
    assert await Pictures(db).of(UNSEEN, None) == (UNSEEN, None)


async def test_a_photo_goes_before_a_card(db: Database) -> None:  # noqa: F811 - pytest's way
    """Also where it came late: the next version of the story has it."""
    story = told("Ferry sails again", "Ida Holm/Nordbild")
    pictures = Pictures(db, DRAWING)
    first = await publish(db, *await pictures.of(story, None), now=NOON)
    second = await publish(db, *await pictures.of(story, fit(LARGE)), now=NOON)

    assert first
    assert second
    assert (first.stored.story.photo, second.stored.story.photo) == (None, story.photo)
    assert (await held(db, second)).width == LARGE.width
    assert second.broadcast is None


async def test_a_photo_that_cannot_be_had_again_stays(db: Database) -> None:  # noqa: F811 - pytest's way
    """A server that is down for a minute must not turn a photo that we hold into a card."""
    story = told("Ferry sails again", "Ida Holm/Nordbild")
    one = await publish_with(db, story, LARGE)
    reworded = replace(
        story, summary="Boats sail.", photo=Photo(url=story.photo.url if story.photo else None)
    )

    again = await publish(db, *await Pictures(db, DRAWING).of(reworded, None), now=NOON)

    assert again
    assert again.stored.photo_id == one.stored.photo_id
    assert again.stored.story.photo == story.photo


UNLIKE = ("Ferry sails again", "Teachers want smaller classes", "Museum buys a painting")


async def told_in_turn(
    db: Database,  # noqa: F811 - pytest's way
    headlines: tuple[str, ...],
    image: Image.Image,
    *,
    source: str = "The Post",
    credit: str = "",
) -> list[bool]:
    """Whether each story, a day after the one before it, comes with the picture."""
    shown = []
    for day, headline in enumerate(headlines):
        at, summary = NOON + timedelta(days=day), f"{headline}."
        story = replace(told(headline, credit), source=source, published_at=at, summary=summary)
        published = await publish(db, *await Pictures(db).of(story, fit(image)), now=at)
        assert published
        shown.append(published.stored.photo_id is not None)
        assert shown[-1] == (published.stored.story.photo is not None)
    return shown


@pytest.mark.parametrize("image", [graphic("The Post"), LARGE], ids=["drawn", "photo"])
async def test_an_outlets_stand_in_is_no_photo(db: Database, image: Image.Image) -> None:  # noqa: F811 - pytest's way
    """The picture that a site puts before every story tells readers nothing, again and again."""
    assert await told_in_turn(db, UNLIKE, image) == [True, True, False]
    assert await told_in_turn(db, ("Rain floods a tunnel",), image) == [False]
    assert await told_in_turn(db, ("Harvest is late",), image, source="North") == [True]


async def test_a_picture_that_was_put_beside_an_article_is_meant(db: Database) -> None:  # noqa: F811 - pytest's way
    """Whoever files one picture with each dump has chosen it."""
    for day, headline in enumerate(UNLIKE):
        at = NOON + timedelta(days=day)
        story = replace(told(headline), source="The Post", published_at=at, summary=headline)
        filed = replace(story, photo=Photo(file=f"/wire/{day}.jpg"))
        _, picture = await Pictures(db).of(filed, fit(LARGE))
        assert picture
        assert await publish(db, filed, picture, now=at)


@pytest.mark.parametrize(
    ("headlines", "credit"),
    [
        (UNLIKE, "Ida Holm/Nordbild"),
        (("Bank raises rates", "Rates hit buyers of homes", "Bank defends its step"), ""),
        (UNLIKE[:2], ""),
    ],
    ids=["with a credit", "one matter", "only two"],
)
async def test_a_file_photo_stays_one(
    db: Database,  # noqa: F811 - pytest's way
    headlines: tuple[str, ...],
    credit: str,
) -> None:
    """The same house front leads every story about the bank: that is a photo, and stays."""
    assert all(await told_in_turn(db, headlines, LARGE, credit=credit))

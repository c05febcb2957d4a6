"""What a story is told with: a photo that is held already is found again, whatever its size.

Two outlets bring one agency photo, and a feed brings in small what a page has in large. It is
kept once and uploaded once. Caption and credit are never part of it: they stay with each story.

What an outlet puts before its readers where it has no photo is none: the third unlike story with
it goes without. Where there is none, the headline may be drawn as a picture. It has neither caption
nor credit, so the words about a photo that nobody sees go; and it never takes the place of a photo
that is held.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import structlog

from bot.newsroom import gather, reading
from bot.publish import Picture
from bot.settings import Settings
from content import cards
from content.fetch import Web
from content.photo import likeness, not_photos
from content.photos import FitPhoto
from content.types import Photo, Story
from storage import photos, stories
from storage.database import Database
from storage.types import StoredPhoto, StoredStory

COMPARED = 4
"""So many of the pictures that look the same are compared pixel by pixel."""
GOOD_SIDE = 800
"""Pixels, the longer side: an uploaded picture of this size stays, however large it comes later."""

_LOOKED_AT = 20

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)


class Pictures:
    def __init__(self, db: Database, settings: Settings | None = None) -> None:
        self.turn = asyncio.Lock()
        """Held from asking `of` to keeping what it gives: of two who bring one picture at one
        moment, in two sizes, the second would not find the first."""
        self._db = db
        self._draws = settings is not None and settings.headline_card
        self._font = settings.card_font if settings else None

    async def of(self, story: Story, photo: FitPhoto | None) -> tuple[Story, Picture | None]:
        """The story as it is to be told, and its picture: the one that is held, where it is.

        To be asked and kept in one `turn`.

        Raises:
            StorageError: the database cannot be read or written.
        """
        picture = None if photo is None else await self._held(photo) or photo
        if picture is not None:
            if not await self._stands_for_anything(story, picture):
                return story, picture
            log.info("a picture that stands for anything", headline=story.headline)
            story = replace(story, photo=None)
        elif before := await self._before(story):
            return before
        card = await self._card(story) if self._draws else None
        return (story, None) if card is None else (replace(story, photo=None), card)

    @asynccontextmanager
    async def again(
        self, web: Web, story: Story, held: StoredStory
    ) -> AsyncIterator[tuple[Story, Picture | None]]:
        """What the new version of a held story is told with; to be kept within, it has its `turn`.

        A photo stays, with its words, while no other one is named; what is named anew is
        fetched, and a card is drawn again: it must not go on saying what is said no more.

        Raises:
            StorageError: the database cannot be read or written.
        """
        async with self._db.reads() as reads:
            photo = await photos.get(reads, held.photo_id or 0, with_data=False)
            is_photo = photo is not None and not await photos.is_drawn(reads, photo.id)
        if is_photo and not _names_another(story, held.story):
            yield replace(story, photo=_worded(story.photo, held.story.photo)), photo
            return
        found = await gather.picture_of(web, story)
        if found is None and is_photo:
            yield replace(story, photo=held.story.photo), photo
            return
        async with self.turn:
            yield await self.of(gather.credited(story, found), found)

    async def _before(self, story: Story) -> tuple[Story, Picture] | None:
        """With the photo that it was told with, where that is the one that cannot be had now."""
        async with self._db.reads() as reads:
            held = await stories.by_key(reads, story.key)
            if held is None or held.photo_id is None or not _names_one(story, held.story):
                return None
            photo = await photos.get(reads, held.photo_id, with_data=False)
        return None if photo is None else (replace(story, photo=held.story.photo), photo)

    async def _card(self, story: Story) -> FitPhoto | None:
        return await asyncio.to_thread(cards.draw, story.headline, story.source, font=self._font)

    async def _stands_for_anything(self, story: Story, picture: Picture) -> bool:
        if not story.source or story.photo is None or story.photo.url is None:
            return False  # a file beside an article was put there on purpose
        async with self._db.reads() as reads:
            photo_id = (
                picture.id
                if isinstance(picture, StoredPhoto)
                else await photos.known_as(reads, picture.sha256)
            )
            if photo_id is None:
                return False
            told = await stories.told_with(
                reads,
                photo_id,
                source=story.source,
                since=story.published_at - not_photos.WITHIN,
                limit=_LOOKED_AT,
            )
        others = [one.story for one in told if one.story.key != story.key]
        return not_photos.stands_for_anything(story, others)

    async def _held(self, photo: FitPhoto) -> StoredPhoto | None:
        """The same picture from elsewhere, the largest; in this size where this one is larger."""
        found = [one for one in await self._alike(photo) if _is_good(one, photo)]
        if not found:
            return None
        best = max(found, key=lambda one: one.width)
        if best.width < photo.width:
            async with self._db.transaction() as tx:
                await photos.enlarge(
                    tx,
                    best.id,
                    data=photo.data,
                    width=photo.width,
                    height=photo.height,
                    sha256=photo.sha256,
                )
        return best

    async def _alike(self, photo: FitPhoto) -> list[StoredPhoto]:
        if not photo.print:
            return []
        async with self._db.reads() as reads:
            prints = await photos.prints(reads)
        ids = list(prints)
        near = await asyncio.to_thread(likeness.near, photo.print, list(prints.values()))
        async with self._db.reads() as reads:
            held = [await photos.get(reads, ids[at]) for at in near[:COMPARED]]
        return [
            one
            for one in held
            if one is not None and one.data and await reading.are_one(photo.data, one.data)
        ]


def _names_one(story: Story, held: Story) -> bool:
    """Whether both name a picture, and the same one."""
    places = [(each.photo.url, each.photo.file) for each in (story, held) if each.photo]
    return len(places) == 2 and places[0] == places[1] != (None, None)


def _names_another(story: Story, held: Story) -> bool:
    if story.photo is None:
        return False
    # another picture may have been put in the place of a file
    return story.photo.file is not None or (
        story.photo.url is not None and not _names_one(story, held)
    )


def _worded(new: Photo | None, held: Photo | None) -> Photo | None:
    """The held one in the new one's words, as far as it has any: a credit is never lost."""
    if new is None or held is None:
        return held
    return replace(held, caption=new.caption or held.caption, credit=new.credit or held.credit)


def _is_good(held: StoredPhoto, photo: FitPhoto) -> bool:
    """False for a thumbnail that went out already: what is to come deserves the larger picture."""
    is_thumbnail = max(held.width, held.height) < GOOD_SIDE
    return not (is_thumbnail and held.file_id and photo.width > held.width)

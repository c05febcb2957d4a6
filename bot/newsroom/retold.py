"""Whether a story has been told already, by another outlet: told once more it would be a bore.

    the same text       wire copy, republished                      content.kin.copies
    the same event      in other words, and with nothing new        content.kin.archive, a high line

Both only within `WINDOW`, never from the outlet that told it first (that is an update), and never
where the later one has a number or a fact that the first had not.
"""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np
import structlog

from bot.kin import Kin
from bot.newsroom.pictures import Pictures
from bot.publish import Published, Seen, publish
from content.kin import copies
from content.kin.copies import Print
from content.kin.retellings import is_reprint, retells, says_nothing_new
from content.photos import FitPhoto
from content.types import Partial, Story
from storage import also_at, sources, stories
from storage import kin as kin_rows
from storage.also_at import Why
from storage.database import Database
from storage.types import StoredStory

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

WINDOW = timedelta(days=3)
EVENT = 1.4
"""Cosine of words plus cosine of vectors, from which two outlets tell one event. Measured without
regard to dates: of 39 stories above it that added nothing to another all told its event, of 53
above 1.1 all but two."""
_MOST = 20
"""Nearest stories, and newest versions of one, that are looked at closely."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The story that told it first."""

    story_id: int
    why: Why


class Retold:
    """What was told of late; made from the database, and of no worth of its own."""

    def __init__(self, db: Database, kin: Kin, pictures: Pictures | None = None) -> None:
        # held from asking to publishing: two sources may bring one text at one moment
        self._turn = asyncio.Lock()
        self._db = db
        self._kin = kin
        self.pictures = pictures or Pictures(db)
        self._prints: dict[int, tuple[datetime, Print]] = {}
        self._up_to = 0

    async def publish(
        self, story: Story, picture: FitPhoto | None, *, now: datetime, seen: Seen
    ) -> Published | None:
        """Publish it, or keep it beside the story that told it first; None where nothing is new."""
        async with self._turn:
            told = await self.first_of(story, now=now)
            if told is None:
                async with self.pictures.turn:
                    told_as, held = await self.pictures.of(story, picture)
                    return await publish(self._db, told_as, held, now=now, seen=seen)
            async with self._db.transaction() as tx:
                await also_at.keep(tx, story, of=told.story_id, why=told.why, now=now)
                await sources.mark_seen(tx, seen.source_id, [seen.item_id], now=now)
        log.info("told already", headline=story.headline, by=told.story_id, why=told.why)
        return None

    async def reprinted(self, story: Story, *, now: datetime, is_new: bool) -> StoredStory | None:
        """The story that its own outlet tells once more with it, at an address that we do not know.

        Args:
            is_new: nothing was told of its entry before. What we know as a reprint may say by now
                what is new.

        Raises:
            StorageError: the database cannot be read.
        """
        async with self._turn:
            async with self._db.reads() as reads:
                if await stories.by_key(reads, story.key) is not None:
                    return None
            await self._catch_up(now)
            mine = await asyncio.to_thread(copies.print_of, story)
            texts = await asyncio.to_thread(self._same_text, mine) if mine else set()
            async with self._db.reads() as reads:
                held = await stories.to_show(reads, sorted(texts), now=now)
        own = (one for one in held if _outlet(one.story) == _outlet(story))
        found = (one for one in own if not is_new or is_reprint(story, one.story))
        return next((one for one in found if _may_be_first(story, one, now)), None)

    async def first_of(self, story: Story, *, now: datetime) -> Told | None:
        """Who told it first, to be asked before it is published; None where it is news.

        Raises:
            StorageError: the database cannot be read or written.
        """
        async with self._db.reads() as reads:
            if await stories.by_key(reads, story.key) is not None:
                return None  # what its own outlet says again is an update, not a copy
            known = await also_at.by_key(reads, story.key)
        if known is not None:
            if await self._still_retells(story, known):
                return Told(story_id=known, why=Why.TEXT)
            async with self._db.transaction() as tx:
                await also_at.forget(tx, story.key)
        await self._kin.catch_up()
        await self._catch_up(now)
        mine = await asyncio.to_thread(copies.print_of, story)
        texts, events = await asyncio.to_thread(self._near, story, mine)
        async with self._db.reads() as reads:
            held = {one.id: one for one in await stories.to_show(reads, [*texts, *events], now=now)}
        told = [one for one in held.values() if _may_be_first(story, one, now)]
        told.sort(key=lambda one: one.id)
        return await asyncio.to_thread(_chosen, story, told, texts, events)

    async def _still_retells(self, story: Story, first_id: int) -> bool:
        """Whether it says nothing new beside any version of what it was a copy of.

        Else its outlet has written a text of its own at the copy's address. A teaser does not show
        that: its page cannot be read this time, and was a copy when it could.
        """
        if story.partial in (Partial.FEED, Partial.STUB):
            return True
        async with self._db.reads() as reads:
            versions = await stories.revisions_of(reads, first_id, limit=_MOST)
        return await asyncio.to_thread(_adds_nothing, story, [one.story for one in versions])

    async def _catch_up(self, now: datetime) -> None:
        self._prints = {
            story_id: found for story_id, found in self._prints.items() if found[0] > now - WINDOW
        }
        async with self._db.reads() as reads:
            new = await kin_rows.taken_in_since(reads, now - WINDOW, after=self._up_to)
        for one in new:
            found = await asyncio.to_thread(copies.print_of, one.story)
            if found is not None:
                self._prints[one.id] = (one.taken_in_at, found)
            self._up_to = max(self._up_to, one.revision_id)

    def _near(self, story: Story, mine: Print | None) -> tuple[set[int], set[int]]:
        return self._same_text(mine) if mine else set(), self._same_event(story)

    def _same_text(self, mine: Print) -> set[int]:
        ids = list(self._prints)
        if not ids:
            return set()
        signatures = np.stack([self._prints[story_id][1].signature for story_id in ids])
        alike = np.flatnonzero(copies.are_alike(mine, signatures))
        return {ids[at] for at in alike if copies.are_one(mine, self._prints[ids[at]][1])}

    def _same_event(self, story: Story) -> set[int]:
        archive, traits = self._kin.archive, self._kin.traits(story)
        likeness = archive.likeness(traits, archive.by_vector(traits, _MOST))
        near = likeness.words + likeness.vectors >= EVENT
        return {int(story_id) for story_id in likeness.story_ids[near]}


def _chosen(
    story: Story, told: Iterable[StoredStory], texts: set[int], events: set[int]
) -> Told | None:
    near = [one for one in told if one.id in texts or one.id in events]
    if any(_outlet(one.story) == _outlet(story) for one in near):
        return None  # who has told it before has something to add
    for one in near:
        if one.id in texts:
            if retells(story, one.story):
                return Told(story_id=one.id, why=Why.TEXT)
        elif says_nothing_new(story, one.story):
            return Told(story_id=one.id, why=Why.EVENT)
    return None


def _adds_nothing(story: Story, versions: Iterable[Story]) -> bool:
    return any(retells(story, one) or says_nothing_new(story, one) for one in versions)


def _may_be_first(story: Story, held: StoredStory, now: datetime) -> bool:
    apart = abs(story.published_at - held.story.published_at)
    recent = held.taken_in_at > now - WINDOW and apart < WINDOW
    return recent and held.story.key != story.key


def _outlet(story: Story) -> str:
    return story.source.casefold()

"""What stands around a story: the editor's own links first, then what we hold that is akin."""

import asyncio
from datetime import datetime

from bot.render_list import Entry, entry_of
from content import related, urls
from content.text import words
from content.types import RelatedLink, Story
from storage import search, stories
from storage.database import Reads
from storage.types import StoredStory


async def related_to(
    reads: Reads, stored: StoredStory, *, now: datetime, limit: int
) -> list[Entry]:
    """At most `limit` entries; never the story itself, never one story or headline twice.

    A link whose story we do not hold stays what it is: a headline, with its address if it has one.
    """
    found = _Found(stored, limit)
    for link in stored.story.related:
        held = await _held(reads, link)
        found.add(
            entry_of(held) if held else Entry(story_id=None, headline=link.headline, url=link.url)
        )
    if not found.full:
        for kin in await _akin(reads, stored, now):
            found.add(entry_of(kin))
    return found.entries


class _Found:
    """Entries in order, each told once."""

    def __init__(self, stored: StoredStory, limit: int) -> None:
        self.entries: list[Entry] = []
        self._limit = limit
        self._ids: set[int | None] = {stored.id}
        self._headlines = {_told(stored.story.headline)}

    @property
    def full(self) -> bool:
        return len(self.entries) >= self._limit

    def add(self, entry: Entry) -> None:
        headline = _told(entry.headline)
        if self.full or entry.story_id in self._ids or headline in self._headlines:
            return
        self.entries.append(entry)
        self._headlines.add(headline)
        if entry.story_id is not None:
            self._ids.add(entry.story_id)


async def _held(reads: Reads, link: RelatedLink) -> StoredStory | None:
    by_address = await stories.by_url(reads, urls.canonical(link.url)) if link.url else None
    return by_address or await stories.by_headline(reads, link.headline)


async def _akin(reads: Reads, stored: StoredStory, now: datetime) -> list[StoredStory]:
    pool = await search.candidates(
        reads, _words(stored.story), limit=_POOL, exclude_story_id=stored.id
    )
    candidates = [
        related.Candidate(
            id=one.id,
            headline=one.story.headline,
            lead=one.story.standfirst or one.story.summary,
            published_at=one.story.published_at,
        )
        for one in pool
    ]
    ranked = await asyncio.to_thread(
        related.rank, stored.story, candidates, now=now, limit=len(candidates)
    )
    held = {one.id: one for one in pool}
    return [held[candidate.id] for candidate in ranked]


def _words(story: Story) -> str:
    """The words to search with; those of the headline twice, because repeated words weigh more."""
    body = " ".join(block.text for block in story.body)
    return " ".join((story.headline, story.headline, story.standfirst or story.summary, body))


def _told(headline: str) -> tuple[str, ...]:
    """Equal for headlines that a reader would call the same: case and punctuation aside."""
    return tuple(words(headline)) or (headline,)


_POOL = 60
"""More candidates than any list shows: the index brings them, the ranking chooses."""

"""What stands around a story: the editor's own links first, then what we hold that is akin."""

from datetime import datetime

from bot.kin import Kin
from bot.render.listing import Entry, entry_of
from content import urls
from content.text import words
from content.types import RelatedLink
from storage import also_at, stories
from storage.database import Reads
from storage.types import StoredStory


async def related_to(
    reads: Reads, kin: Kin, stored: StoredStory, *, now: datetime, limit: int
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
        akin = await kin.around(reads, stored, now=now)
        for one in await stories.to_show(reads, akin[: limit * _SPARE]):
            found.add(entry_of(one))
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
    by_address = await _at(reads, urls.canonical(link.url)) if link.url else None
    return by_address or await stories.by_headline(reads, link.headline)


async def _at(reads: Reads, address: str) -> StoredStory | None:
    """The story of this address, be it another outlet's telling of it."""
    held = await stories.by_url(reads, address)
    if held is not None:
        return held
    told = await also_at.by_url(reads, address)
    return None if told is None else await stories.get(reads, told)


def _told(headline: str) -> tuple[str, ...]:
    """Equal for headlines that a reader would call the same: case and punctuation aside."""
    return tuple(words(headline)) or (headline,)


_SPARE = 2
"""So many times more are read than are shown: some may not be shown, or say what others say."""

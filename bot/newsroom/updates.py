"""A publisher changes what we have told: the new version is kept, and the editors hear of it.

It is never pushed by itself: whether a change is news, an editor decides. What is looked at is
the entry in the feed; a page that changes behind an entry that stays as it is goes unnoticed.
"""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import structlog

from bot.clock import Clock
from bot.newsroom.lookout import Entry, Look
from bot.newsroom.source_notices import Tell
from bot.publish import Picture, keep_picture
from bot.render.story import note
from bot.texts import Texts
from content.changes import Change, changes_of
from content.errors import ContentError
from content.text import clip, fingerprint
from content.types import Item, Story
from storage import stories, versions
from storage.database import Database
from storage.types import SourceState, StoredStory

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

A_VISIT = 5
"""So many changed entries are read again at one visit; the others at the next."""
QUIET = timedelta(minutes=30)
"""For so long editors hear nothing more of one story."""
AN_HOUR = 10
"""So many notices an hour, of all stories: a feed that turns over must not bury its editors."""


class Updates:
    """`read` makes the story of an entry as it is now, `picture` what its held story becomes."""

    def __init__(
        self,
        db: Database,
        clock: Clock,
        tell: Tell,
        read: Callable[[str, Entry], Awaitable[Story]],
        picture: Callable[[Story, StoredStory], Awaitable[tuple[Story, Picture | None]]],
    ) -> None:
        self._db = db
        self._clock = clock
        self._tell = tell
        self._read = read
        self._picture = picture
        self._told_at: dict[int, datetime] = {}
        """By story; what a restart forgets is one notice too many."""

    async def look(self, state: SourceState, look: Look, *, but: set[str]) -> bool:
        """To be called after what is new has been told; `but` are the ids of that.

        False: some wait for the next visit.

        Raises:
            StorageError: what was found could not be kept; the next visit finds it again.
        """
        items = {entry.id: entry for entry in look.entries if isinstance(entry, Item)}
        now_are = {item_id: _version(item) for item_id, item in items.items()}
        async with self._db.reads() as reads:
            known = await versions.known(reads, state.id, list(items))
        first = {each: now_are[each] for each in items if each not in known or each in but}
        if first.items() - known.items():
            async with self._db.transaction() as tx:
                await versions.keep(tx, state.id, first)
        changed = [each for each in items if each not in first and known[each] != now_are[each]]
        for each in changed[:A_VISIT]:
            await self._take(look.name, items[each])
            async with self._db.transaction() as tx:
                await versions.keep(tx, state.id, {each: now_are[each]})
        return len(changed) <= A_VISIT

    async def _take(self, name: str, item: Item) -> None:
        """Keep the new version and tell of it, where it is one of a story of ours."""
        try:
            story = await self._read(name, item)
        except ContentError as error:
            log.info("a changed entry could not be read", entry=item.id, why=str(error))
            return
        async with self._db.reads() as reads:
            held = await stories.by_key(reads, story.key)
        if held is None:
            return
        story, picture = await self._picture(story, held)
        now = self._clock.now()
        async with self._db.transaction() as tx:
            photo_id = await keep_picture(tx, story, picture)
            kept = await stories.keep(tx, story, photo_id=photo_id, now=now)
        found = changes_of(held.story, story)
        if kept is not None and found and self._may_tell(held.id, now):
            self._told_at[held.id] = now
            await self._tell(lambda texts: note(_words(story, found, texts)))

    def _may_tell(self, story_id: int, now: datetime) -> bool:
        self._told_at = {
            each: at for each, at in self._told_at.items() if now - at < timedelta(hours=1)
        }
        last = self._told_at.get(story_id)
        may = len(self._told_at) < AN_HOUR and (last is None or now - last >= QUIET)
        if not may:
            log.info("an update is kept without a word", story=story_id)
        return may


def _words(story: Story, found: tuple[Change, ...], texts: Texts) -> str:
    lines = [
        texts("“{headline}” was changed by {source}.", headline=story.headline, source=story.source)
    ]
    for change in found[:_MOST]:
        lines.append("")
        if change.before:
            lines.append(f"− {clip(change.before, _UNITS)}")
        if change.after:
            lines.append(f"+ {clip(change.after, _UNITS)}")
    if len(found) > _MOST:
        more = len(found) - _MOST
        lines.append("")
        lines.append(texts.plural("and {count} more change", "and {count} more changes", more))
    lines.append("")
    lines.append(texts("Readers were not told. Whoever opens the story reads the new version."))
    return "\n".join(lines)


def _version(item: Item) -> bytes:
    """Eight bytes of what the entry says; its address, date and picture may come and go."""
    body = (block.text for block in item.body)
    return bytes.fromhex(fingerprint(item.headline, item.standfirst, *body)[:16])


_MOST = 5
_UNITS = 300

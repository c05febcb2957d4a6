"""Entries that a source shows once more and that say something else than they did.

Posts of a live blog among them: each has another headline and all have one address, which is often
their only id. They are one story with updates, whatever their ids: what we tell is the page, and
that would be pushed once more with each post. So its newest post is taken for the entry, and what
came of the page for a change that is offered to the editors, once in half an hour.
"""

from collections import Counter
from collections.abc import Awaitable, Callable, Mapping

import structlog

from bot.clock import Clock
from bot.newsroom.gather import Gathered
from bot.newsroom.held_back import HeldBack
from bot.newsroom.lookout import Look
from bot.newsroom.press import Press
from bot.newsroom.rereads import Rereads, hash_of, is_changed, is_replaced, moved_together
from bot.publish import Seen
from content.errors import ContentError, Embargoed, SourceBusy
from content.types import Item, Story
from storage import sources, versions
from storage.database import Database
from storage.errors import StorageError
from storage.types import SourceState
from storage.versions import Standing, Version

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

A_VISIT = 5
"""So many changed entries are read again at one visit; the others at the next."""

TRIES = 3
"""So often one is read whose page is busy: a correction must not be lost to a bad minute."""


class Changed:
    """
    Args:
        read: the story of an entry, from a source of this name, whatever it says of when it may be
            told: a correction of what readers have is never held back.
    """

    def __init__(
        self,
        db: Database,
        clock: Clock,
        press: Press,
        read: Callable[[str, Item], Awaitable[tuple[Story, Gathered]]],
        held: HeldBack,
    ) -> None:
        self._db = db
        self._clock = clock
        self._press = press
        self._read = read
        self._held = held
        self._rereads = Rereads(clock)
        self._busy: Counter[Seen] = Counter()

    async def take(self, state: SourceState, look: Look, *, but: set[str]) -> bool:
        """Read the entries again that say something else than they did; `but` were just told.

        False: some wait for the next visit.
        """
        items = {entry.id: entry for entry in look.entries if isinstance(entry, Item)}
        now_are = {item_id: hash_of(item) for item_id, item in items.items()}
        async with self._db.reads() as reads:
            known = await versions.known(reads, state.id, items)
        just_told = {
            each
            for each in items
            if each not in known or (each in but and known[each].standing is Standing.TOLD)
        }
        first = {each: _told(now_are[each]) for each in just_told}
        if first.items() - known.items():
            await self._keep(state, first)
        changed = {
            each: now_are[each]
            for each in items
            if each not in just_told and is_changed(known[each].hash, now_are[each])
        }
        if elsewhere := await self._only_elsewhere(state, known, changed):
            await self._keep(state, elsewhere)
            changed = {each: hash_ for each, hash_ in changed.items() if each not in elsewhere}
        replaced = await self._replaced(state, items, known, changed)
        for each in [each for each in changed if each not in replaced]:
            if known[each].standing is Standing.HISTORY:
                del changed[each]
        were = {each: known[each].hash for each in changed}
        due = self._rereads.due(state.id, were, changed)
        left = len(changed)
        for each in due[:A_VISIT]:
            self._rereads.note(state.id, each)
            standing = await self._take_one(
                state,
                look,
                items[each],
                Seen(source_id=state.id, item_id=each),
                standing=known[each].standing,
                is_another=each in replaced,
            )
            if standing is not None:
                await self._keep(state, {each: Version(hash=now_are[each], standing=standing)})
                left -= 1
        return not left

    async def _only_elsewhere(
        self, state: SourceState, known: Mapping[str, Version], changed: Mapping[str, bytes]
    ) -> dict[str, Version]:
        """Those that say under another id or address what was read there: no news, nor changes."""
        if not changed:
            return {}
        async with self._db.reads() as reads:
            read = await versions.standings(reads, state.id, set(changed.values()))
        shown = {each: version.hash for each, version in known.items()}
        found = {each: known[each].standing for each in moved_together(shown, changed)}
        found |= {each: read[hash_] for each, hash_ in changed.items() if hash_ in read}
        return {
            each: Version(hash=changed[each], standing=standing) for each, standing in found.items()
        }

    async def _replaced(
        self,
        state: SourceState,
        items: Mapping[str, Item],
        known: Mapping[str, Version],
        changed: Mapping[str, bytes],
    ) -> set[str]:
        """Those with a new piece under the id of an old one; an older piece there is no news.

        Some systems count the places of their feed, and not what stands there.
        """
        others = [each for each in changed if is_replaced(known[each].hash, changed[each])]
        if not others:
            return set()
        async with self._db.reads() as reads:
            seen = await sources.seen(reads, state.id, others)
        return {
            each
            for each in others
            if (
                date > seen.get(each, date)
                if (date := items[each].published_at)
                else known[each].standing is not Standing.HISTORY
            )
        }

    async def _take_one(
        self,
        state: SourceState,
        look: Look,
        item: Item,
        seen: Seen,
        *,
        standing: Standing,
        is_another: bool,
    ) -> Standing | None:
        """What it is by now, None where it is to be tried again; its neighbours never notice.

        Args:
            standing: what it was.
            is_another: it is perhaps another piece than it was.
        """
        is_unheard = standing is not Standing.TOLD
        may_tell = is_unheard or is_another
        try:
            story, read = await self._read(look.name, item)
            is_told = await self._press.take_changed(
                story, read, item, seen, is_new=is_unheard, may_tell=may_tell
            )
        except StorageError:
            raise  # not the entry's fault
        except Embargoed as error:
            return await self._held.take(state, item, error)
        except ContentError as error:
            if isinstance(error, SourceBusy) and self._may_wait(seen):
                return None
            log.info("a changed entry could not be read", entry=item.id, why=str(error))
        except Exception:
            log.exception("a changed entry could not be read", entry=item.id)
        else:
            standing = Standing.TOLD if is_told else standing
        self._busy.pop(seen, None)
        return standing

    def _may_wait(self, seen: Seen) -> bool:
        self._busy[seen] += 1
        return self._busy[seen] < TRIES

    async def _keep(self, state: SourceState, new: Mapping[str, Version]) -> None:
        async with self._db.transaction() as tx:
            await versions.keep(tx, state.id, new, now=self._clock.now())


def _told(hash_: bytes) -> Version:
    return Version(hash=hash_, standing=Standing.TOLD)

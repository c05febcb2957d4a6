"""From what a source offers to what is told: the new is published, the changed is read again."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import structlog

from bot.clock import Clock
from bot.newsroom import gather
from bot.newsroom.changed import Changed
from bot.newsroom.files import identified, remember_history
from bot.newsroom.folders import Entry, Found
from bot.newsroom.gather import Gathered
from bot.newsroom.held_back import HeldBack
from bot.newsroom.history import are_news_by_page, came_before
from bot.newsroom.lookout import Look
from bot.newsroom.polite import PATIENCE, Resting
from bot.newsroom.press import Press
from bot.newsroom.rereads import hash_of
from bot.newsroom.source_notices import SourceNotices
from bot.newsroom.story_desk import StoryOf
from bot.publish import Seen
from content.errors import ContentError, Embargoed, SourceBusy
from content.fetch import Web
from content.types import Item, Story
from storage import announced, sources, versions
from storage.database import Database
from storage.errors import StorageError
from storage.types import SourceState
from storage.versions import Standing, Version

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

TRIES = 3
"""So often an entry that fails by bad luck is tried, once a visit, before it is set aside.

Nor does it wait longer than `PATIENCE` for a page or picture whose host asks for time.
"""


@dataclass(slots=True)
class _Waiting:
    since: datetime
    tries: int = 0


class Telling:
    """What `bot.newsroom.newsroom` has found is told here; it knows nothing of when to visit."""

    def __init__(
        self,
        db: Database,
        web: Web,
        clock: Clock,
        *,
        first_look: int,
        story_of: StoryOf,
        press: Press,
        notices: SourceNotices,
    ) -> None:
        self._db = db
        self._web = web
        self._clock = clock
        self._first_look = first_look
        self._story_of = story_of
        self._press = press
        self._held = HeldBack(db, clock, notices)
        self._changed = Changed(db, clock, press, self._read_anyway, self._held)
        self._waiting: dict[tuple[int, str], _Waiting] = {}
        self._undated: Counter[int] = Counter()
        """By source: visits in a row whose first entries no page could date."""

    async def tell_new(self, state: SourceState, look: Look) -> bool:
        """Tell what is new, and take in what has changed; False where some of it waits.

        Raises:
            StorageError: what was found could not be kept; the next visit finds it again.
        """
        found, all_known = await self._new(state, look)
        new = await self._announced(state, look, found)
        due = [entry for entry in new if not self._held.waits(state.id, entry)]
        told = [await self._tell(state, look, entry) for entry in due]
        all_read = await self._changed.take(state, look, but={entry.id for entry in new})
        return all(told) and all_read and all_known

    async def _announced(self, state: SourceState, look: Look, new: Sequence[Entry]) -> list[Entry]:
        """All that is to be told, and kept until it is: its feed may show it no more by then."""
        async with self._db.reads() as reads:
            waiting = {item.id: item for item in await announced.waiting(reads, state.id)}
        items = (entry for entry in new if isinstance(entry, Item))
        if fresh := [item for item in items if waiting.get(item.id) != item]:
            async with self._db.transaction() as tx:
                await announced.keep(tx, state.id, fresh, now=self._clock.now())
        shown = {entry.id for entry in look.entries}
        every = [*(item for item in waiting.values() if item.id not in shown), *new]
        ids = {entry.id for entry in every}
        await self._held.remember(state, waiting.values())
        self._held.forget(state.id, but=ids)
        for source_id, entry_id in list(self._waiting):
            if source_id == state.id and entry_id not in ids:
                del self._waiting[source_id, entry_id]  # a file that is there no more
        return every

    async def _new(self, state: SourceState, look: Look) -> tuple[list[Entry], bool]:
        """What is to be told; and False where of some it is to be found out at the next visit."""
        doubtful: Sequence[Entry] = ()
        async with self._db.reads() as reads:
            seen = await sources.seen(reads, state.id, [entry.id for entry in look.entries])
            new = [entry for entry in look.entries if entry.id not in seen]
            earliest = await sources.earliest(reads, state.id) if new and seen else None
            waiting = {item.id for item in await announced.waiting(reads, state.id)} if new else ()
        unheard = [entry for entry in new if entry.id not in waiting]
        if not state.first_look_done or look.is_elsewhere:
            known = max(0, len(unheard) - self._first_look)
            history: Sequence[Entry] = unheard[:known]
            log.info("first look", source=state.address, known=known, to_tell=len(new) - known)
        else:
            old, unsure = await self._history(state, look, seen, earliest) if unheard else ([], [])
            history = [item for item in old if item.id not in waiting]
            doubtful = [item for item in unsure if item.id not in waiting]
        new = [entry for entry in new if entry not in history and entry not in doubtful]
        if history:
            if state.first_look_done:
                log.info("older than the first look", source=state.address, known=len(history))
            await self._remember(state, look, history)
        return new, not doubtful

    async def _history(
        self,
        state: SourceState,
        look: Look,
        seen: Mapping[str, datetime],
        earliest: datetime | None,
    ) -> tuple[list[Item], list[Item]]:
        """What lay there before our first look, and what may have, as far as can be told now."""
        history = came_before(look.entries, seen, earliest)
        doubtful = [item for item in history if item.published_at is None]
        if not doubtful or earliest is None:
            return history, []
        are_news = await are_news_by_page(doubtful, self._page_date, earliest)
        if are_news is None and self._may_ask_again(state):
            return [item for item in history if item not in doubtful], doubtful
        self._undated.pop(state.id, None)
        return [item for item in history if not are_news or item not in doubtful], []

    async def _page_date(self, item: Item) -> datetime | None:
        """Raises SourceBusy: its page may be there later."""
        found = await gather.gathered(self._web, item)
        if found.may_come and not found.is_elsewhere:
            raise SourceBusy(item.url or "", "it was announced, and is not there yet")
        return found.article.published_at

    def _may_ask_again(self, state: SourceState) -> bool:
        self._undated[state.id] += 1
        return self._undated[state.id] < TRIES

    async def _remember(self, state: SourceState, look: Look, history: Sequence[Entry]) -> None:
        """As known, without telling it."""
        if found := [entry for entry in history if isinstance(entry, Found)]:

            async def read(entry: Found) -> Story:
                return (await self._read(look.name, entry))[0]

            await remember_history(self._db, state.id, found, read, now=self._clock.now())
        await self._known(state, history, Standing.HISTORY)

    async def _tell(self, state: SourceState, look: Look, entry: Entry) -> bool:
        """Tell one entry; False where it waits for the next visit. Its neighbours never notice."""
        try:
            await self._publish(state, look.name, entry)
        except StorageError:
            raise  # not the entry's fault
        except SourceBusy as error:
            resting = isinstance(error, Resting)
            return await self._missed(state, entry, str(error), lasting=False, resting=resting)
        except Embargoed as error:
            self._waiting.pop((state.id, entry.id), None)
            return await self._held.take(state, entry, error) is not None
        except ContentError as error:
            return await self._missed(state, entry, str(error), lasting=True)
        except Exception:
            log.exception("entry could not be told", source=state.address, entry=entry.id)
            return await self._missed(state, entry, "see above", lasting=False)
        self._waiting.pop((state.id, entry.id), None)
        await self._held.told(state, entry)
        return True

    async def _publish(self, state: SourceState, name: str, entry: Entry) -> None:
        patient = not self._is_last_try(state, entry)
        seen = Seen(source_id=state.id, item_id=entry.id)
        told, page = await self._read(name, entry, patient=patient)
        if isinstance(entry, Found):
            known = await identified(self._db, state.id, entry, told, now=self._clock.now())
            if known is None:
                log.info("known already", file=entry.path.name, why="it lay there before the bot")
                await self._known(state, [entry])
                return
            told = known
        await self._press.take(told, page, entry, seen, patient=patient)

    async def _known(
        self,
        state: SourceState,
        entries: Sequence[Entry],
        standing: Standing = Standing.TOLD,
    ) -> None:
        """These count as seen, without having been told; `standing` says what a change will be."""
        items = [entry for entry in entries if isinstance(entry, Item)]
        now_are = {item.id: Version(hash=hash_of(item), standing=standing) for item in items}
        now = self._clock.now()
        async with self._db.transaction() as tx:
            await sources.mark_seen(tx, state.id, [entry.id for entry in entries], now=now)
            await versions.keep(tx, state.id, now_are, now=now)

    async def _read(
        self, name: str, entry: Entry, *, patient: bool = True
    ) -> tuple[Story, Gathered]:
        found = await self._gathered(name, entry, patient=patient)
        gather.refuse_embargoed(found.article, now=self._clock.now())
        return await self._story(name, entry, found), found

    async def _read_anyway(self, name: str, entry: Entry) -> tuple[Story, Gathered]:
        """Also where it says that it may not be told yet: it may be told already."""
        found = await self._gathered(name, entry)
        return await self._story(name, entry, found), found

    async def _gathered(self, name: str, entry: Entry, *, patient: bool = True) -> Gathered:
        name = _named(name, entry)
        return await gather.gathered(self._web, entry, publisher=name, patient=patient)

    async def _story(self, name: str, entry: Entry, found: Gathered) -> Story:
        now = self._clock.now()
        return await self._story_of(found.article, now=now, source_name=_named(name, entry))

    def _is_last_try(self, state: SourceState, entry: Entry) -> bool:
        waits = self._waiting.get((state.id, entry.id))
        if waits is None:
            return False
        return waits.tries >= TRIES - 1 or self._clock.now() - waits.since >= PATIENCE

    async def _missed(
        self, state: SourceState, entry: Entry, why: str, *, lasting: bool, resting: bool = False
    ) -> bool:
        """Set the entry aside where trying again is useless, or has been often enough."""
        is_last = self._is_last_try(state, entry)
        waits = self._waiting.setdefault((state.id, entry.id), _Waiting(self._clock.now()))
        if not lasting and not is_last:
            waits.tries += not resting  # who asked for time was not asked again
            log.info("entry waits", source=state.address, entry=entry.id, why=why)
            return False
        del self._waiting[state.id, entry.id]
        await self._known(state, [entry], Standing.SET_ASIDE)
        log.warning("entry set aside", source=state.address, entry=entry.id, why=why)
        return True


def _named(name: str, entry: Entry) -> str:
    return (entry.source if isinstance(entry, Item) else "") or name

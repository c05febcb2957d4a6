"""The newsroom's loop: source → article → story → ledger. It knows nothing of who delivers.

Each source is followed by a task of its own, so a slow one holds up nobody. Nothing is
remembered outside the database but what a restart may forget.
"""

import asyncio
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import replace
from datetime import timedelta
from functools import partial

import structlog

from bot.clock import Clock
from bot.kin import Kin
from bot.newsroom import gather, lookout, rhythm
from bot.newsroom.hubs import Hubs
from bot.newsroom.lookout import Entry, Look
from bot.newsroom.retold import Retold
from bot.newsroom.source_notices import SourceNotices, Tell, nobody
from bot.newsroom.story_desk import StoryOf, plainly
from bot.newsroom.updates import Updates
from bot.publish import Published, Seen
from bot.settings import is_address
from content.errors import ContentError, SourceBusy, SourceError
from content.fetch import Validators, Web
from content.types import Source, Story
from storage import sources
from storage.database import Database
from storage.errors import StorageError
from storage.types import SourceState

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

FOLDER_EVERY = timedelta(seconds=2)
LOST_FOLDER_EVERY = timedelta(minutes=1)
VISITS_AT_ONCE = 16
"""To addresses; folders need no turn."""
PUSH_AGAIN_S = 60.0
TRIES = 3
"""So often an entry that fails by bad luck is tried, once a visit, before it is set aside."""


class Newsroom:
    """Follows the sources until it is stopped.

    Args:
        first_look: how many entries of a source that is new to us are told; the others
            count as known.
        on_news: called when something has been published; must not block.
        story_of: makes the story of an article.
        hubs: asks those who would tell us what is new; None where nobody could reach us.
        tell: tells the editors that a source fails for long, or works again.
        retold: knows what other outlets have told; one of its own where None.
    """

    def __init__(
        self,
        db: Database,
        web: Web,
        *,
        clock: Clock,
        every: timedelta,
        first_look: int,
        on_news: Callable[[], None] = lambda: None,
        story_of: StoryOf = plainly,
        hubs: Hubs | None = None,
        tell: Tell = nobody,
        retold: Retold | None = None,
    ) -> None:
        self._db = db
        self._web = web
        self._clock = clock
        self._every = every
        self._first_look = first_look
        self._on_news = on_news
        self._story_of = story_of
        self._retold = retold or Retold(db, Kin(db))
        self._notices = SourceNotices(db, clock, tell)
        self._updates = Updates(
            db, clock, tell, self._read, partial(self._retold.pictures.again, web)
        )
        self._hubs = hubs
        self._busy: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        """By address: a source is looked at by one at a time."""
        self._turns = asyncio.Semaphore(VISITS_AT_ONCE)
        self._tries: Counter[tuple[int, str]] = Counter()

    async def run(self, followed: Sequence[Source], stop: asyncio.Event) -> None:
        """Follow the sources until `stop`; what is dropped then is found by the next visit."""
        async with asyncio.TaskGroup() as group:
            followers = [
                group.create_task(self._follow(source), name=f"source {source.address}")
                for source in followed
            ]
            await stop.wait()
            for follower in followers:
                follower.cancel()

    async def visit(self, source: Source) -> timedelta:
        """Visit one source, tell what is new, and say how long to leave it in peace.

        Raises:
            StorageError: what was found could not be kept; the next visit finds it again.
        """
        async with self._busy[source.address]:
            state = await self._state(source)
            try:
                look = await lookout.look(self._web, state, now=self._clock.now())
                look = replace(look, name=source.name or look.name)
                all_told = await self._tell_new(state, look)
            except SourceError as error:
                return await self._failed(state, error)
            return await self._visited(state, look, all_told=all_told)

    async def pushed(self, source: Source, body: bytes, *, charset: str | None = None) -> None:
        """Tell what is new in what the source's hub has sent.

        Before the first look it tells nothing: that decides what is history.

        Raises:
            StorageError: what was found could not be kept; the next visit finds it again.
        """
        for _ in range(TRIES):
            async with self._busy[source.address]:
                state = await self._state(source)
                if not state.first_look_done:
                    return
                try:
                    look = await lookout.look_at_pushed(
                        body, url=state.location or state.address, charset=charset
                    )
                except SourceError as error:
                    log.warning("a push could not be read", why=str(error))
                    return
                if await self._tell_new(state, replace(look, name=source.name or state.name)):
                    return
            await self._clock.sleep(PUSH_AGAIN_S)

    async def _state(self, source: Source) -> SourceState:
        async with self._db.transaction() as tx:
            return await sources.ensure(tx, source.address, source.name)

    async def _follow(self, source: Source) -> None:
        """One source's life; whatever goes wrong in it, it goes on."""
        wait = await self._rest(source)
        while True:
            await self._clock.sleep(wait.total_seconds())
            wait = self._every
            try:
                async with self._turns if is_address(source.address) else nullcontext():
                    wait = await self.visit(source)
            except StorageError as error:
                log.error("source could not be visited", source=source.address, why=str(error))
            except Exception:
                log.exception("source could not be visited", source=source.address)

    async def _rest(self, source: Source) -> timedelta:
        """What is left of the wait that was agreed before a restart.

        A source that failed is asked at once: the operator may just have mended it.
        """
        try:
            state = await self._state(source)
        except StorageError:
            return timedelta(0)  # the visit tells why
        if state.failures or not is_address(source.address):
            return timedelta(0)
        return min(state.next_visit_at - self._clock.now(), rhythm.DAY)

    async def _tell_new(self, state: SourceState, look: Look) -> bool:
        """Tell what is new, and editors what has changed; False where some of it waits."""
        new = await self._new(state, look.entries)
        if not state.first_look_done:
            new = await self._first_chosen(state, new)
        told = [await self._tell(state, look, entry) for entry in new]
        all_read = await self._updates.look(state, look, but={entry.id for entry in new})
        return all(told) and all_read

    async def _new(self, state: SourceState, entries: Sequence[Entry]) -> list[Entry]:
        async with self._db.reads() as reads:
            unseen = await sources.unseen(reads, state.id, [entry.id for entry in entries])
        return [entry for entry in entries if entry.id in unseen]

    async def _first_chosen(self, state: SourceState, new: Sequence[Entry]) -> list[Entry]:
        """The newest few of a source that is new to us; all others become its history."""
        known = max(0, len(new) - self._first_look)
        async with self._db.transaction() as tx:
            await sources.mark_seen(
                tx, state.id, [entry.id for entry in new[:known]], now=self._clock.now()
            )
        log.info("first look", source=state.address, known=known, to_tell=len(new) - known)
        return list(new[known:])

    async def _tell(self, state: SourceState, look: Look, entry: Entry) -> bool:
        """Tell one entry; False where it waits for the next visit. Its neighbours never notice."""
        try:
            await self._publish(state, look.name, entry)
        except StorageError:
            raise  # not the entry's fault
        except SourceBusy as error:
            return await self._missed(state, entry, str(error), lasting=False)
        except ContentError as error:
            return await self._missed(state, entry, str(error), lasting=True)
        except Exception:
            log.exception("entry could not be told", source=state.address, entry=entry.id)
            return await self._missed(state, entry, "see above", lasting=False)
        del self._tries[state.id, entry.id]  # a Counter minds no key that is not there
        return True

    async def _publish(self, state: SourceState, name: str, entry: Entry) -> Published | None:
        last_try = self._tries[state.id, entry.id] >= TRIES - 1
        story = await self._read(name, entry, patient=not last_try)
        picture = await gather.picture_of(self._web, story)
        published = await self._retold.publish(
            gather.credited(story, picture),
            picture,
            now=self._clock.now(),
            seen=Seen(source_id=state.id, item_id=entry.id),
        )
        if published and published.broadcast:
            log.info("published", headline=story.headline, readers=published.audience)
            self._on_news()
        return published

    async def _read(self, name: str, entry: Entry, *, patient: bool = True) -> Story:
        article = await gather.article_of(self._web, entry, publisher=name, patient=patient)
        return await self._story_of(article, now=self._clock.now(), source_name=name)

    async def _missed(self, state: SourceState, entry: Entry, why: str, *, lasting: bool) -> bool:
        """Set the entry aside where trying again is useless, or has been often enough."""
        self._tries[state.id, entry.id] += 1
        if not lasting and self._tries[state.id, entry.id] < TRIES:
            log.info("entry waits", source=state.address, entry=entry.id, why=why)
            return False
        del self._tries[state.id, entry.id]
        async with self._db.transaction() as tx:
            await sources.mark_seen(tx, state.id, [entry.id], now=self._clock.now())
        log.warning("entry set aside", source=state.address, entry=entry.id, why=why)
        return True

    async def _visited(self, state: SourceState, look: Look, *, all_told: bool) -> timedelta:
        if is_address(state.address):
            quiet_s = self._quiet_s(state, look)
            wait = rhythm.after_success(self._every, quiet_s, look.fresh_for_s)
            if self._hubs and await self._hubs.keep(state, look.hub, unchanged=look.unchanged):
                wait = max(wait, rhythm.PUSHED_EVERY)
        else:
            quiet_s, wait = None, FOLDER_EVERY
            if state.first_look_done and not state.failures and not state.trouble_told:
                return wait  # nothing about a folder is worth a write every two seconds
        # with its validators an unchanged source would hide what still waits to be told
        validators = look.validators if all_told else Validators()
        async with self._db.transaction() as tx:
            await sources.visited(
                tx,
                state.id,
                etag=validators.etag or "",
                last_modified=validators.last_modified or "",
                next_visit_at=self._clock.now() + wait,
                name=look.name,
                location="" if look.location == state.address else look.location,
                quiet_s=quiet_s,
            )
        if state.failures:
            log.info("source is back", source=state.address, after_failures=state.failures)
        await self._notices.worked(state)
        return wait

    def _quiet_s(self, state: SourceState, look: Look) -> float | None:
        """A source that has nothing new repeats nothing of what it said before."""
        if look.unchanged:
            return state.quiet_s
        return rhythm.quiet_s(self._every, ttl_s=look.ttl_s, usual_gap_s=look.usual_gap_s)

    async def _failed(self, state: SourceState, error: SourceError) -> timedelta:
        failures = state.failures + 1
        if is_address(state.address):
            wait = rhythm.after_failure(self._every, failures, error)
        else:  # looking for a folder costs nobody anything
            wait = min(rhythm.after_failure(FOLDER_EVERY, failures, error), LOST_FOLDER_EVERY)
        now = self._clock.now()
        async with self._db.transaction() as tx:
            await sources.failed(tx, state.id, next_visit_at=now + wait, now=now)
        if failures.bit_count() == 1:  # the first, second, fourth …: a long fault fills no log
            log.warning("source failed", why=str(error), failures=failures, again_in=str(wait))
        await self._notices.failed(state, error)
        return wait

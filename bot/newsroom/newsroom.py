"""The newsroom's loop: source → article → story → ledger. It knows nothing of who delivers.

Each source is followed by a task of its own, so a slow one holds up nobody. Nothing is
remembered outside the database but what a restart may forget.
"""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta

import structlog

from bot.clock import Clock
from bot.kin import Kin
from bot.newsroom import lookout, rhythm
from bot.newsroom.gone import Gone, is_given_up
from bot.newsroom.hubs import Hubs
from bot.newsroom.lookout import Look
from bot.newsroom.offers import Offers
from bot.newsroom.polite import Resting
from bot.newsroom.press import Press
from bot.newsroom.rechecks import Rechecks
from bot.newsroom.retold import Retold
from bot.newsroom.source_notices import SourceNotices, Tell, nobody
from bot.newsroom.story_desk import StoryOf, plainly
from bot.newsroom.telling import TRIES, Telling
from bot.newsroom.updates import Updates
from bot.places import is_address
from content.errors import SourceError
from content.fetch import Validators, Web
from content.types import Item, Source
from storage import sources
from storage.database import Database
from storage.errors import StorageError
from storage.types import SourceState

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

FOLDER_EVERY = timedelta(seconds=2)
LOST_FOLDER_EVERY = timedelta(minutes=1)
PUSH_AGAIN_S = 60.0
LOOK_AGAIN_S = 30.0
"""So often it is asked which pages and offers are due."""


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
        recheck: whether pages of told stories are looked at again for a day.
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
        recheck: bool = True,
    ) -> None:
        self._db = db
        self._web = web
        self._clock = clock
        self._every = every
        self._notices = SourceNotices(db, clock, tell)
        self._offers = Offers(db, clock, tell)
        retold = retold or Retold(db, Kin(db))
        updates = Updates(db, web, clock, self._offers, retold.pictures)
        self._rechecks = (
            Rechecks(db, web, clock, story_of=story_of, updates=updates) if recheck else None
        )
        press = Press(
            db,
            web,
            clock,
            on_news=on_news,
            retold=retold,
            updates=updates,
            rechecks=self._rechecks,
        )
        self._telling = Telling(
            db,
            web,
            clock,
            first_look=first_look,
            story_of=story_of,
            press=press,
            notices=self._notices,
        )
        self._hubs = hubs
        self._gone = Gone()
        self._busy: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        """By address: a source is looked at by one at a time."""

    async def run(self, followed: Sequence[Source], stop: asyncio.Event) -> None:
        """Follow the sources until `stop`; what is dropped then is found by the next visit."""
        async with asyncio.TaskGroup() as group:
            followers = [
                group.create_task(self._follow(source), name=f"source {source.address}")
                for source in followed
            ]
            followers.append(group.create_task(self._look_again_for_ever(), name="updates"))
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
                look = _named(look, source.name)
                all_told = await self._telling.tell_new(state, look)
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
                look = _named(replace(look, name=state.name), source.name)
                if await self._telling.tell_new(state, look):
                    return
            await self._clock.sleep(PUSH_AGAIN_S)

    async def look_again(self) -> None:
        """Look at the pages of told stories that are due, and offer what was found before.

        Raises:
            StorageError: the database cannot be read or written.
        """
        if self._rechecks:
            await self._rechecks.look()
        await self._offers.tell()

    async def _look_again_for_ever(self) -> None:
        while True:
            await self._clock.sleep(LOOK_AGAIN_S)
            try:
                await self.look_again()
            except StorageError as error:
                log.error("told stories could not be looked at again", why=str(error))
            except Exception:
                log.exception("told stories could not be looked at again")

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
                wait = await self.visit(source)
            except StorageError as error:
                log.error("source could not be visited", source=source.address, why=str(error))
            except Exception:
                log.exception("source could not be visited", source=source.address)

    async def _rest(self, source: Source) -> timedelta:
        """What is left of the wait that was agreed before a restart.

        A source that failed is asked at once: the operator may just have mended it. But one that
        is gone for good is left in peace, once the editors know; only they can say where it is now.
        """
        try:
            state = await self._state(source)
        except StorageError:
            return timedelta(0)  # the visit tells why
        now = self._clock.now()
        left = state.next_visit_at - now
        if is_given_up(state, now) and state.trouble_told:
            log.warning("source is gone for good, and is not asked", source=source.address)
            return left
        if state.failures or not is_address(source.address):
            return timedelta(0)
        return min(left, rhythm.DAY)

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
                is_named=look.is_named,
                quiet_s=quiet_s,
            )
        self._gone.answers(state)
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
        counts = not isinstance(error, Resting)  # else nobody was asked
        failures = state.failures + counts
        now = self._clock.now()
        is_gone = self._gone.is_sure(state, error, now)
        if is_address(state.address):
            wait = rhythm.after_failure(self._every, failures, error, is_sure=is_gone)
        else:  # looking for a folder costs nobody anything
            wait = min(rhythm.after_failure(FOLDER_EVERY, failures, error), LOST_FOLDER_EVERY)
        async with self._db.transaction() as tx:
            await sources.failed(tx, state.id, next_visit_at=now + wait, now=now, counts=counts)
        # the first, second, fourth …: a long fault fills no log
        if counts and failures.bit_count() == 1:
            log.warning("source failed", why=str(error), failures=failures, again_in=str(wait))
        is_known = await self._notices.failed(state, error, is_gone=is_gone)
        return wait if is_known else min(wait, rhythm.DAY)


def _named(look: Look, name: str) -> Look:
    """Under the name that the operator gives the source, if any; it goes before all others."""
    if not name:
        return look
    entries = [
        replace(each, source="") if isinstance(each, Item) else each for each in look.entries
    ]
    return replace(look, name=name, entries=entries)

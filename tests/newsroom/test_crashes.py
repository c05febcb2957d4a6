"""The newsroom dies between any two writes; after the next start every story is told once."""

import shutil
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import web

from bot.newsroom.newsroom import Newsroom
from content.fetch import Web
from content.types import Source
from storage import broadcasts, ledger, stories
from storage.database import Database, Transaction
from tests.clocks import TestClock
from tests.newsroom.newsdesk import EVERY
from tests.newsroom.publisher import HOST, Publisher, page
from tests.storage.givens import readers

STORIES = ("one", "two", "three")
WRITES_OF_A_VISIT = 7
"""The source's row, what is to be told, three stories, their versions, the end of the visit."""


class Crash(BaseException):
    """Past every `except Exception`, as a killed process is."""


class MortalDatabase(Database):
    """The real one, in a process that dies before, within or after its `dies_at`th write."""

    dies_at = 0
    moment = ""
    writes = 0

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        self.writes += 1
        here = self.moment if self.writes == self.dies_at else ""
        if here == "before":
            raise Crash
        async with super().transaction() as tx:
            yield tx
            if here == "within":
                raise Crash
        if here == "after":
            raise Crash


@pytest.fixture
async def prepared(tmp_path: Path) -> Path:
    path = tmp_path / "prepared.db"
    async with await Database.open(path) as db:
        await readers(db, [11, 22])
    return path


async def visit(db: Database, publisher: Publisher) -> None:
    async with Web(frozenset({HOST})) as net:
        newsroom = Newsroom(db, net, clock=TestClock(), every=EVERY, first_look=9)
        await newsroom.visit(Source(address=publisher.feed_url))


async def owed(db: Database) -> Counter[str]:
    """How many readers each headline is owed to."""
    counts: Counter[str] = Counter()
    async with db.reads() as reads:
        for broadcast in await broadcasts.latest(reads, limit=100):
            story = await stories.by_revision(reads, broadcast.revision_id)
            assert story is not None
            progress = await ledger.progress(reads, broadcast.id)
            counts[story.story.headline] += progress.total
    return counts


@pytest.mark.parametrize("moment", ["before", "within", "after"])
async def test_no_crash_loses_or_repeats_a_story(
    publisher: Publisher, prepared: Path, tmp_path: Path, moment: str
) -> None:
    """Failure 5: "seen" saved before telling loses it, saved after telling repeats it."""
    publisher.add(*STORIES, link=False, text="A few words about it, as short news has them.")

    for dies_at in range(1, WRITES_OF_A_VISIT + 1):
        path = shutil.copy(prepared, tmp_path / f"{dies_at}.db")
        async with await MortalDatabase.open(path) as db:
            db.dies_at, db.moment = dies_at, moment
            with pytest.raises(Crash):
                await visit(db, publisher)

        async with await Database.open(path) as db:
            await visit(db, publisher)
            await visit(db, publisher)
            assert await owed(db) == {f"{name.title()} is told": 2 for name in STORIES}


async def test_all_that_was_announced_is_told_though_the_feed_turned_over(
    publisher: Publisher, prepared: Path
) -> None:
    """Failure 17: killed in the middle of a busy morning; the feed has moved on by the restart."""
    async with await Database.open(prepared) as db:
        await visit(db, publisher)
    names = [f"item{number:02}" for number in range(60)]
    publisher.add(*names, link=False, text="A few words about it, as short news has them.")
    async with await MortalDatabase.open(prepared) as dying:
        dying.dies_at, dying.moment = 25, "within"
        with pytest.raises(Crash):
            await visit(dying, publisher)
    publisher.entries.clear()
    publisher.add("next", link=False, text="A few words about it, as short news has them.")

    async with await Database.open(prepared) as db:
        await visit(db, publisher)
        await visit(db, publisher)

        assert await owed(db) == {f"{name.title()} is told": 2 for name in (*names, "next")}
        async with db.reads() as reads:
            opened = await broadcasts.latest(reads, limit=100)
            told = [await stories.by_revision(reads, one.revision_id) for one in reversed(opened)]
    headlines = [one.story.headline for one in told if one]
    assert headlines == [f"{name.title()} is told" for name in (*names, "next")], "in their order"


async def test_what_waits_for_its_page_outlives_a_restart(
    publisher: Publisher, prepared: Path
) -> None:
    """Failure 17: its page was away, then the bot was, and its feed has turned over since."""
    async with await Database.open(prepared) as db:
        await visit(db, publisher)
        publisher.add("ferry", day=2)
        publisher.breaks("/story/ferry", status=503)
        await visit(db, publisher)
        assert await owed(db) == {}
    (entry,) = publisher.entries
    publisher.entries.clear()
    told = page(entry, publisher.url)
    publisher.answers["/story/ferry"] = web.Response(text=told, content_type="text/html")

    async with await Database.open(prepared) as db:
        await visit(db, publisher)
        await visit(db, publisher)

        assert await owed(db) == {"Ferry is told": 2}

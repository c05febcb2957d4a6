"""The whole bot, started and stopped as an operator does."""

import asyncio
import os
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest
from pydantic import SecretStr
from structlog.testing import capture_logs

from bot import app
from bot.clock import Clock
from bot.errors import TokenRefusedError
from bot.settings import Settings
from bot.simulator import Simulator
from content.types import Source
from storage.errors import AlreadyRunning, DatabaseUnusable
from tests.clocks import QuickClock
from tests.delivery.post import until
from tests.delivery.test_storage_trouble import of

DUMP = """Ferry service resumes after storm

Boats between the islands sail again, the harbour office said on Monday.

The first boat left at dawn with four hundred people on board, most of whom had waited two days.

The next one follows at noon, and the office expects the timetable to hold from tomorrow on.
"""


@pytest.fixture
async def simulator() -> AsyncIterator[Simulator]:
    async with Simulator() as running:
        yield running


@pytest.fixture
def settings(simulator: Simulator, tmp_path: Path) -> Settings:
    (tmp_path / "wire").mkdir()
    return Settings(
        token=SecretStr(simulator.token),
        api_url=simulator.url,
        database=str(tmp_path / "news.db"),
        sources=(Source(address=str(tmp_path / "wire"), name="Our Wire"),),
    )


@asynccontextmanager
async def running(
    settings: Settings, *, clock: Clock | None = None
) -> AsyncIterator["asyncio.Task[None]"]:
    """The bot; at the end it is told to stop, and does so in good time and without complaint."""
    stop = asyncio.Event()
    bot = asyncio.create_task(app.run(settings, stop, clock=clock))
    yield bot
    stop.set()
    async with asyncio.timeout(15):
        await bot


def file(folder: Path, name: str = "ferry.txt") -> None:
    """An article that has lain there for a minute."""
    path = folder / name
    path.write_text(DUMP)
    os.utime(path, (path.stat().st_mtime - 60,) * 2)


async def test_a_story_filed_in_a_folder_reaches_a_reader(
    simulator: Simulator, settings: Settings, tmp_path: Path
) -> None:
    """The one journey that everything else serves, through the wiring that operators use."""
    world = simulator.world
    ann = world.add_user("Ann")

    async with running(settings):
        world.say(ann, "/start")
        await world.wait_for_message(ann, "Welcome", timeout=15)
        file(tmp_path / "wire")
        story = await world.wait_for_message(ann, "Ferry service resumes", timeout=15)

    assert "Our Wire" in story.text
    assert world.commands(ann)


async def test_what_was_not_delivered_before_a_stop_is_delivered_after(
    simulator: Simulator, settings: Settings, tmp_path: Path
) -> None:
    """A stop in the middle of a broadcast loses nothing, and repeats nothing."""
    world = simulator.world
    readers = [world.add_user(f"Reader {number}") for number in range(12)]
    async with running(settings):
        for reader in readers:
            world.say(reader, "/start")
        for reader in readers:
            await world.wait_for_message(reader, "Welcome", timeout=15)
        stopped = asyncio.Event()
        world.at_send(3, stopped.set)
        file(tmp_path / "wire")
        await asyncio.wait_for(stopped.wait(), 15)

    async with running(settings):
        for reader in readers:
            await world.wait_for_message(reader, "Ferry service resumes", timeout=15)

    counts = world.counts("Ferry service resumes")
    assert counts == {reader.id: 1 for reader in readers}


async def test_a_database_that_is_locked_for_long_is_waited_for(
    simulator: Simulator, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Failures 48 and 49: a backup of half a minute ended the bot, and named a false reason."""
    monkeypatch.setattr("storage.database.BUSY_TIMEOUT_S", 0.5)
    ann = simulator.world.add_user("Ann")
    async with running(settings, clock=QuickClock()) as bot:
        simulator.world.say(ann, "/start")
        await simulator.world.wait_for_message(ann, "Welcome", timeout=15)
        with closing(sqlite3.connect(settings.database, isolation_level=None)) as backup:
            backup.execute("BEGIN IMMEDIATE")
            file(tmp_path / "wire")
            with capture_logs() as logs:
                await until(lambda: bool(of(logs, ("the lock could not be renewed",))))
                await asyncio.wait({bot}, timeout=1)  # a minute of its time
            backup.execute("ROLLBACK")
        await simulator.world.wait_for_message(ann, "Ferry service resumes", timeout=15)

    assert simulator.world.counts("Ferry service resumes") == {ann.id: 1}
    assert not of(logs, ("another instance has taken over",))


async def test_a_second_instance_refuses_to_start(simulator: Simulator, settings: Settings) -> None:
    """Failure 9: two bots with one token would tell everything twice."""
    async with running(settings):
        ann = simulator.world.add_user("Ann")
        simulator.world.say(ann, "/start")
        await simulator.world.wait_for_message(ann, "Welcome", timeout=15)
        with pytest.raises(AlreadyRunning, match=f"process {os.getpid()} on"):
            await app.run(settings, asyncio.Event())


async def test_a_telegram_that_is_away_is_waited_for(
    simulator: Simulator, settings: Settings
) -> None:
    """A server that boots before its network is up must not need a hand."""
    world = simulator.world
    world.fault("getMe", "reset_before", times=2)
    world.fault("getMe", "502_html", times=1)
    ann = world.add_user("Ann")

    async with running(settings, clock=QuickClock()):
        world.say(ann, "/start")
        await world.wait_for_message(ann, "Welcome", timeout=15)


async def test_it_can_be_stopped_while_it_waits_for_telegram(
    simulator: Simulator, settings: Settings
) -> None:
    """A wrong address must not hold up a shutdown."""
    away = settings.model_copy(update={"api_url": "http://127.0.0.1:1"})

    async with running(away) as bot:
        await asyncio.wait({bot}, timeout=0.5)
        assert not bot.done()


async def test_a_refused_token_ends_it_with_a_plain_error(
    simulator: Simulator, settings: Settings
) -> None:
    """Trying for ever what can never work hides the mistake."""
    simulator.world.revoke()

    with pytest.raises(TokenRefusedError) as refused:
        await app.run(settings, asyncio.Event())

    assert "WIREROOM_TOKEN" in str(refused.value)
    assert simulator.token not in str(refused.value)


async def test_an_unusable_database_ends_it_with_a_plain_error(settings: Settings) -> None:
    """The first thing that goes wrong in a new place is a folder that is not there."""
    lost = settings.model_copy(update={"database": "/no/such/folder/news.db"})

    with pytest.raises(DatabaseUnusable, match="folder"):
        await app.run(lost, asyncio.Event())

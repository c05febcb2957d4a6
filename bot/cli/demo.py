"""`wireroom demo`: everything on this machine, for somebody who wants to see it first."""

import asyncio
import contextlib
import itertools
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from pydantic import SecretStr

from bot import app, logs
from bot.cli import door, samples
from bot.cli.samples import Sample
from bot.cli.script import Play, perform
from bot.cli.simulator import opened
from bot.cli.stage import Stage
from bot.cli.take_in import keep
from bot.cli.transcript import Transcript
from bot.settings import Settings
from bot.simulator import Simulator
from content.fetch import Web
from content.types import Source
from storage import subscribers
from storage.database import Database

PAPER = "Northwire"
READERS = (("Ada", 1001, "en"), ("Ben", 1002, "de"))
EDITOR = ("Edda", 1003, "en")
_FIRST_STORY_AFTER_S = 4.0


def demo(port: int | None, *, every_s: float, script: bool, article: Path | None) -> None:
    logs.set_up(level="ERROR")
    door.run(_play(article) if script else _serve(port, every_s, article))


@dataclass(frozen=True, slots=True, kw_only=True)
class Demo:
    """The bot beside its Telegram, and the newsroom's folder."""

    simulator: Simulator
    database: Path
    wire: Path
    """Where our paper files its stories."""
    outside: Path
    """Where articles of others are filed: they say themselves whose they are."""


async def _serve(port: int | None, every_s: float, article: Path | None) -> None:
    first = await samples.given_sample(article) if article else None
    stop = asyncio.Event()
    door.stop_on_signals(stop)
    async with running(port, stop, samples.own_samples()[::2]) as demo:
        for name, user_id, language in (*READERS, EDITOR):
            demo.simulator.world.add_user(name, language, user_id)
        door.out.print(f"Open {demo.simulator.url}/ in a browser.")
        door.out.print(
            "Choose a reader, press Start, and stories will come."
            " Edda is the editor: she may send /breaking news. Ctrl-C ends the demo."
        )
        feeding = asyncio.create_task(_feed(demo, every_s, first), name="demo: feed")
        await stop.wait()
        feeding.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await feeding


async def _play(article: Path | None) -> None:
    pushed = await samples.given_sample(article) if article else samples.showpiece()
    stop = asyncio.Event()
    door.stop_on_signals(stop)
    transcript = Transcript(door.out)
    async with (
        running(0, stop, _history(pushed)) as demo,
        Stage(demo.simulator.url, transcript) as stage,
    ):
        name, user_id, language = READERS[0]
        play = Play(
            reader=await stage.enter(name, user_id=user_id, language=language),
            editor=await stage.enter(EDITOR[0], user_id=EDITOR[1], language=EDITOR[2]),
            transcript=transcript,
            sample=pushed,
            folder=demo.outside if article else demo.wire,
        )
        fault = await perform(play)
    if fault:
        raise door.Stop(f"Failed. {fault}", status=door.FAILED)
    transcript.scene("Everything happened as it should")


def _history(pushed: Sample) -> list[Sample]:
    """What the paper told before: all of ours but what is to be pushed."""
    return [sample for sample in samples.own_samples() if sample.name != pushed.name]


@asynccontextmanager
async def running(
    port: int | None, stop: asyncio.Event, history: list[Sample]
) -> AsyncIterator[Demo]:
    """Simulator and bot, on files that are gone afterwards."""
    with TemporaryDirectory(prefix="wireroom-demo-", ignore_cleanup_errors=True) as home:
        wire, outside = Path(home) / "wire", Path(home) / "outside"
        wire.mkdir()
        outside.mkdir()
        database = Path(home) / "demo.db"
        await _remember(history, Path(home), database)
        async with opened(port) as simulator:
            settings = Settings(
                token=SecretStr(simulator.token),
                api_url=simulator.url,
                database=str(database),
                editors=frozenset({EDITOR[1]}),
                sources=(
                    Source(address=str(wire), name=PAPER),
                    Source(address=str(outside)),
                ),
            )
            bot = asyncio.create_task(app.run(settings, stop), name="demo: bot")
            bot.add_done_callback(lambda _: stop.set())
            try:
                yield Demo(simulator=simulator, database=database, wire=wire, outside=outside)
            finally:
                stop.set()
                await bot


async def _remember(history: list[Sample], home: Path, database: Path) -> None:
    """The archive has these stories already, told an hour or more ago."""
    shelf = home / "shelf"
    shelf.mkdir()
    now = datetime.now(UTC)
    async with Web() as web, await Database.open(database) as db:
        for age, sample in enumerate(reversed(history), start=1):
            path = samples.file(sample, shelf)
            await keep(db, web, path, now=now - timedelta(minutes=37 * age), source_name=PAPER)


async def _feed(demo: Demo, every_s: float, first: Sample | None) -> None:
    """A story at once when somebody is there to read it, then one after the other, for ever."""
    async with await Database.open(demo.database) as db:
        while not await _has_readers(db):  # noqa: ASYNC110 - they come through the database
            await asyncio.sleep(1)
    await asyncio.sleep(_FIRST_STORY_AFTER_S)
    if first is not None:
        samples.file(first, demo.outside)
        await asyncio.sleep(every_s)
    for sample in _endless():
        samples.file(sample, demo.wire)
        await asyncio.sleep(every_s)


async def _has_readers(db: Database) -> bool:
    async with db.reads() as reads:
        return await subscribers.count_active(reads) > 0


def _endless() -> Iterator[Sample]:
    """Those that the archive does not have, then all again as updates, as wires do."""
    ours = samples.own_samples()
    yield from ours[1::2]
    for round_number in itertools.count(1):
        for sample in ours:
            update = f"Update {round_number}: ".encode()
            yield replace(sample, name=f"{round_number}-{sample.name}", text=update + sample.text)

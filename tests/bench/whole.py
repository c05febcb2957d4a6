"""The whole bot in a process of its own, as `wireroom run` starts it, with many readers.

`python -m tests.bench.whole JSON` runs until its input ends.
"""

import asyncio
import json
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from pydantic import SecretStr

from bot import app, logs, memory
from bot.clock import SystemClock
from bot.publish import publish
from bot.settings import Settings
from content.types import StoryKey
from storage.database import Database
from tests.bench import engine, files

STORIES = 20
"""What /latest has to choose from."""


async def serve(
    *,
    url: str,
    token: str,
    first: int,
    readers: int,
    editor: int,
    rate_per_s: float | None = None,
    paid: bool = False,
) -> None:
    """
    Args:
        rate_per_s: None: as the settings have it.
    """
    clock = SystemClock()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "wireroom.db"
        async with await Database.open(path) as db:
            await files.subscribe(db, range(first, first + readers), now=clock.now())
            for number in range(STORIES):
                story = replace(engine.a_story(clock.now()), key=StoryKey(f"{number:032}"))
                await publish(db, story, None, now=clock.now(), push=None)
        settings = Settings(
            token=SecretStr(token), api_url=url, database=str(path), editors=frozenset({editor})
        )
        memory.look_seldom()
        # past the limits of the setting: what is measured here is the engine, not Telegram's rules
        faster = settings.model_copy(update={"pace": rate_per_s or settings.pace, "paid": paid})
        await app.run(faster, await _stop_at_end_of_input())


async def _stop_at_end_of_input() -> asyncio.Event:
    stop = asyncio.Event()
    lines = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(lines), sys.stdin)

    async def wait() -> None:
        await lines.read()
        stop.set()

    _waiting.append(asyncio.create_task(wait()))
    return stop


_waiting: list["asyncio.Task[None]"] = []


if __name__ == "__main__":
    logs.set_up(level="ERROR")
    asyncio.run(serve(**json.loads(sys.argv[1])))
    sys.stdout.write("{}\n")

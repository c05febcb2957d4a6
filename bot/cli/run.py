"""`wireroom run`: the bot itself."""

import asyncio

from bot import app, logs, memory
from bot.cli import door
from bot.settings import Settings


def run() -> None:
    settings = door.settings(needs_token=True)
    logs.set_up(
        style=settings.log,
        level=settings.log_level,
        secrets=[settings.token.get_secret_value(), settings.summary_key.get_secret_value()],
    )
    memory.look_seldom()
    door.run(_run(settings))


async def _run(settings: Settings) -> None:
    stop = asyncio.Event()
    door.stop_on_signals(stop)
    await app.run(settings, stop)

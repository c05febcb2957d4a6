"""`wireroom run`: the bot itself."""

import asyncio

from bot import app, logs
from bot.cli import door
from bot.settings import Settings


def run() -> None:
    """Run the bot until Ctrl-C or SIGTERM.

    Settings come from variables that begin with WIREROOM_, in the environment or in a file
    .env in this folder; WIREROOM_TOKEN is the only one that must be set. `wireroom check`
    tells whether they are complete.
    """
    settings = door.settings(needs_token=True)
    logs.set_up(
        style=settings.log,
        level=settings.log_level,
        secrets=[settings.token.get_secret_value()],
    )
    door.run(_run(settings))


async def _run(settings: Settings) -> None:
    stop = asyncio.Event()
    door.stop_on_signals(stop)
    await app.run(settings, stop)

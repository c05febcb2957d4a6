"""`wireroom simulator`: a Telegram of our own, without a bot."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated

import typer

from bot import logs
from bot.cli import door
from bot.simulator import Simulator

Port = Annotated[
    int,
    typer.Option(
        min=0, max=65535, help="Port on this machine; 0 lets the system choose a free one."
    ),
]


def simulator(port: Port = 8081) -> None:
    """Start a Bot API server with a chat page on this machine, to run a bot against.

    It keeps everything in memory, and nobody outside of this machine can reach it.
    """
    logs.set_up(level="WARNING")
    door.run(_serve(port))


async def _serve(port: int) -> None:
    stop = asyncio.Event()
    door.stop_on_signals(stop)
    async with opened(port) as server:
        door.out.print("The simulator is running. Let a bot use it with these settings:")
        door.out.print(f"  WIREROOM_API_URL={server.url}")
        door.out.print(f"  WIREROOM_TOKEN={server.token}")  # worth nothing outside of it
        door.out.print(f"The chats are at {server.url}/ . Ctrl-C ends it.")
        await stop.wait()


@asynccontextmanager
async def opened(port: int) -> AsyncIterator[Simulator]:
    """Raises Stop where the port is taken."""
    server = Simulator(port=port)
    try:
        await server.start()
    except OSError as error:
        line = f"Port {port} cannot be used ({error.strerror}); choose another with --port."
        raise door.Stop(line) from error
    try:
        yield server
    finally:
        await server.stop()

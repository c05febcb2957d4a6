"""`wireroom simulator`: a Telegram of our own, without a bot."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot import logs
from bot.cli import door
from bot.simulator import Simulator

USUAL_PORT = 8080


def simulator(port: int | None) -> None:
    logs.set_up(level="WARNING")
    door.run(_serve(port))


async def _serve(port: int | None) -> None:
    stop = asyncio.Event()
    door.stop_on_signals(stop)
    async with opened(port) as server:
        door.out.print("The simulator is running. Let a bot use it with these settings:")
        door.out.print(f"  WIREROOM_API_URL={server.url}")
        door.out.print(f"  WIREROOM_TOKEN={server.token}")  # worth nothing outside of it
        door.out.print(f"The chats are at {server.url}/ . Ctrl-C ends it.")
        await stop.wait()


@asynccontextmanager
async def opened(port: int | None) -> AsyncIterator[Simulator]:
    """The simulator at `port`; None is `USUAL_PORT` where it is free, else any other.

    Raises:
        Stop: the port is taken.
    """
    server = Simulator(port=USUAL_PORT if port is None else port)
    try:
        await server.start()
    except OSError as error:
        if port is not None:
            line = f"Port {port} cannot be used ({error.strerror}); choose another with --port."
            raise door.Stop(line) from error
        await server.stop()
        server = Simulator()
        await server.start()
    try:
        yield server
    finally:
        await server.stop()

"""`wireroom simulator`: a Telegram of our own, without a bot."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot import logs
from bot.cli import door
from bot.simulator import Simulator, plot
from bot.simulator.errors import SceneError

USUAL_PORT = 8080


def simulator(port: int | None, *, users: int, faults: Path | None, seed: int) -> None:
    logs.set_up(level="WARNING")
    door.run(_serve(port, users, faults, seed))


async def _serve(port: int | None, users: int, faults: Path | None, seed: int) -> None:
    stop = asyncio.Event()
    door.stop_on_signals(stop)
    async with opened(port, seed) as server:
        if users:
            crowd = server.world.populate(users).users
            door.out.print(f"{users} users have started the bot: {crowd[0]} to {crowd[-1]}.")
        if faults is not None:
            door.out.print(f"{_ordered(server, faults)} faults and events are ordered.")
        door.out.print("The simulator is running. Let a bot use it with these settings:")
        door.out.print(f"  WIREROOM_API_URL={server.url}")
        door.out.print(f"  WIREROOM_TOKEN={server.token}")  # worth nothing outside of it
        door.out.print(f"The chats are at {server.url}/ . Ctrl-C ends it.")
        await stop.wait()


def _ordered(server: Simulator, faults: Path) -> int:
    try:
        return len(plot.load(server.world, faults))
    except OSError as error:
        raise door.Stop(f"{faults}: {error.strerror}") from error
    except (ValueError, SceneError) as error:
        raise door.Stop(f"{faults}: {error}") from error


@asynccontextmanager
async def opened(port: int | None, seed: int = 0) -> AsyncIterator[Simulator]:
    """The simulator at `port`; None is `USUAL_PORT` where it is free, else any other.

    Raises:
        Stop: the port is taken.
    """
    server = Simulator(port=USUAL_PORT if port is None else port, seed=seed)
    try:
        await server.start()
    except OSError as error:
        if port is not None:
            line = f"Port {port} cannot be used ({error.strerror}); choose another with --port."
            raise door.Stop(line) from error
        await server.stop()
        server = Simulator(seed=seed)
        await server.start()
    try:
        yield server
    finally:
        await server.stop()

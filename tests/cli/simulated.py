"""A Telegram in a thread of its own: commands bring their own event loop."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from bot.simulator import Simulator


@contextmanager
def simulated() -> Iterator[Simulator]:
    """Running as long as the block lasts."""
    loop = asyncio.new_event_loop()
    simulator = Simulator()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    try:
        asyncio.run_coroutine_threadsafe(simulator.start(), loop).result(10)
        yield simulator
        asyncio.run_coroutine_threadsafe(simulator.stop(), loop).result(10)
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()

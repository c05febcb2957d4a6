"""The small server: bounded in size and time, silent about itself."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager

import structlog
from aiohttp import web

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

MAX_BODY_BYTES = 10_000_000
WITHIN_S = 30.0
"""A request that is not told in that time is dropped."""

_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@asynccontextmanager
async def serving(
    listen: str, routes: Iterable[web.RouteDef], *, max_body_bytes: int = MAX_BODY_BYTES
) -> AsyncIterator[str | None]:
    """Serve until the end of the block; gives the address that is served.

    Args:
        listen: "host:port"; port 0 takes any that is free.

    None, and a line in the log, where that cannot be: the bot goes on without it.
    """
    app = web.Application(client_max_size=max_body_bytes, middlewares=[_bounded])
    app.add_routes(routes)
    runner = web.AppRunner(app, access_log=None, handle_signals=False, shutdown_timeout=1.0)
    await runner.setup()
    try:
        yield await _started(runner, listen)
    finally:
        await runner.cleanup()


async def _started(runner: web.AppRunner, listen: str) -> str | None:
    host, _, port = listen.rpartition(":")
    host = host.strip("[]")
    try:
        await web.TCPSite(runner, host, int(port)).start()
    except OSError as error:
        log.error("cannot listen", address=listen, why=error.strerror or str(error))
        return None
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{runner.addresses[0][1]}"


@web.middleware
async def _bounded(request: web.Request, handler: _Handler) -> web.StreamResponse:
    try:
        async with asyncio.timeout(WITHIN_S):
            response = await handler(request)
    except TimeoutError:
        return web.Response(status=408)
    except web.HTTPException as error:  # without the library's own words
        return web.Response(status=error.status)
    except Exception:
        log.exception("request could not be answered", method=request.method)
        return web.Response(status=500)
    response.headers.update({"X-Content-Type-Options": "nosniff", "Cache-Control": "no-store"})
    return response

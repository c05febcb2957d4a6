"""The simulator as a server on this machine."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from aiohttp import web

from bot.simulator.control import Control
from bot.simulator.dispatch import Answer, answer, refused
from bot.simulator.errors import ApiError
from bot.simulator.front import MAX_BODY_BYTES, Front
from bot.simulator.request import Request
from bot.simulator.state import State
from bot.simulator.webhook import Messenger
from bot.simulator.wire import Stencils, Wire
from bot.simulator.world import World

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
PAGE = Path(__file__).parent / "page"
_GRACE_S = 1.0


class Simulator:
    """`async with Simulator() as simulator:` and a Bot API answers at `simulator.url`."""

    def __init__(self, host: str = "127.0.0.1", port: int = 0, seed: int = 0) -> None:
        self._host = host
        self._port = port
        self._seed = seed
        self._state = State(seed)
        self.world = World(self._state)
        self._runner: web.AppRunner | None = None
        self._server: asyncio.Server | None = None
        self.messenger = Messenger(self._state, self._perform)
        self._wires: set[Wire] = set()

    @property
    def token(self) -> str:
        return self._state.token

    @property
    def url(self) -> str:
        """Without a slash at the end; only while the server runs."""
        return f"http://{self._host}:{self._port}"

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        await self.stop()

    async def start(self) -> None:
        app = web.Application(client_max_size=MAX_BODY_BYTES, middlewares=[_json_errors])
        app.add_routes(Front(self._state).routes())
        app.add_routes(Control(self.world).routes())
        app.add_routes([web.get("/", _page), web.get("/page/{name:.+}", _page)])
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=_GRACE_S)
        await self._runner.setup()
        full, stencils = self._runner.server, Stencils()
        assert full is not None  # noqa: S101 - set up above
        loop = asyncio.get_running_loop()
        try:
            self._server = await loop.create_server(
                lambda: Wire(self._state, stencils, self._wires, full), self._host, self._port
            )
        except OSError:
            await self.stop()
            raise
        self.messenger.start()
        self._port = int(self._server.sockets[0].getsockname()[1])

    async def _perform(self, request: Request) -> Answer:
        return await answer(self._state, self.token, request)

    async def stop(self) -> None:
        self._state.updates.end_poll()
        self._state.changes.close()
        await self.messenger.stop()
        if self._server is not None:
            self._server.close()
            for wire in list(self._wires):
                wire.close()
            self._server = None
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None


async def _page(http: web.Request) -> web.StreamResponse:
    name = http.match_info.get("name", "index.html")
    path = (PAGE / name).resolve()
    if PAGE not in path.parents or not path.is_file():
        raise web.HTTPNotFound
    return web.FileResponse(path, headers={"Cache-Control": "no-store"})


@web.middleware
async def _json_errors(request: web.Request, handler: Handler) -> web.StreamResponse:
    """What no route answers gets the Bot API's own 404 and 413."""
    try:
        return await handler(request)
    except ConnectionResetError:  # a bot that dies in the middle of an upload; nobody is answered
        return web.Response(status=400)
    except web.HTTPException as fault:
        words = {404: "Not Found", 413: "Request Entity Too Large"}
        if fault.status not in words:
            raise
        done = refused(ApiError(fault.status, words[fault.status]))
        return web.Response(status=done.status, body=done.body, content_type=done.content_type)

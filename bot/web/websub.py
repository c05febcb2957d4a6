"""Where hubs confirm subscriptions and tell what is new (WebSub, 5.3 and 7)."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass

import structlog
from aiohttp import web

from bot.newsroom.hubs import PATH, Hubs, is_signed
from bot.newsroom.newsroom import Newsroom
from bot.web.server import serving
from content.types import Source
from storage import sources
from storage.database import Database

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

WAITING_AT_MOST = 20
"""So many pieces wait to be read; who brings more is asked to come again."""


@asynccontextmanager
async def hearing(listen: str, websub: "WebSub") -> AsyncIterator[str | None]:
    """Hear what hubs say until the end of the block; gives the address that is served, if any."""
    async with serving(listen, websub.routes()) as address, asyncio.TaskGroup() as tasks:
        reading = tasks.create_task(websub.run(), name="websub")
        try:
            yield address
        finally:
            reading.cancel()


@dataclass(frozen=True, slots=True)
class _Told:
    source: Source
    body: bytes
    charset: str | None


class WebSub:
    """Its `routes` for the server, and `run` beside it, until cancelled."""

    def __init__(
        self, db: Database, hubs: Hubs, newsroom: Newsroom, followed: Iterable[Source]
    ) -> None:
        self._db = db
        self._hubs = hubs
        self._newsroom = newsroom
        self._followed = {source.address: source for source in followed}
        self._told: asyncio.Queue[_Told] = asyncio.Queue(WAITING_AT_MOST)

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get(PATH + "{path}", self._confirm, allow_head=False),
            web.post(PATH + "{path}", self._receive),
        ]

    async def run(self) -> None:
        while True:
            told = await self._told.get()
            try:
                await self._newsroom.pushed(told.source, told.body, charset=told.charset)
            except Exception:
                log.exception("what a hub told could not be read", source=told.source.address)

    async def _confirm(self, request: web.Request) -> web.Response:
        challenge = await self._hubs.confirmed(request.match_info["path"], request.query)
        if challenge is None:
            return web.Response(status=404)
        return web.Response(text=challenge, content_type="text/plain")

    async def _receive(self, request: web.Request) -> web.Response:
        """Whether the signature is right is not told: nobody learns by trying (WebSub, 8)."""
        held = await self._hubs.known(request.match_info["path"])
        if held is None:
            return web.Response(status=404)
        async with self._db.reads() as reads:
            state = await sources.get(reads, held.source_id)
        source = self._followed.get(state.address) if state else None
        if source is None:
            return web.Response(status=410)  # the operator follows it no more: forget us
        body = await request.read()
        if not is_signed(body, request.headers.get("X-Hub-Signature", ""), held.secret):
            log.warning("a push with a wrong signature is ignored", topic=held.topic)
            return web.Response(status=202)
        try:
            self._told.put_nowait(_Told(source, body, request.charset))
        except asyncio.QueueFull:
            return web.Response(status=503, headers={"Retry-After": "60"})
        return web.Response(status=202)

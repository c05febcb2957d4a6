"""A tiny hub of our own: it remembers what it was asked, confirms it, and sends as it is told."""

import hashlib
import hmac
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from io import BytesIO

import aiohttp
from aiohttp import web

from tests.newsroom.publisher import HOST

CHALLENGE = "a challenge <b>of</b> the hub"


@dataclass
class Hub:
    url: str = ""
    asked: list[dict[str, str]] = field(default_factory=list)
    status: int = 202
    """Its answer to whoever asks."""
    rest_s: int = 0
    """For so long it wants to be left in peace; 0: it names no time."""
    confirms_first: bool = False
    """It comes to confirm before it answers."""

    async def hear(self, request: web.Request) -> web.Response:
        self.asked.append({name: str(value) for name, value in (await request.post()).items()})
        if self.confirms_first:
            assert await self.confirm() == (200, CHALLENGE)
        headers = {"Retry-After": str(self.rest_s)} if self.rest_s else {}
        return web.Response(status=self.status, headers=headers)

    @property
    def callback(self) -> str:
        return self.asked[-1]["hub.callback"]

    async def confirm(self, *, lease_s: int = 864_000, **other: str) -> tuple[int, str]:
        """Ask the subscriber whether it meant it; its status and answer."""
        query = {
            "hub.mode": "subscribe",
            "hub.topic": self.asked[-1]["hub.topic"],
            "hub.challenge": CHALLENGE,
            "hub.lease_seconds": str(lease_s),
        } | {f"hub.{name}": value for name, value in other.items()}
        async with (
            aiohttp.ClientSession() as session,
            session.get(self.callback, params=query) as answer,
        ):
            assert answer.content_type in ("text/plain", "application/octet-stream")
            return answer.status, await answer.text()

    async def send(
        self, body: bytes, *, secret: str = "", method: str = "sha256", to: str = ""
    ) -> int:
        """Send `body`, signed; `method` "" for unsigned. Tells the subscriber's status."""
        secret = secret or self.asked[-1]["hub.secret"]
        headers: Mapping[str, str] = {"Content-Type": "application/rss+xml"}
        if method:
            made = hmac.new(secret.encode(), body, getattr(hashlib, method)).hexdigest()
            headers = {**headers, "X-Hub-Signature": f"{method}={made}"}
        async with (
            aiohttp.ClientSession() as session,
            session.post(to or self.callback, data=BytesIO(body), headers=headers) as answer,
        ):
            return answer.status


@asynccontextmanager
async def open_hub() -> AsyncIterator[Hub]:
    hub = Hub()
    app = web.Application()
    app.router.add_post("/", hub.hear)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, HOST, 0).start()
    hub.url = f"http://{HOST}:{runner.addresses[0][1]}/"
    yield hub
    await runner.cleanup()

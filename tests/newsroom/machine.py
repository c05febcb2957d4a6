"""A server as OpenAI-compatible ones are, that answers as a test orders; on loopback."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web


@dataclass
class Machine:
    url: str = ""
    says: str = ""
    """The words of its next answers."""
    raw: bytes | None = None
    """Sent in place of an answer."""
    status: int = 200
    retry_after: str = ""
    """For how long it asks to be left alone."""
    date: str = ""
    """Its clock, where that is not ours."""
    never: bool = False
    """It takes the question and does not answer."""
    drips: bool = False
    """It sends blanks, one by one, and never the answer."""
    held: asyncio.Event | None = None
    """It answers once this is set."""
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    """Set with the first question."""
    asked: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    over: asyncio.Event = field(default_factory=asyncio.Event)

    async def answer(self, request: web.Request) -> web.StreamResponse:
        self.asked.append(await request.json())
        self.arrived.set()
        self.keys.append(request.headers.get("Authorization", ""))
        if self.never:
            await self.over.wait()
        if self.held is not None:
            await self.held.wait()
        if self.drips:
            return await self._drip(request)
        if self.raw is not None:
            headers = {"Location": "/other"}
            if self.retry_after:
                headers |= {"Retry-After": self.retry_after, "Date": self.date}
            return web.Response(body=self.raw, status=self.status, headers=headers)
        said = {"role": "assistant", "content": self.says}
        return web.json_response({"choices": [{"message": said}]}, status=self.status)

    async def _drip(self, request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        while not self.over.is_set():
            try:
                await response.write(b" ")
            except ConnectionError:
                break  # who asked has gone
            await asyncio.sleep(0.02)
        return response


@asynccontextmanager
async def open_machine() -> AsyncIterator[Machine]:
    machine = Machine()
    app = web.Application()
    app.router.add_post("/v1/chat/completions", machine.answer)
    runner = web.AppRunner(app, shutdown_timeout=0)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    machine.url = f"http://127.0.0.1:{runner.addresses[0][1]}/v1"
    try:
        yield machine
    finally:
        machine.over.set()
        await runner.cleanup()

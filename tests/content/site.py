"""A web site that answers as a test orders."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from aiohttp import web

LOCAL = frozenset(("127.0.0.1",))
Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass
class Site:
    """A server that answers as each test orders, and remembers what it was asked."""

    url: str = ""
    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[web.Request] = field(default_factory=list)

    async def answer(self, request: web.Request) -> web.StreamResponse:
        self.asked.append(request)
        return await self.answers[request.path](request)

    def says(self, path: str, body: bytes = b"", *, status: int = 200, **headers: str) -> str:
        named = {name.replace("_", "-"): value for name, value in headers.items()}

        async def answer(request: web.Request) -> web.StreamResponse:
            return web.Response(status=status, body=body, headers=named)

        self.answers[path] = answer
        return self.url + path

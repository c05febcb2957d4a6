"""What tests of content share: a real server on loopback, and the net to reach it."""

from collections.abc import AsyncIterator

import pytest
from aiohttp import web

from content.fetch import Web
from tests.content.site import LOCAL, Site


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    site = Site()
    app = web.Application()
    app.router.add_route("*", "/{tail:.*}", site.answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    site.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield site
    await runner.cleanup()


@pytest.fixture
async def net() -> AsyncIterator[Web]:
    async with Web(LOCAL) as net:
        yield net

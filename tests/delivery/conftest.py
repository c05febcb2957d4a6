"""A fresh Telegram and a fresh database file for every test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.simulator import Simulator
from tests.delivery.portal import Portal
from tests.delivery.post import Post, open_post


@pytest.fixture
async def simulator() -> AsyncIterator[Simulator]:
    async with Simulator() as running:
        yield running


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "wireroom.db"


@pytest.fixture
async def post(simulator: Simulator, path: Path) -> AsyncIterator[Post]:
    async with open_post(simulator, path) as opened:
        yield opened


@pytest.fixture
async def portal() -> AsyncIterator[tuple[Portal, str]]:
    portal, app = Portal(), web.Application()
    app.router.add_route("*", "/{path:.*}", portal.answer)
    async with TestServer(app) as server:
        yield portal, str(server.make_url(""))

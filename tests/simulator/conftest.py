"""A fresh simulated Telegram for every test, and the real library in front of it."""

import io
from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientSession
from PIL import Image
from telegram import Bot

from bot.simulator import Simulator, User, World
from tests.simulator.raw import Raw


@pytest.fixture
async def simulator() -> AsyncIterator[Simulator]:
    async with Simulator() as running:
        yield running


@pytest.fixture
def world(simulator: Simulator) -> World:
    return simulator.world


@pytest.fixture
def ann(world: World) -> User:
    """A reader who has opened the bot; her /start is not in the update queue."""
    return world.add_user("Ann", started=True)


@pytest.fixture
async def bot(simulator: Simulator) -> AsyncIterator[Bot]:
    base = simulator.url
    async with Bot(
        simulator.token, base_url=f"{base}/bot", base_file_url=f"{base}/file/bot"
    ) as library:
        yield library


@pytest.fixture
async def raw(simulator: Simulator) -> AsyncIterator[Raw]:
    """The wire itself: what status and which body come back."""
    async with ClientSession() as session:
        yield Raw(session, simulator.url, simulator.token)


@pytest.fixture
def picture() -> bytes:
    return drawn(1600, 900)


def drawn(width: int, height: int, kind: str = "JPEG") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), (40, 90, 140)).save(out, kind)
    return out.getvalue()

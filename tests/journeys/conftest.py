"""The houses that the journeys lead through."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.simulator import Simulator
from bot.simulator.types import User
from tests.journeys.house import EDITOR_ID, House, open_house


@pytest.fixture
async def simulator() -> AsyncIterator[Simulator]:
    async with Simulator() as running:
        yield running


@pytest.fixture
async def house(simulator: Simulator, tmp_path: Path) -> AsyncIterator[House]:
    async with open_house(simulator, tmp_path / "news.db") as opened:
        yield opened


@pytest.fixture
def edna(house: House) -> User:
    """The editor."""
    return house.world.add_user("Edna", user_id=EDITOR_ID)

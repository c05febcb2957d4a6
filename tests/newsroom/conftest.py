"""A publisher on this machine, and a newsroom that has looked at its feed once."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.newsroom.newsdesk import Desk, open_desk
from tests.newsroom.publisher import Publisher, open_publisher


@pytest.fixture
async def publisher() -> AsyncIterator[Publisher]:
    async with open_publisher() as opened:
        yield opened


@pytest.fixture
async def desk(publisher: Publisher, tmp_path: Path) -> AsyncIterator[Desk]:
    async with open_desk(publisher, tmp_path / "wireroom.db") as opened:
        await opened.visit()
        yield opened

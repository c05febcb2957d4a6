"""What newsrooms stand on: a publisher, a watched folder and a machine that sums up.

Those that need one otherwise, open it otherwise.
"""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.newsroom.machine_summaries import MachineSummaries
from bot.newsroom.newsroom import Newsroom
from bot.settings import Settings
from content.fetch import Web
from storage.database import Database
from tests.clocks import TestClock
from tests.newsroom.machine import Machine, open_machine
from tests.newsroom.newsdesk import Desk, Editors, open_desk
from tests.newsroom.publisher import Publisher, open_publisher
from tests.newsroom.summarised import HELD, KEY


@pytest.fixture
async def publisher() -> AsyncIterator[Publisher]:
    async with open_publisher() as opened:
        yield opened


@pytest.fixture
async def desk(publisher: Publisher, tmp_path: Path) -> AsyncIterator[Desk]:
    """A newsroom that has looked at its feed once."""
    async with open_desk(publisher, tmp_path / "wireroom.db") as opened:
        await opened.visit()
        yield opened


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    async with await Database.open(tmp_path / "wireroom.db") as opened:
        yield opened


@pytest.fixture
def clock() -> TestClock:
    return TestClock()


@pytest.fixture
async def machine() -> AsyncIterator[Machine]:
    async with open_machine() as opened:
        opened.says = HELD
        yield opened


@pytest.fixture
async def summaries(
    machine: Machine, db: Database, clock: TestClock
) -> AsyncIterator[MachineSummaries]:
    settings = Settings(
        summary_url=machine.url, summary_key=SecretStr(KEY), summary_model="small-one"
    )
    async with MachineSummaries(db, settings, clock, within_s=0.5) as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "wire"
    folder.mkdir()
    return folder


@pytest.fixture
def editors() -> Editors:
    return Editors()


@pytest.fixture
def told(editors: Editors) -> list[str]:
    """What editors were told, in English."""
    return editors.told


@pytest.fixture
async def newsroom(db: Database, editors: Editors) -> AsyncIterator[Newsroom]:
    """It watches folders."""
    async with Web() as web:
        yield Newsroom(
            db,
            web,
            clock=TestClock(),
            every=timedelta(minutes=5),
            first_look=2,
            tell=editors.tell,
        )

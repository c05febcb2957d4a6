"""What an editor hands in gets the operator's topics, as what feeds bring does."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.simulator import Simulator
from bot.simulator.types import User
from content.topic_table import table_of
from storage import stories
from tests.journeys.house import House, open_house

WORDS = "/breaking Barge hits bridge\n\nA barge hit the bridge. The barge sank beside the bridge."
RIVER = table_of({"river": ["rivers"]}, {"river": ["barge", "bridge"]})


@pytest.fixture
async def house(simulator: Simulator, tmp_path: Path) -> AsyncIterator[House]:
    async with open_house(simulator, tmp_path / "news.db", topics=RIVER) as opened:
        yield opened


async def test_breaking_news_has_the_operators_topics(house: House, edna: User) -> None:
    """A house that files by its own words has one list of them, not two."""
    await house.reader("Ann")
    house.world.say(edna, WORDS)
    question = await house.world.wait_for_message(edna, "exactly what readers get")
    await house.press(edna, question, "Send")
    await house.world.wait_for_message(edna, "Finished")

    async with house.db.reads() as reads:
        (held,) = await stories.latest(reads, limit=9)
    assert held.story.topics == ("river",)

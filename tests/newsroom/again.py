"""What tests of pages that are looked at again ask and do."""

from datetime import timedelta

from bot.newsroom.newsroom import Newsroom
from storage import stories
from storage.types import StoredStory
from tests.newsroom.newsdesk import Desk
from tests.newsroom.publisher import Publisher


async def newest(desk: Desk) -> StoredStory:
    async with desk.db.reads() as reads:
        (stored,) = await stories.latest(reads, limit=1)
    return stored


async def wait(desk: Desk, passed: timedelta, newsroom: Newsroom | None = None) -> None:
    """Time goes by, and whatever is due is looked at."""
    await desk.clock.advance(passed.total_seconds())
    await (newsroom or desk.newsroom).look_again()


def looks(publisher: Publisher) -> list[str]:
    return [path for path in publisher.asked if path.startswith("/story/ferry")][1:]

"""From an article to the story that is told, as the operator wants it told."""

import asyncio
from collections.abc import Awaitable
from datetime import datetime
from typing import Protocol

from bot.newsroom.machine_summaries import MachineSummaries
from bot.settings import Settings
from content import desk
from content.types import Article, Story


class StoryOf(Protocol):
    def __call__(
        self, article: Article, *, now: datetime, source_name: str
    ) -> Awaitable[Story]: ...


async def plainly(article: Article, *, now: datetime, source_name: str) -> Story:
    """By the desk alone."""
    return await asyncio.to_thread(desk.to_story, article, now=now, source_name=source_name)


def as_set(settings: Settings, machine: MachineSummaries) -> StoryOf:
    """With the operator's topics, and a machine's summary where one can be relied on."""

    async def story_of(article: Article, *, now: datetime, source_name: str) -> Story:
        story = await asyncio.to_thread(
            desk.to_story, article, now=now, source_name=source_name, topics=settings.topics
        )
        return await machine.told(story)

    return story_of

"""What shares an address with another story is a story of its own, and never changes that one.

Templates name "/news" as the address of all their articles, and flashes link to everybody's
ticker: taken at its word, each would be told as a change of the first.
"""

import asyncio
from dataclasses import replace

from bot.newsroom.gather import Gathered
from bot.newsroom.known_key import under_known_key
from content.about import is_about
from content.desk import page_story_key, words_key
from content.kin.sketches import are_one_piece
from content.types import Partial, Story
from storage import stories
from storage.database import Database


async def own_story(db: Database, story: Story, read: Gathered, *, is_new: bool) -> Story:
    """`story` under a key of its own, where the story that we hold under its key is another.

    Args:
        is_new: nothing was told of its entry before.
    """
    async with db.reads() as reads:
        story = await under_known_key(reads, story)
        held = await stories.by_key(reads, story.key)
    if held is None or await asyncio.to_thread(_is_one, held.story, story, read):
        return story
    # where the page is only shut, an entry that we know may have been written anew
    if read.is_elsewhere or (is_new and story.partial is Partial.FEED and read.page is None):
        return replace(story, url=None, key=words_key(story), partial=None)
    own = page_story_key(read.address) if read.address else story.key
    is_there = own == story.key or (story.url is not None and own == page_story_key(story.url))
    if is_there:
        return story
    async with db.reads() as reads:
        return await under_known_key(reads, replace(story, url=read.address, key=own))


def _is_one(held: Story, story: Story, read: Gathered) -> bool:
    if are_one_piece(held, story):
        return True
    # a teaser, for want of the page: too short to be known by its pairs of words
    return read.page is None and is_about(held, story.headline, story.standfirst)

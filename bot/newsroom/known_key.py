"""What was told stays known when addresses of one page are recognised in more spellings."""

from dataclasses import replace

from content.desk import former_page_story_key, page_story_key
from content.types import Story, StoryKey
from storage import also_at, stories
from storage.database import Reads


async def under_known_key(reads: Reads, story: Story) -> Story:
    """`story` under the key by which we hold it, be it one that would not be made any more.

    Raises:
        StorageError: the database cannot be read.
    """
    if not story.url or story.key != page_story_key(story.url):
        return story
    former = former_page_story_key(story.url)
    if former == story.key or await _is_held(reads, story.key):
        return story
    return replace(story, key=former) if await _is_held(reads, former) else story


async def _is_held(reads: Reads, key: StoryKey) -> bool:
    if await stories.by_key(reads, key) is not None:
        return True
    return await also_at.by_key(reads, key) is not None

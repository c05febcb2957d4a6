"""The full-text index: which stories share words. What SQLite's FTS5 wants is known only here."""

import re
from collections import Counter

from sqlalchemy import bindparam, text

from content.types import Story
from storage.database import Reads, Transaction
from storage.story_rows import NEWEST, stored
from storage.tables import stories
from storage.types import StoredStory

TERMS = 25
"""How many words of a text are looked for: more find little more, and cost time with each."""


async def learn(tx: Transaction, story_id: int, story: Story) -> None:
    """From now on `story_id` is found by the words of this revision, and by no older one's."""
    await tx.change(_FORGET, {"story_id": story_id})
    words = {
        "story_id": story_id,
        "headline": story.headline,
        "standfirst": story.standfirst or story.summary,
        "body": "\n".join(block.text for block in story.body),
    }
    await tx.change(_LEARN, words)


async def candidates(
    reads: Reads, text: str, *, limit: int, exclude_story_id: int | None = None
) -> list[StoredStory]:
    """The newest revisions of stories that share words with `text`, most alike first.

    `text` may be anything that anybody typed; repeated words weigh more.
    """
    query = query_for(text)
    if not query or limit < 1:
        return []
    wanted = {"query": query, "but": exclude_story_id or 0, "limit": limit}
    found = [row.story_id for row in await reads.rows(_MATCH, wanted)]
    rows = {row.story_id: row for row in await reads.rows(_BY_IDS, {"ids": found})}
    return [stored(rows[story_id]) for story_id in found if story_id in rows]


def query_for(text: str) -> str:
    """What FTS5 is asked for: any of the words that `text` says most often, then earliest.

    Quoted letters and digits alone, so nothing that is typed can speak its language. "" for none.
    """
    words = re.findall(r"[^\W_]+", text.casefold())
    long = [word for word in words if len(word) > 2]
    return " OR ".join(f'"{word}"' for word, _ in Counter(long or words).most_common(TERMS))


_FORGET = text("DELETE FROM story_words WHERE rowid = :story_id")
_LEARN = text(
    "INSERT INTO story_words (rowid, headline, standfirst, body)"
    " VALUES (:story_id, :headline, :standfirst, :body)"
)
_MATCH = text(
    "SELECT rowid AS story_id FROM story_words WHERE story_words MATCH :query AND rowid <> :but"
    " ORDER BY bm25(story_words, 3.0, 2.0, 1.0) LIMIT :limit"
)
_BY_IDS = NEWEST.where(stories.c.id.in_(bindparam("ids", expanding=True)))

"""A story as columns and documents, and back: whatever goes in comes out equal."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Row, and_, select

from content.types import Block, BlockKind, Partial, Photo, RelatedLink, Story, StoryKey
from storage.columns import storable
from storage.tables import revisions, stories
from storage.types import StoredStory


def to_columns(story: Story) -> dict[str, Any]:
    """What `revisions` holds of `story`."""
    return {
        "revision": story.revision,
        "headline": story.headline,
        "headline_folded": folded(storable(story.headline)),
        "standfirst": story.standfirst,
        "summary": story.summary,
        "source": story.source,
        "url": story.url,
        "published_at": story.published_at,
        "language": story.language,
        "rest": {
            "body": [[block.kind.value, block.text] for block in story.body],
            "photo": None if story.photo is None else asdict(story.photo),
            "authors": list(story.authors),
            "topics": list(story.topics),
            "related": [[link.headline, link.url] for link in story.related],
            **({"notes": list(story.notes)} if story.notes else {}),
            **({"partial": story.partial.value} if story.partial else {}),
            **({"summary_by_machine": True} if story.summary_by_machine else {}),
        },
    }


def stored(row: Row[Any]) -> StoredStory:
    """From a row of `NEWEST` or of `REVISIONS`."""
    return StoredStory(
        id=row.story_id,
        revision_id=row.id,
        story=_story(row._asdict()),
        photo_id=row.photo_id,
        taken_in_at=row.taken_in_at,
    )


def to_document(story: Story) -> dict[str, Any]:
    """All of `story` as one JSON object."""
    columns = to_columns(story)
    del columns["headline_folded"]
    return {**columns, "key": story.key, "published_at": story.published_at.isoformat()}


def from_document(document: Mapping[str, Any]) -> Story:
    published_at = datetime.fromisoformat(document["published_at"]).astimezone(UTC)
    return _story({**document, "published_at": published_at})


def folded(headline: str) -> str:
    """`headline` without case, accents of typing, quotes and dashes, to be compared by."""
    words = re.findall(r"\w+", unicodedata.normalize("NFKC", headline).casefold())
    return " ".join(words) or headline


def _story(row: Mapping[str, Any]) -> Story:
    rest = row["rest"]
    return Story(
        key=StoryKey(row["key"]),
        revision=row["revision"],
        headline=row["headline"],
        standfirst=row["standfirst"],
        summary=row["summary"],
        summary_by_machine=rest.get("summary_by_machine", False),
        body=tuple(Block(kind=BlockKind(kind), text=words) for kind, words in rest["body"]),
        photo=None if rest["photo"] is None else Photo(**rest["photo"]),
        authors=tuple(rest["authors"]),
        source=row["source"],
        url=row["url"],
        published_at=row["published_at"],
        language=row["language"],
        topics=tuple(rest["topics"]),
        related=tuple(RelatedLink(headline=words, url=url) for words, url in rest["related"]),
        # stories of before have neither
        notes=tuple(rest.get("notes", ())),
        partial=Partial(rest["partial"]) if "partial" in rest else None,
    )


REVISIONS = select(revisions, stories.c.key).join_from(
    revisions, stories, revisions.c.story_id == stories.c.id
)
"""Every revision of every story."""

NEWEST = select(revisions, stories.c.key).join_from(
    stories,
    revisions,
    and_(revisions.c.story_id == stories.c.id, revisions.c.revision == stories.c.revision),
)
"""Every story, as its newest revision tells it."""

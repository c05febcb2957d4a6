"""The tables by which changes are noticed: of pages, of files, and what editors know of them."""

from sqlalchemy import Column, ForeignKey, Index, LargeBinary, SmallInteger, String, Table

from storage.columns import Id, Instant, Words, metadata

# Pages of stories that were told of late, and when each is looked at again.
page_looks = Table(
    "page_looks",
    metadata,
    Column("story_id", ForeignKey("stories.id"), primary_key=True, autoincrement=False),
    Column("source_id", ForeignKey("sources.id")),  # NULL: an editor handed it in
    Column("url", Words, nullable=False),
    Column("etag", Words, nullable=False),
    Column("last_modified", Words, nullable=False),
    Column("looks", SmallInteger, nullable=False),  # so many have been had
    Column("due_at", Instant, nullable=False, index=True),
    Index(None, "source_id", "story_id"),
)

# What editors know of a story that changed, and when they are to be told what came since.
update_offers = Table(
    "update_offers",
    metadata,
    Column("story_id", ForeignKey("stories.id"), primary_key=True, autoincrement=False),
    Column("known_revision_id", Id, nullable=False),
    Column("told_at", Instant),  # NULL: never yet
    Column("due_at", Instant, index=True),  # NULL: they know all
)

# Which piece of news lies under which name in a folder.
source_files = Table(
    "source_files",
    metadata,
    Column("source_id", ForeignKey("sources.id"), primary_key=True),
    Column("name_hash", LargeBinary(16), primary_key=True),
    Column("story_key", String(32)),  # NULL: it lay there before we looked, and was never told
    Column("words_hash", LargeBinary(16), nullable=False),
    Column("sketch", LargeBinary, nullable=False),
    Column("read_at", Instant, nullable=False),
    Index(None, "source_id", "words_hash"),
    sqlite_with_rowid=False,
)

"""The tables of the newsroom: where news comes from, and what has been seen there."""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    false,
)

from storage.columns import Document, Id, Instant, Words, metadata

sources = Table(
    "sources",
    metadata,
    Column("id", Id, primary_key=True),
    Column("address", Words, nullable=False, unique=True),
    Column("name", Words, nullable=False),
    Column("etag", Words, nullable=False),
    Column("last_modified", Words, nullable=False),
    Column("first_look_done", Boolean, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("next_visit_at", Instant, nullable=False),
    # where it is found since it moved; "" for its address
    Column("location", Words, nullable=False, server_default=""),
    # a page named that place; else the source moved there
    Column("is_named", Boolean, nullable=False, server_default=false()),
    Column("quiet_s", Integer),
    Column("failing_since", Instant),
    Column("trouble_told", Boolean, nullable=False, server_default=false()),
)

# With whom we are subscribed to a source's news; at most one hub for each.
hub_subscriptions = Table(
    "hub_subscriptions",
    metadata,
    Column("source_id", ForeignKey("sources.id"), primary_key=True, autoincrement=False),
    Column("hub", Words, nullable=False),
    Column("topic", Words, nullable=False),
    Column("path", String(64), nullable=False, unique=True),  # the last part of our address
    Column("secret", String(64), nullable=False),
    Column("asked_at", Instant, nullable=False),
    Column("expires_at", Instant),  # of the lease; NULL until the hub has confirmed it
)

# The history of a source: it never shrinks, so a row is 16 bytes of hash, whatever the id's length.
seen_items = Table(
    "seen_items",
    metadata,
    Column("source_id", ForeignKey("sources.id"), primary_key=True),
    Column("item_hash", LargeBinary(16), primary_key=True),
    Column("seen_at", Instant, nullable=False),
    sqlite_with_rowid=False,
)

# What an entry of a source looked like when we last read it, to see when it changes.
item_versions = Table(
    "item_versions",
    metadata,
    Column("source_id", ForeignKey("sources.id"), primary_key=True),
    Column("item_hash", LargeBinary(16), primary_key=True),
    Column("version", LargeBinary(12), nullable=False),
    Column("standing", String(16), nullable=False),
    Column("read_at", Instant, nullable=False, index=True),
    sqlite_with_rowid=False,
)

# What a source has shown and is still to be told.
announced_items = Table(
    "announced_items",
    metadata,
    Column("id", Id, primary_key=True),  # in the order in which they are told
    Column("source_id", ForeignKey("sources.id"), nullable=False),
    Column("item_hash", LargeBinary(16), nullable=False),
    Column("item", Document, nullable=False),
    Column("announced_at", Instant, nullable=False),
    Index(None, "source_id", "item_hash"),
)

# Until when hosts asked to be left in peace.
host_rests = Table(
    "host_rests",
    metadata,
    Column("host", Words, primary_key=True),
    Column("pages_only", Boolean, primary_key=True),
    Column("until", Instant, nullable=False),
)

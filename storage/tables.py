"""What is written down: every table, declared once; `migrations/` leads there."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    String,
    Table,
    UniqueConstraint,
    false,
    text,
    true,
)

from storage.audience_tables import audiences as audiences
from storage.audience_tables import thinned as thinned
from storage.columns import Document, Id, Instant, Words
from storage.columns import metadata as metadata
from storage.source_tables import announced_items as announced_items
from storage.source_tables import host_rests as host_rests
from storage.source_tables import hub_subscriptions as hub_subscriptions
from storage.source_tables import item_versions as item_versions
from storage.source_tables import seen_items as seen_items
from storage.source_tables import sources as sources
from storage.update_tables import page_looks as page_looks
from storage.update_tables import source_files as source_files
from storage.update_tables import update_offers as update_offers

photos = Table(
    "photos",
    metadata,
    Column("id", Id, primary_key=True),
    Column("sha256", String(64), unique=True),
    Column("file_unique_id", Words, unique=True),
    Column("file_id", Words),
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
    Column("data", LargeBinary),
)

photo_urls = Table(
    "photo_urls",
    metadata,
    Column("url", Words, primary_key=True),
    Column("photo_id", ForeignKey("photos.id"), nullable=False, index=True),
)

# Beside the pictures and not in their rows: who reads those for this would read the bytes along.
looks = Table(
    "looks",
    metadata,
    Column("photo_id", ForeignKey("photos.id"), primary_key=True),
    Column("print", LargeBinary),  # finds the same picture; NULL where its looks tell nothing
    Column("drawn", Boolean, nullable=False),  # by us, for a story without a photo
)

stories = Table(
    "stories",
    metadata,
    Column("id", Id, primary_key=True),
    Column("key", Words, nullable=False, unique=True),
    Column("revision", Integer, nullable=False),  # the newest one
    Column("published_at", Instant, nullable=False),  # of the newest one, for the order of /latest
    Index(None, "published_at", "id"),
)

revisions = Table(
    "revisions",
    metadata,
    Column("id", Id, primary_key=True),
    Column("story_id", ForeignKey("stories.id"), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("headline", Words, nullable=False),
    Column("headline_folded", Words, nullable=False, index=True),
    Column("standfirst", Words, nullable=False),
    Column("summary", Words, nullable=False),
    Column("source", Words, nullable=False),
    Column("url", Words, index=True),
    Column("published_at", Instant, nullable=False),
    Column("language", Words, nullable=False),
    Column("photo_id", ForeignKey("photos.id"), index=True),
    Column("taken_in_at", Instant, nullable=False),
    Column("rest", Document, nullable=False),  # body, photo, authors, topics, related
    UniqueConstraint("story_id", "revision"),
)

subscribers = Table(
    "subscribers",
    metadata,
    Column("id", Id, primary_key=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("thread_id", BigInteger, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("state", String(16), nullable=False),
    Column("reason", Words, nullable=False),
    Column("state_since", Instant, nullable=False),
    Column("language", Words, nullable=False),
    Column("created_at", Instant, nullable=False),
    # when the group became a supergroup: what was delivered before lies in the old chat
    Column("moved_at", Instant),
    # the row that stands for this one since both turned out to be the same group
    Column("merged_into", ForeignKey("subscribers.id")),
    UniqueConstraint("chat_id", "thread_id"),
    Index(
        "ix_subscribers_merged_into",
        "merged_into",
        sqlite_where=text("merged_into IS NOT NULL"),
        postgresql_where=text("merged_into IS NOT NULL"),
    ),
)

sightings = Table(
    "sightings",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("thread_id", BigInteger, primary_key=True, autoincrement=False),
    Column("story_id", ForeignKey("stories.id"), nullable=False),
    Column("seen_at", Instant, nullable=False),
    sqlite_with_rowid=False,
)

broadcasts = Table(
    "broadcasts",
    metadata,
    Column("id", Id, primary_key=True),
    Column("revision_id", ForeignKey("revisions.id"), nullable=False, unique=True),
    Column("class", String(16), nullable=False, key="broadcast_class"),
    Column("state", String(16), nullable=False),
    Column("reason", Words, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("editor_chat_id", BigInteger),
    Column("progress_message_id", BigInteger),
    Column("due_at", Instant),  # not before
    Column("paid", Boolean, nullable=False, server_default=false()),
    Column("paid_refusal", Words),  # why Telegram did not let us pay
    Column("again_if_uncertain", Boolean, nullable=False, server_default=false()),
)

# Why something was not delivered, once; a delivery carries the number.
reasons = Table(
    "reasons",
    metadata,
    Column("id", Id, primary_key=True),
    Column("reason", Words, nullable=False, unique=True),
)

_WAITING = text("state <= 2")  # PLANNED, CLAIMED, DEFERRED

# A row for every reader of every story: all of it small numbers, or NULL, which costs one byte.
deliveries = Table(
    "deliveries",
    metadata,
    Column("broadcast_id", ForeignKey("broadcasts.id"), primary_key=True),
    Column("subscriber_id", ForeignKey("subscribers.id"), primary_key=True),
    Column("state", SmallInteger, nullable=False),
    Column("attempts", SmallInteger, nullable=False),
    Column("due_at", Instant),  # while it waits; for a claimed one the end of the lease
    Column("settled_at", Instant),
    Column("message_id", BigInteger),
    Column("reason_id", ForeignKey("reasons.id")),
    Index(
        "ix_deliveries_waiting",
        "broadcast_id",
        "due_at",
        "subscriber_id",
        sqlite_where=_WAITING,
        postgresql_where=_WAITING,
    ),
    sqlite_with_rowid=False,
)

# Those whom the settings name, as soon as they have written or pressed something.
editors = Table(
    "editors",
    metadata,
    Column("editor_id", BigInteger, primary_key=True, autoincrement=False),
    Column("language", String(8), nullable=False),
    sqlite_with_rowid=False,
)

drafts = Table(
    "drafts",
    metadata,
    Column("id", Id, primary_key=True),
    Column("editor_id", BigInteger, nullable=False),
    Column("chat_id", BigInteger, nullable=False),
    Column("story", Document, nullable=False),
    Column("photo_id", ForeignKey("photos.id")),
    Column("created_at", Instant, nullable=False),
    Column("again_if_uncertain", Boolean, nullable=False, server_default=true()),
)

audit = Table(
    "audit",
    metadata,
    Column("id", Id, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("editor_id", BigInteger, nullable=False),
    Column("act", Words, nullable=False),
    Column("detail", Document, nullable=False),
    Column("update_id", BigInteger, unique=True),
)

instances = Table(
    "instances",
    metadata,
    Column("token_id", String(64), primary_key=True),
    Column("holder", Words, nullable=False),
    Column("taken_at", Instant, nullable=False),
    Column("beat_at", Instant, nullable=False),
)

# Scope 0 stands for everybody, any other number for one chat.
pauses = Table(
    "pauses",
    metadata,
    Column("scope", BigInteger, primary_key=True, autoincrement=False),
    Column("until", Instant, nullable=False),
    Column("ordered_at", Instant),  # unknown of old ones
    sqlite_with_rowid=False,
)

# What a story is compared with others by; made from its newest revision, and again if need be.
kin = Table(
    "kin",
    metadata,
    Column("story_id", ForeignKey("stories.id"), primary_key=True),
    Column("revision_id", Id, nullable=False),
    Column("made_by", String(40), nullable=False),  # other makers' rows cannot be compared
    Column("terms", LargeBinary, nullable=False),
    Column("vector", LargeBinary),
)

# The same news by other outlets: one that is told already, so these were not told again.
also_at = Table(
    "also_at",
    metadata,
    Column("key", Words, primary_key=True),
    Column("story_id", ForeignKey("stories.id"), nullable=False, index=True),
    Column("source", Words, nullable=False),
    Column("url", Words, index=True),
    Column("headline", Words, nullable=False),
    Column("why", String(16), nullable=False),
    Column("taken_in_at", Instant, nullable=False),
)

# What a machine said when it was asked to sum up these words; "" where that was nothing.
machine_summaries = Table(
    "machine_summaries",
    metadata,
    Column("key", String(32), primary_key=True),
    Column("said", Words, nullable=False),
    Column("asked_at", Instant, nullable=False, index=True),
)

"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _sources()
    _photos()
    _stories()
    _subscribers()
    _broadcasts()
    _deliveries()
    _editors()
    _story_words()


def _id() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _sources() -> None:
    op.create_table(
        "sources",
        sa.Column("id", _id(), primary_key=True),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("etag", sa.Text(), nullable=False),
        sa.Column("last_modified", sa.Text(), nullable=False),
        sa.Column("first_look_done", sa.Boolean(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("next_visit_at", sa.BigInteger(), nullable=False),
        sa.UniqueConstraint("address", name="uq_sources_address"),
    )
    op.create_table(
        "seen_items",
        sa.Column("source_id", _id(), nullable=False),
        sa.Column("item_hash", sa.LargeBinary(16), nullable=False),
        sa.Column("seen_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("source_id", "item_hash", name="pk_seen_items"),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name="fk_seen_items_source_id"),
        sqlite_with_rowid=False,
    )


def _photos() -> None:
    op.create_table(
        "photos",
        sa.Column("id", _id(), primary_key=True),
        sa.Column("sha256", sa.String(64)),
        sa.Column("file_unique_id", sa.Text()),
        sa.Column("file_id", sa.Text()),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("data", sa.LargeBinary()),
        sa.UniqueConstraint("sha256", name="uq_photos_sha256"),
        sa.UniqueConstraint("file_unique_id", name="uq_photos_file_unique_id"),
    )
    op.create_table(
        "photo_urls",
        sa.Column("url", sa.Text(), primary_key=True),
        sa.Column("photo_id", _id(), nullable=False),
        sa.ForeignKeyConstraint(["photo_id"], ["photos.id"], name="fk_photo_urls_photo_id"),
    )
    op.create_index("ix_photo_urls_photo_id", "photo_urls", ["photo_id"])


def _stories() -> None:
    op.create_table(
        "stories",
        sa.Column("id", _id(), primary_key=True),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("published_at", sa.BigInteger(), nullable=False),
        sa.UniqueConstraint("key", name="uq_stories_key"),
    )
    op.create_index("ix_stories_published_at_id", "stories", ["published_at", "id"])
    op.create_table(
        "revisions",
        sa.Column("id", _id(), primary_key=True),
        sa.Column("story_id", _id(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("headline", sa.Text(), nullable=False),
        sa.Column("headline_folded", sa.Text(), nullable=False),
        sa.Column("standfirst", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("url", sa.Text()),
        sa.Column("published_at", sa.BigInteger(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("photo_id", _id()),
        sa.Column("taken_in_at", sa.BigInteger(), nullable=False),
        sa.Column("rest", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["story_id"], ["stories.id"], name="fk_revisions_story_id"),
        sa.ForeignKeyConstraint(["photo_id"], ["photos.id"], name="fk_revisions_photo_id"),
        sa.UniqueConstraint("story_id", "revision", name="uq_revisions_story_id_revision"),
    )
    op.create_index("ix_revisions_headline_folded", "revisions", ["headline_folded"])
    op.create_index("ix_revisions_url", "revisions", ["url"])


def _subscribers() -> None:
    op.create_table(
        "subscribers",
        sa.Column("id", _id(), primary_key=True),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("thread_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("state_since", sa.BigInteger(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("moved_at", sa.BigInteger()),
        sa.Column("merged_into", _id()),
        sa.ForeignKeyConstraint(
            ["merged_into"], ["subscribers.id"], name="fk_subscribers_merged_into"
        ),
        sa.UniqueConstraint("chat_id", "thread_id", name="uq_subscribers_chat_id_thread_id"),
    )
    merged = sa.text("merged_into IS NOT NULL")
    op.create_index(
        "ix_subscribers_merged_into",
        "subscribers",
        ["merged_into"],
        sqlite_where=merged,
        postgresql_where=merged,
    )
    op.create_table(
        "sightings",
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("thread_id", sa.BigInteger(), nullable=False),
        sa.Column("story_id", _id(), nullable=False),
        sa.Column("seen_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("chat_id", "thread_id", name="pk_sightings"),
        sa.ForeignKeyConstraint(["story_id"], ["stories.id"], name="fk_sightings_story_id"),
        sqlite_with_rowid=False,
    )


def _broadcasts() -> None:
    op.create_table(
        "broadcasts",
        sa.Column("id", _id(), primary_key=True),
        sa.Column("revision_id", _id(), nullable=False),
        sa.Column("class", sa.String(16), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("editor_chat_id", sa.BigInteger()),
        sa.Column("progress_message_id", sa.BigInteger()),
        sa.ForeignKeyConstraint(
            ["revision_id"], ["revisions.id"], name="fk_broadcasts_revision_id"
        ),
        sa.UniqueConstraint("revision_id", name="uq_broadcasts_revision_id"),
    )
    op.create_table(
        "reasons",
        sa.Column("id", _id(), primary_key=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.UniqueConstraint("reason", name="uq_reasons_reason"),
    )


def _deliveries() -> None:
    op.create_table(
        "deliveries",
        sa.Column("broadcast_id", _id(), nullable=False),
        sa.Column("subscriber_id", _id(), nullable=False),
        sa.Column("state", sa.SmallInteger(), nullable=False),
        sa.Column("attempts", sa.SmallInteger(), nullable=False),
        sa.Column("due_at", sa.BigInteger()),
        sa.Column("settled_at", sa.BigInteger()),
        sa.Column("message_id", sa.BigInteger()),
        sa.Column("reason_id", _id()),
        sa.PrimaryKeyConstraint("broadcast_id", "subscriber_id", name="pk_deliveries"),
        *(
            sa.ForeignKeyConstraint([column], [target], name=f"fk_deliveries_{column}")
            for column, target in (
                ("broadcast_id", "broadcasts.id"),
                ("subscriber_id", "subscribers.id"),
                ("reason_id", "reasons.id"),
            )
        ),
        sqlite_with_rowid=False,
    )
    waiting = sa.text("state <= 2")
    op.create_index(
        "ix_deliveries_waiting",
        "deliveries",
        ["broadcast_id", "due_at", "subscriber_id"],
        sqlite_where=waiting,
        postgresql_where=waiting,
    )


def _editors() -> None:
    op.create_table(
        "drafts",
        sa.Column("id", _id(), primary_key=True),
        sa.Column("editor_id", sa.BigInteger(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("story", sa.Text(), nullable=False),
        sa.Column("photo_id", _id()),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["photo_id"], ["photos.id"], name="fk_drafts_photo_id"),
    )
    op.create_table(
        "audit",
        sa.Column("id", _id(), primary_key=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("editor_id", sa.BigInteger(), nullable=False),
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("update_id", sa.BigInteger()),
        sa.UniqueConstraint("update_id", name="uq_audit_update_id"),
    )
    op.create_table(
        "instances",
        sa.Column("token_id", sa.String(64), primary_key=True),
        sa.Column("holder", sa.Text(), nullable=False),
        sa.Column("taken_at", sa.BigInteger(), nullable=False),
        sa.Column("beat_at", sa.BigInteger(), nullable=False),
    )


def _story_words() -> None:
    """A full-text index, which 0020 drops; rowid is the story's id."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE VIRTUAL TABLE story_words USING fts5("
            "headline, standfirst, body, tokenize = 'unicode61 remove_diacritics 2')"
        )

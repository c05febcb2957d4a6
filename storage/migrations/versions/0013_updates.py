"""Changes are noticed in pages and in files as well, and offered to the editors."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "page_looks",
        sa.Column("story_id", _id(), nullable=False, autoincrement=False),
        sa.Column("source_id", _id(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("etag", sa.Text(), nullable=False),
        sa.Column("last_modified", sa.Text(), nullable=False),
        sa.Column("looks", sa.SmallInteger(), nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("story_id", name="pk_page_looks"),
        sa.ForeignKeyConstraint(["story_id"], ["stories.id"], name="fk_page_looks_story_id"),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name="fk_page_looks_source_id"),
    )
    op.create_index("ix_page_looks_due_at", "page_looks", ["due_at"])
    op.create_index("ix_page_looks_source_id_story_id", "page_looks", ["source_id", "story_id"])
    op.create_table(
        "update_offers",
        sa.Column("story_id", _id(), nullable=False, autoincrement=False),
        sa.Column("known_revision_id", _id(), nullable=False),
        sa.Column("told_at", sa.BigInteger()),
        sa.Column("due_at", sa.BigInteger()),
        sa.PrimaryKeyConstraint("story_id", name="pk_update_offers"),
        sa.ForeignKeyConstraint(["story_id"], ["stories.id"], name="fk_update_offers_story_id"),
    )
    op.create_index("ix_update_offers_due_at", "update_offers", ["due_at"])
    op.create_table(
        "source_files",
        sa.Column("source_id", _id(), nullable=False),
        sa.Column("name_hash", sa.LargeBinary(16), nullable=False),
        sa.Column("story_key", sa.String(32)),
        sa.Column("words_hash", sa.LargeBinary(16), nullable=False),
        sa.Column("sketch", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("source_id", "name_hash", name="pk_source_files"),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name="fk_source_files_source_id"),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_source_files_source_id_words_hash", "source_files", ["source_id", "words_hash"]
    )


def _id() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")

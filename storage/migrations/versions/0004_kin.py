"""What stories are compared by, where else they were told, and what an entry last looked like."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "kin",
        sa.Column("story_id", _id(), nullable=False),
        sa.Column("revision_id", _id(), nullable=False),
        sa.Column("made_by", sa.String(40), nullable=False),
        sa.Column("terms", sa.LargeBinary(), nullable=False),
        sa.Column("vector", sa.LargeBinary()),
        sa.PrimaryKeyConstraint("story_id", name="pk_kin"),
        sa.ForeignKeyConstraint(["story_id"], ["stories.id"], name="fk_kin_story_id"),
    )
    op.create_table(
        "also_at",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("story_id", _id(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("url", sa.Text()),
        sa.Column("headline", sa.Text(), nullable=False),
        sa.Column("why", sa.String(16), nullable=False),
        sa.Column("taken_in_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_also_at"),
        sa.ForeignKeyConstraint(["story_id"], ["stories.id"], name="fk_also_at_story_id"),
    )
    op.create_index("ix_also_at_story_id", "also_at", ["story_id"])
    op.create_index("ix_also_at_url", "also_at", ["url"])
    op.create_table(
        "item_versions",
        sa.Column("source_id", _id(), nullable=False),
        sa.Column("item_hash", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.LargeBinary(8), nullable=False),
        sa.PrimaryKeyConstraint("source_id", "item_hash", name="pk_item_versions"),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name="fk_item_versions_source_id"),
        sqlite_with_rowid=False,
    )


def _id() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")

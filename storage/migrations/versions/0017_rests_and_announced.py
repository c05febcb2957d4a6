"""What a restart must not forget: which hosts asked for time, and what waits to be told."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "host_rests",
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("pages_only", sa.Boolean(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("host", "pages_only", name="pk_host_rests"),
    )
    op.create_table(
        "announced_items",
        sa.Column("id", _id(), nullable=False),
        sa.Column("source_id", _id(), nullable=False),
        sa.Column("item_hash", sa.LargeBinary(16), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("announced_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_announced_items"),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name="fk_announced_items_source_id"),
    )
    op.create_index(
        "ix_announced_items_source_id_item_hash", "announced_items", ["source_id", "item_hash"]
    )


def _id() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")

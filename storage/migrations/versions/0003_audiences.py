"""A large audience is written in slices; where the next one begins outlives a crash."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "audiences",
        sa.Column("broadcast_id", _id(), nullable=False),
        sa.Column("after_id", _id(), nullable=False),
        sa.Column("up_to_id", _id(), nullable=False),
        sa.PrimaryKeyConstraint("broadcast_id", name="pk_audiences"),
        sa.ForeignKeyConstraint(
            ["broadcast_id"], ["broadcasts.id"], name="fk_audiences_broadcast_id"
        ),
        sqlite_with_rowid=False,
    )


def _id() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")

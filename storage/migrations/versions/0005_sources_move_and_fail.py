"""A source's new place, its rhythm and its troubles outlive a restart; hubs tell its news."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for column in (
        sa.Column("location", sa.Text(), nullable=False, server_default=""),
        sa.Column("quiet_s", sa.Integer(), nullable=True),
        sa.Column("failing_since", sa.BigInteger(), nullable=True),
        sa.Column("trouble_told", sa.Boolean(), nullable=False, server_default=sa.false()),
    ):
        op.add_column("sources", column)
    op.create_table(
        "hub_subscriptions",
        sa.Column("source_id", _id(), autoincrement=False, nullable=False),
        sa.Column("hub", sa.Text(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("path", sa.String(64), nullable=False),
        sa.Column("secret", sa.String(64), nullable=False),
        sa.Column("asked_at", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("source_id", name="pk_hub_subscriptions"),
        sa.UniqueConstraint("path", name="uq_hub_subscriptions_path"),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name="fk_hub_subscriptions_source_id"
        ),
    )


def _id() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")

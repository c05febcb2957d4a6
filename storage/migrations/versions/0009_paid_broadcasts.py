"""A broadcast may be paid for, and that may be refused."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "broadcasts", sa.Column("paid", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    op.add_column("broadcasts", sa.Column("paid_refusal", sa.Text()))

"""What became of an entry that changes, and when it was read."""

from time import time

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    now_ms = str(int(time() * 1000))
    op.add_column(
        "item_versions",
        sa.Column("standing", sa.String(16), nullable=False, server_default="told"),
    )
    op.add_column(
        "item_versions",
        sa.Column("read_at", sa.BigInteger(), nullable=False, server_default=sa.text(now_ms)),
    )
    op.create_index("ix_item_versions_read_at", "item_versions", ["read_at"])

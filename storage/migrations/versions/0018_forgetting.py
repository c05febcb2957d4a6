"""What can be forgotten after a while is found by its age."""

from time import time

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    now_ms = str(int(time() * 1000))
    op.add_column(
        "source_files",
        sa.Column("read_at", sa.BigInteger(), nullable=False, server_default=sa.text(now_ms)),
    )
    op.create_index("ix_machine_summaries_asked_at", "machine_summaries", ["asked_at"])

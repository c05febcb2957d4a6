"""Whether a page named a source's place, or the source moved there for good."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "sources",
        sa.Column("is_named", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    # nobody knows any more: a page that lost its feed must go on to find the next one
    sources = sa.table("sources", sa.column("location", sa.Text), sa.column("is_named", sa.Boolean))
    op.execute(sources.update().where(sources.c.location != "").values(is_named=sa.true()))

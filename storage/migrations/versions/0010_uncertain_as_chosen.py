"""What becomes of deliveries of unknown fate is chosen for each broadcast."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "broadcasts",
        sa.Column("again_if_uncertain", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    broadcasts = sa.table(
        "broadcasts", sa.column("class", sa.String), sa.column("again_if_uncertain", sa.Boolean)
    )
    op.execute(
        broadcasts.update()
        .where(broadcasts.c["class"] == "breaking")
        .values(again_if_uncertain=sa.true())
    )
    op.add_column(
        "drafts",
        sa.Column("again_if_uncertain", sa.Boolean(), nullable=False, server_default=sa.true()),
    )

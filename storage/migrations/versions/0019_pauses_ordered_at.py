"""A pause is told from one that looks longer because the clock was set back."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("pauses", sa.Column("ordered_at", sa.BigInteger()))

"""Pages that editors hand in are looked at again as well, and belong to no source."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    id_ = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    with op.batch_alter_table("page_looks") as table:
        table.alter_column("source_id", existing_type=id_, nullable=True)

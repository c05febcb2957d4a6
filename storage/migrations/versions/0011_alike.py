"""How pictures look: the same one from elsewhere is found, and a drawn one is known as such."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "looks",
        sa.Column("photo_id", _id(), nullable=False),
        sa.Column("print", sa.LargeBinary()),
        sa.Column("drawn", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("photo_id", name="pk_looks"),
        sa.ForeignKeyConstraint(["photo_id"], ["photos.id"], name="fk_looks_photo_id"),
    )
    op.create_index("ix_revisions_photo_id", "revisions", ["photo_id"])


def _id() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")

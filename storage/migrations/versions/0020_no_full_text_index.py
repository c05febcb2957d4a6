"""Kin is looked for in memory: nobody reads the full-text index, which took every story's words."""

from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DROP TABLE IF EXISTS story_words")

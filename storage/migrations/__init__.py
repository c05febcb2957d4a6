"""How an older file becomes today's: run whenever a database is opened."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from storage.errors import DatabaseUnusable


def run(connection: Connection, name: str) -> None:
    """Lead the database behind `connection` to the newest schema, inside its open transaction.

    Raises:
        DatabaseUnusable: `name` was written by a newer Wireroom, or by another program.
    """
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    known = ScriptDirectory.from_config(config)
    held = set(MigrationContext.configure(connection).get_current_heads())
    if held == set(known.get_heads()):
        return
    if not held and inspect(connection).get_table_names():
        raise DatabaseUnusable(name, "belongs to another program; choose another path")
    if held - {script.revision for script in known.walk_revisions()}:
        raise DatabaseUnusable(name, "written by a newer Wireroom; upgrade this one to use it")
    command.upgrade(config, "heads")

"""The command line: each command is a small room of its own, and all leave by one door.

`typed` has the words of every command, and each of them fetches the room that does the work.
"""

from bot.cli import door
from bot.cli.typed import app


def main() -> None:
    """What `wireroom` and `python -m bot` run."""
    door.guarded(app)

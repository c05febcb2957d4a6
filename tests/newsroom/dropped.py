"""A watched folder, what is dropped there, and what was told of it."""

import os
from pathlib import Path

from storage import broadcasts, stories
from storage.database import Database
from storage.types import StoredStory
from tests.clocks import NOON

SHIP = """Training ship returns after two years

The three-master Aurelia came home on Sunday with forty cadets on board.

The Aurelia passes the mole of Sund, March 1, 2026.
Ida Marsh/Northwire

The Aurelia passes the mole of Sund, March 1, 2026.

The three-master Aurelia passed the mole of Sund at noon, greeted by some two hundred boats.

"I have not slept in a bed that stands still since we left," said cadet Tove Brandt, laughing.
"""


def drop(folder: Path, name: str, data: str | bytes = SHIP, *, age_s: int = 60) -> None:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    at = NOON.timestamp() - age_s
    os.utime(path, (at, at))


async def pushed(db: Database) -> list[StoredStory]:
    async with db.reads() as reads:
        opened = await broadcasts.latest(reads, limit=100)
        found = [await stories.by_revision(reads, one.revision_id) for one in reversed(opened)]
    return [story for story in found if story is not None]

"""A file in a folder is known by its name: an edited one is the same piece of news, told once.

Only a text of which hardly anything is left is another piece, put in the place of the first. And
the very same words under another name are the file that was renamed or copied.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime

import structlog

from bot.newsroom.folders import Found
from content.errors import ContentError
from content.kin.sketches import is_same_piece, sketch_of
from content.text import fingerprint
from content.types import Story
from storage import files
from storage.database import Database
from storage.errors import StorageError
from storage.files import KnownFile

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

HISTORY_READ = 100
"""So many of the newest files that lay there before us are read, to tell an edit from new words."""


async def identified(
    db: Database, source_id: int, found: Found, story: Story, *, now: datetime
) -> Story | None:
    """`story` under the key of the piece that the file is; None for one that is not to be told.

    To be asked before it is told: after a crash in between, the answer is the same.
    """
    name, words_hash = found.path.name, _words_hash(story)
    async with db.transaction() as tx:
        before = await files.get(tx, source_id, name)
        if before is None or not is_same_piece(before.sketch, story):
            before = await files.by_words(tx, source_id, words_hash)
        key = before.story_key if before else story.key
        known = KnownFile(story_key=key, words_hash=words_hash, sketch=sketch_of(story))
        await files.keep(tx, source_id, {name: known}, now=now)
    return replace(story, key=key) if key else None


async def remember_history(
    db: Database,
    source_id: int,
    history: Sequence[Found],
    read: Callable[[Found], Awaitable[Story]],
    *,
    now: datetime,
) -> None:
    """What lay there before we looked, the oldest first; none of it is ever told.

    What cannot be read is left out: once it is mended, it is news.
    """
    known = {found.path.name: _UNREAD for found in history[:-HISTORY_READ]}
    for found in history[-HISTORY_READ:]:
        try:
            story = await read(found)
        except StorageError:
            raise  # not the file's fault
        except ContentError:
            continue
        except Exception:
            log.exception("a file could not be read", file=found.path.name)
            continue
        known[found.path.name] = KnownFile(
            story_key=None, words_hash=_words_hash(story), sketch=sketch_of(story)
        )
    async with db.transaction() as tx:
        await files.keep(tx, source_id, known, now=now)


def _words_hash(story: Story) -> bytes:
    words = (story.headline, story.standfirst, *(block.text for block in story.body))
    return bytes.fromhex(fingerprint(*words))


_UNREAD = KnownFile(story_key=None, words_hash=b"", sketch=b"")

"""Breaking stories that wait for their editor's Send; a draft is taken exactly once."""

import secrets
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, select, update

from content.types import Story
from storage.database import Reads, Transaction
from storage.story_rows import from_document, to_document
from storage.tables import drafts
from storage.types import Draft


async def keep(
    tx: Transaction,
    *,
    editor_id: int,
    chat_id: int,
    story: Story,
    photo_id: int | None,
    now: datetime,
) -> Draft:
    """The story waits, whole; nobody else sees it.

    Its id is drawn by lot: SQLite would give the highest one again once its row is gone, and
    the Send under an old question would then send another story.
    """
    new = {
        "id": 1 + secrets.randbits(_ID_BITS),
        "editor_id": editor_id,
        "chat_id": chat_id,
        "story": to_document(story),
    }
    return _draft(await tx.one(_NEW, new | {"photo_id": photo_id, "created_at": now}))


async def get(reads: Reads, draft_id: int) -> Draft | None:
    """None where it was sent or cancelled already."""
    row = await reads.row(_GET, {"_id": draft_id})
    return None if row is None else _draft(row)


async def take(tx: Transaction, draft_id: int, editor_id: int) -> Draft | None:
    """The draft, for the one who sends it: gone with this transaction, for every later press.

    None where it was taken or discarded already, or belongs to another editor.
    """
    row = await tx.row(_TAKE, {"_id": draft_id, "editor_id": editor_id})
    return None if row is None else _draft(row)


async def renew(tx: Transaction, draft_id: int, *, now: datetime) -> None:
    """The draft waits as if it had been handed in at `now`."""
    await tx.change(_RENEW, {"_id": draft_id, "now": now})


async def choose(
    tx: Transaction, draft_id: int, editor_id: int, *, again_if_uncertain: bool
) -> Draft | None:
    """What is to become of deliveries of unknown fate; None where the draft is not theirs, or gone.

    Choosing what is chosen already changes nothing.
    """
    values = {"_id": draft_id, "_editor_id": editor_id, "_again": again_if_uncertain}
    return await get(tx, draft_id) if await tx.change(_CHOOSE, values) else None


async def discard(tx: Transaction, draft_id: int, editor_id: int) -> bool:
    """The editor pressed Cancel; False where there was nothing of theirs to cancel any more."""
    return await take(tx, draft_id, editor_id) is not None


def _draft(row: Row[Any]) -> Draft:
    return Draft(
        id=row.id,
        editor_id=row.editor_id,
        chat_id=row.chat_id,
        story=from_document(row.story),
        photo_id=row.photo_id,
        created_at=row.created_at,
        again_if_uncertain=row.again_if_uncertain,
    )


_ID_BITS = 52
"""Two drafts of one id are not to be expected in the life of a newsroom, and buttons stay short."""
_NEW = insert(drafts).returning(*drafts.c)
_RENEW = (
    update(drafts)
    .where(drafts.c.id == bindparam("_id"))
    .values(created_at=bindparam("now", type_=drafts.c.created_at.type))
)
_CHOOSE = (
    update(drafts)
    .where(drafts.c.id == bindparam("_id"), drafts.c.editor_id == bindparam("_editor_id"))
    .values(again_if_uncertain=bindparam("_again"))
)
_GET = select(drafts).where(drafts.c.id == bindparam("_id"))
_TAKE = (
    delete(drafts)
    .where(drafts.c.id == bindparam("_id"), drafts.c.editor_id == bindparam("editor_id"))
    .returning(*drafts.c)
)

"""What editors did, written down before it is acted on; never changed, never deleted."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, insert, select

from storage.database import Reads, Transaction
from storage.tables import audit
from storage.types import AuditEntry


async def write(
    tx: Transaction,
    *,
    editor_id: int,
    act: str,
    detail: Mapping[str, Any],
    now: datetime,
    update_id: int | None = None,
) -> bool:
    """Write an act down, once for each of Telegram's updates.

    False: this update has been written, and so acted on, before; do not act again.
    `detail` is anything that JSON can say.
    """
    if update_id is not None and await tx.row(_KNOWN, {"update_id": update_id}) is not None:
        return False
    entry = {"at": now, "editor_id": editor_id, "act": act, "detail": dict(detail)}
    await tx.change(_NEW, entry | {"update_id": update_id})
    return True


async def of_update(reads: Reads, update_id: int) -> AuditEntry | None:
    """What this update was written down as, where it was."""
    row = await reads.row(_OF_UPDATE, {"update_id": update_id})
    return None if row is None else _entry(row)


async def list(  # noqa: A001 - read as audit.list
    reads: Reads, *, limit: int, before_id: int | None = None
) -> tuple[AuditEntry, ...]:
    """Newest first; `before_id` goes on where the last page ended."""
    page = {"limit": limit, "before_id": (1 << 62) if before_id is None else before_id}
    return tuple(_entry(row) for row in await reads.rows(_PAGE, page))


def _entry(row: Row[Any]) -> AuditEntry:
    return AuditEntry(
        id=row.id,
        at=row.at,
        editor_id=row.editor_id,
        act=row.act,
        detail=row.detail,
        update_id=row.update_id,
    )


_NEW = insert(audit)
_KNOWN = select(audit.c.id).where(audit.c.update_id == bindparam("update_id"))
_OF_UPDATE = select(audit).where(audit.c.update_id == bindparam("update_id"))
_PAGE = (
    select(audit)
    .where(audit.c.id < bindparam("before_id"))
    .order_by(audit.c.id.desc())
    .limit(bindparam("limit"))
)

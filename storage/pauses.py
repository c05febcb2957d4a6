"""Until when Telegram asked us to be quiet: kept, so that a restart does not break a promise."""

from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select, update

from storage.database import Reads, Transaction
from storage.tables import pauses

EVERYBODY = 0
"""The scope of a pause that concerns all that is neither an answer to somebody nor paid for."""
PAID = 2**62
"""The scope of one that concerns what is paid for; no chat has such a number."""


async def hold(tx: Transaction, scope: int, until: datetime) -> None:
    """Nothing leaves for `scope` (a chat, `EVERYBODY`, `PAID`) before `until`; never shortened."""
    held: datetime | None = await tx.value(_HELD, {"_scope": scope})
    if held is None:
        await tx.change(_HOLD, {"scope": scope, "until": until})
    elif held < until:
        await tx.change(_PROLONG, {"_scope": scope, "_until": until})


async def current(tx: Transaction, *, now: datetime) -> dict[int, datetime]:
    """Those that are not over, by scope; those that are over are forgotten."""
    await tx.change(_FORGET, {"now": now})
    return {row.scope: row.until for row in await tx.rows(_ALL)}


async def held(reads: Reads, *, now: datetime) -> dict[int, datetime]:
    """Those that are not over, by scope."""
    return {row.scope: row.until for row in await reads.rows(_HELD_NOW, {"now": now})}


_table = pauses.c
_ALL = select(_table.scope, _table.until)
_HELD_NOW = _ALL.where(_table.until > bindparam("now"))
_HELD = select(_table.until).where(_table.scope == bindparam("_scope"))
_PROLONG = (
    update(pauses).where(_table.scope == bindparam("_scope")).values(until=bindparam("_until"))
)
_HOLD = insert(pauses)
_FORGET = delete(pauses).where(_table.until <= bindparam("now"))

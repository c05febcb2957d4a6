"""Until when Telegram asked us to be quiet: kept, so that a restart does not break a promise."""

from datetime import datetime, timedelta
from typing import Any, cast

from sqlalchemy import Row, bindparam, delete, insert, select, update

from storage.database import Reads, Transaction
from storage.tables import pauses

EVERYBODY = 0
"""The scope of a pause that concerns all that is neither an answer to somebody nor paid for."""
PAID = 2**62
"""The scope of one that concerns what is paid for; no chat has such a number."""


async def hold(tx: Transaction, scope: int, until: datetime, *, now: datetime) -> None:
    """Nothing leaves for `scope` (a chat, `EVERYBODY`, `PAID`) before `until`; never shortened."""
    row = await tx.row(_OF_SCOPE, {"_scope": scope})
    values = {"_scope": scope, "_until": until, "_now": now}
    if row is None:
        await tx.change(_HOLD, values)
    elif _until(row, now) < until:
        await tx.change(_PROLONG, values)


async def current(tx: Transaction, *, now: datetime) -> dict[int, datetime]:
    """Those that are not over, by scope; those that are over are forgotten."""
    await tx.change(_FORGET, {"now": now})
    return {row.scope: _until(row, now) for row in await tx.rows(_ALL)}


async def held(reads: Reads, *, now: datetime) -> dict[int, datetime]:
    """Those that are not over, by scope."""
    return {row.scope: _until(row, now) for row in await reads.rows(_HELD_NOW, {"now": now})}


def _until(row: Row[Any], now: datetime) -> datetime:
    """No longer from now than was asked for: the clock may have been set back since."""
    if row.ordered_at is None or row.ordered_at <= now:
        return cast("datetime", row.until)
    return now + cast("timedelta", row.until - row.ordered_at)


_table = pauses.c
_ALL = select(_table.scope, _table.until, _table.ordered_at)
_HELD_NOW = _ALL.where(_table.until > bindparam("now"))
_OF_SCOPE = _ALL.where(_table.scope == bindparam("_scope"))
_PROLONG = (
    update(pauses)
    .where(_table.scope == bindparam("_scope"))
    .values(until=bindparam("_until"), ordered_at=bindparam("_now"))
)
_HOLD = insert(pauses).values(
    scope=bindparam("_scope"), until=bindparam("_until"), ordered_at=bindparam("_now")
)
_FORGET = delete(pauses).where(_table.until <= bindparam("now"))

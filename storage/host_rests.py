"""Which hosts of sources and pages asked for time: kept, so that a restart breaks no promise."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select

from storage.database import Transaction
from storage.tables import host_rests


@dataclass(frozen=True, slots=True, kw_only=True)
class HostRest:
    host: str
    pages_only: bool
    """Its feeds may be asked all the same."""
    until: datetime


async def hold(tx: Transaction, rest: HostRest) -> None:
    """In the place of an earlier one."""
    await tx.change(_FORGET, {"_host": rest.host, "_pages_only": rest.pages_only})
    new = {"host": rest.host, "pages_only": rest.pages_only, "until": rest.until}
    await tx.change(_NEW, new)


async def current(tx: Transaction, *, now: datetime) -> list[HostRest]:
    """Those that are not over; those that are over are forgotten."""
    await tx.change(_FORGET_OVER, {"now": now})
    rows = await tx.rows(_ALL)
    return [HostRest(host=row.host, pages_only=row.pages_only, until=row.until) for row in rows]


_ALL = select(host_rests)
_NEW = insert(host_rests)
_FORGET = delete(host_rests).where(
    host_rests.c.host == bindparam("_host"), host_rests.c.pages_only == bindparam("_pages_only")
)
_FORGET_OVER = delete(host_rests).where(host_rests.c.until <= bindparam("now"))

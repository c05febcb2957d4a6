"""One running bot for each token: a lock with a heartbeat; a dead holder loses it by itself."""

from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select, update

from storage.database import Transaction
from storage.errors import AlreadyRunning
from storage.tables import instances


async def take(
    tx: Transaction,
    *,
    token_id: str,
    holder: str,
    now: datetime,
    dead: AlreadyRunning | None = None,
) -> None:
    """From now on `holder` alone runs with this token, as long as it beats.

    Args:
        token_id: SHA-256 of the token, hex; never the token.
        holder: who runs, in an operator's words, unlike any other start's (host, process, number).
        dead: who was seen without a beat for long enough: what an earlier try raised. Clocks
            step, and those of two machines differ, so no moment by itself tells who is dead.

    Raises:
        AlreadyRunning: another holder has the lock, or has beaten since.
    """
    held = await tx.row(_HELD, {"token_id": token_id})
    if held is not None and held.holder != holder:
        other = AlreadyRunning(held.holder, f"{held.beat_at:%Y-%m-%d %H:%M:%S} UTC")
        if dead is None or (other.holder, other.since) != (dead.holder, dead.since):
            raise other
    await tx.change(_FREE, {"token_id": token_id})
    await tx.change(
        _TAKE, {"token_id": token_id, "holder": holder, "taken_at": now, "beat_at": now}
    )


async def beat(tx: Transaction, *, token_id: str, holder: str, now: datetime) -> bool:
    """Still alive. False: the lock was lost to another holder meanwhile; stop sending at once."""
    return await tx.change(_BEAT, {"_token_id": token_id, "_holder": holder, "now": now}) > 0


async def leave(tx: Transaction, *, token_id: str, holder: str) -> None:
    """The next start need not wait. What another holder took stays theirs."""
    await tx.change(_LEAVE, {"token_id": token_id, "holder": holder})


_table = instances.c
_HELD = select(_table.holder, _table.beat_at).where(_table.token_id == bindparam("token_id"))
_FREE = delete(instances).where(_table.token_id == bindparam("token_id"))
_TAKE = insert(instances)
_BEAT = (
    update(instances)
    .where(_table.token_id == bindparam("_token_id"), _table.holder == bindparam("_holder"))
    .values(beat_at=bindparam("now"))
)
_LEAVE = _FREE.where(_table.holder == bindparam("holder"))

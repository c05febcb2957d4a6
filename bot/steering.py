"""Pause, resume, cancel: what each does to a broadcast, from wherever it was asked for."""

from datetime import datetime
from enum import Enum, StrEnum, auto

from storage import audit, broadcasts
from storage.database import Transaction
from storage.types import BroadcastState

OPERATOR = 0
"""In the audit: whoever sits at the shell. No Telegram user has this number."""


class Lever(StrEnum):
    """What can be asked for; the value is how the audit names it."""

    PAUSE = "pause"
    RESUME = "resume"
    CANCEL = "cancel"


class Turned(Enum):
    """What came of it; nothing changed but with DONE."""

    DONE = auto()
    AGAIN = auto()
    """This very update was acted on before."""
    UNKNOWN = auto()
    ALREADY = auto()
    """It stands that way."""
    FINISHED = auto()
    """Nobody waits for it any more."""
    CANCELLED = auto()
    """For good: its readers have been told off the list."""


async def turn(
    tx: Transaction,
    lever: Lever,
    broadcast_id: int,
    *,
    editor_id: int,
    now: datetime,
    update_id: int | None = None,
) -> Turned:
    """Write it down, then do it where it can be done. Whoever holds a courier or board wakes it."""
    fresh = await audit.write(
        tx,
        editor_id=editor_id,
        act=lever,
        detail={"broadcast": broadcast_id},
        now=now,
        update_id=update_id,
    )
    if not fresh:
        return Turned.AGAIN
    broadcast = await broadcasts.get(tx, broadcast_id)
    if broadcast is None:
        return Turned.UNKNOWN
    if broadcast.state is BroadcastState.CANCELLED:
        return Turned.ALREADY if lever is Lever.CANCEL else Turned.CANCELLED
    if not await broadcasts.owes(tx, broadcast_id):
        return Turned.FINISHED
    if lever is Lever.PAUSE and broadcast.state is not BroadcastState.RUNNING:
        return Turned.ALREADY  # one that was stopped keeps its reason
    changed = await broadcasts.set_state(tx, broadcast_id, _STATES[lever])
    if changed and lever is Lever.RESUME:
        await broadcasts.put_to(tx, broadcast_id, now)
    return Turned.DONE if changed else Turned.ALREADY


_STATES = {
    Lever.PAUSE: BroadcastState.PAUSED,
    Lever.RESUME: BroadcastState.RUNNING,
    Lever.CANCEL: BroadcastState.CANCELLED,
}

"""Pause, Resume and Cancel under a broadcast's progress."""

from bot import callbacks
from bot.handlers.doors import is_editor
from bot.handlers.visit import Visit
from bot.room import Room
from storage import audit, broadcasts
from storage.types import BroadcastState

Lever = callbacks.PauseBroadcast | callbacks.ResumeBroadcast | callbacks.CancelBroadcast

_STATES = {
    callbacks.PauseBroadcast: (BroadcastState.PAUSED, "pause"),
    callbacks.ResumeBroadcast: (BroadcastState.RUNNING, "resume"),
    callbacks.CancelBroadcast: (BroadcastState.CANCELLED, "cancel"),
}


async def steer(room: Room, visit: Visit, lever: Lever) -> str | None:
    """Do it; the line that is left to say. The progress message follows by itself."""
    if not is_editor(room, visit):
        return None
    state, act = _STATES[type(lever)]
    async with room.db.transaction() as tx:
        fresh = await audit.write(
            tx,
            editor_id=visit.user_id or 0,
            act=act,
            detail={"broadcast": lever.broadcast_id},
            now=room.clock.now(),
            update_id=visit.update_id,
        )
        if not fresh:
            return None
        changed = await broadcasts.set_state(tx, lever.broadcast_id, state)
    if not changed:
        return visit.texts("That is how it stands already.")
    room.courier.wake()
    room.board.wake()
    return None

"""Pause, Resume and Cancel under a broadcast's progress."""

from bot import callbacks
from bot.handlers.doors import is_editor
from bot.handlers.visit import Visit
from bot.room import Room
from bot.steering import Lever, Turned, turn
from bot.texts import later
from storage import broadcasts

Buttons = callbacks.PauseBroadcast | callbacks.ResumeBroadcast | callbacks.CancelBroadcast

_LEVERS = {
    callbacks.PauseBroadcast: Lever.PAUSE,
    callbacks.ResumeBroadcast: Lever.RESUME,
    callbacks.CancelBroadcast: Lever.CANCEL,
}
_INSTEAD = {
    Turned.ALREADY: later("That is how it is already."),
    Turned.FINISHED: later("This broadcast is over: nobody waits for it any more."),
    Turned.CANCELLED: later("This broadcast was cancelled; that cannot be taken back."),
    Turned.UNKNOWN: later("I know of no such broadcast."),
}


async def steer(room: Room, visit: Visit, button: Buttons, message_id: int) -> str | None:
    """Do it; the line that is left to say. The progress message follows by itself.

    Args:
        message_id: what the button is under; it becomes the progress where there is none.
    """
    if not is_editor(room, visit):
        return None
    async with room.db.transaction() as tx:
        turned = await turn(
            tx,
            _LEVERS[type(button)],
            button.broadcast_id,
            editor_id=visit.user_id or 0,
            now=room.clock.now(),
            update_id=visit.update_id,
        )
        if turned is Turned.DONE and message_id:
            await broadcasts.adopt(tx, button.broadcast_id, visit.chat_id, message_id)
    if turned is Turned.DONE:
        room.courier.wake()
    room.board.wake()  # a message that shows an old state is put right as well
    line = _INSTEAD.get(turned)
    return visit.texts.say(line) if line else None

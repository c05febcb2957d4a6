"""Why a revision that an editor wants to send is not sent once more: what became of it before."""

from bot.room import Room
from bot.texts import Texts
from storage import broadcasts
from storage.database import Reads
from storage.types import BroadcastState


async def why_not(reads: Reads, room: Room, revision_id: int, texts: Texts) -> str:
    """As the state of its broadcast has it; "" where this revision can be sent."""
    broadcast = await broadcasts.for_revision(reads, revision_id)
    if broadcast is None or await broadcasts.is_void(reads, broadcast.id):
        return ""
    if broadcast.state is BroadcastState.CANCELLED:
        return texts(
            "This version was cancelled on its way: some may have it, so it is not sent again."
        )
    if not await broadcasts.owes(reads, broadcast.id):
        return texts("Readers have this version already.")
    if broadcast.state is BroadcastState.STOPPED:
        return texts(
            "Telegram refused this version. “Try again” is under its own message; once it is"
            " cancelled there, it can be sent from here."
        )
    if broadcast.state is BroadcastState.PAUSED:
        return texts("This version is paused on its way. “Resume” is under its own message.")
    if broadcast.due_at is not None and broadcast.due_at > room.clock.now():
        moment = texts.moment(broadcast.due_at)
        return texts("This version is planned already, for {moment}.", moment=moment)
    return texts("This version is being sent already.")

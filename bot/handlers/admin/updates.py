"""What a publisher changed, offered to the editors: shown, sent or left, by any one of them.

The buttons carry the revision, which is never edited: what was shown is what is sent. Who presses
first decides; a revision is sent once, whoever presses how often.
"""

from datetime import datetime, timedelta

from telegram import MaybeInaccessibleMessage, Message

from bot import callbacks
from bot.delivery.outcome import Sent, Unknown
from bot.handlers.admin.pushed import why_not
from bot.handlers.doors import is_editor
from bot.handlers.visit import Visit, say, send
from bot.publish import push_in
from bot.render.story import sample
from bot.render.updates import update_left, update_question
from bot.room import Room
from bot.texts import Message as Words
from bot.texts import later
from storage import audit, broadcasts, stories, subscribers
from storage.database import Reads, Transaction
from storage.types import BroadcastClass, StoredStory

Choice = callbacks.ShowUpdate | callbacks.SendUpdate | callbacks.BreakUpdate | callbacks.LeaveUpdate

_ACTS = {
    callbacks.ShowUpdate: "show update",
    callbacks.SendUpdate: "send update",
    callbacks.BreakUpdate: "send update as breaking",
    callbacks.LeaveUpdate: "leave update",
}
_STALE_AFTER = timedelta(hours=1)
"""A touch on last week's question must not be enough."""
_CHANGED_SINCE = later("The publisher changed it once more. Below is the newest version.")
_NOT_SENT = later(
    "The publisher changed it once more. Nothing was sent; below is the newest version."
)
_STALE = later("That question is old. Nothing was sent; below is what readers would get now.")


async def decide(
    room: Room, visit: Visit, choice: Choice, pressed: MaybeInaccessibleMessage | None
) -> str | None:
    """Do what the editor chose; the line that is left to say.

    Args:
        pressed: what the button is under, a notice or a question.
    """
    if not is_editor(room, visit):
        return None
    if isinstance(choice, callbacks.ShowUpdate):
        return await _look(room, visit, choice)
    if isinstance(choice, callbacks.LeaveUpdate):
        return await _leave(room, visit, choice, pressed)
    is_stale = pressed is None or room.clock.now() - pressed.date > _STALE_AFTER
    return await _send(room, visit, choice, pressed.message_id if pressed else 0, stale=is_stale)


async def _look(room: Room, visit: Visit, choice: callbacks.ShowUpdate) -> str | None:
    async with room.db.transaction() as tx:
        await _written_down(tx, room, visit, choice)  # a crash may have swallowed the preview
        newest = await _newest(tx, choice.revision_id, now=room.clock.now())
        if newest is None:
            return None
        if pushed := await why_not(tx, room, newest.revision_id, visit.texts):
            return pushed
    await _show(room, visit, newest)
    return visit.texts.say(_CHANGED_SINCE) if newest.revision_id != choice.revision_id else None


async def _send(
    room: Room,
    visit: Visit,
    choice: callbacks.SendUpdate | callbacks.BreakUpdate,
    message_id: int,
    *,
    stale: bool,
) -> str | None:
    is_breaking = isinstance(choice, callbacks.BreakUpdate)
    async with room.db.transaction() as tx:
        if not await _written_down(tx, room, visit, choice):
            return None
        newest = await _newest(tx, choice.revision_id, now=room.clock.now())
        if newest is None:
            return None
        if pushed := await why_not(tx, room, newest.revision_id, visit.texts):
            return pushed
        hindrance = _hindrance(newest, choice.revision_id, stale=stale)
        if hindrance is None:
            published = await push_in(
                tx,
                newest,
                BroadcastClass.BREAKING if is_breaking else BroadcastClass.ORDINARY,
                now=room.clock.now(),
                editor_chat_id=visit.chat_id,
            )
            if published.broadcast is not None:
                await broadcasts.remember_progress(tx, published.broadcast.id, message_id)
    if hindrance is not None:
        await _show(room, visit, newest)
        return visit.texts.say(hindrance)
    room.courier.wake()
    room.board.wake()  # the question becomes the progress
    return None


def _hindrance(newest: StoredStory, asked: int, *, stale: bool) -> Words | None:
    """Why this press does not send, and what it would have sent is shown instead."""
    if newest.revision_id != asked:
        return _NOT_SENT
    return _STALE if stale else None


async def _leave(
    room: Room,
    visit: Visit,
    choice: callbacks.LeaveUpdate,
    pressed: MaybeInaccessibleMessage | None,
) -> str | None:
    """Put it out of this editor's way; it can still be sent by another."""
    async with room.db.transaction() as tx:
        await _written_down(tx, room, visit, choice)  # a crash may have swallowed the answer
        if pushed := await why_not(tx, room, choice.revision_id, visit.texts):
            return pushed
    if not isinstance(pressed, Message):
        return visit.texts("Left as it is. Nothing was sent.")
    left = update_left(pressed.text or "", texts=visit.texts)
    await room.gateway.edit(visit.chat_id, pressed.message_id, left)
    return None


async def _show(room: Room, visit: Visit, newest: StoredStory) -> None:
    """First what readers of the same language would get; then the question."""
    told = sample(newest.story, newest.photo_id, texts=visit.texts, update=newest.is_update)
    outcome = await send(room, visit, told)
    if not isinstance(outcome, Sent | Unknown):
        line = visit.texts("Telegram does not take this story, so it cannot be sent to anybody.")
        await say(room, visit, line)
        return
    async with room.db.reads() as reads:
        audience = await subscribers.count_active(reads)
    question = update_question(newest.revision_id, audience=audience, texts=visit.texts)
    await send(room, visit, question)


async def _newest(reads: Reads, revision_id: int, *, now: datetime) -> StoredStory | None:
    """What the story with this revision is by now."""
    asked = await stories.by_revision(reads, revision_id)
    newest = asked and await stories.get(reads, asked.id)
    return newest and await stories.by_revision(reads, newest.revision_id, now=now)


async def _written_down(tx: Transaction, room: Room, visit: Visit, choice: Choice) -> bool:
    """False where this very press is in the audit already: Telegram may tell us twice."""
    return await audit.write(
        tx,
        editor_id=visit.user_id or 0,
        act=_ACTS[type(choice)],
        detail={"revision": choice.revision_id},
        now=room.clock.now(),
        update_id=visit.update_id,
    )

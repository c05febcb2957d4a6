"""What a publisher changed, offered to the editors: shown, sent or left, by any one of them.

The buttons carry the revision, which is never edited: what was shown is what is sent. They carry
what else was chosen as well, so each editor's question is their own, and nothing need be kept. Who
presses first decides; a revision is sent once, whoever presses how often.
"""

from datetime import datetime, timedelta
from typing import assert_never

from telegram import MaybeInaccessibleMessage, Message

from bot import callbacks
from bot.delivery.outcome import Sent, Unknown
from bot.handlers.admin.pushed import why_not
from bot.handlers.admin.question import about_update, agree, is_dearer
from bot.handlers.doors import is_editor
from bot.handlers.visit import Visit, say, send
from bot.publish import push_in
from bot.render.story import sample
from bot.render.updates import update_left
from bot.room import Room
from bot.texts import Message as Words
from bot.texts import later
from bot.ways import Way, way_of
from storage import audit, broadcasts, stories
from storage.database import Reads, Transaction
from storage.types import BroadcastClass, StoredStory

_Sends = (
    callbacks.SendUpdate | callbacks.BreakUpdate | callbacks.SendUpdateSo | callbacks.SendUpdateFor
)
_Chooses = callbacks.UpdateAgain | callbacks.UpdateOnce
Choice = callbacks.ShowUpdate | callbacks.LeaveUpdate | _Sends | _Chooses

_STALE_AFTER = timedelta(hours=1)
"""A touch on last week's question must not be enough."""
_CHANGED_SINCE = later("The publisher changed it once more. Below is the newest version.")
_NOT_SENT = later(
    "The publisher changed it once more. Nothing was sent; below is the newest version."
)
_DEARER = later("The price has changed. Nothing was sent; below is what it costs now.")
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
    stars = 0
    match choice:
        case callbacks.ShowUpdate(revision_id):
            return await _look(room, visit, revision_id)
        case callbacks.LeaveUpdate(revision_id):
            return await _leave(room, visit, revision_id, pressed)
        case callbacks.UpdateAgain(revision_id):
            return await _choose(room, visit, revision_id, pressed, again=True)
        case callbacks.UpdateOnce(revision_id):
            return await _choose(room, visit, revision_id, pressed, again=False)
        case callbacks.SendUpdate(revision_id):
            way = Way(broadcast_class=BroadcastClass.ORDINARY)
        case callbacks.BreakUpdate(revision_id):
            way = Way(broadcast_class=BroadcastClass.BREAKING)
        case callbacks.SendUpdateSo(revision_id, number) | callbacks.SendUpdateFor(
            revision_id, number
        ):
            if (known := way_of(number)) is None:
                return None
            way = known
            stars = choice.stars if isinstance(choice, callbacks.SendUpdateFor) else 0
        case _:
            assert_never(choice)
    return await _send(room, visit, revision_id, way, pressed, stars=stars)


async def _look(room: Room, visit: Visit, revision_id: int) -> str | None:
    async with room.db.transaction() as tx:
        # a crash may have swallowed the preview
        await _written_down(tx, room, visit, "show update", revision_id)
        newest = await _newest(tx, revision_id, now=room.clock.now())
        if newest is None:
            return None
        if sent := await why_not(tx, room, newest.revision_id, visit.texts):
            return sent
    await _show(room, visit, newest)
    return visit.texts.say(_CHANGED_SINCE) if newest.revision_id != revision_id else None


async def _choose(
    room: Room,
    visit: Visit,
    revision_id: int,
    pressed: MaybeInaccessibleMessage | None,
    *,
    again: bool,
) -> str | None:
    """What is to become of deliveries of unknown fate; the question shows it from then on."""
    act = "again if uncertain" if again else "once if uncertain"
    async with room.db.transaction() as tx:
        await _written_down(tx, room, visit, act, revision_id)  # choosing twice changes nothing
        newest = await _newest(tx, revision_id, now=room.clock.now())
        if newest is None:
            return None
        if sent := await why_not(tx, room, newest.revision_id, visit.texts):
            return sent
    if newest.revision_id != revision_id or pressed is None:
        await _show(room, visit, newest, again=again)
        return visit.texts.say(_CHANGED_SINCE) if newest.revision_id != revision_id else None
    asked = await about_update(room, revision_id, visit.texts, again=again)
    await room.gateway.edit(visit.chat_id, pressed.message_id, asked)
    return None


async def _send(
    room: Room,
    visit: Visit,
    revision_id: int,
    way: Way,
    pressed: MaybeInaccessibleMessage | None,
    *,
    stars: int,
) -> str | None:
    """
    Args:
        stars: as the button named them, where the way is paid for; 0: it named none.
    """
    agreed = await agree(room, stars, visit.texts) if way.paid else None
    if isinstance(agreed, str):
        return agreed
    stale = pressed is None or room.clock.now() - pressed.date > _STALE_AFTER
    async with room.db.transaction() as tx:
        if not await _written_down(tx, room, visit, _act(way), revision_id):
            return None
        newest = await _newest(tx, revision_id, now=room.clock.now())
        if newest is None:
            return None
        if sent := await why_not(tx, room, newest.revision_id, visit.texts):
            return sent
        dearer = agreed is not None and await is_dearer(tx, agreed)
        hindrance = _hindrance(newest, revision_id, stale=stale, dearer=dearer)
        if hindrance is None:
            published = await push_in(
                tx,
                newest,
                way.broadcast_class,
                now=room.clock.now(),
                editor_chat_id=visit.chat_id,
                paid=way.paid,
                again_if_uncertain=way.again_if_uncertain,
            )
            if published.broadcast is not None:
                message_id = pressed.message_id if pressed else 0
                await broadcasts.remember_progress(tx, published.broadcast.id, message_id)
    if hindrance is not None:
        await _show(room, visit, newest, again=way.again_if_uncertain)
        return visit.texts.say(hindrance)
    room.courier.wake()
    room.board.wake()  # the question becomes the progress
    return None


def _act(way: Way) -> str:
    """As the audit calls it."""
    is_breaking = way.broadcast_class is BroadcastClass.BREAKING
    return "".join(
        ("send update", " as breaking" if is_breaking else "", " fast" if way.paid else "")
    )


def _hindrance(newest: StoredStory, asked: int, *, stale: bool, dearer: bool) -> Words | None:
    """Why this press does not send, and what it would have sent is shown instead."""
    if newest.revision_id != asked:
        return _NOT_SENT
    if stale:
        return _STALE
    return _DEARER if dearer else None


async def _leave(
    room: Room,
    visit: Visit,
    revision_id: int,
    pressed: MaybeInaccessibleMessage | None,
) -> str | None:
    """Put it out of this editor's way; it can still be sent by another."""
    async with room.db.transaction() as tx:
        # a crash may have swallowed the answer
        await _written_down(tx, room, visit, "leave update", revision_id)
        if sent := await why_not(tx, room, revision_id, visit.texts):
            return sent
    if not isinstance(pressed, Message):
        return visit.texts("Left as it is. Nothing was sent.")
    left = update_left(pressed.text or "", texts=visit.texts)
    await room.gateway.edit(visit.chat_id, pressed.message_id, left)
    return None


async def _show(
    room: Room, visit: Visit, newest: StoredStory, *, again: bool | None = None
) -> None:
    """First what readers of the same language would get; then the question."""
    told = sample(newest.story, newest.photo_id, texts=visit.texts, update=newest.is_update)
    outcome = await send(room, visit, told)
    if not isinstance(outcome, Sent | Unknown):
        line = visit.texts("Telegram does not take this story, so it cannot be sent to anybody.")
        await say(room, visit, line)
        return
    await send(room, visit, await about_update(room, newest.revision_id, visit.texts, again=again))


async def _newest(reads: Reads, revision_id: int, *, now: datetime) -> StoredStory | None:
    """What the story with this revision is by now."""
    asked = await stories.by_revision(reads, revision_id)
    newest = asked and await stories.get(reads, asked.id)
    return newest and await stories.by_revision(reads, newest.revision_id, now=now)


async def _written_down(
    tx: Transaction, room: Room, visit: Visit, act: str, revision_id: int
) -> bool:
    """False where this very press is in the audit already: Telegram may tell us twice."""
    return await audit.write(
        tx,
        editor_id=visit.user_id or 0,
        act=act,
        detail={"revision": revision_id},
        now=room.clock.now(),
        update_id=visit.update_id,
    )

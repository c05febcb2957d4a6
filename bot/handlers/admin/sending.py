"""The buttons under a draft: written down, decided and published at one stroke."""

from datetime import timedelta
from typing import assert_never

from bot import callbacks
from bot.handlers.admin.pushed import why_not
from bot.handlers.admin.question import Agreed, agree, is_dearer, question
from bot.handlers.doors import is_editor
from bot.handlers.visit import Visit
from bot.messages import Outgoing
from bot.newsroom import rechecks
from bot.publish import Published, publish_in
from bot.render.editor import draft_discarded
from bot.room import Room
from storage import audit, broadcasts, drafts, photos, stories
from storage.database import Transaction
from storage.types import BroadcastClass, Draft

Choice = (
    callbacks.SendDraft
    | callbacks.SendFast
    | callbacks.SendFastFor
    | callbacks.DiscardDraft
    | callbacks.AgainIfUncertain
    | callbacks.OnceIfUncertain
)


async def decide(room: Room, visit: Visit, choice: Choice, message_id: int) -> str | None:
    """Do what the editor chose; the line that is left to say.

    Args:
        message_id: the question under which the button was; it becomes the answer.
    """
    if not is_editor(room, visit):
        return None
    match choice:
        case callbacks.DiscardDraft(draft_id):
            return await _discard(room, visit, draft_id, message_id)
        case callbacks.AgainIfUncertain(draft_id):
            return await _choose(room, visit, draft_id, message_id, again=True)
        case callbacks.OnceIfUncertain(draft_id):
            return await _choose(room, visit, draft_id, message_id, again=False)
        case callbacks.SendFast(draft_id):
            return await _send_fast(room, visit, draft_id, message_id, stars=0)
        case callbacks.SendFastFor(draft_id, stars):
            return await _send_fast(room, visit, draft_id, message_id, stars=stars)
        case callbacks.SendDraft(draft_id):
            return await _send(room, visit, draft_id, message_id, None)
        case _:
            assert_never(choice)


async def _send_fast(
    room: Room, visit: Visit, draft_id: int, message_id: int, *, stars: int
) -> str | None:
    agreed = await agree(room, stars, visit.texts)
    if isinstance(agreed, str):
        return agreed
    return await _send(room, visit, draft_id, message_id, agreed)


async def _send(
    room: Room, visit: Visit, draft_id: int, message_id: int, agreed: Agreed | None
) -> str | None:
    """Where it is not sent, the draft stays as it is; its question tells a price that has risen.

    Args:
        agreed: to send it fast; None: the usual way.
    """
    paid = agreed is not None
    async with room.db.transaction() as tx:
        if not await _written_down(tx, room, visit, "send fast" if paid else "send", draft_id):
            return None
        if hindrance := await _hindrance(tx, room, visit, draft_id):
            return hindrance
        draft = await drafts.get(tx, draft_id)
        if draft is None:
            return visit.texts("This draft has been decided already.")
        dearer = agreed is not None and await is_dearer(tx, agreed)
        if dearer:
            await drafts.renew(tx, draft_id, now=room.clock.now() + _TO_READ)
        else:
            published = await _published(tx, room, visit, draft, paid=paid)
            if published is None or published.broadcast is None:
                held = await stories.by_key(tx, draft.story.key)
                return await why_not(tx, room, held.revision_id, visit.texts) if held else None
            await drafts.take(tx, draft_id, draft.editor_id)
            await broadcasts.remember_progress(tx, published.broadcast.id, message_id)
            if draft.story.url and room.settings.recheck:
                now, url = room.clock.now(), draft.story.url
                await rechecks.plan_in(tx, published.stored.id, url, told_at=now)
    if dearer:
        await _replace(room, visit, message_id, await question(room, draft, visit.texts))
        return visit.texts(
            "The price has changed. Nothing was sent; the question shows what it costs now."
        )
    room.courier.wake()
    room.board.wake()  # the question becomes the progress
    return None


async def _hindrance(tx: Transaction, room: Room, visit: Visit, draft_id: int) -> str:
    """Why this press does not send yet; "" where it does."""
    draft, now = await drafts.get(tx, draft_id), room.clock.now()
    if draft is None:
        return ""
    if draft.editor_id != visit.user_id:
        return visit.texts("This draft is another editor's.")
    if now < draft.created_at <= now + _TO_READ:
        return visit.texts(
            "That was too quick to have read it. If it still holds, press Send in a few seconds."
        )
    if now - draft.created_at < _STALE_AFTER:
        return ""
    await drafts.renew(tx, draft_id, now=now + _TO_READ)
    return visit.texts(
        "This has been waiting since {moment}. If it still holds, press Send once more.",
        moment=visit.texts.moment(draft.created_at),
    )


_STALE_AFTER = timedelta(hours=1)
"""A touch on last week's question must not be enough."""
_TO_READ = timedelta(seconds=3)
"""Nor a double tap: until then the draft that was asked about is from the future."""


async def _published(
    tx: Transaction, room: Room, visit: Visit, draft: Draft, *, paid: bool
) -> Published | None:
    picture = await photos.get(tx, draft.photo_id) if draft.photo_id is not None else None
    return await publish_in(
        tx,
        draft.story,
        picture,
        now=room.clock.now(),
        push=BroadcastClass.BREAKING,
        editor_chat_id=visit.chat_id,
        paid=paid,
        again_if_uncertain=draft.again_if_uncertain,
    )


async def _choose(
    room: Room, visit: Visit, draft_id: int, message_id: int, *, again: bool
) -> str | None:
    """What is to become of deliveries of unknown fate; the question shows it from then on."""
    act = "again if uncertain" if again else "once if uncertain"
    async with room.db.transaction() as tx:
        await _written_down(tx, room, visit, act, draft_id)  # choosing twice changes nothing
        draft = await drafts.choose(tx, draft_id, visit.user_id or 0, again_if_uncertain=again)
    if draft is None:
        return visit.texts("This draft has been decided already.")
    await _replace(room, visit, message_id, await question(room, draft, visit.texts))
    return None


async def _discard(room: Room, visit: Visit, draft_id: int, message_id: int) -> str | None:
    async with room.db.transaction() as tx:
        is_gone = await drafts.discard(tx, draft_id, visit.user_id or 0)
        if not await _written_down(tx, room, visit, "discard", draft_id, done=is_gone):
            # a crash may have swallowed what the first time had to say
            act = await audit.of_update(tx, visit.update_id)
            is_gone = act is not None and act.detail.get("done", False)
    if not is_gone:
        return visit.texts("This draft has been decided already.")
    await _replace(room, visit, message_id, draft_discarded(visit.texts))
    return None


async def _written_down(
    tx: Transaction, room: Room, visit: Visit, act: str, draft_id: int, **outcome: bool
) -> bool:
    """False where this very press is in the audit already: Telegram may tell us twice."""
    return await audit.write(
        tx,
        editor_id=visit.user_id or 0,
        act=act,
        detail={"draft": draft_id, **outcome},
        now=room.clock.now(),
        update_id=visit.update_id,
    )


async def _replace(room: Room, visit: Visit, message_id: int, told: Outgoing) -> None:
    await room.gateway.edit(visit.chat_id, message_id, told)

"""The question under a sample: who would get it, and how."""

from bot.messages import Outgoing
from bot.render.editor import draft_question
from bot.render.updates import update_question
from bot.room import Room
from bot.stars import cost_of
from bot.texts import Texts
from storage import subscribers
from storage.types import Draft


async def question(room: Room, draft: Draft, texts: Texts) -> Outgoing:
    """With the audience, and the balance of Stars, as they are now."""
    audience, stars = await _audience(room), await _stars(room)
    return draft_question(draft, audience=audience, texts=texts, stars=stars)


async def about_update(
    room: Room, revision_id: int, texts: Texts, *, again: bool | None
) -> Outgoing:
    """As `question`, of what a publisher changed.

    Args:
        again: whether those of unknown fate are tried once more; None: as its class has it.
    """
    audience, stars = await _audience(room), await _stars(room)
    return update_question(revision_id, audience=audience, texts=texts, again=again, stars=stars)


async def lacking(room: Room, texts: Texts) -> str:
    """Why it cannot be sent for Stars; "" where it can."""
    if not room.settings.paid:
        return texts("Sending for Stars is switched off.")
    cost, balance = cost_of(await _audience(room)), await _stars(room)
    if balance is None or balance < cost:
        return texts(
            "Nothing was sent: it would cost {cost} Stars, and you have {balance}.",
            cost=cost,
            balance=balance or 0,
        )
    return ""


async def _audience(room: Room) -> int:
    async with room.db.reads() as reads:
        return await subscribers.count_active(reads)


async def _stars(room: Room) -> int | None:
    """None where Stars are not to be spent, or Telegram does not say how many there are."""
    return await room.gateway.stars() if room.settings.paid else None

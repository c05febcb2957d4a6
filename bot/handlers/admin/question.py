"""The question under a sample: who would get it, and how."""

from dataclasses import dataclass

from bot.messages import Outgoing
from bot.render.editor import draft_question
from bot.render.updates import update_question
from bot.room import Room
from bot.stars import cost_of
from bot.texts import Texts
from storage import subscribers
from storage.database import Transaction
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """What an editor has agreed to pay, and whom that was compared with."""

    stars: int
    """At most, as the button named them; 0 where it named none."""
    audience: int
    newest_id: int
    """Of the subscribers when they were counted."""


async def agree(room: Room, stars: int, texts: Texts) -> Agreed | str:
    """That it can be sent for Stars; else why it cannot."""
    if not room.settings.paid:
        return texts("Sending for Stars is switched off.")
    async with room.db.reads() as reads:
        newest_id = await subscribers.newest_id(reads)
        audience = await subscribers.count_active(reads)
    cost, balance = cost_of(audience), await _stars(room)
    if balance is None or balance < cost:
        return texts.plural(
            "Nothing was sent: it would cost {count} Star, and you have {balance}.",
            "Nothing was sent: it would cost {count} Stars, and you have {balance}.",
            cost,
            balance=balance or 0,
        )
    return Agreed(stars=stars, audience=audience, newest_id=newest_id)


async def is_dearer(tx: Transaction, agreed: Agreed) -> bool:
    """Whether it costs more than was agreed to, since readers have joined: to the last of them."""
    joined = await subscribers.count_active(tx, after_id=agreed.newest_id)
    return cost_of(agreed.audience + joined) > agreed.stars


async def _audience(room: Room) -> int:
    async with room.db.reads() as reads:
        return await subscribers.count_active(reads)


async def _stars(room: Room) -> int | None:
    """None where Stars are not to be spent, or Telegram does not say how many there are."""
    return await room.gateway.stars() if room.settings.paid else None

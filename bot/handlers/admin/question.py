"""The question under a draft's sample: who would get it, and how."""

from bot.messages import Outgoing
from bot.render.editor import draft_question
from bot.room import Room
from bot.texts import Texts
from storage import subscribers
from storage.types import Draft


async def question(room: Room, draft: Draft, texts: Texts) -> Outgoing:
    """With the audience, and the balance of Stars, as they are now."""
    async with room.db.reads() as reads:
        audience = await subscribers.count_active(reads)
    stars = await room.gateway.stars() if room.settings.paid else None
    return draft_question(draft, audience=audience, texts=texts, stars=stars)

"""Who may do what."""

from bot.handlers.visit import Visit
from bot.room import Room
from storage.types import ChatKind


def is_editor(room: Room, visit: Visit) -> bool:
    """Editors are people: neither a channel nor an anonymous admin is one."""
    return visit.user_id in room.settings.editors


async def may_subscribe(room: Room, visit: Visit) -> bool:
    """Whether this person decides for the chat: everybody alone, elsewhere its admins."""
    if visit.kind is ChatKind.PRIVATE or visit.speaks_as_chat:
        return True
    if visit.user_id is None:
        return False
    return await room.gateway.is_admin(visit.chat_id, visit.user_id)

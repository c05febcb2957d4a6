"""/id: the number by which Telegram knows a person or a chat, for settings and the shell."""

from telegram import Update

from bot.handlers.doors import may_subscribe
from bot.handlers.otherwise import unknown_command
from bot.handlers.visit import send, visit_of
from bot.messages import Outgoing, SpanKind
from bot.render.richtext import Rich
from bot.room import Room
from storage.types import ChatKind


async def tell_id(room: Room, update: Update) -> None:
    """Everybody alone is told their own; the chat's is told to those who decide for it."""
    visit = await visit_of(room, update)
    if not await may_subscribe(room, visit):
        await unknown_command(room, update)
        return
    whose = (
        visit.texts("Your id:")
        if visit.kind is ChatKind.PRIVATE
        else visit.texts("The id of this chat:")
    )
    # as it is typed into the settings: without the separators of a number
    rich = Rich().add(whose).line().add(str(visit.chat_id), SpanKind.CODE)
    await send(room, visit, Outgoing(body=rich.build()))

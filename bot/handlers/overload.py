"""Somebody asks faster than anybody could read the answers: what is kept, what is said."""

from telegram import Update

from bot import callbacks
from bot.handlers.visit import thread_of
from bot.queues import Weight
from bot.render.story import note
from bot.room import Room

_LAST_WORD = ("/start", "/stop")


def weigh(room: Room, update: Update) -> Weight:
    """Editors' acts and Telegram's own reports are kept, and the last word on coming or going."""
    user, query = update.effective_user, update.callback_query
    if user and user.id in room.settings.editors:
        return Weight.ALWAYS
    if query is not None:
        act = callbacks.decode(query.data or "")
        comes_or_goes = isinstance(act, callbacks.Subscribe | callbacks.Unsubscribe)
        return Weight.LATEST if comes_or_goes else Weight.SPARE
    said = update.message or update.channel_post
    if said is None or said.migrate_to_chat_id or said.migrate_from_chat_id:
        return Weight.ALWAYS
    if said.forum_topic_reopened or said.general_forum_topic_unhidden:
        return Weight.ALWAYS
    return Weight.LATEST if (said.text or "").startswith(_LAST_WORD) else Weight.SPARE


async def excuse(room: Room, update: Update) -> None:
    """One friendly line; without a look at the database, which may be what is slow."""
    texts = room.texts(update.effective_user.language_code if update.effective_user else None)
    line = texts("That was a lot at once, and I have left some of it out. Please ask again soon.")
    if update.callback_query:
        await room.gateway.answer(update.callback_query.id, line)
    elif message := update.effective_message:
        await room.gateway.send(note(line), chat_id=message.chat.id, thread_id=thread_of(message))

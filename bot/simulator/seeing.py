"""Messages as their readers see them."""

from bot.simulator.keyboards import buttons
from bot.simulator.state import State
from bot.simulator.types import Message, Seen


def seen(state: State, message: Message) -> Seen:
    content = message.content
    return Seen(
        chat_id=message.chat_id,
        message_id=message.message_id,
        author=_author(state, message),
        from_bot=message.by_bot,
        text=content.text,
        entities=content.entities,
        photo=content.photo.largest.unique_id if content.photo else None,
        buttons=buttons(content.markup),
        edited=message.edit_date is not None,
        deleted=message.deleted,
        date=message.date,
        reply_to=message.reply_to,
        thread_id=message.thread_id,
        service=content.service,
    )


def _author(state: State, message: Message) -> str:
    if message.author_id is None:
        chat = state.chats.get(message.chat_id)
        return chat.title if chat else ""
    user = state.user(message.author_id)
    return user.name if user else "Someone"

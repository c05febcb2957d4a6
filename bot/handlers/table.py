"""Which function answers what. The library's own filters decide; the first match wins."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

import structlog
from telegram import Message, Update
from telegram.ext import (
    Application,
    BaseHandler,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    MessageHandler,
    filters,
)

from bot.handlers import identity, membership, otherwise, reading, subscribing
from bot.handlers.admin.breaking import breaking
from bot.handlers.buttons import press
from bot.handlers.visit import thread_of
from bot.render.story import note
from bot.room import Room

Handler = Callable[[Room, Update], Awaitable[None]]

UPDATES = (Update.MESSAGE, Update.CHANNEL_POST, Update.CALLBACK_QUERY, Update.MY_CHAT_MEMBER)
"""What is asked of Telegram: everything else would only cost."""

COMMANDS: dict[str, Handler] = {
    "start": subscribing.start,
    "stop": subscribing.stop,
    "help": otherwise.show_help,
    "latest": reading.latest,
    "full": reading.full,
    "related": reading.related,
    "breaking": breaking,
    "id": identity.tell_id,
}

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)


class _SomebodySays(filters.MessageFilter):
    """Neither a bot nor a channel whose posts are copied to its group; but anonymous admins."""

    def filter(self, message: Message) -> bool:
        if message.is_automatic_forward or message.via_bot:
            return False
        author = message.from_user
        return author is None or not author.is_bot or message.sender_chat is not None


_ASKED = (filters.UpdateType.MESSAGE | filters.UpdateType.CHANNEL_POST) & _SomebodySays()
"""Not what was edited afterwards: it has been answered."""
_TO_THE_BOT = _ASKED & filters.ChatType.PRIVATE & ~filters.StatusUpdate.ALL
_REOPENED = (
    filters.StatusUpdate.FORUM_TOPIC_REOPENED | filters.StatusUpdate.GENERAL_FORUM_TOPIC_UNHIDDEN
)


def register(application: Application[Any, Any, Any, Any, Any, Any], room: Room) -> None:
    """Bind everything that the bot answers."""
    application.add_handlers(list(_handlers(room)))
    application.add_error_handler(partial(_failed, room))


def _handlers(room: Room) -> list[BaseHandler[Update, Any, Any]]:
    def bound(handler: Handler) -> Any:
        return partial(_answer, room, handler)

    in_caption = filters.CaptionRegex(rf"(?i)\A/breaking(@{room.bot_username})?(\s|\Z)")
    return [
        *(CommandHandler(name, bound(act), filters=_ASKED) for name, act in COMMANDS.items()),
        MessageHandler(_ASKED & in_caption, bound(breaking)),
        MessageHandler(_ASKED & filters.COMMAND, bound(otherwise.unknown_command)),
        MessageHandler(filters.StatusUpdate.MIGRATE, bound(membership.migrated)),
        MessageHandler(_REOPENED, bound(membership.topic_reopened)),
        MessageHandler(_TO_THE_BOT, bound(otherwise.chatter)),
        CallbackQueryHandler(bound(press)),
        ChatMemberHandler(bound(membership.membership_changed), ChatMemberHandler.MY_CHAT_MEMBER),
    ]


async def _answer(room: Room, handler: Handler, update: Update, _context: object) -> None:
    await handler(room, update)


async def _failed(room: Room, update: object, context: Any) -> None:
    """Our own mistake: to the log with all there is, to the person in one friendly line."""
    update_id = update.update_id if isinstance(update, Update) else None
    log.error("an update could not be answered", update_id=update_id, exc_info=context.error)
    if not isinstance(update, Update):
        return
    try:
        await _apologise(room, update)
    except Exception:
        log.exception("nor could that be told", update_id=update_id)


async def _apologise(room: Room, update: Update) -> None:
    """Without a look at the database: it may be what went wrong."""
    texts = room.texts(update.effective_user.language_code if update.effective_user else None)
    line = texts("Something went wrong here. Please try again in a moment.")
    message = update.effective_message
    if update.callback_query:
        await room.gateway.answer(update.callback_query.id, line, alert=True)
    elif message:
        await room.gateway.send(note(line), chat_id=message.chat.id, thread_id=thread_of(message))

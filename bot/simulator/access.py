"""Into which chats the bot may look, and where it may write."""

from bot.simulator.chats import Chat
from bot.simulator.errors import ApiError, bad_request, forbidden, moved
from bot.simulator.request import Request
from bot.simulator.state import State
from bot.simulator.types import ChatKind, Place, Standing

_NOUN = {
    ChatKind.GROUP: "group chat",
    ChatKind.SUPERGROUP: "supergroup chat",
    ChatKind.CHANNEL: "channel chat",
}
_RIGHTS = {"text messages": "can_send_messages", "photos": "can_send_photos"}


def open_chat(state: State, request: Request, name: str = "chat_id") -> Chat:
    """The chat that a request names, if the bot is in it.

    Raises:
        ApiError: 400 for no such chat or one that has moved, 403 for a closed door.
    """
    raw = request.text(name)
    if not raw:
        raise bad_request("Chat_id is empty")
    if raw.startswith("@"):
        chat = state.chats.named(raw[1:])
    else:
        chat = _by_id(state, int(raw)) if raw.lstrip("-").isdigit() else None
    if chat is None:
        if request.flag("allow_paid_broadcast") and raw.isdigit():
            raise _stranger()  # what is paid for is not looked up first
        raise bad_request("Chat not found")
    if not chat.private:
        _check_membership(chat)
    return chat


def open_for_writing(state: State, request: Request) -> Chat:
    """As `open_chat`, and a channel must have given the right to post."""
    chat = open_chat(state, request)
    if chat.kind is ChatKind.CHANNEL and not (
        chat.bot_status == "administrator" and chat.bot_rights.get("can_post_messages", True)
    ):
        raise bad_request("Need administrator rights in the channel chat")
    return chat


def _by_id(state: State, chat_id: int) -> Chat | None:
    if chat_id == state.bot.id:
        raise forbidden("The bot can't send messages to the bot")
    if chat_id < 0:
        return state.chat(chat_id)
    user = state.people.get(chat_id)
    if user is None:
        return None
    if state.people.standing(chat_id) is Standing.STRANGER:
        if any(chat_id in chat.members and chat.bot_present for chat in state.chats):
            raise _stranger()
        return None
    return state.chat(chat_id) or state.chats.private(user)


def _stranger() -> ApiError:
    return forbidden("Bot can't initiate conversation with a user")


def _check_membership(chat: Chat) -> None:
    noun = _NOUN[chat.kind]
    if chat.moved_to is not None:
        raise moved(chat.moved_to)
    if chat.deleted:
        raise forbidden(f"The {noun} was deleted")
    if chat.bot_status == "kicked":
        raise forbidden(f"Bot was kicked from the {noun}")
    if not chat.bot_present:
        raise forbidden(f"Bot is not a member of the {noun}")


def check_rights(chat: Chat, what: str) -> None:
    """`what` in Telegram's words: "text messages" or "photos"."""
    if chat.private or chat.bot_status in ("administrator", "creator"):
        return
    if not chat.bot_rights.get("can_send_messages", True):
        raise bad_request("Have no write access to the chat")
    if not chat.bot_rights.get(_RIGHTS[what], True):
        raise bad_request(f"Not enough rights to send {what} to the chat")


def check_reachable(state: State, chat: Chat) -> None:
    """What only Telegram's own servers know, and say last."""
    if not chat.private:
        return
    standing = state.people.standing(chat.id)
    if standing is Standing.BLOCKED:
        raise forbidden("Bot was blocked by the user")
    if standing is Standing.DEACTIVATED:
        raise forbidden("User is deactivated")


def find_place(state: State, chat: Chat, request: Request) -> Place:
    """The topic and the message to reply to."""
    thread_id = request.integer("message_thread_id") or None
    if thread_id is not None and thread_id not in chat.topics:
        raise bad_request("Message thread not found")
    if (thread_id or 0) in chat.closed_topics and chat.bot_status != "administrator":
        raise bad_request("TOPIC_CLOSED")
    given = request.json_or_none("reply_parameters")
    parameters = given if isinstance(given, dict) else {}
    reply_to = int(parameters.get("message_id") or request.integer("reply_to_message_id"))
    if not reply_to:
        return Place(thread_id=thread_id)
    if state.message(chat, reply_to) is None:
        lenient = parameters.get("allow_sending_without_reply")
        if lenient or request.flag("allow_sending_without_reply"):
            return Place(thread_id=thread_id)
        raise bad_request("Message to be replied not found")
    return Place(thread_id=thread_id, reply_to=reply_to)

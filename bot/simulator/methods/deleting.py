"""Messages taken back."""

from typing import Any

from bot.simulator.access import open_chat
from bot.simulator.chats import Chat
from bot.simulator.errors import ApiError, bad_request
from bot.simulator.request import Request
from bot.simulator.state import State
from bot.simulator.types import Message

DELETABLE_S = 2 * 86_400
MAX_AT_ONCE = 100


def delete_message(state: State, request: Request) -> bool:
    chat = open_chat(state, request)
    message_id = request.integer("message_id")
    if message_id <= 0:
        raise bad_request("Message identifier is not specified")
    message = state.message(chat, message_id)
    if message is None:
        raise bad_request("Message to delete not found")
    _check_deletable(state, chat, message)
    state.erase(chat, message)
    return True


def delete_messages(state: State, request: Request) -> bool:
    """Those that are gone already, or may not go, are passed over."""
    chat = open_chat(state, request)
    for message_id in read_ids(request):
        message = state.message(chat, message_id)
        if message is None:
            continue
        try:
            _check_deletable(state, chat, message)
        except ApiError:
            continue
        state.erase(chat, message)
    return True


def read_ids(request: Request) -> list[int]:
    ids: Any = request.json_or_none("message_ids")
    if not isinstance(ids, list) or not ids:
        raise bad_request("Message identifiers are not specified")
    if len(ids) > MAX_AT_ONCE:
        raise bad_request("Too many message identifiers specified")
    return [int(one) for one in ids if isinstance(one, int) or str(one).isdigit()]


def _check_deletable(state: State, chat: Chat, message: Message) -> None:
    admin = chat.bot_status == "administrator" and chat.bot_rights.get("can_delete_messages", True)
    if not chat.private and admin:
        return
    if not message.by_bot and not chat.private:
        raise bad_request("Message can't be deleted")
    if state.clock.now() - message.date > DELETABLE_S:
        everyone = "" if chat.own_count else " for everyone"
        raise bad_request(f"Message can't be deleted{everyone}")


METHODS = {
    "deletemessage": delete_message,
    "deletemessages": delete_messages,
}

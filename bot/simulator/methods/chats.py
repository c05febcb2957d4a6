"""What the bot may ask and do about a chat."""

from bot.simulator.access import check_reachable, open_chat, open_for_writing
from bot.simulator.chats import PRESENT, Chat
from bot.simulator.errors import bad_request
from bot.simulator.members import member_json, status_of, tell_status
from bot.simulator.request import Request
from bot.simulator.state import State
from bot.simulator.types import Content, Json

_ADMINS = ("creator", "administrator")


def get_chat(state: State, request: Request) -> Json:
    chat = open_chat(state, request)
    out = dict(state.chat_json(chat.id))
    out.update(
        accent_color_id=chat.id % 7,
        max_reaction_count=11,
        accepted_gift_types={
            "unlimited_gifts": False,
            "limited_gifts": False,
            "unique_gifts": False,
            "premium_subscription": False,
            "gifts_from_channels": False,
        },
    )
    pinned = state.message(chat, chat.pinned) if chat.pinned else None
    if pinned is not None:
        out["pinned_message"] = state.message_json(pinned)
    return out


def get_chat_member(state: State, request: Request) -> Json:
    chat = open_chat(state, request)
    user_id = request.integer("user_id")
    user = state.user(user_id)
    if user_id <= 0:
        raise bad_request("Invalid user_id specified")
    if user is None:
        raise bad_request("User not found")
    return member_json(state, chat, user, status_of(state, chat, user.id))


def get_chat_administrators(state: State, request: Request) -> list[Json]:
    chat = open_chat(state, request)
    if chat.private:
        raise bad_request("There are no administrators in the private chat")
    admins = [
        member_json(state, chat, user, status)
        for user_id, status in chat.members.items()
        if status in _ADMINS and (user := state.user(user_id)) is not None
    ]
    if chat.bot_status in _ADMINS:
        admins.append(member_json(state, chat, state.bot, chat.bot_status))
    return admins


def get_chat_member_count(state: State, request: Request) -> int:
    chat = open_chat(state, request)
    if chat.private:
        return 2
    return sum(status in PRESENT for status in chat.members.values()) + chat.bot_present


def leave_chat(state: State, request: Request) -> bool:
    chat = open_chat(state, request)
    if chat.private:
        raise bad_request("Chat member status can't be changed in private chats")
    old, chat.bot_status = chat.bot_status, "left"
    tell_status(state, chat, old, "left", state.bot)
    return True


def pin_chat_message(state: State, request: Request) -> bool:
    chat = open_for_writing(state, request)
    message_id = request.integer("message_id")
    if state.message(chat, message_id) is None:
        raise bad_request("Message to pin not found")
    _check_may_pin(chat)
    check_reachable(state, chat)
    chat.pinned = message_id
    state.write(chat, Content(service={"pinned_message": message_id}), state.bot.id)
    return True


def unpin_chat_message(state: State, request: Request) -> bool:
    chat = open_for_writing(state, request)
    _check_may_pin(chat)
    chat.pinned = None
    return True


def _check_may_pin(chat: Chat) -> None:
    admin = chat.bot_status == "administrator" and chat.bot_rights.get("can_pin_messages", True)
    if not chat.private and not admin:
        raise bad_request("Not enough rights to manage pinned messages in the chat")


def create_forum_topic(state: State, request: Request) -> Json:
    chat = open_for_writing(state, request)
    if not chat.topics:
        raise bad_request("The chat is not a forum")
    name = request.text("name")
    topic_id = state.next_message_id(chat)
    chat.topics[topic_id] = name
    return {"message_thread_id": topic_id, "name": name, "icon_color": 7_322_096}


METHODS = {
    "getchat": get_chat,
    "getchatmember": get_chat_member,
    "getchatadministrators": get_chat_administrators,
    "getchatmembercount": get_chat_member_count,
    "leavechat": leave_chat,
    "pinchatmessage": pin_chat_message,
    "unpinchatmessage": unpin_chat_message,
    "createforumtopic": create_forum_topic,
}

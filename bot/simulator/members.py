"""Membership as the Bot API tells it: ChatMember objects and the updates about them."""

from bot.simulator import describe
from bot.simulator.chats import Chat
from bot.simulator.state import State
from bot.simulator.types import ChatKind, Json, User

_ADMIN_RIGHTS = [
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
]
_GROUP_RIGHTS = ("can_pin_messages", "can_manage_topics")
_CHANNEL_RIGHTS = ("can_post_messages", "can_edit_messages", "can_manage_direct_messages")
_MEMBER_RIGHTS = [
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
    "can_edit_tag",
    "can_react_to_messages",
]


def status_of(state: State, chat: Chat, user_id: int) -> str:
    if chat.private:
        return "member"
    if user_id == state.bot.id:
        return chat.bot_status
    return chat.members.get(user_id, "left")


def member_json(state: State, chat: Chat, user: User, status: str) -> Json:
    """A ChatMember of the given status."""
    out: Json = {"user": describe.user(user), "status": status}
    rights = chat.bot_rights if user.id == state.bot.id else {}
    match status:
        case "creator":
            out["is_anonymous"] = False
        case "administrator":
            out["can_be_edited"] = False
            out["is_anonymous"] = False
            own = _CHANNEL_RIGHTS if chat.kind is ChatKind.CHANNEL else _GROUP_RIGHTS
            out.update({name: rights.get(name, True) for name in (*_ADMIN_RIGHTS, *own)})
        case "restricted":
            out["is_member"] = True
            out["until_date"] = 0
            out.update({name: rights.get(name, True) for name in _MEMBER_RIGHTS})
        case "kicked":
            out["until_date"] = 0
    return out


def tell_status(state: State, chat: Chat, old: str, new: str, by: User) -> None:
    """The `my_chat_member` update: the bot's own status went from `old` to `new`."""
    payload: Json = {
        "chat": state.chat_json(chat.id),
        "from": describe.user(by),
        "date": int(state.clock.now()),
        "old_chat_member": member_json(state, chat, state.bot, old),
        "new_chat_member": member_json(state, chat, state.bot, new),
    }
    state.updates.add("my_chat_member", payload, chat.id)
    state.changes.note("member", chat.id)

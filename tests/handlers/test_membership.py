"""Each way in which Telegram takes or gives the right to write has its word."""

from datetime import UTC, datetime
from typing import Any

import pytest
from telegram import (
    ChatMember,
    ChatMemberAdministrator,
    ChatMemberBanned,
    ChatMemberLeft,
    ChatMemberMember,
    ChatMemberRestricted,
    User,
)

from bot.handlers.membership import why_silent
from storage.types import ChatKind

BOT = User(id=1, first_name="Wireroom", is_bot=True)
ADMIN_RIGHTS = (
    "can_be_edited",
    "is_anonymous",
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
)
MEMBER_RIGHTS = (
    "is_member",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_send_polls",
    "can_manage_topics",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_edit_tag",
    "can_react_to_messages",
)


def admin(*, may_post: bool) -> ChatMember:
    rights: dict[str, Any] = dict.fromkeys(ADMIN_RIGHTS, True)
    return ChatMemberAdministrator(user=BOT, can_post_messages=may_post, **rights)


def restricted(*, may_write: bool) -> ChatMember:
    rights: dict[str, Any] = dict.fromkeys(MEMBER_RIGHTS, True)
    until = datetime(2030, 1, 1, tzinfo=UTC)
    return ChatMemberRestricted(user=BOT, can_send_messages=may_write, until_date=until, **rights)


def banned() -> ChatMember:
    return ChatMemberBanned(user=BOT, until_date=datetime(2030, 1, 1, tzinfo=UTC))


@pytest.mark.parametrize(
    ("member", "kind", "reason"),
    [
        (banned(), ChatKind.PRIVATE, "blocked the bot"),
        (ChatMemberMember(user=BOT), ChatKind.PRIVATE, ""),
        (banned(), ChatKind.GROUP, "bot was removed"),
        (ChatMemberLeft(user=BOT), ChatKind.SUPERGROUP, "bot was removed"),
        (ChatMemberMember(user=BOT), ChatKind.SUPERGROUP, ""),
        (restricted(may_write=False), ChatKind.SUPERGROUP, "no right to post"),
        (restricted(may_write=True), ChatKind.SUPERGROUP, ""),
        (admin(may_post=False), ChatKind.SUPERGROUP, ""),
        (ChatMemberMember(user=BOT), ChatKind.CHANNEL, "no right to post"),
        (admin(may_post=False), ChatKind.CHANNEL, "no right to post"),
        (admin(may_post=True), ChatKind.CHANNEL, ""),
        (banned(), ChatKind.CHANNEL, "bot was removed"),
    ],
)
def test_why_we_cannot_write(member: ChatMember, kind: ChatKind, reason: str) -> None:
    """Failure 38: a right that was lost pauses, one that was given resumes, nothing else does."""
    assert why_silent(member, kind) == reason

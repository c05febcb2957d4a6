"""Telegram's refusals, told apart by status and lower-cased text.

The texts are those of the Bot API server and of Telegram behind it; a fragment is enough, since
the wording around it changes between versions. Order matters within a table: the first match wins.
"""

from collections.abc import Mapping
from typing import Any

from bot.delivery.outcome import (
    Answer,
    Busy,
    Gone,
    Moved,
    NotSent,
    PhotoFault,
    PhotoRefused,
    Refused,
    Sent,
    Unknown,
    Unreachable,
)
from bot.delivery.wire_errors import seconds_of

DEFAULT_RETRY_AFTER_S = 5.0
"""For a 429 that names no time, as proxies send it."""

_LARGEST_CHAT = 2**52
"""Telegram's promise about its numbers (Bot API, type Chat)."""

REASON_LIMIT = 200
"""Characters of a foreign text that we keep."""


def read_refusal(status: int, description: str, parameters: Mapping[str, Any]) -> Answer:
    """Tell what a status other than 2xx means for one message.

    Args:
        parameters: the `parameters` object of the answer; empty where it has none.
    """
    new_chat_id = parameters.get("migrate_to_chat_id")
    if isinstance(new_chat_id, int) and 0 < abs(new_chat_id) < _LARGEST_CHAT:
        return Moved(new_chat_id=new_chat_id)
    if status == 429 or "retry_after" in parameters:
        seconds = seconds_of(parameters.get("retry_after"), DEFAULT_RETRY_AFTER_S)
        return Busy(retry_after_s=seconds)
    text = " ".join(description.split())[:REASON_LIMIT]
    if status in (400, 403):
        return _read_text(text)
    if status == 413:
        return PhotoRefused(reason="too large for Telegram", fault=PhotoFault.PICTURE)
    if status >= 500:
        # the request reached someone, who failed while or after handling it
        return Unknown(detail=f"{status} {text}")
    return NotSent(detail=f"{status} {text}")


def _read_text(text: str) -> Answer:
    lowered = text.lower()
    if "message is not modified" in lowered:
        return Sent(message_id=0)
    for fragment, reason in _UNREACHABLE:
        if fragment in lowered:
            return Unreachable(reason=reason)
    for fragment in _GONE:
        if fragment in lowered:
            return Gone(reason=text)
    for fragment, fault in _PHOTO:
        if fragment in lowered:
            return PhotoRefused(reason=text, fault=fault)
    if any(fragment in lowered for fragment in _REFUSED):
        return Refused(reason=text)
    return Unreachable(reason=text or "refused without a reason", known=False)


_UNREACHABLE: tuple[tuple[str, str], ...] = (
    ("bot was blocked by the user", "blocked the bot"),
    ("user_is_blocked", "blocked the bot"),
    ("user is deactivated", "account deleted"),
    ("input_user_deactivated", "account deleted"),
    ("can't initiate conversation", "never started the bot"),
    ("can't send messages to the bot", "is a bot"),
    ("can't send messages to bots", "is a bot"),
    ("bot was kicked from", "bot was removed"),
    ("bot is not a member", "bot is not a member"),
    ("group chat was deleted", "group deleted"),
    ("group chat was deactivated", "group deleted"),
    ("channel chat was deleted", "group deleted"),
    ("chat not found", "chat not found"),
    ("peer_id_invalid", "chat not found"),
    ("channel_private", "chat not found"),
    ("need administrator rights", "no right to post"),
    ("not enough rights to send text messages", "no right to post"),
    ("have no write access", "no right to post"),
    ("have no rights to send", "no right to post"),
    ("chat_write_forbidden", "no right to post"),
    ("chat_send_plain_forbidden", "no right to post"),
    ("chat_admin_required", "no right to post"),
    ("chat_restricted", "no right to post"),
    ("user_restricted", "no right to post"),
    ("topic_closed", "topic closed"),
    ("topic_deleted", "topic deleted"),
    ("message thread not found", "topic deleted"),
)
"""Text → why this reader is paused, in words that an editor understands."""

_GONE = (
    "message to edit not found",
    "message can't be edited",
    "there is no text in the message to edit",
    "there is no caption in the message to edit",
    "message media can't be edited",
    "message to delete not found",
    "message can't be deleted",
    "message to copy not found",
    "message to forward not found",
    "message to be replied not found",
    "message_id_invalid",
    "message identifier is not specified",
    "query is too old",
    "query_id_invalid",
    "query id is invalid",
)

_PHOTO: tuple[tuple[str, PhotoFault], ...] = (
    ("photo_invalid_dimensions", PhotoFault.PICTURE),
    ("image_process_failed", PhotoFault.PICTURE),
    ("photo has unsupported extension", PhotoFault.PICTURE),
    ("photo_ext_invalid", PhotoFault.PICTURE),
    ("is too big for a photo", PhotoFault.PICTURE),
    ("file must be non-empty", PhotoFault.PICTURE),
    ("wrong remote file identifier", PhotoFault.NAME),
    ("wrong file identifier", PhotoFault.NAME),
    ("wrong file_id", PhotoFault.NAME),
    ("invalid file_id", PhotoFault.NAME),
    ("can't use file of type", PhotoFault.NAME),
    ("file_reference_", PhotoFault.NAME),
    ("failed to get http url content", PhotoFault.NAME),
    ("wrong type of the web page content", PhotoFault.NAME),
    ("wrong http url specified", PhotoFault.NAME),
    ("invalid file http url", PhotoFault.NAME),
    ("webpage_curl_failed", PhotoFault.NAME),
    ("webpage_media_empty", PhotoFault.NAME),
    ("media_empty", PhotoFault.NAME),
    ("photo_save_file_invalid", PhotoFault.NAME),
    ("there is no photo in the request", PhotoFault.NAME),
    ("not enough rights to send photos", PhotoFault.CHAT),
    ("chat_send_photos_forbidden", PhotoFault.CHAT),
    ("chat_send_media_forbidden", PhotoFault.CHAT),
)

_REFUSED = (
    "can't parse entities",
    "can't parse messageentity",
    "unsupported parse_mode",
    "caption is too long",
    "message is too long",
    "text is too long",
    "message_too_long",
    "message text is empty",
    "text must be non-empty",
    "entity_bounds_invalid",
    "entities_too_long",
    "button_data_invalid",
    "button_url_invalid",
    "button_type_invalid",
    "inline keyboard button",
    'field "inline_keyboard"',
    "reply markup is too long",
    "reply_markup_",
    "object expected as reply markup",
    "can't parse reply",
    "can't parse link preview",
    "chat_id is empty",
)

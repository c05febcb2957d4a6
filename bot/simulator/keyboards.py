"""Inline keyboards: read early, checked late, as Telegram does."""

from typing import Any

from bot.simulator.entities.links import LinkError, checked_link
from bot.simulator.errors import ApiError, bad_request
from bot.simulator.request import Request
from bot.simulator.types import Button, Json, Markup

MAX_DATA_BYTES = 64
MAX_BUTTONS = 100
MAX_COPIED = 256
_OTHER_KEYBOARDS = ("keyboard", "remove_keyboard", "force_reply")
_ACTIONS = (
    "callback_data",
    "url",
    "copy_text",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "web_app",
    "login_url",
    "callback_game",
    "pay",
)
_KEPT = ("style", "icon_custom_emoji_id")


def read_markup(request: Request) -> Markup | None:
    """The inline keyboard of a request; None without one or with an empty one.

    Raises:
        ApiError: 400, "can't parse inline keyboard button: ..." and the like.
    """
    try:
        given = request.json("reply_markup")
    except ValueError:
        raise bad_request("Can't parse reply keyboard markup JSON object") from None
    if given is None:
        return None
    if not isinstance(given, dict):
        raise bad_request("Object expected as reply markup")
    if any(name in given for name in _OTHER_KEYBOARDS):
        return None  # a keyboard below the text field: no reader of news sees one
    rows = given.get("inline_keyboard", [])
    if not isinstance(rows, list):
        raise bad_request('Field "inline_keyboard" must be of type Array')
    read = [_row(row) for row in rows]
    kept = [row for row in read if row]
    return {"inline_keyboard": kept} if kept else None


def _row(row: Any) -> list[Json]:
    if not isinstance(row, list):
        raise bad_request('Field "inline_keyboard" must be an Array of Arrays')
    return [_button(button) for button in row]


def _button(given: Any) -> Json:
    if not isinstance(given, dict):
        raise _unreadable("InlineKeyboardButton must be an Object")
    if "text" not in given:
        raise _unreadable('Can\'t find field "text"')
    label = given["text"]
    if not isinstance(label, str | int | float) or isinstance(label, bool):
        raise _unreadable('Field "text" must be of type String')
    action = next((name for name in _ACTIONS if given.get(name) not in (None, "")), None)
    if action is None:
        raise _unreadable("Text buttons are unallowed in the inline keyboard")
    button = {"text": str(label), action: given[action]}
    button.update({name: given[name] for name in _KEPT if given.get(name)})
    return button


def check_markup(markup: Markup | None) -> Markup | None:
    """The keyboard with its addresses in Telegram's form.

    Raises:
        ApiError: 400; what only the last look finds, after the chat and the text.
    """
    if markup is None:
        return None
    rows = [[_checked(button) for button in row] for row in markup["inline_keyboard"]]
    if sum(map(len, rows)) > MAX_BUTTONS:
        raise bad_request("Reply markup is too long")
    return {"inline_keyboard": rows}


def _checked(button: Json) -> Json:
    if not button["text"].strip():
        raise bad_request("BUTTON_TEXT_EMPTY")
    if "url" in button:
        try:
            return {**button, "url": checked_link(str(button["url"]))}
        except LinkError as why:
            url = button["url"]
            raise bad_request(f"Inline keyboard button URL '{url}' is invalid: {why}") from why
    if "callback_data" in button:
        data = str(button["callback_data"])
        if len(data.encode()) > MAX_DATA_BYTES:
            raise bad_request("BUTTON_DATA_INVALID")
        return {**button, "callback_data": data}
    if "copy_text" in button:
        _check_copied(button["copy_text"])
    return button


def _check_copied(copied: Any) -> None:
    text = copied.get("text") if isinstance(copied, dict) else None
    if not isinstance(text, str) or not 1 <= len(text) <= MAX_COPIED:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")


def buttons(markup: Markup | None) -> tuple[tuple[Button, ...], ...]:
    """The keyboard as a reader sees it."""
    if markup is None:
        return ()
    return tuple(
        tuple(
            Button(label=one["text"], data=one.get("callback_data"), url=one.get("url"))
            for one in row
        )
        for row in markup["inline_keyboard"]
    )


def _unreadable(why: str) -> ApiError:
    return bad_request(f"Can't parse inline keyboard button: {why}")

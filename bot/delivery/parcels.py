"""A message as the Bot API wants it: built once, and only the chat differs. Pure.

Text always travels with its entities, never as markup: so nothing in it can be misread.
"""

import json
from functools import lru_cache
from typing import Any

from bot.delivery.pacing import ChatId
from bot.messages import Button, Outgoing, Span

Parameters = dict[str, Any]


def text_parameters(outgoing: Outgoing) -> Parameters:
    """For sendMessage and editMessageText."""
    preview = (
        {"is_disabled": True} if outgoing.preview_url is None else {"url": outgoing.preview_url}
    )
    parameters: Parameters = {"text": outgoing.body.text, "link_preview_options": preview}
    if outgoing.body.spans:
        parameters["entities"] = [_entity(span) for span in outgoing.body.spans]
    return parameters | _surroundings(outgoing)


def caption_parameters(outgoing: Outgoing) -> Parameters:
    """For sendPhoto and editMessageCaption; the photo itself is named by the caller."""
    parameters: Parameters = {"caption": outgoing.body.text}
    if outgoing.body.spans:
        parameters["caption_entities"] = [_entity(span) for span in outgoing.body.spans]
    return parameters | _surroundings(outgoing)


def address(chat_id: ChatId, thread_id: int = 0, reply_to: int | None = None) -> Parameters:
    """Where it goes. A message that answers one which is gone is sent all the same."""
    parameters: Parameters = {"chat_id": chat_id}
    if thread_id:
        parameters["message_thread_id"] = thread_id
    if reply_to is not None:
        parameters["reply_parameters"] = {
            "message_id": reply_to,
            "allow_sending_without_reply": True,
        }
    return parameters


def body(where: Parameters, outgoing: Outgoing, photo: str | None) -> bytes:
    """The JSON body of sendMessage, or of sendPhoto where `photo` names one."""
    rest = _rest(outgoing, photo)
    chat_id = where["chat_id"]
    if len(where) == 1 and isinstance(chat_id, int):
        return b'{"chat_id": %d, %b' % (chat_id, rest)
    return json.dumps(where).encode()[:-1] + b", " + rest


@lru_cache(maxsize=64)
def _rest(outgoing: Outgoing, photo: str | None) -> bytes:
    """Everything but the address: the same for a million readers."""
    if photo is None:
        return json.dumps(text_parameters(outgoing)).encode()[1:]
    return json.dumps(caption_parameters(outgoing) | {"photo": photo}).encode()[1:]


def _surroundings(outgoing: Outgoing) -> Parameters:
    parameters: Parameters = {}
    if outgoing.buttons:
        rows = [[_button(button) for button in row] for row in outgoing.buttons]
        parameters["reply_markup"] = {"inline_keyboard": rows}
    if outgoing.quiet:
        parameters["disable_notification"] = True
    return parameters


def _entity(span: Span) -> Parameters:
    entity: Parameters = {"type": str(span.kind), "offset": span.offset, "length": span.length}
    return entity if span.url is None else entity | {"url": span.url}


def _button(button: Button) -> Parameters:
    if button.url is not None:
        return {"text": button.label, "url": button.url}
    return {"text": button.label, "callback_data": button.data}

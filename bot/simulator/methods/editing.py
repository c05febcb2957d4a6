"""Changes to the bot's own messages."""

from dataclasses import replace

from bot.simulator import words
from bot.simulator.access import check_reachable, open_for_writing
from bot.simulator.chats import Chat
from bot.simulator.errors import bad_request
from bot.simulator.keyboards import check_markup, read_markup
from bot.simulator.methods.photos import photo_source, take_photo
from bot.simulator.methods.sending import read_preview
from bot.simulator.request import Request
from bot.simulator.state import State
from bot.simulator.types import Content, Json, Message

_SAME = (
    "Message is not modified: specified new message content and reply markup are exactly "
    "the same as a current content and reply markup of the message"
)


def edit_text(state: State, request: Request) -> Json:
    body = words.read_text(request)
    markup = read_markup(request)
    chat, message = _target(state, request)
    if message.content.has_media or message.content.service:
        raise bad_request("There is no text in the message to edit")
    done = words.finish_text(body)
    content = Content(
        text=done.text,
        entities=done.entities,
        markup=check_markup(markup),
        preview=read_preview(request),
    )
    return _revised(state, chat, message, content)


def edit_caption(state: State, request: Request) -> Json:
    caption = words.read_caption(request)
    markup = read_markup(request)
    chat, message = _target(state, request)
    if not message.content.has_media:
        raise bad_request("There is no caption in the message to edit")
    done = words.finish_caption(caption)
    content = replace(
        message.content,
        text=done.text,
        entities=done.entities,
        markup=check_markup(markup),
        caption_above=bool(done.text) and request.flag("show_caption_above_media"),
    )
    return _revised(state, chat, message, content)


async def edit_media(state: State, request: Request) -> Json:
    try:
        media = request.json("media")
    except ValueError:
        raise bad_request("Can't parse input media JSON object") from None
    if not isinstance(media, dict):
        raise bad_request("Input media is not specified")
    if media.get("type") != "photo":
        raise bad_request("Can't parse InputMedia: type must be photo here")
    source = photo_source(request, str(media.get("media", "")), "")
    caption = words.read_media_caption(media)
    markup = read_markup(request)
    chat, message = _target(state, request)
    done = words.finish_caption(caption)
    content = Content(
        text=done.text,
        entities=done.entities,
        photo=await take_photo(state, source),
        markup=check_markup(markup),
        caption_above=bool(done.text) and bool(media.get("show_caption_above_media")),
        spoiler=bool(media.get("has_spoiler")),
    )
    return _revised(state, chat, message, content)


def edit_markup(state: State, request: Request) -> Json:
    markup = read_markup(request)
    chat, message = _target(state, request)
    content = replace(message.content, markup=check_markup(markup))
    return _revised(state, chat, message, content)


def _target(state: State, request: Request) -> tuple[Chat, Message]:
    if request.has("inline_message_id"):
        raise bad_request("MESSAGE_ID_INVALID")
    chat = open_for_writing(state, request)
    message_id = request.integer("message_id")
    if message_id <= 0:
        raise bad_request("Message identifier is not specified")
    message = state.message(chat, message_id)
    if message is None:
        raise bad_request("Message to edit not found")
    if not message.by_bot or message.content.service is not None:
        raise bad_request("Message can't be edited")
    return chat, message


def _revised(state: State, chat: Chat, message: Message, content: Content) -> Json:
    if content == message.content:
        raise bad_request(_SAME)
    check_reachable(state, chat)
    return state.message_json(state.revise(chat, message, content))


METHODS = {
    "editmessagetext": edit_text,
    "editmessagecaption": edit_caption,
    "editmessagemedia": edit_media,
    "editmessagereplymarkup": edit_markup,
}

"""New messages: text, photo, album, copy and forward."""

from collections.abc import Awaitable
from dataclasses import dataclass, replace
from typing import Any

from bot.simulator import words
from bot.simulator.access import (
    check_reachable,
    check_rights,
    find_place,
    open_chat,
    open_for_writing,
)
from bot.simulator.chats import Chat
from bot.simulator.entities import FormattedText
from bot.simulator.errors import bad_request
from bot.simulator.keyboards import check_markup, read_markup
from bot.simulator.methods.photos import is_address, photo_source, take_held_photo, take_photo
from bot.simulator.request import Request
from bot.simulator.state import State
from bot.simulator.types import Content, Json, Markup, Message, Photo, Place

ALBUM = range(2, 11)


@dataclass(frozen=True, slots=True)
class Draft:
    """A text, or a photo message without its photo: read, not yet measured."""

    words: FormattedText
    markup: Markup | None
    caption_above: bool
    spoiler: bool
    preview: Json | None


def send_message(state: State, request: Request) -> Json | bytes:
    draft = request.memo.get("draft") or _read_draft(request, words.read_text(request))
    chat = open_for_writing(state, request)
    place = find_place(state, chat, request)
    check_rights(chat, "text messages")
    content = request.memo.get("content")
    if content is None:
        done = words.finish_text(draft.words)
        content = request.memo["content"] = Content(
            text=done.text,
            entities=done.entities,
            markup=check_markup(draft.markup),
            preview=draft.preview,
        )
    check_reachable(state, chat)
    return _sent(state, chat, content, place)


def _sent(state: State, chat: Chat, content: Content, place: Place) -> Json | bytes:
    message = state.send(chat, content, place)
    if place.reply_to is None:
        return state.message_bytes(message)
    return state.message_json(message)


def send_photo(state: State, request: Request) -> Json | bytes | Awaitable[Json]:
    """At once, unless the photo has to be fetched first."""
    source = photo_source(request, request.text("photo"))
    draft = request.memo.get("draft") or _read_draft(request, words.read_caption(request))
    chat = open_for_writing(state, request)
    place = find_place(state, chat, request)
    check_rights(chat, "photos")
    if is_address(source):
        return _send_fetched(state, chat, place, draft, str(source))
    content = _filled(request.memo, draft, take_held_photo(state, source))
    check_reachable(state, chat)
    return _sent(state, chat, content, place)


async def _send_fetched(state: State, chat: Chat, place: Place, draft: Draft, address: str) -> Json:
    words.finish_caption(draft.words)  # too long is too long, whatever is at the address
    content = _filled({}, draft, await state.fetching.photo(address))
    check_reachable(state, chat)
    return state.message_json(state.send(chat, content, place))


def _read_draft(request: Request, read: FormattedText) -> Draft:
    draft = Draft(
        read,
        read_markup(request),
        request.flag("show_caption_above_media"),
        request.flag("has_spoiler"),
        read_preview(request),
    )
    request.memo["draft"] = draft
    return draft


def _filled(memo: dict[str, Any], draft: Draft, photo: Photo) -> Content:
    """The draft as content; the same object for every request that differs in the chat only."""
    known: Content | None = memo.get("content")
    if known is not None and known.photo is photo:
        return known
    done = words.finish_caption(draft.words)
    content = memo["content"] = Content(
        text=done.text,
        entities=done.entities,
        photo=photo,
        markup=check_markup(draft.markup),
        caption_above=bool(done.text) and draft.caption_above,
        spoiler=draft.spoiler,
    )
    return content


async def send_media_group(state: State, request: Request) -> list[Json]:
    items = read_album(request)
    sources = [photo_source(request, str(item.get("media", "")), "") for item in items]
    captions = [words.read_media_caption(item) for item in items]
    chat = open_for_writing(state, request)
    place = find_place(state, chat, request)
    check_rights(chat, "photos")
    finished = [words.finish_caption(caption) for caption in captions]
    photos = [await take_photo(state, source) for source in sources]
    check_reachable(state, chat)
    album = str(13_000_000_000_000_000 + len(state.ledger))
    contents = [
        _album_content(item, done, photo)
        for item, done, photo in zip(items, finished, photos, strict=True)
    ]
    sent = [state.send(chat, content, place, album) for content in contents]
    return [state.message_json(message) for message in sent]


def _album_content(item: Json, done: FormattedText, photo: Any) -> Content:
    return Content(
        text=done.text,
        entities=done.entities,
        photo=photo,
        caption_above=bool(item.get("show_caption_above_media")),
        spoiler=bool(item.get("has_spoiler")),
    )


def read_album(request: Request) -> list[Json]:
    """The items of a sendMediaGroup; this Telegram knows albums of photos."""
    try:
        media = request.json("media")
    except ValueError:
        raise bad_request("Can't parse media JSON object") from None
    if not isinstance(media, list):
        raise bad_request("Expected an Array of InputMedia")
    if len(media) not in ALBUM:
        raise bad_request("Wrong number of messages in the album: it must include 2-10 items")
    for item in media:
        if not isinstance(item, dict) or item.get("type") != "photo":
            raise bad_request("Can't parse InputMedia: type must be photo in this album")
    return media


def read_preview(request: Request) -> Json | None:
    given = request.json_or_none("link_preview_options")
    if isinstance(given, dict) and given:
        return given
    return {"is_disabled": True} if request.flag("disable_web_page_preview") else None


def copy_message(state: State, request: Request) -> Json:
    caption = words.read_caption(request) if request.has("caption") else None
    markup = read_markup(request)
    chat = open_for_writing(state, request)
    message = _source_message(state, request, "Message to copy not found")
    if message.content.service is not None:
        raise bad_request("Message can't be copied")
    place = find_place(state, chat, request)
    check_rights(chat, "photos" if message.content.has_media else "text messages")
    content = replace(message.content, markup=check_markup(markup))
    if caption is not None and content.has_media:
        done = words.finish_caption(caption)
        content = replace(content, text=done.text, entities=done.entities)
    check_reachable(state, chat)
    return {"message_id": state.send(chat, content, place).message_id}


def forward_message(state: State, request: Request) -> Json:
    chat = open_for_writing(state, request)
    message = _source_message(state, request, "Message to forward not found")
    place = find_place(state, chat, request)
    check_reachable(state, chat)
    sent = state.send(chat, replace(message.content, markup=None), place)
    sent = replace(sent, forwarded_from=message.author_id)
    chat.keep(sent)
    return state.message_json(sent)


def _source_message(state: State, request: Request, missing: str) -> Message:
    source: Chat = open_chat(state, request, "from_chat_id")
    message = state.message(source, request.integer("message_id"))
    if message is None:
        raise bad_request(missing)
    return message


def send_chat_action(state: State, request: Request) -> bool:
    if not request.has("action"):
        raise bad_request("Wrong parameter action in request")
    chat = open_for_writing(state, request)
    check_reachable(state, chat)
    if chat.kept:
        state.changes.note("typing", chat.id)
    return True


METHODS = {
    "sendmessage": send_message,
    "sendphoto": send_photo,
    "sendmediagroup": send_media_group,
    "copymessage": copy_message,
    "forwardmessage": forward_message,
    "sendchataction": send_chat_action,
}

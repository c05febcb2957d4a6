"""Users, chats and messages as the Bot API writes them in JSON."""

from collections.abc import Callable

from bot.simulator.chats import Chat
from bot.simulator.entities import Entity
from bot.simulator.types import Content, Document, Json, Message, Photo, User


def user(one: User) -> Json:
    out: Json = {"id": one.id, "is_bot": one.is_bot, "first_name": one.name}
    if one.username:
        out["username"] = one.username
    if one.language_code:
        out["language_code"] = one.language_code
    return out


def private_chat(one: User) -> Json:
    out: Json = {"id": one.id, "first_name": one.name, "type": "private"}
    if one.username:
        out["username"] = one.username
    return out


def chat(one: Chat) -> Json:
    out: Json = {"id": one.id, "title": one.title, "type": str(one.kind)}
    if one.username:
        out["username"] = one.username
    if one.topics:
        out["is_forum"] = True
    return out


def photo(one: Photo) -> list[Json]:
    sizes: list[Json] = []
    for size in one.sizes:
        out: Json = {
            "file_id": size.file_id,
            "file_unique_id": size.unique_id,
            "width": size.width,
            "height": size.height,
        }
        if size.bytes_count:
            out["file_size"] = size.bytes_count
        sizes.append(out)
    return sizes


def document(one: Document) -> Json:
    return {
        "file_id": one.file_id,
        "file_unique_id": one.unique_id,
        "file_name": one.name,
        "mime_type": one.mime,
        "file_size": one.bytes_count,
    }


def content(one: Content, find_user: Callable[[int], User | None]) -> Json:
    """The fields that say what the message says; the same for every recipient."""
    out: Json = {}
    words, spans = ("caption", "caption_entities") if one.has_media else ("text", "entities")
    if one.photo:
        out["photo"] = photo(one.photo)
    if one.document:
        out["document"] = document(one.document)
    if one.text:
        out[words] = one.text
    if one.entities:
        out[spans] = [entity(span, find_user) for span in one.entities]
    if one.caption_above:
        out["show_caption_above_media"] = True
    if one.spoiler:
        out["has_media_spoiler"] = True
    if one.preview is not None:
        out["link_preview_options"] = dict(one.preview)
    if one.markup is not None:
        out["reply_markup"] = dict(one.markup)
    if one.service is not None:
        out.update(one.service)
    return out


def entity(one: Entity, find_user: Callable[[int], User | None]) -> Json:
    out = one.as_json()
    if one.user_id:
        found = find_user(one.user_id) or User(id=one.user_id, name="Someone")
        out["user"] = user(found)
    return out


def message(
    one: Message,
    chat_json: Json,
    author: User | None,
    room: Chat | None,
    find_user: Callable[[int], User | None],
) -> Json:
    """Without the message it replies to."""
    return {**head(one, chat_json, author, room, find_user), **content(one.content, find_user)}


def head(
    one: Message,
    chat_json: Json,
    author: User | None,
    room: Chat | None,
    find_user: Callable[[int], User | None],
) -> Json:
    """All but what the message says."""
    out: Json = {"message_id": one.message_id}
    if author is not None:
        out["from"] = user(author)
    else:
        out["sender_chat"] = chat_json
    out["chat"] = chat_json
    out["date"] = one.date
    if one.edit_date is not None:
        out["edit_date"] = one.edit_date
    if one.thread_id is not None:
        out["message_thread_id"] = one.thread_id
        if room is not None and room.topics:
            out["is_topic_message"] = True
    if one.album is not None:
        out["media_group_id"] = one.album
    if one.forwarded_from is not None:
        first = find_user(one.forwarded_from) or User(id=one.forwarded_from, name="Someone")
        out["forward_origin"] = {"type": "user", "sender_user": user(first), "date": one.date}
    return out

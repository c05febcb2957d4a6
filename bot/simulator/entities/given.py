"""Entities that a request brings as JSON: read and checked, never guessed."""

from typing import Any

from bot.simulator.entities.links import LinkError, checked_link
from bot.simulator.entities.types import Entity, units
from bot.simulator.errors import bad_request

# Telegram finds these by itself and ignores them where they are given.
_FOUND = frozenset(
    [
        "mention",
        "hashtag",
        "cashtag",
        "bot_command",
        "url",
        "email",
        "phone_number",
        "bank_card_number",
    ]
)
_STYLES = frozenset(
    [
        "bold",
        "italic",
        "underline",
        "strikethrough",
        "spoiler",
        "blockquote",
        "expandable_blockquote",
        "code",
    ]
)


def read_entities(given: Any, text: str) -> tuple[Entity, ...]:
    """The entities of a JSON array; anything else counts as none, as on Telegram's side.

    Raises:
        ApiError: 400, "can't parse MessageEntity: ..." or a span beyond the text.
    """
    if not isinstance(given, list):
        return ()
    end = units(text)
    entities = [entity for item in given if (entity := _entity(item)) is not None]
    for entity in entities:
        if entity.offset < 0 or entity.offset > end:
            raise bad_request(
                f"Entity begins after the end of the text at UTF-16 offset {entity.offset}"
            )
        if entity.end > end:
            raise bad_request(
                f"Entity beginning at UTF-16 offset {entity.offset} ends after "
                f"the end of the text at UTF-16 offset {entity.end}"
            )
    return tuple(entity for entity in entities if entity.length > 0)


def _entity(item: Any) -> Entity | None:
    if not isinstance(item, dict):
        raise _unreadable("expected an Object")
    offset, length = _number(item, "offset"), _number(item, "length")
    kind = _string(item, "type")
    if not kind:
        raise _unreadable("Type is not specified")
    if kind in _FOUND:
        return None
    if kind in _STYLES:
        return Entity(type=kind, offset=offset, length=length)
    match kind:
        case "pre":
            language = str(item.get("language") or "")
            return Entity(type=kind, offset=offset, length=length, language=language)
        case "text_link":
            url = _link(_string(item, "url"))
            return Entity(type=kind, offset=offset, length=length, url=url)
        case "text_mention":
            user = item.get("user")
            user_id = _number(user if isinstance(user, dict) else {}, "id")
            return Entity(type=kind, offset=offset, length=length, user_id=user_id)
        case "custom_emoji":
            emoji = str(_number(item, "custom_emoji_id"))
            return Entity(type=kind, offset=offset, length=length, custom_emoji_id=emoji)
        case "date_time":
            when = (("unix_time", _number(item, "unix_time")),)
            return Entity(type=kind, offset=offset, length=length, extra=when)
    raise _unreadable("Unsupported type specified")


def _link(url: str) -> str:
    try:
        return checked_link(url)
    except LinkError as why:
        raise bad_request(f"Entity URL '{url}' is invalid: {why}") from why


def _number(item: dict[str, Any], name: str) -> int:
    value = item.get(name)
    if value is None:
        raise _unreadable(f'Can\'t find field "{name}"')
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise _unreadable(f'Field "{name}" must be of type Number')
    try:
        return int(value)
    except ValueError:
        raise _unreadable(f'Field "{name}" must be a valid Number') from None


def _string(item: dict[str, Any], name: str) -> str:
    value = item.get(name)
    if value is None:
        raise _unreadable(f'Can\'t find field "{name}"')
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise _unreadable(f'Field "{name}" must be of type String')
    return str(value)


def _unreadable(why: str) -> Exception:
    return bad_request(f"Can't parse MessageEntity: {why}")

"""parse_mode Markdown, the old and small one: no nesting, no escapes inside an entity."""

import re

from bot.simulator.entities.links import LinkError, checked_link, user_of_link
from bot.simulator.entities.types import (
    Entity,
    FormattedText,
    MarkupError,
    byte_offset,
    units,
)

_MARK = re.compile(r"\\([_*`\[])|([_*`\[])")
_TYPES = {"_": "italic", "*": "bold", "`": "code"}
_LANGUAGE = re.compile(r"([^\s`]+)\n")


def parse_legacy_markdown(text: str) -> FormattedText:
    """The plain text and its entities.

    Raises:
        MarkupError: with the words Telegram would use.
    """
    out: list[str] = []
    found: list[Entity] = []
    at = offset = 0
    while mark := _MARK.search(text, at):
        plain = text[at : mark.start()] + (mark.group(1) or "")
        out.append(plain)
        offset += units(plain)
        at = mark.end()
        if mark.group(2):
            inside, entity, at = _entity(text, mark.start(), offset)
            out.append(inside)
            offset += units(inside)
            if entity is not None and entity.length:
                found.append(entity)
    return FormattedText(text="".join(out) + text[at:], entities=tuple(found))


def _entity(text: str, begin: int, offset: int) -> tuple[str, Entity | None, int]:
    """What the entity holds, the entity, and where the text goes on."""
    mark = text[begin]
    if text.startswith("```", begin):
        end = _find(text, "```", begin + 3, begin)
        inside = text[begin + 3 : end]
        language = _LANGUAGE.match(inside)
        inside = inside[language.end() :] if language else inside.removeprefix("\n")
        entity = Entity(
            type="pre",
            offset=offset,
            length=units(inside),
            language=language.group(1) if language else "",
        )
        return inside, entity, end + 3
    end = _find(text, "]" if mark == "[" else mark, begin + 1, begin)
    inside = text[begin + 1 : end]
    if mark != "[":
        return inside, Entity(type=_TYPES[mark], offset=offset, length=units(inside)), end + 1
    return _link(text, begin, end, offset)


def _link(text: str, begin: int, end: int, offset: int) -> tuple[str, Entity | None, int]:
    inside, url, after = text[begin + 1 : end], "", end + 1
    if text[after : after + 1] == "(":
        stop = _find(text, ")", after, begin)
        url, after = text[after + 1 : stop], stop + 1
    user_id, length = user_of_link(url), units(inside)
    if user_id:
        entity = Entity(type="text_mention", offset=offset, length=length, user_id=user_id)
        return inside, entity, after
    try:
        link = checked_link(url or inside)
    except LinkError:
        return inside, None, after
    return inside, Entity(type="text_link", offset=offset, length=length, url=link), after


def _find(text: str, what: str, start: int, begin: int) -> int:
    end = text.find(what, start)
    if end < 0:
        at = byte_offset(text, begin)
        raise MarkupError(f"Can't find end of the entity starting at byte offset {at}")
    return end

"""Formatted text as the Bot API knows it: plain text and spans over it."""

from dataclasses import dataclass, field
from typing import Any


class MarkupError(Exception):
    """The markup cannot be read; the text is Telegram's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    type: str
    """As in the Bot API: bold, text_link, url, ..."""
    offset: int
    """UTF-16 units."""
    length: int
    """UTF-16 units."""
    url: str = ""
    language: str = ""
    user_id: int = 0
    custom_emoji_id: str = ""
    extra: tuple[tuple[str, str | int], ...] = ()
    """Further fields, of a date_time."""

    @property
    def end(self) -> int:
        return self.offset + self.length

    def as_json(self) -> dict[str, Any]:
        out: dict[str, Any] = {"offset": self.offset, "length": self.length, "type": self.type}
        if self.url:
            out["url"] = self.url
        if self.language:
            out["language"] = self.language
        if self.custom_emoji_id:
            out["custom_emoji_id"] = self.custom_emoji_id
        out.update(self.extra)
        return out


@dataclass(frozen=True, slots=True, kw_only=True)
class FormattedText:
    text: str = ""
    entities: tuple[Entity, ...] = field(default=())


def units(text: str) -> int:
    """UTF-16 code units; a lone surrogate counts as one."""
    if text.isascii():
        return len(text)
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def byte_offset(text: str, index: int) -> int:
    """Where character `index` starts in UTF-8: what error texts count in."""
    return len(text[:index].encode("utf-8", "surrogatepass"))

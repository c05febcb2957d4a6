"""What leaves for a phone: text with entities, buttons, at most one photo. No Telegram types."""

from dataclasses import dataclass
from enum import StrEnum


class SpanKind(StrEnum):
    """Telegram's own entity types, as the Bot API spells them."""

    BOLD = "bold"
    ITALIC = "italic"
    CODE = "code"
    """A touch copies it."""
    BLOCKQUOTE = "blockquote"
    EXPANDABLE_BLOCKQUOTE = "expandable_blockquote"
    TEXT_LINK = "text_link"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    kind: SpanKind
    offset: int
    """UTF-16 units from the start of the text."""
    length: int
    """UTF-16 units, at least 1."""
    url: str | None = None
    """Set for a TEXT_LINK."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RichText:
    """Text and its formatting; never markup."""

    text: str = ""
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """Exactly one of `data` and `url` is set."""

    label: str
    data: str | None = None
    """At most 64 bytes, from `bot.callbacks`."""
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """One message, the same for every reader: only the chat differs."""

    body: RichText
    """The caption where there is a photo, else the text."""
    photo_id: int | None = None
    """A picture in `storage.photos`; the gateway finds its file_id or uploads it."""
    buttons: tuple[tuple[Button, ...], ...] = ()
    """Rows of an inline keyboard."""
    preview_url: str | None = None
    """Which link to preview under a text; None switches the preview off."""
    quiet: bool = False
    """Arrives without a sound."""

"""The values that live in a simulated Telegram. All frozen: a change makes a new one."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Any

from bot.simulator.entities.types import Entity

Json = dict[str, Any]
Markup = Mapping[str, Any]
"""An inline keyboard as the Bot API writes it; never changed once made."""


class Standing(IntEnum):
    """How a person stands to the bot; fits in one byte for the sake of crowds."""

    STRANGER = 0
    """Has an account, never opened the bot."""
    ACTIVE = 1
    BLOCKED = 2
    DEACTIVATED = 3
    """The account is deleted: for good."""


class ChatKind(StrEnum):
    PRIVATE = "private"
    GROUP = "group"
    SUPERGROUP = "supergroup"
    CHANNEL = "channel"


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    id: int
    name: str
    username: str = ""
    language_code: str = ""
    """BCP 47; "" where the app tells none."""
    is_bot: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoSize:
    file_id: str
    unique_id: str
    width: int
    height: int
    bytes_count: int
    """0 for a smaller rendering that nobody has asked for yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    sizes: tuple[PhotoSize, ...]
    """Smallest first, as Telegram lists them."""

    @property
    def largest(self) -> PhotoSize:
        return self.sizes[-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    file_id: str
    unique_id: str
    name: str
    mime: str
    bytes_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What a message says. Two messages with equal content look the same to a reader."""

    text: str = ""
    """The caption where there is a photo or a document."""
    entities: tuple[Entity, ...] = ()
    photo: Photo | None = None
    document: Document | None = None
    markup: Markup | None = None
    caption_above: bool = False
    spoiler: bool = False
    preview: Markup | None = None
    """`link_preview_options` as they were given; None where nothing was said."""
    service: Markup | None = None
    """The fields that make it a service message (migrate_to_chat_id, pinned_message, ...)."""

    @property
    def has_media(self) -> bool:
        return self.photo is not None or self.document is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    chat_id: int
    message_id: int
    date: int
    """Unix seconds."""
    content: Content
    author_id: int | None
    """The user or bot; None for a channel post."""
    by_bot: bool = False
    """Written by our bot, in whoever's name."""
    edit_date: int | None = None
    reply_to: int | None = None
    """Message id in the same chat."""
    thread_id: int | None = None
    """The forum topic."""
    album: str | None = None
    """`media_group_id`."""
    forwarded_from: int | None = None
    """User id of the first author."""
    deleted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where in a chat a message goes."""

    thread_id: int | None = None
    reply_to: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    label: str
    data: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A message as its reader sees it now."""

    chat_id: int
    message_id: int
    author: str
    """The name at the head of the bubble."""
    from_bot: bool
    text: str
    """Text or caption, without markup."""
    entities: tuple[Entity, ...]
    photo: str | None
    """`file_unique_id` of the largest size."""
    buttons: tuple[tuple[Button, ...], ...]
    edited: bool
    deleted: bool
    date: int
    reply_to: int | None = None
    thread_id: int | None = None
    service: Markup | None = None

    def button(self, label: str) -> Button | None:
        """The first button whose label contains `label`, whatever the case."""
        wanted = label.casefold()
        for row in self.buttons:
            for button in row:
                if wanted in button.label.casefold():
                    return button
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class SentCopy:
    """One message that the bot's server accepted, answered or not."""

    chat_id: int
    message_id: int
    thread_id: int | None
    text: str
    photo: str | None
    """`file_unique_id`, None for a text."""
    when: float
    """Unix seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QueryAnswer:
    """What the bot answered to a pressed button."""

    text: str = ""
    alert: bool = False
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Something that a person looking at the chat would notice."""

    n: int
    """Counts up from 1 without gaps."""
    kind: str
    """message, edit, delete, answer, typing, member, commands, reset."""
    chat_id: int | None
    message_id: int | None = None
    query_id: str | None = None

"""What can become of one message: every answer of Telegram ends as one of these.

The two that look alike are not: `NotSent` is certain and may be tried again by anyone,
`Unknown` may have arrived, and only the broadcast's class decides whether to try again.
"""

from dataclasses import dataclass
from enum import Enum, auto


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """It is there; an edit that changed nothing counts as well."""

    message_id: int
    """0 where Telegram named none (a button's answer, a deletion)."""
    without_photo: str = ""
    """Why this reader got the text alone; "" where nothing is missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Busy:
    """Refused for now; the pacer has been told already."""

    retry_after_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """The group became a supergroup; nothing was sent."""

    new_chat_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreachable:
    """Telegram will not let us write to this reader: pause, never delete."""

    reason: str
    known: bool = True
    """False for a text that we never met: then several in a row point at the content instead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A fault of the content: every other reader would get the same answer."""

    reason: str


class PhotoFault(Enum):
    """What was wrong with a photo."""

    PICTURE = auto()
    """The picture itself; another upload of the same bytes would end the same way."""
    NAME = auto()
    """How it was named; the bytes may be uploaded again."""
    CHAT = auto()
    """This chat takes no photos; others do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoRefused:
    """Only the photo was at fault; the gateway sends the text instead, to this reader."""

    reason: str
    fault: PhotoFault


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """What was to be edited, deleted or answered is not there any more: final and harmless."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotSent:
    """Certainly not sent, and nobody's fault: try later."""

    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """The request went out and no answer came: it may have arrived."""

    detail: str


Outcome = Sent | Busy | Moved | Unreachable | Refused | Gone | NotSent | Unknown
"""What the gateway hands out."""

Answer = Outcome | PhotoRefused
"""What one request comes to, before the gateway has fallen back to text."""

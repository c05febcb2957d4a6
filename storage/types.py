"""What storage hands out: rows that have become values before they leave."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import Any

from content.types import Story


@dataclass(frozen=True, slots=True, kw_only=True)
class AlsoAt:
    """Another outlet's telling of a story that we told already."""

    source: str
    url: str | None
    headline: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredStory:
    """One revision of a story, as we hold it."""

    id: int
    """The same for every revision; what buttons and links carry."""
    revision_id: int
    story: Story
    photo_id: int | None
    """The picture in `photos`; None where the story is told without one."""
    taken_in_at: datetime
    also_at: tuple[AlsoAt, ...] = ()
    """Other outlets; looked up for who opens the story, not for who is pushed it."""
    is_update: bool = False
    """Readers were told an earlier revision; looked up for who is pushed it, not for who opens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredPhoto:
    """A picture that has been made fit to be sent."""

    id: int
    sha256: str
    """Of `data`, hex."""
    url: str | None
    data: bytes | None
    """JPEG or PNG; None where an editor sent it inside Telegram and only `file_id` is known."""
    width: int
    height: int
    file_id: str | None
    """Telegram's name for it, once it has been uploaded; sending by it costs no upload."""


class ChatKind(StrEnum):
    PRIVATE = "private"
    GROUP = "group"
    SUPERGROUP = "supergroup"
    CHANNEL = "channel"


class SubscriberState(StrEnum):
    ACTIVE = "active"
    STOPPED = "stopped"
    """The reader said /stop: only the reader's own /start brings them back."""
    PAUSED = "paused"
    """Telegram will not let us write; reversed by itself when it does again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscriber:
    id: int
    """Ours, not Telegram's: it stays when a group becomes a supergroup."""
    chat_id: int
    thread_id: int
    """The forum topic; 0 where the chat has none or the whole chat is meant."""
    kind: ChatKind
    state: SubscriberState
    reason: str
    """Why `state` is what it is, in a reader's words; "" for an active one."""
    state_since: datetime
    language: str
    created_at: datetime


class BroadcastClass(StrEnum):
    ORDINARY = "ordinary"
    """At most once, unless chosen otherwise: a delivery of unknown fate is left alone."""
    BREAKING = "breaking"
    """At least once, unless chosen otherwise: a delivery of unknown fate is tried again."""

    @property
    def again_if_uncertain(self) -> bool:
        """What holds where nobody chose for the broadcast itself."""
        return self is BroadcastClass.BREAKING


class BroadcastState(StrEnum):
    RUNNING = "running"
    """Finished or not is computed from its deliveries, never assigned."""
    PAUSED = "paused"
    CANCELLED = "cancelled"
    STOPPED = "stopped"
    """A fault of the content was met at the canary; `reason` says which."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Broadcast:
    id: int
    revision_id: int
    broadcast_class: BroadcastClass
    state: BroadcastState
    reason: str
    created_at: datetime
    editor_chat_id: int | None
    """Where the progress message lives; None for stories that came by themselves."""
    progress_message_id: int | None
    due_at: datetime | None = None
    """Not before; None: at once."""
    paid: bool = False
    """Sent fast, for Stars."""
    paid_refusal: str = ""
    """Why Telegram did not take them; it goes at the usual pace then."""
    again_if_uncertain: bool = False
    """A delivery of unknown fate is tried once more: rather twice than not at all."""


class DeliveryState(IntEnum):
    """Small integers on disk: there is a row for every reader of every story."""

    PLANNED = 0
    CLAIMED = 1
    DEFERRED = 2
    SENT = 3
    UNCERTAIN = 4
    SKIPPED = 5
    FAILED = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One story owed to one reader, claimed by this courier."""

    broadcast_id: int
    subscriber_id: int
    chat_id: int
    thread_id: int
    attempts: int
    """How often it has been claimed, this time included."""
    broadcast_class: BroadcastClass = BroadcastClass.ORDINARY
    again_if_uncertain: bool = False
    language: str = ""
    """The reader's, as Telegram names it; "" where it is not known."""
    doubt: str = ""
    """Why an earlier attempt may have arrived; then this attempt is the last one."""


WITHOUT_PHOTO = "the picture was refused, the text was sent"
"""The reason of a delivery that is SENT, and lacks its picture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """What became of one claimed delivery."""

    broadcast_id: int
    subscriber_id: int
    state: DeliveryState
    message_id: int | None = None
    """Set when `state` is SENT."""
    due_at: datetime | None = None
    """Set when `state` is DEFERRED or PLANNED: not before."""
    reason: str = ""
    """Why it is not delivered; where it waits or is SENT, the doubt that it was sent again for,
    or `WITHOUT_PHOTO`."""
    attempts: int | None = None
    """`Delivery.attempts` of the claim that this settles: a late answer then never undoes a later
    claim. None: not looked at."""
    tried: bool = True
    """False where it never left and waits again: the claim then counts as no attempt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Counts of a broadcast's deliveries, computed from its rows."""

    total: int
    sent: int
    waiting: int
    """Planned, claimed or deferred."""
    uncertain: int
    skipped: int
    failed: int
    reasons: tuple[tuple[str, int], ...] = ()
    """Why not delivered, most frequent first."""
    without_photo: int = 0
    """Of those sent, how many got the text alone, since the picture was refused."""

    @property
    def finished(self) -> bool:
        return self.waiting == 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """What has become of one delivery so far."""

    subscriber_id: int
    chat_id: int
    thread_id: int
    state: DeliveryState
    attempts: int
    due_at: datetime | None
    """While it waits: not before; while it is claimed: the end of the lease."""
    settled_at: datetime | None
    message_id: int | None
    reason: str
    """Why it was not delivered; where it was or still waits, why an attempt before the last may
    have arrived as well, mostly ""."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A breaking story that waits for its editor's Send."""

    id: int
    editor_id: int
    chat_id: int
    story: Story
    photo_id: int | None
    created_at: datetime
    again_if_uncertain: bool = True
    """What the editor chose for those of whom nobody knows whether they got it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEntry:
    """One act of an editor."""

    id: int
    at: datetime
    editor_id: int
    act: str
    detail: Mapping[str, Any]
    """Whatever the act was about, as JSON says it."""
    update_id: int | None
    """Telegram's update that carried the act; None for acts from the shell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceState:
    """What we remember of a source between visits."""

    id: int
    address: str
    name: str
    etag: str
    last_modified: str
    first_look_done: bool
    failures: int
    """In a row; 0 once a visit succeeds."""
    next_visit_at: datetime
    """Aware, UTC."""
    location: str = ""
    """Where it is found: where it moved for good, or what a page named; "" for `address`."""
    is_named: bool = False
    """The page at `address` named `location`, and may name another one."""
    quiet_s: float | None = None
    """For how long the source itself lets expect no news, in seconds; None where it does not."""
    failing_since: datetime | None = None
    """Of the first failure in a row; None where the last visit went well."""
    trouble_told: bool = False
    """The editors were told that it fails, and not yet that it works again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HubSubscription:
    """What we asked a hub for, so that it tells us what is new in a source."""

    source_id: int
    hub: str
    topic: str
    """The feed, as the hub calls it."""
    path: str
    """The last part of the address that the hub knows of us; nobody else does."""
    secret: str = field(repr=False)
    """What the hub signs with."""
    asked_at: datetime
    """When we asked last, for the first time or to renew it."""
    expires_at: datetime | None = None
    """Of what the hub has confirmed; None until it has."""

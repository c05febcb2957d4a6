"""A broadcast and a reader's fate as the shell tells them: in words, and as JSON for programs.

The JSON is a promise to the operator's own programs (README, "Broadcasts from the shell"):
keys may be added, none is renamed or taken away.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from content.text import clip
from storage.types import (
    WITHOUT_PHOTO,
    Broadcast,
    BroadcastState,
    DeliveryState,
    Fate,
    Progress,
    Subscriber,
    SubscriberState,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """All that is told of a broadcast."""

    broadcast: Broadcast
    headline: str
    counts: Progress
    at: datetime
    """When it was looked at; aware."""
    per_s: float | None = None
    """Deliveries a second in the last minute; None where it rests."""

    @property
    def left_s(self) -> float | None:
        """Until nobody waits any more, at that rate."""
        return self.counts.waiting / self.per_s if self.per_s else None

    @property
    def state(self) -> str:
        """One word; "finished" is computed from its deliveries, "planned" from its time."""
        over = self.broadcast.state in (BroadcastState.RUNNING, BroadcastState.PAUSED)
        if over and self.counts.finished:
            return "finished"
        if self.broadcast.state is BroadcastState.RUNNING and self.is_to_come:
            return "planned"
        return str(self.broadcast.state)

    @property
    def is_to_come(self) -> bool:
        """Its time is still to come."""
        return self.broadcast.due_at is not None and self.at < self.broadcast.due_at


def as_json(told: Told) -> dict[str, Any]:
    counts, broadcast = told.counts, told.broadcast
    return {
        "id": broadcast.id,
        "headline": told.headline,
        "class": str(broadcast.broadcast_class),
        "state": told.state,
        "reason": broadcast.reason,
        "created_at": _moment(broadcast.created_at),
        "due_at": _moment(broadcast.due_at),
        "paid": broadcast.paid,
        "paid_refusal": broadcast.paid_refusal,
        "if_uncertain": "again" if broadcast.again_if_uncertain else "leave",
        "total": counts.total,
        "sent": counts.sent,
        "waiting": counts.waiting,
        "without_photo": counts.without_photo,
        "uncertain": counts.uncertain,
        "skipped": counts.skipped,
        "failed": counts.failed,
        "per_s": told.per_s,
        "left_s": None if told.left_s is None else round(told.left_s),
        "reasons": [{"reason": reason, "count": count} for reason, count in counts.reasons],
    }


def fate_as_json(fate: Fate) -> dict[str, Any]:
    return {
        "chat_id": fate.chat_id,
        "thread_id": fate.thread_id,
        "state": fate.state.name.lower(),
        "attempts": fate.attempts,
        "due_at": _moment(fate.due_at),
        "settled_at": _moment(fate.settled_at),
        "message_id": fate.message_id,
        "reason": fate.reason,
    }


def in_one_line(told: Told) -> str:
    counts = told.counts
    when = f", not before {_plainly(told.broadcast.due_at)}" if told.is_to_come else ""
    return (
        f"{told.broadcast.id}  {told.state:9}  {counts.sent} of {counts.total} sent{when}"
        f"  {clip(told.headline, 60)}"
    )


def in_full(told: Told) -> Iterator[str]:
    broadcast, counts = told.broadcast, told.counts
    yield f"{broadcast.id}: {told.headline}"
    reason = f": {broadcast.reason}" if broadcast.reason else ""
    yield f"{told.state}{reason} ({broadcast.broadcast_class})"
    # one that has its time begins then
    yield f"{'ordered' if broadcast.due_at else 'begun':10} {_plainly(broadcast.created_at)}"
    if broadcast.due_at:
        yield f"not before {_plainly(broadcast.due_at)}"
    uncertain = "sent once more" if broadcast.again_if_uncertain else "not sent again"
    yield f"uncertain ones are {uncertain}"
    if broadcast.paid:
        yield "sent fast, for Stars"
    if broadcast.paid_refusal:
        yield f"Telegram did not take Stars for it: {broadcast.paid_refusal}"
    yield f"sent       {counts.sent} of {counts.total}"
    yield f"waiting    {counts.waiting}"
    if counts.without_photo:
        yield f"  {counts.without_photo} without the picture, which was refused"
    if told.per_s and told.left_s is not None:
        yield f"rate       {told.per_s:g} a second"
        yield f"time left  about {_lasting(told.left_s)}"
    for name in ("uncertain", "skipped", "failed"):
        if many := getattr(counts, name):
            yield f"{name:9}  {many}"
    for why, many in counts.reasons:
        yield f"  {many} × {why}"


def fate(fate: Fate, broadcast: Broadcast) -> str:
    topic = f", topic {fate.thread_id}" if fate.thread_id else ""
    became = f"chat {fate.chat_id}{topic}: {_became(fate)}"
    is_held = fate.state in _WAITS and broadcast.state is not BroadcastState.RUNNING
    return f"{became}; the broadcast is {broadcast.state}" if is_held else became


_WAITS = (DeliveryState.PLANNED, DeliveryState.DEFERRED)


def not_before_its_time(fate: Fate, broadcast: Broadcast) -> Fate:
    """A delivery that waits does so for the time of its broadcast as well."""
    if broadcast.due_at is None or fate.due_at is None or fate.state not in _WAITS:
        return fate
    return replace(fate, due_at=max(fate.due_at, broadcast.due_at))


def fate_to_come(broadcast: Broadcast, reader: Subscriber) -> Fate:
    """Of a reader whose row is still to be written."""
    return Fate(
        subscriber_id=reader.id,
        chat_id=reader.chat_id,
        thread_id=reader.thread_id,
        state=DeliveryState.PLANNED,
        attempts=0,
        due_at=broadcast.due_at or broadcast.created_at,
        settled_at=None,
        message_id=None,
        reason="",
    )


def not_owed(broadcast: Broadcast, reader: Subscriber, *, is_thinned: bool) -> str:
    """Why a subscriber has no row in a broadcast; no more than what is known today."""
    begun, since = broadcast.created_at, _plainly(reader.state_since)
    if reader.created_at > begun:
        began = "was ordered" if broadcast.due_at else "began"  # its readers are fixed there
        return f"it subscribed {_plainly(reader.created_at)}, after the broadcast {began}"
    is_active = reader.state is SubscriberState.ACTIVE
    reason = f": {reader.reason}" if reader.reason else ""
    if not is_active and reader.state_since <= begun:
        return f"it was {reader.state} already, since {since}{reason}"
    if is_thinned:
        return "what became of each reader is not kept so long, only how many there were"
    if not is_active:
        return f"it was not subscribed when it was to be owed; {reader.state} since {since}{reason}"
    if reader.state_since > begun:
        return f"it was away when the broadcast began, and came back {since}"
    if broadcast.state is BroadcastState.CANCELLED:
        return "the broadcast was cancelled before its turn was written down"
    return "it is not known why"


def unknown(broadcast_id: int) -> str:
    return f"there is no broadcast {broadcast_id}; “wireroom broadcasts” lists them"


def _became(fate: Fate) -> str:
    reason = f": {fate.reason}" if fate.reason else ""
    tries = f"{fate.attempts} {'attempt' if fate.attempts == 1 else 'attempts'}"
    match fate.state:
        case DeliveryState.SENT:
            if fate.reason and fate.reason != WITHOUT_PHOTO:
                reason = f"; an earlier one may have arrived too{reason}"
            return f"sent {_plainly(fate.settled_at)} as message {fate.message_id}, {tries}{reason}"
        case DeliveryState.PLANNED if not fate.attempts:
            return f"waits for its turn, not before {_plainly(fate.due_at)}"
        case DeliveryState.PLANNED | DeliveryState.DEFERRED:
            # what certainly did not arrive leaves no reason while it waits
            may = f", which may have arrived{reason}" if reason else ""
            return f"is tried again, not before {_plainly(fate.due_at)}, after {tries}{may}"
        case DeliveryState.CLAIMED:
            return f"is being sent, {tries}"
        case DeliveryState.UNCERTAIN:
            return f"uncertain, may have arrived{reason}, {tries}"
        case DeliveryState.SKIPPED:
            return f"skipped{reason}"
        case DeliveryState.FAILED:
            return f"not delivered{reason}, {tries}"


def _lasting(seconds: float) -> str:
    for unit, lasts_s in (("hour", 3600), ("minute", 60)):
        if seconds >= 1.5 * lasts_s:
            return f"{seconds / lasts_s:.0f} {unit}s"
    return f"{max(1, seconds):.0f} seconds"


def _moment(at: datetime | None) -> str | None:
    return at.strftime("%Y-%m-%dT%H:%M:%SZ") if at else None


def _plainly(at: datetime | None) -> str:
    return at.strftime("%Y-%m-%d %H:%M:%S UTC") if at else "never"

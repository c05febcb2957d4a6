"""A broadcast and a reader's fate as the shell tells them: in words, and as JSON for programs.

The JSON is a promise to the operator's own programs (README, "Broadcasts from the shell"):
keys may be added, none is renamed or taken away.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from content.text import clip
from storage.types import Broadcast, BroadcastState, DeliveryState, Fate, Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """All that is told of a broadcast."""

    broadcast: Broadcast
    headline: str
    counts: Progress

    @property
    def state(self) -> str:
        """One word; "finished" is computed from its deliveries."""
        over = self.broadcast.state in (BroadcastState.RUNNING, BroadcastState.PAUSED)
        return "finished" if over and self.counts.finished else str(self.broadcast.state)


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
        "if_uncertain": "again" if broadcast.again_if_uncertain else "leave",
        "total": counts.total,
        "sent": counts.sent,
        "waiting": counts.waiting,
        "without_photo": counts.without_photo,
        "uncertain": counts.uncertain,
        "skipped": counts.skipped,
        "failed": counts.failed,
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
    return (
        f"{told.broadcast.id}  {told.state:9}  {counts.sent} of {counts.total} sent"
        f"  {clip(told.headline, 60)}"
    )


def in_full(told: Told) -> Iterator[str]:
    broadcast, counts = told.broadcast, told.counts
    yield f"{broadcast.id}: {told.headline}"
    reason = f": {broadcast.reason}" if broadcast.reason else ""
    yield f"{told.state}{reason} ({broadcast.broadcast_class})"
    yield f"begun      {_plainly(broadcast.created_at)}"
    if broadcast.due_at:
        yield f"not before {_plainly(broadcast.due_at)}"
    uncertain = "sent once more" if broadcast.again_if_uncertain else "not sent again"
    yield f"uncertain ones are {uncertain}"
    yield f"sent       {counts.sent} of {counts.total}"
    yield f"waiting    {counts.waiting}"
    if counts.without_photo:
        yield f"  {counts.without_photo} without the picture, which was refused"
    for name in ("uncertain", "skipped", "failed"):
        if many := getattr(counts, name):
            yield f"{name:9}  {many}"
    for why, many in counts.reasons:
        yield f"  {many} × {why}"


def fate(fate: Fate) -> str:
    topic = f", topic {fate.thread_id}" if fate.thread_id else ""
    return f"chat {fate.chat_id}{topic}: {_became(fate)}"


def unknown(broadcast_id: int) -> str:
    return f"there is no broadcast {broadcast_id}; “wireroom broadcasts” lists them"


def _became(fate: Fate) -> str:
    reason = f": {fate.reason}" if fate.reason else ""
    tries = f"{fate.attempts} {'attempt' if fate.attempts == 1 else 'attempts'}"
    match fate.state:
        case DeliveryState.SENT:
            return f"sent {_plainly(fate.settled_at)} as message {fate.message_id}, {tries}{reason}"
        case DeliveryState.PLANNED if not fate.attempts:
            return f"waits for its turn, not before {_plainly(fate.due_at)}"
        case DeliveryState.PLANNED | DeliveryState.DEFERRED:
            return f"is tried again, not before {_plainly(fate.due_at)}, after {tries}"
        case DeliveryState.CLAIMED:
            return f"is being sent, {tries}"
        case DeliveryState.UNCERTAIN:
            return f"uncertain, may have arrived{reason}, {tries}"
        case DeliveryState.SKIPPED:
            return f"skipped{reason}"
        case DeliveryState.FAILED:
            return f"not delivered{reason}, {tries}"


def _moment(at: datetime | None) -> str | None:
    return at.strftime("%Y-%m-%dT%H:%M:%SZ") if at else None


def _plainly(at: datetime | None) -> str:
    return at.strftime("%Y-%m-%d %H:%M:%S UTC") if at else "never"

"""What an outcome means for one delivery in the ledger. Pure.

Certain failures come back by themselves; doubt is resolved as the broadcast has it.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import assert_never

from bot.delivery.outcome import (
    Busy,
    Gone,
    Moved,
    NotSent,
    Outcome,
    Refused,
    Sent,
    Unknown,
    Unreachable,
)
from bot.delivery.pacing import Lane
from storage.types import WITHOUT_PHOTO, Delivery, DeliveryState, Settlement

_NO_ANSWER = "no answer; it may have arrived"
FIRST_DELAY_S = 5.0
LONGEST_DELAY_S = 600.0
DOUBT_DELAY_S = 5.0
"""Before a story of unknown fate is sent again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What is written down of one delivery, in one transaction."""

    delivery: Delivery
    settlement: Settlement
    pause: str = ""
    """Why the reader is paused; "" leaves the reader as they are."""
    decided_at: datetime | None = None
    """By the clock that its moments are told by; None: it has none."""
    held_until: datetime | None = None
    """Telegram asked for a pause: of this group, or of everybody where the chat is private."""
    moved_to: int | None = None
    """The supergroup that the reader's group has become."""
    lane: Lane = Lane.ORDINARY
    """By which it went: a pause is of that allowance."""


def judge(delivery: Delivery, outcome: Outcome, *, now: datetime) -> Verdict:
    match outcome:
        case Sent(message_id=message_id, without_photo=refusal):
            reason = delivery.doubt or (WITHOUT_PHOTO if refusal else "")
            return _closed(delivery, DeliveryState.SENT, message_id=message_id, reason=reason)
        case Unreachable(reason=reason):
            return _closed(delivery, DeliveryState.FAILED, reason=reason, pause=reason)
        case Refused(reason=reason) | Gone(reason=reason):
            return _closed(delivery, DeliveryState.FAILED, reason=reason)
        case Busy(retry_after_s=seconds):
            held_until = now + timedelta(seconds=seconds)
            return replace(later(delivery, seconds, now=now), held_until=held_until)
        case NotSent():
            return later(delivery, _growing_delay_s(delivery.attempts), now=now)
        case Moved(new_chat_id=new_chat_id):
            # back through the ledger, which knows whether the new chat has it already
            delay_s = 0.0 if delivery.attempts <= 2 else _growing_delay_s(delivery.attempts)
            return replace(later(delivery, delay_s, now=now), moved_to=new_chat_id)
        case Unknown(detail=detail):
            if delivery.again_if_uncertain and not delivery.doubt:
                return later(replace(delivery, doubt=detail or _NO_ANSWER), DOUBT_DELAY_S, now=now)
            return _closed(delivery, DeliveryState.UNCERTAIN, reason=detail)
        case _:
            assert_never(outcome)


def later(delivery: Delivery, seconds: float, *, now: datetime) -> Verdict:
    """Not before `seconds` have passed: behind those who have not been tried at all."""
    return Verdict(
        delivery=delivery,
        settlement=Settlement(
            broadcast_id=delivery.broadcast_id,
            subscriber_id=delivery.subscriber_id,
            attempts=delivery.attempts,
            state=DeliveryState.DEFERRED,
            due_at=now + timedelta(seconds=seconds),
            reason=delivery.doubt,
        ),
        decided_at=now,
    )


def as_of(verdict: Verdict, now: datetime) -> Verdict:
    """The same where the clock was set back since: nobody waits for it to come round again."""
    if verdict.decided_at is None or verdict.decided_at <= now:
        return verdict
    back, settlement, held_until = verdict.decided_at - now, verdict.settlement, verdict.held_until
    if settlement.due_at is not None:
        settlement = replace(settlement, due_at=settlement.due_at - back)
    if held_until is not None:
        held_until -= back
    return replace(verdict, decided_at=now, settlement=settlement, held_until=held_until)


def untried(delivery: Delivery, seconds: float, *, now: datetime) -> Verdict:
    """As `later`, for one that never left: its claim was no attempt."""
    verdict = later(delivery, seconds, now=now)
    return replace(verdict, settlement=replace(verdict.settlement, tried=False))


def _closed(
    delivery: Delivery,
    state: DeliveryState,
    *,
    message_id: int | None = None,
    reason: str = "",
    pause: str = "",
) -> Verdict:
    if delivery.doubt and state is DeliveryState.FAILED:
        # this attempt did not arrive; the one before may have
        state, reason = DeliveryState.UNCERTAIN, delivery.doubt
    return Verdict(
        delivery=delivery,
        settlement=Settlement(
            broadcast_id=delivery.broadcast_id,
            subscriber_id=delivery.subscriber_id,
            attempts=delivery.attempts,
            state=state,
            message_id=message_id,
            reason=reason or delivery.doubt,
        ),
        pause=pause,
    )


def _growing_delay_s(attempts: int) -> float:
    return float(min(LONGEST_DELAY_S, FIRST_DELAY_S * 2 ** min(max(attempts - 1, 0), 20)))

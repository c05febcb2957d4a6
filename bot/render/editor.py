"""What editors see around a broadcast: the question before it, its progress, its end."""

from bot import callbacks
from bot.messages import Button, Outgoing, SpanKind
from bot.render.reasons import in_words
from bot.render.richtext import Rich
from bot.render.story import Rows, button, note, partly, rows
from bot.stars import cost_of
from bot.texts import Message, Texts, later
from storage.types import Broadcast, BroadcastClass, BroadcastState, Draft, Progress


def draft_question(
    draft: Draft,
    *,
    audience: int,
    texts: Texts,
    broadcast_class: BroadcastClass = BroadcastClass.BREAKING,
    stars: int | None = None,
) -> Outgoing:
    """What stands under the sample: who will get it, and the choice.

    Args:
        audience: active subscribers now, chats and topics alike.
        stars: how many the bot has; None where it cannot or shall not be paid for.
    """
    if not audience:
        return note(
            texts("Nobody is subscribed yet, so there is nobody to send this to."),
            [button(texts("Discard"), callbacks.DiscardDraft(draft.id))],
        )
    rich = Rich().add(texts("This is exactly what readers get."))
    if draft.story.partial is not None:
        rich.line().add(partly(draft.story.partial, texts), SpanKind.ITALIC)
    rich.blank().add(_reach(broadcast_class, audience, texts))
    send = texts.plural("Send to {count} chat", "Send to {count} chats", audience)
    choice = [
        button(send, callbacks.SendDraft(draft.id)),
        button(texts("Discard"), callbacks.DiscardDraft(draft.id)),
    ]
    fast: list[Button] = []
    rich.line().add(if_uncertain(again=draft.again_if_uncertain, texts=texts))
    if stars is not None:
        rich.line().add(price(audience, stars, texts))
        if (cost := cost_of(audience)) <= stars:
            label = texts.plural("Send fast, {count} Star", "Send fast, {count} Stars", cost)
            fast.append(button(label, callbacks.SendFastFor(draft.id, cost)))
    other = (
        button(texts("Rather not at all than twice"), callbacks.OnceIfUncertain(draft.id))
        if draft.again_if_uncertain
        else button(texts("Rather twice than not at all"), callbacks.AgainIfUncertain(draft.id))
    )
    return Outgoing(body=rich.build(), buttons=rows(choice, fast, [other]))


def draft_discarded(texts: Texts) -> Outgoing:
    return note(texts("Discarded. Nobody got it."))


def progress(
    broadcast: Broadcast,
    counts: Progress,
    *,
    texts: Texts,
    per_s: float | None = None,
    left_s: float | None = None,
    trouble: str = "",
) -> Outgoing:
    """The message that is edited while a broadcast runs, and tells how it ended.

    Args:
        per_s: deliveries a second lately; None where that is not known.
        left_s: seconds until nobody waits any more, at that pace.
        trouble: why deliveries rest at the moment; "" where they do not.
    """
    rich = Rich().add(_title(broadcast, counts, texts), SpanKind.BOLD)
    if broadcast.reason and broadcast.state is not BroadcastState.RUNNING:
        rich.line().add(texts.say(Message(broadcast.reason)))
    if broadcast.paid_refusal:
        refused = texts(
            "Telegram did not take Stars for it, so it goes at the usual pace: {reason}",
            reason=broadcast.paid_refusal,
        )
        rich.line().add(refused)
    rich.blank().add("\n".join(_counts(counts, texts)))
    if broadcast.state is BroadcastState.RUNNING and not counts.finished:
        rich.add("".join(f"\n{line}" for line in _pace(per_s, left_s, trouble, texts)))
    if counts.reasons:
        rich.blank().add(texts("Not delivered, by reason:"))
        for reason, count in counts.reasons[:_MOST_REASONS]:
            why = _in_words(reason, texts)
            rich.line().add("• ").add(texts("{reason}: {count}", reason=why, count=count))
    return Outgoing(body=rich.build(), buttons=_controls(broadcast, counts, texts))


def _reach(broadcast_class: BroadcastClass, audience: int, texts: Texts) -> str:
    if broadcast_class is BroadcastClass.BREAKING:
        return texts.plural(
            "As breaking news it goes to {count} chat at once.",
            "As breaking news it goes to {count} chats at once.",
            audience,
        )
    return texts.plural(
        "As an ordinary story it goes to {count} chat.",
        "As an ordinary story it goes to {count} chats.",
        audience,
    )


def if_uncertain(*, again: bool, texts: Texts) -> str:
    if again:
        return texts("Where nobody can tell whether a chat got it, it is sent once more.")
    return texts("Where nobody can tell whether a chat got it, it is not sent again.")


def price(audience: int, stars: int, texts: Texts) -> str:
    """What it costs to send fast, beside what there is."""
    return texts.plural(
        "Sent fast, 1,000 a second, it costs at most {count} Star; you have {balance}.",
        "Sent fast, 1,000 a second, it costs at most {count} Stars; you have {balance}.",
        cost_of(audience),
        balance=stars,
    )


def _title(broadcast: Broadcast, counts: Progress, texts: Texts) -> str:
    match broadcast.state:
        case BroadcastState.PAUSED:
            # what was in flight when it was paused can have been the last of it
            return texts("Finished") if counts.finished else texts("Paused")
        case BroadcastState.CANCELLED:
            return texts("Cancelled")
        case BroadcastState.STOPPED:
            return texts("Stopped: Telegram refused this story")
        case BroadcastState.RUNNING:
            return texts("Finished") if counts.finished else texts("Sending")


def _counts(counts: Progress, texts: Texts) -> list[str]:
    """Sent, failed and remaining always; the others only when there are any."""
    of = texts.number(counts.total)
    lines = [
        texts("Sent: {sent} of {total}", sent=counts.sent, total=of),
        texts("Remaining: {count}", count=counts.waiting),
        texts("Failed: {count}", count=counts.failed),
    ]
    if counts.without_photo:
        lines.append(
            texts("Without the picture, which was refused: {count}", count=counts.without_photo)
        )
    if counts.skipped:
        lines.append(texts("Skipped: {count}", count=counts.skipped))
    if counts.uncertain:
        lines.append(texts("Uncertain: {count} (may have arrived)", count=counts.uncertain))
    return lines


def _pace(per_s: float | None, left_s: float | None, trouble: str, texts: Texts) -> list[str]:
    if trouble:
        why = _in_words(trouble, texts)
        return [texts("Resting, since nothing gets through: {reason}", reason=why)]
    if per_s is None:
        return []
    rate = texts.number(round(per_s) if per_s >= 10 else round(per_s, 1))
    lines = [texts("Rate: {rate} a second", rate=rate)]
    if left_s is not None:
        lines.append(texts("Time left: about {time}", time=texts.lasting(left_s)))
    return lines


def _controls(broadcast: Broadcast, counts: Progress, texts: Texts) -> Rows:
    """None once there is nothing left to hold back."""
    running = broadcast.state is BroadcastState.RUNNING
    if counts.finished or broadcast.state is BroadcastState.CANCELLED:
        return ()
    stopped = broadcast.state is BroadcastState.STOPPED
    onward = texts("Try again") if stopped else texts("Resume")
    toggle = (
        button(texts("Pause"), callbacks.PauseBroadcast(broadcast.id))
        if running
        else button(onward, callbacks.ResumeBroadcast(broadcast.id))
    )
    return rows([toggle, button(texts("Cancel"), callbacks.CancelBroadcast(broadcast.id))])


def _in_words(reason: str, texts: Texts) -> str:
    return texts.say(Message(reason)) if Message(reason) in REASONS else in_words(reason, texts)


REASONS = (
    later("its time passed while the bot was not running"),
    later("Telegram keeps failing at it, while other stories get through"),
    later("account deleted"),
    later("blocked the bot"),
    later("bot is not a member"),
    later("bot was removed"),
    later("cancelled"),
    later("chat not found"),
    later("group deleted"),
    later("in flight when the broadcast was cancelled"),
    later("is a bot"),
    later("never started the bot"),
    later("no answer before the lease ran out; it may have arrived"),
    later("no right to post"),
    later("refused without a reason"),
    later("the picture was refused, the text was sent"),
    later("the same group has it under its other number"),
    later("the story cannot be shown"),
    later("topic closed"),
    later("topic deleted"),
)
"""Why a reader was not reached, as the ledger keeps it; others are Telegram's own English."""

_MOST_REASONS = 8

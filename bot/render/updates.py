"""What editors see when a publisher changes a story: what is different, and the choice."""

from collections.abc import Sequence

from bot import callbacks
from bot.messages import Button, Outgoing
from bot.render.editor import if_uncertain, price
from bot.render.story import button, note
from bot.stars import cost_of
from bot.texts import Texts
from bot.ways import Way, number_of
from content.changes import Change
from content.text import clip
from storage.types import BroadcastClass, StoredStory


def update_notice(newest: StoredStory, found: Sequence[Change], *, texts: Texts) -> Outgoing:
    """What changed, sentence by sentence, with the offer to send it."""
    story = newest.story
    lines = [
        texts("“{headline}” was changed by {source}.", headline=story.headline, source=story.source)
    ]
    for change in found[:_MOST]:
        lines.append("")
        if change.before:
            lines.append(f"− {clip(change.before, _UNITS)}")
        if change.after:
            lines.append(f"+ {clip(change.after, _UNITS)}")
    if len(found) > _MOST:
        more = len(found) - _MOST
        lines.append("")
        lines.append(texts.plural("and {count} more change", "and {count} more changes", more))
    lines.append("")
    lines.append(texts("Readers were not told. Whoever opens the story reads the new version."))
    choice = [
        button(texts("Preview"), callbacks.ShowUpdate(newest.revision_id)),
        button(texts("Leave it"), callbacks.LeaveUpdate(newest.revision_id)),
    ]
    return note("\n".join(lines), choice)


def update_question(
    revision_id: int,
    *,
    audience: int,
    texts: Texts,
    again: bool | None = None,
    stars: int | None = None,
) -> Outgoing:
    """What stands under the sample: who will get it, and the choice.

    Args:
        audience: active subscribers now, chats and topics alike.
        again: whether those of unknown fate are tried once more; None: as its class has it.
        stars: how many the bot has; None where it cannot or shall not be paid for.
    """
    leave = button(texts("Leave it"), callbacks.LeaveUpdate(revision_id))
    if not audience:
        words = texts("Nobody is subscribed yet, so there is nobody to send this to.")
        return note(words, [leave])
    lines = [
        texts("As breaking news it goes out before everything else, and carries that word too."),
        texts(
            "Where nobody can tell whether a chat got it, it is sent once more only as breaking"
            " news."
        )
        if again is None
        else if_uncertain(again=again, texts=texts),
    ]
    if stars is not None:
        lines.append(price(audience, stars, texts))
    words = "\n\n".join((texts("This is exactly what readers get."), "\n".join(lines)))
    ways = _ways(revision_id, audience, again, texts)
    if stars is not None and cost_of(audience) <= stars:
        ways += _ways(revision_id, audience, again, texts, paid=True)
    return note(words, *ways, [leave], *_if_uncertain(revision_id, again, texts))


def _ways(
    revision_id: int, audience: int, again: bool | None, texts: Texts, *, paid: bool = False
) -> list[list[Button]]:
    """To send it as an ordinary story, and as breaking news."""
    cost = cost_of(audience)
    if paid:
        ordinary = texts.plural("Send fast, {count} Star", "Send fast, {count} Stars", cost)
        breaking = texts.plural(
            "Breaking and fast, {count} Star", "Breaking and fast, {count} Stars", cost
        )
    else:
        ordinary = texts.plural("Send to {count} chat", "Send to {count} chats", audience)
        breaking = texts("Send as breaking news")
    labels = ((BroadcastClass.ORDINARY, ordinary), (BroadcastClass.BREAKING, breaking))

    def sends(
        broadcast_class: BroadcastClass,
    ) -> callbacks.SendUpdateSo | callbacks.SendUpdateFor:
        way = number_of(Way(broadcast_class=broadcast_class, again_if_uncertain=again, paid=paid))
        if paid:
            return callbacks.SendUpdateFor(revision_id, way, cost)
        return callbacks.SendUpdateSo(revision_id, way)

    return [[button(label, sends(broadcast_class))] for broadcast_class, label in labels]


def _if_uncertain(revision_id: int, again: bool | None, texts: Texts) -> list[list[Button]]:
    """What can be chosen in place of what holds."""
    twice = button(texts("Rather twice than not at all"), callbacks.UpdateAgain(revision_id))
    once = button(texts("Rather not at all than twice"), callbacks.UpdateOnce(revision_id))
    return [[one] for one, holds in ((twice, again is True), (once, again is False)) if not holds]


def update_left(said: str, *, texts: Texts) -> Outgoing:
    """`said`, a notice or a question, without its buttons."""
    return note(f"{said}\n\n{texts('Left as it is. Nothing was sent.')}")


_MOST = 5
_UNITS = 300

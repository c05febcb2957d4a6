"""What editors see when a publisher changes a story: what is different, and the choice."""

from collections.abc import Sequence

from bot import callbacks
from bot.messages import Outgoing
from bot.render.story import button, note
from bot.texts import Texts
from content.changes import Change
from content.text import clip
from storage.types import StoredStory


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


def update_question(revision_id: int, *, audience: int, texts: Texts) -> Outgoing:
    """What stands under the sample: who will get it, and the choice.

    Args:
        audience: active subscribers now, chats and topics alike.
    """
    leave = button(texts("Leave it"), callbacks.LeaveUpdate(revision_id))
    if not audience:
        words = texts("Nobody is subscribed yet, so there is nobody to send this to.")
        return note(words, [leave])
    words = "\n\n".join(
        (
            texts("This is exactly what readers get."),
            texts(
                "As breaking news it goes out before everything else, and carries that word too."
            ),
        )
    )
    send = texts.plural("Send to {count} chat", "Send to {count} chats", audience)
    return note(
        words,
        [button(send, callbacks.SendUpdate(revision_id))],
        [button(texts("Send as breaking news"), callbacks.BreakUpdate(revision_id)), leave],
    )


def update_left(said: str, *, texts: Texts) -> Outgoing:
    """`said`, a notice or a question, without its buttons."""
    return note(f"{said}\n\n{texts('Left as it is. Nothing was sent.')}")


_MOST = 5
_UNITS = 300

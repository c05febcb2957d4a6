"""Broadcasts that wait for an editor's word: asked about by a message, decided by its buttons.

Planned ones whose time passed while nobody ran; and those that were stopped since Telegram refuses
them, or paused since it fails at them, where no progress message tells of it: the newsroom's own,
and imported ones.
"""

from bot import callbacks
from bot.messages import Outgoing
from bot.render.story import button, note
from bot.texts import Message, Texts
from bot.watch.alerts import Alerts
from storage import broadcasts, stories
from storage.database import Database
from storage.types import Broadcast, BroadcastState


class Asking:
    """Asks once a start; what is not decided by then is asked again."""

    def __init__(self, db: Database, alerts: Alerts) -> None:
        self._db = db
        self._alerts = alerts
        self._asked: set[int] = set()

    async def look(self) -> None:
        """Ask about each that has not been asked about yet."""
        async with self._db.reads() as reads:
            undecided = await broadcasts.undecided(reads)
        self._asked.intersection_update(each.id for each in undecided)
        for broadcast in undecided:
            if broadcast.id not in self._asked and await self._ask(broadcast):
                self._asked.add(broadcast.id)

    async def _ask(self, broadcast: Broadcast) -> bool:
        async with self._db.reads() as reads:
            stored = await stories.by_revision(reads, broadcast.revision_id)
        headline = stored.story.headline if stored else ""
        return await self._alerts.tell(
            lambda texts: question(broadcast, headline, texts), chat_id=broadcast.editor_chat_id
        )


def question(broadcast: Broadcast, headline: str, texts: Texts) -> Outgoing:
    """The button that is pressed turns this message into the broadcast's progress."""
    if broadcast.state is BroadcastState.STOPPED:
        return _stopped(broadcast, headline, texts)
    if broadcast.reason == broadcasts.FAILING:
        return _failing(broadcast, headline, texts)
    return _overdue(broadcast, headline, texts)


def _overdue(broadcast: Broadcast, headline: str, texts: Texts) -> Outgoing:
    planned = texts.moment(broadcast.due_at or broadcast.created_at)
    told = texts(
        "“{headline}” was planned for {moment}, but I was not running then. Shall it go out now?",
        headline=headline,
        moment=planned,
    )
    choice = [
        button(texts("Send now"), callbacks.ResumeBroadcast(broadcast.id)),
        button(texts("Cancel"), callbacks.CancelBroadcast(broadcast.id)),
    ]
    return note(told, choice)


def _stopped(broadcast: Broadcast, headline: str, texts: Texts) -> Outgoing:
    told = texts(
        "“{headline}” is stopped: Telegram refuses it. Who does not have it yet waits.",
        headline=headline,
    )
    return _once_more(broadcast, told, texts("Try again"), texts)


def _failing(broadcast: Broadcast, headline: str, texts: Texts) -> Outgoing:
    told = texts("“{headline}” is paused. Who does not have it yet waits.", headline=headline)
    return _once_more(broadcast, told, texts("Resume"), texts)


def _once_more(broadcast: Broadcast, told: str, onward: str, texts: Texts) -> Outgoing:
    choice = [
        button(onward, callbacks.ResumeBroadcast(broadcast.id)),
        button(texts("Cancel"), callbacks.CancelBroadcast(broadcast.id)),
    ]
    reason = texts.say(Message(broadcast.reason)) if broadcast.reason else ""
    return note("\n".join(filter(None, (told, reason))), choice)

"""What editors are told when something is not as it should be, and when it is over."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.render.reasons import in_words
from bot.render.story import note
from bot.texts import Texts
from bot.watch.alerts import Words
from storage.types import Broadcast


@dataclass(frozen=True, slots=True, kw_only=True)
class Concern:
    """Something that is not as it should be."""

    key: Hashable
    event: str
    """For the log."""
    begun: Words
    over: Words | None = None
    detail: dict[str, Any] = field(default_factory=dict)
    chat_id: int | None = None
    """The editor whom it concerns; None for all of them."""
    broadcast_id: int | None = None


def still(broadcast: Broadcast, headline: str, waiting: int, reason: str) -> Concern:
    """Something is owed, and nobody gets it."""

    def begun(texts: Texts) -> str:
        told = texts.plural(
            "“{headline}” stands still: {count} chat waits, and nothing gets through.",
            "“{headline}” stands still: {count} chats wait, and nothing gets through.",
            waiting,
            headline=headline,
        )
        going_on = texts("I keep trying, and will tell you when it moves again.")
        return "\n".join(filter(None, (told, in_words(reason, texts), going_on)))

    return Concern(
        key=("still", broadcast.id),
        event="a broadcast stands still",
        detail={"broadcast": broadcast.id, "waiting": waiting, "reason": reason},
        begun=lambda texts: note(begun(texts)),
        over=lambda texts: note(texts("“{headline}” is moving again.", headline=headline)),
        chat_id=broadcast.editor_chat_id,
        broadcast_id=broadcast.id,
    )


EVERYBODY = ("pause", "everybody")


def pause_of_everybody(until: datetime) -> Concern:
    return Concern(
        key=EVERYBODY,
        event="Telegram ordered a long pause",
        detail={"until": until.isoformat()},
        begun=lambda texts: note(
            texts(
                "Telegram asks me to wait until {moment} before I send any more."
                " Nothing is lost: whoever waits gets everything after that.",
                moment=texts.moment(until),
            )
        ),
        over=lambda texts: note(
            texts("The pause that Telegram asked for is over: I am sending again.")
        ),
    )


def pause_of_chats(many: int, until: datetime) -> Concern:
    return Concern(
        key=("pause", "chats"),
        event="Telegram ordered a long pause for some chats",
        detail={"chats": many, "until": until.isoformat()},
        begun=lambda texts: note(
            texts.plural(
                "Telegram asks me to wait until {moment} before I write to {count} chat again."
                " It gets everything after that; the others are not affected.",
                "Telegram asks me to wait until {moment} before I write to {count} chats again."
                " They get everything after that; the others are not affected.",
                many,
                moment=texts.moment(until),
            )
        ),
    )


def deaf(event: str, begun: Callable[[Texts], str], reason: str) -> Concern:
    return Concern(
        key="deaf",
        event=event,
        detail={"reason": reason},
        begun=lambda texts: note("\n".join(filter(None, (begun(texts), in_words(reason, texts))))),
        over=lambda texts: note(
            texts("I can hear people again, and am answering what they did meanwhile.")
        ),
    )


def contested(texts: Texts) -> str:
    return texts(
        "Another program asks Telegram for this bot's messages, so I miss what people write."
        " Does the bot run twice?"
    )


def not_heard(texts: Texts) -> str:
    return texts("For a while now Telegram has not told me what people write.")

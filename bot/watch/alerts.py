"""A word to the editors that nobody asked for: told where it can be, never in the way."""

from collections import deque
from collections.abc import Callable

import structlog

from bot.delivery.gateway import Gateway
from bot.delivery.outcome import Busy, NotSent, Outcome, Sent
from bot.delivery.tally import Tally
from bot.editors import texts_for
from bot.messages import Outgoing
from bot.settings import Settings
from bot.texts import Texts
from storage.database import Database

Words = Callable[[Texts], Outgoing]

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)


class Alerts:
    def __init__(self, db: Database, gateway: Gateway, settings: Settings) -> None:
        self._db = db
        self._gateway = gateway
        self._settings = settings
        self._failures = Tally()
        self._owed: deque[tuple[Words, int]] = deque(maxlen=_MOST_OWED)
        """What some editors know already, and to whom it could not be sent yet; oldest first."""

    async def tell(self, words: Words, *, chat_id: int | None = None) -> bool:
        """Tell the editor in this chat, or all of them where None.

        False: it could not be sent to anybody, and another try may do better. An editor who never
        started the bot cannot be told, and counts as told. Where somebody was told, the others
        are told by `catch_up`.
        """
        chats = [chat_id] if chat_id is not None else sorted(self._settings.editors)
        outcomes = [await self._send(words, chat) for chat in chats]
        late = [chat for chat, each in zip(chats, outcomes, strict=True) if _may_be_later(each)]
        if late and len(late) == len(chats):
            return False
        self._owed.extend((words, chat) for chat in late)
        return True

    async def catch_up(self) -> None:
        """Try again to tell those whom `tell` could not reach while it reached others."""
        deaf: set[int] = set()
        kept: list[tuple[Words, int]] = []
        try:
            while self._owed:
                words, chat_id = self._owed.popleft()
                kept.append((words, chat_id))
                # in their order: nobody hears of an end before its beginning
                if chat_id in deaf or _may_be_later(await self._send(words, chat_id)):
                    deaf.add(chat_id)
                else:
                    kept.pop()
        finally:
            self._owed.extendleft(reversed(kept))

    async def _send(self, words: Words, chat_id: int) -> Outcome:
        outcome = await self._gateway.send(words(await self._texts(chat_id)), chat_id=chat_id)
        match outcome:
            case Sent():
                if many := self._failures.over():
                    log.info("editors can be told again", failed=many)
            case Busy() | NotSent():  # tried again every few seconds, for as long as it takes
                if many := self._failures.heard(str(chat_id)):
                    log.warning(
                        "an editor could not be told", chat_id=chat_id, outcome=outcome, times=many
                    )
            case _:
                log.warning("an editor could not be told", chat_id=chat_id, outcome=outcome)
        return outcome

    async def _texts(self, chat_id: int) -> Texts:
        async with self._db.reads() as reads:
            return await texts_for(reads, self._settings, chat_id)


def _may_be_later(outcome: Outcome) -> bool:
    return isinstance(outcome, Busy | NotSent)


_MOST_OWED = 100

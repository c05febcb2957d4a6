"""A word to the editors that nobody asked for: told where it can be, never in the way."""

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

    async def tell(self, words: Words, *, chat_id: int | None = None) -> bool:
        """Tell the editor in this chat, or all of them where None.

        False: it could not be sent to anybody, and another try may do better. An editor who never
        started the bot cannot be told, and counts as told.
        """
        chats = [chat_id] if chat_id is not None else sorted(self._settings.editors)
        outcomes = [await self._send(words, chat) for chat in chats]
        return not outcomes or not all(isinstance(each, Busy | NotSent) for each in outcomes)

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

"""What is to be seen of the bot's work, and the patience to wait for it."""

from collections import Counter
from collections.abc import Callable
from typing import TypeVar

from bot.simulator.chats import Chat
from bot.simulator.errors import SceneError
from bot.simulator.menus import Command
from bot.simulator.seeing import seen
from bot.simulator.state import State
from bot.simulator.tempo import Tempo, tempo
from bot.simulator.types import Message, QueryAnswer, Seen, SentCopy, User

T = TypeVar("T")
WAIT_S = 30.0
"""Waits end with what they wait for; this bounds those for what never comes."""


class Watching:
    def __init__(self, state: State) -> None:
        self.state = state

    def user(self, user: User | int) -> User:
        found = user if isinstance(user, User) else self.state.people.name_one(user)
        if found is None:
            raise SceneError(f"there is no user {user}")
        return found

    def chat(self, chat: Chat | User | int) -> Chat:
        """The chat; a user stands for the private one."""
        if isinstance(chat, Chat):
            return chat
        if isinstance(chat, User) or chat > 0:
            return self.state.chats.private(self.user(chat))
        found = self.state.chats.get(chat)
        if found is None:
            raise SceneError(f"there is no chat {chat}")
        return found

    def transcript(self, chat: Chat | User | int) -> list[Seen]:
        """The chat as its reader sees it now; deleted messages are marked, not left out."""
        room = self.chat(chat)
        return [seen(self.state, message) for message in room.messages.values()]

    def last(self, chat: Chat | User | int) -> Seen | None:
        """The bot's newest message that is still there."""
        own = [one for one in self.transcript(chat) if one.from_bot and not one.deleted]
        return own[-1] if own else None

    def sent_log(self, chat: Chat | User | int | None = None) -> list[SentCopy]:
        """Everything that the server accepted from the bot, whether or not its answer arrived."""
        if isinstance(chat, Chat | User):
            chat = chat.id
        return list(self.state.ledger.copies(chat))

    def counts(self, containing: str = "") -> Counter[int]:
        """How many messages that contain these words each chat was sent."""
        return self.state.ledger.counts(containing)

    def tempo(self) -> Tempo:
        """How fast it went at its fastest."""
        return tempo(self.state.ledger)

    def answer(self, query_id: str) -> QueryAnswer | None:
        """What the bot answered to a pressed button; None so far."""
        query = self.state.queries.get(query_id)
        return query.answer if query else None

    def commands(
        self, user: User | int, chat: Chat | User | int | None = None
    ) -> tuple[Command, ...]:
        """The command menu that this user sees in this chat."""
        someone = self.user(user)
        room = self.chat(someone if chat is None else chat)
        return self.state.menus.shown(
            user_id=someone.id,
            language=someone.language_code,
            chat_id=room.id,
            private=room.private,
            admin=room.members.get(someone.id) in ("creator", "administrator"),
        )

    # waiting

    async def wait_for(self, look: Callable[[], T], timeout: float = WAIT_S) -> T:  # noqa: ASYNC109 - it tells what came
        """The first truthy value of `look`, tried again whenever something happens.

        Raises:
            TimeoutError
        """
        return await self.state.changes.wait_for(look, timeout)

    async def wait_for_message(
        self,
        chat: Chat | User | int,
        containing: str = "",
        timeout: float = WAIT_S,  # noqa: ASYNC109 - it tells what came
        after: Message | Seen | int = 0,
    ) -> Seen:
        """The bot's newest message with these words, and with an id above that of `after`.

        Raises:
            TimeoutError: it tells what is to be read in the chat instead.
        """

        def look() -> Seen | None:
            fitting = [
                one
                for one in self.transcript(chat)
                if one.from_bot and not one.deleted and one.message_id > message_id_of(after)
            ]
            return next((one for one in reversed(fitting) if containing in one.text), None)

        try:
            found = await self.wait_for(look, timeout)
        except TimeoutError:
            told = "\n".join(f"  {one.author}: {one.text!r}" for one in self.transcript(chat)[-8:])
            raise TimeoutError(f"no message with {containing!r}; the chat reads\n{told}") from None
        assert found is not None  # noqa: S101 - wait_for returns truthy values only
        return found

    async def wait_for_answer(self, query_id: str, timeout: float = WAIT_S) -> QueryAnswer:  # noqa: ASYNC109 - it tells what came
        """What the bot answers to a pressed button."""
        found = await self.wait_for(lambda: self.answer(query_id), timeout)
        assert found is not None  # noqa: S101 - wait_for returns truthy values only
        return found

    async def wait_until_read(self, timeout: float = WAIT_S) -> None:  # noqa: ASYNC109 - it tells what came
        """The bot has fetched and confirmed every update."""
        await self.wait_for(lambda: not self.state.updates.pending, timeout)

    async def wait_until_polling(self, timeout: float = WAIT_S) -> None:  # noqa: ASYNC109 - it tells what came
        """The bot is up and waits for updates."""
        await self.wait_for(lambda: self.state.updates.polling, timeout)


def message_id_of(message: Message | Seen | int) -> int:
    return message if isinstance(message, int) else message.message_id

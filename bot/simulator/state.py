"""Everything the simulated Telegram knows; the methods of the Bot API and the people act on it."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

from bot.simulator import describe
from bot.simulator.changes import Changes
from bot.simulator.chats import Chat, Chats
from bot.simulator.clock import Clock
from bot.simulator.compact import compact
from bot.simulator.faults import Faults
from bot.simulator.fetching import Fetching
from bot.simulator.files import Files
from bot.simulator.ledger import Ledger
from bot.simulator.menus import Menus
from bot.simulator.people import People
from bot.simulator.queries import Queries
from bot.simulator.rates import RateModel, Rates
from bot.simulator.types import ChatKind, Content, Json, Message, Place, User
from bot.simulator.updates import UpdateQueue

BOT_ID = 7_000_000_001
BOT_USERNAME = "WireroomDemoBot"
TOKEN = f"{BOT_ID}:AAE-simulated-token-for-this-machine"


class State:
    def __init__(self, seed: int = 0) -> None:
        self.seed = seed
        self.random = Random(seed)  # noqa: S311 - chance in a play, no secret
        self.clock = Clock()
        self.bot = User(id=BOT_ID, name="Wireroom", username=BOT_USERNAME, is_bot=True)
        self.token = TOKEN
        self.revoked: set[str] = set()
        self.people = People()
        self.chats = Chats()
        self.files = Files(seed)
        self.fetching = Fetching(self.files)
        self.changes = Changes()
        self.updates = UpdateQueue(self.clock, self.changes.beat)
        self.queries = Queries(self.clock)
        self.menus = Menus()
        self.ledger = Ledger()
        self.faults = Faults(self.random, self.clock.now)
        self.profile: dict[tuple[str, str], str] = {}
        """Names and descriptions of the bot by field and language."""
        self.star_balance = 0.0
        self.rates: Rates | None = None
        """None: nothing is ever held or refused for its number."""
        self.at_send: dict[int, list[Callable[[], object]]] = {}
        """What is to happen once the ledger has so many rows: a reader blocks in mid-broadcast."""
        self._last_message_id = 0
        self._written: tuple[Content, bytes] | None = None
        """The newest content in JSON, without the brace at its head."""

    def reset(self) -> None:
        """Forget everybody and everything; who waits for changes or updates goes on waiting."""
        fresh = State(self.seed)
        fresh.clock, fresh.changes, updates = self.clock, self.changes, self.updates
        fresh.updates = updates
        updates.drop()
        fresh.faults = Faults(fresh.random, self.clock.now)
        fresh.queries = Queries(self.clock)
        self.__dict__.update(fresh.__dict__)
        self.changes.note("reset")

    def limit(self, model: RateModel | None) -> None:
        """Let these rates hold from now on; what was sent so far still counts."""
        if model is None:
            self.rates = None
        elif self.rates is not None:
            self.rates.model = model
        else:
            self.rates = Rates(
                model,
                self.random,
                self.clock.now,
                self._seen_at,
                lambda: self.star_balance,
                self.chats.number_of,
                self.updates.in_last_minute,
            )

    def _seen_at(self, chat_id: int) -> float:
        chat = self.chats.get(chat_id)
        return chat.last_seen_at if chat is not None else 0.0

    def chat(self, chat_id: int) -> Chat | None:
        """A chat that exists; of one in a crowd, a passing one that keeps nothing."""
        chat = self.chats.get(chat_id)
        if chat is None and self.people.in_crowd(chat_id):
            return Chat(chat_id, ChatKind.PRIVATE, "", kept=False)
        return chat

    def message(self, chat: Chat, message_id: int) -> Message | None:
        """A message that is still there."""
        message = chat.messages.get(message_id)
        if message is None and (not chat.kept or self.people.was_in_crowd(chat.id)):
            message = self.ledger.recall(chat.id, message_id)
            message = message and replace(message, author_id=self.bot.id, by_bot=True)
        return None if message is None or message.deleted else message

    def next_message_id(self, chat: Chat) -> int:
        if chat.own_count:
            chat.last_message_id += 1
            return chat.last_message_id
        self._last_message_id += 1
        return self._last_message_id

    def write(
        self,
        chat: Chat,
        content: Content,
        author_id: int | None,
        place: Place | None = None,
        album: str | None = None,
    ) -> Message:
        """A new message in the chat, seen by everybody who looks; no update is made of it."""
        place = place or Place()
        message = Message(
            chat_id=chat.id,
            message_id=self.next_message_id(chat),
            date=int(self.clock.now()),
            content=content,
            author_id=None if chat.kind is ChatKind.CHANNEL else author_id,
            by_bot=author_id == self.bot.id,
            reply_to=place.reply_to,
            thread_id=place.thread_id,
            album=album,
        )
        chat.keep(message)
        if chat.kept:
            self.changes.note("message", chat.id, message.message_id)
        return message

    def send(
        self, chat: Chat, content: Content, place: Place | None = None, album: str | None = None
    ) -> Message:
        """A message of the bot's, with its row in the ledger."""
        message = self.write(chat, content, self.bot.id, place, album)
        self.ledger.write(message, self.clock.now())
        if self.at_send:
            for act in self.at_send.pop(len(self.ledger), ()):
                act()
        return message

    def revise(self, chat: Chat, message: Message, content: Content) -> Message:
        """The message with new content, where readers and the ledger can see it."""
        revised = replace(message, content=content)
        if _visible(content) != _visible(message.content):
            revised = replace(revised, edit_date=int(self.clock.now()))
        chat.keep(revised)
        if chat.kept:
            self.changes.note("edit", chat.id, message.message_id)
        else:
            self.ledger.revise(chat.id, message.message_id, content)
        return revised

    def erase(self, chat: Chat, message: Message) -> None:
        chat.keep(replace(message, deleted=True))
        if chat.kept:
            self.changes.note("delete", chat.id, message.message_id)
        else:
            self.ledger.erase(chat.id, message.message_id)

    def message_json(self, message: Message) -> Json:
        """The message as the Bot API shows it, with the one it replies to."""
        reply = self._shallow(message.chat_id, message.reply_to)
        out = self._bare_json(message)
        if reply is not None:
            out["reply_to_message"] = self._bare_json(reply)
        pinned = (message.content.service or {}).get("pinned_message")
        if pinned is not None:
            target = self._shallow(message.chat_id, pinned)
            out.pop("pinned_message")
            if target is not None:
                out["pinned_message"] = self._bare_json(target)
        return out

    def message_bytes(self, message: Message) -> bytes:
        """As `message_json`, written out; what is the same in every copy is written once."""
        known = self._written
        if known is None or known[0] is not message.content:
            tail = compact(describe.content(message.content, self.user))[1:]
            known = self._written = (message.content, tail)
        chat_json, author, chat = self._around(message)
        head = describe.head(message, chat_json, author, chat, self.user)
        return compact(head)[:-1] + b"," + known[1]

    def _shallow(self, chat_id: int, message_id: int | None) -> Message | None:
        chat = self.chat(chat_id)
        return self.message(chat, message_id) if chat and message_id else None

    def _bare_json(self, message: Message) -> Json:
        return describe.message(message, *self._around(message), self.user)

    def _around(self, message: Message) -> tuple[Json, User | None, Chat | None]:
        """The chat in JSON, the author, and the chat where it is more than a private one."""
        chat = self.chats.get(message.chat_id) if message.chat_id < 0 else None
        author = self.user(message.author_id) if message.author_id is not None else None
        return self.chat_json(message.chat_id), author, chat

    def user(self, user_id: int) -> User | None:
        return self.bot if user_id == self.bot.id else self.people.get(user_id)

    def chat_json(self, chat_id: int) -> Json:
        if chat_id > 0:
            user = self.user(chat_id)
            return describe.private_chat(user) if user else {"id": chat_id, "type": "private"}
        chat = self.chats.get(chat_id)
        return describe.chat(chat) if chat else {"id": chat_id, "type": "group", "title": ""}


def _visible(content: Content) -> Content:
    """A new keyboard alone does not mark a message as edited."""
    return replace(content, markup=None)

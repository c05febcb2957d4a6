"""The stage: people and chats to act with, and what is to be seen of the bot's work.

All methods are plain calls but those that wait. Users and chats may be given as
objects or as ids.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from bot.simulator.acts import Acts
from bot.simulator.chats import Chat
from bot.simulator.crowd import Crowd, Shares, populate
from bot.simulator.errors import SceneError
from bot.simulator.faults import ANY, Fault
from bot.simulator.rates import RateModel
from bot.simulator.state import State
from bot.simulator.types import ChatKind, Message, Place, Seen, Standing, User
from bot.simulator.watching import Watching, message_id_of


class World(Watching):
    def __init__(self, state: State) -> None:
        super().__init__(state)
        self._acts = Acts(state)

    # who there is

    def add_user(
        self,
        name: str,
        language_code: str = "en",
        user_id: int | None = None,
        *,
        username: str = "",
        started: bool = False,
    ) -> User:
        """Somebody who never opened the bot, unless `started`."""
        user = self.state.people.add(name, language_code, user_id, username)
        self.state.chats.private(user)
        if started:
            self.state.people.set_standing(user.id, Standing.ACTIVE)
        self.state.changes.note("member", user.id)
        return user

    def add_chat(
        self,
        type: str,  # noqa: A002 - the Bot API's own word
        title: str,
        admins: Sequence[User | int] = (),
        members: Sequence[User | int] = (),
        *,
        bot_is_admin: bool = False,
        bot_status: str | None = None,
        username: str = "",
        topics: Sequence[str] = (),
    ) -> Chat:
        """A group, supergroup or channel with the bot in it; `topics` make it a forum."""
        kind = ChatKind(type)
        chat = self.state.chats.add(kind, title)
        chat.username = username
        chat.members.update({self.user(one).id: "member" for one in members})
        chat.members.update({self.user(one).id: "administrator" for one in admins})
        if admins:
            chat.members[self.user(admins[0]).id] = "creator"
        for topic in topics:
            chat.topics[self.state.next_message_id(chat)] = topic
        chat.bot_status = "left"
        admin = bot_is_admin or kind is ChatKind.CHANNEL
        self.set_bot_status(chat, bot_status or ("administrator" if admin else "member"))
        return chat

    def populate(
        self,
        users: int,
        *,
        blocked: float = 0.0,
        deactivated: float = 0.0,
        strangers: float = 0.0,
        groups: int = 0,
        migrated: float = 0.0,
    ) -> Crowd:
        """A crowd whose messages are not kept, only counted; shares are parts of 1."""
        shares = Shares(
            blocked=blocked, deactivated=deactivated, strangers=strangers, migrated=migrated
        )
        return populate(self.state, users, groups, shares)

    # what people do

    def say(
        self,
        user: User | int | None,
        text: str,
        chat: Chat | int | None = None,
        reply_to: Message | Seen | int | None = None,
        thread: int | None = None,
    ) -> Message:
        """`user` writes, in the private chat if no other; in a channel, the channel speaks."""
        author, room = self._author(user, chat)
        return self._acts.text(author, room, text, _place(reply_to, thread))

    def send_photo(
        self,
        user: User | int | None,
        data: bytes,
        caption: str = "",
        chat: Chat | int | None = None,
        reply_to: Message | Seen | int | None = None,
        thread: int | None = None,
    ) -> Message:
        author, room = self._author(user, chat)
        return self._acts.photo(author, room, data, caption, _place(reply_to, thread))

    def send_document(
        self,
        user: User | int,
        data: bytes,
        name: str,
        caption: str = "",
        chat: Chat | int | None = None,
        mime: str = "application/octet-stream",
    ) -> Message:
        someone = self.user(user)
        room = self.chat(someone if chat is None else chat)
        return self._acts.document(someone, room, data, name, mime, caption, Place())

    def _author(self, user: User | int | None, chat: Chat | int | None) -> tuple[User | None, Chat]:
        someone = None if user is None else self.user(user)
        if chat is None and someone is None:
            raise SceneError("only a channel speaks without a user")
        room = self.chat(someone if chat is None and someone is not None else chat or 0)
        return (None if room.kind is ChatKind.CHANNEL else someone), room

    def press(
        self, user: User | int, chat: Chat | User | int, message: Message | Seen | int, data: str
    ) -> str:
        """Press a button with callback data, there or not; the id of the query."""
        return self._acts.press(self.user(user), self.chat(chat), message_id_of(message), data)

    def press_label(
        self, user: User | int, chat: Chat | User | int, message: Message | Seen | int, label: str
    ) -> str:
        """Press the button whose label contains `label`; the id of the query.

        Raises:
            SceneError: there is no such button, or it opens an address.
        """
        button = self._acts.find_button(self.chat(chat), message_id_of(message), label)
        if button.data is None:
            raise SceneError(f"the button {button.label!r} opens {button.url}")
        return self.press(user, chat, message, button.data)

    def block(self, user: User | int) -> None:
        self._acts.block(self.user(user))

    def unblock(self, user: User | int) -> None:
        self._acts.unblock(self.user(user))

    def deactivate(self, user: User | int) -> None:
        """The account is deleted. The bot is told nothing."""
        self.state.people.set_standing(self.user(user).id, Standing.DEACTIVATED)

    def set_standing(self, user: User | int, standing: Standing) -> None:
        """How the user stands to the bot from now on; the bot is told nothing."""
        user_id = user.id if isinstance(user, User) else user
        self.state.people.set_standing(user_id, standing)

    def set_bot_status(
        self, chat: Chat | int, status: str, by: User | int | None = None, **rights: bool
    ) -> None:
        """member, administrator, restricted, left or kicked; `rights` as the Bot API names them."""
        room = self.chat(chat)
        room.bot_rights = dict(rights)
        self._acts.set_bot_status(room, status, self._doer(room, by))

    def delete_chat(self, chat: Chat | int) -> None:
        """The group is gone for good. The bot is told nothing."""
        self.chat(chat).deleted = True

    def migrate(self, chat: Chat | int, by: User | int | None = None) -> Chat:
        """The group becomes a supergroup, which is returned."""
        room = self.chat(chat)
        return self._acts.migrate(room, self._doer(room, by))

    def _doer(self, chat: Chat, by: User | int | None) -> User:
        if by is not None:
            return self.user(by)
        first = next(iter(chat.members), None)
        return self.user(first) if first is not None else User(id=777_000, name="Telegram")

    # what goes wrong

    def fault(self, method: str, kind: str, **details: Any) -> int:
        """Order a fault, see `Fault` for the details; its id."""
        order = Fault(id=self.state.faults.next_id(), method=method.lower() or ANY, kind=kind)
        return self.state.faults.add(replace(order, **details))

    def limit(self, model: RateModel | None) -> None:
        """Hold and refuse requests by these rates from now on; None lifts all limits."""
        self.state.limit(model)

    def clear_faults(self) -> None:
        self.state.faults.clear()

    def at_send(self, number: int, act: Callable[[], object]) -> None:
        """Call `act` right after the `number`-th send from now: in mid-broadcast."""
        due = len(self.state.ledger) + number
        self.state.at_send.setdefault(due, []).append(act)

    def refuse_file(self, file_id: str) -> None:
        """The data centre takes this file_id no more."""
        self.state.files.refused.add(file_id)

    def revoke(self, token: str | None = None) -> None:
        """The token is worth nothing from now on."""
        self.state.revoked.add(token or self.state.token)

    def push_update(self, body: dict[str, Any]) -> None:
        """An update as raw as it is given: for those that no library can read."""
        self.state.updates.add_raw(body)

    def repeat_update(self) -> None:
        """The newest update comes a second time, with its id."""
        self.state.updates.repeat_last()

    def hold_updates(self) -> None:
        """What happens from now on is not told yet."""
        self.state.updates.hold()

    def release_updates(self) -> None:
        """It is told in an order of chance: what happens in one chat stays in line, no more."""
        self.state.updates.release(self.state.random)

    def reset(self) -> None:
        """An empty world, as on the first day; polls go on."""
        self.state.reset()

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self.state.clock.advance(seconds)


def _place(reply_to: Message | Seen | int | None, thread: int | None) -> Place:
    return Place(thread_id=thread, reply_to=None if reply_to is None else message_id_of(reply_to))

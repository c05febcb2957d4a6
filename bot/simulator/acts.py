"""What people do: write, send pictures, press buttons, block. The bot hears of it in updates."""

from bot.simulator import describe
from bot.simulator.chats import Chat
from bot.simulator.entities import FormattedText, tidy
from bot.simulator.errors import SceneError
from bot.simulator.keyboards import buttons
from bot.simulator.members import tell_status
from bot.simulator.pictures import check_picture
from bot.simulator.state import State
from bot.simulator.types import Button, ChatKind, Content, Json, Message, Place, Standing, User


class Acts:
    """The hands of the people; `world` offers them with kinder arguments."""

    def __init__(self, state: State) -> None:
        self._state = state

    def write(self, user: User | None, chat: Chat, content: Content, place: Place) -> Message:
        """`user` writes into `chat`; None writes as the channel itself."""
        state = self._state
        if chat.private and user is not None:
            self.unblock(user)
            if state.people.standing(user.id) is Standing.DEACTIVATED:
                raise SceneError(f"{user.name} has deleted the account")
            state.people.set_standing(user.id, Standing.ACTIVE)
        elif user is not None and chat.members.get(user.id, "left") in ("left", "kicked"):
            chat.members[user.id] = "member"
        chat.last_seen_at = state.clock.now()
        message = state.write(chat, content, user.id if user else None, place)
        if chat.bot_present and not chat.deleted and self._hears(chat, message):
            kind = "channel_post" if chat.kind is ChatKind.CHANNEL else "message"
            state.updates.add(kind, state.message_json(message), chat.id)
        return message

    def _hears(self, chat: Chat, message: Message) -> bool:
        """Privacy mode: in a group the bot hears commands, replies to it, and service messages."""
        state, text = self._state, message.content.text
        if chat.private or chat.bot_status == "administrator" or message.content.service:
            return True
        if text.startswith("/"):
            addressed = text.split(maxsplit=1)[0].partition("@")[2]
            return not addressed or addressed.lower() == state.bot.username.lower()
        reply = chat.messages.get(message.reply_to) if message.reply_to else None
        return reply is not None and reply.by_bot

    def text(self, user: User | None, chat: Chat, text: str, place: Place) -> Message:
        done = tidy(FormattedText(text=text))
        if not done.text:
            raise SceneError("there is nothing to say in an empty message")
        return self.write(user, chat, Content(text=done.text, entities=done.entities), place)

    def photo(
        self, user: User | None, chat: Chat, data: bytes, caption: str, place: Place
    ) -> Message:
        photo = self._state.files.add_photo(data, check_picture(data))
        done = tidy(FormattedText(text=caption))
        content = Content(text=done.text, entities=done.entities, photo=photo)
        return self.write(user, chat, content, place)

    def document(
        self, user: User, chat: Chat, data: bytes, name: str, mime: str, caption: str, place: Place
    ) -> Message:
        document = self._state.files.add_document(data, name, mime)
        done = tidy(FormattedText(text=caption))
        content = Content(text=done.text, entities=done.entities, document=document)
        return self.write(user, chat, content, place)

    def press(self, user: User, chat: Chat, message_id: int, data: str) -> str:
        """The id of the callback query."""
        state = self._state
        message = state.message(chat, message_id)
        # A message that is gone comes as a shell with date 0.
        shown: Json = {"chat": state.chat_json(chat.id), "message_id": message_id, "date": 0}
        query = state.queries.open(user.id, chat.id)
        payload: Json = {
            "id": query.id,
            "from": describe.user(user),
            "message": state.message_json(message) if message else shown,
            "chat_instance": str(chat.id * 31 + 7),
            "data": data,
        }
        chat.last_seen_at = state.clock.now()
        state.updates.add("callback_query", payload, chat.id)
        return query.id

    def find_button(self, chat: Chat, message_id: int, label: str) -> Button:
        message = self._state.message(chat, message_id)
        if message is None:
            raise SceneError(f"there is no message {message_id} in this chat")
        shown = [button for row in buttons(message.content.markup) for button in row]
        wanted = label.casefold()
        for button in shown:
            if wanted in button.label.casefold():
                return button
        labels = ", ".join(button.label for button in shown) or "none"
        raise SceneError(f"no button {label!r} under message {message_id}; there are: {labels}")

    def block(self, user: User) -> None:
        self._turn(user, Standing.BLOCKED, "member", "kicked")

    def unblock(self, user: User) -> None:
        """Nothing where the user had not blocked the bot."""
        if self._state.people.standing(user.id) is Standing.BLOCKED:
            self._turn(user, Standing.ACTIVE, "kicked", "member")

    def _turn(self, user: User, standing: Standing, old: str, new: str) -> None:
        state = self._state
        if state.people.standing(user.id) is standing:
            return
        chat = state.chats.private(user)
        state.people.set_standing(user.id, standing)
        tell_status(state, chat, old, new, user)

    def set_bot_status(self, chat: Chat, status: str, by: User) -> None:
        """The bot is added, made administrator, restricted, or shown the door."""
        state, old = self._state, chat.bot_status
        chat.bot_status = status
        if old == status:
            return
        tell_status(state, chat, old, status, by)
        came = old in ("left", "kicked") and chat.bot_present
        if came and chat.kind is not ChatKind.CHANNEL:
            service = {"new_chat_members": [describe.user(state.bot)]}
            self.write(by, chat, Content(service=service), Place())

    def migrate(self, chat: Chat, by: User) -> Chat:
        """The group becomes a supergroup; each of the two says so in a service message."""
        state = self._state
        if chat.kind is not ChatKind.GROUP or chat.moved_to is not None:
            raise SceneError("only a group that has not moved yet can become a supergroup")
        new = state.chats.add(ChatKind.SUPERGROUP, chat.title)
        new.members, new.bot_status = dict(chat.members), chat.bot_status
        new.bot_rights = dict(chat.bot_rights)
        leaving = Content(service={"migrate_to_chat_id": new.id})
        arriving = Content(service={"migrate_from_chat_id": chat.id})
        self.write(by, chat, leaving, Place())
        chat.moved_to = new.id
        self.write(by, new, arriving, Place())
        state.changes.note("member", chat.id)
        return new

"""The chats and what they hold."""

from collections.abc import Iterator

from bot.simulator.types import ChatKind, Message, User

FIRST_GROUP_ID = -4_000_001
FIRST_SUPERGROUP_ID = -1_002_000_000_001

PRESENT = frozenset({"creator", "administrator", "member", "restricted"})


class Chat:
    """One conversation. Mutable; only the state and its methods change it."""

    __slots__ = (
        "bot_rights",
        "bot_status",
        "closed_topics",
        "deleted",
        "id",
        "kept",
        "kind",
        "last_message_id",
        "last_seen_at",
        "members",
        "messages",
        "moved_to",
        "pinned",
        "title",
        "topics",
        "username",
    )

    def __init__(self, chat_id: int, kind: ChatKind, title: str, *, kept: bool = True) -> None:
        self.id = chat_id
        self.kind = kind
        self.title = title
        """The person's name in a private chat."""
        self.username = ""
        self.kept = kept
        """False for the chat of one in a crowd: messages leave only their ledger row."""
        self.members: dict[int, str] = {}
        """User id to status; the bot's own stands in `bot_status`."""
        self.bot_status = "member"
        self.bot_rights: dict[str, bool] = {}
        """Rights that were taken or given one by one, as the Bot API names them."""
        self.messages: dict[int, Message] = {}
        self.last_message_id = 0
        """Counts in supergroups and channels only; elsewhere the bot has one count for all."""
        self.topics: dict[int, str] = {}
        """Forum topics by id; empty where the chat is no forum."""
        self.closed_topics: set[int] = set()
        """0 is General."""
        self.pinned: int | None = None
        self.moved_to: int | None = None
        """The supergroup that this group has become."""
        self.deleted = False
        self.last_seen_at = 0.0
        """When somebody here last wrote to the bot."""

    @property
    def private(self) -> bool:
        return self.kind is ChatKind.PRIVATE

    @property
    def own_count(self) -> bool:
        """Message ids count by chat; in private chats and groups they count by bot."""
        return self.kind in (ChatKind.SUPERGROUP, ChatKind.CHANNEL)

    @property
    def bot_present(self) -> bool:
        return self.bot_status in PRESENT

    def keep(self, message: Message) -> None:
        if self.kept:
            self.messages[message.message_id] = message


class Chats:
    """All chats but those of a crowd, which are made when they are needed."""

    def __init__(self) -> None:
        self._chats: dict[int, Chat] = {}
        self._next_group = FIRST_GROUP_ID
        self._next_supergroup = FIRST_SUPERGROUP_ID

    def __iter__(self) -> Iterator[Chat]:
        return iter(list(self._chats.values()))

    def get(self, chat_id: int) -> Chat | None:
        return self._chats.get(chat_id)

    def named(self, username: str) -> Chat | None:
        """A public group or channel by its name without the @."""
        wanted = username.lower()
        found = (chat for chat in self if chat.username and chat.username.lower() == wanted)
        return next(found, None)

    def number_of(self, called: str) -> int | None:
        """The id, from what a request calls the chat: its number or its @name."""
        if called.startswith("@"):
            chat = self.named(called[1:])
            return None if chat is None else chat.id
        try:
            return int(called)
        except ValueError:
            return None

    def private(self, user: User) -> Chat:
        chat = self._chats.get(user.id)
        if chat is None:
            chat = self._chats[user.id] = Chat(user.id, ChatKind.PRIVATE, user.name)
        return chat

    def add(self, kind: ChatKind, title: str) -> Chat:
        if kind is ChatKind.GROUP:
            chat_id, self._next_group = self._next_group, self._next_group - 1
        else:
            chat_id, self._next_supergroup = self._next_supergroup, self._next_supergroup - 1
        chat = self._chats[chat_id] = Chat(chat_id, kind, title)
        return chat

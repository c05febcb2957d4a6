"""Who was sent what: every accepted message in columns, 26 bytes each."""

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from bot.simulator.types import Content, Message, SentCopy


class Ledger:
    """Proves "exactly once": what the server processed, whether or not the bot learned of it."""

    def __init__(self) -> None:
        self._chats = array("q")
        self._messages = array("I")
        self._threads = array("I")
        self._contents = array("I")
        self._whens = array("d")
        self._known: list[Content] = []
        self._rows_by_id: dict[int, int] = {}

    def __len__(self) -> int:
        return len(self._chats)

    def write(self, message: Message, when: float) -> None:
        self._chats.append(message.chat_id)
        self._messages.append(message.message_id)
        self._threads.append(message.thread_id or 0)
        self._contents.append(self._place(message.content))
        self._whens.append(when)

    def _place(self, content: Content) -> int:
        """Where this content stands; one that is the same object is held once."""
        at = self._rows_by_id.get(id(content))
        if at is None:
            at = self._rows_by_id[id(content)] = len(self._known)
            self._known.append(content)
        return at

    def copies(self, chat_id: int | None = None) -> Iterator[SentCopy]:
        """Every send in its order, or those to one chat."""
        for row, chat in enumerate(self._chats):
            if chat_id is None or chat == chat_id:
                yield self._copy(row)

    def _copy(self, row: int) -> SentCopy:
        content = self._known[self._contents[row]]
        return SentCopy(
            chat_id=self._chats[row],
            message_id=self._messages[row],
            thread_id=self._threads[row] or None,
            text=content.text,
            photo=content.photo.largest.unique_id if content.photo else None,
            when=self._whens[row],
        )

    def counts(self, containing: str = "") -> Counter[int]:
        """How often each chat was sent a text or caption that holds `containing`."""
        wanted = bytes(containing in content.text for content in self._known)
        counted: Counter[int] = Counter()
        for chat_id, content in zip(self._chats, self._contents, strict=True):
            if wanted[content]:
                counted[chat_id] += 1
        return counted

    def recall(self, chat_id: int, message_id: int) -> Message | None:
        """A message that was sent to one in a crowd, put together from its row."""
        row = self._row(chat_id, message_id)
        if row is None:
            return None
        return Message(
            chat_id=chat_id,
            message_id=message_id,
            date=int(self._whens[row]),
            content=self._known[self._contents[row]],
            author_id=None,
            thread_id=self._threads[row] or None,
        )

    def revise(self, chat_id: int, message_id: int, content: Content) -> None:
        """The copy now says `content`: an edit of a message that nobody kept."""
        row = self._row(chat_id, message_id)
        if row is not None:
            self._contents[row] = self._place(content)

    def _row(self, chat_id: int, message_id: int) -> int | None:
        # Ids of private chats rise with the rows; those of other chats in between do not matter,
        # for only private chats are asked for here, and a miss falls back to looking at all.
        row = bisect_left(self._messages, message_id)
        if row < len(self._chats) and self._chats[row] == chat_id:
            return row if self._messages[row] == message_id else None
        for row, known in enumerate(self._messages):
            if known == message_id and self._chats[row] == chat_id:
                return row
        return None

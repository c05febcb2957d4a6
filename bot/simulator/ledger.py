"""Who was sent what: every accepted message in columns, 33 bytes each."""

import json
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from bot.simulator.types import Content, Message, SentCopy


class Ledger:
    """Proves "exactly once": what the server processed, whether or not the bot learned of it."""

    def __init__(self) -> None:
        self.chats = array("q")
        self._messages = array("I")
        self._threads = array("I")
        self._contents = array("I")
        self._now: array[int] | None = None
        """What each copy says after edits; None until the first one."""
        self._erased = bytearray()
        self.whens = array("d")
        """Unix seconds, rising."""
        self._private = array("I")
        """Rows of private chats: their message ids rise with the rows."""
        self._known: list[Content] = []
        self._by_id: dict[int, int] = {}
        """Where each object of `_known` stands, by its id()."""
        self._by_value: dict[object, int] = {}

    def __len__(self) -> int:
        return len(self.chats)

    @property
    def different(self) -> int:
        """How many contents are held."""
        return len(self._known)

    def write(self, message: Message, when: float) -> None:
        if message.chat_id > 0:
            self._private.append(len(self.chats))
        self.chats.append(message.chat_id)
        self._messages.append(message.message_id)
        self._threads.append(message.thread_id or 0)
        self._contents.append(self._place(message.content))
        self._erased.append(0)
        if self._now is not None:
            self._now.append(self._contents[-1])
        self.whens.append(when)

    def _place(self, content: Content) -> int:
        """Where this content stands; a million equal ones are held once."""
        at = self._by_id.get(id(content))
        if at is None:
            at = self._by_value.setdefault(_value(content), len(self._known))
            if at == len(self._known):
                self._known.append(content)
                self._by_id[id(content)] = at
        return at

    def copies(self, chat_id: int | None = None) -> Iterator[SentCopy]:
        """Every send in its order, or those to one chat."""
        for row, chat in enumerate(self.chats):
            if chat_id is None or chat == chat_id:
                yield self._copy(row)

    def _copy(self, row: int) -> SentCopy:
        content = self._known[self._contents[row]]
        return SentCopy(
            chat_id=self.chats[row],
            message_id=self._messages[row],
            thread_id=self._threads[row] or None,
            text=content.text,
            photo=content.photo.largest.unique_id if content.photo else None,
            when=self.whens[row],
        )

    def counts(self, containing: str = "") -> Counter[int]:
        """How often each chat was sent a text or caption that holds `containing`."""
        wanted = bytes(containing in content.text for content in self._known)
        counted: Counter[int] = Counter()
        for chat_id, content in zip(self.chats, self._contents, strict=True):
            if wanted[content]:
                counted[chat_id] += 1
        return counted

    def recall(self, chat_id: int, message_id: int) -> Message | None:
        """A message that was sent to one in a crowd, put together from its row."""
        row = self._row(chat_id, message_id)
        if row is None or self._erased[row]:
            return None
        return Message(
            chat_id=chat_id,
            message_id=message_id,
            date=int(self.whens[row]),
            content=self._known[(self._now or self._contents)[row]],
            author_id=None,
            thread_id=self._threads[row] or None,
        )

    def revise(self, chat_id: int, message_id: int, content: Content) -> None:
        """The copy now says `content`: an edit of a message that nobody kept."""
        row = self._row(chat_id, message_id)
        if row is not None:
            if self._now is None:
                self._now = array("I", self._contents)
            self._now[row] = self._place(content)

    def erase(self, chat_id: int, message_id: int) -> None:
        """The copy is gone; that it was sent stays true."""
        row = self._row(chat_id, message_id)
        if row is not None:
            self._erased[row] = 1

    def _row(self, chat_id: int, message_id: int) -> int | None:
        at = bisect_left(self._private, message_id, key=self._messages.__getitem__)
        if at == len(self._private):
            return None
        row = self._private[at]
        found = self._messages[row] == message_id and self.chats[row] == chat_id
        return row if found else None


def _value(content: Content) -> object:
    """Something hashable that is equal for equal contents."""
    photo = content.photo.largest.file_id if content.photo else None
    document = content.document.file_id if content.document else None
    said = json.dumps([content.markup, content.preview, content.service], sort_keys=True)
    flags = (content.caption_above, content.spoiler)
    return content.text, content.entities, photo, document, said, flags

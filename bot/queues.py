"""Updates on their way to an answer: in order within a chat, beside each other across chats.

Who hammers waits for themselves alone. What cannot be kept is excused, not forgotten in silence;
what changes something (a subscription, an editor's act) is kept whatever comes.
"""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from enum import Enum, auto

import structlog
from telegram import Update

from bot.delivery.rest import rest

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

AT_ONCE = 64
"""Chats that are answered beside each other."""
TURNS_OF_A_PERSON = 8
"""Of these for one person, who may write in hundreds of groups at once."""
OF_A_CHAT = 10
"""Updates of one chat that may wait."""
OF_A_PERSON = 20
"""Updates of one person that may wait, in all chats together."""
IN_ALL = 1000
"""Updates that may wait before no more are asked for; what waits for a chat's pace is not one."""
IN_MEMORY = 10 * IN_ALL
"""As many with what waits for a chat's pace."""


class Weight(Enum):
    """What may be done with an update where its chat has too many."""

    ALWAYS = auto()
    """It is answered in its turn."""
    LATEST = auto()
    """The last one says it all: those before it need no answer."""
    SPARE = auto()
    """It may be asked for again."""


Answer = Callable[[Update], Awaitable[object]]


@dataclass(slots=True)
class _Chat:
    key: int
    task: "asyncio.Task[None] | None" = None
    waiting: deque[Update] = field(default_factory=deque)
    last_word: Update | None = None
    """The newest of weight LATEST that found no place."""
    excused: bool = False
    rests: bool = False
    """The answer waits for the chat's pace, and what is behind it with it."""


@dataclass(slots=True)
class _Person:
    """Somebody of whom something waits; a channel or an anonymous admin is a person as well."""

    turns: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(TURNS_OF_A_PERSON))
    waiting: int = 0
    excused: bool = False


@dataclass(slots=True)
class _Turn:
    """One of a person's turns and one of everybody's, for the length of one answer."""

    turns: tuple[asyncio.Semaphore, ...]
    """The person's first: who waits for a turn of their own keeps nobody else's."""
    is_held: bool = False
    is_over: bool = False

    async def take(self) -> None:
        taken: list[asyncio.Semaphore] = []
        try:
            for turns in self.turns:
                await turns.acquire()
                taken.append(turns)
        except BaseException:
            for turns in taken:
                turns.release()
            raise
        self.is_held = True
        if self.is_over:  # taken back by something that the answer left running
            self.put_down()

    def put_down(self) -> None:
        if self.is_held:
            self.is_held = False
            for turns in self.turns:
                turns.release()


class Queues:
    """
    Args:
        answer: what it raises goes to the log.
        weigh: how much an update matters.
        excuse: tells somebody that their update stays unanswered. Buttons are always told, since a
            clock turns on them; who writes is told once until their queue is empty.
    """

    def __init__(
        self,
        answer: Answer,
        *,
        weigh: Callable[[Update], Weight] = lambda _: Weight.ALWAYS,
        excuse: Answer | None = None,
    ) -> None:
        self._answer = answer
        self._weigh = weigh
        self._excuse = excuse
        self._chats: dict[int, _Chat] = {}
        self._persons: dict[int, _Person] = {}
        self._excuses: set[asyncio.Task[None]] = set()
        self.acts: set[int] = set()
        """The update ids of those of weight ALWAYS that are not answered yet."""
        self.acted = asyncio.Event()
        """Set whenever one of these has been answered; cleared by who waits for it."""
        self._prompt: set[int] = set()
        """The chats whose answers may be there in a moment."""
        self._fewer_prompt = asyncio.Event()
        self._many = 0
        self._less = asyncio.Event()
        self._turns = asyncio.Semaphore(AT_ONCE)

    def __len__(self) -> int:
        """How many are not answered yet."""
        return self._many

    def is_idle(self) -> bool:
        """Nobody waits, and nothing is remembered of anybody."""
        return not (self._chats or self._persons or self._excuses or self.acts)

    async def room(self) -> None:
        """Return when more may be taken up."""
        while self._many >= IN_MEMORY or self._many - self._resting() >= IN_ALL:
            self._less.clear()
            await self._less.wait()

    async def moment(self, longest_s: float) -> None:
        """Return when whoever was idle at the last one has been answered, or waits by themselves.

        That is for their chat's pace, or for a turn of their own: who hammers is not waited for,
        and who is slow is waited for once until all that they asked has been answered.
        """
        with suppress(TimeoutError):
            async with asyncio.timeout(longest_s):
                while self._prompt:
                    self._fewer_prompt.clear()
                    await self._fewer_prompt.wait()
        self._prompt.clear()

    def take_up(self, update: Update, tasks: asyncio.TaskGroup) -> None:
        """Have it answered."""
        key, weight = _where(update), self._weigh(update)
        person = self._persons.get(_who(update)) or _Person()
        chat = self._chats.setdefault(key, _Chat(key))
        has_place = len(chat.waiting) < OF_A_CHAT and person.waiting < OF_A_PERSON
        if weight is Weight.ALWAYS or has_place:
            # the last word stays the last: what finds a place again comes behind it
            if chat.last_word is not None:
                chat.waiting.append(chat.last_word)
                chat.last_word = None
            chat.waiting.append(update)
            self._count(person, update)
            if weight is Weight.ALWAYS:
                self.acts.add(update.update_id)
        elif weight is Weight.LATEST:
            if chat.last_word is not None:
                self._done(chat.last_word)
            chat.last_word = update
            self._count(person, update)
        else:
            self._put_off(chat, person, update, tasks)
        if chat.task is None:
            chat.task = tasks.create_task(self._work_off(chat), name=f"updates of {key}")
            self._prompt.add(key)

    def under_way(self) -> "set[asyncio.Task[None]]":
        return {chat.task for chat in self._chats.values() if chat.task} | self._excuses

    async def _work_off(self, chat: _Chat) -> None:
        while update := self._next(chat):
            try:
                async with self._turn(chat, self._persons[_who(update)]):
                    await self._answered(self._answer, update)
                if update.update_id in self.acts:  # not where it was cancelled
                    self.acts.remove(update.update_id)
                    self.acted.set()
            finally:
                self._done(update)
        del self._chats[chat.key]
        self._not_prompt(chat)

    @asynccontextmanager
    async def _turn(self, chat: _Chat, person: _Person) -> AsyncIterator[None]:
        """A turn; given back while the answer waits for its chat's pace."""
        turn = _Turn((person.turns, self._turns))

        @asynccontextmanager
        async def resting() -> AsyncIterator[None]:
            if not turn.is_held:
                yield
                return
            turn.put_down()
            chat.rests = True
            self._not_prompt(chat)
            self._less.set()
            try:
                yield
            finally:
                chat.rests = False
            await turn.take()

        if person.turns.locked():
            self._not_prompt(chat)
        await turn.take()
        before = rest.set(resting)
        try:
            yield
        finally:
            rest.reset(before)
            turn.is_over = True
            turn.put_down()

    def _not_prompt(self, chat: _Chat) -> None:
        self._prompt.discard(chat.key)
        self._fewer_prompt.set()

    def _resting(self) -> int:
        """How many wait for their chats' pace, at the gate or behind one who does."""
        lines = (chat for chat in self._chats.values() if chat.rests)
        return sum(1 + len(line.waiting) + (line.last_word is not None) for line in lines)

    def _next(self, chat: _Chat) -> Update | None:
        if chat.waiting:
            return chat.waiting.popleft()
        update, chat.last_word = chat.last_word, None
        return update

    def _put_off(
        self, chat: _Chat, person: _Person, update: Update, tasks: asyncio.TaskGroup
    ) -> None:
        if not (chat.excused or person.excused):
            log.warning("somebody asks faster than can be answered", update_id=update.update_id)
        elif update.callback_query is None:
            return
        chat.excused = person.excused = True
        if self._excuse is not None:
            self._count(person, update)
            task = tasks.create_task(self._excused(self._excuse, update), name="excuse")
            self._excuses.add(task)
            task.add_done_callback(self._excuses.discard)

    async def _excused(self, excuse: Answer, update: Update) -> None:
        try:
            await self._answered(excuse, update)
        finally:
            self._done(update)

    async def _answered(self, answer: Answer, update: Update) -> None:
        try:
            await answer(update)
        except Exception:  # one update never ends the listening
            log.exception("an update could not be answered", update_id=update.update_id)

    def _count(self, person: _Person, update: Update) -> None:
        self._persons[_who(update)] = person
        self._many += 1
        person.waiting += 1

    def _done(self, update: Update) -> None:
        self._many -= 1
        self._less.set()
        who = _who(update)
        self._persons[who].waiting -= 1
        if not self._persons[who].waiting:
            del self._persons[who]


def _where(update: Update) -> int:
    where = update.effective_chat or update.effective_user
    return where.id if where else 0


def _who(update: Update) -> int:
    """A group where nobody is named: an anonymous admin, or Telegram's own report."""
    return sender.id if (sender := update.effective_sender) else _where(update)

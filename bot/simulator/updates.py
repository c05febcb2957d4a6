"""The bot's update queue, as getUpdates sees it."""

import asyncio
import json
import math
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any

from bot.simulator.clock import Clock
from bot.simulator.errors import ApiError, conflict
from bot.simulator.types import Json

KINDS = frozenset(
    [
        "message",
        "edited_message",
        "channel_post",
        "edited_channel_post",
        "inline_query",
        "chosen_inline_result",
        "callback_query",
        "shipping_query",
        "pre_checkout_query",
        "poll",
        "poll_answer",
        "my_chat_member",
        "chat_member",
        "chat_join_request",
        "message_reaction",
        "message_reaction_count",
    ]
)
_NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
EXPIRY_S = 86_400
ANSWER_BYTES = 1 << 22
MAX_TIMEOUT_S = 50
_SAME_S, _HASTE_S = 3.0, 0.5
"""Who asks with the same offset again so soon waits longer, or is told of one update alone."""
_CONFLICT_EVERY_S = 3.0
_OTHER_POLLER = (
    "terminated by other getUpdates request; make sure that only one bot instance is running"
)
_WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)
_WEBHOOK_SET = "terminated by setWebhook request"


@dataclass(frozen=True, slots=True)
class Update:
    id: int
    made_at: float
    chat_id: int | None
    json: Json
    """With its update_id."""


@dataclass(slots=True)
class Hook:
    """The webhook, as getWebhookInfo tells it."""

    url: str = ""
    secret: str = field(default="", repr=False)
    max_connections: int = 40
    last_error: str = ""
    last_error_date: int = 0
    """Unix seconds."""

    def failed(self, why: str, when: int) -> None:
        self.last_error, self.last_error_date = why, when


@dataclass(slots=True)
class _Poll:
    future: "asyncio.Future[None]"
    alive: Callable[[], bool]
    refusal: ApiError | None = None


class UpdateQueue:
    """At least once: an update stays until a later offset confirms it, or for 24 hours."""

    def __init__(self, clock: Clock, beat: Callable[[], None]) -> None:
        self._clock = clock
        self._beat = beat
        self._pending: deque[Update] = deque()
        self._made_at: deque[float] = deque()
        """Of all updates in the last minute, taken or not."""
        self._held: list[tuple[Json, int | None]] | None = None
        self._next_id = 700_000_001
        self._poll: _Poll | None = None
        self._conflict_free_at = 0.0
        self.allowed = KINDS - _NOT_BY_DEFAULT
        self.hook = Hook()
        self.on_arrival: Callable[[], None] | None = None
        """The webhook's messenger, where one is at work."""
        self._asked: int | None = None
        """The offset of the newest getUpdates."""
        self.polled_at = 0.0
        """Unix seconds of the newest getUpdates."""

    def __len__(self) -> int:
        self._expire()
        return len(self._pending)

    @property
    def pending(self) -> tuple[Update, ...]:
        return tuple(self._pending)

    @property
    def polling(self) -> bool:
        """A long poll waits at this moment."""
        return self._poll is not None

    def in_last_minute(self) -> int:
        """How many there were, whether or not the bot has taken them."""
        since = self._clock.now() - 60.0
        while self._made_at and self._made_at[0] <= since:
            self._made_at.popleft()
        return len(self._made_at)

    def add(self, kind: str, payload: Json, chat_id: int | None = None) -> bool:
        """Put an update in line; False where the bot did not ask for its kind."""
        if kind not in self.allowed:
            return False
        self.add_raw({kind: payload}, chat_id)
        return True

    def add_raw(self, body: Json, chat_id: int | None = None) -> None:
        """Put in line whatever it is, wanted or not, readable or not."""
        if self._held is not None:
            self._held.append((body, chat_id))
            return
        update = Update(self._next_id, self._clock.now(), chat_id, {"update_id": self._next_id})
        update.json.update(body)
        self._next_id += 1
        self.in_last_minute()  # lets go of what is older
        self._made_at.append(update.made_at)
        self._pending.append(update)
        self._wake()
        if self.on_arrival is not None:
            self.on_arrival()

    def hold(self) -> None:
        """Keep what comes, until `release`."""
        self._held = self._held or []

    def release(self, random: Random) -> None:
        """Put in line what was kept: in order within a chat, in any order between chats."""
        held, self._held = self._held or [], None
        lines: dict[int | None, deque[Json]] = {}
        for body, chat_id in held:
            lines.setdefault(chat_id, deque()).append(body)
        while lines:
            chat_id = random.choice(list(lines))
            self.add_raw(lines[chat_id].popleft(), chat_id)
            if not lines[chat_id]:
                del lines[chat_id]

    def repeat_last(self) -> None:
        """The newest update once more, with its id: what a resent webhook looks like."""
        if self._pending:
            self._pending.append(self._pending[-1])
            self._wake()

    def drop(self, update_id: int | None = None) -> None:
        """Forget one update, or all."""
        kept = [one for one in self._pending if update_id is not None and one.id != update_id]
        self._pending = deque(kept)
        self._beat()

    def allow(self, kinds: Any) -> None:
        """Remember what the bot wants; an empty list is the default, no list changes nothing."""
        if not isinstance(kinds, list):
            return
        wanted = frozenset(str(kind) for kind in kinds) & KINDS
        self.allowed = wanted or KINDS - _NOT_BY_DEFAULT

    async def get(
        self, offset: int, limit: int, timeout_s: int, alive: Callable[[], bool] = lambda: True
    ) -> Sequence[Json]:
        """What getUpdates answers: at once when there is something, else after `timeout_s`.

        Asked again with the same offset within 3 s, a short poll becomes one of 3 s, one without
        any timeout as well; and who asks within half a second gets one update.

        Raises:
            ApiError: 409; another poll came, or a webhook is or was set.
        """
        since_s = self._clock.now() - self.polled_at if offset == self._asked else math.inf
        self._asked, self.polled_at = offset, self._clock.now()
        if since_s < _HASTE_S:
            limit = 1
        if since_s < _SAME_S and timeout_s < _SAME_S:
            timeout_s = int(_SAME_S)
        if self.hook.url:
            await self._refuse(conflict(_WEBHOOK_ACTIVE))
        self.end_poll(conflict(_OTHER_POLLER))
        self._confirm(offset)
        if not self._pending and timeout_s > 0:
            await self._wait(min(timeout_s, MAX_TIMEOUT_S), alive)
        return self._answer(limit)

    def end_poll(self, refusal: ApiError | None = None) -> None:
        """End a waiting poll, with an error or empty-handed."""
        poll = self._poll
        if poll is not None and not poll.future.done():
            poll.refusal = refusal
            poll.future.set_result(None)

    async def _wait(self, timeout_s: float, alive: Callable[[], bool]) -> None:
        poll = self._poll = _Poll(asyncio.get_running_loop().create_future(), alive)
        self._beat()
        try:
            async with asyncio.timeout(timeout_s):
                await poll.future
        except TimeoutError:
            pass
        finally:
            if self._poll is poll:
                self._poll = None
        if poll.refusal is not None and poll.alive():
            await self._refuse(poll.refusal)

    async def _refuse(self, refusal: ApiError) -> None:
        """A conflict is told at most once in 3 s; then it is told late."""
        now = time.monotonic()
        if now < self._conflict_free_at:
            await asyncio.sleep(_CONFLICT_EVERY_S)
        else:
            self._conflict_free_at = now + _CONFLICT_EVERY_S
        raise refusal

    def forgive(self) -> None:
        """The next conflict is told at once, however short ago the last one was."""
        self._conflict_free_at = 0.0

    def set_webhook(self, hook: Hook) -> None:
        """Bring updates there from now on; nowhere with an empty url."""
        self.hook = hook
        if hook.url:
            self.end_poll(conflict(_WEBHOOK_SET))
        if self.on_arrival is not None:
            self.on_arrival()

    def _confirm(self, offset: int) -> None:
        self._expire()
        before = len(self._pending)
        if offset < 0:
            while len(self._pending) > -offset:
                self._pending.popleft()
        else:
            while self._pending and self._pending[0].id < offset:
                self._pending.popleft()
        if len(self._pending) != before:
            self._beat()

    def _expire(self) -> None:
        oldest = self._clock.now() - EXPIRY_S
        while self._pending and self._pending[0].made_at < oldest:
            self._pending.popleft()

    def _answer(self, limit: int) -> list[Json]:
        answer: list[Json] = []
        size = 0
        for update in self._pending:
            size += len(json.dumps(update.json))
            if len(answer) == limit or (answer and size > ANSWER_BYTES):
                break
            answer.append(update.json)
        return answer

    def _wake(self) -> None:
        if self._poll is not None:
            self.end_poll()
        self._beat()

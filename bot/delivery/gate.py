"""The library's rate limiter, and ours: where a message waits until the pacer lets it go."""

from collections.abc import Callable, Coroutine
from datetime import datetime, timedelta
from typing import Any, Final

from telegram.ext import BaseRateLimiter

from bot.clock import Clock
from bot.delivery.errors import ThrottledError
from bot.delivery.pacing import ChatId, Lane, Pacer
from bot.delivery.rest import rest
from bot.delivery.turns import Turns

_PACED: Final = ("send", "edit", "copy", "forward")
"""How the names of methods begin that Telegram counts as messages."""
_FREE: Final = frozenset({"sendChatAction", "sendMessageDraft"})

LONGEST_WAIT_S = 60.0
"""A pause that is waited out; an answer that is held for longer would only keep others from theirs.
What an EDIT tells is told anew soon, so it waits for no pause at all."""
LATE_S = 1.0
"""For so long a chat's slot holds; a group's window has that much to spare."""


class PacedRateLimiter(BaseRateLimiter[Lane]):
    """Holds what the library sends until its lane and its chat are free.

    `rate_limit_args` is a `Lane`; none means `Lane.REPLY`, since the library's shortcuts cannot
    pass one. Answers to buttons and inline queries, and whatever names no chat, are never held.
    """

    def __init__(self, pacer: Pacer, clock: Clock) -> None:
        self.pacer = pacer
        self._clock = clock
        self._common, self._paid = Turns(), Turns()

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to put away."""

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: Lane | None,
    ) -> Any:
        chat_id = data.get("chat_id")
        if chat_id is None or endpoint in _FREE or not endpoint.startswith(_PACED):
            return await callback(*args, **kwargs)
        lane = rate_limit_args or Lane.REPLY
        await self.wait(lane, chat_id, cost=_cost(data.get("media")))
        try:
            return await callback(*args, **kwargs)
        except ThrottledError as refusal:
            self.told_to_wait(lane, chat_id, refusal.retry_after_s)
            raise

    async def wait(self, lane: Lane, chat_id: ChatId, *, cost: int = 1) -> None:
        """Return when one message may leave; its slot is taken by then.

        First the chat's turn, then the common budget's: so whoever waits for a slow chat holds up
        nobody else. A pause that comes in meanwhile is waited for as well, and who is late for the
        chat's slot books another, or those that were held up would all leave together.

        Raises:
            ThrottledError: Telegram forbids it for longer than this lane waits.
        """
        clock, pacer = self._clock, self.pacer
        self._be_patient(lane, chat_id)
        slot_s = pacer.book(chat_id, clock.monotonic(), cost=cost)
        while True:
            await self._rest(slot_s - clock.monotonic())
            while (pause_s := self._be_patient(lane, chat_id)) > 0:
                await self._rest(pause_s)
            await self._take_turn(lane, chat_id, cost)
            now_s = clock.monotonic()
            if pacer.paused_for(lane, chat_id, now_s) > 0:
                continue
            if now_s - slot_s > LATE_S:
                slot_s = pacer.book(chat_id, now_s, cost=cost)
            if slot_s <= now_s:
                return

    def _be_patient(self, lane: Lane, chat_id: ChatId) -> float:
        """Seconds of a pause that are to be waited out; raises where these are too many."""
        pause_s = self.asked_to_wait_s(lane, chat_id)
        if pause_s > (0.0 if lane is Lane.EDIT else LONGEST_WAIT_S):
            raise ThrottledError(pause_s)
        return pause_s

    async def _take_turn(self, lane: Lane, chat_id: ChatId, cost: int) -> None:
        """One after the other, higher lanes first, and each takes its slot only when it is free."""
        if lane is Lane.REPLY:
            self.pacer.take(lane, self._clock.monotonic(), cost=cost)
            return
        turns = self._paid if lane is Lane.PAID else self._common
        async with turns.taken(lane) as turn:
            await turns.until_next(turn)
            while (wait_s := self.pacer.lane_wait(lane, self._clock.monotonic())) > 0:
                self._be_patient(lane, chat_id)
                await self._clock.sleep(wait_s)
                await turns.until_next(turn)
            self.pacer.take(lane, self._clock.monotonic(), cost=cost)

    def asked_to_wait_s(self, lane: Lane, chat_id: ChatId) -> float:
        """Seconds for which Telegram itself forbids this; mostly 0.0."""
        return self.pacer.paused_for(lane, chat_id, self._clock.monotonic())

    def now_s(self) -> float:
        return self._clock.monotonic()

    def in_s(self, seconds: float) -> datetime:
        return self._clock.now() + timedelta(seconds=seconds)

    def heard(self, lane: Lane, left_at_s: float) -> None:
        """Telegram took a message that left at `left_at_s`."""
        now_s = self._clock.monotonic()
        self.pacer.heard(lane, now_s - left_at_s, now_s)

    def told_to_wait(self, lane: Lane, chat_id: ChatId, seconds: float) -> None:
        self.pacer.pause(lane, chat_id, seconds, self._clock.monotonic())

    async def _rest(self, seconds: float) -> None:
        """Wait for the chat; what the task holds is for those whose chats are free."""
        if seconds > 0:
            async with rest.get()():
                await self._clock.sleep(seconds)


def _cost(media: object) -> int:
    """An album counts as its items; one medium, as when a message is edited, is no album."""
    return max(1, len(media)) if isinstance(media, list | tuple) else 1

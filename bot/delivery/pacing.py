"""How fast messages may leave: arithmetic on deadlines, no clock, no waiting, no network.

Every limit is a moment before which nothing of its scope may leave. Moments only ever move
forward, so nobody can shorten what Telegram has asked for. All times are monotonic seconds.
"""

import math
from collections import OrderedDict
from enum import IntEnum

from bot.delivery.chats import ChatPace, GroupPace, PrivatePace
from bot.delivery.throttle import Throttle

ChatId = int | str
"""Telegram's number, or "@name" of a public group or channel."""


class Lane(IntEnum):
    """Who goes first."""

    REPLY = 0
    """Somebody is waiting for it, phone in hand."""
    BREAKING = 1
    ORDINARY = 2
    DIGEST = 3
    EDIT = 4
    PAID = 5
    """Has an allowance of its own, which Stars pay for, and waits for none of the others."""


class Pacer:
    """Shares one allowance over lanes and chats.

    Replies may run into debt with the common budget, up to `REPLY_CREDIT_S` of it, and everything
    else waits until the debt is paid: so a reader is answered at once however much is waiting.
    """

    SLACK_S = 0.1
    """An allowance not used is kept this long; without it every late timer would cost pace."""
    REPLY_CREDIT_S = 1.0
    RAMP_S = 15.0
    """After a pause the bulk lanes take this long back to full pace."""
    RAMP_START = 0.25
    PAID_PER_S = 1000.0

    def __init__(self, *, rate_per_s: float = 28.0) -> None:
        if rate_per_s <= 0:
            raise ValueError("rate_per_s must be positive")
        self.rate_per_s = rate_per_s
        self._budget_at_s = -math.inf
        """When the common allowance is next free."""
        self._paid_at_s = -math.inf
        self._bulk_open_at_s = -math.inf
        self._throttle = Throttle(rate_per_s)
        self._chats: OrderedDict[ChatId, ChatPace] = OrderedDict()

    def reserve(self, lane: Lane, chat_id: ChatId, now_s: float, *, cost: int = 1) -> float:
        """Take a slot if everything allows it now.

        Args:
            cost: messages that it counts for; an album counts as its items.

        Returns:
            0.0 when the slot is taken; else seconds after which to ask again, and nothing is taken.
        """
        chat = self._chat(chat_id, now_s)
        wait_s = max(self.lane_wait(lane, now_s), chat.free_at(cost) - now_s)
        if wait_s > 0:
            return wait_s
        chat.take(now_s, cost)
        self.take(lane, now_s, cost=cost)
        return 0.0

    def reserve_chat(self, chat_id: ChatId, now_s: float, *, cost: int = 1) -> float:
        """Take the chat's next free slot, now or later, and say in how many seconds it is."""
        chat = self._chat(chat_id, now_s)
        start_s = max(now_s, chat.free_at(cost))
        chat.take(start_s, cost)
        return start_s - now_s

    def reserve_reply(self, now_s: float, *, cost: int = 1) -> float:
        """Take the next slot that replies may have, and say in how many seconds it is.

        Only replies queue up ahead of time like this: whatever else did would lie in their way.
        """
        wait_s = self.lane_wait(Lane.REPLY, now_s)
        self.take(Lane.REPLY, now_s, cost=cost)
        return wait_s

    def take(self, lane: Lane, now_s: float, *, cost: int = 1) -> None:
        """Charge the common budget, whatever it allows."""
        if lane is Lane.PAID:
            self._paid_at_s = max(self._paid_at_s, now_s - self.SLACK_S) + cost / self.PAID_PER_S
            return
        earliest_s = max(self._budget_at_s, now_s - self.SLACK_S)
        self._budget_at_s = earliest_s + cost / self._rate(lane, now_s)

    def lane_wait(self, lane: Lane, now_s: float) -> float:
        """Seconds until the common budget lets this lane go; 0.0 when it does now."""
        if lane is Lane.REPLY:
            return max(0.0, self._budget_at_s - self.REPLY_CREDIT_S - now_s)
        return max(0.0, self._free_at_s(lane) - now_s, self._bulk_open_at_s - now_s)

    def allowance(self, lane: Lane, now_s: float) -> int:
        """How many of this lane the common budget would let go at this moment."""
        if self.lane_wait(lane, now_s) > 0:
            return 0
        credit_s = now_s - max(self._free_at_s(lane), now_s - self.SLACK_S)
        return 1 + int(credit_s * self._rate(lane, now_s))

    def pause(self, lane: Lane, chat_id: ChatId, seconds: float, now_s: float) -> None:
        """Obey the `retry_after` of a 429, for the scope that it concerns.

        A group's or a reply's concerns that chat alone; a bulk message's to a private chat
        concerns all bulk lanes, since that is how Telegram tells of the overall limit.
        """
        until_s = now_s + seconds
        self._chat(chat_id, now_s).hold(until_s)
        if lane is not Lane.REPLY and is_private(chat_id):
            self._bulk_open_at_s = max(self._bulk_open_at_s, until_s)
            self._throttle.refused(now_s)

    def resume_pause(self, chat_id: int | None, seconds: float, now_s: float) -> None:
        """Go on obeying what an earlier run was told; None: the bulk lanes."""
        if chat_id is None:
            self._bulk_open_at_s = max(self._bulk_open_at_s, now_s + seconds)
        else:
            self._chat(chat_id, now_s).hold(now_s + seconds)

    def paused_for(self, lane: Lane, chat_id: ChatId, now_s: float) -> float:
        """Seconds that a pause, and nothing else, still forbids this; 0.0 when none does."""
        until_s = self._chat(chat_id, now_s).held_until_s
        if lane is not Lane.REPLY:
            until_s = max(until_s, self._bulk_open_at_s)
        return max(0.0, until_s - now_s)

    def bulk_pause_s(self, now_s: float) -> float:
        """Seconds that are left of a pause of all bulk lanes."""
        return max(0.0, self._bulk_open_at_s - now_s)

    def heard(self, lane: Lane, latency_s: float, now_s: float) -> None:
        """Telegram took a message `latency_s` after it left: to hold it is its first warning."""
        if lane not in (Lane.REPLY, Lane.PAID):
            self._throttle.answered(latency_s, now_s)

    def bulk_per_s(self, now_s: float) -> float:
        """Messages a second that the bulk lanes may send at this moment."""
        return self._rate(Lane.ORDINARY, now_s)

    @property
    def latency_s(self) -> float:
        """How long Telegram takes to answer a bulk message lately."""
        return self._throttle.latency_s

    @property
    def chats_remembered(self) -> int:
        return len(self._chats)

    def _free_at_s(self, lane: Lane) -> float:
        return self._paid_at_s if lane is Lane.PAID else self._budget_at_s

    def _rate(self, lane: Lane, now_s: float) -> float:
        """Messages a second that this lane is charged by."""
        if lane is Lane.PAID:
            return self.PAID_PER_S
        if lane is Lane.REPLY:
            return self.rate_per_s
        per_s = self._throttle.per_s(now_s)
        if self._bulk_open_at_s == -math.inf:
            return per_s
        ramp = (now_s - self._bulk_open_at_s) / self.RAMP_S
        return per_s * min(1.0, max(self.RAMP_START, ramp))

    def _chat(self, chat_id: ChatId, now_s: float) -> ChatPace:
        self._forget_idle(now_s)
        chat = self._chats.get(chat_id)
        if chat is None:
            chat = self._chats[chat_id] = PrivatePace() if is_private(chat_id) else GroupPace()
        self._chats.move_to_end(chat_id)
        return chat

    def _forget_idle(self, now_s: float) -> None:
        """Look at the two chats unused for longest: so memory follows what is busy, at no pause."""
        for _ in range(min(2, len(self._chats))):
            chat_id, chat = next(iter(self._chats.items()))
            if chat.idle(now_s):
                del self._chats[chat_id]
            else:
                self._chats.move_to_end(chat_id)


def is_private(chat_id: ChatId) -> bool:
    """Groups and channels have negative numbers, or names."""
    return isinstance(chat_id, int) and chat_id > 0

"""How fast messages may leave: arithmetic on deadlines, no clock, no waiting, no network.

Every limit is a moment before which nothing of its scope may leave: for an allowance (`budget`),
for a chat (`chats`). All times are monotonic seconds.
"""

from collections import OrderedDict
from enum import IntEnum

from bot.delivery.budget import Budget
from bot.delivery.chats import ChatPace, GroupPace, PrivatePace

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
    """Shares Telegram's allowances over lanes and chats.

    Telegram's 30 a second are for what is sent to many; what answers somebody has no such limit, as
    its maintainer says (`telegram.md`, 2.3, on tdlib/td#3034). So a reply waits for its chat alone,
    however many readers ask at once, and no pause and no lower pace of the bulk lanes is its own.
    But that is a word and no promise: the bulk lanes make room for replies, down to a quarter of
    their pace.
    """

    PAID_PER_S = 1000.0

    def __init__(self, *, rate_per_s: float = 28.0, paid_per_s: float = PAID_PER_S) -> None:
        if rate_per_s <= 0:
            raise ValueError("rate_per_s must be positive")
        self.rate_per_s = rate_per_s
        self._bulk = Budget(rate_per_s)
        self._paid = Budget(paid_per_s)
        self._chats: OrderedDict[ChatId, ChatPace] = OrderedDict()

    def reserve(self, lane: Lane, chat_id: ChatId, now_s: float, *, cost: int = 1) -> float:
        """Take a slot if everything allows it now.

        Args:
            cost: messages that it counts for; an album counts as its items.

        Returns:
            0.0 when the slot is taken; else seconds after which to ask again, and nothing is taken.
        """
        wait_s = self.lane_wait(lane, now_s)
        return wait_s or self.reserve_granted(lane, chat_id, now_s, cost=cost)

    def reserve_granted(self, lane: Lane, chat_id: ChatId, now_s: float, *, cost: int = 1) -> float:
        """As `reserve`, for one of those that `allowance` has just granted.

        A reply that came between has cost nobody their place: only the chat and a pause are asked.
        """
        chat = self._chat(chat_id, now_s)
        wait_s = max(chat.free_at(now_s, cost) - now_s, self._pause_s(lane, now_s))
        if wait_s > 0:
            return wait_s
        chat.take(now_s, cost)
        self.take(lane, now_s, cost=cost)
        return 0.0

    def book(self, chat_id: ChatId, now_s: float, *, cost: int = 1) -> float:
        """Take the chat's next slot that can be booked, now or later, and say when it is."""
        return self._chat(chat_id, now_s).book(now_s, cost)

    def take(self, lane: Lane, now_s: float, *, cost: int = 1) -> None:
        """Charge the lane's allowance, whatever it allows."""
        if lane is Lane.PAID:
            self._paid.take(now_s, cost)
        elif lane is Lane.REPLY:
            self._bulk.take_ahead(now_s, cost)
        else:
            self._bulk.take(now_s, cost)

    def lane_wait(self, lane: Lane, now_s: float) -> float:
        """Seconds until the lane's allowance lets it go; 0.0 when it does now."""
        return 0.0 if lane is Lane.REPLY else self._budget(lane).wait_s(now_s)

    def allowance(self, lane: Lane, now_s: float) -> int:
        """How many of a bulk lane its allowance would let go at this moment."""
        return self._budget(lane).allowance(now_s)

    def pause(self, lane: Lane, chat_id: ChatId, seconds: float, now_s: float) -> None:
        """Obey the `retry_after` of a 429, for the scope that it concerns.

        A group's or a reply's concerns that chat alone. A bulk message's to a private chat
        concerns all bulk lanes, since that is how Telegram tells of the overall limit, and not
        that reader, who may well be waiting for an answer. What is paid for is a limit of its own.
        """
        if lane is Lane.REPLY or not is_private(chat_id):
            self._chat(chat_id, now_s).hold(now_s + seconds)
        else:
            self._budget(lane).pause(seconds, now_s)

    def resume_pause(self, scope: Lane | int, seconds: float, now_s: float) -> None:
        """Go on obeying what an earlier run was told: of a lane's allowance, or of a chat."""
        if isinstance(scope, Lane):
            self._budget(scope).hold(seconds, now_s)
        else:
            self._chat(scope, now_s).hold(now_s + seconds)

    def paused_for(self, lane: Lane, chat_id: ChatId, now_s: float) -> float:
        """Seconds that a pause, and nothing else, still forbids this; 0.0 when none does."""
        held_s = self._chat(chat_id, now_s).held_until_s - now_s
        return max(0.0, held_s, self._pause_s(lane, now_s))

    def bulk_pause_s(self, now_s: float) -> float:
        """Seconds that are left of a pause of all bulk lanes."""
        return self._bulk.pause_s(now_s)

    def heard(self, lane: Lane, latency_s: float, now_s: float) -> None:
        """Telegram took a message `latency_s` after it left: to hold it is its first warning."""
        if lane is not Lane.REPLY:
            self._budget(lane).heard(latency_s, now_s)

    def bulk_per_s(self, now_s: float) -> float:
        """Messages a second that the bulk lanes may send at this moment."""
        return self._bulk.per_s(now_s)

    @property
    def latency_s(self) -> float:
        """How long Telegram takes to answer a bulk message lately."""
        return self._bulk.latency_s

    @property
    def chats_remembered(self) -> int:
        return len(self._chats)

    def _pause_s(self, lane: Lane, now_s: float) -> float:
        return 0.0 if lane is Lane.REPLY else self._budget(lane).pause_s(now_s)

    def _budget(self, lane: Lane) -> Budget:
        return self._paid if lane is Lane.PAID else self._bulk

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

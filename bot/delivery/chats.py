"""How fast messages may reach one chat. Pure arithmetic; all times are monotonic seconds.

Answers are booked, at once or ahead, and deliveries leave now or ask again. So who writes without
pause would book every moment before a delivery comes back: what can be booked leaves room for one.
"""

import math
from bisect import bisect_left, insort
from collections.abc import Sequence
from typing import Protocol


class ChatPace(Protocol):
    held_until_s: float
    """Telegram asked us to leave this chat alone until then."""

    def free_at(self, now_s: float, cost: int) -> float:
        """The first moment, as it looks now, at which `cost` messages may leave unbooked."""

    def take(self, now_s: float, cost: int) -> None:
        """Note that `cost` messages leave now, unbooked."""

    def book(self, now_s: float, cost: int) -> float:
        """Take the first slot that can be booked, now or later, and tell when it is."""

    def hold(self, until_s: float) -> None:
        """Nothing leaves before `until_s`; a hold can be prolonged, never shortened."""

    def idle(self, now_s: float) -> bool:
        """Whether forgetting this chat would change nothing."""


class PrivatePace:
    """About one message a second to one person, after a short burst."""

    INTERVAL_S = 1.0
    BURST = 4
    TURN_EVERY_S = 10.0
    """Whatever is booked, a delivery may leave so often; what is booked later makes up for it."""

    __slots__ = ("_empty_at_s", "_turn_at_s", "held_until_s")

    def __init__(self) -> None:
        self.held_until_s = -math.inf
        self._empty_at_s = -math.inf
        """When everything taken has been paid for at one a second."""
        self._turn_at_s = -math.inf

    def free_at(self, now_s: float, cost: int) -> float:
        free_s = min(self._bookable_s(cost), self._turn_at_s)
        return max(now_s, self.held_until_s, free_s)

    def take(self, now_s: float, cost: int) -> None:
        self._turn_at_s = now_s + cost * self.TURN_EVERY_S
        self._charge(now_s, cost)

    def book(self, now_s: float, cost: int) -> float:
        start_s = max(now_s, self.held_until_s, self._bookable_s(cost))
        self._charge(start_s, cost)
        return start_s

    def hold(self, until_s: float) -> None:
        self.held_until_s = max(self.held_until_s, until_s)

    def idle(self, now_s: float) -> bool:
        return max(self.held_until_s, self._empty_at_s) <= now_s

    def _bookable_s(self, cost: int) -> float:
        return self._empty_at_s - (self.BURST - min(cost, self.BURST)) * self.INTERVAL_S

    def _charge(self, start_s: float, cost: int) -> None:
        self._empty_at_s = max(self._empty_at_s, start_s) + cost * self.INTERVAL_S


class GroupPace:
    """At most `LIMIT` messages in any `WINDOW_S`: a strict window, not a leaky bucket."""

    LIMIT = 20
    BOOKABLE = 18
    """Of these; so whoever writes in a group without pause leaves two a minute to the news."""
    WINDOW_S = 61.0
    """A minute, and a second for those that travelled slower than the ones after them."""

    __slots__ = ("_booked", "_taken", "held_until_s")

    def __init__(self) -> None:
        self.held_until_s = -math.inf
        self._taken: list[float] = []
        """When each leaves, in order; some may lie ahead, and none further back than a window."""
        self._booked: list[float] = []
        """Those of them that were booked."""

    def free_at(self, now_s: float, cost: int) -> float:
        cost = min(cost, self.LIMIT)
        return next(at_s for at_s in self._ends(now_s) if self._fits(at_s, cost))

    def take(self, now_s: float, cost: int) -> None:
        self._forget(now_s)
        for _ in range(min(cost, self.LIMIT)):
            insort(self._taken, now_s)

    def book(self, now_s: float, cost: int) -> float:
        cost = min(cost, self.BOOKABLE)
        self._forget(now_s)
        start_s = next(
            at_s
            for at_s in self._ends(now_s)
            if self._fits(at_s, cost) and _most(self._booked, at_s) + cost <= self.BOOKABLE
        )
        for taken in (self._taken, self._booked):
            for _ in range(cost):
                insort(taken, start_s)
        return start_s

    def hold(self, until_s: float) -> None:
        self.held_until_s = max(self.held_until_s, until_s)

    def idle(self, now_s: float) -> bool:
        quiet = not self._taken or self._taken[-1] + self.WINDOW_S <= now_s
        return quiet and self.held_until_s <= now_s

    def _fits(self, at_s: float, cost: int) -> bool:
        return _most(self._taken, at_s) + cost <= self.LIMIT

    def _ends(self, now_s: float) -> list[float]:
        """Now, and when each message leaves the window: room appears at no other moment."""
        from_s = max(now_s, self.held_until_s)
        return [from_s, *(end for at in self._taken if (end := at + self.WINDOW_S) > from_s)]

    def _forget(self, now_s: float) -> None:
        for taken in (self._taken, self._booked):
            while taken and taken[0] + self.WINDOW_S <= now_s:
                del taken[0]


def _most(taken: Sequence[float], at_s: float) -> int:
    """The most that any one window holds which `at_s` falls into."""
    window_s = GroupPace.WINDOW_S
    starts = {at for at in taken if at <= at_s < at + window_s} | {at_s}
    return max(bisect_left(taken, at + window_s) - bisect_left(taken, at) for at in starts)

"""How fast messages may reach one chat. Pure arithmetic; all times are monotonic seconds."""

import math
from collections import deque
from typing import Protocol


class ChatPace(Protocol):
    held_until_s: float
    """Telegram asked us to leave this chat alone until then."""

    def free_at(self, cost: int) -> float:
        """The first moment at which `cost` messages may leave, never before the ones taken."""

    def take(self, start_s: float, cost: int) -> None:
        """Note that `cost` messages leave at `start_s`."""

    def hold(self, until_s: float) -> None:
        """Nothing leaves before `until_s`; a hold can be prolonged, never shortened."""

    def idle(self, now_s: float) -> bool:
        """Whether forgetting this chat would change nothing."""


class PrivatePace:
    """About one message a second to one person, after a short burst."""

    INTERVAL_S = 1.0
    BURST = 4

    __slots__ = ("_empty_at_s", "held_until_s")

    def __init__(self) -> None:
        self.held_until_s = -math.inf
        self._empty_at_s = -math.inf
        """When everything taken has been paid for at one a second."""

    def free_at(self, cost: int) -> float:
        room = (self.BURST - min(cost, self.BURST)) * self.INTERVAL_S
        return max(self.held_until_s, self._empty_at_s - room)

    def take(self, start_s: float, cost: int) -> None:
        self._empty_at_s = max(self._empty_at_s, start_s) + cost * self.INTERVAL_S

    def hold(self, until_s: float) -> None:
        self.held_until_s = max(self.held_until_s, until_s)

    def idle(self, now_s: float) -> bool:
        return self.held_until_s <= now_s and self._empty_at_s <= now_s


class GroupPace:
    """At most `LIMIT` messages in any `WINDOW_S`: a strict window, not a leaky bucket."""

    LIMIT = 20
    WINDOW_S = 61.0
    """A minute, and a second for those that travelled slower than the ones after them."""

    __slots__ = ("_taken", "held_until_s")

    def __init__(self) -> None:
        self.held_until_s = -math.inf
        self._taken: deque[float] = deque(maxlen=self.LIMIT)
        """When the last ones leave, oldest first; some of them may lie ahead."""

    def free_at(self, cost: int) -> float:
        reach = self.LIMIT - min(cost, self.LIMIT) + 1
        free_s = self.held_until_s
        if self._taken:
            free_s = max(free_s, self._taken[-1])
        if len(self._taken) >= reach:
            free_s = max(free_s, self._taken[-reach] + self.WINDOW_S)
        return free_s

    def take(self, start_s: float, cost: int) -> None:
        self._taken.extend([start_s] * min(cost, self.LIMIT))

    def hold(self, until_s: float) -> None:
        self.held_until_s = max(self.held_until_s, until_s)

    def idle(self, now_s: float) -> bool:
        quiet = not self._taken or self._taken[-1] + self.WINDOW_S <= now_s
        return quiet and self.held_until_s <= now_s

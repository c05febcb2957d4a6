"""One allowance of Telegram's: how fast it may be used, and when it may not be. Pure.

All times are monotonic seconds. Moments only ever move forward, so nobody can shorten a pause.
"""

import math

from bot.delivery.throttle import Throttle


class Budget:
    SLACK_S = 0.1
    """An allowance not used is kept this long; without it every late timer would cost pace."""
    RAMP_S = 15.0
    """After a pause it takes this long back to full pace."""
    RAMP_START = 0.25
    YIELD = 3.0
    """So many places a message gives up to those that go ahead; else it could wait for ever."""

    def __init__(self, full_per_s: float) -> None:
        self.full_per_s = full_per_s
        self._own_at_s = -math.inf
        """When what was taken in its turn is paid off."""
        self._used_at_s = -math.inf
        """When all of it is, with what went ahead."""
        self._open_at_s = -math.inf
        """End of the last pause."""
        self._throttle = Throttle(full_per_s)

    def wait_s(self, now_s: float) -> float:
        """Seconds until the next message may leave; 0.0 when it may now."""
        return max(0.0, self._free_at_s() - now_s, self._open_at_s - now_s)

    def allowance(self, now_s: float) -> int:
        """How many may leave at this moment."""
        if self.wait_s(now_s) > 0:
            return 0
        credit_s = now_s - max(self._free_at_s(), now_s - self.SLACK_S)
        return 1 + int(credit_s * self.per_s(now_s))

    def take(self, now_s: float, cost: int = 1) -> None:
        """Charge `cost` messages, whatever is allowed: what is too much is paid off by waiting."""
        seconds, earliest_s = cost / self.per_s(now_s), now_s - self.SLACK_S
        self._own_at_s = max(self._free_at_s(), earliest_s) + seconds
        self._used_at_s = max(self._used_at_s, earliest_s) + seconds

    def take_ahead(self, now_s: float, cost: int = 1) -> None:
        """Count messages that went before their turn, at full pace whatever the pace is now.

        Those whose turn it is make room for them, but for no more than `YIELD` each.
        """
        self._used_at_s = max(self._used_at_s, now_s - self.SLACK_S) + cost / self.full_per_s

    def pause(self, seconds: float, now_s: float) -> None:
        """A 429: nothing for `seconds`, then slowly back, and perhaps not so far."""
        self.hold(seconds, now_s)
        self._throttle.refused(now_s)

    def hold(self, seconds: float, now_s: float) -> None:
        """Nothing for `seconds`, as an earlier run was told."""
        self._open_at_s = max(self._open_at_s, now_s + seconds)

    def pause_s(self, now_s: float) -> float:
        """Seconds that are left of a pause."""
        return max(0.0, self._open_at_s - now_s)

    def heard(self, latency_s: float, now_s: float) -> None:
        """Telegram took a message `latency_s` after it left: to hold it is its first warning."""
        self._throttle.answered(latency_s, now_s)

    @property
    def latency_s(self) -> float:
        """How long Telegram takes to answer lately."""
        return self._throttle.latency_s

    def per_s(self, now_s: float) -> float:
        """Messages a second that may leave at this moment."""
        per_s = self._throttle.per_s(now_s)
        if self._open_at_s == -math.inf:
            return per_s
        ramp = (now_s - self._open_at_s) / self.RAMP_S
        return per_s * min(1.0, max(self.RAMP_START, ramp))

    def _free_at_s(self) -> float:
        yielded_s = min(self._used_at_s, self._own_at_s + self.YIELD / self.full_per_s)
        return max(self._own_at_s, yielded_s)

"""What a rate is measured with: arithmetic on deadlines, no timers."""

import math
from collections import deque


class Bucket:
    """A steady rate with a burst. Slots are given away in order, into the future if need be."""

    __slots__ = ("_free_at", "_worsened_at", "closed_until")

    def __init__(self) -> None:
        self._free_at = 0.0
        self.closed_until = 0.0
        """Flood control has shut this until then."""
        self._worsened_at = 0.0

    def wait(self, now: float, interval_s: float, burst: int) -> float:
        """Seconds until the next slot."""
        return max(0.0, self._free_at - (burst - 1) * interval_s - now)

    def take(self, now: float, interval_s: float, burst: int) -> None:
        self._free_at = max(self._free_at, now) + interval_s

    def idle(self, now: float) -> bool:
        """Nothing is remembered that still matters."""
        return self._free_at <= now and self.closed_until <= now

    def close(self, now: float, wait_s: float) -> int:
        """Shut for `wait_s`; the seconds to tell."""
        self.closed_until = now + wait_s
        self._worsened_at = now
        return math.ceil(wait_s)

    def knock(self, now: float, worse: float) -> int:
        """Somebody sends although it is shut: once a second that makes it worse."""
        rest = self.closed_until - now
        if now - self._worsened_at >= 1.0:
            rest *= worse
            self.closed_until, self._worsened_at = now + rest, now
        return math.ceil(rest)


class Window(Bucket):
    """At most so many in any minute: strict, without a refill in between."""

    __slots__ = ("_taken",)

    def __init__(self) -> None:
        super().__init__()
        self._taken: deque[float] = deque()

    def wait(self, now: float, interval_s: float, burst: int) -> float:
        """`burst` is the number allowed within `burst` intervals."""
        span_s = interval_s * burst
        while self._taken and self._taken[0] <= now - span_s:
            self._taken.popleft()
        if len(self._taken) < burst:
            return 0.0
        return max(0.0, self._taken[-burst] + span_s - now)

    def take(self, now: float, interval_s: float, burst: int) -> None:
        self._taken.append(now + self.wait(now, interval_s, burst))

    def idle(self, now: float) -> bool:
        return not self._taken and self.closed_until <= now

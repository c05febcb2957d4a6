"""How much Telegram really allows, learned from how it answers. Pure; times are monotonic seconds.

A request over the limit is held for up to eight seconds before it is refused: so the first sign of
a limit is latency, and while requests are held, as many are answered as are allowed.
"""

import math
from collections import deque


class Throttle:
    """The pace of the bulk lanes: `full_per_s`, or less for as long as Telegram allows less."""

    HELD_S = 1.0
    """An answer slower than this, and than `HELD_TIMES` the usual, was held back."""
    HELD_TIMES = 4.0
    LOOK_BACK_S = 4.0
    """Over which answers are counted."""
    AT_LEAST = 10
    """Answers in that time, or nothing can be told from them."""
    MARGIN = 0.95
    SETTLE_S = 3.0
    """Between two reductions: the last one must show first."""
    QUIET_S = 4.0
    """After a reduction the pace stays for as long, then grows by `GROWTH` of itself a second."""
    GROWTH = 0.006
    LOWEST_PER_S = 1.0
    DRIFT = 0.01
    """Of itself a second, by which the usual latency is believed to have grown."""

    def __init__(self, full_per_s: float) -> None:
        self._full_per_s = full_per_s
        self._per_s = full_per_s
        self._since_s = -math.inf
        """When `_per_s` was set."""
        self._answers: deque[float] = deque()
        self.latency_s = 0.1
        """How long answers take lately."""
        self._heard_at_s = -math.inf
        self._usual_s = math.inf
        """How long they take when nothing is held."""

    def per_s(self, now_s: float) -> float:
        """Messages a second that the bulk lanes may send."""
        grown_s = max(0.0, now_s - self._since_s - self.QUIET_S)
        if math.isinf(grown_s):
            return self._full_per_s
        return min(self._full_per_s, self._per_s * math.exp(self.GROWTH * grown_s))

    def answered(self, latency_s: float, now_s: float) -> None:
        """A bulk message was taken, `latency_s` after it had left."""
        self._answers.append(now_s)
        self._drop_old(now_s)
        self.latency_s += (latency_s - self.latency_s) * 0.05
        # a line that became slower for good is the usual in the end
        drift = math.exp(self.DRIFT * min(3600.0, max(0.0, now_s - self._heard_at_s)))
        self._usual_s = min(latency_s, self._usual_s * drift)
        self._heard_at_s = now_s
        if latency_s > self.HELD_S and latency_s > self.HELD_TIMES * self._usual_s:
            self._reduce(now_s)

    def refused(self, now_s: float) -> None:
        """A bulk message met a 429."""
        self._drop_old(now_s)
        self._reduce(now_s)

    def _reduce(self, now_s: float) -> None:
        """Down to what was answered lately; unless too little was asked for to tell."""
        if now_s - self._since_s < self.SETTLE_S or len(self._answers) < self.AT_LEAST:
            return
        now_per_s = self.per_s(now_s)
        # half an answer's worth of news: do not believe all of it
        taken_per_s = max(len(self._answers) / self.LOOK_BACK_S, now_per_s / 2)
        if taken_per_s < now_per_s:
            self._per_s = max(self.LOWEST_PER_S, taken_per_s * self.MARGIN)
        else:  # we are below the limit already, and what was held before is draining
            self._per_s = now_per_s
        self._since_s = now_s

    def _drop_old(self, now_s: float) -> None:
        while self._answers and self._answers[0] <= now_s - self.LOOK_BACK_S:
            self._answers.popleft()

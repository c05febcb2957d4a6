"""When too little gets through, sending more only does harm: rest, then try a few. Pure."""

import math
from collections import deque

from bot.delivery.outcome import NotSent, Outcome, Unknown


class Health:
    """Watches the share of temporary failures; all times are monotonic seconds."""

    LOOK_BACK = 40
    """Outcomes that are looked at."""
    TOO_MANY = 10
    """Failures among those: in a row, or one in four."""
    FIRST_REST_S = 5.0
    LONGEST_REST_S = 300.0
    WELL_AGAIN = 64
    """After a rest one is tried, then two, then four; this many without a failure end the doubt."""

    def __init__(self) -> None:
        self._failed: deque[bool] = deque(maxlen=self.LOOK_BACK)
        self._rests = 0
        self._until_s = -math.inf
        self._limit: int | None = None
        self.reason = ""
        """What went wrong last, while nothing gets through; else ""."""

    def heard(self, outcome: Outcome, now_s: float) -> float:
        """Learn from one outcome; tells for how many seconds to rest from now on, mostly 0.0."""
        if not isinstance(outcome, NotSent | Unknown):
            self._well(now_s)
            return 0.0
        self._failed.append(True)
        self.reason = outcome.detail
        # what was in flight when a rest began tells nothing new
        if now_s < self._until_s:
            return 0.0
        if self._limit is None and sum(self._failed) < self.TOO_MANY:
            return 0.0
        return self._rest(now_s)

    def rest_s(self, now_s: float) -> float:
        """Seconds of rest that are left."""
        return max(0.0, self._until_s - now_s)

    @property
    def limit(self) -> int | None:
        """How many may be in flight while it is not known to be well; None: as many as usual."""
        return self._limit

    @property
    def is_probing(self) -> bool:
        """Nothing has got through since the last rest began."""
        return self._limit == 1

    def _well(self, now_s: float) -> None:
        self._failed.append(False)
        if now_s < self._until_s:
            return
        if self._limit is not None:
            self._limit *= 2
            if self._limit > self.WELL_AGAIN:
                self._limit, self._rests = None, 0
                self._failed.clear()
        if self._limit is None and not any(self._failed):
            self.reason = ""

    def _rest(self, now_s: float) -> float:
        rest_s = min(self.LONGEST_REST_S, math.ldexp(self.FIRST_REST_S, self._rests))
        self._rests = min(self._rests + 1, 10)
        self._until_s = now_s + rest_s
        self._limit = 1
        return rest_s

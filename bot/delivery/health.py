"""When too little of a broadcast gets through, sending more only does harm: rest, try a few. Pure.

Each broadcast has a health of its own, so one that always fails holds up no other. In a true
outage each finds out for itself, and the first that gets through wakes the others.
"""

import math
from collections import deque
from dataclasses import dataclass

from bot.delivery.outcome import NotSent, Outcome, Sent, Unknown


@dataclass(slots=True)
class Traffic:
    """What became of the deliveries of all broadcasts; shared by their healths."""

    passed: int = 0
    failed: int = 0
    recovered_s: float = -math.inf
    """When somebody last got through after a rest; monotonic seconds."""


class Health:
    """Watches the share of temporary failures; all times are monotonic seconds."""

    LOOK_BACK = 40
    """Outcomes that are looked at."""
    TOO_MANY = 10
    """Failures among those: in a row, or one in four."""
    TOO_MANY_AT_FIRST = 3
    """The same as long as nothing has got through."""
    FIRST_REST_S = 5.0
    LONGEST_REST_S = 300.0
    WELL_AGAIN = 64
    """After a rest one is tried, then two, then four; this many without a failure end the doubt."""
    OTHERS_PASSED = 3
    """So many of others show that Telegram is well, with one failure in `TOO_MANY` at most."""
    ALONE = 3
    """Rests in a row that were its own fault, until it is given up."""

    def __init__(self, traffic: Traffic | None = None, *, in_doubt: bool = False) -> None:
        """
        Args:
            in_doubt: nothing gets through at the moment, so this one begins with one at a time.
        """
        self._traffic = traffic or Traffic()
        self._failed: deque[bool] = deque(maxlen=self.LOOK_BACK)
        self._own_passed = 0
        self._own_failed = 0
        self._others_before = self._others
        self._alone = 0
        self._rests = 0
        self._rested_s = -math.inf
        self._until_s = -math.inf
        self._limit: int | None = 1 if in_doubt else None
        self.reason = ""
        """What went wrong last, while nothing gets through; else ""."""

    def heard(self, outcome: Outcome, now_s: float) -> float:
        """Learn from one outcome; tells for how many seconds to rest from now on, mostly 0.0."""
        if not isinstance(outcome, NotSent | Unknown):
            self._well(now_s, passed=isinstance(outcome, Sent))
            return 0.0
        self._traffic.failed += 1
        self._own_failed += 1
        self._failed.append(True)
        self.reason = outcome.detail
        # what was in flight when a rest began tells nothing new
        if self.rest_s(now_s) > 0:
            return 0.0
        enough = self.TOO_MANY if self._own_passed else self.TOO_MANY_AT_FIRST
        if self._limit is None and sum(self._failed) < enough:
            return 0.0
        return self._rest(now_s)

    def rest_s(self, now_s: float) -> float:
        """Seconds of rest that are left; none where others show that an outage is over."""
        if not self._alone and self._rested_s < self._traffic.recovered_s:
            return 0.0
        return max(0.0, self._until_s - now_s)

    @property
    def limit(self) -> int | None:
        """How many may be in flight while it is not known to be well; None: as many as usual."""
        return self._limit

    @property
    def is_probing(self) -> bool:
        """Nothing has got through since the last rest began."""
        return self._limit == 1

    @property
    def fails_alone(self) -> bool:
        """It failed again and again while others got through: Telegram is well, this one is not."""
        return self._alone >= self.ALONE

    @property
    def _others(self) -> tuple[int, int]:
        """How many of other broadcasts have passed, and failed."""
        traffic = self._traffic
        return traffic.passed - self._own_passed, traffic.failed - self._own_failed

    def _well(self, now_s: float, *, passed: bool) -> None:
        self._failed.append(False)
        if passed:
            self._traffic.passed += 1
            self._own_passed += 1
        if self.rest_s(now_s) > 0:
            return
        if passed:
            self._alone, self._others_before = 0, self._others
        if self._limit is not None:
            if self._limit == 1:
                self._traffic.recovered_s = now_s
            self._limit *= 2
            if self._limit > self.WELL_AGAIN:
                self._limit, self._rests = None, 0
                self._failed.clear()
        if self._limit is None and not any(self._failed):
            self.reason = ""

    def _rest(self, now_s: float) -> float:
        before, self._others_before = self._others_before, self._others
        passed, failed = self._others[0] - before[0], self._others[1] - before[1]
        if passed >= max(self.OTHERS_PASSED, failed * self.TOO_MANY):
            self._alone += 1
        rest_s = min(self.LONGEST_REST_S, math.ldexp(self.FIRST_REST_S, self._rests))
        self._rests = min(self._rests + 1, 10)
        self._rested_s, self._until_s = now_s, now_s + rest_s
        self._limit = 1
        return rest_s

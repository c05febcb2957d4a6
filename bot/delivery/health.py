"""When nothing gets through, sending more only does harm: rest, then try one. Pure."""

import math

from bot.delivery.outcome import NotSent, Outcome, Unknown


class Health:
    """Counts temporary failures in a row; all times are monotonic seconds."""

    PATIENCE = 10
    FIRST_REST_S = 5.0
    LONGEST_REST_S = 300.0

    def __init__(self) -> None:
        self._failures = 0
        self._rests = 0
        self._until_s = -math.inf
        self.reason = ""
        """What went wrong last, while something does; else ""."""

    def heard(self, outcome: Outcome, now_s: float) -> float:
        """Learn from one outcome; tells for how many seconds to rest from now on, mostly 0.0."""
        if not isinstance(outcome, NotSent | Unknown):
            self._failures, self._rests, self.reason = 0, 0, ""
            return 0.0
        self._failures += 1
        self.reason = outcome.detail
        if self._failures < self.PATIENCE or now_s < self._until_s:
            return 0.0
        # after a rest one more failure is enough
        self._failures = self.PATIENCE - 1
        rest_s = min(self.LONGEST_REST_S, math.ldexp(self.FIRST_REST_S, self._rests))
        self._rests = min(self._rests + 1, 10)
        self._until_s = now_s + rest_s
        return rest_s

    def rest_s(self, now_s: float) -> float:
        """Seconds of rest that are left."""
        return max(0.0, self._until_s - now_s)

    @property
    def is_probing(self) -> bool:
        """A rest is over and nothing has got through since: try one, not many."""
        return self._rests > 0

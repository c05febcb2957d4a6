"""The simulated time: the real one, which a test may push forward."""

import time


class Clock:
    def __init__(self) -> None:
        self._ahead_s = 0.0

    def now(self) -> float:
        """Unix seconds."""
        return time.time() + self._ahead_s

    def advance(self, seconds: float) -> None:
        """Let `seconds` pass at once: messages, queries and updates grow older."""
        self._ahead_s += seconds

"""How fast something moves, from what was counted lately. Pure; times are monotonic seconds."""

from collections import deque


class Speed:
    LOOK_BACK_S = 60.0
    AT_LEAST_S = 1.0
    """Two counts nearer to each other tell nothing."""

    def __init__(self) -> None:
        self._counts: deque[tuple[float, int]] = deque()

    def counted(self, done: int, now_s: float) -> None:
        self._counts.append((now_s, done))
        # one that is older stays: else a slow look would leave nothing to compare with
        while len(self._counts) > 2 and self._counts[1][0] <= now_s - self.LOOK_BACK_S:
            self._counts.popleft()

    def rest(self) -> None:
        """It stands still on purpose: the time until it moves again says nothing."""
        self._counts.clear()

    @property
    def per_s(self) -> float | None:
        """None where that cannot be told yet."""
        if len(self._counts) < 2:
            return None
        (then_s, then), (now_s, now) = self._counts[0], self._counts[-1]
        if now_s - then_s < self.AT_LEAST_S:
            return None
        return max(0.0, (now - then) / (now_s - then_s))

    def left_s(self, waiting: int) -> float | None:
        """Until `waiting` are done as well; None where that cannot be told."""
        per_s = self.per_s
        return waiting / per_s if per_s else None

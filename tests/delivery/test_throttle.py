"""The pace follows what Telegram allows, from how it answers: measured against a model of it."""

import heapq
from dataclasses import dataclass, field

import pytest

from bot.delivery.pacing import Lane, Pacer


@dataclass
class FarSide:
    """Takes `allowed_per_s`, holds what is over it for up to 8 s, and refuses beyond that."""

    allowed_per_s: float
    latency_s: float = 0.1
    burst: float = 3.0
    free_at_s: float = 0.0
    refusals: list[float] = field(default_factory=list)

    def take(self, now_s: float) -> tuple[float, bool]:
        """When the answer comes, and whether it is a yes."""
        earliest_s = now_s - self.burst / self.allowed_per_s
        starts_s = max(self.free_at_s, earliest_s)
        held_s = max(0.0, starts_s - now_s)
        if held_s > 8:
            self.refusals.append(now_s)
            return now_s + 8, False
        self.free_at_s = starts_s + 1 / self.allowed_per_s
        return now_s + held_s + self.latency_s, True


@dataclass
class Sender:
    """Sends as fast as the pacer allows."""

    pacer: Pacer
    far: FarSide
    now_s: float = 1.0
    readers: int = 1
    answers: list[tuple[float, float, bool]] = field(default_factory=list)
    """When each comes, when its request left, whether it is a yes; the next one first."""

    def play(self, seconds: float) -> int:
        """How many were taken in that time."""
        end_s, taken = self.now_s + seconds, 0
        while self.now_s < end_s:
            taken += self._hear()
            self.readers += 1
            wait_s = self.pacer.reserve(Lane.ORDINARY, self.readers, self.now_s)
            if wait_s == 0:
                answered_s, yes = self.far.take(self.now_s)
                heapq.heappush(self.answers, (answered_s, self.now_s, yes))
                continue
            next_s = self.answers[0][0] if self.answers else end_s
            self.now_s = min(self.now_s + wait_s, max(next_s, self.now_s + 0.001))
        return taken

    def _hear(self) -> int:
        taken = 0
        while self.answers and self.answers[0][0] <= self.now_s:
            answered_s, sent_s, yes = heapq.heappop(self.answers)
            taken += yes
            if yes:
                self.pacer.heard(Lane.ORDINARY, answered_s - sent_s, answered_s)
            else:
                self.pacer.pause(Lane.ORDINARY, 1, 5, answered_s)
        return taken


def test_the_full_pace_is_used_where_it_is_allowed() -> None:
    """Goal: at least 98 % of the allowance over a minute, and no 429."""
    far = FarSide(allowed_per_s=30)

    taken = Sender(Pacer(rate_per_s=28), far).play(60)

    assert taken >= 0.98 * 28 * 60
    assert far.refusals == []


@pytest.mark.parametrize(("before", "after"), [(30.0, 15.0), (30.0, 20.0), (1000.0, 400.0)])
def test_an_allowance_lowered_without_notice_is_found(before: float, after: float) -> None:
    """Goal: back at 95 % of the new allowance within 30 s, warned by latency alone."""
    far = FarSide(allowed_per_s=before)
    sender = Sender(Pacer(rate_per_s=0.95 * before), far)
    sender.play(20)

    far.allowed_per_s = after
    sender.play(30)
    taken = sender.play(60)

    assert taken >= 0.95 * after * 60
    assert far.refusals == []


def test_a_line_that_is_slow_by_nature_keeps_its_pace() -> None:
    """Latency alone is no limit: a far proxy must not make us crawl."""
    far = FarSide(allowed_per_s=30, latency_s=2.5)

    taken = Sender(Pacer(rate_per_s=28), far).play(120)

    assert taken >= 0.95 * 28 * (120 - 2.5)


def test_pace_comes_back_when_the_limit_is_lifted() -> None:
    """A bad hour must not slow the whole day."""
    far = FarSide(allowed_per_s=15)
    sender = Sender(Pacer(rate_per_s=28), far)
    sender.play(60)

    far.allowed_per_s = 30
    sender.play(300)
    taken = sender.play(60)

    assert taken >= 0.98 * 28 * 60


def test_one_slow_answer_on_a_quiet_day_changes_nothing() -> None:
    """A few messages tell nothing about a limit."""
    pacer = Pacer(rate_per_s=28)
    for second in range(5):
        pacer.heard(Lane.ORDINARY, 0.1, float(second))

    pacer.heard(Lane.ORDINARY, 6.0, 6.0)

    assert pacer.bulk_per_s(7.0) == 28

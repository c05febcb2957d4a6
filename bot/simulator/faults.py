"""Failures on order: which requests go wrong, in what way, and how often."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import count
from random import Random

ANY = "*"
KINDS = frozenset(
    {
        "429",  # too many requests, with `retry_after`
        "429_bare",  # the same from a proxy that names no time
        "500",
        "502_html",
        "504_html",
        "404_html",
        "401",
        "409",
        "400",  # with `description`, as are 403 and 413
        "403",
        "413",
        "garbage",  # 200, and no JSON: a captive portal
        "reset_before",  # the connection breaks, nothing was done
        "lost_answer",  # it was done, and then the connection breaks
        "late_answer",  # it was done, the answer comes `delay_s` later
        "slow_body",  # the answer trickles for `delay_s`
        "delay",  # `delay_s` pass before anything is done
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    id: int
    method: str
    """In lower case, or ANY."""
    kind: str
    chat_id: int | None = None
    """None for every chat."""
    words: str = ""
    """Only messages in which these stand; "" for all requests."""
    times: int | None = 1
    """How many requests it hits; None for all."""
    skip: int = 0
    """How many requests it lets pass first."""
    share: float = 1.0
    """The part of requests it hits, by the seed."""
    retry_after: int = 1
    """Seconds, for a 429."""
    description: str = ""
    delay_s: float = 0.0
    spread_s: float = 0.0
    """On top of `delay_s`, by the seed: so long on average, seldom much longer."""
    starts_at: float = 0.0
    """Unix seconds of the simulated clock."""
    ends_at: float = float("inf")


@dataclass(slots=True)
class _Order:
    fault: Fault
    seen: int = 0
    hit: int = 0


class Faults:
    def __init__(self, random: Random, now: Callable[[], float]) -> None:
        self._random = random
        self._now = now
        self._orders: list[_Order] = []
        self._ids = count(1)

    def next_id(self) -> int:
        return next(self._ids)

    def add(self, fault: Fault) -> int:
        """Order a fault.

        Raises:
            ValueError: a kind that nobody knows.
        """
        if fault.kind not in KINDS:
            raise ValueError(
                f"no fault of kind {fault.kind!r}; there are {', '.join(sorted(KINDS))}"
            )
        self._orders.append(_Order(fault))
        return fault.id

    @property
    def ordered(self) -> bool:
        """There is something to strike at all."""
        return bool(self._orders)

    def clear(self) -> None:
        self._orders.clear()

    def hits(self, fault_id: int) -> int:
        """How many requests this fault has hit so far."""
        return sum(order.hit for order in self._orders if order.fault.id == fault_id)

    def strike(self, method: str, chat_id: str, text: str = "") -> Fault | None:
        """The fault that this request meets: the first ordered that fits."""
        for order in self._orders:
            if self._fits(order, method, chat_id, text):
                order.hit += 1
                return self._drawn(order.fault)
        return None

    def _drawn(self, fault: Fault) -> Fault:
        """With the delay that this request gets."""
        if not fault.spread_s:
            return fault
        return replace(fault, delay_s=fault.delay_s + self._random.expovariate(1 / fault.spread_s))

    def _fits(self, order: _Order, method: str, chat_id: str, text: str) -> bool:
        fault = order.fault
        if fault.method not in (ANY, method):
            return False
        if fault.chat_id is not None and str(fault.chat_id) != chat_id:
            return False
        if fault.words not in text:
            return False
        if not fault.starts_at <= self._now() < fault.ends_at:
            return False
        if fault.times is not None and order.hit >= fault.times:
            return False
        order.seen += 1
        if order.seen <= fault.skip:
            return False
        return fault.share >= 1.0 or self._random.random() < fault.share

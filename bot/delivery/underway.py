"""One running broadcast as the courier sees it: its messages, and whether its content is sound.

The first delivery is the canary. Until one reader has it, deliveries go one by one, so a fault of
the content is met once, and not a million times.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import Enum, auto

from bot.delivery.health import Health
from bot.delivery.outcome import Outcome, Refused, Sent, Unreachable
from bot.delivery.pacing import Lane
from bot.messages import Outgoing
from storage.types import Broadcast, BroadcastClass, Delivery, StoredStory

Render = Callable[[StoredStory, str, bool], Outgoing]
"""Story, the reader's language ("" where unknown), whether it is breaking → the message."""

STOP_AFTER_EQUAL = 3
"""Equal faults in a row that stop a broadcast whose content has reached somebody already; and
equal refusals of an unknown kind that stop one which has reached nobody."""
STOP_AFTER_UNKNOWN = 10
"""The same for refusals of an unknown kind, once somebody has been reached."""

PRICES, PRICE_REFUSALS = 40, 10
"""So many refusals among so many are about the price; below that, each is about its reader."""


class Next(Enum):
    SETTLE = auto()
    """Write it down and go on."""
    HOLD = auto()
    """It may be the content's fault: keep it until others tell."""
    STOP = auto()
    """It is the content's fault."""


@dataclass(slots=True)
class Underway:
    broadcast: Broadcast
    story: StoredStory
    proven: bool
    """Somebody has it."""
    canary: Delivery | None = None
    """In flight, and everything else waits for it."""
    stopped: bool = False
    health: Health = field(default_factory=Health)
    in_flight: set[int] = field(default_factory=set)
    """Readers to whom it is on its way."""
    suspects: list[tuple[Delivery, Outcome]] = field(default_factory=list)
    """Certainly not sent, and kept until it is known whose fault that was."""
    _messages: dict[str, Outgoing] = field(default_factory=dict)
    _fault: str = ""
    _equal: int = 0
    _unpaid: set[int] = field(default_factory=set)
    """Readers for whom it was refused to be paid; they are tried at the usual pace."""
    _prices: deque[bool] = field(default_factory=lambda: deque(maxlen=PRICES))
    """Of the last paid ones, which were refused in a way that may be about the price."""

    @property
    def budget(self) -> Lane:
        """Whose allowance it is sent by: the common one, or the one that is paid for."""
        return Lane.PAID if self.broadcast.paid else Lane.ORDINARY

    @property
    def is_breaking(self) -> bool:
        return self.broadcast.broadcast_class is BroadcastClass.BREAKING

    def message(self, language: str, render: Render) -> Outgoing:
        """Built once for each language."""
        if language not in self._messages:
            self._messages[language] = render(self.story, language, self.is_breaking)
        return self._messages[language]

    def room(self, now_s: float) -> int | None:
        """How many more of it may leave now; None: as many as there is room for at all."""
        if self.stopped or self.health.rest_s(now_s) > 0:
            return 0
        if not self.proven:
            return 0 if self.canary else 1
        limit = self.health.limit
        return None if limit is None else max(0, limit - len(self.in_flight))

    def landed(self, delivery: Delivery) -> None:
        self.in_flight.discard(delivery.subscriber_id)
        if self.canary == delivery:
            self.canary = None

    def is_paid_for(self, delivery: Delivery) -> bool:
        """Whether this one is to be sent fast; not where that was refused for this reader."""
        return self.broadcast.paid and delivery.subscriber_id not in self._unpaid

    def paid_for(self) -> None:
        """One was taken, for Stars."""
        self._prices.append(False)

    def is_price_refused(self, delivery: Delivery) -> bool:
        """Note a refusal; True where it is one too many: from now on all go at the usual pace."""
        self._unpaid.add(delivery.subscriber_id)
        self._prices.append(True)
        if not self.broadcast.paid or sum(self._prices) < PRICE_REFUSALS:
            return False
        self.broadcast = replace(self.broadcast, paid=False)
        self._unpaid.clear()
        return True

    @property
    def in_doubt(self) -> bool:
        """Whether the last answers may tell of a fault of the content."""
        return self._equal > 0 or not self.proven

    def take_suspects(self) -> list[tuple[Delivery, Outcome]]:
        suspects, self.suspects = self.suspects, []
        return suspects

    def heard(self, delivery: Delivery, outcome: Outcome) -> Next:
        """Learn from one outcome what is to be done with it."""
        if self._is_suspect(delivery) and not isinstance(outcome, Sent):
            # tried again, and nobody else has told meanwhile: one reader is not a row
            return Next.SETTLE
        match outcome:
            case Sent():
                self.proven, self._fault, self._equal = True, "", 0
                return Next.SETTLE
            case Refused(reason=reason):
                row = self._in_a_row(reason)
                return Next.STOP if not self.proven or row >= STOP_AFTER_EQUAL else Next.HOLD
            case Unreachable(reason=reason, known=False):
                row = self._in_a_row(reason)
                stop_after = STOP_AFTER_UNKNOWN if self.proven else STOP_AFTER_EQUAL
                return Next.STOP if row >= stop_after else Next.HOLD
            case _:
                return Next.SETTLE

    def _is_suspect(self, delivery: Delivery) -> bool:
        known = [each for each in self.suspects if each[0].subscriber_id == delivery.subscriber_id]
        for each in known:
            self.suspects.remove(each)
        return bool(known)

    def _in_a_row(self, fault: str) -> int:
        self._equal = self._equal + 1 if fault == self._fault else 1
        self._fault = fault
        return self._equal

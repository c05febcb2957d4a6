"""What happens in a round, drawn by seed and number: the same two give the same round again."""

from dataclasses import dataclass, field
from random import Random
from typing import Any

from bot.delivery.courier import LARGEST_WINDOW
from storage.types import BroadcastClass

WINDOW = 16
"""Deliveries that a victim has in flight or not yet written down, at most."""

WHOLE_BOT_PACE = 10.0
"""A second of the fast clock."""
WHOLE_BOT_WINDOW = 64
"""It sizes its own by pace and latency; at this pace it hardly passes that, unless Stars pay."""

DOUBTFUL = frozenset(
    {"500", "502_html", "504_html", "garbage", "reset_before", "lost_answer", "late_answer"}
)
"""Faults after which nobody on our side can know whether it arrived."""
_NUISANCES = ("429", "429", "429_bare", "401", "404_html", "409", "delay", "slow_body")
_OF_PHOTOS = (
    {"kind": "413", "description": "Request Entity Too Large"},
    {"kind": "400", "description": "Bad Request: wrong file identifier/HTTP URL specified"},
    {"kind": "400", "description": "Bad Request: PHOTO_INVALID_DIMENSIONS"},
)
"""The text goes instead, or the picture is uploaded once more."""
_LATE_S = 3.0
"""Longer than a victim waits for an answer."""
READ_TIMEOUT_S = 2.4
PLENTY = 1e6
FEW_STARS = (0.0, 0.5, 1.5)
"""The last are enough for some fifteen messages above the free pace."""
FREE_PER_S = 60.0
"""So few are free where Stars are to run out: else nobody would have to pay."""
STEPS_H = (-14.0, -2.0, -0.2, 0.5, 3.0, 20.0)
"""Shorter than a claim lasts: a longer leap could make what is in flight count as lapsed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode:
    """One life of a victim."""

    sends: int
    """It is let live until so many more messages have arrived; or a little while."""
    jitter_s: float
    trouble: str = ""
    """"locked" or "full": of the database, before the end."""
    trouble_s: float = 0.0
    cancels: int = 0
    """How often the courier is cancelled at some await, and begun again, before it may live."""
    whole_bot: bool = False
    """With polling, newsroom, instance lock and progress; else the courier alone."""
    leaves: bool = False
    """It is asked to stop, and not killed."""
    slept_h: float = 0.0
    """Hours by which the clock is set before it begins: forward, or back where negative."""
    steps_h: float = 0.0
    """And while it lives."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    seed: int
    number: int
    readers: int
    blocked: int
    deactivated: int
    groups: int
    moved: int
    """Groups that become supergroups in the middle."""
    twice: bool
    """One moved group is subscribed under its new number as well."""
    pushes: tuple[BroadcastClass, ...]
    again: bool | None = None
    """What was chosen for the uncertain; None: as the class has it."""
    paid: bool = False
    """Sent fast, for Stars."""
    stars: float = PLENTY
    """What there is to pay with; a few run out in the middle."""
    leavers: int = 0
    """Readers who block the bot in the middle."""
    allowed_per_s: float = 0.0
    """What the far side allows before it holds, and then refuses; 0.0 where it does neither."""
    photo: bool
    faults: tuple[dict[str, Any], ...]
    """As `World.fault` takes them; the chat is a place in the audience."""
    lively: int = 0
    """Groups in which people write and press all the time, to the end."""
    episodes: tuple[Episode, ...] = field(repr=False)
    last: Episode = field(default=Episode(sends=0, jitter_s=0.0), repr=False)
    """The life that is let finish."""

    @property
    def name(self) -> str:
        return f"seed {self.seed}, round {self.number}"

    @property
    def doubts(self) -> int:
        """How many may be in doubt by kills and cancellations alone."""
        whole_bot = LARGEST_WINDOW if self.paid else WHOLE_BOT_WINDOW
        return sum(
            whole_bot if each.whole_bot else WINDOW * (1 + each.cancels) for each in self.episodes
        )


def draw(seed: int, number: int) -> Round:
    chance = Random(f"{seed}/{number}")
    readers = chance.randint(40, 90)
    photo = chance.random() < 0.3
    method = "sendPhoto" if photo else "sendMessage"
    groups = chance.choice((0, 0, 2, 3))
    moved = min(groups, chance.randint(0, 2))
    paid = chance.random() < 0.2
    is_poor = paid and chance.random() < 0.6
    lively = groups if chance.random() < 0.4 else 0
    return Round(
        seed=seed,
        number=number,
        readers=readers,
        blocked=chance.randint(0, 4),
        deactivated=chance.randint(0, 2),
        groups=groups,
        moved=moved,
        twice=moved > 0 and chance.random() < 0.5,
        pushes=_pushes(chance),
        again=chance.choice((None, None, True, False)),
        paid=paid,
        stars=chance.choice(FEW_STARS) if is_poor else PLENTY,
        leavers=chance.choice((0, 0, 1, 3)),
        allowed_per_s=FREE_PER_S if is_poor else chance.choice((0.0, 0.0, 0.0, 150.0, 400.0)),
        photo=photo,
        faults=tuple(_fault(chance, method, readers) for _ in range(chance.randint(2, 6))),
        lively=lively,
        episodes=tuple(_episode(chance, readers) for _ in range(chance.randint(1, 3))),
        last=Episode(
            sends=0,
            jitter_s=0.0,
            whole_bot=lively > 0 or chance.random() < 0.2,
            slept_h=_step_h(chance),
            steps_h=_step_h(chance),
        ),
    )


def _pushes(chance: Random) -> tuple[BroadcastClass, ...]:
    ordinary, breaking = BroadcastClass.ORDINARY, BroadcastClass.BREAKING
    return chance.choice(((ordinary,), (breaking,), (ordinary, breaking)))


def _fault(chance: Random, method: str, readers: int) -> dict[str, Any]:
    """One that strikes some requests, then never again: what is owed can be delivered in the end.

    A rest after many failures is part of what is tried, endless failure is not.
    """
    draw = chance.random()
    fault: dict[str, Any] = {"method": method, "times": chance.randint(1, 5)}
    fault |= {"skip": chance.randint(0, readers), "share": chance.choice((1.0, 1.0, 0.3))}
    if draw < 0.04:
        return fault | {"kind": "late_answer", "delay_s": _LATE_S, "times": 1}
    if draw < 0.55:
        return fault | {"kind": chance.choice(sorted(DOUBTFUL - {"late_answer"}))}
    if draw < 0.65:
        chat = {"chat_id": chance.randrange(readers), "skip": 0, "share": 1.0, "times": None}
        return fault | chat | {"kind": "lost_answer"}
    if draw < 0.72:
        chat = {"chat_id": chance.randrange(readers), "skip": 0, "share": 1.0, "times": None}
        words = f"Forbidden: a rule that nobody knows, number {chance.randrange(100)}"
        return fault | chat | {"kind": "403", "description": words}
    if method == "sendPhoto" and draw < 0.85:
        return fault | chance.choice(_OF_PHOTOS)
    kind = chance.choice(_NUISANCES)
    slow = kind in ("delay", "slow_body")
    return fault | {
        "kind": kind,
        "retry_after": chance.choice((1, 2, 5, 20)),
        "delay_s": chance.uniform(0.02, 0.2) if slow else 0.0,
        "spread_s": 0.05 if kind == "delay" else 0.0,
    }


def _episode(chance: Random, readers: int) -> Episode:
    trouble = chance.choice(("", "", "", "locked", "full"))
    return Episode(
        sends=chance.choice((0, 1, chance.randint(2, readers), chance.randint(2, readers // 2))),
        jitter_s=chance.choice((0.0, chance.uniform(0, 0.02), chance.uniform(0, 0.15))),
        trouble=trouble,
        trouble_s=chance.choice((0.1, 0.3, 0.3, 1.5)) if trouble else 0.0,
        cancels=chance.choice((0, 0, 0, 3, 6)),
        whole_bot=chance.random() < 0.25,
        leaves=chance.random() < 0.15,
        slept_h=_step_h(chance),
        steps_h=_step_h(chance),
    )


def _step_h(chance: Random) -> float:
    return chance.choice(STEPS_H) if chance.random() < 0.25 else 0.0

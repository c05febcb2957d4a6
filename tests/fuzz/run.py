"""Throws inputs at the parsers, and keeps those that hurt."""

import random
import signal
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from content.errors import ContentError
from tests.fuzz import mutate
from tests.fuzz.parsers import ROOMS

WITHIN_S = 4.0
"""Of the processor's time, for one input: how busy the machine is with others does not count."""
MORE_S = 4.0
"""For each 100 kB of it: what takes longer grows faster than its input, and has no end."""
MOST_S = 20.0
"""For the largest: then the newsroom gives it up."""
LARGE_EVERY = 400
"""One input in so many is large."""
_SWELL = ("page", "feed", "dump", "sitemap")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    room: str
    data: bytes
    error: str


@dataclass(slots=True)
class Found:
    inputs: int = 0
    answered: int = 0
    """Those that were read as something; the others were refused."""
    slowest_s: float = 0.0
    slowest_room: str = ""
    faults: list[Fault] = field(default_factory=list)


def throw(
    inputs: int, seed: int, tell: Callable[[Found], None] = lambda found: None, every: int = 5_000
) -> Found:
    """`inputs` of them, the same for the same `seed`; `tell` hears of it now and then."""
    dice = random.Random(seed)
    seeds = mutate.seeds()
    everything = [one for kind in seeds.values() for one in kind]
    names = list(ROOMS)
    weights = [ROOMS[name][2] for name in names]
    found = Found()
    for number in range(1, inputs + 1):
        name = dice.choices(names, weights)[0]
        read, kind, _ = ROOMS[name]
        data = mutate.mutated(dice.choice(seeds[kind]), dice.choice(everything), dice)
        if number % LARGE_EVERY == 0:
            name, data = _large(seeds, random.Random(f"{seed} {number}"))
            read = ROOMS[name][0]
        one(name, read, data, found)
        if number % every == 0:
            tell(found)
    return found


def _large(seeds: Mapping[str, list[bytes]], dice: random.Random) -> tuple[str, bytes]:
    """A room, and something for it that is built of repeated pieces."""
    name = dice.choice([room for room, (_, kind, _) in ROOMS.items() if kind in _SWELL])
    return name, mutate.swollen(dice.choice(seeds[ROOMS[name][1]]), dice)


def one(name: str, read: Callable[[bytes], None], data: bytes, found: Found) -> None:
    """Read one input, and write down what came of it."""
    start = time.process_time()
    found.inputs += 1
    try:
        with _within(min(WITHIN_S + MORE_S * len(data) / 100_000, MOST_S)):
            read(data)
        found.answered += 1
    except ContentError as error:
        if "\n" in str(error):
            found.faults.append(Fault(room=name, data=data, error="more than one line"))
    except (Exception, _TooSlow) as error:
        found.faults.append(Fault(room=name, data=data, error=f"{type(error).__name__}: {error}"))
    seconds = time.process_time() - start
    if seconds > found.slowest_s:
        found.slowest_s, found.slowest_room = seconds, name


def keep(faults: list[Fault], folder: Path) -> list[Path]:
    """The inputs as files, to be looked at and made tests of."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number, fault in enumerate(faults, start=1):
        path = folder / f"{fault.room}-{number:03}.bin"
        path.write_bytes(fault.data)
        paths.append(path)
    return paths


class _TooSlow(BaseException):
    """Not an `Exception`: nobody on the way may take it for a fault of the input."""


@contextmanager
def _within(seconds: float) -> Iterator[None]:
    def ring(number: int, frame: FrameType | None) -> None:
        raise _TooSlow(f"longer than {seconds:g} s")

    before = signal.signal(signal.SIGPROF, ring)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)

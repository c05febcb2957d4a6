"""`python -m tests.fuzz`: a million spoilt inputs, lines of 100 MB, then a soak of 5,000 feeds."""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tests.fuzz import long, run, soak


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--inputs", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=0, help="the same seed, the same inputs")
    parser.add_argument("--feeds", type=int, default=5_000, help="how many feeds the soak reads")
    parser.add_argument("--keep", type=Path, help="the folder for inputs that hurt")
    parser.add_argument(
        "--long",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="whether lines of 100 MB are thrown as well",
    )
    told = parser.parse_args(arguments)
    began = time.monotonic()

    def tell(found: run.Found) -> None:
        a_second = found.inputs / (time.monotonic() - began)
        _say(
            f"{found.inputs:>9,} inputs, {a_second:,.0f}/s, {found.answered:,} answered,"
            f" slowest {found.slowest_s:.2f} s ({found.slowest_room}), {len(found.faults)} faults"
        )

    found = run.throw(told.inputs, told.seed, tell)
    tell(found)
    huge = False
    folder = told.keep or Path(tempfile.gettempdir()) / "wireroom-fuzz"
    for fault, path in zip(found.faults, run.keep(found.faults, folder), strict=True):
        _say(f"{fault.room}: {fault.error[:200]} ({path})")
    if told.long:
        endless = long.throw()
        for fault in endless.faults:
            _say(f"{fault.room}, 100 MB: {fault.error[:200]}")
        _say(
            f"lines of 100 MB: {endless.inputs} read or refused, slowest {endless.slowest_s:.1f} s"
            f" ({endless.slowest_room}), {long.held_bytes() / 1e6:,.0f} MB held at most"
        )
        found.faults += endless.faults
        huge = long.held_bytes() > long.MOST_BYTES
    grown = soak.grown_bytes(told.feeds) if told.feeds else 0
    _say(f"soak: {told.feeds:,} feeds, memory grew by {grown / 1e6:.1f} MB")
    return 1 if found.faults or huge or grown > soak.MOST_GROWTH_BYTES else 0


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - a command's answer


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

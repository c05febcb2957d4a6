"""How much of what Telegram allows is used, and how fast a lower allowance is found.

The far side holds and refuses by its rate model; the engine is told the allowance by its setting,
and learns of a lowered one from latency and 429 alone.
"""

import json
import statistics
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.bench import processes, report
from tests.bench.farside import FarSide

FREE_PER_S, PAID_PER_S, LOWERED_PER_S = 30, 1_000, 15
WARM_UP_S = 3
"""What a cold start sends in bursts is no steady pace."""
WINDOW_S = 10
"""Over which a pace is told."""
ENOUGH = 0.95


def run(
    _: Path | None = None,
    *,
    rounds: int = 5,
    seconds: int = 60,
    free: int = FREE_PER_S,
    paid: int = PAID_PER_S,
    lowered: int = LOWERED_PER_S,
) -> dict[str, Any]:
    used: dict[int, list[float]] = {free: [], paid: []}
    refusals: dict[int, list[float]] = {free: [], paid: []}
    back: list[float] = []
    for number in range(rounds):
        for rate in used:
            share, refused = _steady(rate, seconds, paid=rate == paid)
            used[rate].append(share * 100)
            refusals[rate].append(refused)
            words = f"{rate}/s: {share:.1%} used, {refused} times 429"
            processes.show(f"round {number + 1} of {rounds}: {words}")
        back.append(_lowered(free, lowered, seconds))
        words = f"{free}/s lowered to {lowered}/s: back after {back[-1]:g} s"
        processes.show(f"round {number + 1} of {rounds}: {words}")
    results, goals = [], []
    for rate in used:
        results.append(report.result(f"{rate}/s: allowance used", "%", used[rate]))
        results.append(report.result(f"{rate}/s: answers 429", "answers", refusals[rate]))
        share = statistics.median(used[rate])
        goals.append(report.goal(f"{rate}/s: allowance used, %", 98, share))
        worst = max(refusals[rate])
        goals.append(report.goal(f"{rate}/s: answers 429", 0, worst, at_most=True))
    told = f"{free}/s lowered to {lowered}/s: back at {ENOUGH:.0%} of it after"
    results.append(report.result(told, "s", back))
    goals.append(report.goal(f"{told}, s", 30, statistics.median(back), at_most=True))
    return report.report("pacing", rounds, results, goals) | {"seconds": seconds}


def _steady(rate: int, seconds: int, *, paid: bool) -> tuple[float, int]:
    """The share of the allowance that was used over `seconds`, and how often 429 came.

    Raises:
        RuntimeError: it was to be paid for, and Telegram took nothing.
    """
    readers = rate * (seconds + 2 * WARM_UP_S)
    with FarSide() as far:
        first = far.ask("populate", users=readers)["first"]
        if paid:
            far.ask("rich", stars=readers)
            far.ask("limit", paid_per_s=rate, paid_burst=max(5, rate // 20))
        else:
            _allow(far, rate)
        told = processes.told_by(
            "tests.bench.engine", _wanted(far, first, readers, rate, paid=paid)
        )
        if paid and far.ask("stars")["balance"] >= readers:
            raise RuntimeError("a paid broadcast went without a Star")
        sends = far.ask("times", since=0, step_s=1.0)["sends"]
    counted = sends[WARM_UP_S : WARM_UP_S + seconds]
    return sum(counted) / (rate * seconds), int(told["refusals"])


def _lowered(rate: int, lower: int, seconds: int) -> float:
    """Seconds from the lowering until the new allowance is used again; inf for never."""
    readers = rate * (seconds + 20)
    with FarSide() as far:
        first = far.ask("populate", users=readers)["first"]
        _allow(far, rate)
        engine = processes.start("tests.bench.engine", _wanted(far, first, readers, rate))
        try:
            while not far.ask("mark")["row"]:
                time.sleep(0.1)
            time.sleep(min(20, seconds / 3))
            _allow(far, lower)
            since = far.ask("mark")["row"]
            time.sleep(seconds + WINDOW_S)
            sends = far.ask("times", since=since, step_s=1.0)["sends"]
        finally:
            engine.kill()
            engine.communicate()
    return back_after_s(sends, lower)


def back_after_s(sends: Sequence[int], per_s: float) -> float:
    """From when on any `WINDOW_S` reach `ENOUGH` of `per_s`; `sends` are per second."""
    windows = range(len(sends) - WINDOW_S + 1)
    enough = ENOUGH * per_s * WINDOW_S
    behind = [start for start in windows if sum(sends[start : start + WINDOW_S]) < enough]
    if not windows or (behind and behind[-1] == windows[-1]):
        return float("inf")
    return float(behind[-1] + 1) if behind else 0.0


def _allow(far: FarSide, rate: int) -> None:
    far.ask("limit", broadcast_per_s=rate, broadcast_burst=max(5, rate // 20))


def _wanted(far: FarSide, first: int, readers: int, rate: int, *, paid: bool = False) -> str:
    wanted = {"url": far.url, "token": far.token, "first": first, "readers": readers}
    return json.dumps(wanted | {"paid_per_s" if paid else "rate_per_s": rate})

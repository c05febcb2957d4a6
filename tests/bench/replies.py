"""How long people wait for the bot while it delivers to many others at full speed.

The whole bot runs in its own process. An editor sends breaking news to everybody; from then on
people who are no readers ask for /latest. Waiting times are those of the far side: from the
moment when somebody writes or presses until the message is there.
"""

import json
import math
import statistics
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.bench import processes, report
from tests.bench.farside import FarSide

EDITOR_ID = 7001
ASK_EVERY_S = 1.0


def run(
    _: Path | None = None,
    *,
    rounds: int = 5,
    readers: int = 100_000,
    rate: int = 1_000,
    curious: int = 20,
    seconds: int = 30,
) -> dict[str, Any]:
    p50: list[float] = []
    p99: list[float] = []
    first: list[float] = []
    beside: list[float] = []
    answers = 0
    for number in range(rounds):
        told = _one(readers, rate, curious, seconds)
        waited = told["waited_ms"]
        answers += len(waited)
        p50.append(at_share(waited, 0.50))
        p99.append(at_share(waited, 0.99))
        first.append(told["first_ms"])
        beside.append(told["beside_per_s"])
        words = f"/latest p50 {p50[-1]:.0f} ms, p99 {p99[-1]:.0f} ms, Send {first[-1]:.0f} ms"
        processes.show(f"round {number + 1} of {rounds}: {words}, {beside[-1]:.0f}/s beside it")
    results = [
        report.result("/latest: p50", "ms", p50),
        report.result("/latest: p99", "ms", p99),
        report.result("Send pressed until the first reader has it", "ms", first),
        report.result("deliveries meanwhile", "messages/s", beside),
    ]
    goals = [
        report.goal("/latest: p99, ms", 100, statistics.median(p99), at_most=True),
        report.goal("Send until first reader, ms", 150, statistics.median(first), at_most=True),
        report.goal("deliveries meanwhile, /s", 0.9 * rate, statistics.median(beside)),
    ]
    return report.report("replies", rounds, results, goals) | {
        "readers": readers,
        "answers": answers,
    }


def at_share(waited: Sequence[float], share: float) -> float:
    """The waiting time that this share of all waited at most."""
    return sorted(waited)[max(0, math.ceil(share * len(waited)) - 1)]


def _one(readers: int, rate: int, curious: int, seconds: int) -> dict[str, Any]:
    with FarSide() as far:
        first = far.ask("populate", users=readers)["first"]
        far.ask("limit", broadcast_per_s=rate, broadcast_burst=max(5, rate // 20))
        wanted = {"url": far.url, "token": far.token, "first": first, "readers": readers}
        wanted |= {"editor": EDITOR_ID, "rate_per_s": rate}
        bot = processes.start("tests.bench.whole", json.dumps(wanted))
        try:
            people = far.ask("ready", editor=EDITOR_ID, many=curious)["curious"]
            sent = far.ask("send", editor=EDITOR_ID)
            before = far.ask("mark")
            asked = far.ask("ask", curious=people, seconds=seconds, every_s=ASK_EVERY_S)
            after = far.ask("mark")
        except BaseException:
            bot.kill()
            raise
        finally:
            bot.communicate()
    others = after["row"] - before["row"] - len(asked["waited_ms"])
    return {
        "waited_ms": asked["waited_ms"],
        "first_ms": sent["waited_ms"],
        "beside_per_s": others / (after["at"] - before["at"]),
    }

"""How long people wait for the bot while it delivers to many others at full speed.

The whole bot runs in its own process. An editor sends breaking news to everybody; from then on
people who are no readers ask for /latest. Waiting times are those of the far side: from the
moment when somebody writes or presses until the message is there.

While the same news is still on its way they ask once more beside somebody who hammers: three
messages a second, whatever is answered. Only the others are measured.

Then with news that is paid for, at the usual pace of everything else, for half as long: three times
as many ask, which is more than that pace has places.
"""

import json
import math
import statistics
from collections.abc import Mapping, Sequence
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
    told: dict[bool, list[dict[str, float]]] = {False: [], True: []}
    for number in range(rounds):
        for paid in (False, True):
            one = _one(readers, rate, curious, seconds, paid=paid)
            told[paid].append(one)
            where = f"round {number + 1} of {rounds}{', paid' if paid else ''}"
            processes.show(f"{where}: {_words(one)}")
    results: list[dict[str, Any]] = []
    goals: list[dict[str, Any]] = []
    for paid, beside in ((False, ""), (True, ", paid")):
        found = {key: [one[key] for one in told[paid]] for key in told[paid][0]}
        results += _results(found, beside)
        goals += _goals(found, beside, rate)
    return report.report("replies", rounds, results, goals) | {
        "readers": readers,
        "answers": sum(int(one["answers"]) for case in told.values() for one in case),
    }


def _words(one: Mapping[str, float]) -> str:
    words = f"/latest p50 {one['p50_ms']:.0f} ms, p99 {one['p99_ms']:.0f} ms"
    if "loud_p99_ms" in one:
        words += f" (hammered: {one['loud_p50_ms']:.0f} and {one['loud_p99_ms']:.0f} ms)"
    return words + f", Send {one['first_ms']:.0f} ms, {one['beside_per_s']:.0f}/s beside it"


def _results(found: Mapping[str, Sequence[float]], beside: str) -> list[dict[str, Any]]:
    figures = {
        "p50_ms": ("/latest: p50", "ms"),
        "p99_ms": ("/latest: p99", "ms"),
        "loud_p50_ms": ("/latest while somebody hammers: p50", "ms"),
        "loud_p99_ms": ("/latest while somebody hammers: p99", "ms"),
        "first_ms": ("Send pressed until the first reader has it", "ms"),
        "beside_per_s": ("deliveries meanwhile", "messages/s"),
    }
    return [
        report.result(f"{what}{beside}", unit, found[key])
        for key, (what, unit) in figures.items()
        if key in found
    ]


def _goals(found: Mapping[str, Sequence[float]], beside: str, rate: int) -> list[dict[str, Any]]:
    most = {
        "p99_ms": ("/latest: p99, ms", 100),
        "loud_p99_ms": ("/latest while somebody hammers: p99, ms", 100),
        "first_ms": ("Send until first reader, ms", 150),
    }
    goals = [
        report.goal(f"{what}{beside}", wanted, statistics.median(found[key]), at_most=True)
        for key, (what, wanted) in most.items()
        if key in found
    ]
    others = statistics.median(found["beside_per_s"])
    return [*goals, report.goal(f"deliveries meanwhile, /s{beside}", 0.9 * rate, others)]


def at_share(waited: Sequence[float], share: float) -> float:
    """The waiting time that this share of all waited at most."""
    return sorted(waited)[max(0, math.ceil(share * len(waited)) - 1)]


def _one(readers: int, rate: int, curious: int, seconds: int, *, paid: bool) -> dict[str, float]:
    with FarSide() as far:
        first = far.ask("populate", users=readers)["first"]
        wanted = {"url": far.url, "token": far.token, "first": first, "readers": readers}
        wanted |= {"editor": EDITOR_ID}
        if paid:
            far.ask("limit")
            far.ask("rich", stars=readers)
            wanted |= {"paid": True}
        else:
            far.ask("limit", broadcast_per_s=rate, broadcast_burst=max(5, rate // 20))
            wanted |= {"rate_per_s": rate}
        bot = processes.start("tests.bench.whole", json.dumps(wanted))
        try:
            if paid:
                return _measured(far, "Send fast", 3 * curious, max(1, seconds // 2))
            return _measured(far, "Send", curious, seconds, is_hammered=True)
        except BaseException:
            bot.kill()
            raise
        finally:
            bot.communicate()


def _measured(
    far: FarSide, label: str, curious: int, seconds: int, *, is_hammered: bool = False
) -> dict[str, float]:
    people = far.ask("ready", editor=EDITOR_ID, many=curious)
    asking = {"curious": people["curious"], "seconds": seconds, "every_s": ASK_EVERY_S}
    first_ms = far.ask("send", editor=EDITOR_ID, label=label)["waited_ms"]
    before = far.ask("mark")
    waited = far.ask("ask", **asking)["waited_ms"]
    after = far.ask("mark")
    one = {
        "answers": len(waited),
        "p50_ms": at_share(waited, 0.50),
        "p99_ms": at_share(waited, 0.99),
        "first_ms": first_ms,
        "beside_per_s": (after["row"] - before["row"] - len(waited)) / (after["at"] - before["at"]),
    }
    if is_hammered:
        waited = far.ask("ask", **asking, loud=people["loud"])["waited_ms"]
        one["answers"] += len(waited)
        one |= {"loud_p50_ms": at_share(waited, 0.50), "loud_p99_ms": at_share(waited, 0.99)}
    return one

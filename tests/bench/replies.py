"""How long people wait for the bot while it delivers to many others at full speed.

The whole bot runs in its own process. An editor sends breaking news to everybody; from then on
people who are no readers ask for /latest. Waiting times are those of the far side: from the
moment when somebody writes or presses until the message is there.

Then once more with news that is paid for, at the usual pace of everything else: three times as many
ask, which is more than that pace has places.
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
    told: dict[bool, list[dict[str, Any]]] = {False: [], True: []}
    for number in range(rounds):
        for paid, people in ((False, curious), (True, 3 * curious)):
            one = _one(readers, rate, people, seconds, paid=paid)
            told[paid].append(one)
            words = f"/latest p50 {one['p50_ms']:.0f} ms, p99 {one['p99_ms']:.0f} ms"
            words += f", Send {one['first_ms']:.0f} ms, {one['beside_per_s']:.0f}/s beside it"
            where = f"round {number + 1} of {rounds}{', paid' if paid else ''}"
            processes.show(f"{where}: {words}")
    results, goals = [], []
    for paid, beside in ((False, ""), (True, ", paid")):
        found = {key: [one[key] for one in told[paid]] for key in told[paid][0]}
        results += [
            report.result(f"/latest: p50{beside}", "ms", found["p50_ms"]),
            report.result(f"/latest: p99{beside}", "ms", found["p99_ms"]),
            report.result(
                f"Send pressed until the first reader has it{beside}", "ms", found["first_ms"]
            ),
            report.result(f"deliveries meanwhile{beside}", "messages/s", found["beside_per_s"]),
        ]
        p99, first, others = (
            statistics.median(found[key]) for key in ("p99_ms", "first_ms", "beside_per_s")
        )
        goals += [
            report.goal(f"/latest: p99, ms{beside}", 100, p99, at_most=True),
            report.goal(f"Send until first reader, ms{beside}", 150, first, at_most=True),
            report.goal(f"deliveries meanwhile, /s{beside}", 0.9 * rate, others),
        ]
    return report.report("replies", rounds, results, goals) | {
        "readers": readers,
        "answers": sum(one["answers"] for case in told.values() for one in case),
    }


def at_share(waited: Sequence[float], share: float) -> float:
    """The waiting time that this share of all waited at most."""
    return sorted(waited)[max(0, math.ceil(share * len(waited)) - 1)]


def _one(readers: int, rate: int, curious: int, seconds: int, *, paid: bool) -> dict[str, Any]:
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
            people = far.ask("ready", editor=EDITOR_ID, many=curious)["curious"]
            sent = far.ask("send", editor=EDITOR_ID, label="Send fast" if paid else "Send")
            before = far.ask("mark")
            asked = far.ask("ask", curious=people, seconds=seconds, every_s=ASK_EVERY_S)
            after = far.ask("mark")
        except BaseException:
            bot.kill()
            raise
        finally:
            bot.communicate()
    waited = asked["waited_ms"]
    others = after["row"] - before["row"] - len(waited)
    return {
        "answers": len(waited),
        "p50_ms": at_share(waited, 0.50),
        "p99_ms": at_share(waited, 0.99),
        "first_ms": sent["waited_ms"],
        "beside_per_s": others / (after["at"] - before["at"]),
    }

"""What an audience costs as it grows: time to write it down, CPU, bytes and memory.

The audience is always written in full. Of the larger ones, `deliver` deliveries are made through
the whole engine, from a ledger of the full size: a million of them in each round would take hours.
How many bytes a delivery leaves on disk is counted after all of them were claimed and settled,
without a network in between.
"""

import json
import statistics
from pathlib import Path
from typing import Any

from tests.bench import processes, report
from tests.bench.farside import FarSide

SIZES = (1_000, 10_000, 100_000, 1_000_000)
FIGURES = {
    "planned_s": ("audience written", "s"),
    "longest_ms": ("longest time a writer waits for it", "ms"),
    "cpu_us": ("CPU", "us/delivery"),
    "bytes": ("on disk", "bytes/delivery"),
    "peak_mb": ("peak memory", "MB"),
}


def run(
    _: Path | None = None, *, rounds: int = 5, largest: int = SIZES[-1], deliver: int = 20_000
) -> dict[str, Any]:
    sizes = [size for size in SIZES if size < largest] + [largest]
    found: dict[int, dict[str, list[float]]] = {
        size: {figure: [] for figure in FIGURES} for size in sizes
    }
    with FarSide() as far:
        first = far.ask("populate", users=largest)["first"]
        for number in range(rounds):
            for size in sizes:
                told = _one(far, first, size, deliver)
                for figure, values in found[size].items():
                    values.append(told[figure])
                words = ", ".join(
                    f"{FIGURES[name][0]} {told[name]:.3g} {FIGURES[name][1]}" for name in FIGURES
                )
                processes.show(f"round {number + 1} of {rounds}: {size:,} readers: {words}")
    results = [
        report.result(f"{size:,}: {FIGURES[figure][0]}", FIGURES[figure][1], values)
        for size in sizes
        for figure, values in found[size].items()
    ]
    return report.report("growth", rounds, results, _goals(found)) | {"delivered": deliver}


def _one(far: FarSide, first: int, size: int, deliver: int) -> dict[str, float]:
    wanted = {"url": far.url, "token": far.token, "first": first, "readers": size}
    sent = processes.told_by("tests.bench.engine", json.dumps(wanted | {"deliver": deliver}))
    left = processes.told_by("tests.bench.traces", json.dumps({"readers": size}))
    return {
        "planned_s": sent["planned_s"],
        "longest_ms": sent["longest_s"] * 1e3,
        "cpu_us": sent["cpu_s"] / sent["sent"] * 1e6,
        "bytes": left["bytes"] / size,
        "peak_mb": sent["peak_mb"],
    }


def _goals(found: dict[int, dict[str, list[float]]]) -> list[dict[str, Any]]:
    sizes = list(found)
    largest, usual = found[sizes[-1]], found[sizes[min(1, len(sizes) - 1)]]
    # paired: both sizes of one round met the same machine
    growth = [
        (most / some - 1) * 100
        for most, some in zip(largest["cpu_us"], usual["cpu_us"], strict=True)
    ]
    name = f"{sizes[-1]:,}"
    median = {figure: statistics.median(values) for figure, values in largest.items()}
    more = f"CPU a delivery more than at {sizes[min(1, len(sizes) - 1)]:,}, %"
    return [
        report.goal(f"{name}: {more}", 15, statistics.median(growth), at_most=True),
        report.goal(f"{name}: audience written, s", 15, median["planned_s"], at_most=True),
        report.goal(f"{name}: a writer waits, ms", 100, median["longest_ms"], at_most=True),
        report.goal(f"{name}: bytes a delivery", 80, median["bytes"], at_most=True),
        report.goal(f"{name}: peak memory, MB", 250, median["peak_mb"], at_most=True),
    ]

"""The shape of what a measurement tells, and how it is shown."""

import os
import platform
import sqlite3
import statistics
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any


def machine() -> str:
    """What was measured on, and how busy it was with other things; no names, no paths."""
    busy = os.getloadavg()[1] if hasattr(os, "getloadavg") else 0.0
    return (
        f"{os.cpu_count()} cores of {_processor()}, Python {platform.python_version()},"
        f" SQLite {sqlite3.sqlite_version}, load {busy:.1f}"
    )


def _processor() -> str:
    try:
        told = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    except OSError:
        return platform.machine()
    models = [line.partition(":")[2].strip() for line in told.splitlines() if "model name" in line]
    return models[0] if models else platform.machine()


def result(what: str, unit: str, values: Sequence[float]) -> dict[str, Any]:
    """One measured figure over its rounds."""
    return {
        "what": what,
        "unit": unit,
        "median": round(statistics.median(values), 4),
        "min": round(min(values), 4),
        "max": round(max(values), 4),
    }


def goal(what: str, goal: float, value: float | None, *, at_most: bool = False) -> dict[str, Any]:
    """Whether `value` reaches `goal`; both are None where the data says nothing of it."""
    if value is None:
        return {"what": what, "goal": goal, "value": None, "reached": None}
    reached = value <= goal if at_most else value >= goal
    return {"what": what, "goal": goal, "value": round(value, 4), "reached": reached}


def report(
    name: str,
    rounds: int,
    results: Iterable[Mapping[str, Any]],
    goals: Iterable[Mapping[str, Any]],
) -> dict[str, Any]:
    return {
        "name": name,
        "machine": machine(),
        "rounds": rounds,
        "results": list(results),
        "goals": list(goals),
    }


def table(found: Mapping[str, Any]) -> str:
    """The whole result as lines to read."""
    lines = [f"{found['name']} ({found['machine']}, {found['rounds']} rounds)", ""]
    for row in found["results"]:
        spread = "" if row["min"] == row["max"] else f"  ({row['min']:g} to {row['max']:g})"
        lines.append(f"  {row['what']:<52} {row['median']:>9g} {row['unit']}{spread}")
    if found["goals"]:
        lines.append("")
    for row in found["goals"]:
        mark = _MARKS[row["reached"]]
        value = "" if row["value"] is None else f"{row['value']:g}"
        lines.append(f"  {mark}  {row['what']:<43} {value:>9}  (goal {row['goal']:g})")
    lines += [f"  skipped  {name}: {why}" for name, why in found.get("skipped", {}).items()]
    return "\n".join(lines)


_MARKS = {True: "reached", False: "MISSED ", None: "no data"}

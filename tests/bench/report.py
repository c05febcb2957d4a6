"""The shape of what a measurement tells, and how it is shown."""

import os
import platform
import statistics
from collections.abc import Iterable, Mapping, Sequence
from typing import Any


def machine() -> str:
    return f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"


def result(what: str, unit: str, values: Sequence[float]) -> dict[str, Any]:
    """One measured figure over its rounds."""
    return {
        "what": what,
        "unit": unit,
        "median": round(statistics.median(values), 4),
        "min": round(min(values), 4),
        "max": round(max(values), 4),
    }


def goal(what: str, goal: float, value: float, *, at_most: bool = False) -> dict[str, Any]:
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
        mark = "reached" if row["reached"] else "MISSED "
        lines.append(f"  {mark}  {row['what']:<43} {row['value']:>9g}  (goal {row['goal']:g})")
    return "\n".join(lines)

"""A story with a photo to many readers: the whole engine, and others who do less.

All send to the same far side, one after the other in each round. The others only send: no ledger,
no retries, no pacing. The engine keeps its ledger on disk, its pacing lets everything through.
"""

import json
import statistics
import sys
from pathlib import Path
from typing import Any

from tests.bench import processes, report
from tests.bench.farside import FarSide
from tests.bench.senders import LIBRARIES

IN_FLIGHT = 64
GENTLE = 4
"""Requests in flight at which the library's own transport is at its best."""
SIDES = ("wireroom", "stock", "stock, 4 in flight", "aiogram", "aiohttp")
_WORTH_IT = 2_000
"""Messages for the stock transport: its speed shows after these, and the rest takes minutes."""


def run(
    _: Path | None = None, *, rounds: int = 5, readers: int = 20_000, stock: int = _WORTH_IT
) -> dict[str, Any]:
    sides, skipped = _installed()
    speeds: dict[str, list[float]] = {side: [] for side in sides}
    cpu: dict[str, list[float]] = {side: [] for side in sides}
    times: dict[str, list[float]] = {side: [] for side in sides}
    with FarSide() as far:
        first, photo = far.ask("populate", users=readers)["first"], far.ask("photo")["file_id"]
        for number in range(rounds):
            for side in sides:
                many = min(readers, stock) if side.startswith("stock") else readers
                told = _one(side, far, first=first, readers=many, photo=photo)
                speeds[side].append(told["sent"] / told["seconds"])
                cpu[side].append(told["cpu_s"] / told["sent"] * 1e6)
                words = f"{speeds[side][-1]:.0f}/s, {cpu[side][-1]:.0f} us of CPU"
                processes.show(f"round {number + 1} of {rounds}: {side}: {words}")
            for side in sides[1:]:
                times[side].append(speeds["wireroom"][-1] / speeds[side][-1])
    results = [report.result(f"{side}: speed", "messages/s", speeds[side]) for side in sides]
    results += [report.result(f"{side}: CPU", "us/message", cpu[side]) for side in sides]
    results += [
        report.result(f"wireroom, times {side}", "times", times[side]) for side in sides[1:]
    ]
    found = report.report("delivery", rounds, results, _goals(speeds, times))
    return found | {"readers": readers, "skipped": skipped}


def _installed() -> tuple[list[str], dict[str, str]]:
    """The sides that can be measured here, and why the others cannot."""
    python = processes.peers_python()
    if python is not None and processes.has(python, LIBRARIES["aiogram"]):
        return list(SIDES), {}
    reason = f"not installed; `make bench` sets it up, or let {processes.PEERS} name a Python"
    return [side for side in SIDES if side != "aiogram"], {"aiogram": reason}


def _one(side: str, far: FarSide, *, first: int, readers: int, photo: str) -> dict[str, Any]:
    """One side of one round.

    Raises:
        RuntimeError: not everybody was sent it, or somebody twice by the engine.
    """
    since = far.ask("mark")["row"]
    wanted = {"url": far.url, "token": far.token, "first": first, "readers": readers}
    if side == "wireroom":
        told = processes.told_by("tests.bench.engine", json.dumps(wanted))
    else:
        wanted |= {"photo": photo, "in_flight": GENTLE if side.endswith("flight") else IN_FLIGHT}
        name = side.partition(",")[0]
        python = processes.peers_python() if name == "aiogram" else sys.executable
        told = processes.told_by(
            "tests.bench.senders", name, json.dumps(wanted), python=python or sys.executable
        )
    got = far.ask("copies", since=since)
    if got["chats"] != readers or (side == "wireroom" and got["sent"] != readers):
        raise RuntimeError(f"{side} was to reach {readers} chats, and this is what came: {got}")
    return told


def _goals(speeds: dict[str, list[float]], times: dict[str, list[float]]) -> list[dict[str, Any]]:
    goals = [report.goal("messages/s", 1_500, statistics.median(speeds["wireroom"]))]
    for side, least in {"stock": 8.0, "aiogram": 1.3, "aiohttp": 0.5}.items():
        if side in times:
            goals.append(report.goal(f"times {side}", least, statistics.median(times[side])))
    return goals

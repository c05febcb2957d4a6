"""What a measurement found, for `docs/bench`: a page, a plot and the numbers themselves."""

import inspect
import json
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from types import ModuleType
from typing import Any

_BAR, _GAP, _LEFT, _WIDE, _TOP = 16, 8, 330, 420, 34
_INK, _FILL, _SPREAD = "#1b2733", "#2f7d95", "#c05c2e"


def write(folder: Path, bench: ModuleType, found: Mapping[str, Any]) -> None:
    """`NAME.json`, `NAME.md`, and `NAME.svg` with a panel for each unit."""
    folder.mkdir(parents=True, exist_ok=True)
    name = found["name"]
    (folder / f"{name}.json").write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    (folder / f"{name}.svg").write_text(plot(found["results"]), encoding="utf-8")
    (folder / f"{name}.md").write_text(page(bench, found), encoding="utf-8")


def page(bench: ModuleType, found: Mapping[str, Any]) -> str:
    rounds = "one round" if found["rounds"] == 1 else f"{found['rounds']} rounds"
    lines = [f"# {found['name']}", "", inspect.getdoc(bench) or "", ""]
    lines += [f"Measured on {found['machine']}; {rounds}, medians and spread.", ""]
    for side, reason in found.get("skipped", {}).items():
        lines += [f"Not measured: {side} ({reason}).", ""]
    lines += ["| goal | value | wanted | |", "|---|--:|--:|---|"]
    for row in found["goals"]:
        mark = {True: "reached", False: "**missed**", None: "no data"}[row["reached"]]
        value = "" if row["value"] is None else number(row["value"])
        lines.append(f"| {row['what']} | {value} | {number(row['goal'])} | {mark} |")
    lines += ["", "| figure | median | lowest | highest | unit |", "|---|--:|--:|--:|---|"]
    for row in found["results"]:
        values = " | ".join(number(row[key]) for key in ("median", "min", "max"))
        lines.append(f"| {row['what']} | {values} | {row['unit']} |")
    lines += ["", f"![{found['name']}, plotted]({found['name']}.svg)", ""]
    lines.append(f"Again: `python -m tests.bench {found['name']} --docs docs/bench`")
    return "\n".join(lines) + "\n"


def number(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 1_000 else f"{value:.3g}"


def plot(results: Sequence[Mapping[str, Any]]) -> str:
    """Bars for medians, a line from the lowest to the highest; one panel for each unit."""
    units = list(dict.fromkeys(row["unit"] for row in results))
    parts: list[str] = []
    top = 0
    for unit in units:
        rows = [row for row in results if row["unit"] == unit]
        parts.append(_panel(rows, unit, top))
        top += _TOP + len(rows) * (_BAR + _GAP) + _GAP
    width = _LEFT + _WIDE + 90
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {top}" width="{width}"'
        f' height="{top}" font-family="sans-serif" font-size="12" fill="{_INK}">'
        f'<rect width="{width}" height="{top}" fill="#ffffff"/>{"".join(parts)}</svg>\n'
    )


def _panel(rows: Sequence[Mapping[str, Any]], unit: str, top: int) -> str:
    most = max((row["max"] for row in rows), default=0.0)
    scale = _WIDE / most if 0 < most < float("inf") else 0.0
    parts = [f'<text x="8" y="{top + 22}" font-weight="bold">{escape(unit)}</text>']
    for at, row in enumerate(rows):
        y = top + _TOP + at * (_BAR + _GAP)
        low, median, high = (_LEFT + row[key] * scale for key in ("min", "median", "max"))
        middle = y + _BAR / 2
        parts.append(
            f'<text x="{_LEFT - 8}" y="{y + 12}" text-anchor="end">{escape(row["what"])}</text>'
            f'<rect x="{_LEFT}" y="{y}" width="{max(1.0, median - _LEFT):.1f}" height="{_BAR}"'
            f' fill="{_FILL}"/>'
            f'<line x1="{low:.1f}" y1="{middle}" x2="{high:.1f}" y2="{middle}"'
            f' stroke="{_SPREAD}" stroke-width="3"/>'
            f'<text x="{high + 8:.1f}" y="{y + 12}">{number(row["median"])}</text>'
        )
    return "".join(parts)

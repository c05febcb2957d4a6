"""Runs one measurement and shows what it found; the JSON is one object of a stable shape."""

import argparse
import importlib
import json
import sys
from pathlib import Path
from typing import Any

from tests.bench import paper, report
from tests.bench.corpus import BadCorpus


def main(arguments: list[str]) -> int:
    names = sorted(
        path.stem
        for path in Path(__file__).parent.glob("*.py")
        if "\ndef run(" in path.read_text(encoding="utf-8")
    )
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("name", choices=names)
    parser.add_argument("--data", type=Path, help="where the data lies, where it is not beside us")
    parser.add_argument("--corpus", type=Path, help="a file of stories, for `related`")
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="NAME=NUMBER",
        help="another size than the usual one, such as rounds=1 or readers=2000",
    )
    parser.add_argument("--json", type=Path, help="also write the result to this file")
    parser.add_argument("--docs", type=Path, help="also write a page and a plot to this folder")
    told = parser.parse_args(arguments)
    bench = importlib.import_module(f"tests.bench.{told.name}")
    try:
        found: dict[str, Any] | None = bench.run(told.data or told.corpus, **_sizes(told.set))
    except BadCorpus as error:
        print(f"{told.name}: {error}", file=sys.stderr)  # noqa: T201 - a command's answer
        return 2
    if found is None:
        print(f"{told.name}: the data is not here, nothing was measured", file=sys.stderr)  # noqa: T201 - a command's answer
        return 0
    print(report.table(found))  # noqa: T201 - a command's answer
    if told.json:
        told.json.write_text(json.dumps(found, indent=1, ensure_ascii=False), encoding="utf-8")
    if told.docs:
        paper.write(told.docs, bench, found)
    return 0


def _sizes(options: list[str]) -> dict[str, int]:
    pairs = (option.partition("=") for option in options)
    return {name: int(number) for name, _, number in pairs}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

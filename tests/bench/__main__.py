"""Runs one measurement and shows what it found; the JSON is one object of a stable shape."""

import argparse
import importlib
import inspect
import json
import sys
from pathlib import Path
from types import ModuleType
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
    place = told.data or told.corpus
    if told.data and told.corpus:
        return _complain(f"{told.name}: --data and --corpus both say where the data lies; name one")
    if wrong := _wrong(place, told.json, told.docs) or _wrong_sizes(bench, told.set):
        return _complain(f"{told.name}: {wrong}")
    try:
        found: dict[str, Any] | None = bench.run(place, **_sizes(told.set))
    except BadCorpus as error:
        return _complain(f"{told.name}: {error}")
    if found is None:
        _complain(f"{told.name}: the data is not here, nothing was measured")
        return 2 if place else 0  # what was asked for by name is missed, what may lie beside us not
    print(report.table(found))  # noqa: T201 - a command's answer
    if told.json:
        told.json.write_text(json.dumps(found, indent=1, ensure_ascii=False), encoding="utf-8")
    if told.docs:
        paper.write(told.docs, bench, found)
    return 0


def _wrong(data: Path | None, json_file: Path | None, docs: Path | None) -> str:
    """What is wrong with the places that were named, before an hour is spent on them; else ""."""
    if data is not None and not data.exists():
        return f"there is no {data}"
    for folder in (json_file and json_file.parent, docs and docs.parent):
        if folder is not None and not folder.is_dir():
            return f"there is no folder {folder} to write to"
    if json_file is not None and json_file.is_dir():
        return f"{json_file} is a folder; --json names a file"
    if docs is not None and docs.exists() and not docs.is_dir():
        return f"{docs} is a file; --docs names a folder"
    return ""


def _wrong_sizes(bench: ModuleType, options: list[str]) -> str:
    known = list(inspect.signature(bench.run).parameters)[1:]  # after where the data lies
    for option in options:
        name, _, number = option.partition("=")
        if name not in known:
            told = f"its sizes are {', '.join(known)}" if known else "it has none"
            return f"no size is called {name}; {told}"
        if not number.isdecimal() or not int(number):
            return f"{name} is to be a number above 0, as in {name}=1"
    return ""


def _complain(line: str) -> int:
    print(line, file=sys.stderr)  # noqa: T201 - a command's answer
    return 2


def _sizes(options: list[str]) -> dict[str, int]:
    pairs = (option.partition("=") for option in options)
    return {name: int(number) for name, _, number in pairs}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

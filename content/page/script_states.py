"""The states that frameworks leave in a page for their scripts: read as data, never run.

What they hold is JSON in some wrapping: in a script of that type, behind an assignment, in pieces
that a framework pushes one by one (Next.js), or flat, with numbers that point to values (Nuxt).
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

MOST_BYTES = 3_000_000
MOST_NODES = 50_000
MOST_STATES = 20
"""Assignments of one script that are tried."""
DEEPEST = 60


def states_in(kind: str, source: str) -> Iterator[Any]:
    """Every piece of data in one script, whose `type` is `kind`."""
    if len(source) > MOST_BYTES:
        return
    if kind.endswith("/json"):
        data = _loaded(source)
        yield _hydrated(data) if _is_flat(data) else data
        return
    assigned = [data for data in _assigned(source) if data]
    yield from assigned or _literals(source)


def flight_in(sources: Sequence[str]) -> Iterator[Any]:
    """The rows of a Next.js page, which its scripts push in pieces: data, and texts by themselves.

    A row is "id:" and JSON up to the line's end, or "id:T", its length in bytes and plain text;
    a long text stands in the data as "$id".
    """
    pushed = (push for source in sources for push in _PUSH.finditer(source))
    pieces = (_loaded(push["text"]) for push in pushed)
    stream = "".join(piece for piece in pieces if isinstance(piece, str))[:MOST_BYTES]
    texts: dict[str, str] = {}
    rows: list[Any] = []
    for name, text, is_data in _rows(stream.encode("utf-8", "replace")):
        if is_data:
            rows.append(_loaded(text))
        else:
            texts["$" + name] = text
    yield from texts.values()
    for row in rows:
        yield _with(texts, row)


def _rows(stream: bytes) -> Iterator[tuple[str, str, bool]]:
    """The name and the text of every row, and whether that is JSON."""
    place = 0
    for _ in range(MOST_NODES):
        row = _ROW.match(stream, place)
        start = row.end() if row else place
        end = stream.find(b"\n", start)
        end = len(stream) if end < 0 else end
        if row and row["length"]:
            end = start + int(row["length"], 16)
        if row:
            text = stream[start:end].decode("utf-8", "replace")
            yield row["name"].decode(), text, not row["length"]
        place = end if row and row["length"] else end + 1
        if place >= len(stream):
            return


def _with(texts: Mapping[str, str], node: Any, depth: int = 0) -> Any:
    """The data with the texts in place of their names, and without names of anything else."""
    if depth > DEEPEST:
        return None
    if isinstance(node, str):
        return texts.get(node) or ("" if _REFERENCE.fullmatch(node) else node.removeprefix("$$"))
    if isinstance(node, list):
        element = 2 if node[:1] == ["$"] else 0  # what it is stays: ["$", "$L5", …]
        return node[:element] + [_with(texts, each, depth + 1) for each in node[element:]]
    if isinstance(node, dict):
        return {name: _with(texts, each, depth + 1) for name, each in node.items()}
    return node


def holds_state(kind: str, source: str) -> bool:
    """Whether a script carries data to show; cheap."""
    return kind.endswith("/json") or _STATE.search(source[:4000]) is not None


def _assigned(source: str) -> Iterator[Any]:
    source = _UNDEFINED.sub("null", source)
    decoder = json.JSONDecoder(strict=False)
    place = 0
    for _ in range(MOST_STATES):
        found = _ASSIGNED.search(source, place)
        if found is None:
            return
        place = found.end()
        try:
            data, place = decoder.raw_decode(source, found.end())
        except (ValueError, RecursionError):
            continue
        yield _loaded(data) if isinstance(data, str) and found["parse"] else data


def _literals(source: str) -> Iterator[Any]:
    """The texts with paragraphs that stand in code (Nuxt 2 writes its state as a call)."""
    for found in _LITERAL.finditer(source):
        if "\\u003C\\u002Fp" in found[0] or "</p>" in found[0]:
            yield _loaded(found[0])


def _loaded(source: str) -> Any:
    try:
        return json.loads(source, strict=False)
    except (ValueError, RecursionError):
        return None


def _is_flat(data: Any) -> bool:
    """Whether this is Nuxt's flat form: its first value names the places of the others."""
    if not isinstance(data, list) or len(data) < 2 or not isinstance(data[0], (list, dict)):
        return False
    named = list(data[0].values()) if isinstance(data[0], dict) else data[0][1:]
    return bool(named) and all(isinstance(place, int) for place in named)


def _hydrated(values: Sequence[Any]) -> Any:
    """The tree that a flat list stands for; what points in circles ends there."""
    left = MOST_NODES

    def at(place: Any, depth: int) -> Any:
        nonlocal left
        left -= 1
        if left < 0 or depth > DEEPEST or not isinstance(place, int):
            return None
        if not 0 <= place < len(values):
            return None
        value = values[place]
        if isinstance(value, Mapping):
            return {name: at(each, depth + 1) for name, each in value.items()}
        if isinstance(value, list):
            if value[:1] and isinstance(value[0], str):  # a kind of value, and where it is
                return at(value[1], depth + 1) if len(value) > 1 else None
            return [at(each, depth + 1) for each in value]
        return value

    return at(0, 0)


_PUSH = re.compile(r"__next_f\s*\.push\(\[\s*1\s*,\s*(?P<text>\"(?:[^\"\\]|\\.)*\")\s*\]\)")
_LITERAL = re.compile(r"\"(?:[^\"\\]|\\.)*\"")
_ROW = re.compile(rb"\s*(?P<name>[0-9a-f]{1,6}):(?:T(?P<length>[0-9a-f]{1,6}),|(?=[\[{\"]))")
_REFERENCE = re.compile(r"\$[A-Za-z@]?[0-9a-f]{0,6}(?::[\w:]*)?|\$undefined")
_ASSIGNED = re.compile(r"[\w\]\"']\s*=\s*(?:(?P<parse>JSON\.parse\(\s*)(?=\")|(?=[{\[]))")
_UNDEFINED = re.compile(r"(?<=[:,\[])\s*undefined(?=\s*[,}\]])")
_STATE = re.compile(
    r"__next_f|__[A-Z]\w+__|Fusion\.|(?:window|self|globalThis)[.\[][\w.\"'\]]+\s*=\s*(?:[{\[]|JSON)"
)

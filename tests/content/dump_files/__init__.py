"""Dumps of our own words in the shapes of many houses, each with what must come out of it.

A file says the fields, one a line ("authors", "topics", "related" and "body" once for each of
theirs; " ⏎ " parts the items of a list), then a cut, then the dump as it is.
"""

from datetime import datetime
from pathlib import Path

from tests.content.dump_samples import Sample

_CUT = "-----8<-----\n"


def samples() -> list[Sample]:
    return [_read(path) for path in sorted(Path(__file__).parent.glob("*.txt"))]


def _read(path: Path) -> Sample:
    fields, _, dump = path.read_bytes().decode("utf-8").partition(_CUT)
    told: dict[str, list[str]] = {}
    for line in fields.splitlines():
        key, _, value = line.partition(": ")
        told.setdefault(key, []).append(value.replace(" ⏎ ", "\n"))
    dates = told.get("published_at")
    return Sample(
        name=told["name"][0],
        dump=dump,
        headline=told["headline"][0],
        body=told["body"],
        standfirst=told.get("standfirst", [""])[0],
        caption=told.get("caption", [""])[0],
        credit=told.get("credit", [""])[0],
        related=tuple(told.get("related", ())),
        authors=tuple(told.get("authors", ())),
        published_at=datetime.fromisoformat(dates[0]) if dates else None,
        topics=tuple(told.get("topics", ())),
        language=told["language"][0],
    )

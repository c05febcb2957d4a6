"""The rows that `related` is measured on, from a file that anybody may have made.

One JSON object a line, plain or gzip: `id`, `title`, `lead`, `story`, optional `date` and `query`.
"""

import gzip
import json
import zlib
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

from content.text import clip

UNDATED = datetime(2026, 1, 1, tzinfo=UTC)
"""All of a corpus without dates; a row without one in a corpus of dates has the median of these."""


class BadCorpus(ValueError):
    """The file cannot be measured on; says in one line where and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    number: int
    """Its place in the corpus, counted from 1: the id under which we hold it."""
    title: str
    """Where there is none the beginning of the lead: no story is told without a headline, and two
    of one headline are listed once."""
    lead: str
    story: str
    published_at: datetime
    query: bool


def read(path: Path) -> list[Row]:
    """All rows; blank lines are none, nor is one that says all that another has said.

    Raises:
        BadCorpus: it is no such file, or has no rows.
    """
    lines: dict[str, dict[str, Any]] = {}
    for at, line in enumerate(_text(path).split("\n"), 1):
        if line.strip():
            row = _object(path, at, line)
            lines.setdefault(json.dumps(row, sort_keys=True), row)
    if not lines:
        raise BadCorpus(f"{path}: no rows")
    dates = [_date(path, row) for row in lines.values()]
    known = sorted(date for date in dates if date is not None)
    middle = known[len(known) // 2] if known else UNDATED
    return [
        Row(
            number=number,
            title=_words(row.get("title")) or clip(_words(row.get("lead")), _HEADLINE) or "-",
            lead=_words(row.get("lead")),
            story=str(row["story"]),
            published_at=date or middle,
            query=_is_marked(row.get("query")),
        )
        for number, (row, date) in enumerate(zip(lines.values(), dates, strict=True), 1)
    ]


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
        if data.startswith(b"\x1f\x8b"):  # whatever its name
            data = gzip.decompress(data)
        return data.decode("utf-8-sig")
    except (OSError, EOFError, zlib.error) as error:
        raise BadCorpus(f"{path}: cannot be read: {error}") from error
    except UnicodeDecodeError as error:
        raise BadCorpus(f"{path}: not UTF-8 at byte {error.start}") from error


def _object(path: Path, at: int, line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadCorpus(f"{path}, line {at}: not JSON: {error}") from error
    if not isinstance(row, dict):
        raise BadCorpus(f"{path}, line {at}: not an object")
    if row.get("story") is None:
        raise BadCorpus(f"{path}, line {at}: no `story`")
    return row


def _words(told: object) -> str:
    return "" if told is None else " ".join(str(told).split())


def _is_marked(told: object) -> bool:
    return told.casefold() in ("true", "yes", "1") if isinstance(told, str) else bool(told)


def _date(path: Path, row: dict[str, Any]) -> datetime | None:
    """Of ISO 8601 in any of its forms, RFC 2822, or Unix time in seconds or milliseconds."""
    told = row.get("date")
    if told is None or told == "":
        return None
    try:
        if isinstance(told, int | float) or (str(told).isdecimal() and len(str(told)) > 8):
            seconds = float(told)
            seconds /= 1000 if seconds > _MILLISECONDS else 1
            return datetime.fromtimestamp(seconds, UTC)
        found = _iso(str(told).strip()) or parsedate_to_datetime(str(told))
        return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    except (ValueError, OverflowError, OSError, TypeError) as error:
        raise BadCorpus(f"{path}, id {row.get('id')}: no date: {told!r}") from error


def _iso(told: str) -> datetime | None:
    """None for another form; a year and a month alone begin then."""
    for form in (told, told.replace("/", "-"), f"{told}-01", f"{told}-01-01"):
        try:
            return datetime.fromisoformat(form)
        except ValueError:
            continue
    return None


_HEADLINE = 100
_MILLISECONDS = 1e11

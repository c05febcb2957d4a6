"""Whoever brings a corpus learns what is wrong with it in one line, or is measured on all of it."""

import gzip
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.bench.__main__ import main
from tests.bench.corpus import UNDATED, BadCorpus, read

NOON = datetime(2031, 5, 4, 12, tzinfo=UTC)


def test_rows_are_read_in_any_shape(tmp_path: Path) -> None:
    """Numbers or names, nothing where nothing is known, gzip under any name, blanks, a BOM."""
    rows = [
        {"id": 1, "title": "Quake", "lead": "A quake.", "story": 7, "query": True},
        {"id": "b", "title": None, "lead": None, "story": "7", "date": None, "query": "false"},
        {"title": " Wave\u2028comes ", "story": 8},
        {"id": 1, "title": "Quake", "lead": "A quake.", "story": 7, "query": True},
        {"id": 1, "title": "Another", "lead": "", "story": 7},
        {"lead": "Waves came\u0085over the mole.", "story": 8},
    ]
    told = "\ufeff" + "\r\n\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    path = tmp_path / "corpus.jsonl"
    path.write_bytes(gzip.compress(told.encode()))

    found = read(path)

    assert [row.title for row in found] == [
        "Quake",
        "-",
        "Wave comes",
        "Another",
        "Waves came over the mole.",
    ]
    assert [row.lead for row in found] == ["A quake.", "", "", "", "Waves came over the mole."]
    assert [row.story for row in found] == ["7", "7", "8", "7", "8"]
    assert [row.query for row in found] == [True, False, False, False, False]
    assert {row.published_at for row in found} == {UNDATED}


@pytest.mark.parametrize(
    "date",
    [
        "2031-05-04T12:00:00Z",
        "2031-05-04 14:00:00+02:00",
        "2031-05-04T12:00:00.000",
        "Sun, 04 May 2031 12:00:00 GMT",
        NOON.timestamp(),
        int(NOON.timestamp() * 1000),
        str(int(NOON.timestamp())),
    ],
)
def test_dates_are_read_in_any_form(tmp_path: Path, date: object) -> None:
    """A row without one lies in the midst of the others: it is as old as none of them."""
    path = tmp_path / "corpus.jsonl"
    rows = [{"title": "A", "story": 1, "date": date}, {"title": "B", "story": 1}]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")

    assert [row.published_at for row in read(path)] == [NOON, NOON]


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ("", "no rows"),
        ('{"title": "A"}', "line 1: no `story`"),
        ('\n{"title"', "line 2: not JSON"),
        ("[1]", "line 1: not an object"),
        ("[" * 100_000, "line 1: not JSON"),
        ('[\n {"story": 1}\n]', "line 1: not JSON"),
        ("id,title\n1,A", "line 1: not JSON"),
        ('{"story": 1, "title": "A", "lead": "B"}', "has another of its story"),
        ('{"id": 5, "story": 1, "date": "soon"}', "id 5: no date: 'soon'"),
        ('{"story": 1}\n{"story": 2}', "has another of its story"),
    ],
)
def test_what_is_wrong_is_told_in_one_line(
    tmp_path: Path, told: str, why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A traceback tells nobody which of a hundred thousand lines to mend."""
    path = tmp_path / "corpus.jsonl"
    path.write_text(told, encoding="utf-8")

    assert main(["related", "--corpus", str(path)]) == 2

    (line,) = capsys.readouterr().err.splitlines()
    assert why in line


def test_a_file_that_is_not_there_is_no_success(tmp_path: Path) -> None:
    """Nor is a folder without one, or one that ends in its midst, or was damaged on its way."""
    whole = gzip.compress(b'{"story": 1}\n' * 50)
    (tmp_path / "cut.gz").write_bytes(whole[:-12])
    (tmp_path / "damaged.gz").write_bytes(whole[:-6] + bytes(6))
    (tmp_path / "more.gz").write_bytes(whole + b"more")

    for name in ("none.jsonl", ".", "cut.gz", "damaged.gz", "more.gz"):
        assert main(["related", "--corpus", str(tmp_path / name)]) == 2, name
    with pytest.raises(BadCorpus):
        read(tmp_path / "cut.gz")

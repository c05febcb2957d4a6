"""A measurement that nobody runs rots; one that flatters is worse than none.

Each is run here at toy size: what comes out is no figure to quote, but its shape is that of the
real one, and its goals are computed from its results.
"""

import gzip
import json
import re
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.bench import (
    __main__,
    delivery,
    growth,
    pacing,
    pages,
    paper,
    processes,
    replies,
    report,
)

TOYS: dict[ModuleType, dict[str, int]] = {
    delivery: {"rounds": 1, "readers": 150, "stock": 20},
    pacing: {"rounds": 1, "seconds": 3, "paid": 60},
    replies: {"rounds": 1, "readers": 400, "rate": 200, "curious": 3, "seconds": 1},
    growth: {"rounds": 1, "largest": 1_500, "deliver": 200},
}


@pytest.mark.parametrize("bench", TOYS, ids=lambda bench: bench.__name__.rpartition(".")[2])
def test_a_toy_round_has_the_shape_of_a_real_one(bench: ModuleType) -> None:
    """Whoever reads the JSON relies on its keys, and on a goal being what was measured."""
    found: dict[str, Any] = bench.run(None, **TOYS[bench])

    assert found.keys() >= {"name", "machine", "rounds", "results", "goals"}
    assert found["name"] == bench.__name__.rpartition(".")[2]
    assert found["rounds"] == 1
    for row in found["results"]:
        assert row.keys() == {"what", "unit", "median", "min", "max"}
        assert row["min"] <= row["median"] <= row["max"]
    measured = {row["median"] for row in found["results"]} | {
        row["max"] for row in found["results"]
    }
    for row in found["goals"]:
        assert row.keys() == {"what", "goal", "value", "reached"}
        assert row["value"] in measured or "more than" in row["what"]
    assert json.loads(json.dumps(found)) == found
    assert all(row["what"] in paper.page(bench, found) for row in found["goals"])
    assert paper.plot(found["results"]).count("<rect") == len(found["results"]) + 1


def test_a_goal_that_is_missed_says_so() -> None:
    """In the table and on the page alike."""
    missed = report.goal("speed", 100, 99.9)
    reached = report.goal("waiting", 100, 99.9, at_most=True)
    found = report.report("delivery", 1, [report.result("speed", "1/s", [99.9])], [missed, reached])

    assert (missed["reached"], reached["reached"]) == (False, True)
    assert re.search(r"MISSED\s+speed", report.table(found))
    assert "| speed | 99.9 | 100 | **missed** |" in paper.page(delivery, found)


def test_what_the_data_says_nothing_of_is_neither_reached_nor_missed() -> None:
    """Pages without captions would be told as a goal that was missed, or left-overs as none."""
    goals = list(pages._goals({"headline": 1.0}, [20.0]))
    found = report.report("pages", 1, [], goals)

    told = {row["what"]: row["reached"] for row in goals}
    assert (told["headline"], told["caption"], told["caption left in the body"]) == (
        True,
        None,
        None,
    )
    assert re.search(r"no data\s+caption ", report.table(found))
    assert "| caption |  | 0.8 | no data |" in paper.page(pages, found)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["pages", "--data", "/no/such/place"], "pages: there is no /no/such/place"),
        (["summary", "--data", "/no/such/place"], "summary: there is no /no/such/place"),
        (["pages", "--set", "rounds"], "pages: rounds is to be a number above 0, as in rounds=1"),
        (["pages", "--set", "rounds=0"], "pages: rounds is to be a number above 0, as in rounds=1"),
        (["pages", "--set", "readers=2"], "pages: no size is called readers; its sizes are rounds"),
        (["pages", "--json", "/no/such/x"], "pages: there is no folder /no/such to write to"),
        (["pages", "--json", "/"], "pages: / is a folder; --json names a file"),
        (["pages", "--docs", "/dev/null"], "pages: /dev/null is a file; --docs names a folder"),
        (
            ["related", "--data", "/", "--corpus", "/"],
            "related: --data and --corpus both say where the data lies; name one",
        ),
    ],
)
def test_a_wrong_option_is_told_in_one_line(
    options: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """At once, and as a failure: a comparison that was not made looks like one."""
    assert __main__.main(options) == 2
    assert capsys.readouterr() == ("", f"{told}\n")


@pytest.mark.parametrize("name", ["pages", "summary"])
def test_a_set_of_one_bare_page_is_measured_as_far_as_it_goes(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Other real data has other gaps; the example of the help works as well."""
    truth = {
        "file": "a.html.gz",
        "url": "https://post.example/ferry",
        "title": "Ferry",
        "standfirst": [],
        "sections": [{"headline": [], "paragraphs": ["It sails again."]}],
        "published": None,
        "authors": [],
        "images": [],
    }
    (tmp_path / "expected.json").write_text(json.dumps([truth]))
    html = f"<h1>Ferry</h1><p>{'It sails again, the harbour said. ' * 9}</p>"
    (tmp_path / "a.html.gz").write_bytes(gzip.compress(html.encode()))
    sizes = ["--set", "rounds=1"] if name == "pages" else []

    status = __main__.main([name, "--data", str(tmp_path), *sizes])

    told = capsys.readouterr()
    assert (status, "no data  caption" in told.out) == (
        (0, True) if name == "pages" else (2, False)
    )
    assert ("nothing was measured" in told.err) == (name == "summary")


def test_where_a_library_is_missing_the_reason_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A comparison that was left out must not look like one that was won."""
    monkeypatch.setattr(processes, "peers_python", lambda: None)

    sides, skipped = delivery._installed()

    assert "aiogram" not in sides
    assert "not installed" in skipped["aiogram"]


@pytest.mark.parametrize(
    ("sends", "after_s"),
    [
        ([15] * 20, 0.0),
        ([30, 30, *[0] * 12, *[15] * 20], 14.0),
        ([*[15] * 12, *[0] * 9, *[15] * 20], 21.0),
        ([*[15] * 30, 3], float("inf")),
        ([15] * 3, float("inf")),
    ],
)
def test_the_return_to_a_lowered_pace_is_found_where_it_is(
    sends: list[int], after_s: float
) -> None:
    """A lucky second in the middle of a standstill is no return, and never is told as never."""
    assert pacing.back_after_s(sends, 15) == after_s


def test_the_slowest_of_a_hundred_is_what_p99_means() -> None:
    """Off by one here would hide the worst waiting time."""
    waited = [float(number) for number in range(1, 101)]

    assert [replies.at_share(waited, share) for share in (0.5, 0.99, 1.0)] == [50.0, 99.0, 100.0]

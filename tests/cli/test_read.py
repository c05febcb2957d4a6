"""`wireroom read`: the form that other programs and people see."""

import io
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.cli.conftest import Command
from tests.cli.dumps import LIGHTHOUSE, SHIP
from tests.newsroom.publisher import Entry, page, picture

ROOT = Path(__file__).parents[2]


def test_json_has_every_field_of_the_article(wireroom: Command, tmp_path: Path) -> None:
    """The names are a promise to other programs."""
    (tmp_path / "ship.txt").write_text(SHIP)

    done = wireroom("read", "ship.txt", "--json")

    assert (done.status, done.err) == (0, "")
    read = json.loads(done.out)
    body = read.pop("body")
    assert read == {
        "headline": "Training ship returns after two years",
        "standfirst": "The three-master Aurelia came home on Sunday with forty cadets on board.",
        "summary": "The three-master Aurelia came home on Sunday with forty cadets on board.",
        "photo": {
            "url": None,
            "file": None,
            "caption": "The Aurelia passes the mole of Sund, March 1, 2026.",
            "credit": "Reuters",
        },
        "authors": [],
        "published_at": None,
        "language": "en",
        "topics": read["topics"],
        "url": None,
        "related": [{"headline": "Harbour of Sund gets a new lighthouse", "url": None}],
        "notes": [],
        "partial": None,
        "embargo": "",
        "embargo_ends_at": None,
    }
    assert [block["kind"] for block in body] == ["paragraph"] * 2 + ["heading", "paragraph"]
    assert body[2] == {"kind": "heading", "text": "Around the world"}


def test_notes_and_parts_are_told_to_programs_and_people(wireroom: Command, tmp_path: Path) -> None:
    """A paywalled page is no whole article, and a correction is no paragraph."""
    text = (
        "The three-master Aurelia came home on Sunday with forty cadets on board, after two years."
    )
    (tmp_path / "ship.html").write_text(
        f"""<html><head><script type="application/ld+json">
        {{"@type": "NewsArticle", "isAccessibleForFree": false}}</script></head><body><h1>Ship</h1>
        <p>{text}</p><p>{text.replace("Sunday", "Monday")}</p>
        <p>Correction: The Aurelia has three masts.</p></body></html>"""
    )

    told = json.loads(wireroom("read", "ship.html", "--json").out)
    shown = wireroom("read", "ship.html").out

    assert told["notes"] == ["Correction: The Aurelia has three masts."]
    assert told["partial"] == "paywall"
    assert "only to those who pay or sign in" in " ".join(shown.split())


def test_several_inputs_give_a_line_each_and_bad_ones_a_complaint(
    wireroom: Command, tmp_path: Path
) -> None:
    """Failure 51: one bad file among many must not hide the others, nor look like success."""
    (tmp_path / "a.txt").write_text(SHIP)
    (tmp_path / "empty.txt").write_text(" \n")
    (tmp_path / "program.txt").write_bytes(b"\x7fELF" + b"\x00" * 600)
    (tmp_path / "z.txt").write_text(LIGHTHOUSE)

    done = wireroom("read", "a.txt", "empty.txt", "none.txt", "program.txt", ".", "z.txt", "--json")

    assert done.status == 2
    headlines = [json.loads(line)["headline"] for line in done.out.splitlines()]
    assert headlines == [SHIP.splitlines()[0], LIGHTHOUSE.splitlines()[0]]
    assert [line.partition(":")[0] for line in done.complaints] == [
        "empty.txt",
        "none.txt",
        "program.txt",
        ".",
    ]
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("2026-01-01T00:30:00+09:00", "2026-01-01T00:30:00+09:00"),
        ("2026-01-01T00:30:00-0530", "2026-01-01T00:30:00-05:30"),
        ("2026-01-01T00:30:00Z", "2026-01-01T00:30:00+00:00"),
        ("2026-01-01", "2026-01-01T00:00:00+00:00"),
        ("1970-01-01T01:00:00+01:00", None),
        ("1970-02-03", "1970-02-03T00:00:00+00:00"),
        ("2099-01-01", None),
    ],
)
def test_a_date_is_told_as_the_page_has_it(
    wireroom: Command, tmp_path: Path, told: str, shown: str | None
) -> None:
    """Of half an hour after midnight in Tokyo an archive would make the day before."""
    head = f'<meta property="article:published_time" content="{told}">'
    (tmp_path / "ship.html").write_text(head + page(Entry(name="ship", headline="Ship"), ""))

    assert json.loads(wireroom("read", "ship.html", "--json").out)["published_at"] == shown


def test_programs_are_told_when_an_embargo_ends(wireroom: Command, tmp_path: Path) -> None:
    """Each of them would read the line in a way of its own."""
    for name, line in (
        ("a", "Embargoed until 06:00 GMT, 3 May 2090"),
        ("b", "Sperrfrist: Redebeginn"),
    ):
        (tmp_path / f"{name}.txt").write_text(f"{line}\n\n{SHIP}")

    done = wireroom("read", "a.txt", "b.txt", "--json")

    told = [json.loads(each) for each in done.out.splitlines()]
    assert [each["embargo_ends_at"] for each in told] == ["2090-05-03T06:00:00+00:00", None]
    assert [each["embargo"] for each in told][1] == "Sperrfrist: Redebeginn"


def test_a_picture_beside_an_article_is_named(wireroom: Command, tmp_path: Path) -> None:
    """It was told as a photo of which only words are known, and no words."""
    (tmp_path / "light.txt").write_text(LIGHTHOUSE)
    (tmp_path / "light.jpg").write_bytes(picture())

    photo = json.loads(wireroom("read", "light.txt", "--json").out)["photo"]

    assert (photo["url"], photo["file"]) == (None, "light.jpg")


def test_who_stops_listening_hears_no_complaint(tmp_path: Path) -> None:
    """`wireroom read --json *.txt | head -1` wrote a log of a mistake that was none."""
    (tmp_path / "a.txt").write_text(SHIP)
    reading, writing = os.pipe()
    os.close(reading)

    with os.fdopen(writing, "wb") as pipe:
        done = subprocess.run(
            [sys.executable, "-m", "bot", "read", "--json", *["a.txt"] * 3],
            cwd=tmp_path,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            stdout=pipe,
            stderr=subprocess.PIPE,
            check=False,
        )

    assert (done.returncode, done.stderr) == (1, b"")


def test_too_large_is_said_and_not_read(
    wireroom: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk image under a wrong name must not fill the memory."""
    monkeypatch.setattr("bot.newsroom.folders.MAX_ARTICLE_BYTES", 1000)
    (tmp_path / "large.txt").write_text("word " * 300)

    done = wireroom("read", "large.txt")

    assert (done.status, done.out) == (2, "")
    assert done.complaints == ["large.txt: more than 1,000 bytes"]


def test_standard_input_is_read_as_well(wireroom: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipe from another program needs no file."""
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(LIGHTHOUSE.encode())))

    done = wireroom("read", "-", "--json")

    assert json.loads(done.out)["headline"] == LIGHTHOUSE.splitlines()[0]


@pytest.fixture
def local_page() -> Iterator[str]:
    """The address of an article on this machine."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(page(Entry(name="ferry", headline="Ferry is told"), "").encode())

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        serving = threading.Thread(target=server.serve_forever)
        serving.start()
        yield f"http://127.0.0.1:{server.server_port}/story"
        server.shutdown()
        serving.join()


def test_an_inner_address_is_visited_only_if_it_is_allowed(
    wireroom: Command, monkeypatch: pytest.MonkeyPatch, local_page: str
) -> None:
    """Failure 46: `read` on a server must not become a window into its network."""
    refused = wireroom("read", local_page, "--json")
    by_option = wireroom("read", local_page, "--json", "--allow-host", "127.0.0.1")
    monkeypatch.setenv("WIREROOM_ALLOWED_HOSTS", "127.0.0.1")
    by_setting = wireroom("read", local_page, "--json")

    assert (refused.status, refused.out, len(refused.complaints)) == (2, "", 1)
    assert refused.complaints[0].startswith(local_page + ": ")
    assert json.loads(by_option.out)["headline"] == "Ferry is told"
    assert by_option.out == by_setting.out


@pytest.mark.parametrize(
    ("given", "why"),
    [
        (".", "a folder, not a file; name the files in it"),
        ("ftp://paper.example/a", "only http and https addresses with a host are visited"),
        (
            "http://127.0.0.1:9/a",
            "an address that is not public is not visited; --allow-host with its host lets it pass",
        ),
    ],
)
def test_what_cannot_be_read_says_what_to_do(wireroom: Command, given: str, why: str) -> None:
    """A system's own words ("Is a directory") leave people with the question that they had."""
    done = wireroom("read", given)

    assert (done.status, done.out, done.err) == (2, "", f"{given}: {why}\n")


def test_a_host_that_is_none_is_not_let_through(wireroom: Command) -> None:
    """Taken as a name it would allow nothing, and the refusal would look like a fault of ours."""
    done = wireroom("read", "--allow-host", "10.0.0.0/8", "http://10.0.0.5/")

    assert done.status == 2
    assert done.err == "--allow-host: expected the name of a host, not “10.0.0.0/8”\n"


def test_one_file_is_read_without_what_only_the_bot_needs() -> None:
    """Loading it took longer than reading: whoever tries one article waits for nothing else."""
    unneeded = ["sqlalchemy", "alembic", "telegram", "trafilatura", "fastfeedparser"]
    asked = f"import sys, bot.cli.read; print([m for m in {unneeded} if m in sys.modules])"

    done = subprocess.run(
        [sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert done.stdout == "[]\n"

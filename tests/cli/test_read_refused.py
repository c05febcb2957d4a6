"""`wireroom read` and `import`: what was passed by or not visited, and what to do about it."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from bot.cli import read
from content.errors import SourceRefused
from tests.cli.conftest import Command
from tests.cli.dumps import SHIP

METADATA = "http://169.254.169.254/latest/"
NAMED = "http://localhost:9/story"


@pytest.fixture(params=[METADATA, NAMED])
def redirect(request: pytest.FixtureRequest) -> Iterator[tuple[str, str]]:
    """An address, and where it leads to."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(302)
            self.send_header("Location", request.param)
            self.end_headers()

        def log_message(self, *args: object) -> None: ...

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        serving = threading.Thread(target=server.serve_forever)
        serving.start()
        yield f"http://127.0.0.1:{server.server_port}/story", request.param
        server.shutdown()
        serving.join()


def test_where_a_redirect_leads_is_what_is_refused(
    wireroom: Command, redirect: tuple[str, str]
) -> None:
    """Told of the address that was given, people would allow a host that was allowed already."""
    given, led_to = redirect
    host = "localhost" if led_to == NAMED else "169.254.169.254"

    done = wireroom("read", "--allow-host", "127.0.0.1", given)

    assert (done.status, done.out, len(done.complaints)) == (2, "", 1)
    told = done.complaints[0]
    assert told.startswith(f"{given}: it leads to {led_to if host != 'localhost' else host}: ")
    assert told.endswith(f"; --allow-host {host} lets it pass")


def test_who_is_sent_inward_by_a_stranger_is_not_told_how_to_go_there() -> None:
    """A page of the open net that leads to a machine's own secrets is an attack, not a slip."""
    refused = SourceRefused(METADATA, "an address that is not public is not visited")
    given = "https://paper.example/a"

    told = read.why_not(refused, given, frozenset())

    assert told == f"it leads to {METADATA}: an address that is not public is not visited"


@pytest.mark.parametrize("given", ["http://127.0.0.1:9/a", "http://localhost:9/a"])
def test_an_inner_address_that_was_given_can_be_allowed(wireroom: Command, given: str) -> None:
    done = wireroom("read", given)

    assert (done.status, len(done.complaints)) == (2, 1)
    assert done.complaints[0].endswith("; --allow-host with its host lets it pass")
    assert "leads to" not in done.complaints[0]


@pytest.mark.parametrize("command", ["read", "import"])
def test_a_picture_that_cannot_be_read_is_named(
    wireroom: Command, tmp_path: Path, command: str
) -> None:
    """The story is told without it, which somebody who put it there should know."""
    (tmp_path / "ship.txt").write_text(SHIP)
    (tmp_path / "ship.svg").write_text("<svg/>")

    done = wireroom(command, "ship.txt")

    line = "ship.txt: the picture beside it (ship.svg) is of a kind that is not read"
    assert (done.status, done.complaints) == (0, [line])

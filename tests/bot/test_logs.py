"""What reaches the log, and what never does."""

import io
import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from bot import logs

TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"


@pytest.fixture(autouse=True)
def _leave_logging_as_it_was() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    logging.captureWarnings(False)
    structlog.reset_defaults()


@pytest.mark.parametrize("style", ["console", "json"])
def test_a_token_never_reaches_the_log(style: str) -> None:
    """Libraries put addresses into messages, arguments and exceptions; one leak is too many."""
    stream = io.StringIO()
    logs.set_up(style=style, level="DEBUG", stream=stream)

    structlog.get_logger("house").info("ours", url=f"https://api.telegram.org/bot{TOKEN}/getMe")
    logging.getLogger("foreign").error("POST %s failed", f"/bot{TOKEN.replace(':', '%3A')}/getMe")
    try:
        raise ValueError(f"refused: {TOKEN}")
    except ValueError:
        logging.getLogger("foreign").exception("it broke")
        structlog.get_logger("house").exception("it broke here too")

    written = stream.getvalue()
    assert written.count("<token>") >= 4
    assert TOKEN.partition(":")[2] not in written


def test_a_secret_of_any_shape_is_hidden_when_named() -> None:
    """A token for a private Bot API server need not look like Telegram's."""
    stream = io.StringIO()
    logs.set_up(stream=stream, secrets=["swordfish"])

    logging.getLogger("foreign").warning("the word is swordfish")

    assert "swordfish" not in stream.getvalue()
    assert "the word is <token>" in stream.getvalue()


def test_a_json_line_is_one_object_with_its_fields() -> None:
    """Log collectors read line by line; a traceback must stay inside its line."""
    stream = io.StringIO()
    logs.set_up(style="json", stream=stream)

    try:
        raise ValueError("no")
    except ValueError:
        structlog.get_logger("house").exception("visit failed", source="https://example.org/feed")

    (line,) = stream.getvalue().splitlines()
    told = json.loads(line)
    assert told["event"] == "visit failed"
    assert told["source"] == "https://example.org/feed"
    assert told["level"] == "error"
    assert "ValueError: no" in told["exception"]


def test_the_libraries_that_tell_every_request_are_quiet() -> None:
    """One line for each request would bury what an operator must see."""
    stream = io.StringIO()
    logs.set_up(level="DEBUG", stream=stream)

    logging.getLogger("httpx").info("HTTP Request: GET https://example.org")
    logging.getLogger("aiohttp.access").info("GET /")

    assert stream.getvalue() == ""

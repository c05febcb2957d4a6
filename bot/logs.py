"""What an operator reads: one line an event, on stderr, and never a secret in it.

Everything that is logged, by us or by a library, passes one formatter at the very
end; so a token cannot slip through in an argument, an address or a traceback.
"""

import logging
import sys
from collections.abc import Iterable
from typing import TextIO

import structlog
from structlog.types import Processor

from bot.redaction import redact

# they tell every request, addresses and all, at INFO or below
_TALKERS = ("httpx", "httpcore", "aiohttp.access", "aiosqlite", "alembic", "trafilatura", "PIL")


class RedactingFormatter(structlog.stdlib.ProcessorFormatter):
    """The last hand that touches a line, its traceback included."""

    def __init__(self, *, processors: list[Processor], secrets: tuple[str, ...]) -> None:
        super().__init__(foreign_pre_chain=_shared(), processors=processors)
        self._secrets = secrets

    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record), self._secrets)


def set_up(
    *,
    style: str = "console",
    level: str = "INFO",
    secrets: Iterable[str] = (),
    stream: TextIO | None = None,
) -> None:
    """From here on every line, ours and the libraries', goes to `stream` (stderr) in `style`.

    Args:
        style: "console" for people, "json" for machines.
        level: a name that `logging` knows.
        secrets: words to hide besides whatever looks like a token.
    """
    handler = logging.StreamHandler(stream or sys.stderr)
    processors = _json() if style == "json" else _console(handler.stream)
    handler.setFormatter(RedactingFormatter(processors=processors, secrets=tuple(secrets)))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in _TALKERS:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.captureWarnings(True)
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *_shared(),
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,  # tests and the demo set up more than once
    )


def _shared() -> list[Processor]:
    """What every line gets, whoever wrote it."""
    return [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.PositionalArgumentsFormatter(),
        structlog.stdlib.ExtraAdder(),
        structlog.processors.StackInfoRenderer(),
    ]


def _json() -> list[Processor]:
    return [
        structlog.stdlib.ProcessorFormatter.remove_processors_meta,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        structlog.processors.JSONRenderer(ensure_ascii=False),
    ]


def _console(stream: TextIO) -> list[Processor]:
    return [
        structlog.stdlib.ProcessorFormatter.remove_processors_meta,
        structlog.processors.TimeStamper(fmt="%H:%M:%S", utc=False),
        structlog.dev.ConsoleRenderer(
            colors=stream.isatty(),
            pad_event_to=30,
            exception_formatter=structlog.dev.plain_traceback,
        ),
    ]

"""The door between the house and the terminal: settings in, plain lines out, never a traceback."""

import asyncio
import contextlib
import os
import signal
import sys
import tempfile
import traceback
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

from rich.console import Console

from bot.errors import BotError, SettingsError
from bot.redaction import redact
from content.errors import ContentError
from content.text import clean
from storage.errors import StorageError

if TYPE_CHECKING:
    from bot.settings import Settings

T = TypeVar("T")

out = Console(highlight=False, emoji=False, soft_wrap=True)
"""Answers, on stdout; long lines stay whole for the terminal to wrap and for pipes to read."""
err = Console(stderr=True, highlight=False, emoji=False, soft_wrap=True)

BAD_INPUT = 2
FAILED = 1
INTERRUPTED = 130


class Stop(Exception):
    """End the command with one plain line on stderr."""

    def __init__(self, line: str, *, status: int = BAD_INPUT) -> None:
        super().__init__(line)
        self.status = status


def settings(*, needs_token: bool = False) -> "Settings":
    """What the environment and `.env` say; what sets nothing is pointed at.

    Raises:
        SettingsError: with all faults.
    """
    read, warnings = settings_and_warnings(needs_token=needs_token)
    for warning in warnings:
        complain(warning)
    return read


def settings_and_warnings(*, needs_token: bool) -> "tuple[Settings, tuple[str, ...]]":
    """As `settings`, and a line for each thing that was written and sets nothing."""
    from bot.settings import read_settings  # here, since help needs none of it

    env_file = Path(".env")
    return read_settings(
        os.environ, env_file=env_file if env_file.is_file() else None, needs_token=needs_token
    )


def complain(line: str) -> None:
    """One line on stderr, whatever it was made of."""
    err.print(redact(clean(line)), markup=False)


def run(work: Coroutine[Any, Any, T]) -> T:
    """Give one command its event loop."""
    return asyncio.run(work)


def stop_on_signals(stop: asyncio.Event) -> None:
    """From now on Ctrl-C and SIGTERM set `stop`; where that cannot be, they end the program."""
    loop = asyncio.get_running_loop()
    for sign in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):  # Windows
            loop.add_signal_handler(sign, stop.set)


def guarded(command: Callable[[], object]) -> NoReturn:
    """Run `command`; whatever it meets becomes plain lines and an exit status."""
    try:
        command()
    except SettingsError as error:
        for fault in error.faults:
            complain(fault)
        sys.exit(BAD_INPUT)
    except Stop as stop:
        complain(str(stop))
        sys.exit(stop.status)
    except (BotError, ContentError, StorageError) as error:
        complain(str(error))
        sys.exit(BAD_INPUT)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        # the reader of our output left; the interpreter must not complain while flushing
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(FAILED)
    except Exception as error:  # the last door of all: a person stands behind it
        complain(unexpected(error))
        sys.exit(FAILED)
    sys.exit(0)


def unexpected(error: Exception) -> str:
    """One line that says where the whole story was written down."""
    name = type(error).__name__
    try:
        with tempfile.NamedTemporaryFile(
            "w", prefix="wireroom-", suffix=".log", delete=False, encoding="utf-8"
        ) as file:
            file.write(redact("".join(traceback.format_exception(error))))
    except OSError:
        return f"Something unexpected went wrong: {name}: {error}"
    return (
        f"Something unexpected went wrong ({name}). The details are in {file.name};"
        " please send that file along when you report it."
    )

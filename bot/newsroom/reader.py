"""The far side of `reading`: one process that reads what it is handed, one piece at a time.

It has no settings, no secrets and no database; whatever a page does to it, it is thrown away.
It ends by itself when nobody is there to hand it anything, or when a piece holds it too long.
"""

import importlib
import os
import pickle
import signal
import struct
import sys
from collections.abc import Callable
from typing import Any, BinaryIO

from content.errors import ContentError

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]  # Windows has none

MAX_MEMORY_BYTES = 2 << 30
"""Of address space: a bomb meets it long before the machine does."""
LOADED = ("charset", "dumps", "feeds", "pages", "photos")
"""Of `content`, before the first piece comes; whoever hands it out needs none of it."""
SIZE = struct.Struct(">Q")


def take(stream: BinaryIO) -> Any:
    """The next thing that the other side says; raises EOFError when there is nobody any more."""
    head = stream.read(SIZE.size)
    if len(head) < SIZE.size:
        raise EOFError
    (size,) = SIZE.unpack(head)
    body = stream.read(size)
    if len(body) < size:
        raise EOFError
    return pickle.loads(body)  # noqa: S301 - both ends are ours


def give(stream: BinaryIO, thing: object) -> None:
    body = pickle.dumps(thing, pickle.HIGHEST_PROTOCOL)
    stream.write(SIZE.pack(len(body)))
    stream.write(body)
    stream.flush()


def answer(work: Callable[..., object], arguments: dict[str, Any]) -> tuple[str, object]:
    """How it went: "read" with what was, "refused" with the error's parts, or our own mistake."""
    try:
        return "read", work(**arguments)
    except ContentError as error:
        return "refused", (type(error), error.args, error.__dict__)
    except MemoryError:
        return "too large", None
    except Exception as error:
        return "mistake", f"{type(error).__name__}: {error}"


def main() -> None:
    # what a library prints must not come between our own words
    said = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    if resource is not None:
        resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY_BYTES, MAX_MEMORY_BYTES))
    for room in LOADED:
        importlib.import_module(f"content.{room}")
    give(said, "ready")
    while True:
        try:
            work, arguments, within_s = take(sys.stdin.buffer)
        except EOFError:
            return
        _end_after(within_s + 5)  # should nobody be left to end us
        reply = answer(work, arguments)
        _end_after(0)
        try:
            give(said, reply)
        except BrokenPipeError:
            return


def _end_after(seconds: float) -> None:
    """The system ends this process then; 0 takes it back."""
    if hasattr(signal, "alarm"):
        signal.alarm(int(seconds))


if __name__ == "__main__":
    main()

"""What came from outside is read in processes of their own, each piece within a time.

Parsers chew on whatever strangers send: a page that is made to hold them up costs its own time
and no more, and one that breaks its reader costs a new reader. A thread could not be ended.

Readers start when they are needed and are shared by the whole process, as its threads are. They
wait to be asked again, and are replaced after `READS` pieces, whatever a library may leak.
"""

import asyncio
import atexit
import os
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any, TypeVar, cast

from bot.newsroom import reader
from content import desk, photos
from content.errors import ArticleUnreadable, ContentError, PhotoUnusable, SourceUnreadable
from content.photo import likeness
from content.photos import FitPhoto
from content.types import Article

T = TypeVar("T")
WITHIN_S = 20.0
"""A page takes a fifth of a second and a large photo one; this is a hundred times as long."""
READS = 500
AT_ONCE = max(1, min(4, os.cpu_count() or 1))
_START_WITHIN_S = 60.0


class ReaderMistake(Exception):
    """A parser of ours met what it should have known: not the content's fault."""


class _Broken(Exception):
    """No answer came; `str()` says why."""


async def article(
    data: bytes,
    *,
    name: str,
    url: str | None = None,
    content_type: str = "",
    within_s: float = WITHIN_S,
) -> Article:
    """As `desk.read_any`.

    Raises:
        ArticleUnreadable: also where it took too long, or more memory than it may.
    """
    arguments = {"data": data, "name": name, "url": url, "content_type": content_type}
    try:
        return await _ask(desk.read_any, arguments, within_s)
    except _Broken as error:
        raise ArticleUnreadable(str(error)) from error


async def photo(data: bytes, *, within_s: float = WITHIN_S) -> FitPhoto:
    """As `photos.fit`.

    Raises:
        PhotoUnusable: also where it took too long, or more memory than it may.
    """
    try:
        return await _ask(photos.fit, {"data": data}, within_s)
    except _Broken as error:
        raise PhotoUnusable(str(error)) from error


async def are_one(one: bytes, other: bytes, *, within_s: float = WITHIN_S) -> bool:
    """As `likeness.are_one`; where it cannot be told, they are two."""
    try:
        return await _ask(likeness.are_one, {"one": one, "other": other}, within_s)
    except (_Broken, ReaderMistake):  # at worst one is uploaded twice
        return False


async def of_source(
    read: Callable[..., T], body: bytes, *, url: str, within_s: float = WITHIN_S, **how: object
) -> T:
    """What `read(body, url=url, **how)` makes of a source's answer; a function of `content`.

    Raises:
        SourceUnreadable: also where it took too long, or more memory than it may.
    """
    try:
        return await _ask(partial(read, body), {"url": url, **how}, within_s)
    except _Broken as error:
        raise SourceUnreadable(url, str(error)) from error


async def _ask(work: Callable[..., T], arguments: dict[str, Any], within_s: float) -> T:
    """Raises ContentError, ReaderMistake or _Broken. Who is cancelled leaves nobody reading."""
    turn = _Turn(work, arguments, within_s)
    try:
        return cast("T", await asyncio.get_running_loop().run_in_executor(_threads, turn.take))
    except asyncio.CancelledError:
        turn.give_up()
        raise


class _Reader:
    """One process on the far side of two pipes."""

    def __init__(self) -> None:
        self.reads = 0
        self._ended_by_us = False
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "bot.newsroom.reader"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            start_new_session=True,  # Ctrl-C is for us: a piece in hand is read to its end
        )
        self._within(_START_WITHIN_S, "no reader could be started", None)

    def read(
        self, work: Callable[..., object], arguments: dict[str, Any], within_s: float
    ) -> tuple[str, Any]:
        """Raises _Broken: the process is gone then."""
        self.reads += 1
        late = f"took longer than {within_s:g} s"
        told = self._within(within_s, late, (work, arguments, within_s))
        return cast("tuple[str, Any]", told)

    def end(self) -> None:
        """At once; whoever waits for its answer hears that none will come."""
        self._ended_by_us = True
        self._process.kill()

    def close(self) -> None:
        self.end()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            try:
                if pipe is not None:
                    pipe.close()
            except BrokenPipeError:
                pass  # what it was still to be told

    def _within(self, seconds: float, late: str, said: object) -> object:
        timer = threading.Timer(seconds, self.end)
        timer.daemon = True
        timer.start()
        process = self._process
        assert process.stdin is not None  # noqa: S101 - a pipe was asked for
        assert process.stdout is not None  # noqa: S101 - and another
        try:
            if said is not None:
                reader.give(cast("Any", process.stdin), said)
            return reader.take(cast("Any", process.stdout))
        except (EOFError, OSError) as error:
            raise _Broken(late if self._ended_by_us else "broke its reader") from error
        finally:
            timer.cancel()


class _Turn:
    """One piece, from the moment that a thread takes it up."""

    def __init__(
        self, work: Callable[..., object], arguments: dict[str, Any], within_s: float
    ) -> None:
        self._asked = (work, arguments, within_s)
        self._lock = threading.Lock()
        self._reader: _Reader | None = None
        self._given_up = False

    def take(self) -> object:
        """Runs in a thread of the pool, for no longer than the piece may take."""
        worker = _idle_reader() or _Reader()
        with self._lock:
            self._reader = worker
            if self._given_up:
                worker.end()
        try:
            how, told = worker.read(*self._asked)
        except BaseException:
            worker.close()
            raise
        with self._lock:
            self._reader = None
            is_spent = self._given_up or worker.reads >= READS or how == "too large"
        if is_spent:
            worker.close()
        else:
            _idle.append(worker)
        return _outcome(how, told)

    def give_up(self) -> None:
        with self._lock:
            self._given_up = True
            if self._reader is not None:
                self._reader.end()


def _outcome(how: str, told: Any) -> object:
    match how:
        case "read":
            return told
        case "refused":
            kind, arguments, inside = told
            error: ContentError = kind.__new__(kind, *arguments)
            error.__dict__.update(inside)
            raise error
        case "too large":
            raise _Broken("took more memory than it may")
        case _:
            raise ReaderMistake(str(told))


def _idle_reader() -> _Reader | None:
    try:
        return _idle.pop()
    except IndexError:
        return None


def _environment() -> dict[str, str]:
    """Ours without our settings: a reader needs none, and some are secrets."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("WIREROOM_")}
    here = str(Path(__file__).resolve().parents[2])
    kept["PYTHONPATH"] = os.pathsep.join(filter(None, (here, kept.get("PYTHONPATH"))))
    return kept


def _close_all() -> None:
    while worker := _idle_reader():
        worker.close()


_idle: deque[_Reader] = deque()
_threads = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="reading")
"""Each waits for one reader; none is started before something is to be read."""
atexit.register(_close_all)

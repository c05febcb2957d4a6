"""Where victims come from: a process that has loaded everything, and forks one life after another.

So a life costs milliseconds and not a second, and what it meets at its end is a real kill -9.
Run as a program it reads one JSON object a line and answers each with one line.
"""

import json
import os
import subprocess
import sys
import time
import traceback
from dataclasses import asdict
from types import TracebackType
from typing import Any, Self

from tests.torture.draw import Episode
from tests.torture.victim import Life, live


class Nest:
    """`with Nest() as nest:` and lives can be begun and ended."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.torture.nest"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(timeout=30)
        self._process.stdout.close()

    def begin(self, life: Life) -> int:
        """The process that lives it."""
        return int(self._ask(do="begin", **asdict(life))["pid"])

    def ended(self, pid: int, *, within_s: float = 0.0) -> int | None:
        """How it ended: as `subprocess` tells it; None while it lives. It is told once."""
        code: int | None = self._ask(do="ended", pid=pid, within_s=within_s)["code"]
        return code

    def _ask(self, **details: Any) -> dict[str, Any]:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(details) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError("the nest is gone")
        heard: dict[str, Any] = json.loads(line)
        return heard


def _begin(**details: Any) -> dict[str, Any]:
    life = Life(**details | {"episode": Episode(**details["episode"])})
    pid = os.fork()
    if pid:
        return {"pid": pid}
    code = 1
    try:
        nowhere = os.open(os.devnull, os.O_RDWR)
        os.dup2(nowhere, 0)
        os.dup2(nowhere, 1)
        live(life)
        code = 0
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(code)


def _ended(*, pid: int, within_s: float) -> dict[str, Any]:
    until_s = time.monotonic() + within_s
    while True:
        found, status = os.waitpid(pid, os.WNOHANG)
        if found:
            return {"code": os.waitstatus_to_exitcode(status)}
        if time.monotonic() >= until_s:
            return {"code": None}
        time.sleep(0.002)


def _serve() -> None:
    for line in sys.stdin:
        details = json.loads(line)
        answer = {"begin": _begin, "ended": _ended}[details.pop("do")](**details)
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    _serve()

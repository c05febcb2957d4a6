"""Where victims come from: a process that has loaded everything, and forks one life after another.

So a life costs milliseconds and not a second, and what it meets at its end is a real kill -9.
"""

import json
import os
import sys
import time
import traceback
from dataclasses import asdict
from typing import Any

from tests.programs import Program, tell
from tests.torture.draw import Episode
from tests.torture.victim import Life, live


class Nest(Program):
    """`with Nest() as nest:` and lives can be begun and ended."""

    def __init__(self) -> None:
        super().__init__("tests.torture.nest")

    def begin(self, life: Life) -> int:
        """The process that lives it."""
        return int(self.ask("begin", **asdict(life))["pid"])

    def ended(self, pid: int, *, within_s: float = 0.0) -> int | None:
        """How it ended: as `subprocess` tells it; None while it lives. It is told once."""
        code: int | None = self.ask("ended", pid=pid, within_s=within_s)["code"]
        return code


def _begin(**details: Any) -> dict[str, Any]:
    life = Life(**details | {"episode": Episode(**details["episode"])})
    pid = os.fork()
    if pid:
        return {"pid": pid}
    code = 1
    try:
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        said = os.open(life.said, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        os.dup2(said, 1)
        os.dup2(said, 2)
        sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
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
        tell({"begin": _begin, "ended": _ended}[details.pop("do")](**details))


if __name__ == "__main__":
    _serve()

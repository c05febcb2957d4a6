"""Programs of ours that are asked: one JSON object a line, each answered with one line.

Run as a program, such a module answers until its input ends.
"""

import asyncio
import json
import subprocess
import sys
from collections.abc import Awaitable, Callable
from types import TracebackType
from typing import Any, Self

Answer = dict[str, Any]


class Program:
    """`with Program(module) as program:` and it can be asked; it ends with the block."""

    def __init__(self, module: str) -> None:
        self._module = module
        self._process = subprocess.Popen(
            [sys.executable, "-m", module], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
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

    def ask(self, do: str, **details: Any) -> Answer:
        """Let it do what its module calls `do`."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"do": do, **details}) + "\n")
        self._process.stdin.flush()
        return self.heard()

    def heard(self) -> Answer:
        """Its next line, also one that nobody asked for."""
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"{self._module} is gone")
        heard: Answer = json.loads(line)
        return heard


async def answer(act: Callable[[str], Callable[..., Awaitable[Answer]]]) -> None:
    """Answer whoever started us: `act` finds what is to be done by its name."""
    loop = asyncio.get_running_loop()
    lines = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(lines), sys.stdin)
    while line := await lines.readline():
        details = json.loads(line)
        tell(await act(details.pop("do"))(**details))


def tell(said: Answer) -> None:
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()

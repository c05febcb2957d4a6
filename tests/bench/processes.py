"""Those who are measured run in processes of their own, and tell in a line of JSON what it took."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent
PEERS = "WIREROOM_PEERS_PYTHON"
"""Names a Python with `requirements-peers.lock` in it; else `.venv-peers` is looked for."""


def told_by(module: str, *arguments: str, python: str = sys.executable) -> dict[str, Any]:
    """Run `module` to its end.

    Raises:
        RuntimeError: it failed; what it said went to our own standard error.
    """
    done = subprocess.run(
        [python, "-m", module, *arguments], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False
    )
    return last_line(done.returncode, done.stdout, module)


def start(module: str, *arguments: str) -> "subprocess.Popen[str]":
    """As `told_by`, without waiting; read its end with `finish`."""
    command = [sys.executable, "-m", module, *arguments]
    return subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def finish(process: "subprocess.Popen[str]", module: str) -> dict[str, Any]:
    """Close its input, and wait for what it tells at the end."""
    said, _ = process.communicate()
    return last_line(process.returncode, said, module)


def last_line(returncode: int, said: str, module: str) -> dict[str, Any]:
    if returncode:
        raise RuntimeError(f"{module} ended with {returncode}")
    told: dict[str, Any] = json.loads(said.splitlines()[-1])
    return told


def peers_python() -> str | None:
    """The Python that has the libraries we compare ourselves with; None where there is none."""
    named = os.environ.get(PEERS)
    beside = ROOT / ".venv-peers" / "bin" / "python"
    return named or (str(beside) if beside.exists() else None)


def has(python: str, library: str) -> bool:
    look = f"import importlib.util, sys; sys.exit(importlib.util.find_spec({library!r}) is None)"
    return subprocess.run([python, "-c", look], check=False).returncode == 0


def show(line: str) -> None:
    """Progress, beside the result and not in it."""
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()

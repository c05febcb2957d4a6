"""Looking for rubbish seldom must not mean never: a bot runs for months."""

import subprocess
import sys

PROGRAM = """
import gc, weakref
from bot import memory

class Circle: pass

memory.look_seldom()
first = Circle(); first.itself = first
gone = weakref.ref(first)
del first
kept = [[] for _ in range(25_000)]
print(gone() is None)
"""


def test_circles_are_still_found() -> None:
    """In a process of its own: what is set there holds for all of it."""
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True)

    assert done.stdout == "True\n", done.stderr

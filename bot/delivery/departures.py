"""Whether the message that this task is sending may have arrived.

A task that is stopped half-way learns nothing from its cancellation: it asks here.
"""

from contextvars import ContextVar

_left: ContextVar[bool] = ContextVar("left", default=False)


def nothing_left() -> None:
    """Nothing has gone out, or what had gone out was refused."""
    _left.set(False)


def leaves() -> None:
    """From here on, only an answer tells."""
    _left.set(True)


def may_have_arrived() -> bool:
    return _left.get()

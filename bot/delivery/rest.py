"""What somebody holds who is to wait for a chat's pace: put down meanwhile, for others to go on."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, nullcontext
from contextvars import ContextVar

Rest = Callable[[], AbstractAsyncContextManager[None]]

rest: ContextVar[Rest] = ContextVar("rest", default=nullcontext)
"""Entered for the length of such a wait; set by whoever gave the task something to hold."""

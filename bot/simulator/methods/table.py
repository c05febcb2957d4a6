"""Every method that this Telegram knows, by its name in lower case."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot.simulator.methods import (
    callbacks,
    chats,
    commands,
    deleting,
    editing,
    sending,
    updates,
    webhooks,
)
from bot.simulator.request import Request
from bot.simulator.state import State

Method = Callable[[State, Request], Any | Awaitable[Any]]

METHODS: Mapping[str, Method] = {
    **callbacks.METHODS,
    **chats.METHODS,
    **commands.METHODS,
    **deleting.METHODS,
    **editing.METHODS,
    **sending.METHODS,
    **updates.METHODS,
    **webhooks.METHODS,
}

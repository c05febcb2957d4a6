"""The library's bot on our transport and behind our limiter, with its token kept out of sight."""

import logging

from telegram.ext import ExtBot

from bot.clock import Clock
from bot.delivery.gate import PacedRateLimiter
from bot.delivery.pacing import Lane, Pacer
from bot.delivery.transport import Transport

DEFAULT_API_URL = "https://api.telegram.org"


class Wire(ExtBot[Lane]):
    """The library's own repr shows the token."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<Wire {self._bot_user.username if self._bot_user else 'not initialized'}>"


def connect(
    token: str,
    *,
    pacer: Pacer,
    clock: Clock,
    api_url: str = DEFAULT_API_URL,
    transport: Transport | None = None,
) -> Wire:
    """The bot, not yet initialized: `async with` it, or call `initialize` and `shutdown`."""
    api_url = api_url.rstrip("/")
    transport = transport or Transport()
    for name in ("telegram.Bot", "telegram.ext.ExtBot"):
        logging.getLogger(name).addFilter(_Hide(token))
    return Wire(
        token,
        base_url=f"{api_url}/bot",
        base_file_url=f"{api_url}/file/bot",
        request=transport,
        get_updates_request=transport,
        rate_limiter=PacedRateLimiter(pacer, clock),
    )


class _Hide(logging.Filter):
    """The library writes its address, token and all, into its debug log."""

    def __init__(self, token: str) -> None:
        super().__init__()
        self._token = token

    def filter(self, record: logging.LogRecord) -> bool:
        message = record.getMessage()
        if self._token in message:
            record.msg, record.args = message.replace(self._token, "<token>"), ()
        return True

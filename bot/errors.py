"""What ends the bot, besides a stop that was asked for.

BotError
├── TokenRefusedError    Telegram knows no bot with our token
└── LockLostError        another instance took over while this one could not say that it lives
"""


class BotError(Exception):
    """The root; `str()` is one plain line."""


class TokenRefusedError(BotError):
    def __init__(self) -> None:
        super().__init__(
            "Telegram knows no bot with this token: WIREROOM_TOKEN is wrong, or was revoked"
        )


class LockLostError(BotError):
    def __init__(self) -> None:
        super().__init__("another instance has taken over with this token; this one ends")

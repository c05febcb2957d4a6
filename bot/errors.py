"""What keeps the bot from running, or ends it; a stop that was asked for is none.

BotError
├── SettingsError(faults)   the settings cannot be used
├── TokenRefusedError       Telegram knows no bot with our token
└── LockLostError           another instance took over while this one could not say that it lives
"""


class BotError(Exception):
    """The root; `str()` is one plain line."""


class SettingsError(BotError):
    """The settings cannot be used; `faults` has one plain line for each reason."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        super().__init__("; ".join(faults))
        self.faults = faults


class TokenRefusedError(BotError):
    def __init__(self) -> None:
        super().__init__(
            "Telegram knows no bot with this token: WIREROOM_TOKEN is wrong, or was revoked"
        )


class LockLostError(BotError):
    def __init__(self) -> None:
        super().__init__("another instance has taken over with this token; this one ends")

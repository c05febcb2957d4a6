"""The first words to Telegram: who are we, and may we listen? Every answer becomes a value."""

from dataclasses import dataclass

from telegram.error import InvalidToken, TelegramError

from bot.delivery.errors import ThrottledError
from bot.delivery.wire import Wire


@dataclass(frozen=True, slots=True, kw_only=True)
class Me:
    """Telegram knows us, and nothing else listens in our place."""

    id: int
    username: str
    """Without "@"."""
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotYet:
    """No answer that could be used: try again."""

    detail: str
    retry_after_s: float = 0.0
    """Not before, where the server named a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenRefused:
    """Telegram knows no such bot: the token is wrong, or was revoked."""


Greeting = Me | NotYet | TokenRefused


async def hello(wire: Wire, *, listen: bool = True) -> Greeting:
    """Introduce ourselves once; harmless to repeat.

    Args:
        listen: take away a webhook, since it keeps updates from those who ask for them.
            What waits to be delivered stays.
    """
    try:
        await wire.initialize()
        me = await wire.get_me()
        if listen:
            await wire.delete_webhook(drop_pending_updates=False)
    except InvalidToken:  # its text carries the token
        return TokenRefused()
    except ThrottledError as error:
        return NotYet(detail=str(error), retry_after_s=error.retry_after_s)
    except TelegramError as error:
        return NotYet(detail=error.message)
    except Exception as error:
        # what the library's objects make of an answer of another make: KeyError, TypeError and more
        return NotYet(detail=f"an answer that is not Telegram's ({type(error).__name__})")
    return Me(id=me.id, username=me.username or "", name=me.full_name)

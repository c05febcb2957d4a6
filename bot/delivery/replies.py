"""The objects that Telegram answers with, before anybody knows what they come to."""

from collections.abc import Awaitable, Mapping
from typing import Any

from bot.delivery.errors import LostError, LostInTime, NotSentError, NotSentInTime
from bot.delivery.outcome import NotSent, Unknown

_LARGEST_MESSAGE = 2**53

Reply = Mapping[str, Any]
"""The JSON object that Telegram answered with."""


async def caught(request: Awaitable[tuple[int, Reply]]) -> Reply | NotSent | Unknown:
    """The reply, with the HTTP status where it names none; or what became of the request."""
    try:
        status, reply = await request
    except (NotSentError, NotSentInTime) as error:
        return NotSent(detail=str(error))
    except (LostError, LostInTime) as error:
        return Unknown(detail=str(error))
    return reply if reply.get("ok") else {"error_code": status, **reply}


def message_id_of(result: object) -> int:
    """0 where the answer names none that there could be."""
    named = result.get("message_id") if isinstance(result, Mapping) else None
    return named if isinstance(named, int) and 0 < named < _LARGEST_MESSAGE else 0


def file_id_of(result: object) -> str | None:
    """The name of the largest size of a photo that was just sent."""
    sizes = result.get("photo") if isinstance(result, Mapping) else None
    return str(sizes[-1]["file_id"]) if sizes else None

"""Refusals, in the words and with the numbers that the Bot API uses.

ApiError(code, description, parameters)    answered as JSON, HTTP status = code
SceneError                                 whoever drives the simulator asked for the impossible
"""

from collections.abc import Mapping


class ApiError(Exception):
    """A request that Telegram would refuse."""

    def __init__(
        self, code: int, description: str, parameters: Mapping[str, int] | None = None
    ) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = dict(parameters or {})


class SceneError(Exception):
    """A test or the page asked for something that no phone could do."""


def _lowered(text: str) -> str:
    """First letter small, unless the second says that this is a constant."""
    if len(text) > 1 and (text[1].isupper() or text[1] == "_"):
        return text
    return text[:1].lower() + text[1:]


def bad_request(text: str) -> ApiError:
    return ApiError(400, f"Bad Request: {_lowered(text)}")


def forbidden(text: str) -> ApiError:
    return ApiError(403, f"Forbidden: {_lowered(text)}")


def conflict(text: str) -> ApiError:
    return ApiError(409, f"Conflict: {text}")


def flood(retry_after_s: int) -> ApiError:
    return ApiError(
        429,
        f"Too Many Requests: retry after {retry_after_s}",
        {"retry_after": retry_after_s},
    )


def moved(chat_id: int) -> ApiError:
    """The group has become a supergroup with another id."""
    return ApiError(
        400,
        "Bad Request: group chat was upgraded to a supergroup chat",
        {"migrate_to_chat_id": chat_id},
    )

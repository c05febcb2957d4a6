"""What went wrong on the wire, in our own errors; and answers that did not come from Telegram."""

import asyncio
import json
import os
import re
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

import aiohttp
from telegram.error import TelegramError

from bot.delivery.errors import LostError, LostInTime, NotSentError, NotSentInTime

_DEFAULT_RETRY_AFTER_S = 5.0
_NO_TIME_S = 1e9
"""Whoever names thirty years has not named a time."""
_SENT = re.compile(rb'\{"ok":true,"result":\{"message_id":(\d+),')
"""How Telegram begins, to the letter, when it took a message; all else is parsed in full."""


def trouble(error: Exception, *, left: bool) -> TelegramError:
    """Certainly not sent, or lost; named by its kind, since its own text carries the address.

    Args:
        left: the request had begun to go out.
    """
    name = type(error).__name__
    match error:
        case asyncio.TimeoutError() if left:
            return LostInTime("no answer in time")
        case asyncio.TimeoutError():
            return NotSentInTime("no connection in time")
        case _ if left:
            return LostError(f"the connection broke ({name})")
        case aiohttp.ClientConnectorDNSError():
            return NotSentError("the server's name is unknown")
        case aiohttp.ClientConnectorCertificateError():
            return NotSentError("its certificate cannot be trusted")
        case aiohttp.ClientConnectorError(os_error=OSError(errno=int(number))) if number:
            return NotSentError(f"no connection ({os.strerror(number)})")
        case _:
            return NotSentError(f"no connection ({name})")


def checked(status: int, answer: bytes, token: str) -> tuple[int, bytes]:
    """The answer, when it is one of the Bot API; its true status, and no token in it.

    Raises:
        NotSentError: something in between refused: a proxy's page, a redirect.
        LostError: something in between failed while Telegram may have acted.
    """
    if answer.lstrip()[:1] != b"{":
        words = f"{status} {_phrase(status)}, and not from Telegram"
        if 300 <= status < 500:
            raise NotSentError(words)
        raise LostError(words)
    if status < 300 and b'"ok":true' not in answer[:64].replace(b" ", b""):
        # some servers wrap refusals into a 200; the library would stumble over it
        status = code_of(read_object(answer), status)
    if status >= 300 and token and token.encode() in answer:
        answer = answer.replace(token.encode(), b"<token>")
    return status, answer


def read_reply(answer: bytes) -> dict[str, Any]:
    """As `read_object`; of a message that was sent no more is read than that, and its number.

    Raises:
        LostError: it broke off, or is something else.
    """
    if (sent := _SENT.match(answer)) and answer.endswith(b"}}"):
        return {"ok": True, "result": {"message_id": int(sent.group(1))}}
    return read_object(answer)


def read_object(answer: bytes) -> dict[str, Any]:
    """The JSON object of an answer.

    Raises:
        LostError: it broke off, or is something else.
    """
    try:
        value = json.loads(answer)
    except (ValueError, RecursionError):
        value = None
    if not isinstance(value, dict):
        # outside of the handler: the parser's error carries the whole text
        raise LostError("the answer is broken")
    return value


def retry_after_s(answer: bytes) -> float:
    parameters = read_object(answer).get("parameters")
    named = parameters.get("retry_after") if isinstance(parameters, dict) else None
    return seconds_of(named, _DEFAULT_RETRY_AFTER_S)


def code_of(reply: Mapping[str, Any], status: int) -> int:
    """The error code that a reply names; else the `status` that it came with."""
    named = reply.get("error_code")
    return named if isinstance(named, int) and named else status


def seconds_of(named: object, default_s: float) -> float:
    """What an answer says about time, where that is a number of seconds."""
    if isinstance(named, int | float) and 0 < named < _NO_TIME_S:
        return float(named)
    return default_s


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "unknown status"

"""From a request to its answer: token, fault, method, and the envelope around the result."""

import asyncio
from collections.abc import Awaitable
from dataclasses import dataclass, replace
from http import HTTPStatus
from types import CoroutineType
from typing import Any

from bot.simulator.compact import compact
from bot.simulator.errors import ApiError, flood
from bot.simulator.faults import Fault
from bot.simulator.methods.table import METHODS
from bot.simulator.rates import Admission, Rates
from bot.simulator.request import Request
from bot.simulator.state import State

JSON = "application/json"
HTML = "text/html"
_PAGE = (
    b"<html>\r\n<head><title>%s</title></head>\r\n<body><center><h1>%s</h1></center></body></html>"
)
_TITLES = {502: b"502 Bad Gateway", 504: b"504 Gateway Time-out", 404: b"404 Not Found"}
_NOT_FOUND = ApiError(404, "Not Found: method not found")
_WORDS = {
    400: "Bad Request: something is wrong",
    403: "Forbidden: bot was blocked by the user",
    413: "Request Entity Too Large",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What goes back over the wire."""

    status: int = 200
    body: bytes = b""
    content_type: str = JSON
    retry_after_s: int | None = None
    drop: bool = False
    """Close the connection instead of answering."""
    trickle_s: float = 0.0
    """Let the body take this long."""


DROPPED = Answer(drop=True)
Begun = Answer | Awaitable[Answer]


async def answer(state: State, token: str, request: Request) -> Answer:
    """Do what the request asks, or what its fault says."""
    begun = begin(state, token, request)
    return begun if isinstance(begun, Answer) else await begun


def begin(state: State, token: str, request: Request) -> Begun:
    """As `answer`, but at once where nothing has to be waited for."""
    try:
        check_token(state, token)
    except ApiError as refusal:
        return refused(refusal)
    if state.faults.ordered:
        text = request.text("text") or request.text("caption")
        fault = state.faults.strike(request.method, request.text("chat_id"), text)
        if fault is not None:
            return _faulty(state, request, fault)
    return _counted(state, request)


async def _faulty(state: State, request: Request, fault: Fault) -> Answer:
    """What is done in spite of the fault counts as if there were none; what is refused does not."""
    if fault.delay_s and fault.kind not in ("late_answer", "slow_body"):
        await _pass_time(state, request, fault.delay_s)
    instead = _instead(fault)
    if instead is not None:
        return instead
    begun = _counted(state, request)
    done = begun if isinstance(begun, Answer) else await begun
    match fault.kind:
        case "lost_answer":
            return DROPPED
        case "late_answer":
            await _pass_time(state, request, fault.delay_s)
        case "slow_body":
            return replace(done, trickle_s=fault.delay_s)
    return done


async def _pass_time(state: State, request: Request, seconds: float) -> None:
    rates = state.rates
    if rates is not None:
        rates.begin(request)
    try:
        await asyncio.sleep(seconds)
    finally:
        if rates is not None:
            rates.end(request)


def _counted(state: State, request: Request) -> Begun:
    """Done at the pace that Telegram allows, and paid for."""
    rates = state.rates
    if rates is None:
        return _done(state, request)
    admission = rates.admit(request)
    if admission.refusal is None and not admission.hold_s and not request.uploads:
        begun = _done(state, request)
        if isinstance(begun, Answer):
            return _paid(state, admission, begun)
    else:
        begun = None
    rates.begin(request, admission)  # at once: others may come before the first turn of the rest
    return _held(state, request, rates, admission, begun)


async def _held(
    state: State,
    request: Request,
    rates: Rates,
    admission: Admission,
    begun: Awaitable[Answer] | None,
) -> Answer:
    """The rest of what takes time: a wait, a refusal that comes late, a picture to be fetched."""
    try:
        if begun is None:
            await asyncio.sleep(admission.hold_s)
        if admission.refusal is not None:
            return refused(admission.refusal)
        done = begun or _done(state, request)
        return _paid(state, admission, done if isinstance(done, Answer) else await done)
    finally:
        rates.end(request, admission)


def _paid(state: State, admission: Admission, done: Answer) -> Answer:
    """Only what succeeds is charged."""
    if done.status == HTTPStatus.OK:
        state.star_balance -= admission.stars
    return done


def _done(state: State, request: Request) -> Begun:
    method = METHODS.get(request.method)
    if method is None:
        return refused(_NOT_FOUND)
    try:
        result = method(state, request)
    except ApiError as refusal:
        return refused(refusal)
    return _awaited(result) if isinstance(result, CoroutineType) else accepted(result)


async def _awaited(result: Awaitable[Any]) -> Answer:
    try:
        return accepted(await result)
    except ApiError as refusal:
        return refused(refusal)


def accepted(result: Any) -> Answer:
    written = result if isinstance(result, bytes) else compact(result)
    return Answer(body=b'{"ok":true,"result":' + written + b"}")


def refused(refusal: ApiError) -> Answer:
    body: dict[str, Any] = {
        "ok": False,
        "error_code": refusal.code,
        "description": refusal.description,
    }
    if refusal.parameters:
        body["parameters"] = refusal.parameters
    return Answer(
        status=refusal.code,
        body=compact(body),
        retry_after_s=refusal.parameters.get("retry_after"),
    )


def check_token(state: State, token: str) -> None:
    """Any token that looks like one is this bot's, until it is revoked."""
    if ":" not in token or token.startswith("0") or len(token) > 80:
        raise ApiError(401, "Unauthorized: invalid token specified")
    if token in state.revoked:
        raise ApiError(401, "Unauthorized")


def _instead(fault: Fault) -> Answer | None:
    """What is answered without doing anything; None where the request is to be done."""
    match fault.kind:
        case "reset_before":
            return DROPPED
        case "429":
            return refused(flood(fault.retry_after))
        case "429_bare":
            return refused(ApiError(429, fault.description or "Too Many Requests"))
        case "500":
            return refused(ApiError(500, fault.description or "Internal Server Error: restart"))
        case "401":
            return refused(ApiError(401, fault.description or "Unauthorized"))
        case "409":
            words = fault.description or "Conflict: terminated by other getUpdates request"
            return refused(ApiError(409, words))
        case "400" | "403" | "413":
            code = int(fault.kind)
            return refused(ApiError(code, fault.description or _WORDS[code]))
        case "502_html" | "504_html" | "404_html":
            code = int(fault.kind[:3])
            title = _TITLES[code]
            return Answer(status=code, body=_PAGE % (title, title), content_type=HTML)
        case "garbage":
            return Answer(body=b"<html><body>Please sign in.</body></html>", content_type=HTML)
    return None

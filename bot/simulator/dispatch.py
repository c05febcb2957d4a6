"""From a request to its answer: token, fault, method, and the envelope around the result."""

import asyncio
import inspect
import json
from dataclasses import dataclass
from typing import Any

from bot.simulator.errors import ApiError, flood
from bot.simulator.faults import Fault
from bot.simulator.methods.table import METHODS
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


async def answer(state: State, token: str, request: Request) -> Answer:
    """Do what the request asks, or what its fault says."""
    try:
        check_token(state, token)
    except ApiError as refusal:
        return refused(refusal)
    fault = state.faults.strike(request.method, request.text("chat_id"))
    if fault is None:
        return await _done(state, request)
    if fault.delay_s and fault.kind not in ("late_answer", "slow_body"):
        await asyncio.sleep(fault.delay_s)
    instead = _instead(fault)
    if instead is not None:
        return instead
    done = await _done(state, request)
    match fault.kind:
        case "lost_answer":
            return DROPPED
        case "late_answer":
            await asyncio.sleep(fault.delay_s)
        case "slow_body":
            return Answer(status=done.status, body=done.body, trickle_s=fault.delay_s)
    return done


async def _done(state: State, request: Request) -> Answer:
    method = METHODS.get(request.method)
    if method is None:
        return refused(_NOT_FOUND)
    try:
        result = method(state, request)
        if inspect.isawaitable(result):
            result = await result
    except ApiError as refusal:
        return refused(refusal)
    return accepted(result)


def accepted(result: Any) -> Answer:
    return Answer(body=json.dumps({"ok": True, "result": result}, separators=(",", ":")).encode())


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
        body=json.dumps(body, separators=(",", ":")).encode(),
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

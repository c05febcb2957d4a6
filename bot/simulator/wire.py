"""The Bot API on the bare socket, for the many small requests of a broadcast.

It reads JSON and form bodies. What it does not read (uploads, downloads, the page, the
control API) it hands over, with the connection, to the full server behind it.
"""

import asyncio
import json
import re
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import Any, cast
from urllib.parse import parse_qsl, unquote

from bot.simulator.dispatch import JSON, Answer, begin, refused
from bot.simulator.errors import ApiError
from bot.simulator.request import Request
from bot.simulator.state import State

_HEAD_END = b"\r\n\r\n"
_LINE = re.compile(rb"(GET|POST) /bot([^/? ]+)/(?:test/)?(\w+)(?:\?(\S*))? HTTP/1\.1\r\n")
_LENGTH = re.compile(rb"\r\ncontent-length:\s*(\d+)", re.IGNORECASE)
_TYPE = re.compile(rb"\r\ncontent-type:\s*([\w/+.-]+)", re.IGNORECASE)
_FOREIGN = re.compile(
    rb"\r\n(?:transfer-encoding|expect|upgrade|connection:\s*close)", re.IGNORECASE
)
_CHAT_ID = re.compile(rb'"chat_id":\s*"?(-?\d+)"?')
_OWN_TYPES = frozenset({b"application/json", b"application/x-www-form-urlencoded", b""})
MAX_HEAD_BYTES = 16_384
MAX_BODY_BYTES = 1 << 20
_STENCILS = 256

_OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b"
_TRICKLES = 5

Memo = dict[str, Any]


class Stencils:
    """Bodies that differ in nothing but the chat are read once."""

    def __init__(self) -> None:
        self._known: dict[bytes, tuple[dict[str, Any], Memo]] = {}

    def read(self, body: bytes) -> tuple[dict[str, Any], Memo]:
        """The parameters of a JSON body, and what methods remember about bodies like it.

        Raises:
            ValueError: no JSON object.
        """
        found = _CHAT_ID.search(body) if body.count(b'"chat_id"') == 1 else None
        if found is None:
            return _object(body), {}
        stencil = body[: found.start()] + body[found.end() :]
        known = self._known.get(stencil)
        if known is None:
            if len(self._known) >= _STENCILS:
                self._known.clear()
            known = self._known[stencil] = (_object(body), {})
        values, memo = known
        return {**values, "chat_id": int(found.group(1))}, memo


def _object(body: bytes) -> dict[str, Any]:
    values = json.loads(body or b"{}")
    if not isinstance(values, dict):
        raise ValueError("a JSON body must be an object")
    return values


class Wire(asyncio.Protocol):
    """One connection."""

    def __init__(
        self,
        state: State,
        stencils: Stencils,
        open_wires: "set[Wire]",
        behind: Callable[[], asyncio.Protocol],
    ) -> None:
        self._state = state
        self._stencils = stencils
        self._open = open_wires
        self._behind = behind
        self._transport: asyncio.Transport | None = None
        self._buffer = b""
        self._at_work: asyncio.Task[None] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)
        self._open.add(self)

    def close(self) -> None:
        """Hang up, answered or not."""
        if self._transport is not None:
            self._transport.abort()
        if self._at_work is not None:
            self._at_work.cancel()

    def connection_lost(self, exc: Exception | None) -> None:
        self._transport = None
        self._open.discard(self)

    def data_received(self, data: bytes) -> None:
        self._buffer = self._buffer + data if self._buffer else data
        while self._buffer and self._at_work is None and self._transport is not None:
            if not self._take_one():
                return

    def _take_one(self) -> bool:
        """Answer the request at hand; False where it is not complete or not ours."""
        buffer = self._buffer
        head_end = buffer.find(_HEAD_END)
        if head_end < 0:
            if len(buffer) > MAX_HEAD_BYTES:
                self._hand_over()
            return False
        line = _LINE.match(buffer)
        length = _body_length(buffer, head_end) if line else None
        if line is None or length is None:
            self._hand_over()
            return False
        end = head_end + len(_HEAD_END) + length
        if len(buffer) < end:
            return False
        body, self._buffer = buffer[head_end + len(_HEAD_END) : end], buffer[end:]
        self._serve(line, body, is_json=b"json" in (_content_type(buffer, head_end)))
        return True

    def _hand_over(self) -> None:
        """From here on the connection belongs to the full server."""
        transport, data = self._transport, self._buffer
        self._transport, self._buffer = None, b""
        self._open.discard(self)
        if transport is not None:
            protocol = self._behind()
            transport.set_protocol(protocol)
            protocol.connection_made(transport)
            protocol.data_received(data)

    def _serve(self, line: re.Match[bytes], body: bytes, *, is_json: bool) -> None:
        try:
            values, memo = self._read(line.group(4), body, is_json=is_json)
        except ValueError:
            self._reply(refused(ApiError(400, "Bad Request: can't parse request body")))
            return
        method = line.group(3).decode().lower()
        request = Request(method, values, {}, self._alive, memo)
        done = begin(self._state, unquote(line.group(2).decode()), request)
        if isinstance(done, Answer) and not done.trickle_s:
            self._reply(done)
        else:
            self._at_work = asyncio.ensure_future(self._finish(done))

    def _read(
        self, query: bytes | None, body: bytes, *, is_json: bool
    ) -> tuple[dict[str, Any], Memo]:
        if is_json and not query:
            return self._stencils.read(body)
        values: dict[str, Any] = dict(parse_qsl((query or b"").decode(), keep_blank_values=True))
        if is_json:
            values.update(_object(body))
        elif body:
            values.update(parse_qsl(body.decode(), keep_blank_values=True))
        return values, {}

    def _alive(self) -> bool:
        return self._transport is not None and not self._transport.is_closing()

    async def _finish(self, pending: Answer | Awaitable[Answer]) -> None:
        done = pending if isinstance(pending, Answer) else await pending
        if done.trickle_s:
            await self._trickle(done)
        else:
            self._reply(done)
        self._at_work = None
        self.data_received(b"")

    def _reply(self, done: Answer) -> None:
        if self._transport is None:
            return
        if done.drop:
            self._transport.abort()
        elif done.status == HTTPStatus.OK and done.content_type == JSON:
            self._transport.write(_OK % (len(done.body), done.body))
        else:
            self._transport.write(_head(done) + done.body)

    async def _trickle(self, done: Answer) -> None:
        """Headers at once, the body in pieces over the time that was ordered."""
        pieces = [_head(done)]
        step = max(1, len(done.body) // _TRICKLES)
        pieces += [done.body[at : at + step] for at in range(0, len(done.body), step)]
        for piece in pieces:
            if self._transport is not None:
                self._transport.write(piece)
            await asyncio.sleep(done.trickle_s / _TRICKLES)


def _body_length(buffer: bytes, head_end: int) -> int | None:
    """None for a request that is not for us."""
    if _FOREIGN.search(buffer, 0, head_end) or _content_type(buffer, head_end) not in _OWN_TYPES:
        return None
    found = _LENGTH.search(buffer, 0, head_end)
    length = int(found.group(1)) if found else 0
    return length if length <= MAX_BODY_BYTES else None


def _content_type(buffer: bytes, head_end: int) -> bytes:
    found = _TYPE.search(buffer, 0, head_end)
    return found.group(1).lower() if found else b""


def _head(done: Answer) -> bytes:
    lines = [
        f"HTTP/1.1 {done.status} {_phrase(done.status)}",
        f"Content-Type: {done.content_type}",
        f"Content-Length: {len(done.body)}",
    ]
    if done.retry_after_s is not None:
        lines.append(f"Retry-After: {done.retry_after_s}")
    return "\r\n".join([*lines, "", ""]).encode()


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "Unknown"

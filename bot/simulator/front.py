"""The Bot API over HTTP: any verb, any of its body formats, and the file downloads."""

import asyncio
import json
import mimetypes
from typing import Any

from aiohttp import web

from bot.simulator.dispatch import Answer, answer, check_token, refused
from bot.simulator.errors import ApiError
from bot.simulator.request import Request, Upload
from bot.simulator.state import State

MAX_BODY_BYTES = 60 * 1024 * 1024
_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")
_TRICKLES = 5


class Front:
    def __init__(self, state: State) -> None:
        self._state = state

    def routes(self) -> list[web.RouteDef]:
        return [
            web.route("*", "/bot{token}/{method}", self.call),
            web.route("*", "/bot{token}/test/{method}", self.call),
            web.get("/file/bot{token}/{path:.+}", self.download),
        ]

    async def call(self, http: web.Request) -> web.StreamResponse:
        """One call of a method."""
        try:
            request = await _read(http)
        except ValueError:
            return _response(refused(ApiError(400, "Bad Request: can't parse request body")))
        done = await answer(self._state, http.match_info["token"], request)
        if done.drop:
            return _hang_up(http)
        if done.trickle_s:
            return await _trickle(http, done)
        return _response(done)

    async def download(self, http: web.Request) -> web.StreamResponse:
        """A file's bytes, by the path that getFile told."""
        path = http.match_info["path"]
        try:
            check_token(self._state, http.match_info["token"])
        except ApiError as refusal:
            return _response(refused(refusal))
        data = self._state.files.by_path(path)
        if data is None:
            return _response(refused(ApiError(404, "Not Found")))
        kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
        return web.Response(body=data, content_type=kind)


async def _read(http: web.Request) -> Request:
    values: dict[str, Any] = dict(http.query)
    uploads: dict[str, Upload] = {}
    if http.content_type == "application/json" and http.can_read_body:
        body = json.loads(await http.read() or b"{}")
        if not isinstance(body, dict):
            raise ValueError("a JSON body must be an object")
        values.update(body)
    elif http.content_type in _FORMS:
        for name, part in (await http.post()).items():
            if isinstance(part, web.FileField):
                uploads[name] = Upload(part.filename, part.file.read(), part.content_type)
            else:
                values[name] = part if isinstance(part, str) else part.decode(errors="replace")

    def alive() -> bool:
        return http.transport is not None and not http.transport.is_closing()

    return Request(http.match_info["method"].lower(), values, uploads, alive)


def _response(done: Answer) -> web.Response:
    headers = {} if done.retry_after_s is None else {"Retry-After": str(done.retry_after_s)}
    return web.Response(
        status=done.status, body=done.body, content_type=done.content_type, headers=headers
    )


def _hang_up(http: web.Request) -> web.Response:
    if http.transport is not None:
        http.transport.abort()
    return web.Response()


async def _trickle(http: web.Request, done: Answer) -> web.StreamResponse:
    """Headers at once, the body in pieces over the time that was ordered."""
    response = web.StreamResponse(status=done.status)
    response.content_type = done.content_type
    response.content_length = len(done.body)
    await response.prepare(http)
    step = max(1, len(done.body) // _TRICKLES)
    for at in range(0, len(done.body), step):
        await asyncio.sleep(done.trickle_s / _TRICKLES)
        await response.write(done.body[at : at + step])
    await response.write_eof()
    return response

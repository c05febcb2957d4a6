"""Every request to the Bot API goes through here: aiohttp under the library's `BaseRequest`.

Errors say which of two they are, certainly not sent or lost (`bot.delivery.errors`). Nothing that
leaves this module names an address: no error, no log line, no repr.
"""

import io
import json
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
from telegram.request import BaseRequest, RequestData

from bot.delivery import departures
from bot.delivery.errors import NotSentError, ThrottledError
from bot.delivery.wire_errors import checked, read_object, read_reply, retry_after_s, trouble

_JSON: Final = {"Content-Type": "application/json"}
_NO_HEADERS: Final[Mapping[str, str]] = {}
_UPLOAD_EXTRA_S = 60.0
"""On top of the read time-out, for a request that carries a file."""
_KEEP_ALIVE_S = 20.0
"""Shorter than Telegram's own, so that we do not send into a connection that it is closing."""

File = tuple[str, bytes, str]
"""File name, bytes, media type."""


class Transport(BaseRequest):
    """One pool of connections for everything that the bot asks and sends."""

    def __init__(
        self,
        *,
        read_timeout_s: float = 35.0,
        connect_timeout_s: float = 10.0,
        connections: int = 640,
    ) -> None:
        """
        Args:
            read_timeout_s: Telegram may hold a request for 8 s before it answers; a time-out
                shorter than the longest answer turns a message that arrived into a doubt.
            connections: upper bound; as many are open as there are requests in flight. More than
                a courier may have there, or a window full of stalled requests would leave none for
                replies and polling.
        """
        self._read_timeout_s = read_timeout_s
        self._connect_timeout_s = connect_timeout_s
        self._connections = connections
        self._usual = self._timeout(read_timeout_s)
        self._session: aiohttp.ClientSession | None = None
        self._proxies: dict[str, str | None] = {}
        """What the environment says for each server, asked for once."""

    def __repr__(self) -> str:
        return f"<Transport, {'open' if self._session else 'closed'}>"

    @property
    def read_timeout(self) -> float:
        return self._read_timeout_s

    async def initialize(self) -> None:
        if self._session is None:
            connector = aiohttp.TCPConnector(
                limit=self._connections, keepalive_timeout=_KEEP_ALIVE_S, ttl_dns_cache=300
            )
            # not `trust_env`: it looks the proxy up in a thread for every request, and sends the
            # passwords of ~/.netrc along
            self._session = aiohttp.ClientSession(
                connector=connector,
                cookie_jar=aiohttp.DummyCookieJar(),
                trace_configs=[_departures()],
            )

    async def shutdown(self) -> None:
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """What the library calls: the status and the body of the answer.

        Raises:
            ThrottledError: 429; the library's own error for it cannot be read without a warning.
        """
        read_timeout_s = read_timeout if isinstance(read_timeout, int | float) else None
        if method == "GET":
            return await self._exchange("GET", url, None, {}, read_timeout_s)
        body, headers = _body(request_data)
        status, answer = await self._exchange(method, url, body, headers, read_timeout_s)
        if status == 429:
            raise ThrottledError(retry_after_s(answer))
        return status, answer

    async def call(
        self, url: str, body: bytes, *, read_timeout_s: float | None = None
    ) -> tuple[int, dict[str, Any]]:
        """Ask the Bot API once, past the library's objects: the status and what was answered.

        Of a message that was sent, only its number is read.

        Args:
            body: the parameters as a JSON object.

        Raises:
            NotSentError, NotSentInTime, LostError, LostInTime
        """
        status, answer = await self._exchange("POST", url, body, _JSON, read_timeout_s)
        return status, read_reply(answer)

    async def upload(
        self, url: str, parameters: Mapping[str, Any], files: Mapping[str, File]
    ) -> tuple[int, dict[str, Any]]:
        """As `call`, with files by the names under which the parameters speak of them."""
        form = _form(parameters, files)
        read_timeout_s = self._read_timeout_s + _UPLOAD_EXTRA_S
        status, answer = await self._exchange("POST", url, form, _NO_HEADERS, read_timeout_s)
        return status, read_object(answer)

    async def _exchange(
        self,
        method: str,
        url: str,
        body: bytes | aiohttp.FormData | None,
        headers: Mapping[str, str],
        read_timeout_s: float | None,
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise NotSentError("the transport is not open")
        departures.nothing_left()
        try:
            async with self._session.request(
                # a redirect would carry the token to another host, and turn POST into GET
                method,
                url,
                data=body,
                headers=headers,
                timeout=self._usual if read_timeout_s is None else self._timeout(read_timeout_s),
                allow_redirects=False,
                proxy=self._proxy(url),
            ) as response:
                status, answer = response.status, await response.read()
        except Exception as error:
            failure = trouble(error, left=departures.may_have_arrived())
        else:
            return (status, answer) if "/file/" in url else checked(status, answer, token_of(url))
        # outside of the handler: the original carries the address, and must not travel along
        raise failure

    def _timeout(self, read_timeout_s: float) -> aiohttp.ClientTimeout:
        return aiohttp.ClientTimeout(
            total=read_timeout_s + self._connect_timeout_s,
            connect=self._connect_timeout_s,
            sock_connect=self._connect_timeout_s,
            sock_read=read_timeout_s,
        )

    def _proxy(self, url: str) -> str | None:
        server = url[: url.find("/", len("https://"))]
        if server not in self._proxies:
            self._proxies[server] = proxy_for(server)
        return self._proxies[server]


def proxy_for(server: str) -> str | None:
    """The proxy that the environment names for this server; None where it is reached directly."""
    parts = urlsplit(server)
    if proxy_bypass(parts.hostname or ""):
        return None
    proxy = getproxies().get(parts.scheme)
    return proxy if proxy is None or "://" in proxy else f"http://{proxy}"


def token_of(url: str) -> str:
    """The token in a Bot API address; "" where there is none."""
    _, found, rest = url.partition("/bot")
    return rest.split("/", 1)[0] if found else ""


def _departures() -> aiohttp.TraceConfig:
    """Notes when the first byte of a request is about to go out, in the task that sends it."""

    async def leaves(*_: object) -> None:
        departures.leaves()

    trace = aiohttp.TraceConfig()
    trace.on_request_headers_sent.append(leaves)
    return trace


def _body(data: RequestData | None) -> tuple[bytes | aiohttp.FormData | None, Mapping[str, str]]:
    """What the library wants to send: JSON, or a form where there are files."""
    if data is None:
        return None, {}
    if not data.contains_files:
        return data.json_payload, _JSON
    return _form(data.json_parameters, data.multipart_data), {}


def _form(parameters: Mapping[str, Any], files: Mapping[str, Any]) -> aiohttp.FormData:
    """A multipart form; files are streamed in pieces, never joined to one body in memory."""
    form = aiohttp.FormData(quote_fields=False)
    for name, value in parameters.items():
        form.add_field(name, value if isinstance(value, str) else json.dumps(value))
    for name, (file_name, content, media_type) in files.items():
        stream = io.BytesIO(content) if isinstance(content, bytes) else content
        form.add_field(name, stream, filename=file_name, content_type=media_type)
    return form

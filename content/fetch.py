"""Visits to the net: one polite, bounded, guarded GET at a time.

Redirects are followed by hand, so that every hop passes the guard. Bodies are counted while they
stream, after decompression. What the server says is told as values and `content.errors`; no error
of the HTTP library leaves this module.

The environment's proxies are used only when the operator asks for it (`use_proxy`): a proxy looks
names up itself, so the guard can then check literal addresses only, and the proxy has to keep
visitors out of the inner net.
"""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from typing import Self
from urllib.parse import urljoin

import aiohttp
from yarl import URL

from content import guard, refusals, revisits
from content.errors import (
    SourceBusy,
    SourceError,
    SourceRefused,
    SourceTooLarge,
    SourceUnreadable,
)

MAX_BYTES = 10_000_000
"""The most that a feed or page may weigh, after decompression."""
MAX_PHOTO_BYTES = 25_000_000
MAX_REDIRECTS = 5
TIMEOUT_S = 30.0
CONNECT_TIMEOUT_S = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Validators:
    """What the last visit was told, to be told back to the server; None where it gave nothing."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """An answer with a body."""

    url_final: str
    """The address that answered, after redirects."""
    status: int
    body: bytes
    content_type: str
    """Media type in lower case without parameters, e.g. "text/html"; "" where none was named."""
    charset: str | None
    """From the Content-Type header only."""
    etag: str | None
    last_modified: str | None
    moved_permanently_to: str | None
    """Where 301 and 308 say that the asked address now lives for good."""
    fresh_for_s: float | None
    """Seconds from Cache-Control or Expires; None where the server does not say."""
    links: Mapping[str, str] = field(default_factory=dict)
    """Absolute addresses of the Link headers by relation: the first of each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unchanged:
    """304: what the last visit brought is still true."""

    url_final: str
    etag: str | None
    """The validators to tell next time: renewed ones, where the server sent any."""
    last_modified: str | None
    moved_permanently_to: str | None
    fresh_for_s: float | None


class Web:
    """The way to the net, with one pool of connections; to be entered with `async with`.

    Args:
        allowed_hosts: host names or literal addresses (lower case, no port) that may lie on an
            inner net. Everything else there is refused.
        user_agent: how we introduce ourselves.
        use_proxy: take HTTP(S)_PROXY and NO_PROXY from the environment; see the module's note.
    """

    def __init__(
        self,
        allowed_hosts: frozenset[str] = frozenset(),
        *,
        user_agent: str = "",
        use_proxy: bool = False,
    ) -> None:
        self._allowed = frozenset(host.lower().rstrip(".") for host in allowed_hosts)
        self._user_agent = user_agent or default_user_agent()
        self._use_proxy = use_proxy
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        proxies = guard.proxy_hosts() if self._use_proxy else frozenset[str]()
        resolver = guard.GuardedResolver(self._allowed | proxies)
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(
                resolver=resolver,
                socket_factory=resolver.socket,
                limit=32,
                limit_per_host=4,
            ),
            cookie_jar=aiohttp.DummyCookieJar(),
            trust_env=self._use_proxy,
            headers={"User-Agent": self._user_agent, "Accept": _ACCEPT},
        )
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def get(
        self,
        url: str,
        *,
        validators: Validators | None = None,
        max_bytes: int = MAX_BYTES,
        timeout_s: float = TIMEOUT_S,
    ) -> Fetched | Unchanged:
        """Visit `url` once, redirects included; `timeout_s` caps the whole of it.

        With `validators` an unchanged page costs no body (RFC 9110, 13). Without them the
        answer is never `Unchanged`.

        Raises:
            SourceGone: 404 or 410.
            SourceBusy: 408, 425, 429, 5xx, no connection, or no answer in time.
            SourceRefused: 401, 403, 451, or an address that is never visited.
            SourceTooLarge: reading stopped at `max_bytes`.
            SourceUnreadable: too many redirects, or an answer that is no HTTP.
        """
        async with _bounded(url, timeout_s):
            return await self._follow(url, validators or Validators(), max_bytes)

    async def post(
        self, url: str, *, form: Mapping[str, str], timeout_s: float = TIMEOUT_S
    ) -> None:
        """Hand in a form; of the answer only its status counts. Raises as `get` does."""
        if self._session is None:
            raise RuntimeError(_CLOSED)
        here = url
        async with _bounded(url, timeout_s):
            for _ in range(MAX_REDIRECTS + 1):
                asked = guard.check(here, allowed_hosts=self._allowed)
                async with self._session.post(
                    asked, data=form, allow_redirects=False, timeout=_TIMEOUT
                ) as response:
                    target = _redirect(response, here)
                    if target is None or response.status not in (307, 308):
                        return refusals.refuse_status(here, response)
                    here = target.to
                await self._before_hop(here)
            raise SourceUnreadable(guard.shown(url), f"more than {MAX_REDIRECTS} redirects")

    async def _before_hop(self, url: str) -> None:
        """A redirect leads there: whoever spaces visits waits here."""

    async def _follow(
        self, url: str, validators: Validators, max_bytes: int
    ) -> Fetched | Unchanged:
        moved_to: str | None = None
        all_permanent = True
        here = url
        for _ in range(MAX_REDIRECTS + 1):
            asked = guard.check(here, allowed_hosts=self._allowed)
            answer = await self._visit(here, asked, validators, max_bytes, moved_to)
            if not isinstance(answer, _Redirect):
                return answer
            here = answer.to
            await self._before_hop(here)
            all_permanent = all_permanent and answer.permanent
            moved_to = here if all_permanent else moved_to
        raise SourceUnreadable(guard.shown(url), f"more than {MAX_REDIRECTS} redirects")

    async def _visit(
        self, url: str, asked: URL, validators: Validators, max_bytes: int, moved_to: str | None
    ) -> "Fetched | Unchanged | _Redirect":
        if self._session is None:
            raise RuntimeError(_CLOSED)
        async with self._session.get(
            asked, headers=_conditions(validators), allow_redirects=False, timeout=_TIMEOUT
        ) as response:
            if target := _redirect(response, url):
                return target
            if response.status == 304 and validators != Validators():
                return Unchanged(
                    url_final=url,
                    etag=response.headers.get("ETag") or validators.etag,
                    last_modified=response.headers.get("Last-Modified") or validators.last_modified,
                    moved_permanently_to=moved_to,
                    fresh_for_s=revisits.fresh_for_s(response.headers),
                )
            refusals.refuse_status(url, response)
            return Fetched(
                url_final=url,
                status=response.status,
                body=await _body(url, response, max_bytes),
                content_type=_content_type(response.headers),
                charset=(response.charset or "").lower() or None,
                etag=response.headers.get("ETag"),
                last_modified=response.headers.get("Last-Modified"),
                moved_permanently_to=moved_to,
                fresh_for_s=revisits.fresh_for_s(response.headers),
                links=_links(response),
            )


def default_user_agent() -> str:
    try:
        return f"Wireroom/{version('wireroom')}"
    except PackageNotFoundError:
        return "Wireroom"


@dataclass(frozen=True, slots=True)
class _Redirect:
    to: str
    permanent: bool


_TIMEOUT = aiohttp.ClientTimeout(total=None, connect=CONNECT_TIMEOUT_S)
_CLOSED = "Web is used outside its `async with`"
_ACCEPT = (
    "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,"
    "application/feed+json,application/xml;q=0.9,image/*;q=0.8,*/*;q=0.5"
)


@asynccontextmanager
async def _bounded(url: str, timeout_s: float) -> AsyncIterator[None]:
    """No error but ours leaves a visit, and no visit lasts longer than `timeout_s`."""
    try:
        async with asyncio.timeout(timeout_s):
            yield
    except SourceError:
        raise
    except TimeoutError as error:
        raise SourceBusy(guard.shown(url), f"no answer in {timeout_s:g} s") from error
    except guard.InnerAddressError as error:
        raise SourceRefused(guard.shown(url), f"{error}; it is not visited") from error
    except (aiohttp.ClientError, OSError, ValueError) as error:
        raise refusals.translated(url, error) from error


def _redirect(response: aiohttp.ClientResponse, url: str) -> _Redirect | None:
    place = response.headers.get("Location", "").strip()
    if response.status not in (301, 302, 303, 307, 308) or not place:
        return None
    return _Redirect(urljoin(url, place), response.status in (301, 308))


async def _body(url: str, response: aiohttp.ClientResponse, max_bytes: int) -> bytes:
    too_large = SourceTooLarge(guard.shown(url), f"more than {max_bytes:,} bytes")
    if (response.content_length or 0) > max_bytes:
        raise too_large
    pieces: list[bytes] = []
    size = 0
    async for piece in response.content.iter_any():
        size += len(piece)
        if size > max_bytes:
            raise too_large
        pieces.append(piece)
    return b"".join(pieces)


def _conditions(validators: Validators) -> dict[str, str]:
    headers = {
        "If-None-Match": validators.etag,
        "If-Modified-Since": validators.last_modified,
    }
    return {name: value for name, value in headers.items() if value}


def _links(response: aiohttp.ClientResponse) -> dict[str, str]:
    found: dict[str, str] = {}
    try:
        for relations, link in response.links.items():
            for relation in relations.lower().split():
                found.setdefault(relation, str(link.get("url", "")))
    except ValueError:
        return found  # a header that cannot be read says nothing
    return found


def _content_type(headers: Mapping[str, str]) -> str:
    return headers.get("Content-Type", "").partition(";")[0].strip().lower()

"""Answers that are not what was asked for, in our words: one line each, for an operator."""

import ssl

import aiohttp

from content import guard, revisits
from content.errors import SourceBusy, SourceError, SourceGone, SourceRefused, SourceUnreadable


def refuse_status(url: str, response: aiohttp.ClientResponse) -> None:
    """Raise for every status but 2xx, as `fetch.Web.get` tells it."""
    address, status = guard.shown(url), response.status
    if 200 <= status < 300:
        return
    if status in (404, 410):
        raise SourceGone(address, f"not there (HTTP {status})", for_good=status == 410)
    if status in (401, 403, 407, 451):
        raise SourceRefused(address, f"the server does not let us in (HTTP {status})")
    if status in (408, 425, 429) or status >= 500:
        detail = "asks us to come back later" if status == 429 else "is not able to answer now"
        raise SourceBusy(
            address,
            f"the server {detail} (HTTP {status})",
            retry_after_s=revisits.retry_after_s(response.headers),
        )
    raise SourceUnreadable(address, f"an answer that is no page (HTTP {status})")


def translated(url: str, error: Exception) -> SourceError:
    """What the HTTP library or the system threw, in our words."""
    address = guard.shown(url)
    inner = error.__cause__ or error.__context__
    while inner is not None:
        if isinstance(inner, guard.InnerAddressError):
            return SourceRefused(address, f"{inner}; it is not visited")
        inner = inner.__cause__ or inner.__context__
    match error:
        case aiohttp.ClientConnectorDNSError():
            return SourceBusy(address, "its host name is not known")
        case aiohttp.ClientSSLError() | ssl.SSLError():
            return SourceBusy(address, "its certificate cannot be trusted")
        case aiohttp.ClientConnectorError():
            return SourceBusy(address, "no connection")
        case aiohttp.InvalidURL() | aiohttp.InvalidUrlRedirectClientError() | ValueError():
            return SourceRefused(address, "not an address that can be visited")
        case aiohttp.ClientPayloadError() | aiohttp.ServerDisconnectedError():
            return SourceBusy(address, "the answer broke off")
        case aiohttp.ClientResponseError():
            return SourceUnreadable(address, "the answer is no HTTP")
    return SourceBusy(address, "no answer")

"""Which addresses Telegram takes for a link or a button."""

import ipaddress
import re
from urllib.parse import urlsplit

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_USER = re.compile(r"tg:/{0,2}user\?id=(\d+)", re.IGNORECASE)
_INNER = ("tg", "ton", "tonsite")
_BAD_HOST = re.compile(r"[\s<>\"%\\^`{|}]")


class LinkError(Exception):
    """Why the address is refused, in Telegram's words."""


def user_of_link(url: str) -> int:
    """The user id of a `tg://user?id=` link, 0 for any other."""
    found = _USER.match(url.strip())
    return int(found.group(1)) if found else 0


def checked_link(url: str) -> str:
    """The address in the form that Telegram keeps.

    Raises:
        LinkError: no host with a dot, a foreign protocol, ...
    """
    url = url.strip()
    scheme = _SCHEME.match(url)
    if scheme and scheme.group(1).lower() in _INNER:
        return url
    if scheme and "." not in scheme.group(1) and "//" in url[scheme.end() : scheme.end() + 2]:
        if scheme.group(1).lower() not in ("http", "https"):
            raise LinkError("Unsupported URL protocol")
        return _checked_web(url)
    return _checked_web("http://" + url)


def _checked_web(url: str) -> str:
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError as fault:
        raise LinkError("Wrong HTTP URL") from fault
    if not host:
        raise LinkError("URL host is empty")
    if ("." not in host and ":" not in host) or _BAD_HOST.search(host) or port == 0:
        raise LinkError("Wrong HTTP URL")
    if host.startswith(".") or host.endswith(".."):
        raise LinkError("Wrong HTTP URL")
    scheme, rest = url.split("://", 1)
    cut = re.search(r"[/?#]", rest)
    authority, path = (rest, "/") if cut is None else (rest[: cut.start()], rest[cut.start() :])
    return f"{scheme.lower()}://{authority.lower()}{path if path.startswith('/') else '/' + path}"


def is_here(url: str) -> bool:
    """On this machine."""
    host = urlsplit(url).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")

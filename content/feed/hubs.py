"""Where a feed says that it can be subscribed to (WebSub, https://www.w3.org/TR/websub/, 4)."""

import html
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from content import urls
from content.feed.packed import beginning


@dataclass(frozen=True, slots=True, kw_only=True)
class Hub:
    """Who tells what is new in a feed, and under which name the hub knows that feed."""

    address: str
    topic: str


def hub_of(body: bytes, *, url: str, links: Mapping[str, str] | None = None) -> Hub | None:
    """The hub that a feed offers; None where it offers none.

    Args:
        body: the feed; what stands before its first entry counts.
        url: where it was found: its topic where it names no other.
        links: of the answer's Link headers, address by relation; they go before the feed's own.
    """
    named = dict(_told(beginning(body, _MOST_BYTES)))
    named.update(links or {})
    address = urls.resolve(url, named.get("hub", ""))
    topic = urls.resolve(url, named.get("self", "")) or url
    return Hub(address=address, topic=topic) if address else None


def _told(body: bytes) -> Iterator[tuple[str, str]]:
    """Pairs of relation and address, the last one of each to be heeded."""
    if body[:200].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return _told_in_json(body)
    entry = _ENTRY.search(body[:_HEAD_BYTES])
    return _told_in_xml(body[: entry.start() if entry else _HEAD_BYTES])


def _told_in_xml(head: bytes) -> Iterator[tuple[str, str]]:
    for tag in reversed(_LINK.findall(head)):
        found = {
            match[1].decode().lower(): html.unescape(
                (match[2] or match[3] or b"").decode("utf-8", "replace")
            )
            for match in _ATTRIBUTE.finditer(tag)
        }
        for relation in found.get("rel", "").lower().split():
            if relation in ("hub", "self"):
                yield relation, found.get("href", "")


def _told_in_json(body: bytes) -> Iterator[tuple[str, str]]:
    try:
        feed = json.loads(body)
    except (ValueError, RecursionError):
        return
    hubs = feed.get("hubs") if isinstance(feed, dict) else None
    for hub in reversed(hubs) if isinstance(hubs, list) else ():
        if isinstance(hub, dict) and str(hub.get("type", "")).lower() == "websub":
            yield "hub", str(hub.get("url", ""))
    if isinstance(feed, dict) and isinstance(feed.get("feed_url"), str):
        yield "self", feed["feed_url"]


_HEAD_BYTES = 20_000
_MOST_BYTES = 10_000_000
"""A JSON feed may name its hubs at its end."""
_ENTRY = re.compile(rb"<(?:\w+:)?(?:item|entry)[\s>/]")
_LINK = re.compile(rb"<(?:[\w-]+:)?link\b([^>]*)>")
_ATTRIBUTE = re.compile(rb"\b(rel|href)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)

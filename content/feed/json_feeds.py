"""JSON Feed, put straight before the parser sees it: one odd entry would cost it the whole feed."""

import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from content.feed.dates import names_a_day, plain_date

MOST_INHERITED = 10
LONGEST_NAME = 100
"""Characters: a feed's author is written into each of thousands of items."""


def looks_like_one(body: bytes) -> bool:
    """Whether it is worth reading as JSON."""
    return body[:200].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")


def straightened(body: bytes) -> bytes:
    """The same feed with every field of the kind that the format asks for, or without it.

    What is no JSON, or no feed, comes back as it was.
    """
    try:
        feed = json.loads(body)
    except (ValueError, RecursionError):
        return body
    if not isinstance(feed, dict) or not ("version" in feed or "items" in feed):
        return body
    items = feed.get("items")
    told: dict[str, Any] = {name: _text(feed, name) for name in ("version", "title", "language")}
    told["items"] = [
        _item(item, authors=tuple(each[:LONGEST_NAME] for each in _authors(feed))[:MOST_INHERITED])
        for item in (items if isinstance(items, list) else ())
        if isinstance(item, dict)
    ]
    return json.dumps(told).encode()


def with_languages(parsed: Mapping[str, Any], straight: bytes) -> Mapping[str, Any]:
    """`parsed` with what each item says of its own language, which the parser passes over.

    Args:
        straight: what it was parsed from, put straight.
    """
    try:
        items = json.loads(straight)["items"]
        pairs = list(zip(parsed["entries"], items, strict=True))
    except (ValueError, RecursionError, KeyError, TypeError):
        return parsed  # no JSON Feed after all
    entries = [{**entry, "language": _text(item, "language")} for entry, item in pairs]
    return {**parsed, "entries": entries}


def _item(item: Mapping[str, Any], *, authors: tuple[str, ...]) -> dict[str, Any]:
    """`authors` wrote the whole feed, and so what names nobody."""
    found: dict[str, Any] = {
        name: _text(item, name)
        for name in ("id", "title", "summary", "content_html", "image", "banner_image", "language")
    }
    found["url"] = _text(item, "url") or _text(item, "external_url")
    found["content_html"] = found["content_html"] or _paragraphs(_text(item, "content_text"))
    for name in ("date_published", "date_modified"):
        if names_a_day(told := plain_date(_text(item, name))):
            found[name] = told
    found["authors"] = [{"name": ", ".join(tuple(_authors(item)) or authors)}]
    found["tags"] = [tag for tag in _list(item, "tags") if isinstance(tag, str)]
    found["attachments"] = [
        {name: _text(each, name) for name in ("url", "mime_type")}
        for each in _list(item, "attachments")
        if isinstance(each, dict)
    ]
    return found


def _authors(item: Mapping[str, Any]) -> Iterator[str]:
    """Version 1.1 has a list, version 1 one author; some write only the name."""
    for author in [*_list(item, "authors"), item.get("author")]:
        if isinstance(author, dict):
            author = author.get("name")
        if isinstance(author, str) and author.strip():
            yield author


def _paragraphs(text: str) -> str:
    pieces = re.split(r"\n\s*\n", text)
    return "".join(f"<p>{html.escape(piece)}</p>" for piece in pieces if piece.strip())


def _list(item: Mapping[str, Any], name: str) -> list[Any]:
    value = item.get(name)
    return value if isinstance(value, list) else [value]


def _text(item: Mapping[str, Any], name: str) -> str:
    """A number is a text as well: ids are often written so."""
    value = item.get(name)
    if isinstance(value, bool):
        return ""
    return value if isinstance(value, str) else str(value) if isinstance(value, int) else ""

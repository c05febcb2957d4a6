"""The article of a page that only scripts would show, out of the data that they are given."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from lxml.html import HtmlElement

from content.markup import blocks_of, parse, plain

MOST_BYTES = 3_000_000
MOST_NODES = 50_000
LEAST = 400
"""Characters of prose, in two paragraphs at least: less is a teaser."""


def sources_of(tree: HtmlElement) -> list[str]:
    """What the scripts of a page hold as JSON."""
    kinds = ((node.get("type") or "", node.text or "") for node in tree.iter("script"))
    return [text for kind, text in kinds if kind.endswith("/json") and len(text) <= MOST_BYTES]


def paragraphs_in(sources: Iterable[str]) -> list[str]:
    """The longest text in paragraphs; none where no data hold one."""
    found = [each for source in sources for each in _texts(_loaded(source))]
    best = max(found, key=_prose, default=[])
    return best if len(best) > 1 and _prose(best) >= LEAST else []


def _loaded(source: str) -> Any:
    try:
        return json.loads(source, strict=False)
    except (ValueError, RecursionError):
        return None


def _texts(data: Any) -> Iterator[list[str]]:
    """Every list of pieces of text, and every text that is HTML with paragraphs."""
    waiting, seen = [data], 0
    while waiting and seen < MOST_NODES:
        node = waiting.pop()
        seen += 1
        if isinstance(node, dict):
            waiting += node.values()
        elif isinstance(node, list):
            waiting += node
            yield [text for text in map(_text, node) if text]
        elif isinstance(node, str) and "</p>" in node:
            tree = parse(node)
            yield [block.text for block in blocks_of(tree)] if tree is not None else []


def _text(piece: Any) -> str:
    """The words of one piece: the piece itself, or the field of it that is called so."""
    for _ in range(3):
        if not isinstance(piece, dict):
            break
        piece = next((piece[name] for name in _FIELDS if piece.get(name)), None)
    return plain(piece) if isinstance(piece, str) else ""


def _prose(texts: Sequence[str]) -> int:
    return sum(len(text) for text in texts if len(text) >= 40 and text[-1] in _STOPS)


_FIELDS = ("text", "content", "html", "value", "paragraph", "body", "data", "model", "props")
_STOPS = '.!?…。！？؟।"”»’」'

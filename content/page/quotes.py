"""A quotation that a page sets apart, in one line with the one who said it."""

import re

from lxml.html import HtmlElement

from content.markup import text_of
from content.types import Block, BlockKind

LONGEST_SPEAKER = 120
"""Characters of a name and an office."""


def join_speakers(tree: HtmlElement) -> None:
    """Move who said it into the quotation that stands before. Changes the tree."""
    for quote in tree.iter("blockquote"):
        after = quote.getnext()
        if after is not None and after.tag in _SPEAKERS and not (quote.tail or "").strip():
            after.tail = None
            quote.append(after)


def told(quote: HtmlElement) -> str:
    """The words of a `blockquote`, and behind a dash who said them, where its markup tells it."""
    cite = next(quote.iter(*_SPEAKERS), None)
    parts = [] if cite is None else list(filter(None, map(text_of, cite))) or [text_of(cite)]
    speaker = ", ".join(parts).lstrip("—–-― ")
    words = text_of(quote, without=_SPEAKERS)
    if words and 0 < len(speaker) <= LONGEST_SPEAKER:
        return f"{_PICTURE.sub('', words)} — {speaker}"
    return _PICTURE.sub("", text_of(quote))


def words_of(block: Block) -> str:
    """A block's text without the speaker that `told` put behind it."""
    signed = block.kind is BlockKind.QUOTE and " — " in block.text
    return block.text.rpartition(" — ")[0] if signed else block.text


_SPEAKERS = frozenset(("cite", "footer"))
# where a post on a network links to its picture
_PICTURE = re.compile(r"\s*\bpic\.twitter\.com/\w+")

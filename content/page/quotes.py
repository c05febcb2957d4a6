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
        _mark_last(quote)
        after = quote.getnext()
        if after is None or (quote.tail or "").strip():
            continue
        if after.tag in _SPEAKERS or _calls_speaker(after):
            after.tail = None
            after.tag = "cite"
            quote.append(after)


def _mark_last(quote: HtmlElement) -> None:
    """Make a `cite` of the last part of a quotation that a page calls so."""
    last = quote[-1] if len(quote) else None
    if last is not None and not (last.tail or "").strip() and _calls_speaker(last):
        last.tag = "cite"


def _calls_speaker(node: HtmlElement) -> bool:
    if node.tag == "figcaption":
        return True
    called = node.get("class") if node.tag in _PARTS else None
    return called is not None and _SPEAKER.search(called.lower()) is not None


def told(quote: HtmlElement) -> str:
    """The words of a `blockquote`, and behind a dash who said them, where its markup tells it."""
    cite = next(quote.iter(*_SPEAKERS), None)
    speaker = "" if cite is None else _LABEL.sub("", _speaker_in(cite).lstrip(_DASHES)).strip()
    words = text_of(quote, without=_SPEAKERS)
    if words and 0 < len(speaker) <= LONGEST_SPEAKER:
        return f"{_PICTURE.sub('', words)} — {speaker}"
    return _PICTURE.sub("", text_of(quote))


def _speaker_in(cite: HtmlElement) -> str:
    """A name and an office in elements of their own have a comma between them."""
    texts = [cite.text, *(part.tail for part in cite)]
    if any(text and text.strip() for text in texts):
        return text_of(cite)
    return ", ".join(filter(None, map(text_of, cite)))


def words_of(block: Block) -> str:
    """A block's text without the speaker that `told` put behind it."""
    signed = block.kind is BlockKind.QUOTE and " — " in block.text
    return block.text.rpartition(" — ")[0] if signed else block.text


_PARTS = frozenset(("span", "div", "p", "small", "strong", "em"))
_SPEAKER = re.compile(
    r"(?:^|[\s_-])(?:quote|quotation|pullquote|citation|zitat)[\w-]*"
    r"(?:attribution|author|autor|auteur|speaker|source|cite|person|name)|attribution(?:$|\s)"
)
_SPEAKERS = frozenset(("cite", "footer"))
_DASHES = "—–-― "
# what a page says to those who listen to it
_LABEL = re.compile(
    r"(?:(?:une )?citation de|(?:a )?quote (?:by|from)|(?:ein )?zitat von|(?:una )?cita de)\s*:?\s",
    re.IGNORECASE,
)
# where a post on a network links to its picture
_PICTURE = re.compile(r"\s*\bpic\.twitter\.com/\w+")

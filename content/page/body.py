"""The text of a page as blocks: trafilatura judges what is text, our walk gives it structure.

trafilatura tells articles from surroundings well, but loses which line was a heading, a quote or
a list. So its text only marks the places of the tree that belong to the article; the blocks are
read from the tree itself.
"""

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass

import trafilatura
from lxml import etree
from lxml.html import HtmlElement

from content.markup import HEADINGS, UNSEEN, is_hidden, text_of
from content.text import clean
from content.types import Block, BlockKind


@dataclass(frozen=True, slots=True)
class Piece:
    """A block with the element that it was read from."""

    block: Block
    element: HtmlElement
    level: int = 0
    """1 to 6 for a heading."""


def pieces_of(tree: HtmlElement, *, headline: str) -> list[Piece]:
    """The article's text in its order, without the headline; empty where there is none.

    Args:
        tree: a page without its figures and its links to other articles; it is not changed.
    """
    judged = _judged(tree)
    if not judged:
        return []
    walked = list(_walk(tree))
    kept = [piece for piece in walked if _squeezed(piece.block.text) in judged]
    if not kept:
        return []
    first, last = _index(walked, kept[0]), _index(walked, kept[-1])
    wanted = {id(piece) for piece in kept}
    inside = [
        piece for piece in walked[first : last + 1] if id(piece) in wanted or _belongs(piece, kept)
    ]
    return _without_headline(inside, headline)


def _judged(tree: HtmlElement) -> str:
    """All that trafilatura takes for the article, squeezed into one line to look things up in."""
    document = trafilatura.bare_extraction(
        deepcopy(tree),
        favor_precision=True,
        include_comments=False,
        include_tables=True,
        include_formatting=True,
        with_metadata=False,
    )
    body = getattr(document, "body", None)
    if body is None:
        return ""
    return _squeezed(" ".join(body.itertext()))


def _squeezed(text: str) -> str:
    """Letters and digits only: blanks and marks differ between two readings of one page."""
    return "".join(char for char in text.lower() if char.isalnum())


def _index(pieces: Sequence[Piece], wanted: Piece) -> int:
    return next(index for index, piece in enumerate(pieces) if piece is wanted)


def _belongs(piece: Piece, kept: Sequence[Piece]) -> bool:
    """Whether what the judge left out is still the article's: a heading among its paragraphs."""
    parents = {kept_piece.element.getparent() for kept_piece in kept}
    return piece.level > 1 and piece.element.getparent() in parents


def _without_headline(pieces: list[Piece], headline: str) -> list[Piece]:
    told = _squeezed(headline)
    return [piece for piece in pieces if piece.level != 1 and _squeezed(piece.block.text) != told]


def _walk(tree: HtmlElement) -> list[Piece]:
    """Every block of text on the page, each once, in the page's order."""
    found: list[Piece] = []
    walker = etree.iterwalk(tree, events=("start",))
    for _, node in walker:
        tag = node.tag if isinstance(node.tag, str) else ""
        if not tag or tag in UNSEEN or is_hidden(node):
            walker.skip_subtree()
            continue
        if tag in HEADINGS:
            found += _piece(BlockKind.HEADING, text_of(node), node, level=int(tag[1]))
        elif tag == "blockquote":
            found += _piece(BlockKind.QUOTE, text_of(node), node)
        elif tag in ("ul", "ol"):
            items = [text for text in (text_of(item) for item in node.iter("li")) if text]
            found += _piece(BlockKind.LIST, "\n".join(items), node)
        elif tag == "p" or (_has_own_text(node) and not _has_blocks(node)):
            found += _piece(BlockKind.PARAGRAPH, text_of(node), node)
        else:
            continue
        walker.skip_subtree()
    return found


def _piece(kind: BlockKind, text: str, node: HtmlElement, level: int = 0) -> list[Piece]:
    text = text if kind is BlockKind.LIST else clean(text)
    return [Piece(Block(kind=kind, text=text), node, level)] if text else []


def _has_own_text(node: HtmlElement) -> bool:
    if (node.text or "").strip():
        return True
    return any((child.tail or "").strip() for child in node)


def _has_blocks(node: HtmlElement) -> bool:
    return next(node.iterdescendants(*_BLOCKS), None) is not None


_BLOCKS = ("p", "div", "ul", "ol", "blockquote", "section", "article", "table", *HEADINGS)

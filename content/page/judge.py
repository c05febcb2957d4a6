"""What trafilatura takes for the article on a page, to look things up in."""

import re
from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

import trafilatura
from lxml import etree
from lxml.html import HtmlElement

from content.page import quotes
from content.page.blocks import Piece
from content.wordlists import words

LINKS = 8
"""Of a menu that has nothing else; a text may hold as many in a row."""
SHORTEST_FOUND = 25
"""Characters: shorter lines are looked for as lines only, not within the whole text."""


@dataclass(frozen=True, slots=True)
class Judged:
    """Its lines, and all of them as one."""

    lines: frozenset[str]
    long: str

    def holds(self, piece: Piece) -> bool:
        squeezed = squeeze(quotes.words_of(piece.block))
        if squeezed in self.lines:
            return True
        # the judge joins and splits lines, so a longer one is looked for in its whole text
        return len(squeezed) >= SHORTEST_FOUND and squeezed in self.long


def judged_in(tree: HtmlElement) -> Judged:
    left = copy(tree)
    # it would drop them after long looks at all that is in them, half of a page's elements
    etree.strip_elements(left, *_NO_TEXT, with_tail=False)
    _drop_idle(left)
    try:
        document = trafilatura.bare_extraction(
            left,
            output_format="txt",  # its default, "python", would also write all of it as Markdown
            fast=True,
            favor_precision=True,
            include_comments=False,
            include_tables=True,
            include_formatting=True,
            with_metadata=False,
        )
    except _STUMBLES:
        return Judged(frozenset(), "")  # it stumbles over some odd pages: then we judge alone
    body = getattr(document, "body", None)
    if body is None:
        return Judged(frozenset(), "")
    lines = [squeeze("".join(node.itertext())) for node in body.iter("p", "head", "item", "quote")]
    return Judged(frozenset(filter(None, lines)), "".join(map(squeeze, body.itertext())))


def _drop_idle(tree: HtmlElement) -> None:
    """Drop the parts in which nothing is written, or nothing but many links.

    The judge drops them as well, after looks at each that cost as much as at one that tells.
    """
    telling, beside_links = _around(_WRITTEN(tree)), _around(_WRITTEN_BESIDE_LINKS(tree))
    gone: set[HtmlElement] = set()
    for node in list(tree.iterdescendants()):
        if node.getparent() in gone:
            gone.add(node)
        elif node.tag in _BORDERS or node in beside_links:
            continue
        elif node not in telling or _is_menu(node):
            gone.add(node)
            node.drop_tree()


def _around(holders: Iterable[HtmlElement]) -> set[HtmlElement]:
    """These elements, and all that they stand in."""
    found: set[HtmlElement] = set()
    for each in holders:
        node: HtmlElement | None = each
        while node is not None and node not in found:
            found.add(node)
            node = node.getparent()
    return found


def _is_menu(part: HtmlElement) -> bool:
    """Of a part that is nothing but links; teasers in paragraphs or under headings are none."""
    if next(part.iter(*_OF_TEXTS), None) is not None:
        return False
    return len(list(islice(part.iter("a"), LINKS + 1))) > LINKS


_WRITTEN = etree.XPath("descendant::text()[normalize-space()]/..")
_WRITTEN_BESIDE_LINKS = etree.XPath("descendant::text()[normalize-space()][not(ancestor::a)]/..")
_OF_TEXTS = words("article blockquote h1 h2 h3 h4 main p")
_ASCII_SIGNS = bytes(code for code in range(128) if not chr(code).isalnum())
_ALPHANUMERIC = re.compile(r"[^\W_]+")
_BORDERS = frozenset(("br", "hr"))


@lru_cache(maxsize=2048)  # each piece is looked at several times
def squeeze(text: str) -> str:
    """Letters and digits only: blanks and marks differ between two readings of one page."""
    text = text.lower()
    if text.isascii():  # twenty times as fast, for half of all pages
        return text.encode().translate(None, _ASCII_SIGNS).decode()
    return "".join(_ALPHANUMERIC.findall(text))


_STUMBLES = (
    ValueError, TypeError, AttributeError, RecursionError, LookupError, ArithmeticError,
    AssertionError, etree.LxmlError,
)  # fmt: skip
_NO_TEXT = words("""
    aside audio button canvas dialog embed fieldset footer head iframe input label legend link map
    menu nav noscript object option select video
""")

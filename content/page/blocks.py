"""Every block of text on a page, with the element that it was read from."""

import re
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree
from lxml.html import HtmlElement

from content.markup import HEADINGS, UNSEEN, is_hidden, text_of
from content.page import quotes
from content.page.tables import rows_of
from content.sentence_ends import is_closed
from content.text import clean, size
from content.types import Block, BlockKind
from content.wordlists import either

LONG_ENOUGH = 60
"""Characters of a paragraph that tells something."""
LONGEST_HEADING = 120
"""Characters, for a line that is a heading only by its looks."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A block with the element that it was read from."""

    block: Block
    element: HtmlElement
    level: int = 0
    """1 to 6 for a heading."""


def walk(tree: HtmlElement) -> list[Piece]:
    """Every block of text on the page, each once, in the page's order."""
    found: list[Piece] = []
    walker = etree.iterwalk(tree, events=("start",))
    for _, node in walker:
        tag = node.tag if isinstance(node.tag, str) else ""
        if not tag or tag in _ELSEWHERE or is_hidden(node):
            walker.skip_subtree()
            continue
        if tag in HEADINGS:
            found += _piece(BlockKind.HEADING, text_of(node), node, level=int(tag[1]))
        elif tag == "blockquote":
            found += _piece(BlockKind.QUOTE, quotes.told(node), node)
        elif tag in ("ul", "ol") and not _lays_out(node):
            found += _piece(BlockKind.LIST, "\n".join(_items(node)), node)
        elif tag == "table" and (rows := rows_of(node)):
            found += _piece(BlockKind.LIST, "\n".join(rows), node)
        elif tag in _QUESTIONS and _asks(node):
            found += _piece(BlockKind.HEADING, text_of(node), node, level=4)
        elif tag == "p" or (_has_own_text(node) and not _has_blocks(node)):
            found += _piece(BlockKind.PARAGRAPH, text_of(node), node)
        else:
            continue
        walker.skip_subtree()
    return found


def link_share(element: HtmlElement) -> float:
    """How much of an element's text is links, 0 to 1."""
    anchors = list(element.iter("a"))
    whole = len(text_of(element)) if anchors else 0
    return sum(len(text_of(anchor)) for anchor in anchors) / whole if whole else 0.0


def is_bold(element: HtmlElement) -> bool:
    """Whether all of its text is bold."""
    whole = text_of(element)
    return bool(whole) and not text_of(element, without=frozenset(("b", "strong")))


def kind_of(element: HtmlElement) -> str:
    """Its element and class: parts of one kind are alike to a reader."""
    return str(element.tag) + "." + str(element.get("class") or "")


def is_aside(node: HtmlElement) -> bool:
    """Whether a part of the page says of itself that it is not the article."""
    return _calls_aside(names_of(node))


@lru_cache(maxsize=4096)  # a page calls many things by one name
def _calls_aside(names: str) -> bool:
    return _ASIDE.search(names) is not None


def names_of(node: HtmlElement) -> str:
    """All that an element is called by its page, in lower case and parted by blanks."""
    given = _NAMES_SET.intersection(node.keys())
    if len(given) < 2:  # most have a class, or nothing
        return node.get(next(iter(given)), "").lower() if given else ""
    return " ".join(filter(None, [node.get(name) for name in _NAMES if name in given])).lower()


class Marks:
    """What the parts of one page call themselves, each looked at once."""

    def __init__(self) -> None:
        self._asides: dict[HtmlElement, bool] = {}
        self._around: dict[HtmlElement, tuple[str, bool]] = {}

    def is_aside(self, element: HtmlElement) -> bool:
        if element not in self._asides:
            self._asides[element] = is_aside(element)
        return self._asides[element]

    def body_name(self, element: HtmlElement) -> str:
        """What the nearest part around `element` calls itself, if that is the article's text."""
        return self._marks_around(element)[0]

    def is_beside(self, element: HtmlElement) -> bool:
        """Whether any part around `element` says that it is not the article."""
        return self._marks_around(element)[1]

    def _marks_around(self, element: HtmlElement) -> tuple[str, bool]:
        path: list[HtmlElement] = []
        found = ("", False)
        for ancestor in element.iterancestors():
            if ancestor in self._around:
                found = self._around[ancestor]
                break
            path.append(ancestor)
        for ancestor in reversed(path):
            found = (body_name(ancestor) or found[0], found[1] or self.is_aside(ancestor))
            self._around[ancestor] = found
        return found


def body_name(node: HtmlElement) -> str:
    """The word with which a part of the page calls itself the article's text; else ""."""
    return _calls_body(names_of(node))


@lru_cache(maxsize=4096)
def _calls_body(names: str) -> str:
    found = _BODY.search(names)
    return found[0].strip(" _-") if found else ""


def _piece(kind: BlockKind, text: str, node: HtmlElement, level: int = 0) -> list[Piece]:
    text = text if kind is BlockKind.LIST else clean(text)
    return [Piece(Block(kind=kind, text=text), node, level)] if text else []


def _items(node: HtmlElement) -> list[str]:
    """Each item's own words: those of a list within it are told as items of their own."""
    nested = next(node.iterdescendants(*_LISTS), None) is not None
    without = _LISTS if nested else frozenset[str]()
    told = (text_of(item, without=without) for item in node.iter("li"))
    return [text for text in told if text]


def _lays_out(node: HtmlElement) -> bool:
    """Whether a list holds parts of a text, each a heading with paragraphs, and no items."""
    return any(
        next(item.iterdescendants(*HEADINGS), None) is not None
        and any(size(text_of(each)) >= LONG_ENOUGH for each in item.iter("p"))
        for item in node.iterchildren("li")
    )


def _asks(node: HtmlElement) -> bool:
    """Whether it heads the text behind it: a question with its answer, to be unfolded or not."""
    text, after = text_of(node), node.getnext()
    below = text_of(after) if after is not None and after.tag not in _QUESTIONS else ""
    heads = not is_closed(text) or text.endswith(("?", "？", "؟"))
    return len(text) <= LONGEST_HEADING and heads and size(below) >= LONG_ENOUGH


def _has_own_text(node: HtmlElement) -> bool:
    if (node.text or "").strip():
        return True
    return any((child.tail or "").strip() for child in node)


def _has_blocks(node: HtmlElement) -> bool:
    return next(node.iterdescendants(*_BLOCKS), None) is not None


_LISTS = frozenset(("ul", "ol"))
_QUESTIONS = frozenset(("dt", "summary"))
_NAMES = ("class", "id", "itemprop", "data-testid", "data-component", "data-type", "type")
_NAMES_SET = frozenset(_NAMES)
_BLOCKS = ("p", "div", "ul", "ol", "blockquote", "section", "article", "table", *HEADINGS)
_ELSEWHERE = UNSEEN | frozenset(("nav", "footer"))
_ASIDE = re.compile(
    r"(?:^|[\s_-])"
    + either("""
        subscri(?:be|ption)[-_]?(?:widget|box|form|cta|prompt)\\w*
        newsletter, paywall, regwall, (?:subscribe|login)-?wall, share(?:bar|box)?, social(?:media)?
        comments?, breadcrumbs?, cookie
        author[-_]?(?:box|bio|info|card), related[-_]?\\w*, recommend\\w*, teaser[-_]?list
        advert(?:isement)?, promo\\w*, sponsor\\w*, tags?[-_]?list, byline, sr-only
    """)
    + r"(?=$|[\s_-])"
)
_BODY = re.compile(
    r"(?:^|[\s_-])(?:article|story|post|entry|news)[-_]{0,2}(?:body|text|content)(?=$|[\s_-])"
    r"|articlebody"
)

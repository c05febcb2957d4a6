"""Links to other stories that stand between the paragraphs of a text, whatever they are called.

Editors set boxes into their texts with a headline, a picture and no word of introduction. They are
no text; but they are what the newsroom itself holds for related.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from lxml import etree
from lxml.html import HtmlElement

from content.litter.lines import Litter, litter_in
from content.markup import is_hidden
from content.page.blocks import LONG_ENOUGH, Piece, link_share, names_of
from content.page.paywalls import asks_to_pay
from content.page.stories import is_offer, is_own, is_popular, is_story, stands_alone, stories_in
from content.sentence_ends import is_closed
from content.text import size
from content.types import BlockKind, RelatedLink
from content.wordlists import either

MOST_IN_A_ROW = 4
"""More links between two paragraphs are a list that a machine made."""
WHOLLY = 0.95
_LINES = (BlockKind.PARAGRAPH, BlockKind.HEADING)
BETWEEN = 3
"""Paragraphs of a text to each linked heading in it; a round-up has fewer."""


def take_amidst(
    tree: HtmlElement, pieces: Sequence[Piece], *, base: str | None
) -> tuple[list[RelatedLink], list[Piece]]:
    """The stories that the text is parted by, and the text without lines that only lead there."""
    paragraphs = [place for place, piece in enumerate(pieces) if _tells(piece)]
    if len(paragraphs) < 2:
        return [], list(pieces)
    first, last = paragraphs[0], paragraphs[-1]
    between = range(first + 1, last)
    labelled = {place: link for place in between if (link := _behind_word(pieces[place], base))}
    taken = {place for place in between if _only_leads(pieces[place], base)} | labelled.keys()
    heads = {place for place in between if _heads_other(pieces[place], base)}
    if BETWEEN * len(heads) <= len(paragraphs):  # more of them are a round-up, whose text they are
        taken |= heads
    left = [piece for place, piece in enumerate(pieces) if place not in taken]
    told = {piece.element for piece in left}
    found = list(labelled.values())
    for group in _groups(tree, told, pieces[first].element, pieces[last].element):
        links = [link for anchor in group for link in _stories(anchor, base)]
        if len({link.url for link in links}) <= MOST_IN_A_ROW:
            found += links
    return found, left


def _tells(piece: Piece) -> bool:
    return piece.block.kind is BlockKind.PARAGRAPH and size(piece.block.text) >= LONG_ENOUGH


def _only_leads(piece: Piece, base: str | None) -> bool:
    """A paragraph that is a headline with a link to a story of the house, and no sentence."""
    if piece.block.kind is not BlockKind.PARAGRAPH or _ends_with_stop(piece.block.text):
        return False
    if link_share(piece.element) < WHOLLY:
        return False
    links = stories_in(piece.element, base)
    return len(links) == 1 and is_story(links[0].url or "", base)


def _behind_word(piece: Piece, base: str | None) -> RelatedLink | None:
    """The story of a line like "Earlier: …", whatever its word is: the link is all else in it."""
    text = piece.block.text
    found = _WORD.match(text)
    if found is None or piece.block.kind not in _LINES or _ends_with_stop(text):
        return None
    links = stories_in(piece.element, base)
    whole = len(links) == 1 and text[found.end() :].strip("[]() ") == links[0].headline
    return links[0] if whole and is_own(links[0].url or "", base) else None


def _heads_other(piece: Piece, base: str | None) -> bool:
    """A heading that leads to another story of the house, alone or as a part of its teaser."""
    if piece.block.kind is not BlockKind.HEADING:
        return False
    anchor = next(piece.element.iterancestors("a"), None)
    if anchor is None and link_share(piece.element) < WHOLLY:
        return False
    links = stories_in(piece.element if anchor is None else anchor, base)
    return len(links) == 1 and (
        is_story(links[0].url or "", base)
        or (anchor is not None and is_own(links[0].url or "", base))
    )


def _ends_with_stop(text: str) -> bool:
    """Headlines ask and exclaim, but they end with no full stop."""
    return is_closed(text) and not text.rstrip("\"'”’»“」』) ").endswith(
        ("?", "!", "？", "！", "…")
    )


def _groups(
    tree: HtmlElement, told: set[HtmlElement], first: HtmlElement, last: HtmlElement
) -> Iterator[list[HtmlElement]]:
    """The links on their own between one piece of the text and the next."""
    group: list[HtmlElement] = []
    shunned: set[HtmlElement | None] = set()
    alone: dict[HtmlElement | None, bool] = {}
    begun = False
    walker = etree.iterwalk(tree, events=("start",))
    for _, node in walker:
        if node in told:
            if group:
                yield group
            group = []
            begun = begun or node is first
            if node is last:
                return
            walker.skip_subtree()
        elif begun and _is_elsewhere(node):
            walker.skip_subtree()
        elif begun and is_popular(node.text or ""):
            shunned.add(node.getparent())
        elif (
            begun
            and node.tag == "a"
            and _is_alone(node, alone)
            and shunned.isdisjoint(node.iterancestors())
        ):
            group.append(node)


def _is_alone(anchor: HtmlElement, known: dict[HtmlElement | None, bool]) -> bool:
    """Whether no words stand beside a link; of many links in one element only one is asked."""
    parent = anchor.getparent()
    if parent not in known:
        known[parent] = stands_alone(anchor)
    return known[parent]


def _is_elsewhere(node: HtmlElement) -> bool:
    if node.tag == "figure" and len(node) and node[0].tag == "a":
        return False  # what is left of figures here is no picture
    if not isinstance(node.tag, str) or node.tag in _OUTSIDE or is_hidden(node):
        return True
    return bool(node.attrib) and _calls_other(names_of(node)) and node.tag not in _WHOLE


def _stories(anchor: HtmlElement, base: str | None) -> list[RelatedLink]:
    return [
        link
        for link in stories_in(anchor, base)
        if is_own(link.url or "", base) and _is_headline(link.headline)
    ]


def _is_headline(text: str) -> bool:
    if _ends_with_stop(text) or litter_in(text) is not Litter.NONE:
        return False
    return not (asks_to_pay(text) or is_offer(text))


@lru_cache(maxsize=4096)  # a page calls many things by one name
def _calls_other(names: str) -> bool:
    return _OTHER.search(names) is not None


_WORD = re.compile(r"\W*(?:[^\W\d_]+[ '’]){0,3}[^\W\d_]+\s?[:：|]\s?")
_OUTSIDE = frozenset(("nav", "footer", "form", "script", "style", "svg", "figure", "button"))
_WHOLE = frozenset(("html", "body", "main", "article"))
_OTHER = re.compile(
    r"(?:^|[\s_-])"
    + either("""
        side-?bar, most-?(?:read|popular|viewed), popular, trending, latest, taboola, outbrain
        newsletter, promo\\w*, sponsor\\w*, advert\\w*, ads?, comments?, author\\w*, byline, bio
        tags?, topics?, share\\w*, social\\w*, breadcrumbs?, nav\\w*, menu, subscri\\w*, paywall
        recommend\\w*, gallery, slideshow, video, audio, podcast, footnotes?, toc
    """)
    + r"(?=$|[\s_-])"
)

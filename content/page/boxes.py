"""Boxes in the midst of a text: teasers of other stories leave it, boxes of facts go to its end."""

import re
from collections.abc import Sequence

from lxml.html import HtmlElement

from content.markup import length_up_to, text_of
from content.page.blocks import Piece, kind_of, link_share, names_of
from content.page.stories import headlines_in, is_own
from content.text import size
from content.types import BlockKind, RelatedLink
from content.wordlists import either

LONGEST_TEASER = 500
SHORTEST_LEAD = 25
PARAGRAPH = 100
"""Characters."""
BETWEEN = 3
"""Paragraphs of a text to each teaser in it; a round-up has fewer."""


def take_teasers(tree: HtmlElement, *, base: str | None) -> list[RelatedLink]:
    """Remove a box between paragraphs that is a headline with a link and a lead; return the link.

    A heading of the article itself leads nowhere. Several such boxes among few paragraphs are a
    round-up, whose text they are, and what leads to another house or to a document is a source.
    """
    boxes: list[HtmlElement] = []
    found: list[RelatedLink] = []
    for heading in list(tree.iter("h2", "h3", "h4", "h5")):
        box = _teaser_around(heading) if _leads_away(heading) else None
        links = [] if box is None else headlines_in(heading, base)
        if box is not None and links:
            boxes.append(box)
            found += links
    if len(boxes) > 1 and _paragraphs_beside(boxes) < BETWEEN * len(boxes):
        return []
    if not all(is_own(link.url or "", base) for link in found):
        return []
    for box in boxes:
        box.drop_tree()
    return found


def _paragraphs_beside(boxes: Sequence[HtmlElement]) -> int:
    """How many long paragraphs stand around boxes of one text."""
    around = boxes[0].getparent()
    return 0 if around is None else sum(map(_is_long, around.iterchildren("p")))


def with_boxes_last(pieces: Sequence[Piece]) -> list[Piece]:
    """The text in its order, and behind it the boxes that a page sets into its midst.

    Else what follows a box would stand under the box's heading.
    """
    flow: list[Piece] = []
    boxes: list[Piece] = []
    place = 0
    while place < len(pieces):
        end = _end_of_box(pieces, place)
        boxed = place and end < len(pieces) and _is_box(pieces, place, end)
        if not boxed:
            end = place + 1
        (boxes if boxed else flow).extend(pieces[place:end])
        place = end
    return flow + boxes


def _leads_away(heading: HtmlElement) -> bool:
    return next(heading.iterancestors("a"), None) is not None or link_share(heading) > 0.9


def _teaser_around(heading: HtmlElement) -> HtmlElement | None:
    """The part around a headline that holds one lead more, and stands between paragraphs."""
    box = heading
    for each in heading.iterancestors():
        if each.tag in ("body", "main", "article") or _is_larger(each):
            break
        box = each
    leads = [text_of(each) for each in box.iter("p")]
    if box is heading or len(leads) != 1 or len(leads[0]) < SHORTEST_LEAD:
        return None
    beside = (box.getprevious(), box.getnext())
    among = all(each is not None and each.tag == "p" and _is_long(each) for each in beside)
    return box if among else None


def _is_larger(part: HtmlElement) -> bool:
    """Whether it holds more than a teaser does; most of a page is not looked at for that."""
    return length_up_to(part, LONGEST_TEASER) > LONGEST_TEASER


def _is_long(paragraph: HtmlElement) -> bool:
    return size(text_of(paragraph)) >= PARAGRAPH


def _is_box(pieces: Sequence[Piece], place: int, end: int) -> bool:
    """A heading and what it heads, in a part that is called a box; the text goes on behind it."""
    if end - place < 2 or pieces[place].block.kind is not BlockKind.HEADING:
        return False
    if pieces[end].block.kind is BlockKind.HEADING:
        return False
    outer = _outermost(pieces, place)
    beside = (pieces[place - 1].element, pieces[end].element)
    if outer is None or any(
        kind_of(outer) in map(kind_of, each.iterancestors()) for each in beside
    ):
        return False  # a text in several cards is one text
    for each in pieces[place].element.iterancestors():
        if _BOX.search(names_of(each)):
            return True
        if each is outer:
            break
    return False


def _end_of_box(pieces: Sequence[Piece], place: int) -> int:
    """Behind the last piece of the part that begins with the one at `place`."""
    outer = _outermost(pieces, place)
    end = place + 1
    if outer is not None and pieces[place].block.kind is BlockKind.HEADING:
        while end < len(pieces) and outer in pieces[end].element.iterancestors():
            end += 1
    return end


def _outermost(pieces: Sequence[Piece], place: int) -> HtmlElement | None:
    """The largest part of the page that begins with this piece."""
    before = pieces[place - 1].element if place else None
    around = set() if before is None else {before, *before.iterancestors()}
    found = None
    for each in pieces[place].element.iterancestors():
        if each in around or each.tag in ("body", "main", "article"):
            break
        found = each
    return found


_BOX = re.compile(
    r"(?:^|[\s_-])"
    + either("""
        fact-?(?:s|box|file)?, fakt(?:en|a)?-?(?:box|boks|ruta|kasten)?, info-?(?:box|kasten|card)
        box, kasten, encadr[eé], recuadro, despiece, approfondimento, side-?bar, in-?set, card
        call-?out, explainer, background-?box
    """)
    + r"(?=$|[\s_-])"
)

"""Headings and quotations that stand in places of their own among the paragraphs of a text.

Pages are built of parts: a heading in the head of its entry, a quotation in a box of its own. The
judge takes such parts for boxes, and loses them.
"""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import islice

from lxml.html import HtmlElement

from content.dump.bylines import is_person
from content.litter.lines import Litter, litter_in
from content.litter.reader_calls import asks_for_tips
from content.markup import HEADINGS, length_up_to, text_of
from content.page.blocks import LONG_ENOUGH, LONGEST_HEADING, Piece, link_share, names_of
from content.page.link_labels import heads_stories
from content.sentence_ends import is_closed
from content.text import fold, size
from content.types import BlockKind
from content.wordlists import either

NEAR = 10
"""So many elements behind one are looked at: a page may have thousands."""
HIGHEST = 3
"""Elements from a heading up to the part that stands above its text."""
BESIDE = 40
"""Characters beside a heading in its own part: the time, the number of an entry."""
MOST_FIELDS = 200
"""Of a page, that are looked at."""
LONGEST_BOX = 500
LONGEST_PAIR = 150
SHORTEST_QUOTE = 25
LONGEST_QUOTE = 600
"""Characters."""


def mark_quotes(tree: HtmlElement) -> None:
    """Make quotations of the parts that a page only calls so. Changes the tree."""
    for node in list(tree.iter("div", "p", "section", "aside")):
        called = node.get("class")
        if not called or not _calls_quote(called.lower()):
            continue
        holds_others = next(node.iter("blockquote", "ul", "ol", "table", "form", *HEADINGS), None)
        around = next(node.iterancestors("blockquote", "p"), None)
        if holds_others is None and around is None and _fits(text_of(node)):
            node.tag = "blockquote"
            _mark_speaker(node)


def mark_headings(tree: HtmlElement) -> None:
    """Make headings of the lines that a page only calls so, amidst its paragraphs."""
    for node in list(tree.iter("div", "p", "span")):
        role, called = node.get("role"), node.get("class")
        if role != "heading" and not (called and _calls_heading(called.lower())):
            continue
        text = text_of(node)
        if 2 < len(text) <= LONGEST_HEADING and not is_closed(text) and _is_amidst(node):
            level = node.get("aria-level") or ""
            node.tag = f"h{level}" if level in ("2", "3", "4", "5", "6") else "h3"


def mark_pairs(tree: HtmlElement) -> None:
    """Make a list of terms with a few words each an ordinary one; a house's data stay."""
    for node in list(tree.iter("dl")):
        parts = [(str(each.tag), text_of(each)) for each in node if text_of(each)]
        short = all(len(text) <= LONGEST_PAIR for _, text in parts)
        if not short or {tag for tag, _ in parts} != {"dt", "dd"} or not _is_amidst(node):
            continue
        lines: list[str] = []
        for tag, text in parts:
            if tag == "dd" and lines and lines[-1].endswith(":"):
                lines[-1] += f" {text}"
            else:
                lines.append(text if tag == "dd" else f"{text.rstrip(':： ')}:")
        for each in list(node):
            node.remove(each)
        node.tag, node.text = "ul", None
        for line in lines:
            item = node.makeelement("li")
            item.text = line
            node.append(item)


def _is_amidst(node: HtmlElement) -> bool:
    """Whether paragraphs stand above and below it: what is above all of them is no sub-heading."""
    for before in (True, False):
        beside = islice(node.itersiblings(preceding=before), NEAR)
        if not any(each.tag == "p" and size(text_of(each)) >= LONG_ENOUGH for each in beside):
            return False
    return True


@lru_cache(maxsize=4096)
def _calls_heading(names: str) -> bool:
    return _HEADING.search(names) is not None


@lru_cache(maxsize=4096)  # a page calls many things by one name
def _calls_quote(names: str) -> bool:
    return _QUOTE.search(names) is not None


def _mark_speaker(quote: HtmlElement) -> None:
    """Whom a page names in a quotation's last part, or calls its author there."""
    last = next((each for each in reversed(quote) if text_of(each)), None)
    if last is None or len(quote) < 2 or (text := text_of(last)) == text_of(quote):
        return
    words = text_of(quote).removesuffix(text).rstrip()
    below_quote = words.endswith(_CLOSING) and is_person(text.split(",")[0])
    if _SPEAKER.search(names_of(last)) or below_quote:
        last.tag = "cite"


def with_set_apart(
    walked: Sequence[Piece], inside: Sequence[Piece], within: Callable[[HtmlElement], bool]
) -> list[Piece]:
    """The text with the headings and quotations that stand among its paragraphs.

    Args:
        walked: every piece of the page, in its order.
        inside: those of them that are text, in the same order.
        within: whether an element stands in the article, and in no box beside it.
    """
    told = {id(piece) for piece in inside}
    places = [
        place
        for place, piece in enumerate(walked)
        if id(piece) in told and size(piece.block.text) >= LONG_ENOUGH
    ]
    if len(places) < 2:
        return list(inside)
    found: list[Piece] = []
    for place, piece in enumerate(walked):
        below = walked[place + 1] if place + 1 < len(walked) else None
        apart = (
            id(piece) not in told
            and places[0] < place < places[-1]
            and (_heads(piece, below, told) or _quotes(piece))
            and within(piece.element)
        )
        if apart or id(piece) in told:
            found.append(piece)
    return _without_echoes(found)


def _without_echoes(pieces: Sequence[Piece]) -> list[Piece]:
    """The text without quotations of which a paragraph says every word: pull quotes repeat it."""
    quoted = [piece for piece in pieces if piece.block.kind is BlockKind.QUOTE]
    if not quoted:
        return list(pieces)
    said = "\n".join(
        _squeezed(piece.block.text) for piece in pieces if piece.block.kind is BlockKind.PARAGRAPH
    )
    echoes = {
        id(piece)
        for piece in quoted
        if size(words := _squeezed(_SPOKEN_BY.sub("", piece.block.text))) >= SHORTEST_QUOTE
        and words in said
    }
    return [piece for piece in pieces if id(piece) not in echoes]


def _squeezed(text: str) -> str:
    return _NO_WORDS.sub(" ", fold(text)).strip()


def fields_around(tree: HtmlElement) -> frozenset[HtmlElement]:
    """The small boxes with a field to fill in: a newsletter's, a poll's."""
    found: set[HtmlElement] = set()
    for field in islice(tree.iter("input", "textarea"), MOST_FIELDS):
        for box in field.iterancestors():
            if box in found or box.tag in ("body", "main", "article"):
                break
            if _is_long(box):
                break
            found.add(box)
    return frozenset(found)


def is_at_field(element: HtmlElement, boxes: frozenset[HtmlElement]) -> bool:
    """Whether it stands in one of `boxes`, near its field."""
    return any(box in boxes for box in islice(element.iterancestors(), HIGHEST))


def _is_long(box: HtmlElement) -> bool:
    """By what it says: a whole report in Chinese has few characters."""
    if length_up_to(box, LONGEST_BOX) > LONGEST_BOX:
        return True
    return sum(size(piece.strip()) for piece in box.itertext()) > LONGEST_BOX


def _heads(piece: Piece, below: Piece | None, told: set[int]) -> bool:
    """Whether a heading stands right above a part that begins with text."""
    text = piece.block.text
    if not piece.level or below is None or below.level or id(below) not in told:
        return False
    leads_away = (
        link_share(piece.element) > 0 or next(piece.element.iterancestors("a"), None) is not None
    )
    if len(text) > LONGEST_HEADING or leads_away:
        return False
    if litter_in(text) is not Litter.NONE or heads_stories(text):
        return False
    node = piece.element
    for _ in range(HIGHEST):
        after = _next_told(node)
        if after is not None:
            return after is below.element or after in below.element.iterancestors()
        parent = node.getparent()
        if parent is None or len(text_of(parent)) > len(text) + BESIDE or _asks(parent):
            return False
        node = parent
    return False


def _next_told(node: HtmlElement) -> HtmlElement | None:
    """The next sibling that says something, or asks its reader to."""
    behind = islice(node.itersiblings(), NEAR)
    return next((each for each in behind if text_of(each) or _asks(each)), None)


def _asks(node: HtmlElement) -> bool:
    return next(node.iter("form", "input", "button"), None) is not None


def _quotes(piece: Piece) -> bool:
    """A quotation of the article, and no post from a network."""
    text = piece.block.text
    if piece.block.kind is not BlockKind.QUOTE or not _fits(text):
        return False
    if _POST.search(names_of(piece.element)) or link_share(piece.element) > 0.3:
        return False
    return litter_in(text) is Litter.NONE and not asks_for_tips(text)


def _fits(text: str) -> bool:
    return SHORTEST_QUOTE <= size(text) <= LONGEST_QUOTE and not _SHARE_PRICE.search(text)


# a price at the exchange is called a quote as well, but by longer names
_QUOTE = re.compile(
    r"(?:^|[\s_-])(?:(?:pull|block|big|inline|article|story|text|body)[-_]*)?"
    r"(?:quote|quotation|zitat|citation|citat|cytat|citaat|sitat|alinti)"
    r"(?:[-_]{0,2}(?:box|block|text|body|wrapper|content|inner))?(?:$|\s)"
)
_CLOSING = ("”", "“", "»", "«", '"', "」", "』", "’")
_HEADING = re.compile(
    r"(?:^|[\s_-])"
    + either("""
        sub-?head(?:ing|er|line)?s?, inter-?titles?, intertit(?:re|ulo|olo), cross-?head(?:ing|er)?
        zwischen-?(?:titel|[uü]berschrift|ueberschrift), ladillo, entradilla, mellan-?rubrik
        mellom-?tittel, mellem-?rubrik, tussen-?kop(?:je)?, v[aä]li-?otsikko, [sś]r[oó]dtytu[lł]
        ara-?ba[sş]l[iı]k, mezi-?titulek
    """)
    + r"(?=$|[\s_-])"
)
# of shares: "12.50 +0.5%"
_SHARE_PRICE = re.compile(r"\d\s?[(]?[+−-]\s?\d+(?:[.,]\d+)?\s?%")
_SPOKEN_BY = re.compile(r" — [^—]{2,80}$")
_NO_WORDS = re.compile(r"[\W_]+")
_SPEAKER = re.compile(r"author|autor|auteur|speaker|name|source|attribution|cite|person")
_POST = re.compile(r"twitter|tweet|instagram|tiktok|facebook|fb-|telegram|reddit|bluesky|embed")

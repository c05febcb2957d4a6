"""The text of a page as blocks: trafilatura judges what is text, our walk gives it structure.

trafilatura tells articles from surroundings well, but loses which line was a heading, a quote or
a list, and a paragraph here and there. So its text only marks the places of the tree that belong
to the article; the blocks are read from the tree itself.
"""

from collections.abc import Iterable, Sequence

from lxml.html import HtmlElement

from content.litter.lines import Litter, litter_in, read_more
from content.litter.reader_calls import asks_for_tips, speaks_to_reader
from content.markup import text_of
from content.page.apart import fields_around, is_at_field, with_set_apart
from content.page.blocks import (
    LONG_ENOUGH,
    Marks,
    Piece,
    is_bold,
    kind_of,
    link_share,
    walk,
)
from content.page.bold import with_headings
from content.page.judge import Judged, judged_in, squeeze
from content.page.links import lists_headlines
from content.page.loose import into_paragraphs
from content.sentence_ends import is_closed, may_be_closed
from content.text import size
from content.types import BlockKind

MAIN_SHARE = 0.8
"""The deepest element that holds this much of the judged text is the article's."""
SHORTEST_LIST = 12
SHORTEST_ALONE = 25
"""Characters: shorter lines are the article's only where its paragraphs stand."""
MISJUDGED = 0.35
"""With less than this share of the page's densest text, the judge has missed the article."""
BOX_SHARE = 0.4
"""A part that holds more of the text than this is no box, whatever its class says."""


def pieces_of(tree: HtmlElement, *, headline: str) -> list[Piece]:
    """The article's text in its order, without the headline; empty where there is none.

    Args:
        tree: a page without its figures and its links to other articles; loose text in it becomes
            paragraphs.
    """
    into_paragraphs(list(tree.iter()))
    walked = walk(tree)
    judged = judged_in(tree)
    kept = [piece for piece in walked if judged.holds(piece)]
    marks = Marks()
    paragraphs = [piece for piece in walked if _is_paragraph(piece)]
    own = max(_named(paragraphs, marks), _densest(paragraphs, marks), key=_length)
    if _length(piece for piece in own if judged.holds(piece)) < MISJUDGED * _length(own):
        judged = Judged(frozenset(squeeze(piece.block.text) for piece in own), "")
        kept = own
    if not kept:
        return []
    weights, total = _weights(kept), _length(kept)
    main = _main_element(weights, total)
    homes = _homes(kept, walked)

    fields = fields_around(tree)

    def within(element: HtmlElement) -> bool:
        return _is_in(element, main, weights, total, marks)

    inside = [
        piece
        for piece in walked
        if within(piece.element)
        and _is_text(piece, judged, homes)
        and litter_in(piece.block.text) is not Litter.SURE
        and not asks_for_tips(piece.block.text)
        and not is_at_field(piece.element, fields)
    ]
    inside = with_set_apart(walked, inside, within)
    inside = _before(inside, walked, judged) + inside
    inside = _without_kickers(inside, walked, headline)
    told = with_headings(_without_copies(_without_headline(inside, headline)))
    return _without_loose_headings(told)


def _named(paragraphs: Sequence[Piece], marks: Marks) -> list[Piece]:
    """The text of the parts that the page itself calls the article's body, by the same name."""
    groups: dict[str, list[Piece]] = {}
    for piece in paragraphs:
        if name := marks.body_name(piece.element):
            groups.setdefault(name, []).append(piece)
    return max(groups.values(), key=_length, default=[])


def _is_paragraph(piece: Piece) -> bool:
    return size(piece.block.text) >= LONG_ENOUGH and link_share(piece.element) <= 0.3


def _densest(paragraphs: Sequence[Piece], marks: Marks) -> list[Piece]:
    """The paragraphs in places of one kind, where the page has most of them.

    Places of one kind have the same element and class, so that an article in several cards is one.
    """
    groups: dict[str, list[Piece]] = {}
    for piece in paragraphs:
        if marks.is_beside(piece.element):
            continue
        parent = piece.element.getparent()
        above = parent.getparent() if parent is not None else None
        if parent is not None and above is not None:
            groups.setdefault(f"{kind_of(parent)} {kind_of(above)}", []).append(piece)
    return max(groups.values(), key=_length, default=[])


def _length(pieces: Iterable[Piece]) -> int:
    return sum(len(piece.block.text) for piece in pieces)


def _weights(kept: Iterable[Piece]) -> dict[HtmlElement, int]:
    """How much of the article's text stands below each element."""
    weights: dict[HtmlElement, int] = {}
    for piece in kept:
        for ancestor in piece.element.iterancestors():
            weights[ancestor] = weights.get(ancestor, 0) + len(piece.block.text)
    return weights


def _main_element(weights: dict[HtmlElement, int], total: int) -> HtmlElement:
    """The innermost part of the page that has most of the article's text."""
    heavy = [each for each, weight in weights.items() if weight >= MAIN_SHARE * total]
    return max(heavy, key=lambda element: sum(1 for _ in element.iterancestors()))


def _before(inside: list[Piece], walked: list[Piece], judged: Judged) -> list[Piece]:
    """An introduction in a box of its own, between the headline and the main part."""
    start = max((index for index, piece in enumerate(walked) if piece.level == 1), default=-1)
    end = next((index for index, piece in enumerate(walked) if inside and piece is inside[0]), -1)
    if start < 0:
        return []
    between = [piece for piece in walked[start + 1 : end] if judged.holds(piece)]
    homes = {piece.element.getparent() for piece in between if _is_paragraph(piece)}
    return [
        piece
        for piece in between
        if piece.element.getparent() in homes and link_share(piece.element) <= 0.6
    ]


def _homes(kept: Sequence[Piece], walked: Iterable[Piece]) -> frozenset[HtmlElement]:
    """The elements whose children are the article's paragraphs, or wrap one each.

    A page built of parts has many of one kind: where some hold paragraphs, all of them do.
    """
    homes: set[HtmlElement] = set()
    for piece in kept:
        parent = piece.element.getparent()
        if parent is None or size(piece.block.text) < LONG_ENOUGH:
            continue
        homes.add(parent)
        above = parent.getparent()
        if above is not None and _is_alone(piece.element):
            homes.add(above)
    kinds = {kind_of(home) for home in homes if _is_one_of_many(home)}
    for piece in walked:
        parent = piece.element.getparent()
        if parent is not None and parent not in homes and kind_of(parent) in kinds:
            homes.add(parent)
    return frozenset(homes)


def _is_one_of_many(home: HtmlElement) -> bool:
    return home.tag == "details" or (home.tag in _PARTS and bool(home.get("class")))


def _is_text(piece: Piece, judged: Judged, homes: frozenset[HtmlElement]) -> bool:
    parent = piece.element.getparent()
    above = parent.getparent() if parent is not None else None
    at_home = parent in homes or (above in homes and _is_alone(piece.element))
    if at_home and lists_headlines(piece):
        return True  # it is looked at later
    if judged.holds(piece):
        return at_home or size(piece.block.text) >= SHORTEST_ALONE or piece.level > 0
    if not at_home:
        return False
    text = piece.block.text
    if link_share(piece.element) > 0.3:
        return _heads_paragraph(piece) or _is_linked_sentence(piece)
    whole = size(text) >= SHORTEST_ALONE and may_be_closed(text)
    told = piece.level > 0 or piece.element.tag == "table" or _lists_words(piece)
    return told or size(text) >= LONG_ENOUGH or whole


def _lists_words(piece: Piece) -> bool:
    """Several short items; in scripts without blanks they are shorter than any sentence."""
    few = piece.block.text.count("\n") > 0 and size(piece.block.text) >= SHORTEST_LIST
    return few and piece.element.tag in ("ul", "ol")


def _heads_paragraph(piece: Piece) -> bool:
    """In a round-up the headings lead to the stories in full."""
    after = piece.element.getnext() if piece.level > 1 else None
    return after is not None and after.tag == "p" and size(text_of(after)) >= LONG_ENOUGH


def _is_linked_sentence(piece: Piece) -> bool:
    """A sentence of the text with its source, and no call to read or buy something."""
    text = piece.block.text
    whole = piece.element.tag == "p" and size(text) >= SHORTEST_ALONE and is_closed(text)
    return whole and not speaks_to_reader(text) and read_more(text) is None


def _is_alone(element: HtmlElement) -> bool:
    """Whether its parent holds nothing else; counting many children would take long."""
    return element.getprevious() is None and element.getnext() is None


def _is_in(
    element: HtmlElement,
    main: HtmlElement,
    weights: dict[HtmlElement, int],
    total: int,
    marks: Marks,
) -> bool:
    """Whether it stands in the article, and not in a box beside its text."""
    if marks.is_aside(element):
        return False
    for ancestor in element.iterancestors():
        if ancestor is main:
            return True
        if weights.get(ancestor, 0) < BOX_SHARE * total and marks.is_aside(ancestor):
            return False
    return False


def _without_kickers(pieces: list[Piece], walked: Sequence[Piece], headline: str) -> list[Piece]:
    """Without labels above the headline: the section, the subject, a line that leads to it.

    Where anything is told above it, all of that stays: the text has begun there.
    """
    told = squeeze(headline)
    heads = [piece.level == 1 and squeeze(piece.block.text) == told for piece in walked]
    if not told or True not in heads:
        return pieces
    above = {piece.element for piece in walked[: heads.index(True)]}
    labels = [piece for piece in pieces if piece.element in above]
    if not all(map(_is_label, labels)):
        return pieces
    return [piece for piece in pieces if piece.element not in above]


def _is_label(piece: Piece) -> bool:
    """A line in bold may name the authors."""
    text = piece.block.text
    return size(text) < LONG_ENOUGH and not may_be_closed(text) and not is_bold(piece.element)


def _without_headline(pieces: list[Piece], headline: str) -> list[Piece]:
    """Nor the headline again behind a kicker: "Storm at sea – Lorvik ferry runs again"."""
    told = squeeze(headline)
    begun = next((place for place, piece in enumerate(pieces) if _is_paragraph(piece)), len(pieces))
    left = [
        piece
        for place, piece in enumerate(pieces)
        if (piece.level != 1 or place > begun) and squeeze(piece.block.text) != told
    ]
    if left and left[0].level and told and squeeze(left[0].block.text).endswith(told):
        return left[1:]
    return left


def _without_copies(pieces: list[Piece]) -> list[Piece]:
    """A long paragraph that stands twice, in two places, is a box of the page the second time."""
    said: dict[str, HtmlElement | None] = {}
    left: list[Piece] = []
    for piece in pieces:
        squeezed, place = squeeze(piece.block.text), piece.element.getparent()
        telling = piece.block.kind is BlockKind.PARAGRAPH and len(squeezed) >= LONG_ENOUGH
        if not telling or said.setdefault(squeezed, place) is place:
            left.append(piece)
    return left


def _without_loose_headings(pieces: list[Piece]) -> list[Piece]:
    """Headings that nothing follows head nothing."""
    while pieces and pieces[-1].block.kind is BlockKind.HEADING:
        pieces = pieces[:-1]
    return pieces


_PARTS = ("div", "section", "article")

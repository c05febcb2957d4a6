"""The publisher's own summary: the visible one at the headline, else the one for machines."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

from lxml.html import HtmlElement

from content.dates import dates_in
from content.markup import text_of
from content.notes import is_note
from content.page import key_points, metadata
from content.page.blocks import Piece, is_aside, is_bold, link_share, names_of
from content.page.metadata import Metas
from content.page.standfirst_words import has_to_do, names_people, says, squeezed
from content.sentence_ends import FULL_STOPS, is_closed
from content.text import size
from content.types import BlockKind
from content.wordlists import either

LINKED = 0.9
"""Share of an item that is a link."""
SHORTEST = 25
LONGEST = 900
"""Characters."""
_FEW = 6
_LEAST = 200
_ENOUGH = 120
_LEAD = 60


def standfirst_of(
    tree: HtmlElement,
    metas: Metas,
    pieces: Sequence[Piece],
    *,
    headline: str,
    heading: HtmlElement | None = None,
) -> tuple[str, list[Piece]]:
    """The standfirst ("" where there is none), and the body without it.

    In this order: an element that is called so; the line between headline and text; what stands
    apart at the beginning of the text; the metadata's description, if readers see it as well and it
    is not the text's own beginning: what is written for machines alone no newsroom signs. Where an
    agency reports from ("LORVIK (Reuters) -") is no part of it.
    """
    told = metadata.standfirst_told(metas)
    shown = _called_so(tree, pieces, told, heading) or _between(heading, pieces)
    if not has_to_do(shown, " ".join((headline, told, *_beginning(pieces)))):
        shown = ""
    if shown and not says(shown, headline):
        return _bare(shown), _without(shown, pieces)
    pieces = list(pieces)
    if count := _apart(pieces, told):
        above = " ".join(piece.block.text.replace("\n", " ") for piece in pieces[:count])
        return _bare(above), pieces[count:]
    text = pieces[0].block.text if pieces else ""
    if says(text, told):  # a paragraph like any other, unless somebody took its place away
        return (told, pieces[1:]) if text != _bare(text) == told else ("", pieces)
    if _is_cut_from(told, pieces) or says(told, headline) or not _is_seen(told, tree, pieces):
        return "", pieces
    return _bare(told), pieces


def _without(shown: str, pieces: Sequence[Piece]) -> list[Piece]:
    """The text without the standfirst, and without the lines that it is made of."""
    whole = squeezed(shown)
    return [
        piece
        for place, piece in enumerate(pieces)
        if not says(piece.block.text, shown)
        and not (place < 4 and _is_line(piece) and squeezed(piece.block.text) in whole)
    ]


def _is_line(piece: Piece) -> bool:
    return piece.block.kind is BlockKind.HEADING


def _is_seen(told: str, tree: HtmlElement, pieces: Sequence[Piece]) -> bool:
    """Whether the page shows it somewhere; a page that only scripts show cannot tell.

    A note of correction is told wherever it stands.
    """
    if is_note(told) or sum(size(piece.block.text) for piece in pieces) < _LEAST:
        return True
    return squeezed(told)[:_ENOUGH] in squeezed(text_of(tree))


def _apart(pieces: Sequence[Piece], told: str) -> int:
    """How many pieces at the beginning stand apart from the text, as a standfirst does.

    Lines that go on from the headline ("…and its captain is blamed"), a heading or a paragraph of
    its own place that the metadata repeat, a paragraph in bold, the main points in sentences.
    """
    decks = next((n for n, piece in enumerate(pieces) if not _is_deck(piece)), 0)
    if decks or len(pieces) < 2:
        return decks
    first, second = pieces[0], pieces[1]
    text = first.block.text
    if first.block.kind is BlockKind.HEADING:
        return int(says(text, told) or _is_whole_lead(text, pieces[1:]))
    if not SHORTEST <= size(text) <= LONGEST:
        return 0
    if first.block.kind is BlockKind.LIST:
        return int(bool(key_points.sentences_of(first)))
    if first.block.kind is not BlockKind.PARAGRAPH or len(pieces) < 3:
        return 0
    if is_bold(first.element) and not is_bold(second.element):
        return 1
    return int(says(text, told) and not _is_like(first.element, second.element))


def _is_whole_lead(text: str, below: Sequence[Piece]) -> bool:
    """A long sentence set as a heading, where no other heading is a sentence."""
    whole = size(text) >= _LEAD and text[-1] in FULL_STOPS
    heads = [piece.block.text for piece in below if piece.block.kind is BlockKind.HEADING]
    return whole and not any(head[-1] in FULL_STOPS for head in heads)


def _is_deck(piece: Piece) -> bool:
    text = piece.block.text
    return text.startswith(("…", "...")) and SHORTEST <= size(text) <= LONGEST // 4


def _is_like(first: HtmlElement, second: HtmlElement) -> bool:
    """Whether the page makes no difference between the two."""
    return _kinds(first) == _kinds(second)


def _kinds(element: HtmlElement) -> list[str | None]:
    above = element.getparent()
    around = [element] if above is None else [element, above]
    return [said for each in around for said in (str(each.tag), each.get("class"))]


def _bare(text: str) -> str:
    """The text without "LORVIK, March 3 (Reuters) -"."""
    return _DATELINE.sub("", text, count=1)


def _called_so(
    tree: HtmlElement, pieces: Sequence[Piece], told: str, heading: HtmlElement | None
) -> str:
    """The text of the element that is called a standfirst, before or at the body's beginning.

    One that says what the text says as well is a copy, for a list of stories perhaps: another goes
    before it.
    """
    ends = {id(piece.element) for piece in pieces[2:3]}
    found: list[HtmlElement] = []
    after_headline = heading is None
    for node in tree.iter():
        if not isinstance(node.tag, str):
            continue
        if id(node) in ends:
            break
        after_headline = after_headline or node is heading
        if after_headline and _calls_standfirst(names_of(node)) and _could_be(node, pieces):
            found.append(node)
    if not found:
        return ""
    texts = [_lines_of(node) for node in _not_in_text(found, tree)]
    return next((text for text in texts if says(text, told)), texts[0])


@lru_cache(maxsize=4096)  # a page calls many things by one name
def _calls_standfirst(names: str) -> bool:
    return _NAME.search(names) is not None


def _not_in_text(found: list[HtmlElement], tree: HtmlElement) -> list[HtmlElement]:
    """Those that no paragraph elsewhere says again; all where each of them is said there."""
    if len(found) < 2:
        return found
    own = {part for node in found for part in node.iter("p")}
    said = {squeezed(text_of(each)) for each in tree.iter("p") if each not in own}
    return [node for node in found if squeezed(text_of(node)) not in said] or found


def _lines_of(node: HtmlElement) -> str:
    """The text of an element; lines of their own without a full stop get one between them."""
    found = [part for part in node.iter("h2", "h3", "h4", "p", "li") if text_of(part)]
    told = [part for part in found if part.tag != "li" or link_share(part) < LINKED]
    parts = [text_of(part) for part in (told if len(told) < len(found) else found)]
    if told and len(told) < len(found):  # links to other stories in the same box
        return " ".join(part if is_closed(part) or len(told) < 2 else f"{part}." for part in parts)
    if len(parts) < 2 or squeezed("".join(parts)) != squeezed(text_of(node)):
        return text_of(node)
    return " ".join(part if is_closed(part) else f"{part}." for part in parts)


def _could_be(node: HtmlElement, pieces: Sequence[Piece]) -> bool:
    if node.tag in ("body", "main", "article", "header", "figure", "a", "h1", "time"):
        return False
    if is_aside(node) or any(is_aside(each) for each in node.iterancestors()):
        return False
    text = text_of(node)
    held = [piece for piece in pieces[:4] if piece.block.text in text]
    lines = all(map(_is_line, held)) and squeezed("".join(p.block.text for p in held))
    if lines != squeezed(text) and any(not says(text, piece.block.text) for piece in held):
        return False
    return SHORTEST <= size(text) <= LONGEST and link_share(node) < 0.5


def _between(headline: HtmlElement | None, pieces: Sequence[Piece]) -> str:
    """The one line of words between headline and text that has no name."""
    if headline is None or not pieces:
        return ""
    node = headline
    for _ in range(3):
        for after in node.itersiblings():
            if not isinstance(after.tag, str):
                return ""
            if after is pieces[0].element and _is_deck_heading(pieces):
                return text_of(after)
            if any(
                after is piece.element or after in piece.element.iterancestors() for piece in pieces
            ):
                return ""
            text = text_of(after)
            words = len(text.split())
            if after.tag in _LINES and words >= 8 and len(text) <= LONGEST:
                good = link_share(after) < 0.3 and not (names_people(text) or _tells_day(after))
                return _lines_of(after) if good else ""
            if text:
                return ""
        parent = node.getparent()
        if parent is None or parent.tag in ("body", "main"):
            return ""
        node = parent
    return ""


def _tells_day(node: HtmlElement) -> bool:
    """Whether it is called a date and tells one, perhaps behind the author: no sentence."""
    return (
        _DAY.search(names_of(node)) is not None and next(dates_in(text_of(node)), None) is not None
    )


def _beginning(pieces: Sequence[Piece]) -> list[str]:
    """All to the third paragraph: a box of points or a place may stand above the first."""
    long = (place for place, piece in enumerate(pieces) if size(piece.block.text) >= _LEAST // 2)
    last = next(islice(long, 2, None), 2)
    return [piece.block.text for piece in pieces[: max(3, min(last + 1, 3 * _FEW))]]


def _is_deck_heading(pieces: Sequence[Piece]) -> bool:
    """Whether a text begins with a heading that is a sentence, or has another one below it."""
    text = pieces[0].block.text
    sentence = len(text.split()) >= 8 and SHORTEST <= size(text) <= LONGEST
    heads = [_is_line(piece) for piece in pieces[:2]]
    if not sentence or heads[:1] != [True]:
        return False
    return is_closed(text) or heads == [True, True] or _stands_alone(pieces)


def _stands_alone(pieces: Sequence[Piece]) -> bool:
    """Whether a byline, a date or a picture stood between the heading and the text."""
    after = pieces[0].element.getnext()
    if after is None or len(pieces) < 2:
        return False
    first = pieces[1].element
    return after is not first and after not in first.iterancestors()


def _is_cut_from(told: str, pieces: Sequence[Piece]) -> bool:
    """Also from several paragraphs at once, as systems do that write it themselves, or further on.

    What was cut off elsewhere is no sentence to sign either.
    """
    beginning = squeezed(told)[:80]
    texts = [squeezed(piece.block.text) for piece in pieces]
    if not told or _CUT.search(told) or any(beginning in text for text in texts):
        return True
    return any("".join(texts[place:8]).startswith(beginning) for place in range(min(4, len(texts))))


_NAME = re.compile(
    r"(?:^|[\s_-]|(?<=[a-z]))"
    + either("""
        standfirst, stand-first, lead(?:text|-text|paragraph|-?in)?, lede, deck?, dek, subtitle
        sub-title, strap-?line, tag-?line, blurb, synopsis, sinopsis, sumario, einleitung, kurztext
        sapo, anons, announce, under-?rubrikk?, under-?tittel, pod-?tytul, alaotsikko, [oö]zet
        sub-?head(?:line|ing)?, summary, excerpt, intro(?:duction)?, abstract, teaser-?text
        vorspann, ingress, perex, entradilla, bajada, copete, sommario, sottotitolo, occhiello
        chapo, chapeau, spot, description, preamble, manchet, subt[ií]tulo, resumen
        ep[ií]gra(?:ph|fe), field-teaser, zajawka
    """)
    + r"(?=$|[\s_-]|[A-Z])",
)
_DAY = re.compile(r"(?:^|[\s_-])(?:date|datum|fecha|time|published|byline)(?=$|[\s_-])")
_LINES = frozenset(("h2", "h3", "h4", "p", "div", "span", "em", "strong"))
_CUT = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*$")
_DATELINE = re.compile(
    r"^[^\W\d_][^.!?()–—:\"“]{1,45}\s?\([A-ZÀ-Þ][\w ./-]{1,28}\)\s?[–—:-]{1,2}\s+(?=[^\W\d_a-z])"
)

"""Who wrote it: what machines are told of that, or the byline that readers see."""

import re
from collections.abc import Sequence
from itertools import islice, pairwise

from lxml.html import HtmlElement

from content.agencies import is_agency
from content.authors import names
from content.dates import read_date_line
from content.dump.bylines import STAFF, byline, is_person
from content.markup import length_up_to, text_of
from content.page import metadata
from content.page.blocks import Piece, is_bold, names_of
from content.page.metadata import Metas
from content.text import fold, size
from content.urls import parts_of
from content.wordlists import either

LONGEST = 120
"""Characters: more of them are a portrait."""
_MOST = 12
_TRIED = 400
"""Short elements that are read as a byline; no page has as many above its text."""
PARAGRAPH = 100
"""Characters: the byline stands above the second piece of text of that length."""


def authors_of(
    tree: HtmlElement, metas: Metas, *, heading: HtmlElement | None = None
) -> tuple[str, ...]:
    """The people whom machines are told of; else the byline's; else the house, if it is named.

    The shown byline wins as well where the page calls those who are told its editors.
    """
    told = metadata.authors_of(metas)
    if told and not metadata.is_house(told, metas) and not _are_editors(tree, told):
        return told
    return _shown(tree, heading) or told


def take_byline(
    pieces: Sequence[Piece], authors: tuple[str, ...], metas: Metas
) -> tuple[tuple[str, ...], list[Piece]]:
    """The authors, and the text without the line above it that names them again.

    A line in bold names them first, if it has two names or more: one alone could be a heading.
    """
    first = pieces[0] if len(pieces) > 1 else None
    if first is None or len(first.block.text) > LONGEST:
        return authors, list(pieces)
    people = names(first.block.text)
    if people and set(people) <= set(authors):
        return authors, list(pieces[1:])
    if len(people) < 2 or not is_bold(first.element) or not all(map(is_person, people)):
        return authors, list(pieces)
    house = not authors or metadata.is_house(authors, metas)
    return (people if house else authors), list(pieces[1:])


def _shown(tree: HtmlElement, heading: HtmlElement | None) -> tuple[str, ...]:
    """The people of the first byline after the headline; none where it names anything else."""
    paragraphs, tried, after_headline = 0, 0, heading is None
    for node in tree.iter():
        after_headline = after_headline or node is heading
        if not after_headline or node.tag not in _LINES:
            continue
        if _is_short(node):
            tried += 1
            if tried > _TRIED:
                break
            if people := _named_in(node, text_of(node), tree):
                return _with_others(people, node, tree)
        elif node.tag == "p" and size(text_of(node)) >= PARAGRAPH:
            paragraphs += 1
            if paragraphs > 1:
                break
    return ()


def _with_others(people: tuple[str, ...], node: HtmlElement, tree: HtmlElement) -> tuple[str, ...]:
    """Those whom the elements beside it name that are called as it is: one for each author."""
    parent, called = node.getparent(), _called(node)
    if parent is None or not called:
        return people
    found = list(people)
    for other in islice(parent.iterchildren(str(node.tag)), _MOST):
        if other is not node and _called(other) == called and _is_short(other):
            found += _named_in(other, text_of(other), tree)
    return tuple(dict.fromkeys(found))


def _called(node: HtmlElement) -> str:
    return names_of(node) or node.get("rel") or ""


def _is_short(node: HtmlElement) -> bool:
    return 1 < length_up_to(node, LONGEST) <= LONGEST  # names of two signs are whole in the East


def _named_in(node: HtmlElement, text: str, tree: HtmlElement) -> tuple[str, ...]:
    around = node.getparent()
    if around is not None and _is_short(around) and _EDITS.match(text_of(around)):
        return ()
    people = names(_parted(node)) if _is_byline(node) else byline(text) or _before_date(text, tree)
    people = tuple(each for each in people if not (is_person(each) and STAFF.search(each)))
    known = [is_person(each) for each in people]
    signed = any(known) and all(map(_is_maker, people)) and not people[0][0].islower()
    return people if signed else ()


def _is_maker(name: str) -> bool:
    """A person, or the agency that they wrote for or with: "Ida Holm, Reuters"."""
    return is_person(name) or is_agency(name)


def _parted(node: HtmlElement) -> str:
    """The text of a byline; a name and an office in two elements have a comma between them."""
    parts = [part for part in node.itertext() if part]
    for place, (part, following) in enumerate(pairwise(parts)):
        if part[-1].isalpha() and following[0].isupper():
            parts[place] = f"{part}, "
    return "".join(parts)


def _is_byline(node: HtmlElement) -> bool:
    """Called so, or nothing but links to all that somebody wrote."""
    if node.get("rel") == "author" or _BYLINE.search(names_of(node)) is not None:
        return True
    return node.tag == "a" and _PROFILE.search(parts_of(node.get("href") or "").path) is not None


def _before_date(text: str, tree: HtmlElement) -> tuple[str, ...]:
    """ "Ida Holm | 3.5.2031": a name and dates; but "World News" is where the page's menu leads."""
    name, *dates = (piece.strip() for piece in re.split(r"\s*[|•·]\s*", text))
    dated = dates and all(read_date_line(date) for date in dates)
    if not dated or not name.istitle() or len(name.split()) < 2:
        return ()
    menus = (part for part in tree.iter("nav", "header") if part.find(".//h1") is None)
    sections = {fold(text_of(link)) for menu in menus for link in menu.iter("a")}
    return () if fold(name) in sections else names(name)


def _are_editors(tree: HtmlElement, told: Sequence[str]) -> bool:
    wanted = {fold(name) for name in told}
    found: set[str] = set()
    for node in tree.iter("p", "div", "span", "li"):
        if _EDITS.match((node.text or "").strip()) and len(text := text_of(node)) <= LONGEST:
            found.add(fold(text[text.find(":") + 1 :].strip()))
    return wanted <= found


_LINES = frozenset(("p", "div", "span", "a", "address", "li", "em", "strong", "b", "i"))
_BYLINE = re.compile(
    r"(?:^|[\s_-])"
    + either("""
        by-?line, authors?(?:-?names?)?, submitted, writer, autor(?:en|es|e|i|zy)?, auteurs?, yazar
    """)
    + r"(?=$|[\s_-])"
)
_PROFILE = re.compile(
    r"/"
    + either("""
        authors?, autor(?:en|es|i|e|a)?, auteurs?, autore, reporters?, journalists?, journalistes?
        contributors?, people, profiles?, profil, staff, by, yazar(?:lar)?, columnists?, redakteure?
        skribenter?, korrespondenten
    """)
    + r"/[^/]*[a-z]"
)
_EDITS = re.compile(r"(?:editor|redaktur|penyunting|edited by|redigering)\s?:", re.IGNORECASE)

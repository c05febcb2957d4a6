"""Who wrote it: what machines are told of that, or the byline that readers see."""

import re
from collections.abc import Sequence
from itertools import islice

from lxml.html import HtmlElement

from content.agencies import is_agency
from content.authors import names
from content.dates import read_date_line
from content.dump.bylines import STAFF, byline, is_person
from content.markup import length_up_to, text_of
from content.page import metadata
from content.page.blocks import Piece, is_bold, names_of
from content.page.byline_parts import parted
from content.page.metadata import Metas
from content.page.wide_bylines import signed_in
from content.sentence_ends import is_closed
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
    tree: HtmlElement,
    metas: Metas,
    *,
    heading: HtmlElement | None = None,
    menus: Sequence[HtmlElement] = (),
) -> tuple[str, ...]:
    """The people whom machines are told of; else the byline's; else the house, if it is named.

    The shown byline wins as well where the page calls those who are told its editors.

    Args:
        menus: those that were taken out of the tree; what they lead to is nobody's name.
    """
    told = metadata.authors_of(metas)
    if told and not metadata.is_house(told, metas) and not _are_editors(tree, told):
        return told
    named = tuple(metadata.as_signed(name, metas) for name in told)
    menus = [*menus, *(each for each in tree.iter("nav", "header") if each.find(".//h1") is None)]
    return _shown(tree, metas, heading, menus) or _named(tree, metas, heading) or named


def take_byline(
    pieces: Sequence[Piece], authors: tuple[str, ...], metas: Metas
) -> tuple[tuple[str, ...], list[Piece]]:
    """The authors, and the text without the line above it that names them again.

    A line in bold names them first, if it has two names or more: one alone could be a heading.
    "Un texte de Jane Doe" names them in any type, and is right where machines are told of a desk.
    """
    authors = authors or signed_in(pieces)
    first = pieces[0] if len(pieces) > 1 else None
    if first is None or len(first.block.text) > LONGEST:
        return authors, list(pieces)
    if signed := _signed(first.block.text):
        return (authors if set(signed) <= set(authors) else signed), list(pieces[1:])
    people = names(first.block.text)
    if people and set(people) <= set(authors):
        return authors, list(pieces[1:])
    if len(people) < 2 or not is_bold(first.element) or not all(map(is_person, people)):
        return authors, list(pieces)
    house = not authors or metadata.is_house(authors, metas)
    return (people if house else authors), list(pieces[1:])


def _shown(
    tree: HtmlElement,
    metas: Metas,
    heading: HtmlElement | None,
    menus: Sequence[HtmlElement],
) -> tuple[str, ...]:
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
            if people := _named_in(node, text_of(node), metas, menus):
                return _with_others(people, node, metas, menus)
        elif node.tag == "p" and size(text_of(node)) >= PARAGRAPH:
            paragraphs += 1
            if paragraphs > 1:
                break
    return ()


def _named(tree: HtmlElement, metas: Metas, heading: HtmlElement | None) -> tuple[str, ...]:
    """The people whom the article's own part calls its authors, wherever: also below the text."""
    home = None if heading is None else _home_of(heading)
    if home is None:
        return ()
    found: list[str] = []
    for node in islice(home.iter(*_LINES), _TRIED * 10):
        if "author" not in (node.get("itemprop"), node.get("rel")) or _home_of(node) is not home:
            continue
        if _is_of_another_thing(node, home) or is_closed(text_of(_parent_of(node))):
            continue  # a book has an author, and a sentence may link to one
        name = next((each for each in node.iter() if each.get("itemprop") == "name"), node)
        found += _signing(names(parted(name)), metas) if _is_short(name) else ()
    return tuple(dict.fromkeys(found))


def _is_of_another_thing(node: HtmlElement, home: HtmlElement) -> bool:
    scopes = (each for each in node.iterancestors() if each.get("itemscope") is not None)
    nearest = next(scopes, None)
    return nearest is not None and nearest is not home and home in nearest.iterancestors()


def _parent_of(node: HtmlElement) -> HtmlElement:
    parent = node.getparent()
    return node if parent is None or len(parent) > _MOST else parent


def _home_of(node: HtmlElement) -> HtmlElement | None:
    """The article that an element stands in: a teaser and a comment are others."""
    for each in node.iterancestors():
        if each.tag == "article" or _ITEM.search(each.get("itemtype") or ""):
            return each
    return None


def _with_others(
    people: tuple[str, ...], node: HtmlElement, metas: Metas, menus: Sequence[HtmlElement]
) -> tuple[str, ...]:
    """Those whom the elements beside it name that are called as it is: one for each author."""
    parent, called = node.getparent(), _called(node)
    if parent is None or not called:
        return people
    found = list(people)
    for other in islice(parent.iterchildren(str(node.tag)), _MOST):
        if other is not node and _called(other) == called and _is_short(other):
            found += _named_in(other, text_of(other), metas, menus)
    return tuple(dict.fromkeys(found))


def _called(node: HtmlElement) -> str:
    return names_of(node) or node.get("rel") or ""


def _is_short(node: HtmlElement) -> bool:
    return 1 < length_up_to(node, LONGEST) <= LONGEST  # names of two signs are whole in the East


def _named_in(
    node: HtmlElement, text: str, metas: Metas, menus: Sequence[HtmlElement]
) -> tuple[str, ...]:
    """The people whom a short element names as those who wrote, without the house beside them."""
    around = node.getparent()
    if around is not None and _is_short(around) and _EDITS.match(text_of(around)):
        return ()
    if _is_byline(node):
        return _signing(names(parted(node)), metas)
    if node.find(".//br") is not None:
        text = parted(node)  # where they wrote it stands in a line of its own
    found = byline(text) or _unlabelled(text, menus)
    # each once more: names in capitals are told as names
    return _signing(tuple(name for each in found for name in names(each)), metas)


def _signing(people: tuple[str, ...], metas: Metas) -> tuple[str, ...]:
    """They, if they are people and their agencies, and not whole offices or sections."""
    people = tuple(each for each in people if not (is_person(each) and STAFF.search(each)))
    people = metadata.without_house(people, metas) or people
    known = [is_person(each) for each in people]
    signed = any(known) and all(map(_is_maker, people)) and not people[0][0].islower()
    return people if signed else ()


def _is_maker(name: str) -> bool:
    """A person, or the agency that they wrote for or with: "Ida Holm, Reuters"."""
    return is_person(name) or is_agency(name)


def _is_byline(node: HtmlElement) -> bool:
    """Called so, or nothing but links to all that somebody wrote."""
    called = names_of(node)
    if node.get("rel") == "author" or _BYLINE.search(called) is not None:
        return True
    if _FIRMA.search(called) and _language(node) not in _TRADING:
        return True
    if node.tag == "li" and node.find(".//li") is None and _is_first_of_labelled(node):
        return True
    around = node.getparent() if node.tag == "li" else None
    if around is not None and around.tag in ("ul", "ol") and _BYLINE.search(names_of(around)):
        return True
    return node.tag == "a" and _PROFILE.search(parts_of(node.get("href") or "").path) is not None


def _is_first_of_labelled(item: HtmlElement) -> bool:
    """Whether a list of name and office begins with it, in a part that is labelled a byline."""
    part = next(item.iterancestors("section", "div"), None)
    label = (
        "" if part is None else f"{part.get('aria-labelledby', '')} {part.get('aria-label', '')}"
    )
    return item.getprevious() is None and _BYLINE.search(label.lower()) is not None


def _language(node: HtmlElement) -> str:
    return str(node.getroottree().getroot().get("lang") or "")[:2].lower()


def _unlabelled(text: str, menus: Sequence[HtmlElement]) -> tuple[str, ...]:
    return _signed(text) or _before_date(text, menus)


def _signed(text: str) -> tuple[str, ...]:
    """ "Un texte de Jane Doe d'Enquête": as French Canada signs, with the name of the programme."""
    found = _TEXT_OF.fullmatch(text)
    if found is None:
        return ()
    people = names(_AND_OF.sub(" et ", _OF_PROGRAMME.sub("", found["names"])))
    return people if all(map(is_person, people)) else ()


def _before_date(text: str, menus: Sequence[HtmlElement]) -> tuple[str, ...]:
    """ "Ida Holm | 3.5.2031": a name and dates; but "World News" is where the page's menu leads."""
    name, *dates = (piece.strip() for piece in re.split(r"\s*[|•·]\s*", text))
    dated = dates and all(read_date_line(date) for date in dates)
    if not dated or not name.istitle() or len(name.split()) < 2:
        return ()
    leading = (menu for menu in menus if menu.tag != "footer")
    sections = {fold(text_of(link)) for menu in leading for link in menu.iter("a")}
    return () if fold(name) in sections else names(name)


def _are_editors(tree: HtmlElement, told: Sequence[str]) -> bool:
    wanted = {fold(name) for name in told}
    found: set[str] = set()
    for node in tree.iter("p", "div", "span", "li"):
        begins = node.text or ""
        if ":" in begins and _EDITS.match(begins.strip()) and len(text := text_of(node)) <= LONGEST:
            found.add(fold(text[text.find(":") + 1 :].strip()))
    return wanted <= found


_TEXT_OF = re.compile(
    r"une? (?:texte|reportage|récit|entrevue|photoreportage) "
    r"(?:de |d['’]|par )(?P<names>[^.!?]+)",
    re.IGNORECASE,
)
_OF_PROGRAMME = re.compile(r"(?<=\w)(?<!^.)\s(?:de l['’]|d['’]|pour )[A-ZÀ-Þ][^,]*$")
_AND_OF = re.compile(r"\set (?:de |d['’])")
_ITEM = re.compile(r"schema\.org/\w*(?:Article|Posting|Report|Comments?|Review)\b")
_LINES = frozenset(("p", "div", "span", "a", "address", "li", "em", "strong", "b", "i"))
_FIRMA = re.compile(r"(?:^|[\s_-])firmas?(?=$|[\s_-])")
_TRADING = frozenset(("de", "pl", "tr", "ro", "hr", "bs", "sr", "cs", "sk", "sv", "nb", "no", "da"))
"""Where a "firma" is a company, and not who signs."""
_BYLINE = re.compile(
    r"(?:^|[\s_-])"
    + either("""
        by-?line, authors?(?:-?(?:names?|box|info))?, szerz[oő]k?, muhabir, submitted
        writer, autor(?:en|es|e|i|zy)?, auteurs?
        yazar, signature, assinatura, redactor, redator, redacteur, verfasser, författare
        forfattare, forfatter, skribent, kirjoittaja, periodista, giornalista, journaliste?
        journalist-?name, penulis, avtor
    """)
    + r"(?=$|[\s_-])"
)
_PROFILE = re.compile(
    r"/"
    + either("""
        authors?, autor(?:en|es|i|e|a)?, auteurs?, autore, reporters?, journalists?, journalistes?
        szerz[oő]k?, muhabir(?:ler)?, novinari, toimittaja[t]?, penulis, author-profiles?, tac-gia
        contributors?, people, profiles?, profil, staff, by, yazar(?:lar)?, columnists?, redakteure?
        skribenter?, korrespondenten
    """)
    + r"/[^/]*[a-z]"
)
_EDITS = re.compile(r"(?:editor|redaktur|penyunting|edited by|redigering)\s?:", re.IGNORECASE)

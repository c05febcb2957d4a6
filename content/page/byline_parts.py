"""The text of a byline, with a comma wherever its markup alone parts names, offices and labels."""

import re
from collections.abc import Iterator
from itertools import pairwise

from lxml import etree
from lxml.html import HtmlElement

from content.agencies import is_agency
from content.author_words import WRITES, WRITES_AT_COLON
from content.dump.bylines import is_person
from content.markup import is_hidden, text_of
from content.page.blocks import names_of
from content.wordlists import either, words

LONGEST_LABEL = 20
"""Characters."""


def parted(node: HtmlElement) -> str:
    """The text of a byline; a name and an office in two elements have a comma between them.

    So have the names of two authors, each in a block of its own. Where parts of it are called
    authors themselves, only they are told: the house, the day and their offices stand beside them;
    but not where another name is joined to theirs, as houses mark some of their authors only.
    """
    inner = _called_authors(node)
    if inner and not _have_others_joined(node, inner):
        return ", ".join(map(_text, [*inner, *_agencies_beside(node, inner)]))
    blocks = [each for each in node.iterdescendants(*_BLOCKS) if each.find(".//a") is not None]
    blocks = [each for each in blocks if next(each.iterdescendants(*_BLOCKS), None) is None]
    if len(blocks) > 1 and " ".join(map(text_of, blocks)) == text_of(node):
        return ", ".join(map(text_of, blocks))
    return _text(node)


def _called_authors(node: HtmlElement) -> list[HtmlElement]:
    """The outermost of its parts that are called authors, and nothing more than that."""
    found: list[HtmlElement] = []
    for each in node.iterdescendants(*_PARTS):
        around = each.getparent()
        within = around is not None and any(
            part in found for part in (around, *around.iterancestors())
        )
        if not within and _AUTHOR.search(names_of(each)) and text_of(each):
            found.append(each)
    return found


def _have_others_joined(node: HtmlElement, inner: list[HtmlElement]) -> bool:
    """Whether an "and" joins a name to them, or a comma a person's link; offices have none."""
    text = text_of(node)
    for each in inner:
        text = text.replace(text_of(each), _MARKED, 1)
    if _JOINED.search(text):
        return True
    links = {text_of(each) for each in node.iterdescendants("a")}
    behind = (found["name"].strip() for found in _BEHIND_COMMA.finditer(text))
    return any(each in links and is_person(each) for each in behind)


def _agencies_beside(node: HtmlElement, inner: list[HtmlElement]) -> list[HtmlElement]:
    told = " ".join(map(text_of, inner))
    parts = [each for each in node.iterdescendants(*_PARTS) if not len(each)]
    return [each for each in parts if is_agency(text := text_of(each)) and text not in told]


def _text(node: HtmlElement) -> str:
    runs = [run for run in _runs(node) if run]
    for place, (run, following) in enumerate(pairwise(runs)):
        if run == _BORDER or not run[-1].isalpha():
            continue
        bordered = following == _BORDER
        first = next((each for each in runs[place + 1 :] if each != _BORDER), "")[:1]
        parts = first.isupper() or (first.isalpha() and (bordered or _is_caseless(first)))
        if parts:
            runs[place] = f"{run} " if _is_label(run) else f"{run}, "
    return "".join(run for run in runs if run != _BORDER)


def _runs(node: HtmlElement) -> Iterator[str]:
    """What readers see of it, cut wherever an element begins or ends; blocks have a border."""
    walker = etree.iterwalk(node, events=("start", "end"))
    for event, each in walker:
        tag = each.tag if isinstance(each.tag, str) else ""
        if event == "start":
            if not tag or (each is not node and is_hidden(each)):
                walker.skip_subtree()
                continue
            yield _BORDER if tag in _BORDERS and each is not node else ""
            yield each.text or ""
        elif each is not node:
            yield _BORDER if tag in _BORDERS else ""
            yield each.tail or ""


def _is_label(run: str) -> bool:
    bare = run.strip(" :")
    return len(bare) <= LONGEST_LABEL and _LABEL.fullmatch(bare) is not None


def _is_caseless(letter: str) -> bool:
    """Of a script that has no capitals, and blanks between its words."""
    return letter.upper() == letter.lower() and not "\u0e00" <= letter <= "\u0eff" and letter < "ᄀ"


_BORDER = "\0"
_MARKED = "\1"
_AND = either("and, &, und, et, y, e, i, og, och, en, ja, ve, és, oraz, și, и, і, та")
_NAME = r"[^\W\d_a-zß-ÿа-я][\w.'’-]+"
_JOINED = re.compile(
    rf"{_MARKED}(?:\s*,\s*{_NAME}(?:\s{_NAME}){{1,3}})*\s*,?\s*{_AND}\s+{_NAME}"
    rf"|{_NAME}\s*,?\s+{_AND}\s*{_MARKED}"
)
_BEHIND_COMMA = re.compile(rf"{_MARKED}\s*,\s*(?P<name>[^,{_MARKED}]+)")
_BLOCKS = ("p", "div", "li")
_PARTS = ("p", "div", "li", "span", "a", "strong", "b")
_BORDERS = frozenset(words("br div dd dt h2 h3 h4 h5 li p section ul"))
_LABEL = re.compile(rf"(?:{WRITES}|{WRITES_AT_COLON})", re.IGNORECASE)
_AUTHOR = re.compile(
    r"(?:^|[\s_-])(?:authors?|auteurs?|autor(?:es|i|a)?|byline|writers?|journaliste?)"
    r"(?:[-_]*names?)?(?=\s|$)"
)

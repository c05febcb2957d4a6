"""Links to further stories that stand inside an article: taken out of it, with their address."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, zip_longest

from lxml import etree
from lxml.html import HtmlElement

from content import urls
from content.litter.lines import announces_links, is_label, may_point, read_more
from content.markup import HEADINGS, length_up_to, text_of
from content.page.blocks import Piece, link_share
from content.page.link_labels import heads_stories, leads_in
from content.page.stories import (
    behind_label,
    is_headline,
    is_on_its_own,
    is_popular,
    is_story,
    stories_in,
)
from content.types import BlockKind, RelatedLink
from content.wordlists import either

LONGEST_LINE = 300
"""Characters: a longer line is a paragraph, whatever it begins with."""
LONGEST_LABEL = 60
LONGEST_LEAD = 350
"""Characters of the lead in a teaser."""
PARAGRAPH = 100
NEXT = 20
"""So many paragraphs below a list are looked at."""
LINKED = 0.65
"""The share of a list's text that is links, where it leads away."""
WHOLLY = 0.95


def take_related(tree: HtmlElement, *, base: str | None) -> list[RelatedLink]:
    """Remove the links to other stories from `tree`, and return them in its order.

    Taken are lines that say so ("Lesen Sie auch: …") and the lists below a line that announces
    them. A paragraph that only holds a link among its words stays as it is.
    """
    found: list[RelatedLink] = []
    taken: set[HtmlElement] = set()
    for node in list(_candidates(tree)):
        if taken and (node in taken or any(each in taken for each in node.iterancestors())):
            continue
        text = text_of(node)
        if not may_point(text):
            continue
        told = None
        group = _announced(node) if announces_links(text) else []
        if not group and _has_link(node) and len(text) <= LONGEST_LINE:
            told = read_more(text) or _labelled(node)
            group = [node] if told and stories_in(node, base, told) else []
        if not is_popular(text) and not (_BY_MACHINE.match(text) and _is_below_text(group)):
            found += [link for each in group for link in stories_in(each, base, told)]
        taken.update(group)
    for node in taken:
        if node.getparent() is not None:
            node.drop_tree()
    return found


def _labelled(node: HtmlElement) -> RelatedLink | None:
    """A link with its label in an element of its own, where nothing else is said."""
    if node.tag != "a" and link_share(node) < LINKED:
        return None
    headline = behind_label(node) or _behind_words(node)
    return RelatedLink(headline=headline, url=None) if headline else None


def _behind_words(node: HtmlElement) -> str:
    """The link that is all of a line but for a label before it: "Read also <a>Ferry runs</a>"."""
    anchor = next(node.iterdescendants("a"), None)
    if anchor is None:
        return ""
    text, headline = text_of(node), text_of(anchor)
    label = text.removesuffix(headline) if headline and text.endswith(headline) else ""
    return headline if is_label(label) else ""


def part_link_lists(
    pieces: Sequence[Piece], *, base: str | None
) -> tuple[list[RelatedLink], list[Piece]]:
    """Lists of headlines that lead away, with their heading; and the text without them.

    A list that a line of the text opens, or that has a heading of its own, belongs to the text;
    "How you can help" heads stories of the house, and places elsewhere that are told of here.
    """
    found: list[RelatedLink] = []
    taken: set[int] = set()
    for place, piece in enumerate(pieces):
        if not lists_headlines(piece):
            continue
        above = pieces[place - 1].block if place else None
        if above and above.kind is BlockKind.HEADING:
            named = heads_stories(above.text) and (
                is_label(above.text) or not _leads_elsewhere(piece, base)
            )
            if not (named or _lists_stories(piece, base)):
                continue
            taken.add(place - 1)
        elif above and leads_in(above.text):
            continue
        found += stories_in(piece.element, base)
        taken.add(place)
    left = [piece for place, piece in enumerate(pieces) if place not in taken]
    return found, _without_labels(left)


def _leads_elsewhere(piece: Piece, base: str | None) -> bool:
    """Whether each link leads away from the house, by the last two parts of its host's name."""
    hrefs = (each.get("href") or "" for each in piece.element.iter("a"))
    hosts = {urls.host(url) for href in hrefs if (url := urls.resolve(base, href))}
    own = urls.host(base or "").split(".")[-2:]
    return bool(base and hosts) and all(each.split(".")[-2:] != own for each in hosts)


def _lists_stories(piece: Piece, base: str | None) -> bool:
    """Whether a list holds nothing but stories of the house, each told by its address.

    Whatever its heading says ("Storm in Lorvik"), those are no part of this text.
    """
    items = list(piece.element.iter("li"))
    found = [stories_in(item, base) for item in items]
    whole = all(link_share(item) > WHOLLY for item in items)
    return whole and all(links and is_story(links[0].url or "", base) for links in found)


def _without_labels(pieces: Sequence[Piece]) -> list[Piece]:
    """A label that no link follows any more, or whose links a script would bring."""
    kinds = [piece.block.kind for piece in pieces[1:]]
    return [
        piece
        for piece, below in zip_longest(pieces, kinds)
        if below is BlockKind.LIST or not is_label(piece.block.text)
    ]


def lists_headlines(piece: Piece) -> bool:
    """A list whose every item is a link to a headline, perhaps behind a kicker, and no sentence."""
    if piece.block.kind is not BlockKind.LIST or link_share(piece.element) < LINKED:
        return False
    items = list(piece.element.iter("li"))
    return len(items) > 1 and all(
        link_share(item) >= LINKED / 2
        and not text_of(item).endswith((".", "。"))
        and any(is_headline(text_of(anchor)) for anchor in item.iter("a"))
        for item in items
    )


def _candidates(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Short lines, inner ones after those around them, outside the site's menus."""
    pointing = _pointing(tree)
    walker = etree.iterwalk(tree, events=("start",))
    for _, node in walker:
        if node.tag in _OUTSIDE or (node.tag == "header" and not _heads_box(node)):
            walker.skip_subtree()
        elif node in pointing and _may_be_line(node) and _is_short(node):
            yield node


def _pointing(tree: HtmlElement) -> set[HtmlElement]:
    """What holds a piece of text, seen or not, that begins as a label does: few parts of a page."""
    found: set[HtmlElement] = set()
    for node in tree.iter():
        holders = [(node, node.text), (node.getparent(), node.tail)]
        for holder, text in holders:
            if text and (line := text.strip()) and may_point(line):
                while holder is not None and holder not in found:
                    found.add(holder)
                    holder = holder.getparent()
    return found


def _may_be_line(node: HtmlElement) -> bool:
    """A card that is one link is a line as well."""
    return node.tag in _LINES or (node.tag == "a" and len(node) > 0)


def _heads_box(header: HtmlElement) -> bool:
    """Whether it is the head of a part of the article, and not of the page."""
    around = header.getparent()
    return around is not None and around.tag in ("section", "aside", "div") and _is_short(header)


def _is_short(node: HtmlElement) -> bool:
    """Short enough for a label, or for a line with a link in it."""
    length = length_up_to(node, LONGEST_LINE)
    return 2 < length <= LONGEST_LABEL or (2 < length <= LONGEST_LINE and _has_link(node))


def _has_link(node: HtmlElement) -> bool:
    return node.tag == "a" or node.find(".//a") is not None


def _announced(label: HtmlElement) -> list[HtmlElement]:
    """The label and the lists of links after it; nothing where none follow."""
    anchor = next(label.iterancestors("a"), None)
    if anchor is not None:  # a card that is one link, with the label at its top
        text = text_of(label)
        told = text_of(anchor).removeprefix(text) if text_of(anchor).startswith(text) else ""
        return [anchor] if is_headline(told.strip()) else []
    node = label
    for _ in range(3):
        following: list[HtmlElement] = []
        for after in node.itersiblings():
            if not text_of(after):
                continue
            if link_share(after) < 0.6 and not _lists_links(after):
                break
            following.append(after)
        if following:
            return [node, *following]
        parent = node.getparent()
        if parent is None or parent.tag in ("body", "main", "article"):
            return []
        if text_of(parent) != text_of(label):
            return []
        node = parent
    return []


def _lists_links(node: HtmlElement) -> bool:
    """Teasers: each a link and a few words beside it, or a headline on its own above its lead."""
    text, anchors = text_of(node), list(node.iter("a"))
    paragraphs = [len(text_of(each)) for each in node.iter("p")]
    if len(anchors) >= 2 and max(paragraphs, default=0) <= 200 and len(text) <= 250 * len(anchors):
        return True
    told = {anchor.get("href") for anchor in anchors if is_on_its_own(anchor)}
    return max(paragraphs, default=0) <= LONGEST_LEAD and len(text) <= 1.5 * LONGEST_LEAD * len(
        told
    )


def _is_below_text(group: Sequence[HtmlElement]) -> bool:
    """Whether no paragraph of the article follows."""
    last = group[-1:] and (group[-1], *group[-1].iterancestors())
    later = (
        each
        for node in last
        for after in node.itersiblings()
        if after.tag != "footer"
        for each in after.iter("p")
    )
    return not any(len(text_of(each)) >= PARAGRAPH for each in islice(later, NEXT))


# what stands below a page by itself; in its midst an editor may have set a link with such words
_BY_MACHINE = re.compile(
    r"\W*"
    + either("""
        read next, you (?:may|might) also (?:like|be interested in), vous aimerez(?: aussi)?
        das könnte (?:sie|dich|euch) (?:auch )?interessieren
    """),
    re.IGNORECASE,
)
_OUTSIDE = frozenset(("nav", "footer", "script", "style", "svg", "form"))
_LINES = frozenset(
    ("p", "div", "span", "li", "strong", "b", "em", "aside", "section", "header", *HEADINGS)
)

"""Links to further stories that stand inside an article: taken out of it, with their address."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, zip_longest

from lxml import etree
from lxml.html import HtmlElement

from content import urls
from content.litter import announces_links, is_label, may_point, read_more
from content.markup import HEADINGS, text_of
from content.page.blocks import Piece, link_share
from content.page.link_labels import heads_stories, leads_in
from content.types import BlockKind, RelatedLink
from content.wordlists import either

LONGEST_LINE = 300
"""Characters: a longer line is a paragraph, whatever it begins with."""
LONGEST_LABEL = 60
SHORTEST_HEADLINE = 8
"""Characters, in scripts without blanks; elsewhere four words."""
LONGEST_LEAD = 350
"""Characters of the lead in a teaser."""
PARAGRAPH = 100
NEXT = 20
"""So many paragraphs below a list are looked at."""
MOST = 12
LINKED = 0.65
"""The share of a list's text that is links, where it leads away."""


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
            group = [node] if (told := read_more(text)) and _links(node, base, told) else []
        if not _POPULAR.match(text) and not (_BY_MACHINE.match(text) and _is_below_text(group)):
            found += [link for each in group for link in _links(each, base, told)]
        taken.update(group)
    for node in taken:
        if node.getparent() is not None:
            node.drop_tree()
    return found


def unique(found: Sequence[RelatedLink], *, own: str | None) -> list[RelatedLink]:
    """Each story once, but for the article at the address `own`; not more than `MOST`."""
    told: dict[str, RelatedLink] = {}
    for link in found:
        key = link.url or link.headline
        # a teaser leads there several times: by its kicker, its headline, its picture
        if key not in told or len(told[key].headline) < len(link.headline):
            told[key] = link
    others = [each for each in told.values() if not (own and urls.same_page(each.url or "", own))]
    return others[:MOST]


def part_link_lists(
    pieces: Sequence[Piece], *, base: str | None
) -> tuple[list[RelatedLink], list[Piece]]:
    """Lists of headlines that lead away, with their heading; and the text without them.

    A list that a line of the text opens, or that has a heading of its own, belongs to the text.
    """
    found: list[RelatedLink] = []
    taken: set[int] = set()
    for place, piece in enumerate(pieces):
        if not lists_headlines(piece):
            continue
        above = pieces[place - 1].block if place else None
        if above and above.kind is BlockKind.HEADING:
            if not heads_stories(above.text):
                continue
            taken.add(place - 1)
        elif above and leads_in(above.text):
            continue
        found += _links(piece.element, base)
        taken.add(place)
    left = [piece for place, piece in enumerate(pieces) if place not in taken]
    return found, _without_labels(left)


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
        and any(_is_headline(text_of(anchor)) for anchor in item.iter("a"))
        for item in items
    )


def _is_headline(text: str) -> bool:
    """Long enough for one: one to three words are a tag, a section or an author."""
    wide = any(char > "\u2e80" or "\u0e00" <= char <= "\u0fff" for char in text)
    if text.endswith("."):
        return False
    return len(text) >= SHORTEST_HEADLINE if wide else len(text.split()) > 3


def _candidates(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Short lines, inner ones after those around them, outside the site's menus."""
    walker = etree.iterwalk(tree, events=("start",))
    for _, node in walker:
        if node.tag in ("nav", "header", "footer", "script", "style", "svg", "form"):
            walker.skip_subtree()
        elif node.tag in _LINES and _is_short(node):
            yield node


def _is_short(node: HtmlElement) -> bool:
    """Short enough for a label, or for a line with a link in it."""
    length = 0
    for piece in node.itertext():
        length += len(piece.strip())
        if length > LONGEST_LINE:
            return False
    return 2 < length <= LONGEST_LABEL or (length > 2 and node.find(".//a") is not None)


def _has_link(node: HtmlElement) -> bool:
    return node.tag == "a" or node.find(".//a") is not None


def _announced(label: HtmlElement) -> list[HtmlElement]:
    """The label and the lists of links after it; nothing where none follow."""
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
    told = {anchor.get("href") for anchor in anchors if _is_on_its_own(anchor)}
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


def _is_on_its_own(anchor: HtmlElement) -> bool:
    """A headline that no sentence stands around."""
    text, parent = text_of(anchor), anchor.getparent()
    around = [anchor.tail] if parent is None else [parent.text, *(each.tail for each in parent)]
    return _is_headline(text) and not any((each or "").strip() for each in around)


def headlines_in(element: HtmlElement, base: str | None) -> list[RelatedLink]:
    """The stories that an element leads to, or the link that it stands in."""
    anchor = next(element.iterancestors("a"), None)
    return _links(element if anchor is None else anchor, base)


def _links(
    node: HtmlElement, base: str | None, labelled: RelatedLink | None = None
) -> list[RelatedLink]:
    """The stories that an element leads to.

    Args:
        labelled: what stands behind a label: where a link is all of it, that is a headline
            however short it is.
    """
    links: list[RelatedLink] = []
    for anchor in [node] if node.tag == "a" else node.iter("a"):
        url = urls.resolve(base, anchor.get("href") or "")
        if "sponsored" in (anchor.get("rel") or "") or (url and _NO_STORY.search(url)):
            continue
        heading = next(anchor.iter(*HEADINGS), None)
        text = text_of(heading if heading is not None else anchor)
        told = read_more(text)
        headline = (told.headline if told else text).strip(_AROUND)
        whole = labelled is not None and headline == labelled.headline.strip(_AROUND)
        if url and (whole or _is_headline(headline)):
            links.append(RelatedLink(headline=headline, url=urls.canonical(url)))
    return links


_AROUND = " :|–—-•›»→"
# chosen by readers or by the clock, not by the article's editors
_POPULAR = re.compile(
    r"\W*"
    + either("""
        most (?:read|popular|viewed), trending, top stories, latest, live updates, up next
        meistgelesen, les plus lus, lo más (?:leído|visto), i più letti, mais lidas, meest gelezen
        en çok okunan, son haberler, editor'?s'? picks?, recommended for you
    """),
    re.IGNORECASE,
)
# what stands below a page by itself; in its midst an editor may have set a link with such words
_BY_MACHINE = re.compile(
    r"\W*"
    + either("""
        read next, you (?:may|might) also (?:like|be interested in), vous aimerez(?: aussi)?
        das könnte (?:sie|dich|euch) (?:auch )?interessieren
    """),
    re.IGNORECASE,
)
# what a search found, all of one subject or person, the house itself, a post somewhere else
_NO_STORY = re.compile(
    r"^https?://[^/]+(?:/[\w-]+){0,3}/(?:search|suche|tags?|topics?|themen?|authors?|autor(?:en|es|i)?|keyword|about"
    r"|login|subscribe|abo|newsletter|shop|contact|kontakt|help|faq)(?:/|\?|$)"
    r"|[?&](?:s|q|query|search)="
    r"|^https?://(?:[\w-]+\.)*(?:facebook|twitter|x|instagram|whatsapp|t|telegram|linkedin|pinterest|youtube|tiktok)"
    r"\.(?:com|me)(?:/|$)"
    r"|^https?://news\.google\.",
    re.IGNORECASE,
)
_LINES = frozenset(("p", "div", "span", "li", "strong", "b", "em", "aside", "section", *HEADINGS))

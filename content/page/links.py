"""Links to further stories that stand inside an article: taken out of it, with their address."""

import re
from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement

from content import urls
from content.litter import announces_links, read_more
from content.markup import HEADINGS, text_of
from content.page.blocks import link_share
from content.types import RelatedLink
from content.wordlists import either

LONGEST_LINE = 300
"""Characters: a longer line is a paragraph, whatever it begins with."""
LONGEST_LABEL = 60
SHORTEST_HEADLINE = 8
"""Characters, in scripts without blanks; elsewhere four words."""
MOST = 12


def take_related(tree: HtmlElement, *, base: str | None) -> list[RelatedLink]:
    """Remove the links to other stories from `tree`, and return them in its order.

    Taken are lines that say so ("Lesen Sie auch: …") and the lists below a line that announces
    them. A paragraph that only holds a link among its words stays as it is.
    """
    found: list[RelatedLink] = []
    taken: set[HtmlElement] = set()
    for node in list(_candidates(tree)):
        if any(each in taken for each in node.iterancestors()) or node in taken:
            continue
        text = text_of(node)
        group = _announced(node) if announces_links(text) else []
        if not group and len(text) <= LONGEST_LINE and read_more(text) and _links(node, base):
            group = [node]
        if not _POPULAR.match(text):
            found += [link for each in group for link in _links(each, base)]
        taken.update(group)
    for node in taken:
        if node.getparent() is not None:
            node.drop_tree()
    return list({link.url or link.headline: link for link in found}.values())[:MOST]


def link_of(element: HtmlElement, *, base: str | None) -> RelatedLink | None:
    """The one link that an element consists of; None where there is more to it."""
    links = _links(element, base)
    return links[0] if len(links) == 1 and link_share(element) > 0.95 else None


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
    """A list of teasers: each with a link and a few words beside it."""
    anchors = len(list(node.iter("a")))
    paragraphs = sum(1 for each in node.iter("p") if len(text_of(each)) > 200)
    return anchors >= 2 and not paragraphs and len(text_of(node)) <= 250 * anchors


def _links(node: HtmlElement, base: str | None) -> list[RelatedLink]:
    links: list[RelatedLink] = []
    for anchor in [node] if node.tag == "a" else node.iter("a"):
        url = urls.resolve(base, anchor.get("href") or "")
        heading = next(anchor.iter(*HEADINGS), None)
        text = text_of(heading if heading is not None else anchor)
        told = read_more(text)
        headline = (told.headline if told else text).strip(" :|–—-•›»→")
        wide = any(char > "\u2e80" for char in headline)
        # one to three words are a tag, a section or an author
        if url and (len(headline) >= SHORTEST_HEADLINE if wide else len(headline.split()) > 3):
            links.append(RelatedLink(headline=headline, url=urls.canonical(url)))
    return links


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
_LINES = frozenset(("p", "div", "span", "li", "strong", "b", "em", "aside", "section", *HEADINGS))

"""The site around an article: its menus, its head and its footer, a third of a page's elements."""

from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

LINKS = 8
"""What holds no more of them may be the footer of the article: its author, its date."""
PARAGRAPH = 100
"""Characters, all there is in it counted."""
MOST_PARAGRAPHS = 2
"""Of that length: what holds more is no menu, whatever its page calls it."""
LINKED = 0.8
"""The share of the text that is links in the head of a site; an article's head tells more."""


def take_menus(tree: HtmlElement) -> list[HtmlElement]:
    """Take them out of the tree, and return them: every later look at the page costs less.

    A tag that was never closed may hold the article, and an article has a footer of its own: both
    stay.
    """
    taken: list[HtmlElement] = []
    for part in list(tree.iter("nav", "footer", "header")):
        inside = next(part.iterancestors("article", "main"), None) is not None
        if part.getparent() is not None and not inside and _is_menu(part):
            part.drop_tree()
            taken.append(part)
    return taken


def drop_head(tree: HtmlElement) -> None:
    """Take out what is told to machines alone; a head that was never closed may hold the page."""
    for head in list(tree.iter("head")):
        if next(head.iter("body", "div", "p", "img"), None) is None:
            head.drop_tree()


def _is_menu(part: HtmlElement) -> bool:
    if next(part.iter("h1", "article", "main"), None) is not None:
        return False
    if part.tag == "header" and not _is_of_site(part):
        return False
    links = len(list(islice(part.iter("a"), LINKS + 1)))
    texts = ("".join(each.itertext()) for each in part.iter("p", "blockquote"))
    long = (text for text in texts if len(text.strip()) >= PARAGRAPH)
    return links > LINKS and len(list(islice(long, MOST_PARAGRAPHS + 1))) <= MOST_PARAGRAPHS


def _is_of_site(header: HtmlElement) -> bool:
    """Whether the head of a page is all menus: an article's has a headline, a day, a standfirst."""
    told = header.iter("h2", "h3", "time")
    if any("".join(each.itertext()).strip() for each in told):
        return False
    whole = sum(len(piece.strip()) for piece in header.itertext())
    return sum(len(piece.strip()) for piece in _BESIDE_LINKS(header)) <= (1 - LINKED) * whole


_BESIDE_LINKS = etree.XPath(
    "descendant::text()[not(ancestor::a or ancestor::button)]", smart_strings=False
)

"""The site around an article: its menus and its footer, a third of a page's elements."""

from itertools import islice

from lxml.html import HtmlElement

LINKS = 8
"""What holds no more of them may be the footer of the article: its author, its date."""
PARAGRAPH = 100
"""Characters, all there is in it counted."""
MOST_PARAGRAPHS = 2
"""Of that length: what holds more is no menu, whatever its page calls it."""


def drop_menus(tree: HtmlElement) -> None:
    """Take them out of the tree: nothing of a story stands there, and every look costs time.

    A tag that was never closed may hold the article, and an article has a footer of its own: both
    stay.
    """
    for part in list(tree.iter("nav", "footer")):
        inside = next(part.iterancestors("article", "main"), None) is not None
        if part.getparent() is not None and not inside and _is_menu(part):
            part.drop_tree()


def _is_menu(part: HtmlElement) -> bool:
    if next(part.iter("h1", "article", "main"), None) is not None:
        return False
    links = len(list(islice(part.iter("a"), LINKS + 1)))
    texts = ("".join(each.itertext()) for each in part.iter("p", "blockquote"))
    long = (text for text in texts if len(text.strip()) >= PARAGRAPH)
    return links > LINKS and len(list(islice(long, MOST_PARAGRAPHS + 1))) <= MOST_PARAGRAPHS

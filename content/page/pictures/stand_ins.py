"""Pictures that are no `img`: behind a box, on a film before it plays, in an element of its own."""

from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from content.pictures import addresses

MOST = 200
"""Of a page: more are a page of pictures."""


def stand_ins(tree: HtmlElement) -> Iterator[HtmlElement]:
    """The elements that show a picture without being one, in the order of the page."""
    return islice(filter(_shows, tree.iter()), MOST)


def _shows(node: HtmlElement) -> bool:
    if not isinstance(node.tag, str) or node.tag in _PICTURES or not node.attrib:
        return False
    if node.tag == "a":
        path = (node.get("href") or "").partition("?")[0]
        return addresses.has_image_ending(path[-8:].lower())
    if node.get("poster") or "url(" in (node.get("style") or ""):
        return True
    return "-" in node.tag or any(str(name).startswith("data-b") for name in node.attrib)


_PICTURES = frozenset(("img", "amp-img", "source", "picture", "html", "body"))

"""Where the words of a picture stand: what holds both, its caption, the parts called credits."""

import re
from collections.abc import Iterator
from functools import lru_cache

from lxml.html import HtmlElement

from content.markup import HEADINGS, is_hidden, text_of
from content.page import pictures
from content.page.blocks import names_of

LONGEST = 700
"""Characters: what holds more text than that is not only a picture's frame."""


def frame_of(img: HtmlElement) -> tuple[HtmlElement | None, HtmlElement | None]:
    """What holds the picture and its words, and the element of its caption, where it has one."""
    # parsers nest the unclosed sources of a picture: they are one step
    node, best = next(img.iterancestors("picture"), img), None
    for _ in range(8):
        parent = node.getparent()
        if parent is None or node.tag in ("body", "article", "main", "html"):
            break
        for sibling in node.itersiblings():
            if is_caption_element(sibling):
                alone = is_short(parent) and not _heads(parent) and not _shows_others(parent, img)
                return (parent if alone else sibling), sibling
            if text_of(sibling) or sibling.find(".//img") is not None:
                break
        node = parent
        alone = node.tag == "figure" or not _shows_others(node, img)
        if not alone or not is_short(node):
            break
        caption = next((each for each in node.iterdescendants() if is_caption_element(each)), None)
        if caption is not None:
            return node, caption
        if best is None and node.tag != "a" and not _heads(node) and text_of(node):
            best = node
    return best, None


def is_caption_element(node: HtmlElement) -> bool:
    if node.tag != "figcaption" and not is_caption(node):
        return False
    return 2 < len(text_of(node)) <= LONGEST and node.find(".//img") is None


def is_caption(node: HtmlElement) -> bool:
    return isinstance(node.tag, str) and _calls_caption(names_of(node))


@lru_cache(maxsize=4096)  # a page calls many things by one name
def _calls_caption(names: str) -> bool:
    return _CAPTION.search(names) is not None


def is_short(node: HtmlElement) -> bool:
    length = 0
    for piece in node.itertext():
        length += len(piece.strip())
        if length > 4 * LONGEST:
            return False
    return length <= LONGEST or len(text_of(node)) <= LONGEST


def _heads(node: HtmlElement) -> bool:
    return next(node.iterdescendants(*HEADINGS), None) is not None


def _shows_others(node: HtmlElement, img: HtmlElement) -> bool:
    mine = {
        token for address, _ in pictures.sizes(img, base=None) for token in pictures.ids(address)
    }
    for other in node.iterdescendants("img"):
        if other is img or is_tiny(other):
            continue
        its = {
            token
            for address, _ in pictures.sizes(other, base=None)
            for token in pictures.ids(address)
        }
        if its and not mine & its:
            return True
    return False


def credit_parts(frame: HtmlElement) -> Iterator[HtmlElement]:
    stack = [frame] if frame.tag != "figure" else list(reversed(frame))
    while stack:
        node = stack.pop()
        if not isinstance(node.tag, str) or node.tag in ("img", "picture", "source"):
            continue
        if _CREDIT.search(names_of(node)) and not is_caption(node) and not is_hidden(node):
            yield node
        else:
            stack.extend(reversed(node))


def is_tiny(img: HtmlElement) -> bool:
    return any(_TINY.fullmatch(img.get(name) or "") for name in ("width", "height"))


_TINY = re.compile(r"\s*(?:[1-9]|[1-5][0-9])(?:px)?\s*")
_CAPTION = re.compile(
    r"(?:^|[\s_-]|(?<=[a-z]))(?:fig)?caption(?!ed|s?[-_]?(?:toggle|button|icon))|legend"
    r"|bildunterschrift|bildtext|cutline|pie-?de-?foto|didascalia|img-info|media-?lead|(?:media|image|photo|picture)[\w-]*description"
)
_CREDIT = re.compile(
    r"credit|copyright|photographer|imagesource|sourceimage|rights"
    r"|(?:^|[\s_-])(?:source|author|byline|fotograf[oa]?|agency|quelle|urheber)(?![a-z])"
)

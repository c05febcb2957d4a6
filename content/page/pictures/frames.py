"""Where the words of a picture stand: what holds both, its caption, the parts called credits."""

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from content.markup import HEADINGS, is_hidden, length_up_to, text_of
from content.page.blocks import names_of
from content.page.pictures.names import (
    calls_credit,
    calls_standfirst,
    is_caption,
    is_credit,
    whole_text,
)
from content.pictures import addresses
from content.pictures.captions import split_credit
from content.sentence_ends import may_be_closed
from content.text import clean, size

LONGEST = 700
"""Characters: what holds more text than that is not only a picture's frame."""
PARAGRAPH = 60
PARAGRAPHS = 2
"""Of sentences: what holds as many is a text."""
DEEPEST = 8
"""Elements between a picture and what holds its words."""
MOST_PHOTOS = 100
"""Of a gallery."""
NEAREST = 50
"""Neighbours of a picture that are looked at: a page of nothing but pictures costs no more."""
MOST_PARTS = 500
"""Elements: what holds more of them is no frame of one picture."""


def frame_of(img: HtmlElement) -> tuple[HtmlElement | None, HtmlElement | None]:
    """What holds the picture and its words, and the element of its caption, where it has one."""
    # parsers nest the unclosed sources of a picture: they are one step
    node, best = next(img.iterancestors("picture"), img), None
    for _ in range(DEEPEST):
        parent = node.getparent()
        if parent is None or node.tag in ("body", "article", "main", "html"):
            break
        for sibling in islice(node.itersiblings(), NEAREST):
            if is_caption_element(sibling):
                frames_it = (
                    is_short(parent)
                    and not holds_heading(parent)
                    and not shows_others(parent, img)
                    and not _is_text(parent)
                )
                return (parent if frames_it else sibling), sibling
            if text_of(sibling) or sibling.find(".//img") is not None:
                break
        node = parent
        if node.tag != "figure" and shows_others(node, img):
            own = _own_of_several(node, img)
            return (best, None) if own is None else (own, own)
        if not is_short(node):
            break
        if (caption := _caption_in(node)) is not None:
            return node, caption
        if _could_frame(node):
            if best is None:
                best = node
            elif _PICTURE.search(names_of(node)) and not split_credit(text_of(best))[0]:
                best = node  # what was found before is no more than a credit
    return best, None


def _could_frame(node: HtmlElement) -> bool:
    return (
        node.tag != "a"
        and not holds_heading(node)
        and bool(text_of(node))
        and not (_is_text(node) or _holds_standfirst(node))
    )


def _holds_standfirst(node: HtmlElement) -> bool:
    """Whether it is the head of a story, with its picture and the paragraph that sums it up."""
    parts = islice(node.iterdescendants("p", "h2", "div"), NEAREST)
    return node.tag != "figure" and any(calls_standfirst(part) for part in parts)


def _caption_in(node: HtmlElement) -> HtmlElement | None:
    parts = islice(node.iterdescendants(), MOST_PARTS)
    return next((each for each in parts if is_caption_element(each)), None)


def _own_of_several(stage: HtmlElement, img: HtmlElement) -> HtmlElement | None:
    """The caption of one of a gallery's photos, where as many captions stand behind them."""
    every = islice(stage.iter("img", "amp-img"), MOST_PHOTOS)
    photos = [each for each in every if not is_tiny(each)]
    behind = stage.getnext()
    if behind is None or img not in photos:
        return None
    captions = [
        each
        for each in behind.iterdescendants("div", "p", "li", "figcaption")
        if is_caption_element(each)
    ]
    return captions[photos.index(img)] if len(captions) == len(photos) else None


def is_caption_element(node: HtmlElement) -> bool:
    if node.tag == "figcaption":
        if not is_caption(node) and calls_credit(node):
            return False
    elif not is_caption(node):
        return False
    text = text_of(node) or (whole_text(node) if is_hidden(node) else "")
    return 2 < len(text) <= LONGEST and node.find(".//img") is None


def is_short(node: HtmlElement) -> bool:
    length = length_up_to(node, 4 * LONGEST)
    return length <= LONGEST or (length <= 4 * LONGEST and len(text_of(node)) <= LONGEST)


def holds_text(node: HtmlElement) -> bool:
    """Whether it has the paragraphs of a text, which may be as short as a picture's words."""
    return sum(map(is_told, node.iter("p"))) >= PARAGRAPHS


def is_told(paragraph: HtmlElement) -> bool:
    """Whether it is a sentence of some length."""
    return _is_told(text_of(paragraph))


def _is_told(text: str) -> bool:
    return size(text) >= PARAGRAPH and may_be_closed(text)


def _is_text(node: HtmlElement) -> bool:
    """Whether it has several paragraphs of a text, which line breaks may part as well."""
    if node.tag != "figure" and holds_text(node):
        return True
    return any(map(_breaks_into_text, (node, *node.iterdescendants("p"))))


def _breaks_into_text(node: HtmlElement) -> bool:
    if node.find("br") is None:
        return False
    runs = [node.text or ""]
    for child in node:
        if child.tag == "br":
            runs.append("")
        elif isinstance(child.tag, str):
            runs[-1] += text_of(child)
        runs[-1] += child.tail or ""
    return sum(_is_told(clean(run)) for run in runs) >= PARAGRAPHS


def holds_heading(node: HtmlElement) -> bool:
    return next(node.iterdescendants(*HEADINGS), None) is not None


def shows_others(node: HtmlElement, img: HtmlElement) -> bool:
    """Whether it holds a photo that is another one, and no icon."""
    mine = {
        token
        for address, _ in addresses.sizes(img, base=addresses.NOWHERE)
        for token in addresses.ids(address)
    }
    photos = (each for each in node.iterdescendants("img") if each is not img and not is_tiny(each))
    for other in islice(photos, NEAREST):
        its = {
            token
            for address, _ in addresses.sizes(other, base=addresses.NOWHERE)
            if addresses.looks_like_photo(address)
            for token in addresses.ids(address)
        }
        if its and not mine & its:
            return True
    return False


def credit_parts(frame: HtmlElement) -> Iterator[HtmlElement]:
    """The outermost of the parts that are called credits, but for the frame of a figure."""
    stack = [frame] if frame.tag != "figure" else list(reversed(frame))
    while stack:
        node = stack.pop()
        if not isinstance(node.tag, str) or node.tag in ("img", "picture", "source"):
            continue
        if is_credit(node) and not any(map(is_caption, node.iterdescendants())):
            yield node
        else:
            stack.extend(reversed(node))


def credits_beside(node: HtmlElement) -> Iterator[HtmlElement]:
    """Credits right before or after a caption, where no frame holds both."""
    for each in (node.getprevious(), node.getnext()):
        if each is not None and isinstance(each.tag, str) and is_credit(each):
            yield each


def is_tiny(img: HtmlElement) -> bool:
    """Whether it is an icon. AMP tells proportions where a picture fills its place: 16 and 9."""
    if img.get("layout") in _FILLS:
        return False
    return any(_TINY.fullmatch(img.get(name) or "") for name in ("width", "height"))


_FILLS = ("responsive", "fill", "intrinsic", "flex-item")
_TINY = re.compile(r"\s*(?:[1-9]|[1-5][0-9])(?:px)?\s*")
_PICTURE = re.compile(r"(?:^|[\s_-])(?:img|image|photo|foto|picture|pic|figure|bild|media)")

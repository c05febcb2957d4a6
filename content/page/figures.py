"""Pictures with what stands under them: caption and credit, told apart."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from lxml.html import HtmlElement

from content.markup import text_of
from content.page import pictures
from content.page.captions import split_credit
from content.page.frames import (
    alone,
    credit_parts,
    frame_of,
    holds_heading,
    holds_text,
    is_caption,
    is_short,
    is_tiny,
    words_beside,
)
from content.page.picture_words import words_of
from content.page.pictures import has_image_ending

MOST_LOOSE = 100
"""Pictures of a page without a frame that are looked at: more are a page of pictures."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One picture of a page, not yet with its words: `words_of` finds those."""

    url: str
    """Absolute; the largest size that the page offers."""
    urls: tuple[str, ...]
    width: int
    """Pixels; 0 where the page does not say."""
    img: HtmlElement


def figures(tree: HtmlElement, *, base: str | None) -> list[Figure]:
    """The pictures of a page in its order, without pixels and icons."""
    found: list[Figure] = []
    for img in tree.iter("img", "amp-img"):
        offers = [] if is_tiny(img) else pictures.sizes(img, base=base)
        offers = [offer for offer in offers if pictures.looks_like_photo(offer[0])]
        if offers:
            addresses = tuple(address for address, _ in offers)
            found.append(Figure(url=offers[0][0], urls=addresses, width=offers[0][1], img=img))
    return found


def take_figures(tree: HtmlElement, *, base: str | None) -> list[tuple[Figure, str, str]]:
    """The pictures of a feed's piece of HTML, each with its caption and credit.

    The words leave the tree: they are no text of the entry. Feeds set the text itself beside the
    picture, so a caption is only what stands in a figure, in what is called a caption, or holds a
    credit while more text is left.
    """
    found: list[tuple[Figure, str, str]] = []
    taken: list[HtmlElement] = []
    for figure in figures(tree, base=base):
        frame, node = frame_of(figure.img)
        caption, credit = words_of(figure.img) if frame is not None else ("", "")
        if frame is None or not (
            node is not None or frame.tag == "figure" or (credit and _more_than(frame, tree))
        ):
            caption, credit, frame = "", "", None
        found.append((figure, caption, credit))
        if frame is not None:
            taken.extend([frame] if node is None else [node, *credit_parts(frame)])
    for each in taken:
        if each.getparent() is not None:
            each.drop_tree()
    return found


def _more_than(frame: HtmlElement, tree: HtmlElement) -> bool:
    return len(text_of(tree)) > len(text_of(frame)) + LEFT


LEFT = 25
"""Characters: less text than that beside a picture's words is no text of an entry."""


def frames(nodes: Iterable[HtmlElement]) -> list[HtmlElement]:
    """Of a page's elements those that hold pictures and their words, and no text of the article."""
    found: list[HtmlElement] = []
    for node in nodes:
        if not isinstance(node.tag, str):
            continue
        named = node.tag in ("figure", "figcaption") or is_caption(node)
        if named and is_short(node) and not _frames_words(node):
            found.append(node)
    return found


def loose_words(tree: HtmlElement) -> list[HtmlElement]:
    """What stands beside pictures in no frame, and by its credit is their caption and no text.

    Args:
        tree: a page without its `frames`, so that few of its pictures are left.
    """
    loose: list[HtmlElement] = []
    for img in islice(tree.iter("img", "amp-img"), MOST_LOOSE):
        if is_tiny(img) or _leads_elsewhere(img):
            continue
        box = alone(img)
        around = box.getparent()
        framed = around is not None and around.tag in ("div", "span") and is_short(around)
        if around is not None and (not framed or holds_text(around)):
            around = None
        if around is not None and not holds_heading(around) and split_credit(text_of(around))[1]:
            loose.append(around)
        elif (beside := words_beside(box)) is not None:
            loose.append(beside)
    return loose


def _leads_elsewhere(img: HtmlElement) -> bool:
    """Whether it is the picture of another story, to be pressed."""
    address = next((each.get("href") or "" for each in img.iterancestors("a")), "")
    return bool(address) and not address.startswith("#") and not has_image_ending(address.lower())


def _frames_words(node: HtmlElement) -> bool:
    """A figure that is a quotation or a table, and no picture."""
    return (
        node.tag == "figure"
        and next(node.iter("blockquote", "table"), None) is not None
        and next(node.iter("img", "amp-img", "picture", "video", "iframe"), None) is None
    )

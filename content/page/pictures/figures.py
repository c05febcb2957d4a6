"""Pictures with what stands under them: caption and credit, told apart."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from content.markup import HEADINGS, text_of
from content.page.pictures.frames import (
    PARAGRAPHS,
    credit_parts,
    frame_of,
    is_caption_element,
    is_short,
    is_tiny,
    is_told,
)
from content.page.pictures.names import tells_of_picture
from content.page.pictures.stand_ins import stand_ins
from content.page.pictures.words import words_of
from content.page.stories import is_headline
from content.pictures import addresses


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
    return _with_photos(tree.iter(*_PICTURES), base=base)


def stand_in_figures(tree: HtmlElement, *, base: str | None) -> list[Figure]:
    """The pictures of a page that are no `img`; decoration too, so ask for one of them by name."""
    return _with_photos(stand_ins(tree), base=base)


def _with_photos(nodes: Iterable[HtmlElement], *, base: str | None) -> list[Figure]:
    found: list[Figure] = []
    for img in nodes:
        offers = [] if img.tag in _PICTURES and is_tiny(img) else addresses.sizes(img, base=base)
        offers = [offer for offer in offers if addresses.looks_like_photo(offer[0])]
        if offers:
            sizes = tuple(address for address, _ in offers)
            found.append(Figure(url=offers[0][0], urls=sizes, width=offers[0][1], img=img))
    return found


def take_figures(tree: HtmlElement, *, base: str | None) -> list[tuple[Figure, str, str]]:
    """The pictures of a feed's piece of HTML, each with its caption and credit.

    The words leave the tree: they are no text of the entry. Feeds set the text itself beside the
    picture, so a caption is only what stands in a figure, in what is called a caption, or holds a
    credit while more text is left.
    """
    found: list[tuple[Figure, str, str]] = []
    taken: list[HtmlElement] = []
    length = len(text_of(tree))
    for figure in figures(tree, base=base):
        frame, node = frame_of(figure.img)
        caption, credit = words_of(figure.img) if frame is not None else ("", "")
        if frame is None or not (
            node is not None
            or frame.tag == "figure"
            or (credit and length > len(text_of(frame)) + LEFT)
        ):
            caption, credit, frame = "", "", None
        found.append((figure, caption, credit))
        if frame is not None:
            taken.extend([frame] if node is None else [node, *credit_parts(frame)])
    for each in taken:
        if each.getparent() is not None:
            each.drop_tree()
    return found


_PICTURES = ("img", "amp-img")
LEFT = 25
"""Characters: less text than that beside a picture's words is no text of an entry."""


def frames(nodes: Sequence[HtmlElement]) -> list[HtmlElement]:
    """Of a page's elements those that hold pictures and their words, and no text of the article."""
    found: list[HtmlElement] = []
    chapters = _chapters([node for node in nodes if node.tag == "figure"])
    for node in nodes:
        if not isinstance(node.tag, str) or node in chapters:
            continue
        named = node.tag in ("figure", "figcaption") or tells_of_picture(node)
        if not named or _heads_story(node):
            continue
        if is_short(node) and not _frames_words(node) and not _signs_quote(node):
            found.append(node)
    return found


def _chapters(figures: Sequence[HtmlElement]) -> set[HtmlElement]:
    """The figures in which the text goes on, in paragraphs beside their captions.

    One paragraph alone may be a caption that is not called so: none is where no figure has more.
    """
    told = {figure: _told_beside_caption(figure) for figure in figures}
    if max(told.values(), default=0) < PARAGRAPHS:
        return set()
    return {figure for figure, count in told.items() if count}


def _told_beside_caption(figure: HtmlElement) -> int:
    paragraphs = [each for each in figure.iter("p") if is_told(each)]
    if not paragraphs:
        return 0
    captions = [each for each in figure.iterdescendants() if is_caption_element(each)]
    words = {part for caption in captions for part in caption.iter("p")}
    return len([each for each in paragraphs if each not in words]) if captions else 0


def _heads_story(node: HtmlElement) -> bool:
    """A heading in a link, whatever it is called, is the headline of a teaser."""
    return node.tag in HEADINGS and next(node.iterancestors("a"), None) is not None


def _signs_quote(node: HtmlElement) -> bool:
    """A caption that names the speaker of a quotation."""
    around = node.getparent() if node.tag == "figcaption" else None
    return around is not None and _frames_words(around)


def _frames_words(node: HtmlElement) -> bool:
    """A figure that is a quotation, a table or a link to a story, and no picture."""
    return _is_teaser(node) or (
        node.tag == "figure"
        and next(node.iter("blockquote", "table"), None) is not None
        and next(node.iter("img", "amp-img", "picture", "video", "iframe"), None) is None
    )


def _is_teaser(node: HtmlElement) -> bool:
    """A figure that is one link with words in it, perhaps beside a small picture."""
    link = node[0] if node.tag == "figure" and len(node) == 1 else None
    return link is not None and link.tag == "a" and is_headline(text_of(link))

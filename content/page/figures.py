"""Pictures with what stands under them: caption and credit, told apart."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from content.markup import parse, text_of
from content.page import pictures
from content.page.credits import split_credit, tidy
from content.page.pictures import is_same_picture, looks_like_photo
from content.text import clean

__all__ = ["Figure", "figures", "figures_in_markup", "is_same_picture", "looks_like_photo"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One picture of a page."""

    url: str
    """Absolute; the largest size that the page offers."""
    urls: tuple[str, ...]
    width: int = 0
    """Pixels; 0 where the page does not say."""
    caption: str = ""
    credit: str = ""
    alt: str = ""


MOST_WORDS = 700
"""Characters: what holds more text than that is not only a picture's frame."""


def figures_in_markup(markup: str, *, base: str | None) -> list[Figure]:
    """The pictures of a fragment of HTML, in its order."""
    tree = parse(markup)
    return [figure for figure, _ in figures(tree, base=base)] if tree is not None else []


def figures(tree: HtmlElement, *, base: str | None) -> list[tuple[Figure, HtmlElement]]:
    """The pictures of a page in its order, each with the element that holds picture and caption."""
    found: list[tuple[Figure, HtmlElement]] = []
    taken: set[HtmlElement] = set()
    for img in tree.iter("img", "amp-img"):
        offers = pictures.sizes(img, base=base)
        if not offers or _is_pixel(img):
            continue
        holder = _holder(img)
        if holder in taken:
            continue
        if holder is not img:
            taken.add(holder)
        caption, credit = _words(holder) if holder is not img else ("", "")
        figure = Figure(
            url=offers[0][0],
            urls=tuple(address for address, _ in offers),
            width=offers[0][1],
            caption=caption,
            credit=credit,
            alt=clean(img.get("alt") or ""),
        )
        found.append((figure, holder))
    return found


def _holder(img: HtmlElement) -> HtmlElement:
    """The nearest element around a picture that also holds its caption; else the picture."""
    node = img
    for _ in range(7):
        parent = node.getparent()
        if parent is None or parent.tag in ("body", "article", "main", "html"):
            break
        node = parent
        if node.tag == "figure":
            return node
        if len("".join(node.itertext()).strip()) > MOST_WORDS:
            break
        if len(node.findall(".//img")) > 2:
            break
        if any(_is_caption(each) for each in node.iterdescendants()):
            return node
    return img


def _is_caption(node: HtmlElement) -> bool:
    if node.tag == "figcaption":
        return True
    return isinstance(node.tag, str) and _CAPTION.search(_class(node)) is not None


def _words(holder: HtmlElement) -> tuple[str, str]:
    """Caption and credit of a figure: by the classes of its parts, else by the caption's tail."""
    credit_nodes = list(_outermost(holder, _is_credit))
    told = [text for text in (text_of(node) for node in credit_nodes) if text and len(text) <= 160]
    whole = _caption_text(holder)
    caption = _without(whole, told)
    credit = " / ".join(dict.fromkeys(tidy(each) for each in told if tidy(each)))
    if not credit:
        caption, credit = split_credit(caption)
    return caption.strip(" |–—-•/"), credit


def _caption_text(holder: HtmlElement) -> str:
    nodes = list(_outermost(holder, lambda node: node.tag == "figcaption"))
    nodes = nodes or list(_outermost(holder, _is_caption))
    return next((text for text in (text_of(node) for node in nodes) if text), "")


def _without(caption: str, told: list[str]) -> str:
    for credit in told:
        if caption.endswith(credit):
            caption = caption[: -len(credit)]
        else:
            caption = caption.replace(credit, " ")
    return _EMPTY_BRACKETS.sub("", clean(caption)).strip()


def _is_credit(node: HtmlElement) -> bool:
    if not isinstance(node.tag, str) or node.tag in ("img", "figure", "picture", "source"):
        return False
    return _CREDIT.search(_class(node)) is not None


def _outermost(holder: HtmlElement, wanted: Callable[[HtmlElement], bool]) -> Iterator[HtmlElement]:
    stack = list(reversed(holder))
    while stack:
        node = stack.pop()
        if wanted(node):
            yield node
        else:
            stack.extend(reversed(node))


def _class(node: HtmlElement) -> str:
    names = ("class", "itemprop", "rel", "data-testid", "data-qa", "data-component", "data-type")
    return " ".join(str(node.get(name) or "") for name in names).lower()


def _is_pixel(img: HtmlElement) -> bool:
    return any(_TINY.fullmatch(img.get(name) or "") for name in ("width", "height"))


_TINY = re.compile(r"\s*(?:[0-9]|1[0-9])(?:px)?\s*")
_CAPTION = re.compile(
    r"(?:^|[\s_-]|(?<=[a-z]))(?:fig)?caption(?!ed)|legend|bildunterschrift|bildtext|cutline|pie-?de-?foto|didascalia"
)
_CREDIT = re.compile(
    r"credit|copyright|(?:^|[\s_-])(?:source|author|photographer|byline|fotograf|fotografo|agency|quelle|urheber)"
    r"(?![a-z])|photographer|imagesource|sourceimage|copyrightholder|rights"
)
_EMPTY_BRACKETS = re.compile(r"[(\[]\s*[)\]]")

"""Pictures with what stands under them: caption and credit, told apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from content.markup import HEADINGS, is_hidden, parse, text_of
from content.page import pictures
from content.page.blocks import names_of
from content.page.credits import has_label, names_agency, split_credit, tidy
from content.text import clean

LONGEST = 700
"""Characters: what holds more text than that is not only a picture's frame."""
LONGEST_CREDIT = 160


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
        offers = [] if _is_tiny(img) else pictures.sizes(img, base=base)
        if offers and pictures.looks_like_photo(offers[0][0]):
            addresses = tuple(address for address, _ in offers)
            found.append(Figure(url=offers[0][0], urls=addresses, width=offers[0][1], img=img))
    return found


def figures_in_markup(markup: str, *, base: str | None) -> list[tuple[Figure, str, str]]:
    """The pictures of a fragment of HTML, each with caption and credit."""
    tree = parse(markup)
    found = figures(tree, base=base) if tree is not None else []
    return [(figure, *words_of(figure.img)) for figure in found]


def frames(tree: HtmlElement) -> list[HtmlElement]:
    """The parts of a page that hold pictures and their words, and no text of the article."""
    found: list[HtmlElement] = []
    for node in tree.iter():
        if not isinstance(node.tag, str):
            continue
        if (node.tag in ("figure", "figcaption") or _is_caption(node)) and _is_short(node):
            found.append(node)
    return found


def words_of(img: HtmlElement) -> tuple[str, str]:
    """Caption and credit of a picture, each "" where it has none."""
    frame, caption_node = _frame(img)
    if frame is None:
        return _words_by_alt(img)
    credit = _credit_in(frame)
    whole = text_of(caption_node if caption_node is not None else frame)
    caption = _without(whole, credit)
    if not credit:
        caption, credit = _split(caption_node if caption_node is not None else frame, caption)
    if not credit and caption_node is not None:
        rest = _without(text_of(frame), [whole])
        credit = [rest] if 0 < len(rest) <= 60 and (names_agency(rest) or has_label(rest)) else []
    return caption.strip(" |–—-•/"), _joined(credit)


def _frame(img: HtmlElement) -> tuple[HtmlElement | None, HtmlElement | None]:
    """What holds the picture and its words, and the element of its caption, where it has one."""
    node, best = img, None
    for _ in range(8):
        parent = node.getparent()
        if parent is None or node.tag in ("body", "article", "main", "html"):
            break
        for sibling in node.itersiblings():
            if _is_caption_element(sibling):
                return sibling, sibling
            if text_of(sibling) or sibling.find(".//img") is not None:
                break
        node = parent
        if not _is_short(node) or _heads(node) or _shows_others(node, img):
            break
        caption = next((each for each in node.iterdescendants() if _is_caption_element(each)), None)
        if caption is not None:
            return node, caption
        if best is None and node.tag != "a" and text_of(node):
            best = node
    return best, None


def _is_caption_element(node: HtmlElement) -> bool:
    if node.tag != "figcaption" and not _is_caption(node):
        return False
    return 2 < len(text_of(node)) <= LONGEST and node.find(".//img") is None


def _is_caption(node: HtmlElement) -> bool:
    return isinstance(node.tag, str) and _CAPTION.search(names_of(node)) is not None


def _is_short(node: HtmlElement) -> bool:
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
        if other is img or _is_tiny(other):
            continue
        its = {
            token
            for address, _ in pictures.sizes(other, base=None)
            for token in pictures.ids(address)
        }
        if its and not mine & its:
            return True
    return False


def _credit_in(frame: HtmlElement) -> list[str]:
    """The texts of the parts that are called credits, the inner ones of one only once."""
    texts = [text_of(node) for node in _outermost_credits(frame)]
    texts = [text for text in dict.fromkeys(texts) if 1 < len(text) <= LONGEST_CREDIT]
    return [text for text in texts if not any(text != other and text in other for other in texts)]


def _outermost_credits(frame: HtmlElement) -> Iterator[HtmlElement]:
    stack = [frame] if frame.tag != "figure" else list(reversed(frame))
    while stack:
        node = stack.pop()
        if not isinstance(node.tag, str) or node.tag in ("img", "picture", "source"):
            continue
        if _CREDIT.search(names_of(node)) and not _is_caption(node) and not is_hidden(node):
            yield node
        else:
            stack.extend(reversed(node))


def _split(node: HtmlElement, caption: str) -> tuple[str, list[str]]:
    """Part a caption from its credit by its last element, else by its words."""
    last = next(
        (each for each in reversed(node) if isinstance(each.tag, str) and text_of(each)), None
    )
    if last is not None and not (last.tail or "").strip():
        text = text_of(last)
        alone = text != caption and len(text) <= 80
        if alone and (has_label(text) or names_agency(text)) and caption.endswith(text):
            return caption[: -len(text)].strip(), [text]
    caption, credit = split_credit(caption)
    return caption, [credit] if credit else []


def _words_by_alt(img: HtmlElement) -> tuple[str, str]:
    """The words of a picture whose caption stands elsewhere, as its alternative text."""
    alt = clean(img.get("alt") or "")
    root = img.getroottree().getroot()
    if len(alt) < 25 or root is None:
        return "", ""
    for node in root.iter("p", "span", "div", "small", "em", "li"):
        if (node.text or "").strip()[:20] and text_of(node).startswith(alt):
            parent = node.getparent()
            around = text_of(parent) if parent is not None else alt
            if around != alt and around.startswith(alt) and len(around) <= len(alt) + 100:
                return alt, tidy(around[len(alt) :])
            return split_credit(text_of(node)) if len(text_of(node)) <= len(alt) + 100 else ("", "")
    return "", ""


def _without(caption: str, credit: list[str]) -> str:
    for each in credit:
        at_end = caption.endswith(each)
        caption = caption[: -len(each)] if at_end else caption.replace(each, " ")
    return _EMPTY_BRACKETS.sub("", clean(caption)).strip()


def _joined(credit: list[str]) -> str:
    names = (tidy(each) for each in credit)
    return " / ".join(dict.fromkeys(name for name in names if name))


def _is_tiny(img: HtmlElement) -> bool:
    return any(_TINY.fullmatch(img.get(name) or "") for name in ("width", "height"))


_TINY = re.compile(r"\s*(?:[0-9]|[1-5][0-9])(?:px)?\s*")
_CAPTION = re.compile(
    r"(?:^|[\s_-]|(?<=[a-z]))(?:fig)?caption(?!ed|s?[-_]?(?:toggle|button|icon))|legend"
    r"|bildunterschrift|bildtext|cutline|pie-?de-?foto|didascalia|img-info|media-?lead"
)
_CREDIT = re.compile(
    r"credit|copyright|photographer|imagesource|sourceimage|rights"
    r"|(?:^|[\s_-])(?:source|author|byline|fotograf[oa]?|agency|quelle|urheber)(?![a-z])"
)
_EMPTY_BRACKETS = re.compile(r"[(\[]\s*[)\]]")

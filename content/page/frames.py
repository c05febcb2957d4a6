"""Where the words of a picture stand: what holds both, its caption, the parts called credits."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from lxml.html import HtmlElement

from content.markup import HEADINGS, is_hidden, text_of
from content.page import pictures
from content.page.blocks import names_of
from content.page.captions import split_credit
from content.page.credits import has_label
from content.sentence_ends import is_closed
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
LONGEST_CONTROL = 40
"""Characters."""


def frame_of(img: HtmlElement) -> tuple[HtmlElement | None, HtmlElement | None]:
    """What holds the picture and its words, and the element of its caption, where it has one."""
    # parsers nest the unclosed sources of a picture: they are one step
    node, best = next(img.iterancestors("picture"), img), None
    for _ in range(DEEPEST):
        parent = node.getparent()
        if parent is None or node.tag in ("body", "article", "main", "html"):
            break
        for sibling in node.itersiblings():
            if is_caption_element(sibling):
                frames_it = (
                    is_short(parent) and not holds_heading(parent) and not shows_others(parent, img)
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
        caption = next((each for each in node.iterdescendants() if is_caption_element(each)), None)
        if caption is not None:
            return node, caption
        if best is None and node.tag != "a" and not holds_heading(node) and text_of(node):
            best = node
    return best, None


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


def words_beside(box: HtmlElement) -> HtmlElement | None:
    """The paragraph right after a picture, else before it, that is shown to be its caption.

    Its credit shows that, or its looks. Agencies also sign the last paragraph of a report: a bare
    "(AFP)" shows nothing.

    Args:
        box: the picture with all around it that holds no text.
    """
    after, before = box.getnext(), box.getprevious()
    if after is not None and _is_caption_by_words(after):
        return after
    if before is None or not _is_caption_by_words(before):
        return None
    # below another picture it is the caption of that one
    above = before.getprevious()
    return before if above is None or not shows_picture(above) else None


def shows_picture(node: HtmlElement) -> bool:
    return next(node.iter("img", "amp-img"), None) is not None


def _is_caption_by_words(node: HtmlElement) -> bool:
    if node.tag not in _PARAGRAPHS or shows_picture(node):
        return False
    text = text_of(node)
    caption, credit = split_credit(text) if 2 < len(text) <= LONGEST // 2 else ("", "")
    if not credit:
        return False
    slanted = not text_of(node, without=_SLANTED) or node.tag in _SLANTED
    return slanted or has_label(text[len(caption) :].strip(" |–—-(["))


def alone(img: HtmlElement) -> HtmlElement:
    """The picture with all around it that holds no text."""
    node = img
    for _ in range(DEEPEST):
        parent = node.getparent()
        if parent is None or _has_text(parent):
            break
        node = parent
    return node


def _has_text(node: HtmlElement) -> bool:
    return any(not str(piece).isspace() for piece in node.itertext())


def is_caption_element(node: HtmlElement) -> bool:
    if node.tag == "figcaption":
        if not is_caption(node) and _calls_credit(_called(node)):
            return False
    elif not is_caption(node):
        return False
    text = text_of(node) or (whole_text(node) if is_hidden(node) else "")
    return 2 < len(text) <= LONGEST and node.find(".//img") is None


def is_caption(node: HtmlElement) -> bool:
    return isinstance(node.tag, str) and _calls_caption(_called(node))


def is_control(node: HtmlElement) -> bool:
    """Whether it is pressed, and says no more than that: "toggle caption", "Enlarge"."""
    called = _called(node)
    return bool(called) and _calls_control(called) and len(whole_text(node)) <= LONGEST_CONTROL


def whole_text(node: HtmlElement) -> str:
    """All text of an element, even where it is hidden."""
    return clean(" ".join(str(piece) for piece in node.itertext()))


def _called(node: HtmlElement) -> str:
    """What it is called by its page, to those who listen as well."""
    if not node.attrib:
        return ""
    label = node.get("aria-label")
    return f"{names_of(node)} {label.lower()}" if label else names_of(node)


@lru_cache(maxsize=4096)  # a page calls many things by one name
def _calls_caption(names: str) -> bool:
    return _CAPTION.search(_CREDIT_OF_CAPTION.sub(" ", names)) is not None


@lru_cache(maxsize=4096)
def _calls_credit(names: str) -> bool:
    return _CREDIT.search(names) is not None


@lru_cache(maxsize=4096)
def _calls_control(names: str) -> bool:
    return _CONTROL.search(names) is not None


def is_short(node: HtmlElement) -> bool:
    length = 0
    for piece in node.itertext():
        length += len(piece.strip())
        if length > 4 * LONGEST:
            return False
    return length <= LONGEST or len(text_of(node)) <= LONGEST


def holds_text(node: HtmlElement) -> bool:
    """Whether it has the paragraphs of a text, which may be as short as a picture's words."""
    return sum(map(_tells, node.iter("p"))) >= PARAGRAPHS


def _tells(paragraph: HtmlElement) -> bool:
    text = text_of(paragraph)
    return size(text) >= PARAGRAPH and is_closed(text)


def holds_heading(node: HtmlElement) -> bool:
    return next(node.iterdescendants(*HEADINGS), None) is not None


def shows_others(node: HtmlElement, img: HtmlElement) -> bool:
    """Whether it holds a photo that is another one, and no icon."""
    mine = {
        token
        for address, _ in pictures.sizes(img, base=pictures.NOWHERE)
        for token in pictures.ids(address)
    }
    for other in node.iterdescendants("img"):
        if other is img or is_tiny(other):
            continue
        its = {
            token
            for address, _ in pictures.sizes(other, base=pictures.NOWHERE)
            if pictures.looks_like_photo(address)
            for token in pictures.ids(address)
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
        if is_credit(node):
            yield node
        else:
            stack.extend(reversed(node))


def credits_beside(node: HtmlElement) -> Iterator[HtmlElement]:
    """Credits right before or after a caption, where no frame holds both."""
    for each in (node.getprevious(), node.getnext()):
        if each is not None and isinstance(each.tag, str) and is_credit(each):
            yield each


def is_credit(node: HtmlElement) -> bool:
    """Whether it is called the place of a credit."""
    if is_caption(node) or is_hidden(node):
        return False
    return node.tag == "cite" or _calls_credit(_called(node))


def is_tiny(img: HtmlElement) -> bool:
    return any(_TINY.fullmatch(img.get(name) or "") for name in ("width", "height"))


_TINY = re.compile(r"\s*(?:[1-9]|[1-5][0-9])(?:px)?\s*")
_CAPTION = re.compile(
    r"(?:^|[\s_-]|(?<=[a-z]))(?:fig)?caption(?!ed|s?[-_]?(?:toggle|button|icon))|legend"
    r"|bildunterschrift|bildtext|cutline|pie-?de-?foto|didascalia|img-info|media-?lead|(?:media|image|photo|picture)[\w-]*description"
)
_CREDIT_OF_CAPTION = re.compile(
    r"\S*caption\S*?[-_](?:credits?|copyright|source|author|byline|photographer)(?!-?only)\S*"
)
_CREDIT = re.compile(
    r"credit|copyright|photographer|imagesource|sourceimage|rights"
    r"|(?:^|[\s_-])(?:source|author|byline|fotograf[oa]?|agency|quelle|urheber)(?![a-z])"
)
_CONTROL = re.compile(
    r"(?:toggle|hide|show|open|close|expand|enlarge|zoom|full-?screen)(?:[-_ ]?\w+)?(?:$|\s)"
    r"|(?:^|[\s_-])(?:button|btn|icon)(?:$|[\s_-])"
)
_SLANTED = frozenset(("em", "i", "small"))
_PARAGRAPHS = frozenset(("p", "div", "em", "i", "small", "span", "center", "figcaption"))

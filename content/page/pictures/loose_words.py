"""What stands beside pictures without a frame: their words, and no text of the article."""

import re
from itertools import islice

from lxml.html import HtmlElement

from content.markup import text_of
from content.page.blocks import names_of
from content.page.pictures.frames import DEEPEST, holds_heading, holds_text, is_short, is_tiny
from content.pictures.addresses import has_image_ending
from content.pictures.caption_litter import without_buttons
from content.pictures.captions import split_credit
from content.pictures.credits import has_label
from content.pictures.leading import beside
from content.sentence_ends import is_closed
from content.text import size

MOST_LOOSE = 100
"""Pictures of a page without a frame that are looked at: more are a page of pictures."""
LONGEST_LOOSE = 350
"""Characters: a longer text beside a picture is the article's, whatever is around it."""
PARAGRAPH = 80
"""Characters: two of that length are no caption."""
SHORT = 200
"""Characters: an agency alone signs no longer caption; it signs reports as well."""
SENTENCE = 60
"""Characters: shorter ones hardly tell news."""
MOST_CELLS = 3
"""Of a table that frames a picture."""


def loose_words(tree: HtmlElement, *, caption: str = "") -> list[HtmlElement]:
    """What stands beside pictures in no frame, and is their caption and no text.

    Its credit shows that, its looks, or a table, a list or a box that holds one picture and it.

    Args:
        tree: a page without its `frames`, so that few of its pictures are left.
        caption: of the lead photo, where it is told.
    """
    found = (
        _words_by(img, caption)
        for img in islice(tree.iter("img", "amp-img"), MOST_LOOSE)
        if not is_tiny(img)
    )
    return [words for words in found if words is not None]


def _words_by(img: HtmlElement, caption: str) -> HtmlElement | None:
    box, leads_elsewhere = alone(img), _leads_elsewhere(img)
    around = None if leads_elsewhere else _around(box, caption)
    if around is not None:
        return around
    beside = words_beside(box)
    return beside if beside is not None or leads_elsewhere else _table_of(img, caption)


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


def alone(img: HtmlElement) -> HtmlElement:
    """The picture with all around it that holds no text."""
    node = img
    for _ in range(DEEPEST):
        parent = node.getparent()
        if parent is None or _has_text(parent):
            break
        node = parent
    return node


def _is_caption_by_words(node: HtmlElement) -> bool:
    if node.tag not in _PARAGRAPHS or shows_picture(node):
        return False
    if node.tag == "tr" and len(node) > 1:  # a row of numbers, and no line below a picture
        return False
    credit = _credit_of(text_of(node))
    if not credit:
        return False
    return has_label(credit) or is_slanted(node) or _FOOT.search(names_of(node)) is not None


def says_caption(text: str) -> bool:
    """Whether it is of a caption's length and says in so many words who took the picture."""
    credit = _credit_of(text)
    return bool(credit) and has_label(credit)


def _credit_of(text: str) -> str:
    """The end of a caption that is its credit, as it stands there."""
    text = without_buttons(text) if len(text) <= LONGEST_LOOSE else ""
    caption, credit = split_credit(text) if len(text) > 2 else ("", "")
    return beside(text, caption).strip(_BEFORE_CREDIT) if credit else ""


def is_slanted(node: HtmlElement) -> bool:
    """Whether all of it is set apart from the text: in italics or in small print."""
    return node.tag in _SLANTED or not text_of(node, without=_SLANTED)


def _has_text(node: HtmlElement) -> bool:
    return any(not str(piece).isspace() for piece in node.itertext())


def shows_picture(node: HtmlElement) -> bool:
    return next(node.iter("img", "amp-img"), None) is not None


def _around(box: HtmlElement, caption: str) -> HtmlElement | None:
    """What holds the picture and its words, and nothing else."""
    around, found = box.getparent(), None
    while around is not None and is_short(around):
        if holds_heading(around) or holds_text(around):
            break
        text = text_of(around)
        if around.tag in ("div", "span", "section") or "-" in str(around.tag):
            signed = found is None and _is_signed_caption(around, text)
            if not signed and not (
                _is_called_picture(around, text) and not _is_news(around, text, caption)
            ):
                break
            found = around
        else:
            return around if found is None and _is_line(around, text, box) else found
        around = around.getparent()
    return found


def _is_signed_caption(around: HtmlElement, text: str) -> bool:
    """Whether a box with a picture ends with its credit; a report may end with who wrote it."""
    caption, credit = split_credit(text)
    if not credit:
        return False
    if has_label(beside(text, caption).strip(_BEFORE_CREDIT)):
        return True
    told = [each for each in around.iterdescendants("p") if len(text_of(each)) > PARAGRAPH]
    return len(text) <= LONGEST_LOOSE and len(told) < 2


def _is_line(around: HtmlElement, text: str, box: HtmlElement) -> bool:
    """Whether a paragraph or a cell is the picture and, below it, its caption."""
    if around.tag not in _LINES or len(text) > LONGEST_LOOSE:
        return False
    if box.getprevious() is not None or (around.text or "").strip():
        return False
    if says_caption(text):
        return True
    behind = box.getnext()
    ends_line = behind is not None and behind.tag == "br"
    return ends_line and (
        is_slanted(around) or (len(text) <= SHORT and bool(split_credit(text)[1]))
    )


def _is_called_picture(around: HtmlElement, text: str) -> bool:
    """Whether a box is called after the picture alone that it holds: "article-img"."""
    return (
        2 < len(text) <= LONGEST_LOOSE
        and any(map(_PICTURE_BOX.fullmatch, names_of(around).split()))
        and next(around.iterdescendants("button", "li"), None) is None
        and not any(map(text_of, around.iterdescendants("a")))
    )


def _table_of(img: HtmlElement, caption: str) -> HtmlElement | None:
    """The table or list that holds the picture and one more cell, as captions were once set."""
    table = next(islice(img.iterancestors("table", "dl"), 1), None)
    if table is None or holds_heading(table) or len(text_of(table)) > LONGEST_LOOSE:
        return None
    cells = list(islice(table.iterdescendants("td", "th", "dt", "dd"), MOST_CELLS + 1))
    pictured = sum(map(shows_picture, cells))
    frames = 1 < len(cells) <= MOST_CELLS and pictured == 1
    return table if frames and not _is_news(table, text_of(table), caption) else None


def _is_news(around: HtmlElement, text: str, caption: str) -> bool:
    """Whether plain sentences stand beside a picture, and nowhere else: then they may be text."""
    if size(text) < SENTENCE or not is_closed(text) or text in caption or says_caption(text):
        return False
    told = [each for each in around.iterdescendants("p", "td", "dd") if text_of(each) == text]
    return bool(told) and not any(map(is_slanted, told))


def _leads_elsewhere(img: HtmlElement) -> bool:
    """Whether it is the picture of another story, to be pressed."""
    address = next((each.get("href") or "" for each in img.iterancestors("a")), "")
    return bool(address) and not address.startswith("#") and not has_image_ending(address.lower())


_SLANTED = frozenset(("em", "i", "small"))
_PARAGRAPHS = frozenset(
    ("p", "div", "em", "i", "small", "span", "center", "figcaption", "tr", "td", "dd")
)
_BEFORE_CREDIT = " |｜–—-([（［【"
_LINES = frozenset(("p", "center", "td", "li", "dd", "figure"))
_PICTURE_BOX = re.compile(
    r"(?:[a-z0-9]+[-_]+)*(?:img|image|photo|foto|picture|pic|figure|bild|imagen|imagem|afbeelding)s?"
    r"(?:[-_]*(?:wrap(?:per)?|box|container|holder|frame|inline|full|large|left|right|center|lead|main"
    r"|top|big|wide))*"
)
_FOOT = re.compile(r"(?:^|\s)pie(?=$|\s)")
"""A caption in Spanish, and much else."""

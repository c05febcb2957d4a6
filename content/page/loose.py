"""Text that stands loose between the blocks of a page, or is parted by line breaks, as paragraphs.

Old systems and hasty editors write so. Without this such a text would be lost, or all of it be
one paragraph.
"""

from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from content.markup import HEADINGS, text_of
from content.page.blocks import link_share
from content.text import size
from content.wordlists import words

LONG_ENOUGH = 60
"""Characters: a shorter piece of loose text is a label."""


def into_paragraphs(nodes: Sequence[HtmlElement]) -> None:
    """Wrap the loose text in each of `nodes` into elements of its own. Changes the tree."""
    for node in nodes:
        if node.tag not in _HOLDERS:
            continue
        broken = _has_double_break(node)
        if broken or (_has_loose_text(node) and any(child.tag in _BLOCKS for child in node)):
            _regroup(node, at_breaks=broken)


def _has_loose_text(node: HtmlElement) -> bool:
    texts = [node.text, *(child.tail for child in node)]
    return sum(size(text.strip()) for text in texts if text) >= LONG_ENOUGH


def _has_double_break(node: HtmlElement) -> bool:
    return any(_is_double(child) for child in node.iterchildren("br"))


def _is_double(node: HtmlElement) -> bool:
    after = node.getnext()
    return after is not None and after.tag == "br" and not (node.tail or "").strip()


def _regroup(node: HtmlElement, *, at_breaks: bool) -> None:
    pieces = list(_pieces(node, at_breaks=at_breaks))
    if not at_breaks and not any(_says_something(piece) for piece in pieces):
        return
    if node.tag == "p":
        node.tag = "div"  # a paragraph holds no paragraphs
    node.text = None
    for child in list(node):
        node.remove(child)
    for piece in pieces:
        if isinstance(piece, list):
            node.append(_paragraph(node, piece))
        else:
            piece.tail = None
            node.append(piece)


def _pieces(
    node: HtmlElement, *, at_breaks: bool
) -> Iterator[HtmlElement | list[HtmlElement | str]]:
    """The blocks in a node, and between them the runs of text and of elements that flow in it."""
    run: list[HtmlElement | str] = [node.text or ""]
    for child in node:
        breaks = at_breaks and child.tag == "br" and (_is_double(child) or not _has_words(run))
        if breaks or child.tag in _BLOCKS:
            if _has_words(run):
                yield run
            run = []
            if not breaks:
                yield child
        else:
            run.append(child)
        run.append(child.tail or "")
    if _has_words(run):
        yield run


def _has_words(run: list[HtmlElement | str]) -> bool:
    return any(each.strip() if isinstance(each, str) else text_of(each) for each in run)


def _says_something(piece: HtmlElement | list[HtmlElement | str]) -> bool:
    if not isinstance(piece, list):
        return False
    loose = sum(size(each.strip()) for each in piece if isinstance(each, str))
    linked = sum(
        len(text_of(each)) * link_share(each) for each in piece if not isinstance(each, str)
    )
    return loose >= LONG_ENOUGH and loose > linked


def _paragraph(node: HtmlElement, run: list[HtmlElement | str]) -> HtmlElement:
    made: HtmlElement = node.makeelement("p")
    last: HtmlElement | None = None
    for each in run:
        if not isinstance(each, str):
            each.tail = None
            made.append(each)
            last = each
        elif last is None:
            made.text = (made.text or "") + each
        else:
            last.tail = (last.tail or "") + each
    return made


_HOLDERS = words("div p section article main td body span")
_BLOCKS = HEADINGS | words("""
    p div ul ol dl blockquote section article aside table figure header footer nav form hr pre
    details iframe
""")

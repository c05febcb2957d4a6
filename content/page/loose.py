"""Text that stands loose between the blocks of a page, or is parted by line breaks, as paragraphs.

Old systems and hasty editors write so. Without this such a text would be lost, or all of it be
one paragraph. A line in bold type above a break heads what stands below it.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from lxml.html import HtmlElement

from content.markup import HEADINGS, text_of
from content.page.blocks import LONG_ENOUGH, LONGEST_HEADING, link_share
from content.sentence_ends import is_closed, may_be_closed
from content.text import size
from content.wordlists import words

NEAR = 5
"""So many elements above one are looked at: a page may have thousands."""
LONGEST_PLACE = 45
"""Characters."""
Line = list["HtmlElement | str"]
"""Text and elements that flow."""


def into_paragraphs(nodes: Sequence[HtmlElement]) -> None:
    """Wrap the loose text in each of `nodes` into elements of its own. Changes the tree."""
    for node in nodes:
        if node.tag == "br":
            _move_out(node)
        elif node.tag in _BOLD:
            _move_in(node)
    for node in nodes:
        if not len(node) or node.tag not in _HOLDERS:
            continue
        breaks = _breaks(node)
        if breaks or (_has_loose_text(node) and any(child.tag in _BLOCKS for child in node)):
            _regroup(node, breaks)


def _move_out(node: HtmlElement) -> None:
    """Set a break that is the end of bold type behind it: editors mark whole lines."""
    around = node.getparent()
    if around is None or around.tag not in _BOLD or around.getparent() is None:
        return
    if node.getnext() is None and not (node.tail or "").strip():
        node.tail = around.tail
        around.tail = None
        around.addnext(node)


def _move_in(node: HtmlElement) -> None:
    """Set the place of a report, which stands alone before its first paragraph, into that."""
    after, before, around = node.getnext(), node.getprevious(), node.getparent()
    if after is None or after.tag != "p" or around is None or (node.tail or "").strip():
        return
    lead = around.text if before is None else before.tail
    flows = bool((lead or "").strip()) or (before is not None and before.tag not in _BLOCKS)
    text = text_of(node)
    if flows or not 1 < len(text) <= LONGEST_PLACE or text[-1] not in _LEADS:
        return
    node.tail, after.text = f" {(after.text or '').lstrip()}", None
    after.insert(0, node)


def _has_loose_text(node: HtmlElement) -> bool:
    texts = [node.text, *(child.tail for child in node)]
    return sum(size(text.strip()) for text in texts if text) >= LONG_ENOUGH


def _breaks(node: HtmlElement) -> frozenset[HtmlElement]:
    """The line breaks that part paragraphs in it, or a heading from the text below."""
    if next(node.iterchildren("br"), None) is None:
        return frozenset()
    lines = list(_lines(node))
    breaks = [end for _, end in lines if end is not None]
    if _are_sentences([line for line, _ in lines]):
        return frozenset(breaks)
    double = {each for each in breaks if _is_double(each)}
    below = [_text(line) for line, _ in lines[1:]]
    heads = {
        end
        for (line, end), text in zip(lines, below, strict=False)
        if end is not None and size(text) >= LONG_ENOUGH and _heads(line)
    }
    if not double and not heads:
        return frozenset()
    return frozenset(
        double | heads | {end for line, end in lines if end is not None and not _text(line)}
    )


def _are_sentences(lines: Sequence[Line]) -> bool:
    """Whether every break stands behind a sentence: no verse, no address, no list of names.

    What is wrapped at the edge of a page breaks anywhere.
    """
    told = [text for line in lines if (text := _text(line)) and not _heads(line)]
    return len(told) > 1 and all(size(text) >= LONG_ENOUGH and may_be_closed(text) for text in told)


def _lines(node: HtmlElement) -> Iterator[tuple[Line, HtmlElement | None]]:
    """What flows in a node up to each break, and that break; a block is no part of a line."""
    line: Line = [node.text or ""]
    for child in node:
        if child.tag == "br" or child.tag in _BLOCKS:
            yield line, child if child.tag == "br" else None
            line = []
        else:
            line.append(child)
        line.append(child.tail or "")
    yield line, None


def _text(line: Line) -> str:
    return "".join(each if isinstance(each, str) else text_of(each) for each in line).strip()


def _heads(line: Line) -> bool:
    """Whether a line is short and all in bold type, and no sentence but a question."""
    if any(each.strip() if isinstance(each, str) else each.tag not in _BOLD for each in line):
        return False
    text = _text(line)
    ends = text.endswith(("?", "？", "؟", "!")) or not is_closed(text)
    return 2 < len(text) <= LONGEST_HEADING and ends and text[-1] not in ":：,;"


def _is_double(node: HtmlElement) -> bool:
    after = node.getnext()
    return after is not None and after.tag == "br" and not (node.tail or "").strip()


def _regroup(node: HtmlElement, breaks: frozenset[HtmlElement]) -> None:
    pieces = list(_pieces(node, breaks))
    if not breaks and not any(_says_something(piece) for piece in pieces):
        return
    if node.tag == "p":
        node.tag = "div"  # a paragraph holds no paragraphs
    node.text = None
    for child in list(node):
        node.remove(child)
    told = _has_text_before(node)
    for place, piece in enumerate(pieces):
        if not isinstance(piece, list):
            piece.tail = None
            node.append(piece)
            continue
        below = pieces[place + 1] if place + 1 < len(pieces) else None
        heading = told and isinstance(below, list) and _heads(piece) and _is_long(below)
        node.append(_made("h3" if heading else "p", node, piece))
        told = told or _is_long(piece)


def _has_text_before(node: HtmlElement) -> bool:
    """A line above all text may name its author."""
    above = islice(node.itersiblings(preceding=True), NEAR)
    return any(size(text_of(each)) >= LONG_ENOUGH for each in above)


def _is_long(line: Line) -> bool:
    return size(_text(line)) >= LONG_ENOUGH


def _pieces(node: HtmlElement, breaks: frozenset[HtmlElement]) -> Iterator[HtmlElement | Line]:
    """The blocks in a node, and between them the runs of text and of elements that flow in it."""
    run: Line = [node.text or ""]
    for child in node:
        if child in breaks or _is_block(child):
            if _text(run):
                yield run
            run = []
            if child not in breaks:
                yield child
        else:
            run.append(child)
        run.append(child.tail or "")
    if _text(run):
        yield run


def _is_block(node: HtmlElement) -> bool:
    """Old pages set a heading into the element of its size."""
    if node.tag in _BLOCKS:
        return True
    return node.tag in _SIZES and next(node.iterdescendants(*HEADINGS), None) is not None


def _says_something(piece: HtmlElement | Line) -> bool:
    if not isinstance(piece, list):
        return False
    loose = sum(size(each.strip()) for each in piece if isinstance(each, str))
    linked = sum(
        len(text_of(each)) * link_share(each) for each in piece if not isinstance(each, str)
    )
    return loose >= LONG_ENOUGH and loose > linked


def _made(tag: str, node: HtmlElement, run: Line) -> HtmlElement:
    made: HtmlElement = node.makeelement(tag)
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


_LEADS = ":：–—-"
_BOLD = words("b strong")
_SIZES = words("font big span b strong")
_HOLDERS = words("div p section article main td body span font center")
_BLOCKS = HEADINGS | words("""
    p div ul ol dl blockquote section article aside table figure header footer nav form hr pre
    details iframe center
""")

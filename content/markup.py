"""Foreign HTML, reduced to plain text and blocks. Never trusted, never passed on."""

import html
import re
from functools import lru_cache

from lxml import etree
from lxml.html import HtmlComment, HtmlElement, HTMLParser, document_fromstring

from content.text import clean
from content.types import Block, BlockKind
from content.wordlists import words

UNSEEN = words("""
    script style noscript template svg math head title object embed iframe canvas audio video
    form button input select textarea map area meta link dialog
""")
"""Elements whose text is no text of the article."""

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


def parse(markup: str | bytes, *, encoding: str | None = None) -> HtmlElement | None:
    """The tree of a page or a fragment; None where there is no markup in it. Never raises."""
    if isinstance(markup, str):
        markup, encoding = _fit_for_xml(markup), "utf-8"
    parser = HTMLParser(encoding=encoding, remove_comments=True, remove_pis=True)
    parser.set_element_class_lookup(_PLAIN_ELEMENTS)
    try:
        return document_fromstring(markup, parser=parser)
    except (etree.LxmlError, ValueError, LookupError, AssertionError):
        return None


def _fit_for_xml(markup: str) -> bytes:
    markup = _NO_CHARACTER.sub(" ", markup)
    data = markup.encode("utf-8", "replace")
    # a pattern would look at a large page as long as the parser does
    if len(data.translate(None, _CONTROLS)) < len(data) or "\ufffe" in markup or "\uffff" in markup:
        return _NOT_XML.sub(" ", markup).encode("utf-8", "replace")
    return data


def plain(text: str) -> str:
    """One clean line from a field that may hold text, escaped text or HTML, even escaped twice.

    Only what HTML knows as an element is taken for markup: "1 < 2" and "<3" stay.
    """
    for _ in range(3):
        if _MARKUP.search(text):
            tree = parse(text)
            text = text_of(tree) if tree is not None else ""
        elif _ENTITY.search(text):
            text = html.unescape(text)
        else:
            break
    return clean(text)


def markup_in(text: str) -> str | None:
    """The HTML of a field, even where it was escaped once or twice; None where it holds none."""
    for _ in range(3):
        if _MARKUP.search(text):
            return text
        if not _ENTITY.search(text):
            return None
        text = html.unescape(text)
    return None


def is_escaped(text: str) -> bool:
    """Whether a reader would see "&#39;" in it, or the like."""
    return _ENTITY.search(text) is not None


def text_of(element: HtmlElement, *, without: frozenset[str] = frozenset()) -> str:
    """The readable text of an element on one line, blocks and line breaks as blanks.

    Args:
        without: further element names to leave out, in lower case.
    """
    skipped = UNSEEN | without if without else UNSEEN
    if element.tag in skipped or is_hidden(element):
        return ""
    line = [element.text or ""]
    _add_text_in(element, skipped, line)
    return clean("".join(line))


def length_up_to(element: HtmlElement, most: int) -> int:
    """The characters in it, seen or not; beyond `most` it is not counted how many more.

    Pages hold large parts in large parts: to take the text of each costs more than all else.
    """
    length = 0
    for piece in element.itertext():
        length += len(piece.strip())
        if length > most:
            break
    return length


def blocks_of(element: HtmlElement) -> tuple[Block, ...]:
    """The text of an element that is known to be an article: nothing is judged, nothing lost.

    Pictures and their captions are left out.
    """
    return _Collector().collect(element)


def _add_text_in(element: HtmlElement, skipped: frozenset[str], line: list[str]) -> None:
    """Calls itself: parsed trees are at most 255 elements deep."""
    for node in element:
        tag = node.tag
        if isinstance(tag, str) and tag not in skipped and not is_hidden(node):
            border = " " if tag in _BREAKS else ""
            line.append(border)
            line.append(node.text or "")
            if len(node):
                _add_text_in(node, skipped, line)
            line.append(border)
        line.append(node.tail or "")


def is_hidden(node: etree._Element) -> bool:
    """Whether a reader cannot see it: the pixel that counts readers, the text for machines."""
    given = node.keys()
    if _HIDING.isdisjoint(given):
        return False
    if "hidden" in given or ("class" in given and _is_read_aloud(node.get("class", ""))):
        return True
    if "role" in given and node.get("role") == "tooltip":
        return True
    if "aria-hidden" in given and node.get("aria-hidden") == "true" and _explains(node):
        return True
    return "style" in given and _UNSEEN_STYLE.search(node.get("style", "")) is not None


_HIDING = frozenset(("class", "hidden", "role", "aria-hidden", "style"))


def _explains(node: etree._Element) -> bool:
    """Whether it says again what the word around it is explained with."""
    around = node.getparent()
    return around is not None and around.tag == "abbr" and bool(around.get("title"))


@lru_cache(maxsize=4096)  # a page calls many things by one name
def _is_read_aloud(called: str) -> bool:
    return _FOR_READERS_ALOUD.search(called) is not None


class _Collector:
    """Walks once through a tree and lays its text down as blocks."""

    def __init__(self) -> None:
        self._done: list[Block] = []
        self._line: list[str] = []
        self._group: list[str] = []
        self._within: list[str] = []
        self._broken = False

    def collect(self, element: HtmlElement) -> tuple[Block, ...]:
        walker = etree.iterwalk(element, events=("start", "end"))
        for event, node in walker:
            tag = node.tag if isinstance(node.tag, str) else ""
            if event == "start":
                if not tag or tag in UNSEEN or tag in _PICTURES or is_hidden(node):
                    walker.skip_subtree()
                    continue
                self._open(tag)
                self._add(node.text)
            else:
                self._close(tag)
                if node is not element:
                    self._add(node.tail)
        self._flush()
        return tuple(self._done)

    def _add(self, text: str | None) -> None:
        if text:
            self._line.append(text)
            self._broken = self._broken and not text.strip()

    def _open(self, tag: str) -> None:
        if tag == "br":
            self._break()
        elif tag in _BREAKS:
            self._flush()
        if tag in _GROUPS:
            self._within.append(tag)

    def _close(self, tag: str) -> None:
        if tag in _BREAKS and tag != "br":
            self._flush(heading=tag in HEADINGS)
        if tag in _GROUPS and self._within:
            self._within.pop()
            if not self._within:
                self._lay_group(tag)

    def _break(self) -> None:
        """One line break is a blank, the second in a row parts paragraphs."""
        if self._broken:
            self._flush()
        else:
            self._line.append(" ")
            self._broken = True

    def _flush(self, *, heading: bool = False) -> None:
        text, self._line, self._broken = clean("".join(self._line)), [], False
        if not text:
            return
        if self._within:
            self._group.append(text)
        else:
            kind = BlockKind.HEADING if heading else BlockKind.PARAGRAPH
            self._done.append(Block(kind=kind, text=text))

    def _lay_group(self, tag: str) -> None:
        lines, self._group = self._group, []
        if not lines:
            return
        if tag == "blockquote":
            self._done.append(Block(kind=BlockKind.QUOTE, text=" ".join(lines)))
        else:
            self._done.append(Block(kind=BlockKind.LIST, text="\n".join(lines)))


# lxml's own lookup asks Python about each element anew, to tell forms and fields apart
_PLAIN_ELEMENTS = etree.ElementDefaultClassLookup(element=HtmlElement, comment=HtmlComment)
# what no XML text may hold: trees with it cannot be copied from one to another
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_CONTROLS = bytes(code for code in range(32) if chr(code) not in "\t\n\r")
# apart, and with one beginning: so both are looked for quickly in a large page
_NO_CHARACTER = re.compile(
    r"&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01]|6553[45])(?!\d)"
    r"|[xX]0*(?:[0-8bBcCeEfF]|1[0-9a-fA-F]|[fF]{3}[eEfF])(?![0-9a-fA-F]));?"
)
_BREAKS = HEADINGS | words("""
    address article aside blockquote body br dd details div dl dt fieldset figcaption figure
    footer header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul
""")
_GROUPS = frozenset(("ul", "ol", "blockquote", "dl"))
_PICTURES = frozenset(("figure", "img", "picture", "figcaption"))
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_MARKUP = re.compile(
    r"</?(?:a|abbr|article|b|big|blockquote|body|br|center|cite|code|dd|del|div|dl|dt|em|figcaption"
    r"|figure|font|h[1-6]|head|hr|html|i|iframe|img|ins|li|mark|noscript|object|ol|p|picture|pre|q|s"
    r"|script|section|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|th|time|title|tr|u"
    r"|ul|video|wbr)(?:\s[^<>]*)?/?>|<!--|<!\[CDATA\[|<!doctype",
    re.IGNORECASE,
)
# "opens in a new tab": words that are only read aloud
_FOR_READERS_ALOUD = re.compile(
    r"(?:^|[\s_-])(?:sr-only|visually-?hidden|visuallyhidden|screen-?reader(?:-text)?|a11y-text|blind)(?=$|[\s_])"
)
_UNSEEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|clip\s*:\s*rect\(\s*[01](?:px)?[\s,]",
    re.IGNORECASE,
)

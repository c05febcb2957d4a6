"""Text that a page folds up behind "read more": to a reader on a phone it is all one text."""

import re
from functools import lru_cache
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

from content.litter.lines import is_label
from content.markup import HEADINGS, is_hidden, text_of
from content.page.blocks import LONG_ENOUGH, is_aside
from content.sentence_ends import may_be_closed
from content.text import size
from content.wordlists import either

NEAR = 5
"""So many elements before one are looked at: a page may have thousands."""
LONGEST_CONTROL = 40
"""Characters."""


def unfold(tree: HtmlElement) -> None:
    """Move folded paragraphs to those that they go on from. Changes the tree.

    Folded is a part that calls itself so, or that cannot be seen and has a "read more" beside it.
    It has to stand right behind the text, and to hold whole paragraphs.
    """
    for button in list(tree.iter("button")):
        _open_answer(button)
    for node in _HOLDERS(tree):
        if node.getparent() is not None and _is_folded(node):
            home = _home_before(node)
            if home is not None:
                _lay_into(home, node)


def _open_answer(button: HtmlElement) -> None:
    """Show a question that is a button in a heading, with the hidden answer behind it."""
    heading = next(button.iterancestors(*HEADINGS), None)
    answer = None if heading is None else heading.getnext()
    if heading is None or answer is None or answer.tag not in ("div", "section"):
        return
    if is_aside(answer) or not any(map(_tells, answer.iter("p"))):
        return
    button.tag = "span"
    for name in ("hidden", "style", "aria-hidden"):
        answer.attrib.pop(name, None)


def _is_folded(node: HtmlElement) -> bool:
    named = _calls_folded((node.get("class") or "").lower())
    if not named and not (_is_unseen(node) and _has_control(node)):
        return False
    if is_aside(node) or next(node.iter("form", "input", "nav"), None) is not None:
        return False
    # what is hidden has no text for others: it is looked at without its style
    return any(_tells(each) for each in node.iterchildren("p"))


def _is_unseen(node: HtmlElement) -> bool:
    return node.get("aria-hidden") == "true" or is_hidden(node)


@lru_cache(maxsize=4096)  # a page calls many things by one name
def _calls_folded(names: str) -> bool:
    return _NAME.search(names) is not None


def _tells(paragraph: HtmlElement) -> bool:
    text = text_of(paragraph)
    return size(text) >= LONG_ENOUGH and may_be_closed(text)


def _has_control(node: HtmlElement) -> bool:
    """Whether "read more" stands before or behind it, to be pressed."""
    for each in (*_steps(node, preceding=True), *_steps(node, preceding=False)):
        if each.tag in ("button", "a", "label", "span", "p", "div"):
            told = " ".join(map(str, each.itertext())).strip()  # a button has no text for others
            if 0 < len(told) <= LONGEST_CONTROL and (is_label(told) or _MORE.fullmatch(told)):
                return True
    return False


def _steps(node: HtmlElement, *, preceding: bool) -> list[HtmlElement]:
    """The next two elements on one side."""
    return [each for each, _ in zip(node.itersiblings(preceding=preceding), "12", strict=False)]


def _home_before(node: HtmlElement) -> HtmlElement | None:
    """What holds the paragraph that the text goes on from; None where none stands before it."""
    for each in islice(node.itersiblings(preceding=True), NEAR):
        if each.tag == "p" and _tells(each):
            return node.getparent()
        if each.tag in HEADINGS or is_aside(each):
            return None
        paragraphs = [inner for inner in each.iter("p") if _tells(inner)]
        if paragraphs:
            return paragraphs[-1].getparent()
        if size(text_of(each)) > LONGEST_CONTROL:
            return None
    return None


def _lay_into(home: HtmlElement, node: HtmlElement) -> None:
    if home is node.getparent():
        node.drop_tag()
        return
    for each in list(node):
        home.append(each)


# what holds paragraphs and is called anything: few of a page's elements
_HOLDERS = etree.XPath("descendant::*[self::div or self::section or self::span][@*][p]")
_NAME = re.compile(
    r"(?:^|[\s_-])"
    + either("""
        (?:read|show|view|see)[-_]?more[-_]?(?:text|content|body|wrap(?:per)?|container|target)
        more[-_]?(?:text|content|body), collaps(?:e|ed|ible)(?:[-_](?:text|content|body))?
        (?:toggle|hidden|folded|expand(?:able|ed)?|truncated)[-_]?(?:text|content|body|article)
        continue[-_]?reading, rest[-_]of[-_](?:text|article|content), article[-_]?rest
    """)
    + r"(?=$|[\s_-])"
)
_MORE = re.compile(
    either("""
        (?:read|show|see|view) (?:more|all|full (?:story|article|text)), expand, more
        mehr (?:lesen|anzeigen), weiterlesen, lire la suite, (?:afficher|voir) plus
        (?:leer|ver|mostrar) más, leggi tutto, mostra (?:di più|altro), (?:ler|ver|mostrar) mais
        lees (?:meer|verder), toon meer, devamını (?:oku|göster), czytaj (?:dalej|więcej), rozwiń
        читать (?:далее|дальше|полностью), показать (?:ещё|полностью), развернуть
        läs mer, visa mer, les mer, vis mer, اقرأ المزيد, عرض المزيد, 続きを読む, もっと見る
        展开全文, 阅读全文, 查看全文, 더 ?보기, और पढ़ें, पूरा पढ़ें
    """)
    + r"\W*",
    re.IGNORECASE,
)

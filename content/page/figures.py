"""Pictures with what stands under them: caption and credit, told apart."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree
from lxml.html import HtmlElement

from content.agencies import names_agency
from content.markup import HEADINGS, UNSEEN, is_hidden, text_of
from content.page import pictures
from content.page.blocks import names_of
from content.page.credits import LABEL_ALONE, has_label, split_credit, tidy
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
        frame, node = _frame(figure.img)
        caption, credit = words_of(figure.img) if frame is not None else ("", "")
        if frame is None or not (
            node is not None or frame.tag == "figure" or (credit and _more_than(frame, tree))
        ):
            caption, credit, frame = "", "", None
        found.append((figure, caption, credit))
        if frame is not None:
            taken.extend([frame] if node is None else [node, *_outermost_credits(frame)])
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
        named = node.tag in ("figure", "figcaption") or _is_caption(node)
        if named and _is_short(node) and not _frames_words(node):
            found.append(node)
    return found


def _frames_words(node: HtmlElement) -> bool:
    """A figure that is a quotation or a table, and no picture."""
    return (
        node.tag == "figure"
        and next(node.iter("blockquote", "table"), None) is not None
        and next(node.iter("img", "amp-img", "picture", "video", "iframe"), None) is None
    )


def words_of(img: HtmlElement) -> tuple[str, str]:
    """Caption and credit of a picture, each "" where it has none."""
    frame, caption_node = _frame(img)
    if frame is None:
        return _words_by_alt(img)
    node = frame if caption_node is None else caption_node
    credit = _credit_in(frame)
    if not credit:
        credit = _credit_among(_runs(node)) or _credit_among(_runs(frame))
    caption = _without(text_of(node), credit, _runs(node))
    if not credit:
        caption, split = split_credit(caption)
        credit = [split] if split else []
    return caption.strip(" |–—-•/"), _joined(credit)


def _frame(img: HtmlElement) -> tuple[HtmlElement | None, HtmlElement | None]:
    """What holds the picture and its words, and the element of its caption, where it has one."""
    # parsers nest the unclosed sources of a picture: they are one step
    node, best = next(img.iterancestors("picture"), img), None
    for _ in range(8):
        parent = node.getparent()
        if parent is None or node.tag in ("body", "article", "main", "html"):
            break
        for sibling in node.itersiblings():
            if _is_caption_element(sibling):
                alone = _is_short(parent) and not _heads(parent) and not _shows_others(parent, img)
                return (parent if alone else sibling), sibling
            if text_of(sibling) or sibling.find(".//img") is not None:
                break
        node = parent
        alone = node.tag == "figure" or not _shows_others(node, img)
        if not alone or not _is_short(node):
            break
        caption = next((each for each in node.iterdescendants() if _is_caption_element(each)), None)
        if caption is not None:
            return node, caption
        if best is None and node.tag != "a" and not _heads(node) and text_of(node):
            best = node
    return best, None


def _is_caption_element(node: HtmlElement) -> bool:
    if node.tag != "figcaption" and not _is_caption(node):
        return False
    return 2 < len(text_of(node)) <= LONGEST and node.find(".//img") is None


def _is_caption(node: HtmlElement) -> bool:
    return isinstance(node.tag, str) and _calls_caption(names_of(node))


@lru_cache(maxsize=4096)  # a page calls many things by one name
def _calls_caption(names: str) -> bool:
    return _CAPTION.search(names) is not None


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


def _runs(node: HtmlElement) -> list[str]:
    """The text of an element, cut wherever another element begins or ends."""
    runs: list[str] = []
    walker = etree.iterwalk(node, events=("start", "end"))
    for event, each in walker:
        if event == "end":
            text = each.tail if each is not node else ""
        elif not isinstance(each.tag, str) or each.tag in UNSEEN or is_hidden(each):
            walker.skip_subtree()
            text = ""
        else:
            text = each.text
        if told := clean(text or ""):
            runs.append(told)
    return runs


def _credit_among(runs: list[str]) -> list[str]:
    """The run that is a credit by its words, or by its looks beside a sentence."""
    for index, run in enumerate(runs):
        if len(run) > LONGEST_CREDIT or len(runs) == 1:
            continue
        if LABEL_ALONE.fullmatch(run) and index + 1 < len(runs):
            return [run, runs[index + 1]]
        if has_label(run) or (run.startswith(("/", "|", "©")) and index):
            return [run]
        if len(run) <= 60 and (
            names_agency(run) or (_is_name(run) and index in (0, len(runs) - 1))
        ):
            rest = " ".join(runs[:index] + runs[index + 1 :])
            if len(rest) >= 25 and not names_agency(rest):
                return [run]
    return []


def _is_name(run: str) -> bool:
    """Capitalised words and nothing else: a person or a house, not a sentence."""
    words = [word for word in re.split(r"[\s/,&]+", run) if word]
    if not 2 <= len(words) <= 6 or run.endswith((".", "!", "?", ":", "…")):
        return False
    return all(word[0].isupper() or len(word) <= 3 for word in words) and run.isprintable()


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
                caption, credit = split_credit(around)
                return (alt, credit) if caption == alt else (around, "")
            return split_credit(text_of(node)) if len(text_of(node)) <= len(alt) + 100 else ("", "")
    return "", ""


def _without(caption: str, credit: list[str], runs: list[str]) -> str:
    """The caption without its credits; a name that is a word of its sentences stays."""
    for each in credit:
        if caption.endswith(each):
            caption = caption[: -len(each)]
        elif len(each.split()) > 1 or (each in runs and not _goes_on(caption, each)):
            caption = caption.replace(each, " ")
    return _EMPTY_BRACKETS.sub("", clean(caption)).strip()


def _goes_on(caption: str, word: str) -> bool:
    """Whether a sentence goes on behind this word, as with the house that a picture shows."""
    return caption.partition(word)[2].lstrip()[:1].islower()


def _joined(credit: list[str]) -> str:
    names = (tidy(each) for each in credit)
    return " / ".join(dict.fromkeys(name for name in names if name))


def _is_tiny(img: HtmlElement) -> bool:
    return any(_TINY.fullmatch(img.get(name) or "") for name in ("width", "height"))


_TINY = re.compile(r"\s*(?:[1-9]|[1-5][0-9])(?:px)?\s*")
_CAPTION = re.compile(
    r"(?:^|[\s_-]|(?<=[a-z]))(?:fig)?caption(?!ed|s?[-_]?(?:toggle|button|icon))|legend"
    r"|bildunterschrift|bildtext|cutline|pie-?de-?foto|didascalia|img-info|media-?lead|(?:media|image|photo|picture)[\w-]*description"
)
_CREDIT = re.compile(
    r"credit|copyright|photographer|imagesource|sourceimage|rights"
    r"|(?:^|[\s_-])(?:source|author|byline|fotograf[oa]?|agency|quelle|urheber)(?![a-z])"
)
_EMPTY_BRACKETS = re.compile(r"[(\[]\s*[)\]]")

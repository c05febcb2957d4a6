"""Caption and credit of a picture, told apart by the markup around it, else by their words."""

import re

from lxml import etree
from lxml.html import HtmlElement

from content.agencies import names_agency
from content.markup import UNSEEN, is_hidden, text_of
from content.page.captions import split_credit
from content.page.credits import LABEL_ALONE, has_label, tidy
from content.page.frames import credit_parts, frame_of
from content.text import clean

LONGEST_CREDIT = 160
"""Characters."""


def words_of(img: HtmlElement) -> tuple[str, str]:
    """Caption and credit of a picture, each "" where it has none."""
    frame, caption_node = frame_of(img)
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


def _credit_in(frame: HtmlElement) -> list[str]:
    """The texts of the parts that are called credits, the inner ones of one only once."""
    texts = [text_of(node) for node in credit_parts(frame)]
    texts = [text for text in dict.fromkeys(texts) if 1 < len(text) <= LONGEST_CREDIT]
    return [text for text in texts if not any(text != other and text in other for other in texts)]


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


_EMPTY_BRACKETS = re.compile(r"[(\[]\s*[)\]]")

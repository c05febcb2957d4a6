"""The box above a text that says its main points: one list, whatever it is built of."""

import re
from functools import lru_cache
from itertools import islice

from lxml.html import HtmlElement

from content.dump.points import heads_points
from content.markup import length_up_to, text_of
from content.page.blocks import Piece, names_of
from content.sentence_ends import is_closed
from content.text import size
from content.types import BlockKind
from content.wordlists import either

MOST = 8
LONGEST_LABEL = 40
"""Characters."""
_TRIED = 1000
_LINES = ("h2", "h3", "h4", "h5", "p", "div", "strong", "span")
LONGEST = 300
"""Characters of one point: a longer one is a paragraph."""
PARAGRAPH = 100
SENTENCE = 40


def into_lists(tree: HtmlElement) -> None:
    """Make lists of the paragraphs in boxes of main points. Changes the tree.

    A list that a label above the text calls so ("At a glance") is such a box without it; but what
    counts its steps, or may be the news of many ("Summary", "In brief"), stays as it stands.
    """
    _drop_labels(tree)
    for box in tree.iter("div", "section", "aside"):
        if not _calls_points(box):
            continue
        points = [point for point in box.iter("p") if text_of(point)]
        holder = points[0].getparent() if points else None
        if holder is None or any(point.getparent() is not holder for point in points):
            continue
        short = 1 < len(points) <= MOST and all(len(text_of(each)) <= LONGEST for each in points)
        if short and _has_text_beside(tree, box):
            _make_list(points)


def _drop_labels(tree: HtmlElement) -> None:
    for node in list(islice(tree.iter(*_LINES), _TRIED)):
        if node.tag == "p" and _is_told(node):
            return  # within the text it may head anything
        below = node.getnext()
        if below is None or below.tag != "ul" or below.get("class") is not None:
            continue
        if not _is_label(node) or not 1 < len(points := list(below.iter("li"))) <= MOST:
            continue
        if all(is_closed(text_of(point)) for point in points):
            below.set("class", "key-points")
            node.drop_tree()


def _is_told(paragraph: HtmlElement) -> bool:
    """Whether it is one of the text: a whole sentence, or as long as one."""
    length = length_up_to(paragraph, PARAGRAPH)
    return length >= PARAGRAPH or (length >= SENTENCE and is_closed(text_of(paragraph)))


def _is_label(node: HtmlElement) -> bool:
    if length_up_to(node, LONGEST_LABEL) > LONGEST_LABEL:
        return False
    text = text_of(node)
    return heads_points(text) and _MAY_HEAD_NEWS.fullmatch(text.strip(" :").casefold()) is None


def sentences_of(piece: Piece) -> str:
    """The main points as one text, where each is a sentence; "" for any other piece."""
    boxes = (piece.element, *piece.element.iterancestors())
    if piece.block.kind is not BlockKind.LIST or not any(map(_calls_points, boxes)):
        return ""
    points = piece.block.text.split("\n")
    return " ".join(points) if all(map(is_closed, points)) else ""


def _has_text_beside(tree: HtmlElement, box: HtmlElement) -> bool:
    paragraphs = (each for each in tree.iter("p") if size(text_of(each)) >= PARAGRAPH)
    return any(box not in each.iterancestors() for each in paragraphs)


def _make_list(points: list[HtmlElement]) -> None:
    made: HtmlElement = points[0].makeelement("ul")
    points[0].addprevious(made)
    for point in points:
        point.tag = "li"
        made.append(point)


def _calls_points(element: HtmlElement) -> bool:
    called = element.tag not in ("body", "main", "article", "html")
    return called and _names_points(names_of(element))


@lru_cache(maxsize=4096)  # a page calls many things by one name
def _names_points(names: str) -> bool:
    return _NAME.search(names) is not None


_MAY_HEAD_NEWS = re.compile(
    either("""
        summary, in brief, the essentials, quick read, in kürze, kurz erklärt, en bref, en resumen
        in sintesi, resumo, em resumo, muktasari, kort fortalt, kort sagt, oppsummert, özet, коротко
        sammanfattning, tiivistelmä, w skrócie, sažetak, tóm tắt, ringkasan, pe scurt, összefoglaló
        in het kort
    """)
)
_NAME = re.compile(
    r"(?:^|[\s_-])"
    + either("""
        bullet-?points?, key-?points?, key-?take-?aways?, key-?facts, take-?aways?, highlights?
        at-a-glance, tl-?dr, summary-?(?:list|box|points), kurzfassung, faktenbox, puntos-?clave
        claves, points-?cl[eé]s
    """)
    + r"(?=$|[\s_-])"
)

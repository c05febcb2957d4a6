"""The words of a feed's entry: its standfirst and its text, without its pictures' words."""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from content import urls
from content.feed.photos import Candidate
from content.litter import Litter, litter_in
from content.markup import blocks_of, is_escaped, markup_in, parse, plain
from content.page.figures import take_figures
from content.text import clean, words
from content.types import Block, BlockKind
from content.wordlists import either

STANDFIRST_UNITS = 700
"""A longer description is the text itself, not a summary of it."""


LONGEST = 1_000_000
"""Characters: no article is longer, and what is would keep everybody else waiting."""
LONGEST_TEASER = 800


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What an entry says, and the pictures that it says it with."""

    standfirst: str = ""
    body: tuple[Block, ...] = ()
    pictures: tuple[Candidate, ...] = ()


def words_of(entry: Mapping[str, Any], *, headline: str, base: str) -> Words:
    """The standfirst and the body that an entry carries.

    Neither the headline again, nor the text once more, nor its cut-off beginning is a standfirst;
    a description of several paragraphs is the text.
    """
    description = entry.get("description")
    description = description if isinstance(description, str) else ""
    told = _piece(description, base)
    contents = [each for each in _contents(entry, base) if each[0].strip() != description.strip()]
    text = max((_piece(*each) for each in contents), key=_length, default=Words())
    summary, body = without_teaser(_text(told.body)), text.body
    if len(summary) > STANDFIRST_UNITS or (not body and len(told.body) > 2):
        summary, body = "", max(body, told.body, key=lambda blocks: len(_text(blocks)))
    if _text(body) == summary:
        body = ()
    if _repeats(summary, headline) or _begins(_text(body), summary):
        summary = ""
    if not summary and len(body) == 1 and len(body[0].text) <= STANDFIRST_UNITS:
        summary, body = without_teaser(body[0].text), ()  # so short a text is a summary
    return Words(standfirst=summary, body=body, pictures=told.pictures + text.pictures)


def without_teaser(text: str) -> str:
    """`text` without "Continue reading…" and "The post … appeared first on …" at its end."""
    end = max(0, len(text) - LONGEST_TEASER)  # to look further only costs time
    if found := _TEASER.search(text, end):
        text = text[: found.start()]
    if found := _CUT.search(text, max(0, len(text) - LONGEST_TEASER)):
        text = text[: found.start()] + "…"
    return text.rstrip()


def _contents(entry: Mapping[str, Any], base: str) -> Iterator[tuple[str, str]]:
    """The pieces of HTML that an entry carries as its text, each with its base."""
    for content in entry.get("content") or ():
        if isinstance(content, dict) and isinstance(content.get("value"), str):
            yield content["value"], urls.resolve(base, str(content.get("base") or "")) or base


def _piece(field: str, base: str) -> Words:
    """A field's text and pictures; of pictures' words only what stands in the text stays there."""
    field = field[:LONGEST]
    markup = markup_in(field)
    if markup is None:
        paragraphs = _BLANK_LINE.split(field if field.strip() else "")
        lines = (plain(each) for each in paragraphs)
        return Words(body=tuple(_paragraph(line) for line in lines if without_teaser(line)))
    tree = parse(markup)
    if tree is None:
        return Words()
    pictures = tuple(
        Candidate(url=figure.url, width=figure.width, caption=caption, credit=credit)
        for figure, caption, credit in take_figures(tree, base=base)
    )
    blocks = (_unescaped(block) for block in blocks_of(tree))
    return Words(body=tuple(block for block in blocks if _is_text(block)), pictures=pictures)


def _is_text(block: Block) -> bool:
    """Neither an invitation to the page, nor "Advertisement" or the like."""
    if block.kind is BlockKind.PARAGRAPH and litter_in(block.text) is Litter.SURE:
        return False
    return bool(without_teaser(block.text))


def _unescaped(block: Block) -> Block:
    """What was escaped twice inside of markup."""
    if not is_escaped(block.text):
        return block
    text = "\n".join(plain(line) for line in block.text.split("\n"))
    return Block(kind=block.kind, text=text or clean(html.unescape(block.text)) or "…")


def _paragraph(line: str) -> Block:
    return Block(kind=BlockKind.PARAGRAPH, text=line)


def _text(blocks: tuple[Block, ...]) -> str:
    return " ".join(block.text.replace("\n", " ") for block in blocks)


def _length(words: Words) -> int:
    return len(_text(words.body))


def _repeats(summary: str, headline: str) -> bool:
    """Whether it is the headline again, perhaps with the source's name behind it."""
    own, known = words(summary), words(headline)
    if own == known:
        return True
    return len(known) >= 4 and own[: len(known)] == known and len(own) <= len(known) + 3


def _begins(text: str, summary: str) -> bool:
    """Whether the summary is only the cut-off beginning of the text."""
    beginning = summary.rstrip(" .…")
    return bool(beginning) and text.startswith(beginning) and len(text) > len(summary)


_BLANK_LINE = re.compile(r"\n\s*\n")
_GO_ON = either("""
    continue reading, read more, read the full (?:story|article), read on, keep reading, full story
    click here to read, weiterlesen, mehr lesen, zum artikel, lire la suite, lire plus, leer más
    seguir leyendo, sigue leyendo, leggi tutto, continua a leggere, devamını oku, devamı
    lees verder, lees meer, läs mer, les mer, leia mais, continue lendo, czytaj (?:więcej|dalej)
    читать (?:далее|полностью), 続きを読む
""")
_THE_POST = either("the post, der beitrag, l'article, la entrada, l'articolo, o post")
_APPEARED = either("""
    appeared first on, first appeared on, erschien zuerst auf, est apparu en premier sur
    se publicó primero en, proviene da, apareceu primeiro em
""")
_TEASER = re.compile(
    # in the midst of a sentence the same words are only words
    r"(?:^|(?<=[.!?…:»”\"')\]。])|\s+(?=[(\[…]|(?-i:[A-ZÀ-ÞА-Я])))"
    rf"\s*(?:[(\[…]?\s*{_GO_ON}\b[^.!?]{{0,80}}|{_THE_POST} .{{1,300}} {_APPEARED} .{{1,80}})"
    r"\s*[)\]]?[\s.…›»→>]*$",
    re.IGNORECASE,
)
_CUT = re.compile(r"\s*(?:\[\s*(?:…|\.\.\.|mehr|more|weiter|suite)\s*\]|\.\.\.|\[&hellip;\])\s*$")

"""The words of a feed's entry: its standfirst and its text, without its pictures' words."""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from content import urls
from content.feed.captions import credit_line
from content.feed.figures import pictures_in, show_one
from content.feed.photos import Candidate
from content.feed.teasers import drop_invitations, without_teaser
from content.litter.lines import Litter, litter_in, read_more
from content.markup import blocks_of, is_escaped, markup_in, parse, plain
from content.sentence_ends import is_closed
from content.text import clean, words
from content.types import Block, BlockKind

STANDFIRST_UNITS = 700
"""A longer description is the text itself, not a summary of it."""


LONGEST = 1_000_000
"""Characters: no article is longer, and what is would keep everybody else waiting."""


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
    told = _piece(description, base, headline)
    contents = [each for each in _contents(entry, base) if each[0].strip() != description.strip()]
    text = max((_piece(*each, headline) for each in contents), key=_length, default=Words())
    summary, body = without_teaser(_text(told.body)), text.body
    if len(summary) > STANDFIRST_UNITS or (not body and len(told.body) > 2):
        summary, body = "", max(body, told.body, key=lambda blocks: len(_text(blocks)))
    if _text(body) == summary:
        body = ()
    if _repeats(summary, headline) or _begins(_text(body), summary):
        summary = ""
    if not summary and body is text.body and text.standfirst:
        summary, body = text.standfirst, body[1:]
    if not summary and len(body) == 1 and len(body[0].text) <= STANDFIRST_UNITS:
        summary, body = without_teaser(body[0].text), ()  # so short a text is a summary
    return Words(standfirst=summary, body=body, pictures=told.pictures + text.pictures)


def _contents(entry: Mapping[str, Any], base: str) -> Iterator[tuple[str, str]]:
    """The pieces of HTML that an entry carries as its text, each with its base."""
    for content in entry.get("content") or ():
        if isinstance(content, dict) and isinstance(content.get("value"), str):
            yield content["value"], urls.resolve(base, str(content.get("base") or "")) or base


def _piece(field: str, base: str, headline: str) -> Words:
    """A field's text and pictures; of pictures' words only what stands in the text stays there.

    A headline told once more goes; a heading between it and the text is the standfirst as well.
    """
    field = field[:LONGEST]
    markup = markup_in(field)
    if markup is None:
        paragraphs = _BLANK_LINE.split(field if field.strip() else "")
        lines = (plain(each) for each in paragraphs)
        return Words(body=tuple(_paragraph(line) for line in lines if without_teaser(line)))
    tree = parse(markup)
    if tree is None:
        return Words()
    drop_invitations(tree, page=base, headline=headline)
    pictures = pictures_in(tree, base=base)
    unescaped = (_unescaped(block) for block in blocks_of(tree))
    blocks = tuple(block for block in unescaped if _is_text(block))
    signed = [(block, credit) for block in blocks if (credit := credit_line(block.text))]
    if len(signed) == 1 and show_one(pictures):
        blocks = tuple(block for block in blocks if block is not signed[0][0])
        pictures = tuple(replace(each, credit=each.credit or signed[0][1]) for each in pictures)
    between = ""
    if blocks and words(blocks[0].text) == words(headline):
        blocks = blocks[1:]
        if len(blocks) > 1 and blocks[0].kind is BlockKind.HEADING:
            between = blocks[0].text
    return Words(standfirst=between, body=blocks, pictures=pictures)


def _is_text(block: Block) -> bool:
    """Neither an invitation to the page or another, nor "Advertisement" or the like."""
    if block.kind is BlockKind.PARAGRAPH and read_more(block.text) is not None:
        return False
    if block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST) and all(
        litter_in(line) is Litter.SURE for line in block.text.split("\n")
    ):
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
    """Whether the summary is only the beginning of the text, cut off there or after a sentence."""
    is_cut = summary.endswith(("…", "...")) or not is_closed(summary)
    beginning = summary.rstrip(" .…") if is_cut else summary
    return bool(beginning) and text.startswith(beginning) and len(text) > len(summary)


_BLANK_LINE = re.compile(r"\n\s*\n")

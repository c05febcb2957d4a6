"""A story in a few sentences: the publisher's own, or the first of the text."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from content.datelines import without_dateline
from content.notes import is_note
from content.sentence_ends import FULL_STOPS, is_closed, may_be_closed
from content.text import clip, sentences, utf16_units, words
from content.types import Article, BlockKind


def summarise(article: Article, *, limit_units: int) -> str:
    """Whole sentences, plain text on one line, at most `limit_units` UTF-16 units.

    The standfirst where it is a good one; else the leading sentences up to sixty
    words, without datelines, bylines and quotations that are cut or lack a speaker.
    "" where there is nothing to sum up.
    """
    told = "" if is_note(article.standfirst) else without_dateline(article.standfirst)
    whole = _without_cut(sentences(told, article.language), partial=bool(article.partial))
    standfirst = " ".join(whole)
    if standfirst and _is_good(standfirst, article.headline):
        return _fitted(whole, limit_units)
    lead = list(_lead(article))
    if not lead:
        lead = [] if _says_again(standfirst, article.headline) else whole
    return _fitted(lead, limit_units)


def _without_cut(parts: list[str], *, partial: bool) -> list[str]:
    """Without the last sentence where a feed or a page for machines breaks off in its midst.

    Args:
        partial: only an excerpt is known; then a last sentence without an end is cut as well,
            unless no sentence has one.
    """
    if not parts:
        return []
    *before, last = parts
    broken = partial and bool(before) and all(map(is_closed, before)) and not may_be_closed(last)
    return before if broken or _CUT.search(last) else parts


def _is_good(standfirst: str, headline: str) -> bool:
    """Of a size to be read under a headline, and neither the headline again nor a mere teaser."""
    length = _length(standfirst)
    is_label = length < _LEAST_UNCLOSED and not may_be_closed(standfirst)
    goes_on = standfirst.startswith(("…", "..."))
    asks = all(part.rstrip(_CLOSING)[-1:] in ("?", "？", "؟") for part in sentences(standfirst))
    return (
        8 <= length <= 70
        and not (is_label or goes_on or asks)
        and not _says_again(standfirst, headline)
    )


def _says_again(text: str, headline: str) -> bool:
    said, known = _pieces(text), _pieces(headline)
    if not said:
        return True
    return len(said - known) <= max(1, len(said) // 6)


def _pieces(text: str) -> set[str]:
    """Words, or pairs of signs where words run on without blanks."""
    return {
        piece
        for word in words(text)
        for piece in (map("".join, pairwise(word)) if _is_wide(word[0]) else (word,))
    }


def _lead(article: Article) -> Iterator[str]:
    """Leading sentences of the body up to sixty words; at least one."""
    spent = 0
    for sentence in _sentences_in_order(article):
        length = _length(sentence)
        if spent and spent + length > _WORDS:
            return
        spent += length
        yield sentence


def _sentences_in_order(article: Article) -> Iterator[str]:
    """Those that can stand in a summary, up to the first that breaks the thread."""
    for block in article.body[:_BLOCKS]:
        if block.kind is not BlockKind.PARAGRAPH:
            continue
        text = without_dateline(block.text)
        if _says_again(text, article.headline) or _is_aside(text) or is_note(text):
            continue
        if _SPEECH.match(text):
            continue
        parts = sentences(text, article.language)
        if block is article.body[-1]:
            parts = _without_cut(parts, partial=bool(article.partial))
        for sentence in _with_whole_quotes(parts):
            if not _is_orphaned_quote(sentence):
                yield sentence


def _with_whole_quotes(parts: Iterable[str]) -> Iterator[str]:
    """Sentences, those of one quotation kept together."""
    held = ""
    for part in parts:
        held = f"{held} {part}" if held else part
        if not _is_open(held) or len(held) > _LONGEST_QUOTE:
            yield held
            held = ""
    if held:
        yield held


def _is_open(text: str) -> bool:
    """Whether a quotation begins in `text` and does not end there."""
    if text.count('"') % 2:
        return True
    opened = sum(text.count(mark) for mark in "“„«「")
    closed = sum(text.count(mark) for mark in "”»」") + (text.count("“") if "„" in text else 0)
    return opened > closed


def _is_orphaned_quote(sentence: str) -> bool:
    """A quotation without the one who speaks, or half of one."""
    return _is_open(sentence) or (
        sentence[0] in _OPENING and sentence.rstrip(".。")[-1:] in _CLOSING and len(sentence) > 2
    )


def _fitted(parts: list[str], limit_units: int) -> str:
    """As many of the sentences as fit; the first, clipped, where not even that one does."""
    fitted = ""
    for part in parts:
        blank = "" if not fitted or _is_wide(fitted[-1]) else " "
        if utf16_units(fitted + blank + part) > limit_units:
            break
        fitted += blank + part
    if not fitted and parts:
        return clip(parts[0], limit_units)
    return fitted


def _length(text: str) -> int:
    """Words; in scripts without blanks two and a half characters are one."""
    wide = sum(map(_is_wide, text))
    return len(words(text)) if wide < len(text) / 3 else round(wide / 2.5)


def _is_wide(char: str) -> bool:
    return (
        "\u2e80" <= char < "\uac00" or "\uf900" <= char <= "\uffee" or "\u0e00" <= char <= "\u0eff"
    )


def _is_aside(text: str) -> bool:
    """A byline or another short line that is no sentence, or a word on the shop's own links."""
    short = _length(text) <= 8 and text[-1] not in f'{FULL_STOPS}”"»'
    return short or "affiliate" in text[:200].casefold()


_CUT = re.compile(r"(?:…|\.{3,}|[\[(]\s*(?:…|\.{2,})\s*[\])])[\"”“»’']*$")
_WORDS = 60
_LEAST_UNCLOSED = 10
"""Words of a standfirst without a full stop: "The main news of the day at a glance" is a label."""
_SPEECH = re.compile(r"[–—]\s(?!.*[–—,]\s)")
"""A dash opens what is said, in many languages; who says it follows another one, or a comma."""
_BLOCKS = 8
_LONGEST_QUOTE = 600
_OPENING = "\"“„«»「『'‘"
_CLOSING = "\"”“»«」』'’"

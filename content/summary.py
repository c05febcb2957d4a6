"""A story in a few sentences: the publisher's own, or the first of the text."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from content.notes import is_note
from content.sentence_ends import FULL_STOPS
from content.text import clip, sentences, utf16_units, words
from content.types import Article, BlockKind


def summarise(article: Article, *, limit_units: int) -> str:
    """Whole sentences, plain text on one line, at most `limit_units` UTF-16 units.

    The standfirst where it is a good one; else the leading sentences up to sixty
    words, without datelines, bylines and quotations that are cut or lack a speaker.
    "" where there is nothing to sum up.
    """
    standfirst = "" if is_note(article.standfirst) else _without_dateline(article.standfirst)
    if standfirst and _is_good(standfirst, article.headline):
        return _fitted(sentences(standfirst, article.language), limit_units)
    lead = list(_lead(article))
    if not lead:
        lead = [standfirst] if standfirst and not _says_again(standfirst, article.headline) else []
    return _fitted(lead, limit_units)


def _is_good(standfirst: str, headline: str) -> bool:
    """Of a size to be read under a headline, and not the headline again."""
    return 8 <= _length(standfirst) <= 70 and not _says_again(standfirst, headline)


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
        text = _without_dateline(block.text)
        if _says_again(text, article.headline) or _is_aside(text) or is_note(text):
            continue
        for sentence in _with_whole_quotes(sentences(text, article.language)):
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


def _without_dateline(text: str) -> str:
    """The text without "LORVIK (Reuters) —", "Berlin (dpa) -", "（東京 共同）"."""
    match = _DATELINE.match(text)
    if match is None:
        place = _PLACE.match(text)  # "Lorvik/Halm - Die Kranführer …", unless the dash closes again
        match = place if place and not _DASH.search(text, place.end()) else None
    return text[match.end() :].lstrip() if match else text


_WORDS = 60
_BLOCKS = 8
_LONGEST_QUOTE = 600
_OPENING = "\"“„«»「『'‘"
_CLOSING = "\"”“»«」』'’"
_DATELINE = re.compile(
    r"[^\W\d_][^.!?()–—:\"“]{1,45}\s?\([A-ZÀ-Þ][\w ./-]{1,28}\)\s?[–—:-]{1,2}\s+"
    r"|[^\W\d_][^.!?()–—:\"“]{1,40}\s\((?:dpa|afp|apa|sda|ots|epd|kna|sid)[^()]{0,12}\)\s?[.–—:-]{0,2}\s*"
    r"|\([A-ZÀ-Þ][\w ./-]{1,28}\)\s?[–—-]{1,2}\s+"
    r"|[A-ZÀ-Þ][A-ZÀ-Þ' ./-]{2,44}(?:,\s[A-Z][\w .]{2,20}){0,2}\s?(?:[—–]{1,2}|--|\s-)\s+"
    r"|[【（(][^】）)]{2,20}[】）]"
)
_PLACE = re.compile(r"[A-ZÀ-Þ][\w.]+(?:[/ -][A-ZÀ-Þ][\w.]+){0,2}\.?\s[–—-]\s(?=[A-ZÀ-Þ])")
_DASH = re.compile(r"\s[–—-]\s")

"""Long texts in parts that fit, and parts shortened until they fit."""

from bisect import bisect_right
from dataclasses import dataclass, field

from bot.messages import RichText, SpanKind
from bot.render.richtext import Measured, Rich, joined
from content.sentence_ends import sentence_ends
from content.text import ELLIPSIS, clip, is_border, utf16_units

TEXT_UNITS = 4096
"""Telegram's limit for a message (it counts code points, which are never more)."""
CAPTION_UNITS = 1024
MAX_SPANS = 100
"""Telegram drops entities beyond this many without a word."""


def pages(
    rich: RichText,
    limit_units: int = TEXT_UNITS,
    max_spans: int = MAX_SPANS,
    *,
    language: str = "",
) -> list[RichText]:
    """Cut `rich` into messages: between paragraphs, else sentences, words, visible characters.

    A finer cut is made only inside what could not stand on a page of its own, or
    to spare a page from staying half empty (then between sentences). A heading
    stays with what it heads. Only white space at the cuts is lost. No text, no pages.

    Args:
        limit_units: at least 2, UTF-16 units.
        language: of the text, to know its sentences.
    """
    if limit_units < 2 or max_spans < 1:
        raise ValueError("a page must have room for one character and one entity")
    knife = _Knife(Measured.of(rich), limit_units, max_spans, language)
    result = []
    start = 0
    while start < len(rich.text):
        end = knife.cut(start)
        page = knife.whole.part(start, end, max_spans=max_spans)
        if page.text:
            result.append(page)
        start = end
    return result


def fit(
    head: RichText, middle: RichText, tail: RichText, limit_units: int, *, language: str = ""
) -> RichText:
    """Join three paragraphs so that they fit: `head` and `tail` stay, `middle` gives way.

    It is shortened by whole sentences; where not even its first one fits, at a
    word, outside of links. Only if `head` and `tail` alone are too long is the head clipped.
    """
    both = utf16_units(head.text) + utf16_units(tail.text)
    if both + 2 > limit_units:
        room = limit_units - utf16_units(tail.text) - 2
        return joined((_clipped(head, room), tail))
    return joined((head, shortened(middle, limit_units - both - 4, language=language), tail))


def shortened(rich: RichText, limit_units: int, *, language: str = "") -> RichText:
    """The beginning of `rich` that fits: whole sentences, else whole words and "…"."""
    if utf16_units(rich.text) <= limit_units:
        return rich
    if limit_units < 2:
        return RichText()
    whole = Measured.of(rich)
    end = whole.fitting(0, limit_units)
    ends = [at for at in _sentence_borders(rich.text, 0, len(rich.text), language) if at <= end]
    if ends:
        return whole.part(0, ends[-1])
    return _clipped(rich, limit_units)


def _clipped(rich: RichText, limit_units: int) -> RichText:
    """Whole words of `rich` and "…"; a link is whole or absent."""
    text = clip(rich.text, limit_units)
    if text == rich.text:
        return rich
    whole = Measured.of(rich)
    end = len(text.removesuffix(ELLIPSIS))
    word = max(rich.text.rfind(blank, 0, end) for blank in " \n") + 1
    if "://" in rich.text[word:end] and not rich.text[end].isspace():
        end = word
    for first, last, span in whole.spans:
        if span.kind is SpanKind.TEXT_LINK and first < end < last:
            end = first
    part = whole.part(0, end)
    return Rich().add(part).add(ELLIPSIS).build() if part.text else RichText()


@dataclass
class _Knife:
    whole: Measured
    limit_units: int
    max_spans: int
    language: str
    _sentences: dict[int, list[int]] = field(default_factory=dict)
    """Borders inside a line, by the line's first character: long lines are read once."""

    def cut(self, start: int) -> int:
        """Where the page that begins at `start` ends."""
        end = self._furthest(start)
        if end == len(self.whole.text):
            return end
        return (
            self._between_paragraphs(start, end)
            or self._between_sentences(start, end)
            or self._between_words(start, end)
            or self._between_characters(start, end)
        )

    def _furthest(self, start: int) -> int:
        end = self.whole.fitting(self._first_seen(start), self.limit_units)
        begun = [first for first, last, _ in self.whole.spans if last > start]
        if len(begun) > self.max_spans and begun[self.max_spans] > start:
            end = min(end, begun[self.max_spans])
        return end

    def _between_paragraphs(self, start: int, end: int) -> int | None:
        text = self.whole.text
        half = self.whole.fitting(start, self.limit_units // 2)
        cut = text.rfind("\n\n", half, end + 2)
        if cut <= start:
            return None
        following = _find(text, "\n\n", cut + 2)
        return self._before_heading(start, cut) if self._stands_alone(cut, following) else None

    def _between_sentences(self, start: int, end: int) -> int | None:
        text = self.whole.text
        line = text.rfind("\n", 0, end) + 1
        stop = _find(text, "\n", end)
        if line not in self._sentences:
            self._sentences[line] = _sentence_borders(text, line, stop, self.language)
        borders = [line, *self._sentences[line], stop]
        at = bisect_right(borders, end) - 1
        cut = borders[at]
        if cut <= start or (cut < end and not self._stands_alone(cut, borders[at + 1])):
            return None
        return self._before_heading(start, cut) if at == 0 else cut

    def _between_words(self, start: int, end: int) -> int | None:
        text = self.whole.text
        cut = end
        while cut > start and not (text[cut].isspace() and is_border(text, cut + 1)):
            cut -= 1
        if cut == start:
            return None
        following = self._first_seen(cut)
        most = min(len(text), following + self.limit_units + 1)  # longer ones stand alone nowhere
        while following < most and not text[following].isspace():
            following += 1
        return cut if self._stands_alone(cut, following) else None

    def _between_characters(self, start: int, end: int) -> int:
        cut = end
        while cut > start and not is_border(self.whole.text, cut):
            cut -= 1
        # one "character" longer than a page: stacked marks, cut as they come
        return cut if cut > start else max(end, start + 1)

    def _stands_alone(self, start: int, end: int) -> bool:
        start = self._first_seen(start)
        while end > start and self.whole.text[end - 1].isspace():
            end -= 1
        return self.whole.units[end] - self.whole.units[start] <= self.limit_units

    def _first_seen(self, start: int) -> int:
        """White space at the head of a page is not shown, and so takes no room."""
        while start < len(self.whole.text) and self.whole.text[start].isspace():
            start += 1
        return start

    def _before_heading(self, start: int, cut: int) -> int:
        """`cut`, or the beginning of the bold line that would be the last of its page."""
        text = self.whole.text
        last = len(text[:cut].rstrip())
        line = text.rfind("\n", 0, last) + 1
        heads = any(
            span.kind is SpanKind.BOLD and first <= line and last <= after
            for first, after, span in self.whole.spans
        )
        return line if heads and text[start:line].strip() else cut


def _sentence_borders(text: str, start: int, end: int, language: str) -> list[int]:
    return [start + at for at in sentence_ends(text[start:end], language)]


def _find(text: str, what: str, start: int) -> int:
    at = text.find(what, start)
    return len(text) if at < 0 else at

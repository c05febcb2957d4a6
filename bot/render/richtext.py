"""Text with formatting: built piece by piece, cut where nobody is hurt.

Offsets count UTF-16 units, as Telegram's do. Markup never occurs: an entity is
laid over the text where it is written, so it cannot be left open or overlap
another by halves. What Telegram would strip from a text (controls, white space
at its ends) is stripped here first, so its own cleaning cannot shift an offset.
"""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate
from typing import Self

from bot.messages import RichText, Span, SpanKind
from content import urls
from content.text import utf16_units

QUOTES = (SpanKind.BLOCKQUOTE, SpanKind.EXPANDABLE_BLOCKQUOTE)


def plain(text: str) -> RichText:
    return Rich().add(text).build()


def is_linkable(url: str | None) -> bool:
    """Whether Telegram takes `url` for links and buttons: http(s), a host with a dot or IPv6."""
    parts = urls.split(url) if url else None
    host = (parts.hostname or "") if parts else ""
    return ":" in host or "." in host.strip(".")


class Rich:
    """Builds a `RichText`; every method returns the builder."""

    __slots__ = ("_parts", "_spans", "_units")

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._spans: list[Span] = []
        self._units = 0

    def add(self, content: str | RichText, *kinds: SpanKind) -> Self:
        """Append `content`; each of `kinds` covers all of it, whatever it brings along itself."""
        if isinstance(content, RichText):
            inner, text = content.spans, content.text
        else:
            inner, text = (), _tellable(content)
        length = utf16_units(text)
        for at, kind in enumerate(kinds):
            if length and not any(_excludes(outer, kind) for outer in kinds[:at]):
                self._spans.append(Span(kind=kind, offset=self._units, length=length))
        self._spans += (
            replace(span, offset=span.offset + self._units)
            for span in inner
            if not any(_excludes(kind, span.kind) for kind in kinds)
        )
        self._parts.append(text)
        self._units += length
        return self

    def link(self, text: str, url: str | None) -> Self:
        """Append `text`, leading to `url` where Telegram would take that address."""
        if not is_linkable(url):
            return self.add(text)
        text = _tellable(text)
        if text:
            span = Span(kind=SpanKind.TEXT_LINK, offset=0, length=utf16_units(text), url=url)
            self.add(RichText(text=text, spans=(span,)))
        return self

    def line(self) -> Self:
        """What follows begins on a new line; nothing at the very beginning."""
        return self.add("\n") if self._units else self

    def blank(self) -> Self:
        """What follows stands apart by one empty line; nothing at the very beginning."""
        return self.add("\n\n") if self._units else self

    def build(self) -> RichText:
        """The text so far, without white space at its ends and without entities over nothing."""
        text = "".join(self._parts)
        if not self._spans:
            return RichText(text=text.strip())
        whole = Measured.of(RichText(text=text, spans=tuple(self._spans)))
        return whole.part(0, len(whole.text))


def joined(parts: Iterable[RichText]) -> RichText:
    """The parts that have text, with one empty line between them."""
    rich = Rich()
    for part in parts:
        if part.text:
            rich.blank().add(part)
    return rich.build()


@dataclass(frozen=True)
class Measured:
    """A `RichText` that can be cut by characters instead of by units."""

    text: str
    units: list[int]
    """UTF-16 units before each character; one more entry than there are characters."""
    spans: list[tuple[int, int, Span]]
    """First character, character after the last, entity; in order, outer ones first."""

    @classmethod
    def of(cls, rich: RichText) -> Self:
        sizes = (2 if char > "\uffff" else 1 for char in rich.text)
        units = list(accumulate(sizes, initial=0))
        spans = [
            (bisect_left(units, span.offset), bisect_left(units, span.offset + span.length), span)
            for span in rich.spans
        ]
        # a stable sort: of two entities over the same text the one added first stays outside
        return cls(rich.text, units, sorted(spans, key=lambda item: (item[0], -item[1])))

    @cached_property
    def starts(self) -> list[int]:
        return [start for start, _, _ in self.spans]

    def fitting(self, start: int, limit_units: int) -> int:
        """The furthest end at which the text from `start` still fits, without regard to beauty."""
        return bisect_right(self.units, self.units[start] + limit_units) - 1

    def part(self, start: int, end: int, *, max_spans: int | None = None) -> RichText:
        """What stands between two characters, its entities closed and re-opened at the cuts."""
        start, end = self._without_blanks(start, end)
        spans = []
        for first, last, span in self.spans:
            first, last = self._without_blanks(max(first, start), min(last, end))
            if first < last:
                offset = self.units[first] - self.units[start]
                length = self.units[last] - self.units[first]
                spans.append(replace(span, offset=offset, length=length))
        return RichText(text=self.text[start:end], spans=tuple(spans[:max_spans]))

    def _without_blanks(self, start: int, end: int) -> tuple[int, int]:
        while start < end and self.text[start].isspace():
            start += 1
        while start < end and self.text[end - 1].isspace():
            end -= 1
        return start, end


def _excludes(outer: SpanKind, inner: SpanKind) -> bool:
    """Telegram knows no quote inside a quote; the same format twice is the format once."""
    return outer == inner or (outer in QUOTES and inner in QUOTES)


def _tellable(text: str) -> str:
    """Without what Telegram strips from the middle of a text; composed first, to save the "Å"."""
    text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
    return unicodedata.normalize("NFC", text).translate(_STRIPPED)


_STRIPPED: dict[int, str | None] = {
    **{code: " " for code in range(32) if code != 10},
    13: None,
    **dict.fromkeys(range(0x2028, 0x202F)),  # line separators and direction overrides
    **dict.fromkeys((0x030A, 0x0333, 0x033F)),  # rings and double lines that pile up
}
"""From TDLib's `clean_input_string`."""

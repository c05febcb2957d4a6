"""Formatted texts of every kind, for tests that cut them."""

from hypothesis import strategies as st

from bot.messages import RichText, SpanKind
from bot.render.richtext import Rich

FAMILY = "👨‍👩‍👧‍👦"
WORDS = """
The ships stayed. Nobody was hurt! storm. Dr. 3.5 said: »Nein« Å e\u0301 👍🏽 👨‍👩‍👧‍👦 🇹🇷🇩🇪 🇹🇷
東京で大きな地震がありました。 津波の心配はありません。 قال الوزير اليوم؟ שלום क्षत्रिय ไม่มี https://example.org/a/long/path
"""
SENTENCES = st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=12).map(" ".join)
TOKENS = st.sampled_from(["x" * 300, "é" * 120, FAMILY * 30, "🇹🇷" * 50, "あ" * 200, "q\u0301" * 90])
TEXTS = st.one_of(SENTENCES, TOKENS, st.text(max_size=40))
KINDS = st.lists(st.sampled_from([kind for kind in SpanKind if kind is not SpanKind.TEXT_LINK]))


@st.composite
def rich_texts(draw: st.DrawFn) -> RichText:
    """What a builder can build: paragraphs of formatted pieces, some wrapped once more."""
    rich = Rich()
    for _ in range(draw(st.integers(0, 5))):
        rich.blank() if draw(st.booleans()) else rich.line()
        rich.add(draw(paragraphs()), *draw(KINDS))
    return rich.build()


@st.composite
def paragraphs(draw: st.DrawFn) -> RichText:
    rich = Rich()
    for _ in range(draw(st.integers(1, 4))):
        if draw(st.integers(0, 5)) == 0:
            rich.link(draw(TEXTS), "https://example.org/story")
        else:
            rich.add(draw(TEXTS), *draw(KINDS))
        rich.add(draw(st.sampled_from([" ", "", "  "])))
    return rich.build()


def looks(rich: RichText) -> list[tuple[str, frozenset[tuple[SpanKind, str | None]]]]:
    """Every visible character with the formats that lie over it."""
    units = rich.text.encode("utf-16-le")
    formats: list[set[tuple[SpanKind, str | None]]] = [set() for _ in range(len(units) // 2)]
    for span in rich.spans:
        for at in range(span.offset, span.offset + span.length):
            formats[at].add((span.kind, span.url))
    seen = []
    at = 0
    for char in rich.text:
        if not char.isspace():
            seen.append((char, frozenset(formats[at])))
        at += 2 if char > "\uffff" else 1
    return seen


def assert_sendable(rich: RichText, limit_units: int, max_spans: int = 100) -> None:
    """Everything that Telegram asks of a text and its entities, read off the units."""
    units = rich.text.encode("utf-16-le")
    assert 0 < len(units) // 2 <= limit_units
    assert rich.text == rich.text.strip()
    assert len(rich.spans) <= max_spans
    edges = {0}
    for char in rich.text:
        edges.add(max(edges) + (2 if char > "\uffff" else 1))
    for span in rich.spans:
        end = span.offset + span.length
        assert span.length >= 1
        assert {span.offset, end} <= edges, "an entity begins or ends inside a surrogate pair"
        covered = units[span.offset * 2 : end * 2].decode("utf-16-le")
        assert covered == covered.strip()
        assert (span.url is not None) == (span.kind is SpanKind.TEXT_LINK)
    assert_nested(rich)


def assert_nested(rich: RichText) -> None:
    quotes = {SpanKind.BLOCKQUOTE, SpanKind.EXPANDABLE_BLOCKQUOTE}
    for at, outer in enumerate(rich.spans):
        for inner in rich.spans[at + 1 :]:
            assert inner.offset >= outer.offset, "entities are not in order"
            if inner.offset < outer.offset + outer.length:
                assert inner.offset + inner.length <= outer.offset + outer.length
                assert inner.kind is not outer.kind
                assert not {inner.kind, outer.kind} <= quotes

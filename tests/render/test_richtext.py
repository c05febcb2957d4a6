"""Formatted text: offsets that are right, whatever the script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.messages import RichText, Span, SpanKind
from bot.render.richtext import Rich, is_linkable, joined, plain
from tests.render.rich_texts import FAMILY, assert_sendable, looks, rich_texts

BOLD, ITALIC, QUOTE = SpanKind.BOLD, SpanKind.ITALIC, SpanKind.BLOCKQUOTE


def test_offsets_count_units_and_not_characters() -> None:
    """Failure 33: an emoji is two units; counted as one, all that follows is formatted askew."""
    rich = Rich().add(f"{FAMILY} ").add("Storm", BOLD).build()

    assert rich.spans == (Span(kind=BOLD, offset=12, length=5),)


@given(rich_texts())
def test_whatever_is_built_can_be_sent(rich: RichText) -> None:
    """Failure 32: entities that overlap by halves or cover nothing are refused or dropped."""
    if rich.text:
        assert_sendable(rich, 10**9, 10**9)
    assert rich.text or not rich.spans


@given(st.text(), st.text())
def test_markup_is_only_text(before: str, text: str) -> None:
    """Failure 32: nothing is parsed, so no "<<", "&" or unclosed tag can break a message."""
    rich = Rich().add(f"x{before}<b>&amp;<<").add(f"a{text}</i>", BOLD).build()

    assert "<b>&amp;<<" in rich.text
    assert rich.text.endswith("</i>")
    (span,) = rich.spans
    bold = rich.text.encode("utf-16-le")[span.offset * 2 :].decode("utf-16-le")
    assert bold.startswith("a")
    assert span.length * 2 == len(bold.encode("utf-16-le"))


def test_what_telegram_strips_never_gets_in() -> None:
    """Failure 33: what the server takes out of the middle would move every offset behind it."""
    rich = Rich().add(" \n a\rb\u2028c\u202ed\x00e\ud800f\u0333 A\u030a ").add("x \n", BOLD).build()

    assert rich.text == "abcd ef Å x"
    assert rich.spans == (Span(kind=BOLD, offset=10, length=1),)


def test_formats_nest_in_the_order_they_were_given() -> None:
    """A quote may hold bold words, never another quote; the same format twice is once."""
    inner = Rich().add("one ", QUOTE).add("two", BOLD).build()

    rich = Rich().add(inner, QUOTE, ITALIC).build()

    assert [span.kind for span in rich.spans] == [QUOTE, ITALIC, BOLD]
    assert [(span.offset, span.length) for span in rich.spans] == [(0, 7), (0, 7), (4, 3)]


def test_an_empty_piece_leaves_no_trace() -> None:
    """An entity over nothing is an error in some clients; an empty paragraph is a hole."""
    rich = joined([plain("one"), plain(" "), Rich().add("", BOLD).build(), plain("two")])

    assert rich == RichText(text="one\n\ntwo")


@pytest.mark.parametrize(
    ("url", "taken"),
    [
        ("https://example.org/a?b=c", True),
        ("http://[2001:db8::1]/", True),
        ("http://localhost/a", False),
        ("https://", False),
        ("ftp://example.org", False),
        ("javascript:alert(1)", False),
        ("//example.org", False),
        ("https://.", False),
        ("", False),
        (None, False),
    ],
)
def test_only_addresses_that_telegram_takes_become_links(url: str | None, taken: bool) -> None:
    """Failure 32: a bad address in a button refuses the message; in a text the link is lost."""
    rich = Rich().link("Read", url).build()

    assert is_linkable(url) is taken
    assert bool(rich.spans) is taken
    assert rich.text == "Read"


@given(rich_texts(), rich_texts())
def test_joining_changes_no_look(one: RichText, two: RichText) -> None:
    """A caption is put together from parts: each keeps its own formatting and no more."""
    assert looks(joined([one, two])) == looks(one) + looks(two)

"""Formatting is read as Telegram reads it, down to the byte where it gives up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.simulator.entities import Entity, FormattedText, read_formatted, tidy, units
from bot.simulator.errors import ApiError

Span = tuple[str, int, int]


def read(text: str, mode: str) -> tuple[str, list[Span]]:
    done = tidy(read_formatted(text, mode, None))
    return done.text, spans(done)


def spans(formatted: FormattedText) -> list[Span]:
    return [(one.type, one.offset, one.length) for one in formatted.entities]


@pytest.mark.parametrize(
    ("markup", "text", "expected"),
    [
        ("<b>Storm</b> at sea", "Storm at sea", [("bold", 0, 5)]),
        ("a &lt;b&gt; &amp;amp; &#233;&#x1F600;", "a <b> &amp; é😀", []),
        ("😀<i>x</i>", "😀x", [("italic", 2, 1)]),
        ("<b>a <i>b</i></b>", "a b", [("bold", 0, 3), ("italic", 2, 1)]),
        ("<B>a</B >", "a", [("bold", 0, 1)]),
        ("<b>trailing  </b>word", "trailing  word", [("bold", 0, 8)]),
        ("<blockquote expandable>q</blockquote>", "q", [("expandable_blockquote", 0, 1)]),
        ('<span class="tg-spoiler">s</span>', "s", [("spoiler", 0, 1)]),
        ('<pre><code class="language-py">x</code></pre>', "x", [("pre", 0, 1)]),
        ('<a href="https://a.example/?x=1&amp;y=2">l</a>', "l", [("text_link", 0, 1)]),
        ('<a href="nowhere">l</a>', "l", []),
        ("  <b>x</b> \n", "x", [("bold", 0, 1)]),
        ("<b></b>x", "x", []),
    ],
)
def test_html_becomes_entities(markup: str, text: str, expected: list[Span]) -> None:
    """A caption that only our own idea of HTML accepts would fail before real readers."""
    assert read(markup, "HTML") == (text, expected)


@pytest.mark.parametrize(
    ("markup", "text", "expected"),
    [
        ("*b* _i_ __u__ ~s~ ||p||", "b i u s p", ["bold", "italic", "underline"]),
        ("`code *not bold*`", "code *not bold*", ["code"]),
        ("```py\nprint```", "print", ["pre"]),
        (r"end\. 1\-2", "end. 1-2", []),
        ("[x](https://a.example/\\))", "x", ["text_link"]),
        (">one\n>two\nthree", "one\ntwo\nthree", ["blockquote"]),
        (">one\n>two||\nthree", "one\ntwo\nthree", ["expandable_blockquote"]),
        ("*b _i_*", "b i", ["bold", "italic"]),
    ],
)
def test_markdown_v2_becomes_entities(markup: str, text: str, expected: list[str]) -> None:
    """MarkdownV2 is what editors' tools send; its escapes must not show."""
    found, entities = read(markup, "MarkdownV2")

    assert found == text
    assert [kind for kind, _, _ in entities][: len(expected)] == expected


@pytest.mark.parametrize(
    ("mode", "markup", "words"),
    [
        ("HTML", "abc<foo>", 'Unsupported start tag "foo" at byte offset 3'),
        ("HTML", "<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        (
            "HTML",
            "é<b>x</i>",
            'Unmatched end tag at byte offset 6, expected "</b>", found "</i>"',
        ),
        ("HTML", "é</b>", "Unexpected end tag at byte offset 2"),
        ("HTML", "x<b", "Unclosed start tag at byte offset 1"),
        ("HTML", "<a href=", 'Unclosed start tag "a" at byte offset 0'),
        ("HTML", '<a ="x">', 'Empty attribute name in the tag "a" at byte offset 0'),
        ("HTML", "<a href=x/y>", "Unexpected end of name token at byte offset 8"),
        ("HTML", "<span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("HTML", "<b>x</b", "Unclosed end tag at byte offset 4"),
        (
            "MarkdownV2",
            "a.b",
            "Character '.' is reserved and must be escaped with the preceding '\\'",
        ),
        ("MarkdownV2", "é *b", "Can't find end of Bold entity at byte offset 3"),
        ("MarkdownV2", "[a](b", "Can't find end of a URL at byte offset 4"),
        ("Markdown", "é*b", "Can't find end of the entity starting at byte offset 2"),
    ],
)
def test_broken_markup_is_refused_in_telegrams_words(mode: str, markup: str, words: str) -> None:
    """The courier decides by these words whether a fault lies in the story or the reader."""
    with pytest.raises(ApiError) as refusal:
        read_formatted(markup, mode, None)

    assert refusal.value.description == f"Bad Request: can't parse entities: {words}"


@pytest.mark.parametrize(
    ("entities", "words"),
    [
        ([{"type": "shiny", "offset": 0, "length": 1}], "Unsupported type specified"),
        (["x"], "expected an Object"),
        ([{"type": "bold", "offset": 0}], 'Can\'t find field "length"'),
    ],
)
def test_unreadable_entities_are_refused(entities: list[object], words: str) -> None:
    """Stories travel as entities: a mistake there must show in the first test run."""
    with pytest.raises(ApiError) as refusal:
        read_formatted("hello", "", entities)

    assert refusal.value.description == f"Bad Request: can't parse MessageEntity: {words}"


def test_an_entity_beyond_the_text_is_refused() -> None:
    """Offsets count UTF-16 units; who counts otherwise runs past the end of an emoji."""
    with pytest.raises(ApiError, match="ends after the end of the text at UTF-16 offset 3"):
        read_formatted("😀", "", [{"type": "bold", "offset": 0, "length": 3}])


def test_entities_past_the_hundredth_are_dropped_silently() -> None:
    """Telegram does not complain, it just shows plain text: tests must see the same."""
    given_entities = [{"type": "code", "offset": 2 * n, "length": 1} for n in range(120)]

    done = tidy(read_formatted("a " * 120, "", given_entities))

    assert len(done.entities) == 100


def test_addresses_commands_and_names_are_found() -> None:
    """Readers tap what Telegram finds by itself; handlers match commands by their entity."""
    text = (
        "/full@WireroomDemoBot see https://a.example/x. @ann #news or a.example, mail x@a.example"
    )

    done = tidy(FormattedText(text=text))

    assert [one.type for one in done.entities] == [
        "bot_command",
        "url",
        "mention",
        "hashtag",
        "url",
        "email",
    ]
    assert text[done.entities[1].offset :][: done.entities[1].length] == "https://a.example/x"


def test_crossing_styles_are_split_so_that_they_nest() -> None:
    """Clients draw nested spans only."""
    given_entities = [
        {"type": "bold", "offset": 0, "length": 4},
        {"type": "italic", "offset": 2, "length": 4},
    ]

    done = tidy(read_formatted("abcdef", "", given_entities))

    assert spans(done) == [("bold", 0, 4), ("italic", 2, 2), ("italic", 4, 2)]


@given(st.text(), st.sampled_from(["HTML", "MarkdownV2", "Markdown", ""]))
def test_any_text_is_read_or_refused(text: str, mode: str) -> None:
    """A simulator that crashes on odd input would look like a fault of the bot."""
    try:
        done = tidy(read_formatted(text, mode, None))
    except ApiError:
        return

    assert all(one.offset >= 0 and one.end <= units(done.text) for one in done.entities)
    assert tidy(done).text == done.text


markup_pieces = st.lists(
    st.sampled_from(
        ["<b>", "</b>", "<i>", "</i>", "<code>", "</code>", "x", " ", "😀", "\n", "&lt;"]
    )
)


@given(markup_pieces)
def test_entities_always_nest(pieces: list[str]) -> None:
    """Half-overlapping spans never reach a reader."""
    try:
        done = tidy(read_formatted("".join(pieces), "HTML", None))
    except ApiError:
        return

    assert all(_nest(one, other) for one in done.entities for other in done.entities)


def _nest(one: Entity, other: Entity) -> bool:
    apart = one.end <= other.offset or other.end <= one.offset
    inside = one.offset <= other.offset and other.end <= one.end
    return apart or inside or (other.offset <= one.offset and one.end <= other.end)

"""Long texts: every part fits, nothing is lost, and cuts hurt nobody."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.messages import RichText, Span, SpanKind
from bot.render.pages import fit, pages, shortened
from bot.render.richtext import Measured, Rich, plain
from content.sentence_ends import sentence_ends
from content.text import is_border, utf16_units
from tests.render.rich_texts import FAMILY, SENTENCES, assert_sendable, looks, rich_texts

BOLD = SpanKind.BOLD
LIMITS = st.integers(min_value=2, max_value=400)


@given(rich_texts(), LIMITS, st.integers(min_value=6, max_value=100))
def test_pages_fit_and_lose_nothing(rich: RichText, limit: int, max_spans: int) -> None:
    """Failures 32, 33, 34: within the limit in units, within the entities, all of it told.

    Every visible character keeps its formatting across the cuts.
    """
    parts = pages(rich, limit, max_spans)

    for part in parts:
        assert_sendable(part, limit, max_spans)
    assert [look for part in parts for look in looks(part)] == looks(rich)


@given(rich_texts(), st.integers(min_value=60, max_value=400))
def test_no_visible_character_is_cut(rich: RichText, limit: int) -> None:
    """Failure 33: half a family, half a flag or half a surrogate pair must never be shown."""
    for cut in cuts(rich, pages(rich, limit)):
        assert is_border(rich.text, cut) or longest_cluster(rich.text) > limit


FILLS_A_PAGE = f"stayed. »Nein« {FAMILY} ships " + " ".join(["https://example.org/a/long/path"] * 3)
"""Its second sentence has 120 units, and one more with the space before it."""


@given(st.lists(SENTENCES, min_size=1, max_size=30), st.integers(min_value=120, max_value=900))
@example([FILLS_A_PAGE], 120)
def test_a_sentence_is_broken_only_where_no_page_could_hold_it(
    sentences: list[str], limit: int
) -> None:
    """Whoever reads a story on a phone reads whole sentences, or turns the page."""
    paragraph = " ".join(sentences)
    text = f"{paragraph}\n\n{paragraph}\n• {paragraph}"
    rich = plain(text)
    borders = sentence_borders(rich.text)

    for cut in cuts(rich, pages(rich, limit)):
        around = [at for at in borders if at >= cut]
        before = max(at for at in borders if at <= cut)
        whole = utf16_units(rich.text[before : min(around)].strip())
        assert cut in borders or whole > limit


def test_paragraphs_stay_whole_where_a_page_is_half_full() -> None:
    """Between paragraphs is where a reader expects to turn the page."""
    first, second = "One two three. " * 20, "Four five six. " * 20

    parts = pages(plain(f"{first}\n\n{second}"), 450)

    assert [part.text for part in parts] == [first.strip(), second.strip()]


def test_a_heading_stays_with_what_it_heads() -> None:
    """A heading at the foot of a page announces nothing."""
    rich = Rich().add("One two three. " * 20).blank().add("Rising wave", BOLD)
    rich.blank().add("Four five six. " * 20)

    first, second = pages(rich.build(), 450)

    assert first.text.endswith("three.")
    assert second.text.startswith("Rising wave\n\nFour")
    assert second.spans == (Span(kind=BOLD, offset=0, length=11),)


@pytest.mark.parametrize("token", ["x", "é", "あ", "🇹🇷", FAMILY, "q\u0301", "ك"])
def test_endless_tokens_are_cut_between_visible_characters(token: str) -> None:
    """Failure 33: a token of 9,000 characters fits no message and has no blank to cut at."""
    text = token * (9000 // len(token))

    parts = pages(Rich().add("Before it. ").add(text, BOLD).build())

    assert all(utf16_units(part.text) <= 4096 for part in parts)
    assert "".join(part.text for part in parts).removeprefix("Before it. ") == text
    assert all(len(part.text.removeprefix("Before it. ")) % len(token) == 0 for part in parts)


def test_marks_piled_higher_than_a_page_come_through() -> None:
    """Failure 33: one visible character longer than a message may be cut, not lost, and ends."""
    text = "q" + "\u0301" * 9000

    assert "".join(part.text for part in pages(plain(text))) == text


def test_a_page_holds_no_more_than_a_hundred_entities() -> None:
    """Failure 34: Telegram drops the others without a word, and the end of a story goes plain."""
    rich = Rich()
    for number in range(250):
        rich.add(f"word {number}", BOLD).add(" ")

    parts = pages(rich.build())

    assert [len(part.spans) for part in parts] == [100, 100, 50]


def test_more_entities_over_one_place_than_a_page_may_have() -> None:
    """Failure 34: nobody writes that, but whoever gets it in must not stop the pages."""
    spans = tuple(Span(kind=BOLD, offset=0, length=4) for _ in range(300))

    (part,) = pages(RichText(text="word", spans=spans))

    assert len(part.spans) == 100


def test_nothing_has_no_pages() -> None:
    """An empty message is refused: better none than that."""
    assert pages(RichText()) == []
    assert pages(RichText(text=" \n ")) == []


@given(rich_texts(), rich_texts(), rich_texts(), st.integers(min_value=2, max_value=2000))
def test_whatever_is_fitted_fits(
    head: RichText, middle: RichText, tail: RichText, limit: int
) -> None:
    """Failure 33: a caption may have 1024; whatever is put together stays below."""
    tail_alone = utf16_units(tail.text)
    if tail_alone + 4 > limit:
        return

    fitted = fit(head, middle, tail, limit)

    if fitted.text:
        assert_sendable(fitted, limit, 10**9)
    assert looks(fitted)[len(looks(fitted)) - len(looks(tail)) :] == looks(tail), "credit survives"
    if utf16_units(head.text) + tail_alone + 2 <= limit:
        assert looks(fitted)[: len(looks(head))] == looks(head), "headline survives"


@given(st.lists(SENTENCES, min_size=1, max_size=8), st.integers(min_value=30, max_value=400))
def test_a_summary_ends_with_a_whole_sentence(sentences: list[str], limit: int) -> None:
    """Half a sentence reads like a fault; only a first one that does not fit is clipped."""
    rich = plain(" ".join(sentences))

    short = shortened(rich, limit)

    borders = sentence_borders(rich.text)
    fitting = [at for at in borders if at and utf16_units(rich.text[:at].strip()) <= limit]
    if fitting:
        assert short.text == rich.text[: max(fitting)].strip()
    else:
        assert short.text == "" or short.text.endswith("…")


def test_a_clipped_summary_cuts_no_word_and_no_link() -> None:
    """Failure 33: half an address leads nowhere, and half a link names the wrong thing."""
    rich = Rich().add("The ministry said on ").link("its own page", "https://example.org/a").build()
    address = f"https://example.org/{'very/' * 20}long"
    bare = plain(f"The ministry said on {address} that all was well")

    assert shortened(rich, 29).text == "The ministry said on…"
    assert shortened(rich, 29).spans == ()
    assert shortened(bare, 100).text == "The ministry said on…"
    assert shortened(bare, 13).text == "The ministry…"


def cuts(rich: RichText, parts: list[RichText]) -> list[int]:
    """Where in `rich.text` each part but the last ends, in characters."""
    found = []
    at = 0
    for part in parts[:-1]:
        at = rich.text.index(part.text, at) + len(part.text)
        found.append(at)
    return found


def sentence_borders(text: str) -> set[int]:
    """Ends of lines and of sentences, without the white space around them."""
    borders = {0, len(text)}
    start = 0
    for line in text.split("\n"):
        ends = [start, *(start + at for at in sentence_ends(line)), start + len(line)]
        borders |= {len(text[:at].rstrip()) for at in ends}
        start += len(line) + 1
    return borders


def longest_cluster(text: str) -> int:
    measured = Measured.of(plain(text))
    borders = [at for at in range(len(measured.text) + 1) if is_border(measured.text, at)]
    return max((after - at for at, after in pairwise(borders)), default=0)

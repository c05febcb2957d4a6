"""The full text of a story as readers turn its pages."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import callbacks
from bot.messages import SpanKind
from bot.render.story import full_text, sample
from bot.texts import LANGUAGES, Texts
from content.types import Block, BlockKind, Partial, Photo
from storage.types import StoredStory
from tests.render.pieces import EN, HEADLINE, PIECE, SUMMARY, acts, covered, labels, stored
from tests.render.rich_texts import FAMILY, assert_sendable


def test_the_full_text_is_laid_out_as_a_page() -> None:
    """Everything that the article has, in the order in which a paper prints it."""
    told = full_text(stored(), texts=EN)

    assert told.body.text.split("\n\n") == [
        HEADLINE,
        SUMMARY,
        "By Ines Carvalho and Tom Reed\nNorda · 15 Aug 2020, 14:05 UTC",
        "Photo: Waves over the mole of Aldmouth on Monday. (Ines Carvalho/Norda)",
        "The port of Aldmouth closed at noon.",
        "What is known",
        "• No ferry sails\n• Trains run",
        "“We wait,” the harbour master said.",
    ]
    assert covered(told, SpanKind.BOLD) == [HEADLINE, "What is known"]
    assert covered(told, SpanKind.BLOCKQUOTE) == ["“We wait,” the harbour master said."]
    assert covered(told, SpanKind.ITALIC)[0] == SUMMARY
    assert labels(told) == [["Open at Norda"]]


@pytest.mark.parametrize(
    ("photo", "line"),
    [
        (Photo(caption="Waves.", credit="Norda"), "Photo: Waves. (Norda)"),
        (Photo(caption="Waves."), "Photo: Waves."),
        (Photo(credit="Norda"), "Photo: Norda"),
        (Photo(), None),
        (None, None),
    ],
)
def test_the_photos_words_are_told_as_far_as_there_are_any(
    photo: Photo | None, line: str | None
) -> None:
    """No empty brackets, no lonely "Photo:"."""
    told = full_text(stored(replace(PIECE, photo=photo)), texts=EN)

    assert ("Photo:" in told.body.text) is (line is not None)
    assert line is None or line in told.body.text.split("\n\n")


def test_a_story_that_is_only_a_summary_says_so() -> None:
    """Whoever asks for the full text must not think that the bot swallowed it."""
    told = full_text(stored(replace(PIECE, body=(), standfirst="")), texts=EN)

    assert told.body.text.endswith(f"{SUMMARY}\n\nThis is all that we have of this story.")


def test_notes_end_the_full_text_and_are_not_sent_ahead() -> None:
    """A correction is told to whoever reads on; the first message tells the news."""
    piece = replace(PIECE, notes=("Correction: The ship has two masts.",))

    told = full_text(stored(piece), texts=EN)

    assert told.body.text.endswith("\n\nCorrection: The ship has two masts.")
    assert "Correction" not in sample(piece, None, texts=EN).body.text


@pytest.mark.parametrize("partial", list(Partial))
def test_a_part_of_a_story_is_marked_as_one(partial: Partial) -> None:
    """Where a wall cuts a story off, its reader must not think that it ends there."""
    whole = full_text(stored(PIECE), texts=EN).body.text

    told = full_text(stored(replace(PIECE, partial=partial)), texts=EN).body.text

    assert told.startswith(whole)
    assert "page" in told.removeprefix(whole)


def long_story() -> StoredStory:
    body = tuple(
        Block(kind=BlockKind.PARAGRAPH, text=f"Paragraph {number}. " + "The sea is calm. " * 20)
        for number in range(40)
    )
    return stored(replace(PIECE, body=body))


def test_pages_are_numbered_and_can_be_turned() -> None:
    """A reader knows where they are; there is no button that leads nowhere."""
    first, second, last = (full_text(long_story(), texts=EN, page=page) for page in (1, 2, 4))

    assert first.body.text.endswith("\n\nPage 1 of 4")
    assert labels(first) == [["Next ›"], ["Open at Norda"]]
    assert acts(second) == [callbacks.TurnPage(42, 1), callbacks.TurnPage(42, 3)]
    assert labels(second)[0] == ["‹ Previous", "Next ›"]
    assert labels(last)[0] == ["‹ Previous"]
    assert last.body.text.endswith("\n\nPage 4 of 4")


@pytest.mark.parametrize(("page", "shown"), [(-5, 1), (0, 1), (5, 4), (2**62, 4)])
def test_a_page_that_is_not_there_becomes_the_nearest(page: int, shown: int) -> None:
    """A corrected story may have fewer pages than the button remembers."""
    told = full_text(long_story(), texts=EN, page=page)

    assert told.body.text.endswith(f"Page {shown} of 4")


BLOCKS = st.builds(
    Block,
    kind=st.sampled_from(BlockKind),
    text=st.text(min_size=1, max_size=200).filter(str.strip)
    | st.just("The sea is calm. " * 90)
    | st.just("x" * 5000)
    | st.just(FAMILY * 150),
)


@given(st.lists(BLOCKS, max_size=6), st.sampled_from(LANGUAGES))
@settings(max_examples=40)
def test_every_page_can_be_sent(blocks: list[Block], language: str) -> None:
    """Failures 32, 33, 34: any article, any language, every page within Telegram's limits."""
    whole = stored(replace(PIECE, body=tuple(blocks)))

    page = 1
    while True:
        told = full_text(whole, texts=Texts(language), page=page)
        assert_sendable(told.body, 4096)
        if callbacks.TurnPage(42, page + 1) not in acts(told):
            break
        page += 1
    assert full_text(whole, texts=Texts(language), page=page + 1) == told

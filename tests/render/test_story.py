"""What readers see of a story, read off the message that leaves for them."""

import unicodedata
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import callbacks
from bot.messages import Outgoing, SpanKind
from bot.render.richtext import plain
from bot.render.story import full_text, sample, story
from bot.texts import LANGUAGES, Texts
from content.text import clean, utf16_units
from content.types import Block, BlockKind, Partial, Photo, Story, StoryKey
from storage.types import StoredStory
from tests.render.rich_texts import FAMILY, assert_sendable

EN = Texts("en")
HEADLINE = "Ferries stay in harbour as the storm turns north"
SUMMARY = "All crossings are cancelled until Friday. Nobody was hurt."
PIECE = Story(
    key=StoryKey("0" * 32),
    headline=HEADLINE,
    standfirst=SUMMARY,
    summary=SUMMARY,
    body=(
        Block(kind=BlockKind.PARAGRAPH, text="The port of Aldmouth closed at noon."),
        Block(kind=BlockKind.HEADING, text="What is known"),
        Block(kind=BlockKind.LIST, text="No ferry sails\nTrains run"),
        Block(kind=BlockKind.QUOTE, text="“We wait,” the harbour master said."),
    ),
    photo=Photo(
        file="storm.jpg",
        caption="Waves over the mole of Aldmouth on Monday.",
        credit="Ines Carvalho/Norda",
    ),
    authors=("Ines Carvalho", "Tom Reed"),
    source="Norda",
    url="https://norda.example.org/storm",
    published_at=datetime(2020, 8, 15, 14, 5, tzinfo=UTC),
    language="en",
)


def stored(piece: Story = PIECE, photo_id: int | None = 3) -> StoredStory:
    taken_in_at = datetime(2020, 8, 15, 15, tzinfo=UTC)
    return StoredStory(
        id=42, revision_id=7, story=piece, photo_id=photo_id, taken_in_at=taken_in_at
    )


def covered(outgoing: Outgoing, kind: SpanKind) -> list[str]:
    """The texts that have this format."""
    units = outgoing.body.text.encode("utf-16-le")
    return [
        units[span.offset * 2 : (span.offset + span.length) * 2].decode("utf-16-le")
        for span in outgoing.body.spans
        if span.kind is kind
    ]


def labels(outgoing: Outgoing) -> list[list[str]]:
    return [[button.label for button in row] for row in outgoing.buttons]


def acts(outgoing: Outgoing) -> list[callbacks.Act | None]:
    return [
        callbacks.decode(button.data)
        for row in outgoing.buttons
        for button in row
        if button.data is not None
    ]


def test_a_pushed_story_reads_from_headline_to_source() -> None:
    """The whole promise, line by line; the picture's caption belongs to the full text."""
    told = story(stored(), texts=EN)

    assert told.body.text == (
        f"{HEADLINE}\n\n{SUMMARY}\n\nPhoto: Ines Carvalho/Norda\nNorda · 15 Aug 2020, 14:05 UTC"
    )
    assert covered(told, SpanKind.BOLD) == [HEADLINE]
    assert covered(told, SpanKind.ITALIC) == [
        "Photo: Ines Carvalho/Norda",
        "Norda · 15 Aug 2020, 14:05 UTC",
    ]
    assert told.photo_id == 3
    assert told.preview_url is None


def test_its_buttons_lead_on() -> None:
    """Full text and related stories are one touch away, and so is the source."""
    told = story(stored(), texts=EN)

    assert labels(told) == [["Full text", "Related"], ["Open at Norda"]]
    assert acts(told) == [callbacks.FullText(42), callbacks.Related(42)]
    assert told.buttons[1][0].url == "https://norda.example.org/storm"


def test_breaking_news_says_so_above_the_headline() -> None:
    """Readers tell at a glance why the phone rang."""
    told = story(stored(), texts=EN, breaking=True)

    assert told.body.text.startswith(f"BREAKING\n{HEADLINE}\n\n")
    assert covered(told, SpanKind.BOLD) == ["BREAKING", HEADLINE]


@pytest.mark.parametrize(
    ("language", "breaking", "label"),
    [
        ("en", False, "UPDATE"),
        ("en", True, "BREAKING · UPDATE"),
        ("de", False, "AKTUALISIERT"),
        ("fr", True, "ALERTE INFO · MISE À JOUR"),
    ],
)
def test_an_update_says_so_above_the_headline(language: str, breaking: bool, label: str) -> None:
    """Whoever knows the story sees at once that there is more of it; the editor saw it before."""
    texts = Texts(language)
    told = story(replace(stored(), is_update=True), texts=texts, breaking=breaking)
    before = sample(PIECE, 3, texts=texts, breaking=breaking, update=True)

    assert told.body.text.startswith(f"{label}\n{HEADLINE}\n\n")
    assert before.body == told.body


def test_without_a_picture_the_source_is_previewed() -> None:
    """A credit without its photo would puzzle; the preview brings a picture of its own."""
    told = story(stored(photo_id=None), texts=EN)

    assert told.photo_id is None
    assert told.preview_url == "https://norda.example.org/storm"
    assert "Photo:" not in told.body.text


@pytest.mark.parametrize("url", [None, "http://localhost:8000/a", "file:///etc/hosts", "https://"])
def test_an_address_that_telegram_refuses_gets_no_button(url: str | None) -> None:
    """Failure 32: one bad button, and the whole message would be refused for every reader."""
    told = story(stored(replace(PIECE, url=url), photo_id=None), texts=EN)

    assert labels(told) == [["Full text", "Related"]]
    assert told.preview_url is None


def test_a_source_without_a_name_is_called_by_its_host() -> None:
    """ "Open at" needs an object, and the last line no dot without a neighbour."""
    told = story(stored(replace(PIECE, source="")), texts=EN)

    assert labels(told)[1] == ["Open at norda.example.org"]
    assert told.body.text.endswith("\n15 Aug 2020, 14:05 UTC")


STORIES = st.builds(
    replace,
    st.just(PIECE),
    headline=st.text(min_size=1, max_size=300).map(clean).filter(bool) | st.just(FAMILY * 27),
    summary=st.text(max_size=600) | st.just("Nobody was hurt. " * 60) | st.just(FAMILY * 80),
    source=st.text(max_size=300),
    photo=st.builds(
        Photo,
        file=st.just("a.jpg"),
        caption=st.text(max_size=50),
        credit=st.just("Ines Carvalho and others " * 40)
        | st.text(st.characters(categories=["L"]), min_size=1, max_size=200).map(
            lambda credit: unicodedata.normalize("NFC", credit)
        ),
    ),
)


@given(STORIES, st.booleans(), st.sampled_from(LANGUAGES))
def test_a_caption_fits_whatever_the_story(piece: Story, breaking: bool, language: str) -> None:
    """Failure 33: below 1024 units, headline and credit kept, however long the rest is."""
    told = story(stored(piece), texts=Texts(language), breaking=breaking)

    assert_sendable(told.body, 1000)
    assert piece.photo is not None
    credit_line = told.body.text.split("\n")[-2]
    assert piece.photo.credit[:20] in credit_line
    marker = Texts(language)("BREAKING") + "\n" if breaking else ""
    assert told.body.text.startswith(marker + plain(piece.headline).text + "\n\n")


def test_a_long_summary_loses_whole_sentences() -> None:
    """Failure 33: the credit survives, and the summary ends where a sentence does."""
    piece = replace(PIECE, summary="Nobody was hurt in the storm at all. " * 60)

    told = story(stored(piece), texts=EN)

    assert told.body.text.split("\n\n")[1].endswith("storm at all.")
    assert "Photo: Ines Carvalho/Norda" in told.body.text
    assert utf16_units(told.body.text) > 950, "it gives away no more than it must"


def test_an_editor_sees_what_readers_get() -> None:
    """An exact preview: the same message, with buttons that look alike and lead nowhere yet."""
    before = sample(PIECE, 3, texts=EN, breaking=True)
    after = story(stored(), texts=EN, breaking=True)

    assert before.body == after.body
    assert (before.photo_id, before.preview_url) == (after.photo_id, after.preview_url)
    assert labels(before) == labels(after)
    assert acts(before) == [callbacks.Noop(), callbacks.Noop()]


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

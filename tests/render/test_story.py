"""What readers see of a story, read off the message that leaves for them."""

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import callbacks
from bot.messages import SpanKind
from bot.render.richtext import plain
from bot.render.story import sample, story
from bot.texts import LANGUAGES, Texts
from content.text import clean, utf16_units
from content.types import Photo, Story
from tests.render.pieces import EN, HEADLINE, PIECE, SUMMARY, acts, covered, labels, stored
from tests.render.rich_texts import FAMILY, assert_sendable


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

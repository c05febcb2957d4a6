"""Stories are found by the words that they share, whatever is typed."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from content.types import Block, BlockKind
from storage import search
from storage.database import Database
from tests.storage.givens import NOON, a_story, kept


async def found(db: Database, text: str, *, limit: int = 10, but: int | None = None) -> list[str]:
    async with db.reads() as reads:
        stories = await search.candidates(reads, text, limit=limit, exclude_story_id=but)
    return [each.story.headline for each in stories]


async def test_the_most_alike_comes_first(db: Database) -> None:
    """A headline's words weigh more than the body's; what shares none is not found."""
    await kept(db, a_story("Harbour closes after the storm", "Waves hit the quay."))
    await kept(db, a_story("Choir wins prize", "Its harbour concert was sung in a storm."))
    await kept(db, a_story("Museum opens", "Paintings hang there."))

    assert await found(db, "storm, quay, waves") == [
        "Harbour closes after the storm",
        "Choir wins prize",
    ]
    assert await found(db, "storm, quay, waves", limit=1) == ["Harbour closes after the storm"]


async def test_the_story_itself_is_left_out(db: Database) -> None:
    """Or /related would offer what the reader has just read."""
    held = await kept(db, a_story("Harbour closes"))
    await kept(db, a_story("Harbour opens"))

    assert await found(db, "harbour", but=held.id) == ["Harbour opens"]


async def test_only_the_newest_revision_is_found(db: Database) -> None:
    """Words that were corrected away must lead nobody here."""
    first = a_story("Dam bursts", "Thousands flee from the flood.")
    await kept(db, first)
    await kept(db, replace(first, body=(Block(kind=BlockKind.PARAGRAPH, text="Nobody fled."),)))

    assert await found(db, "thousands flood") == []
    assert await found(db, "nobody") == ["Dam bursts"]


@pytest.mark.parametrize("typed", ["ZURICH", "zürich", "Zürich’s", "zurich -bern", "“Zürich”"])
async def test_case_and_accents_do_not_matter(db: Database, typed: str) -> None:
    """Nobody types umlauts on every phone."""
    await kept(db, a_story("Zürich votes"))

    assert await found(db, typed) == ["Zürich votes"]


@pytest.mark.parametrize(
    "typed",
    [
        '"',
        "a\"b OR 'c",
        "NEAR(",
        "* ^ ( ) {",
        "headline:x",
        "AND OR NOT",
        "-",
        "",
        " ",
        "\x00",
        "💥",
    ],
)
async def test_hostile_words_are_only_words(db: Database, typed: str) -> None:
    """The index has a language of its own; no reader shall speak it."""
    await kept(db, a_story("Harbour opens"))

    assert await found(db, typed) == []
    assert await found(db, f"{typed} harbour {typed}") == ["Harbour opens"]


@settings(
    max_examples=150,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(typed=st.text())
def test_any_text_can_be_looked_for(typed: str) -> None:
    """Every query is made of quoted words alone; SQLite's own answer is in the test above."""
    query = search.query_for(typed)

    assert all(part.startswith('"') and part.endswith('"') for part in query.split(" OR ") if part)
    assert (
        "".join(part[1:-1] for part in query.split(" OR ")).replace(" ", "").isalnum() or not query
    )


async def test_a_long_text_is_asked_for_by_its_commonest_words(db: Database) -> None:
    """A whole article as the query costs no more than 25 words do."""
    held = await kept(db, a_story("Volcano wakes"), now=NOON + timedelta(hours=1))
    text = " ".join(f"word{number}" for number in range(500)) + " volcano volcano"

    assert await found(db, text) == [held.story.headline]
    assert search.query_for(text).count(" OR ") == search.TERMS - 1

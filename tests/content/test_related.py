"""Related stories: shared words, weighed, what they mean, and age."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.kin.archive import Archive
from content.kin.related import _decay as decay
from content.kin.related import nearness, rank
from content.kin.traits import NOTHING, traits_of
from content.kin.vectors import DIMENSIONS, Vectors

NOW = datetime(2031, 5, 4, 12, tzinfo=UTC)


WORDS_ALONE = Vectors(folder=Path("nowhere"))


@dataclass(frozen=True)
class Piece:
    """A story as far as it is compared; `days` before now."""

    number: int
    headline: str
    lead: str = ""
    days: float = 0


def related(
    headline: str, lead: str = "", *others: Piece, vectors: Vectors = WORDS_ALONE
) -> list[int]:
    """The numbers of `others` that are told to be related, nearest first."""
    archive = Archive()
    for one in others:
        traits = traits_of(one.headline, one.lead, language="en", vectors=vectors)
        archive.add(one.number, traits, NOW - timedelta(days=one.days))
    traits = traits_of(headline, lead, language="en", vectors=vectors)
    archive.add(0, traits, NOW)
    return rank(archive, traits, NOW, [one.number for one in others], now=NOW)


def test_the_nearest_comes_first_and_the_foreign_not_at_all() -> None:
    """A list that is filled up with foreign stories teaches readers not to look."""
    found = related(
        "Crane drivers strike closes Lorvik harbour",
        "The union walked out over night shifts.",
        Piece(1, "Cabinet wins vote on school meals", "Parliament passed the bill by four votes."),
        Piece(2, "Islands short of milk as harbour strike bites", "Ferries carry less freight."),
        Piece(3, "Harbour crane drivers vote on strike", "The union counts the ballots in Lorvik."),
    )

    assert found == [3, 2]


def test_age_outweighs_a_little_likeness() -> None:
    """Last year's strike is background; this week's is the story."""
    like, less = "Harbour strike spreads", "Harbour strike enters third day"

    assert related("Harbour strike goes on", "", Piece(1, like), Piece(2, less)) == [1, 2]
    old, new = Piece(1, like, days=300), Piece(2, less, days=1)
    assert related("Harbour strike goes on", "", old, new) == [2, 1]


@pytest.mark.parametrize(
    ("days", "factor"), [(0, 1.0), (-7, 0.75), (7, 0.75), (14, 0.625), (3_000, 0.5)]
)
def test_age_takes_half_at_most_and_half_of_that_in_a_week(days: int, factor: float) -> None:
    """Measured: background of last year stays in reach, this week's story stands before it."""
    (found,) = decay(np.array([days * 86_400.0]))

    assert found == pytest.approx(factor)


def test_what_belongs_to_something_else_stands_behind() -> None:
    """A story with a dozen of its own kind is told among them: here it only shares their words."""
    talks = [
        Piece(number, f"Harbour strike in Sund: crane drivers and union talk, day {number}")
        for number in range(1, 10)
    ]
    own = Piece(20, "Milk is short on the islands off Lorvik, farmers fear for their cows")

    assert related("Islands wait as harbour strike in Sund goes on", "", *talks, own)[0] == 20
    assert related("Harbour strike in Sund: union talks fail", "", *talks, own)[0] != 20


def test_what_is_dated_in_the_future_counts_as_of_now() -> None:
    """A clock that goes wrong at a publisher's must not push its stories down for weeks."""
    ahead = Piece(1, "Harbour strike enters third day", days=-200)
    older = Piece(2, "Harbour strike enters third week", days=20)

    assert related("Harbour strike goes on", "", older, ahead) == [1, 2]


def test_words_carry_it_in_scripts_without_blanks() -> None:
    """Chinese and Japanese have no blanks to split at; pairs of signs do the work of words."""
    others = (Piece(1, "议会通过学校午餐法案"), Piece(2, "港口罢工进入第二天"))

    assert related("吊车司机罢工关闭港口", "", *others) == [2]


def test_the_meaning_of_words_counts_where_vectors_are() -> None:
    """Two outlets may tell one thing in other words; without the package words do what they can."""
    others = (
        Piece(1, "Hospital physicians walk out over wages"),
        Piece(2, "The comet will pass the sun in May"),
    )
    vectors = Vectors()
    if not vectors.name:
        pytest.skip("the extra `vectors` is not installed")

    assert related("Doctors go on strike for higher pay", "", *others, vectors=vectors) == [1]
    assert related("Doctors go on strike for higher pay", "", *others) == []


@pytest.mark.parametrize(("cosine", "found"), [(0.28, []), (0.42, [1])])
def test_what_all_stories_mean_alike_is_no_likeness(cosine: float, found: list[int]) -> None:
    """Vectors of any two stories share a little: a floor keeps strangers out of short lists."""
    asked, other = np.zeros((2, DIMENSIONS), np.int8)
    asked[0] = 100
    other[:2] = 100 * cosine, 100 * np.sqrt(1 - cosine**2)
    archive = Archive()
    archive.add(1, replace(NOTHING, vector=other), NOW)

    assert rank(archive, replace(NOTHING, vector=asked), NOW, [1], now=NOW) == found


def test_where_there_are_no_vectors_words_count_twice() -> None:
    """Two equal leads are as near in Turkish as they are in English."""
    archive = Archive()
    for number, headline in ((1, "Liman grevi"), (2, "Liman grevi"), (3, "Okul yemekleri")):
        traits = traits_of(headline, "", language="tr", vectors=WORDS_ALONE)
        archive.add(number, traits, NOW)

    first, *_ = nearness(archive, [1, 2, 3])

    assert first == {1: pytest.approx(2.0), 2: pytest.approx(2.0), 3: 0.0}


def test_nothing_comes_from_nothing() -> None:
    """A story without words, or an archive without stories, is no fault."""
    assert related("Harbour strike goes on") == []
    assert related("…", "", Piece(1, "Harbour strike goes on")) == []


@given(st.text(max_size=60), st.lists(st.text(max_size=60), max_size=6))
def test_any_words_can_be_ranked(headline: str, headlines: list[str]) -> None:
    """Same input, same order: a reader who asks twice sees the same list."""
    others = [Piece(number, text) for number, text in enumerate(headlines, 1)]

    found = related(headline, "", *others)

    assert found == related(headline, "", *others[::-1])
    assert len(found) == len(set(found))

"""Related stories: shared words, weighed, and age."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from content.related import Candidate, rank
from content.types import Story, StoryKey

NOW = datetime(2031, 5, 4, 12, tzinfo=UTC)


def story(headline: str, summary: str = "", published_at: datetime = NOW) -> Story:
    return Story(
        key=StoryKey("0" * 32), headline=headline, summary=summary, published_at=published_at
    )


def candidate(number: int, headline: str, lead: str = "", days: float = 0) -> Candidate:
    return Candidate(
        id=number, headline=headline, lead=lead, published_at=NOW - timedelta(days=days)
    )


def ids(found: list[Candidate]) -> list[int]:
    return [one.id for one in found]


def test_the_nearest_comes_first_and_the_foreign_not_at_all() -> None:
    """A list that is filled up with foreign stories teaches readers not to look."""
    candidates = [
        candidate(
            1, "Cabinet wins vote on school meals", "Parliament passed the bill by four votes."
        ),
        candidate(
            2, "Islands short of milk as harbour strike bites", "Ferries carry less freight."
        ),
        candidate(
            3, "Harbour crane drivers vote on strike", "The union counts the ballots in Lorvik."
        ),
    ]

    found = rank(
        story(
            "Crane drivers strike closes Lorvik harbour", "The union walked out over night shifts."
        ),
        candidates,
        now=NOW,
        limit=5,
    )

    assert ids(found) == [3, 2]


def test_age_outweighs_a_little_likeness() -> None:
    """Last year's strike is background; this week's is the story."""
    candidates = [
        candidate(1, "Harbour strike ends", days=300),
        candidate(2, "Harbour strike grows in north", days=1),
    ]

    assert ids(rank(story("Harbour strike goes on"), candidates, now=NOW, limit=5)) == [2, 1]


def test_the_story_itself_and_its_copies_are_left_out() -> None:
    """Nobody wants to be sent to what they have just read, nor twice to the same."""
    candidates = [
        candidate(1, "Harbour strike goes on"),
        candidate(2, "Harbour strike, day two"),
        candidate(3, "Harbour strike: day two", days=2),
    ]

    assert ids(rank(story("HARBOUR STRIKE goes on"), candidates, now=NOW, limit=5)) == [2]


def test_words_carry_it_in_scripts_without_blanks() -> None:
    """Chinese and Japanese have no blanks to split at; pairs of signs do the work of words."""
    candidates = [candidate(1, "议会通过学校午餐法案"), candidate(2, "港口罢工进入第二天")]

    assert ids(rank(story("吊车司机罢工关闭港口"), candidates, now=NOW, limit=5)) == [2]


def test_no_more_than_asked_for_and_nothing_from_nothing() -> None:
    """The list fits the message that shows it."""
    candidates = [candidate(number, f"Harbour strike, day {number}") for number in range(9)]

    assert len(rank(story("Harbour strike goes on"), candidates, now=NOW, limit=3)) == 3
    assert rank(story("Harbour strike goes on"), candidates, now=NOW, limit=0) == []
    assert rank(story("Harbour strike goes on"), [], now=NOW, limit=3) == []
    assert rank(story("…"), candidates, now=NOW, limit=3) == []


@given(st.text(max_size=60), st.lists(st.text(max_size=60), max_size=6), st.integers(0, 9))
def test_any_words_can_be_ranked(headline: str, headlines: list[str], limit: int) -> None:
    """Same input, same order: a reader who asks twice sees the same list."""
    candidates = [candidate(number, text) for number, text in enumerate(headlines)]

    found = rank(story(headline), candidates, now=NOW, limit=limit)

    assert found == rank(story(headline), candidates[::-1], now=NOW, limit=limit)
    assert len(found) == len(set(ids(found))) <= limit

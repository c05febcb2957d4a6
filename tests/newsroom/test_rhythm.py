"""How long a source is left in peace."""

from datetime import timedelta

import pytest

from bot.newsroom import rhythm
from content.errors import SourceBusy, SourceGone, SourceUnreadable
from tests.clocks import NOON

EVERY = timedelta(minutes=5)
URL = "https://example.org/feed"


@pytest.mark.parametrize(
    ("hints_s", "wait"),
    [
        ((), EVERY),
        ((None, None), EVERY),
        ((60.0, None), EVERY),
        ((None, 1800.0), timedelta(minutes=30)),
        ((900.0, 600.0), timedelta(minutes=15)),
        ((864_000.0, None), timedelta(hours=1)),
    ],
)
def test_what_the_feed_says_of_itself_is_heeded_within_reason(
    hints_s: tuple[float | None, ...], wait: timedelta
) -> None:
    """Failure 44: asking more often than a feed wishes gets its server to ban us."""
    assert rhythm.after_success(EVERY, *hints_s) == wait


def test_failures_are_met_with_growing_patience_but_never_given_up() -> None:
    """Failure 43: a feed that was down for a week must come back by itself."""
    broken = SourceUnreadable(URL, "not a feed")

    waits = [rhythm.after_failure(EVERY, failures, broken) for failures in range(1, 200)]

    assert waits == sorted(waits)
    assert waits[0] > EVERY
    assert waits[-1] == timedelta(days=1)


def test_a_server_that_names_a_time_gets_it() -> None:
    """Failure 44: Retry-After is an answer to a question that we asked."""
    busy = SourceBusy(URL, "429", retry_after_s=7200)
    hardly = SourceBusy(URL, "503", retry_after_s=1)

    assert rhythm.after_failure(EVERY, 1, busy) == timedelta(hours=2)
    assert rhythm.after_failure(EVERY, 1, hardly) >= EVERY


def test_only_gone_for_good_ends_the_asking() -> None:
    """A 404 may be a slip of the publisher; a 410 is a wish, where it is none as well."""
    gone = SourceGone(URL, "410", for_good=True)
    assert rhythm.after_failure(EVERY, 1, SourceGone(URL, "404")) < timedelta(hours=1)
    assert rhythm.after_failure(EVERY, 1, gone) == rhythm.DAY
    assert rhythm.after_failure(EVERY, 2, gone, is_sure=True) == rhythm.NEVER


@pytest.mark.parametrize(
    ("hours", "gap_s"),
    [
        ((), None),
        ((1, 2, 3), None),
        ((1, 2, 3, 4), 3600.0),
        ((4, 1, 3, 2), 3600.0),
        ((0, 100, 101, 102, 103), 3600.0),
        ((7, 7, 7, 7, 7), 0.0),
    ],
)
def test_a_source_has_its_own_rhythm(hours: tuple[int, ...], gap_s: float | None) -> None:
    """Too few entries tell none, and one long silence is not the rule."""
    published = [NOON + timedelta(hours=hour) for hour in hours]

    assert rhythm.usual_gap_s(published) == gap_s


@pytest.mark.parametrize(
    ("ttl_s", "gap_s", "quiet_s"),
    [
        (None, None, None),
        (None, 0.0, None),
        (900.0, None, 900.0),
        (None, 2400.0, 600.0),
        (900.0, 2400.0, 900.0),
        (None, 604_800.0, 1200.0),
    ],
)
def test_who_seldom_publishes_is_seldom_asked(
    ttl_s: float | None, gap_s: float | None, quiet_s: float | None
) -> None:
    """Failure 44: but the operator's wish bounds how long the next story may lie unseen."""
    assert rhythm.quiet_s(EVERY, ttl_s=ttl_s, usual_gap_s=gap_s) == quiet_s

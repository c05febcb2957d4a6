"""What editors read as rate and time left."""

import pytest

from bot.speed import Speed


def test_one_count_tells_nothing() -> None:
    """A rate made up from nothing would be taken for a promise."""
    speed = Speed()

    speed.counted(0, 10.0)
    speed.counted(40, 10.5)

    assert speed.per_s is None
    assert speed.left_s(100) is None


def test_the_rate_is_what_happened_lately() -> None:
    """An hour at full pace says little after Telegram has slowed us down."""
    speed = Speed()
    for second in range(600):
        speed.counted(second * 30, float(second))
    for second in range(600, 700):
        speed.counted(18_000 + (second - 600) * 5, float(second))

    assert speed.per_s == pytest.approx(5.0)
    assert speed.left_s(1000) == pytest.approx(200.0)


def test_standing_still_is_told_as_zero_and_no_end() -> None:
    """Time left at no rate would be for ever; nothing is said instead."""
    speed = Speed()
    for second in range(5):
        speed.counted(7, float(second))

    assert speed.per_s == 0.0
    assert speed.left_s(100) is None


def test_looks_that_are_far_apart_still_compare() -> None:
    """A million rows are counted seldom: the last two counts are kept however old they are."""
    speed = Speed()
    speed.counted(0, 0.0)
    speed.counted(9_000, 300.0)
    speed.counted(18_000, 600.0)

    assert speed.per_s == pytest.approx(30.0)


def test_a_pause_does_not_count_as_slowness() -> None:
    """After Resume the time left would be told as days otherwise."""
    speed = Speed()
    speed.counted(100, 0.0)
    speed.rest()
    speed.counted(100, 3600.0)
    speed.counted(150, 3602.0)

    assert speed.per_s == pytest.approx(25.0)

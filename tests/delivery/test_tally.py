"""A word now and then, however often it happens."""

from bot.delivery.tally import Tally


def test_told_at_each_power_of_ten() -> None:
    """Failure 48: a log storm filled the disk that the bot had run out of."""
    tally = Tally()

    told = [many for many in (tally.heard("disk full") for _ in range(2000)) if many]

    assert told == [1, 10, 100, 1000]
    assert tally.over() == 2000
    assert tally.heard("disk full") == 1


def test_what_is_different_has_its_own_count() -> None:
    """The hundredth known refusal must not hide the first one of another kind."""
    tally = Tally()
    for _ in range(5):
        tally.heard("one")

    assert tally.heard("another") == 1


def test_it_remembers_a_hundred_and_no_more() -> None:
    """Texts that carry numbers would fill the memory, one after the other."""
    tally = Tally()

    told = [many for many in (tally.heard(f"number {n}") for n in range(5000)) if many]

    assert len(told) < 110
    assert tally.over() == 5000

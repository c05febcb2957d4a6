"""Numbers on the command line."""

import pytest

from tests.cli.conftest import Command


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        (("demo", "--every", "0"), "'--every': expected a number of seconds, 1 or more, not “0”"),
        (("demo", "--every", "nan"), "'--every': expected a number of seconds, 1 or more"),
        (("broadcasts", "why", "1", "abc"), "'CHAT': expected a whole number, not “abc”"),
        (("broadcasts", "show", "0"), "'ID': expected a whole number, 1 or more, not “0”"),
        (("broadcasts", "--limit", "2000"), "expected a whole number from 1 to 1,000, not “2000”"),
        (("simulator", "--port", "99999"), "expected a whole number from 0 to 65,535"),
    ],
)
def test_a_number_that_is_none_is_told_in_our_words(
    wireroom: Command, asked: tuple[str, ...], line: str
) -> None:
    """ "Input should be a valid integer, unable to parse" is the voice of a library."""
    done = wireroom(*asked)

    assert done.status == 2
    assert line in done.err


def test_a_group_is_asked_about_by_its_number(wireroom: Command) -> None:
    """It begins with a minus sign, as an option does."""
    done = wireroom("broadcasts", "why", "1", "-1001234567890")

    assert done.err.startswith("wireroom.db: there is no database here")

"""A credit as a page or a feed gives it, without the words that only say that it is one."""

import pytest

from content.pictures.credits import LONGEST, tidy


@pytest.mark.parametrize(
    ("given", "credit"),
    [("© Photo: dpa", "dpa"), ("(Jane Doe/AFP)", "Jane Doe/AFP"), ("Reuters.", "Reuters")],
)
def test_a_credit_says_who_and_no_more(given: str, credit: str) -> None:
    """Under a photo there is room for a name, not for a form."""
    assert tidy(given) == credit


@pytest.mark.parametrize("sign", ["©", "copyright ", "Photo: "])
def test_of_an_endless_credit_only_its_beginning_is_read(sign: str) -> None:
    """Feeds hand in whatever they like: 20,000 signs took nineteen seconds, and more took hours."""
    assert len(tidy(f"{sign * 100_000}Jane Doe")) <= LONGEST

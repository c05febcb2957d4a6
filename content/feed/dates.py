"""Dates as feeds write them: which of them tell a day."""

import re


def names_a_year(date: str) -> bool:
    """Whether a date stands by itself: without a year the parser counts from today, and moves it.

    "yesterday" and "10:30" would make one entry new at every visit.
    """
    return len(date) <= LONGEST and _YEAR.search(date) is not None


LONGEST = 100
"""Characters."""
_YEAR = re.compile(
    # a year, seconds since 1970, or the two digits of "02 Mar 26"
    r"(?<![\d+:])(?:19|20)\d\d|(?<!\d)\d{9,13}(?!\d)"
    r"|\d{1,2}[\s-][^\W\d]{3,9}[.,]?[\s-]['’]?\d{2}(?![\d:])"
)

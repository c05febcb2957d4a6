"""Dates as feeds write them: which of them tell a day, and their zones in figures."""

import re


def names_a_year(date: str) -> bool:
    """Whether a date stands by itself: without a year the parser counts from today, and moves it.

    "yesterday" and "10:30" would make one entry new at every visit.
    """
    return len(date) <= LONGEST and _YEAR.search(date) is not None


def with_plain_zone(date: str) -> str:
    """The zone as an offset, where the parser would take it for Greenwich: "GMT+3", "TRT"."""
    if len(date) > LONGEST:
        return date
    return _NAMED.sub(_offset_of_name, _OFFSET.sub(_plain_offset, date.strip()))


def _plain_offset(found: re.Match[str]) -> str:
    return f"{found['sign']}{int(found['hours']):02}{found['minutes'] or '00'}"


def _offset_of_name(found: re.Match[str]) -> str:
    return _ZONES.get(found[0], found[0])


LONGEST = 100
"""Characters."""
_YEAR = re.compile(
    # a year, seconds since 1970, or the two digits of "02 Mar 26"
    r"(?<![\d+:])(?:19|20)\d\d|(?<!\d)\d{9,13}(?!\d)"
    r"|\d{1,2}[\s-][^\W\d]{3,9}[.,]?[\s-]['’]?\d{2}(?![\d:])"
)
_OFFSET = re.compile(r"\b(?:GMT|UTC|UT)\s?(?P<sign>[+-])(?P<hours>\d{1,2}):?(?P<minutes>\d{2})?$")
_NAMED = re.compile(r"(?<=[\d\s])[A-Z]{3,4}$")
_ZONES = {
    # those that mean one zone wherever news is written, and that the parser does not know
    "TRT": "+0300", "EAT": "+0300", "CAT": "+0200", "SAST": "+0200", "WAT": "+0100",
    "IDT": "+0300", "IRST": "+0330", "PKT": "+0500", "NPT": "+0545", "ICT": "+0700",
    "WIB": "+0700", "WITA": "+0800", "WIT": "+0900", "MYT": "+0800", "HKT": "+0800",
    "PHT": "+0800", "BRT": "-0300", "ART": "-0300", "UYT": "-0300", "VET": "-0400",
    "COT": "-0500", "PET": "-0500",
}  # fmt: skip

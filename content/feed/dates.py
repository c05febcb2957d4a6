"""Dates as feeds write them: which of them tell a day, in which language, and in which zone."""

import re

from content.dates import named_moment
from content.wordlists import words
from content.zones import ZONES


def plain_date(date: str) -> str:
    """As the parser reads it: months of other languages than English in figures, and so the zone,

    which it would take for Greenwich.
    """
    date = date.strip()
    if len(date) > LONGEST:
        return date
    named = (word.lower() for word in _WORD.findall(_NAMED.sub("", date)))
    is_read_wrongly = _DOTTED_OR_HALVED.search(date) or not all(word in _ENGLISH for word in named)
    if is_read_wrongly and (told := named_moment(date)):
        return told
    return _with_plain_zone(date)


def names_a_day(date: str) -> bool:
    """Whether a date stands by itself, and can be meant in one way only.

    Without a year the parser counts from today, and moves it: "yesterday" and "10:30" would make
    one entry new at every visit. And "3/8/2026" is in March or in August: taken for the wrong one,
    news would be history.
    """
    if len(date) > LONGEST or not _YEAR.search(date):
        return False
    slashed = _SLASHED.search(date)
    return slashed is None or slashed[1] == slashed[2]


def _with_plain_zone(date: str) -> str:
    return _NAMED.sub(_offset_of_name, _OFFSET.sub(_plain_offset, date))


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
_SLASHED = re.compile(
    r"(?<![\d/])0?([1-9]|1[0-2])/0?([1-9]|1[0-2])/(?:(?:19|20)\d\d|\d\d)(?![\d/])"
)
_DOTTED_OR_HALVED = re.compile(
    # "3.8.2026" is in August wherever dates have dots; of "10:00 PM" the parser drops the end
    r"(?<![\d.])\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d\d(?!\d)|\d\s?[ap]\.?\s?m\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = words("""
    mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday
    sunday jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june
    july august september october november december t z am pm a p m st nd rd th of at gmt utc ut
""")
_ZONES = {name.upper(): f"{hours:+03}00" for name, hours in ZONES.items()} | {
    # those that mean one zone wherever news is written, but are words where text is read
    "EAT": "+0300", "CAT": "+0200", "WAT": "+0100", "IDT": "+0300", "IRST": "+0330",
    "NPT": "+0545", "WIT": "+0900", "MYT": "+0800", "ART": "-0300", "UYT": "-0300",
    "VET": "-0400", "COT": "-0500", "PET": "-0500",
}  # fmt: skip

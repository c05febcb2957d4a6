"""Days, months and years in a text whose words are told apart."""

import re

from content.dates import is_calendar_word
from content.factcheck.figures import Figure
from content.text import fold
from content.wordlists import words


def is_day(word: str) -> bool:
    """Whether it names a month or a day of the week, and hardly anything else."""
    return (len(word) >= _SHORTEST or word in _SHORT) and is_calendar_word(word)


def kind_of_day(word: str) -> str:
    """A day of the week is no rival of a month, nor of a year: "weekday" or "month"."""
    return "weekday" if fold(word).startswith(_WEEKDAYS) else "month"


def month_of(figure: Figure) -> str:
    """Of "3 March" and "March 3" march; "" where it is the number of no day."""
    if is_calendar_word(figure.counts):
        return figure.counts
    ahead = next(iter(figure.told[len(figure.behind) :]), "")
    return ahead if ahead in _MONTHS and _DAY_NUMBER.fullmatch(figure.value) else ""


_SHORTEST = 4
"""Letters; "may" and "mar" are other words as well."""
_SHORT = frozenset(["May", "Mai", "mai"])
_DAY_NUMBER = re.compile(r"[12]?\d|3[01]")
_MONTHS = words(
    "january february march april may june july august september october november december"
)
"""English has them before the number as well."""
_WEEKDAYS = tuple(
    words(
        """
        monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag
        freitag samstag sonnabend sonntag lunes martes miercoles jueves viernes sabado domingo lundi
        mardi mercredi jeudi vendredi samedi dimanche pazar sali carsamba persembe cuma
        """
    )
)

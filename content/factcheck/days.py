"""Days, months and years in a text whose words are told apart."""

import re

from content.dates import is_calendar_word
from content.factcheck.figures import Figure
from content.text import fold
from content.wordlists import words


def is_day(word: str) -> bool:
    """Whether it names a month or a day of the week, and hardly anything else."""
    return len(word) >= _SHORTEST and is_calendar_word(word)


def kind_of_day(word: str) -> str:
    """A day of the week is no rival of a month, nor of a year: "weekday" or "month"."""
    return "weekday" if fold(word).startswith(_WEEKDAYS) else "month"


def is_day_number(figure: Figure) -> bool:
    """Of "3 March" and "March 3": it counts nothing."""
    ahead = figure.told[len(figure.behind) :][:1]
    return is_calendar_word(figure.counts) or (
        _DAY_NUMBER.fullmatch(figure.value) is not None and not _MONTHS.isdisjoint(ahead)
    )


_SHORTEST = 4
"""Letters; "may" and "mar" are other words as well."""
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

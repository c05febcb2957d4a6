"""Boxes amid a text that say themselves what they are: offers of jobs."""

import re

from content.dump.lines import Line
from content.sentence_ends import is_closed
from content.text import words
from content.wordlists import key, phrases


def without_jobs(lines: list[Line]) -> list[Line]:
    """The lines without offers of jobs, from their head to the button that leads to more of them.

    Below the head stand titles with the marks that the law asks of them ("(m/w/d)") and those who
    offer them; whole sentences are none. A list without that button may be a report's own.
    """
    left: list[Line] = []
    index = 0
    while index < len(lines):
        end = _end_of_jobs(lines, index) if key(lines[index].text) in _HEADS else index
        left += [] if end > index else [lines[index]]
        index = max(end, index + 1)
    return left


def _end_of_jobs(lines: list[Line], head: int) -> int:
    """Where they end; `head` itself where none follow it."""
    offers = 0
    for place in range(head + 1, min(len(lines), head + _MOST)):
        text = lines[place].text
        if key(text) in _BELOW:
            return place + 1 if offers else head
        if is_closed(text) or len(words(text)) > _LONGEST:
            return head
        offers += _JOB.search(text) is not None
    return head


_MOST = 24
"""Lines."""
_LONGEST = 16
"""Words."""
_JOB = re.compile(
    r"[(\[]\s?(?:[mwfdxgnhv]|gn|div|all genders)\s?"
    r"(?:[/|*,]\s?(?:[mwfdxgnihv]|divers|div)\s?){1,3}[)\]]",
    re.IGNORECASE,
)
_HEADS = phrases("""
    stellenmarkt | stellenangebote | jobs | jobbörse | aktuelle stellenangebote | top jobs
    jobangebote | offene stellen | stellenanzeigen | karriere | job market | latest jobs
    featured jobs | vacancies | offres d'emploi | emploi | vacatures | ofertas de empleo
    offerte di lavoro | ledige stillinger | lediga jobb | ledige job
""")
_BELOW = phrases("""
    detailsuche | alle stellenangebote | weitere stellenangebote | mehr stellenangebote
    alle jobs | weitere jobs | mehr jobs | zum stellenmarkt | jobs suchen | all jobs | more jobs
    toutes les offres | alle vacatures
""")

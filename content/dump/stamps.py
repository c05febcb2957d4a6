"""Lines above a text that say when it was written amid other words: "Lorvik-29/05/2031 20:00".

A page sets place, name, date and counters apart; its text glues them. Such a line is known
only where nothing but these lines stands, above the text.
"""

import re

from content.dates import dates_in, is_calendar_word, is_stamp, read_date_line
from content.dump.bylines import byline, people_in
from content.dump.margins import Margin
from content.litter.lines import Litter, litter_in
from content.sentence_ends import is_closed
from content.text import words


def read_stamp(line: str) -> Margin | None:
    """Who wrote it and when, by a line with a date and a time of day; None where it may be text."""
    if len(line) > _LONGEST or is_closed(line):
        return None
    line = _parted(line)
    if (named := _NAME_AND_HOUR.fullmatch(line)) and is_calendar_word(named["month"]):
        return Margin(authors=people_in(named["name"]))
    date = next(dates_in(line), None)
    if date is None or not (_CLOCK.search(_DATE.sub(" ", line)) or _is_in_bars(line)):
        return None
    left = [
        word
        for word in words(line)
        if not (any(map(str.isdigit, word)) or is_calendar_word(word) or is_stamp(f"{word} 1:00"))
    ]
    small = sum(word.islower() for word in re.findall(r"[^\W\d_]+", line))
    if (len(left) > _MOST_WORDS or small > _FEW) and not _is_signed(line):
        return None
    return Margin(authors=_authors(line), published_at=date)


def is_hour(line: str) -> bool:
    """Whether it says the hour alone: "Stand: 10:49 Uhr", "Vandaag om 20:07"."""
    if len(line) > _LONGEST_HOUR or is_closed(line):
        return False
    pieces = [piece for piece in _PIECES.split(_parted(line)) if words(piece)]
    hours = [piece for piece in pieces if litter_in(piece) is Litter.NONE]
    return len(hours) == 1 and _HOUR.fullmatch(hours[0]) is not None


def _parted(line: str) -> str:
    """With the blanks that its design stood for: "Jane Amsel24.04.2031", "14:05 UhrReading"."""
    line = _SHORT_YEAR.sub(r"\g<day>20\g<year>", line)
    return _GLUED.sub(" ", _YEAR_AND_MORE.sub(r"\g<0> ", line))


def _is_in_bars(line: str) -> bool:
    """The date is one piece, and the others are a few words: "4 May 2031 • Lorvik, Vessmark"."""
    pieces = [piece for piece in _BARS.split(line) if words(piece)]
    return len(pieces) > 1 and all(
        len(words(piece)) <= _FEW or next(dates_in(piece), None) for piece in pieces
    )


def _is_signed(line: str) -> bool:
    """A name, what its owner is, and the date and the hour at the end."""
    return people_in(line.partition(",")[0]) != () and _ENDS_WITH_HOUR.search(line) is not None


def _authors(line: str) -> tuple[str, ...]:
    """The names before the date or behind the last comma, and no place that stands there."""
    date = _DATE.search(line)
    if date is None:
        return ()
    front = line[: date.start()].strip(_AROUND)
    if front and is_calendar_word(front.split()[-1]):
        front = front.rpartition(" ")[0].strip(_AROUND)
    if named := byline(front):
        return named
    if read_date_line(f"{front} 1.2.2031") is not None:
        return ()  # "Last updated"
    found = people_in(front) or people_in(front.partition(",")[0])
    return found or people_in(line.rpartition(",")[2].strip(_AROUND))


_LONGEST = 160
_LONGEST_HOUR = 60
"""Characters."""
_MOST_WORDS = 8
_FEW = 3
_AROUND = " ,;:|•·–—-"
_BARS = re.compile(r"\s[|•·]\s")
_PIECES = re.compile(r"\s*[|•·]\s*|(?<=\s)(?=[^\W\d_]+:\s)")
_DATE = re.compile(
    r"\d{1,2}(?:[./-]\s?\d{1,2}[./-]\s?|\.?\s(?:de\s)?[^\W\d_]{3,12}\.?,?\s(?:de\s)?)(?:19|20)\d\d"
    r"|[^\W\d_]{3,12}\.?\s\d{1,2},?\s(?:19|20)\d\d|(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}"
)
_CLOCK = re.compile(
    r"(?<!\d)\d{1,2}\s?[:.h時]\s?\d{2}(?!\d)|(?<!\d)\d{1,2}\s?[ap]\.?m\b", re.IGNORECASE
)
_ENDS_WITH_HOUR = re.compile(r"(?:19|20)\d\d\D{1,3}(?:\d\d\D\d\d\D{1,3})?\d{1,2}[:.]\d\d$")
_HOUR = re.compile(
    r"(?:[^\W\d_]+[\s:,]+){1,3}\d{1,2}[:.h]\d{2}(?:\s?(?:uhr|h|[ap]\.?m\.?))?\W{0,2}", re.IGNORECASE
)
# "Jane Amsel, 4 May, 14:05": the year is that of the page
_NAME_AND_HOUR = re.compile(
    r"(?P<name>[^,\d]{5,60}),\s\d{1,2}\.?\s(?P<month>[^\W\d_]{3,12})\.?,?\s\d{1,2}[:.]\d\d"
)
_SHORT_YEAR = re.compile(r"(?<!\d)(?P<day>\d{1,2}\.\d{1,2}\.)(?P<year>\d\d)(?=,?\s\d{1,2}[:.]\d\d)")
_YEAR_AND_MORE = re.compile(r"(?<!\d)(?:19|20)\d\d(?=\d)")
_GLUED = re.compile(
    r"(?<=[a-zß-ÿ])(?=\d{1,2}\.(?:\d{1,2}\.|\s[^\W\d_]{3,12}\s)(?:19|20))|(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ][a-zß-ÿ])"
    r"|(?<=[^\W\d_])(?=\d{1,2}:\d\d)|(?<=[A-Z]{3})(?=[A-Z][a-z])|(?<=[^\W\d_])-(?=\d{1,2}[/.]\d)"
)

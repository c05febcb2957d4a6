"""What is left between the headline and the text: menus, counters, places, parts of the headline.

A page shows there what can be pressed and where one is; none of it is a sentence. Only short
lines go, only where the text has surely not begun, and only with a sign of what they are: a poem,
the names of a team, what goes into a dish and the first sub-heading stand there as well.
"""

import re

from content.dump.caption_signs import says
from content.dump.lines import Line
from content.dump.menus import is_sign
from content.litter.lines import Litter, litter_in
from content.sentence_ends import is_closed
from content.text import words
from content.topics import is_section


def without_crumbs(lines: list[Line], margins: set[int], short: set[int]) -> list[Line]:
    """The lines below the headline `lines[0]` without those crumbs above the text.

    Args:
        margins: numbers of the bylines and dates that were taken out.
        short: numbers of all lines of a word or two, as buttons are.
    """
    end = _text_begins(lines, margins, short)
    dropped: set[int] = set()
    start = 1
    while start < end:
        stop = start
        while stop < end and _is_crumb(lines[stop].text):
            stop += 1
        run = range(start, stop)
        known = sum(_is_pressed(lines[place].text) for place in run)
        said = sum(_may_be_told(lines[place].text) for place in run)
        if len(run) >= _LONG_RUN:
            known += sum(is_sign(lines[place].text) for place in run)
            dropped |= set(run) if 4 * known >= len(run) else set()
        elif known >= min(max(len(run), 1), _SIGNS) and 2 * known >= len(run) + said:
            dropped |= set(run)
        elif len(run) == 1 and _is_amid_others(lines, start, margins):
            dropped.add(start)
        start = max(stop, start + 1)
    headline = words(lines[0].text)
    for index in range(1, end):
        text = lines[index].text
        told_above = _is_counter(text) or _is_part_of(headline, text)
        if told_above or _is_kicker(lines, index, margins):
            dropped.add(index)
    dropped = {index for index in dropped if not _begins_parts(lines, index)}
    left = [line for index, line in enumerate(lines) if index not in dropped]
    return left if len(left) > 1 else lines


def _text_begins(lines: list[Line], margins: set[int], short: set[int]) -> int:
    """With the first sentence below the last byline or date that stands above the second one."""
    told = [index for index in range(1, min(len(lines), _LONGEST_MENU)) if tells(lines[index].text)]
    if not told:
        return 1
    second = lines[told[1]].number if len(told) > 1 else lines[told[0]].number
    last = max((number for number in margins if number < second), default=0)
    first = next((index for index in told if lines[index].number > last), told[0])
    if first == told[0] and len(told) > 1:  # a row of buttons parts the standfirst from the text
        between = set(range(lines[first].number + 1, second))
        return told[1] if len(between) >= _A_ROW and between <= short else first
    return first


def tells(text: str) -> bool:
    """Whether it is a sentence of some length: a paragraph, or a standfirst."""
    return (is_closed(text) and says(text, _A_SENTENCE)) or len(text) > _LONG


def _is_crumb(text: str) -> bool:
    if is_closed(text) or text[-1] in _KEPT_ENDS or text[0] in _KEPT_STARTS:
        return False
    if any(map(str.isdigit, text)) and not _is_counter(text):
        return False  # a result, a price: they may be what is told
    return len(words(text)) <= _FEW if text[0] < "\u2e80" else len(text) <= _SHORT


def _is_pressed(text: str) -> bool:
    """The name of a section, or a word of buttons."""
    return is_section(text) or litter_in(text) is not Litter.NONE


def _may_be_told(text: str) -> bool:
    """Whether it has more words than a button: "Songs on the quay" below the section "Music"."""
    return len(words(text)) > _A_PART and not _is_pressed(text)


def _is_amid_others(lines: list[Line], index: int, margins: set[int]) -> bool:
    """Whether what stood around one line shows it: a button of a row, or a place by its date.

    A button begins small right above a date, or is one word above others that were taken out.
    A place is in capitals below the date, and the text names it.
    """
    text, number = lines[index].text, lines[index].number
    if text[0].islower():
        return number + 1 in margins
    if len(text.split()) > 1 or index + 1 >= len(lines):
        return False
    below = set(range(number + 1, lines[index + 1].number)) - margins
    if len(below) >= _A_ROW - 1:
        return True
    told = " ".join(line.text for line in lines[index + 1 :][:_A_ROW])
    return text.isupper() and number - 1 in margins and text.capitalize() in told.split()


def _is_counter(text: str) -> bool:
    """ "0", "05:00", "Share0", "3Comments": how many shared it, how long a film is.

    A result ("3:10", "Lorvik 10") and the number of a chapter are told.
    """
    found = _COUNTER.fullmatch(text)
    if found is None:
        return False
    word = found["before"] or found["behind"]
    return not word or litter_in(word) is not Litter.NONE


def _begins_parts(lines: list[Line], index: int) -> bool:
    """Whether it is the number of the first part of a text, where the second follows."""
    return lines[index].text == "1" and any(line.text == "2" for line in lines[index + 1 :])


def _is_part_of(headline: list[str], text: str) -> bool:
    """The kicker or the headline proper, where the first line joined both."""
    said = words(text)
    if not said or len(said) >= len(headline):
        return False
    if headline[-len(said) :] == said:
        return len(said) >= _A_PART
    return headline[: len(said)] == said and not is_closed(text)


def _is_kicker(lines: list[Line], index: int, margins: set[int]) -> bool:
    """A topic of a word or two right below the headline, above a line that tells.

    It is a section, or that line is a standfirst, with the byline below it: else it may be the
    first sub-heading.
    """
    if index != 1 or index + 2 >= len(lines) or not _is_crumb(lines[index].text):
        return False
    text, below = lines[index].text, lines[index + 1]
    if len(words(text)) > _A_PART or not says(below.text, _A_SENTENCE) or text[0] >= "\u2e80":
        return False
    above = margins.intersection(range(lines[0].number, lines[index].number))
    signed = margins.intersection(range(below.number, lines[index + 2].number))
    return _is_pressed(text) or (not above and bool(signed))


_A_SENTENCE = 6
_LONG = 140
"""Characters: a paragraph, though its script may know no full stop."""
_FEW = 4
_SHORT = 10
_SIGNS = 2
"""Lines that show what a menu is, if they are half of it and the others have few words."""
_A_ROW = 4
_LONG_RUN = 16
"""Lines: a menu, if every fourth of them is known; its own words are many."""
_A_PART = 2
_LONGEST_MENU = 120
"""Lines."""
_KEPT_ENDS = frozenset("?？؟:：;,")
_KEPT_STARTS = frozenset("•▪‣◦●■►▶➤✔✓∙-*–—·\"'“‘«„‚‹「『")
_COUNTER = re.compile(
    r"\W*(?:(?P<before>[^\W\d_]{2,12})\s?)?\d{1,6}\W*|\d{1,6}(?P<behind>[A-Za-z]{3,12})"
    r"|\W*0\d:\d{2}\W*"
)

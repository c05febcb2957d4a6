"""What is left between the headline and the text: menus, counters, places, parts of the headline.

A page shows there what can be pressed and where one is; none of it is a sentence. Only short
lines go, and only where the text has surely not begun.
"""

import re

from content.dump.caption_signs import says
from content.dump.lines import Line
from content.sentence_ends import is_closed
from content.text import words


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
        if len(run) >= _A_MENU or (len(run) and _stands_apart(lines, start, stop)):
            dropped |= {index for index in run if len(run) > 1 or _is_pressed(lines[index].text)}
        start = max(stop, start + 1)
    headline = words(lines[0].text)
    for index in range(1, end):
        text = lines[index].text
        if _is_counter(text) or _is_part_of(headline, text) or _is_kicker(lines, index):
            dropped.add(index)
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


def _stands_apart(lines: list[Line], start: int, stop: int) -> bool:
    """Whether something was taken out right above or below these lines."""
    above = lines[start].number - lines[start - 1].number
    below = lines[stop].number - lines[stop - 1].number if stop < len(lines) else 1
    return above > 1 or below > 1


def _is_pressed(text: str) -> bool:
    """One word, or words that begin small: no heading does."""
    return text[0].islower() or (
        len(text.split()) == 1 and (text[0] < "\u2e80" or len(text) <= _A_WORD)
    )


def _is_counter(text: str) -> bool:
    """ "0", "5:00", "Share0", "3Comments": how many shared it, how long a film is."""
    return _COUNTER.fullmatch(text) is not None


def _is_part_of(headline: list[str], text: str) -> bool:
    """The kicker or the headline proper, where the first line joined both."""
    said = words(text)
    if not said or len(said) >= len(headline):
        return False
    if headline[-len(said) :] == said:
        return len(said) >= _A_PART
    return headline[: len(said)] == said and not is_closed(text)


def _is_kicker(lines: list[Line], index: int) -> bool:
    """A topic of a word or two right below the headline, above a line that tells."""
    if index != 1 or index + 1 >= len(lines) or not _is_crumb(lines[index].text):
        return False
    text, below = lines[index].text, lines[index + 1].text
    return len(words(text)) <= _A_PART and says(below, _A_SENTENCE) and text[0] < "\u2e80"


_A_SENTENCE = 6
_LONG = 140
"""Characters: a paragraph, though its script may know no full stop."""
_FEW = 4
_SHORT = 10
_A_WORD = 6
"""Characters of a script without blanks."""
_A_MENU = 3
_A_ROW = 4
_A_PART = 2
_LONGEST_MENU = 120
"""Lines."""
_KEPT_ENDS = frozenset("?？؟:：;,")
_KEPT_STARTS = frozenset("•▪‣◦●■►▶➤✔✓∙-*–—·\"'“‘«„‚‹「『")
_COUNTER = re.compile(
    r"\W*(?:[^\W\d_]{2,12}\s?)?\d{1,6}\W*|\d{1,6}[A-Za-z]{3,12}|\W*\d{1,2}:\d{2}\W*"
)

"""Who wrote it, when and where: the lines between the headline and the text, and at its foot."""

import re
from dataclasses import replace

from content.dump.bylines import is_label, people_in, without_place
from content.dump.caption_signs import looks_like_caption
from content.dump.closed_captions import is_shown
from content.dump.credits import credit_of, has_sure_credit, is_bare_agency
from content.dump.lines import Line
from content.dump.margins import Margin, clock_of, is_of_release, name_in_brackets, read_margin
from content.dump.stamps import is_hour, read_stamp
from content.dump.trades import is_trade
from content.sentence_ends import is_closed
from content.text import words


def take_margins(lines: list[Line], headline: int) -> tuple[list[Margin], list[Line]]:
    """Part bylines, dates and key words near the top and the end from the text.

    In the middle of an article the same line is a heading or a paragraph. A name, a
    trade or a place alone is known by its company: it stands beside one of these
    lines, or where something was taken out.
    """
    found: dict[int, Margin] = {}
    text_at = _end_of_masthead(lines, headline)
    top, bottom = max(_below(lines, headline, _TOP_LINES), text_at), len(lines) - _BOTTOM_LINES
    for index, line in enumerate(lines):
        if index != headline and (index <= top or index >= bottom):
            margin = _read(line.text) if index <= top else read_margin(line.text)
            if margin is not None and (_is_direction(lines, index) or _heads_on(lines, index)):
                continue
            if margin is None and line.text.strip(" :-–•").casefold() in _LABELS:
                margin = Margin()
            if margin is not None:
                found[index] = margin
    found = _without_entries(lines, found, text_at) | _signed_above(lines, headline)
    # captions are told as sentences are: the last date or byline near the top is above the text
    told_at = max((index + 2 for index in found if index <= top), default=0)
    for index in range(headline + 1, min(max(text_at, told_at), len(lines) - 1)):
        if index not in found:
            margin = _by_company(lines, found, index, lines[headline].text)
            if margin is not None:
                found[index] = margin
    left = [line for index, line in enumerate(lines) if index not in found]
    margins = [found[index] for index in sorted(found)]
    if any(margin.authors for index, margin in found.items() if index <= text_at):
        # who is named in or below the text told or edited other stories
        margins = [
            margin if index <= text_at else replace(margin, authors=())
            for index, margin in sorted(found.items())
        ]
    return margins, left


def _without_entries(
    lines: list[Line], found: dict[int, Margin], text_at: int
) -> dict[int, Margin]:
    """Without the days of a chronicle: several, in their order, below the text's beginning."""
    begun = next(
        (place for place, line in enumerate(lines) if place and _is_sentence(line.text)), text_at
    )
    days = {
        place: read_margin(line.text)
        for place, line in enumerate(lines)
        if place > begun and any(map(str.isdigit, line.text))
    }
    told = [(place, day.published_at) for place, day in days.items() if day and day.published_at]
    dates = [date for _, date in told]
    if len(dates) < _A_CHRONICLE or dates != sorted(dates) or dates[0] == dates[-1]:
        return found
    entries = {place for place, _ in told}
    return {place: margin for place, margin in found.items() if place not in entries}


def _is_sentence(text: str) -> bool:
    return is_closed(text) and len(words(text)) >= _A_SENTENCE


def _is_direction(lines: list[Line], index: int) -> bool:
    """Whether a name in brackets is one of several, as in plays and below photos: none signs."""
    if not name_in_brackets(lines[index].text):
        return False
    return sum(bool(name_in_brackets(line.text)) for line in lines) > 1


def _heads_on(lines: list[Line], index: int) -> bool:
    """Whether what looks like the end of a release has text below it: "SOURCE Code Lorvik"."""
    if not is_of_release(lines[index].text):
        return False
    return any(_is_sentence(line.text) for line in lines[index + 1 :])


def _signed_above(lines: list[Line], headline: int) -> dict[int, Margin]:
    """ "By" alone above a name, as far down as the text has not begun."""
    found: dict[int, Margin] = {}
    told = 0
    for index in range(headline + 1, min(len(lines) - 1, headline + _LONGEST_MENU)):
        text, name = lines[index].text, lines[index + 1].text
        told += is_closed(text) and len(words(text)) >= _A_SENTENCE
        if told > _MOST_SENTENCES:
            break
        if is_label(text) and (people_in(name) or is_bare_agency(name)):
            found[index], found[index + 1] = Margin(), Margin(authors=people_in(name))
    return found


def _read(text: str) -> Margin | None:
    """As it may be read above the text: there, date and place may have other words around them."""
    margin, stamp = read_margin(text), read_stamp(text)
    if margin is None or stamp is None:
        return margin or stamp
    return replace(
        margin,
        authors=margin.authors or stamp.authors,
        published_at=margin.published_at or stamp.published_at,
    )


def _end_of_masthead(lines: list[Line], headline: int) -> int:
    """Where the text surely has begun: with its second sentence; the first may be a standfirst."""
    told = 0
    for index in range(
        headline + 1, min(len(lines), _below(lines, headline, _LONGEST_MASTHEAD) + 1)
    ):
        told += is_closed(lines[index].text) and len(words(lines[index].text)) >= _A_SENTENCE
        if told > 1:
            return index
    return headline + _TOP_LINES


def _below(lines: list[Line], headline: int, count: int) -> int:
    """Where so many lines have passed below the headline; a menu's words count for nothing."""
    for index in range(headline + 1, min(len(lines), headline + _LONGEST_MENU)):
        count -= len(words(lines[index].text)) > _A_BUTTON
        if count == 0:
            return index
    return min(headline + _LONGEST_MENU, len(lines))


def _by_company(
    lines: list[Line], found: dict[int, Margin], index: int, headline: str
) -> Margin | None:
    text, above = lines[index].text, found.get(index - 1)
    following = lines[index + 1].text
    if is_closed(text):
        return None
    beside = bool({index - 1, index + 1} & found.keys())
    if (above is not None and clock_of(text)) or (beside and is_hour(text)):
        return Margin()
    if _HAN_NAME.fullmatch(text) and any(
        margin.published_at for place, margin in found.items() if place < index
    ):
        return Margin(authors=(text,)) if _keeps_company(lines, found, index) else None
    if above is not None and is_bare_agency(text) and has_sure_credit(following):
        return Margin()  # what follows names its own maker
    place, bar, house = text.partition("|")
    if above is not None and bar and is_bare_agency(house) and len(place.split()) <= 3:
        return Margin()
    if above is not None and (above.authors or above.trade) and _is_whose(text, following):
        return Margin(trade=True)
    if {index - 1, index + 1} & found.keys() and is_trade(text) and len(words(text)) <= 2:
        return Margin(trade=True)
    people = () if _is_captioned(text) else people_in(without_place(text))
    signed = index + 1 in found and found[index + 1].authors  # nobody is named above "By"
    if people and not signed and _keeps_company(lines, found, index):
        said = set(words(text))
        told_again = said <= set(words(following)) or said <= set(words(headline))
        return None if told_again or is_shown(lines, index) else Margin(authors=people)
    told_nothing = above is not None or all(not is_closed(line.text) for line in lines[1:index])
    capitals = (
        text.isupper()
        and text[0] < "\u2e80"  # the sign （Ｃ） is a capital there
        and not credit_of(text)
        and len(text.split()) <= 3
        and not any(map(str.isdigit, text))
    )
    return Margin() if capitals and told_nothing and is_closed(following) else None


def _is_captioned(text: str) -> bool:
    """Words with a credit in brackets behind them; without capitals they look like a name."""
    return text.lower() == text.upper() and text[-1] in ")）"


def _is_whose(text: str, following: str) -> bool:
    """What the author named above is, or for whom: "Transport editor", "Associated Press"."""
    return is_trade(text) or (
        is_bare_agency(text) and is_closed(following) and not looks_like_caption(following)
    )


def _keeps_company(lines: list[Line], found: dict[int, Margin], index: int) -> bool:
    """Beside a byline's other lines, or where a button stood."""
    line, below = lines[index], lines[index + 1]
    if {index - 1, index + 1} & found.keys() or is_trade(below.text):
        return True
    return line.number - lines[index - 1].number > 1 or below.number - line.number > 1


_LABELS = frozenset(("published", "updated", "posted", "last updated", "veröffentlicht", "publié"))
"""What stands above a date, alone."""
_HAN_NAME = re.compile(r"[\u3400-\u9fff々]{3,4}")
"""Below the date; above it stands the section."""
_A_SENTENCE = 6
"""Words."""
_A_BUTTON = 2
_A_CHRONICLE = 3
"""Days, each on a line of its own."""
_MOST_SENTENCES = 3
_LONGEST_MENU = 80
"""Lines of a site's menu between the headline and the text."""
_LONGEST_MASTHEAD = 14
_TOP_LINES = 8
_BOTTOM_LINES = 5

"""Who wrote it, when and where: the lines between the headline and the text, and at its foot."""

from content.dump.caption_signs import looks_like_caption
from content.dump.credits import credit_of, has_sure_credit, is_bare_agency
from content.dump.lines import Line
from content.dump.margins import Margin, clock_of, is_author, read_margin, without_place
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
    top, bottom = max(headline + _TOP_LINES, text_at), len(lines) - _BOTTOM_LINES
    for index, line in enumerate(lines):
        if index != headline and (index <= top or index >= bottom):
            margin = read_margin(line.text)
            if margin is None and line.text.strip(" :-–•").casefold() in _LABELS:
                margin = Margin()
            if margin is not None:
                found[index] = margin
    for index in range(headline + 1, min(text_at, len(lines) - 1)):
        if index not in found:
            margin = _by_company(lines, found, index, lines[headline].text)
            if margin is not None:
                found[index] = margin
    left = [line for index, line in enumerate(lines) if index not in found]
    return [found[index] for index in sorted(found)], left


def _end_of_masthead(lines: list[Line], headline: int) -> int:
    """Where the text surely has begun: with its second sentence; the first may be a standfirst."""
    told = 0
    for index in range(headline + 1, min(len(lines), headline + 1 + _LONGEST_MASTHEAD)):
        told += is_closed(lines[index].text) and len(words(lines[index].text)) >= _A_SENTENCE
        if told > 1:
            return index
    return headline + _TOP_LINES


def _by_company(
    lines: list[Line], found: dict[int, Margin], index: int, headline: str
) -> Margin | None:
    text, above = lines[index].text, found.get(index - 1)
    following = lines[index + 1].text
    if is_closed(text):
        return None
    if above is not None and clock_of(text):
        return Margin()
    if above is not None and is_bare_agency(text) and has_sure_credit(following):
        return Margin()  # what follows names its own maker
    place, bar, house = text.partition("|")
    if above is not None and bar and is_bare_agency(house) and len(place.split()) <= 3:
        return Margin()
    if above is not None and (above.authors or above.trade) and _is_whose(text, following):
        return Margin(trade=True)
    if {index - 1, index + 1} & found.keys() and is_trade(text) and len(words(text)) <= 2:
        return Margin(trade=True)
    name = without_place(text)
    if is_author(name) and _keeps_company(lines, found, index):
        said = set(words(name))
        told_again = said <= set(words(following)) or said <= set(words(headline))
        return None if told_again else Margin(authors=(name,))
    told_nothing = above is not None or all(not is_closed(line.text) for line in lines[1:index])
    capitals = (
        text.isupper()
        and not credit_of(text)
        and len(text.split()) <= 3
        and not any(map(str.isdigit, text))
    )
    return Margin() if capitals and told_nothing and is_closed(following) else None


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
_A_SENTENCE = 6
"""Words."""
_LONGEST_MASTHEAD = 14
_TOP_LINES = 8
_BOTTOM_LINES = 5

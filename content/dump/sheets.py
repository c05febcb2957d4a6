"""What printing leaves in a text: numbers and heads of its pages, words cut at line ends."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from content.dates import read_date_line
from content.text import words


def without_sheets(text: str) -> str:
    """The pages of a printed text as one: no numbers, no running heads, sentences whole."""
    text = _without_running_heads(text)
    if "\f" not in text:
        return text
    pages = [page.splitlines() for page in text.split("\f") if page.strip()]
    edges = Counter(
        line for page in pages for line in {_alike(page[place]) for place in _edges(page)}
    )
    told = [_inside(page, edges) for page in pages]
    return "\n\n".join(filter(None, [_day_above(pages[:1]), "".join(_joined(told))]))


def _without_running_heads(text: str) -> str:
    """The days alone of lines that stand on several pages, each with its number.

    One alone may tell ("Concert on the quay | 8 May 2031 | page 9"), unless it is set wide on top.
    """
    lines = text.split("\n")
    heads = {place: found for place, line in enumerate(lines) if (found := _running_head(line))}
    seen = Counter(_alike(head[0]) for head in heads.values())
    top = next((place for place, line in enumerate(lines) if line.strip()), 0)
    for place, head in heads.items():
        is_top = place == top and _WIDE in head[0].strip()
        if is_top or seen[_alike(head[0])] > 1:
            lines[place] = _date_alone(head)
    return "\n".join(lines)


def _running_head(line: str) -> re.Match[str] | None:
    is_short = len(line) <= _LONGEST_HEAD and line.rstrip()[-1:].isdigit()
    return _RUNNING_HEAD.fullmatch(line) if is_short else None


def _date_alone(found: re.Match[str]) -> str:
    """The day of "The Courier    Sunday, 4 May 2031    Page 3"; other lines stay."""
    pieces = re.split(r"\s{2,}|\s*[|•·]\s*", found["pieces"].strip())
    return next((piece for piece in pieces if read_date_line(piece)), found[0])


def _day_above(pages: Sequence[Sequence[str]]) -> str:
    """The day of a running head."""
    heads = (page[place] for page in pages for place in _edges(page))
    pieces = (piece for head in heads for piece in re.split(r"\s{2,}", head.strip()))
    return next(filter(read_date_line, pieces), "")


def _edges(page: Sequence[str]) -> Iterator[int]:
    """The places of the first and the last line that say something."""
    told = [place for place, line in enumerate(page) if line.strip()]
    yield from (told[0], told[-1]) if told else ()


def _alike(line: str) -> str:
    return re.sub(r"\d+", "#", " ".join(words(line)))


def _inside(page: list[str], edges: Counter[str]) -> str:
    """The page without its number, and without what stands at its edge on others as well."""
    for _ in range(_MOST_EDGES):
        for place in _edges(page):
            line = page[place].strip()
            if _NUMBER.fullmatch(line) or edges[_alike(line)] > 1:
                page = [*page[:place], *page[place + 1 :]]
                break
        else:
            break
    return "\n".join(page).strip()


def _joined(pages: Sequence[str]) -> Iterator[str]:
    yield from pages[:1]
    for above, below in pairwise(pages):
        goes_on = above[-1:].isalpha() or above[-1:] in {"-", ","}
        yield "\n" if goes_on and below.lstrip()[:1].islower() else "\n\n"
        yield below


def is_page_number(block: Sequence[str], blocks: Sequence[Sequence[str]]) -> bool:
    """Whether a block of a wrapped text is a page's number: each is one more than that before it.

    The parts of a text are counted so as well, but from 1 on; below a question it is the answer.
    """
    if len(block) != 1 or not _DIGITS.fullmatch(block[0]):
        return False
    if any(below == block and above[-1][-1:] in _ASKS for above, below in pairwise(blocks)):
        return False
    alone = (other[0] for other in blocks if len(other) == 1 and _DIGITS.fullmatch(other[0]))
    numbers = [int(number.strip("-– ")) for number in alone]
    return numbers[0] != 1 and all(below == above + 1 for above, below in pairwise(numbers))


class Hyphens:
    """Knows how the words of a wrapped text are written that its line ends cut."""

    def __init__(self, lines: Sequence[str]) -> None:
        told = [token.strip(_AROUND) for line in lines for token in line.casefold().split()]
        self._told = frozenset(told)
        cut = sum(_cuts(line, following) for line, following in pairwise(lines))
        self._is_habit = cut >= _A_HABIT

    def border(self, line: str, following: str) -> tuple[str, str]:
        """The line as it goes on, and what parts it from the next: "traf-", "fic" are one word."""
        if not _cuts(line, following):
            return line, ""
        left, right = line.split()[-1][:-1].strip(_AROUND), following.split()[0].strip(_AROUND)
        if right.casefold() in _TWO_WORDS:
            return line, " "
        left, right = left.casefold(), right.casefold()
        if left + right in self._told:
            return line[:-1], ""
        compound = f"{left}-{right}" in self._told or {left, right} <= self._told
        return (line, "") if compound or not self._is_habit else (line[:-1], "")


def _cuts(line: str, following: str) -> bool:
    return line[-1:] == "-" and line[-2:-1].isalpha() and following[:1].islower()


_MOST_EDGES = 4
_A_HABIT = 2
"""Line ends that cut a word show that this text was set so."""
_AROUND = ".,;:!?()[]\"'“”„«»‘’"
# "Hafen-" and "und Brückenamt": the second half of the first word is left out
_TWO_WORDS = frozenset(
    ("und", "oder", "bzw", "sowie", "and", "or", "et", "ou", "y", "o", "e", "en", "of", "och")
)
_ASKS = ("?", "？", "؟")
_DIGITS = re.compile(r"(?:[-–]\s?)?\d{1,3}(?:\s?[-–])?")
_NUMBER = re.compile(
    r"\W*(?:(?:page|seite|página|pagina|sayfa|strona|страница|стр|pág|pag|p|s)\.?\s?)?\d{1,4}"
    r"(?:\s?(?:of|von|de|di|van|sur|z|из|/)\s?\d{1,4})?\W*",
    re.IGNORECASE,
)
_RUNNING_HEAD = re.compile(
    r"(?P<pieces>[^\n]{4,160}?)(?:[ \t]{2,40}|[ \t]?[|•·][ \t]?)"
    r"(?:page|seite|página|pagina|sayfa|strona|стр)\.?\s?[A-Z]?\d{1,3}[ \t]*",
    re.IGNORECASE,
)
_WIDE = "  "
_LONGEST_HEAD = 220
"""Characters."""

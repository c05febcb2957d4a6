"""The blocks of a body: which lines are headings, lists, quotes, and which are paragraphs."""

import re
from collections.abc import Iterator

from content.dump.bylines import is_person
from content.dump.lines import Line
from content.sentence_ends import is_closed
from content.text import sentences, words
from content.types import Block, BlockKind


def blocks(lines: list[Line]) -> Iterator[Block]:
    """Read the lines of a body in order; what is not plainly something else is a paragraph."""
    quoted = _QuoteBook(lines)
    index = 0
    while index < len(lines):
        text = lines[index].text
        items = _list_items(lines, index)
        following = lines[index + 1].text if index + 1 < len(lines) else ""
        if items:
            yield Block(kind=BlockKind.LIST, text="\n".join(items))
        elif _MARKDOWN_HEADING.match(text):
            yield Block(
                kind=BlockKind.HEADING, text=_MARKDOWN_HEADING.sub("", text, count=1).strip("*# ")
            )
        elif quoted.is_pull_quote(text):
            yield Block(kind=BlockKind.QUOTE, text=text.lstrip("> "))
        elif _POSTED.fullmatch(following) or (is_quoted(text) and _SPEAKER.fullmatch(following)):
            yield Block(kind=BlockKind.QUOTE, text=f"{text} {following}")
            index += 1
        else:
            is_one = is_heading(text) and _begins_paragraph(following)
            is_one = is_one and not _is_last_of_several(lines, index)
            kind = BlockKind.HEADING if is_one else BlockKind.PARAGRAPH
            yield Block(kind=kind, text=text)
        index += max(1, len(items))


def _begins_paragraph(text: str) -> bool:
    return bool(text) and not text[0].islower() and not is_heading(text)


def _is_last_of_several(lines: list[Line], index: int) -> bool:
    """Whether lines of its kind stand directly above: names, dates, what a dish needs.

    One of the same form is enough, of any other two; a question heads its answer, and below
    rows of figures and labels a line without them heads the paragraph that follows.
    """
    text = lines[index].text
    if is_closed(text):
        return False
    above = [lines[place].text for place in _open_above(lines, index)]
    if len(above) > 1:
        goes_on = is_closed(lines[index + 1].text) and not _ROW.search(text)
        return not (goes_on and any(map(_ROW.search, above)))
    if not above:
        return False
    few = len(words(text)) <= _FEW and text[0].isupper()
    signed = few and len(text.split()) == sum(map(_is_capital, text.split()))
    return (text[0].isdigit() and above[0][0].isdigit()) or (signed and is_person(above[0]))


def _open_above(lines: list[Line], index: int) -> list[int]:
    """The places of the two lines above where each follows at once, short and without a stop."""
    found: list[int] = []
    for place in range(index - 1, max(index - 3, -1), -1):
        told = lines[place].text
        if lines[place + 1].number - lines[place].number > 1 or is_closed(told):
            break
        if not is_heading(told) or _MARKDOWN_HEADING.match(told):
            break
        found.append(place)
    return found


def _is_capital(word: str) -> bool:
    return word[0].isupper()


def without_stray_heading(lines: list[Line]) -> list[Line]:
    """Drop a very short last line under which nothing stands ("Route 6").

    Only behind a paragraph: where several such lines end a text, they may be its content.
    """
    if len(lines) < 2 or not is_heading(lines[-1].text) or is_heading(lines[-2].text):
        return lines
    last = lines[-1].text
    stray = len(words(last)) <= 6 and len(last) <= 45 and not is_closed(last)
    return lines[:-1] if stray else lines


def is_heading(text: str) -> bool:
    """A short line without a full stop, as a sub-heading is; a question may be one as well."""
    if len(words(text)) > 14 or len(text) > 110 or _bullet(text):
        return False
    if _SIGNED.search(text) or any(told[-1] == "." for told in sentences(text)[:-1]):
        return False
    if text[0].islower() or text[-1] in _NOT_AFTER_HEADINGS or not any(map(str.isalpha, text)):
        return False
    if text[-1] in "?？؟":
        return len(sentences(text)) == 1 and text[0] not in _OPENING and len(words(text)) <= 10
    if is_closed(text):
        return False
    if text[-1] in _CLOSING:
        return len(words(text)) <= 12
    return not ("\u2e80" < text[0] < "\uac00" and len(text) > 30)


def tells_on(text: str) -> bool:
    """Whether a sentence ends within a long line: a paragraph that may lack its last full stop."""
    if len(words(text)) < _TWO_SENTENCES:
        return False
    return any(told[-1] == "." for told in sentences(text)[:-1])


def is_quoted(text: str) -> bool:
    """Whether the whole text is one quotation."""
    pair = (text[0], text[-1])
    if len(text) < 3 or pair not in _QUOTE_PAIRS:
        return False
    inside = text[1:-1]
    return text[0] not in inside and text[-1] not in inside


class _QuoteBook:
    """Knows which quotations occur twice: once in the text, once lifted out of it."""

    def __init__(self, lines: list[Line]) -> None:
        self._said = "\n".join(" ".join(words(line.text)) for line in lines)
        self._asked = 0

    def is_pull_quote(self, text: str) -> bool:
        if text.startswith("> "):
            return True
        said = " ".join(words(text))
        if not is_quoted(text) or said.count(" ") < 3 or self._asked > _MOST_QUOTES:
            return False
        self._asked += 1
        return self._said.count(said) > 1


def _list_items(lines: list[Line], start: int) -> list[str]:
    """The items of the list that begins at `start`; none where no list begins."""
    first = _bullet(lines[start].text)
    if first is None:
        return []
    items: list[str] = []
    for index in range(start, len(lines)):
        bullet = _bullet(lines[index].text)
        if bullet is None or not _continues(first[0], bullet[0], len(items)):
            break
        items.append(bullet[1])
    sure = len(items) > 1 or not (first[0].isdigit() or first[0] in _ALSO_DASHES)
    return items if sure or _is_alone(lines, start, first) else []


def _is_alone(lines: list[Line], start: int, bullet: tuple[str, str]) -> bool:
    """Whether one item behind a dash is a list: a label announces it, or others are marked so."""
    mark, item = bullet
    if mark.isdigit() or is_closed(item) or start == 0:
        return False
    marked = (_bullet(line.text) for line in lines)
    return (
        lines[start - 1].text[-1] in ":："
        or sum(b is not None and b[0] == mark for b in marked) > 1
    )


def _continues(first: str, mark: str, place: int) -> bool:
    if first.isdigit():
        return mark.isdigit() and int(mark) == int(first) + place
    return mark == first


def _bullet(text: str) -> tuple[str, str] | None:
    """The mark (or number) and the words of a list item; None for other lines."""
    match = _BULLET.fullmatch(text)
    if match is None:
        return None
    return (match["mark"] or match["number"], match["item"])


_BULLET = re.compile(
    r"(?:(?P<mark>[•▪‣◦●■►▶➤✔✓∙]|[-*–·](?=\s))|(?P<number>\d{1,2})[.)](?=\s))\s*(?P<item>\S.*)"
)
# a sentence, and behind it in brackets who reported it
_SIGNED = re.compile(r"[.!?。][\"'”»]?\s?[(（]")
_ALSO_DASHES = "-*–·"
_ROW = re.compile(r"\d|\||[:：]\s")
_MARKDOWN_HEADING = re.compile(r"#{1,6}\s+(?=\S)|\*\*(?=[^*]{2,90}\*\*$)")
_SPEAKER = re.compile(r"[—–-]{1,2}\s?(?=\w)[^.!?]{3,90}")
# who said it on a social network: "— Odo Halm (@odohalm) May 4, 2031"
_POSTED = re.compile(r"[—–-]{1,2}\s?(?=\w).{2,60}\(@\w{1,20}\).{0,30}")
_MOST_QUOTES = 50
_TWO_SENTENCES = 16
_FEW = 2
"""Words."""

_NOT_AFTER_HEADINGS = ":;,：；、，"
_OPENING = "\"'“‘«„‚‹「『"
_CLOSING = "\"'”’»“›」』)"
_QUOTE_PAIRS = frozenset(
    [
        ('"', '"'),
        ("“", "”"),
        ("„", "“"),
        ("«", "»"),
        ("»", "«"),
        ("”", "”"),
        ("「", "」"),
        ("『", "』"),
    ]
)

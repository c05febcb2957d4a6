"""The paragraph that sums an article up, between its headline and its text."""

import re

from content.datelines import without_dateline
from content.dump.body import is_heading
from content.dump.lines import Line
from content.sentence_ends import is_closed
from content.text import sentences, words


def take_standfirst(
    lines: list[Line], *, aside: set[int], pictured: set[int], margins: set[int], short: set[int]
) -> tuple[str, list[Line]]:
    """The paragraph under the headline `lines[0]` if it stands apart from the body, and the body.

    It does where a photo, a byline or a list follows it, or where it lacks a full stop.
    Else it is the publisher's habit to sum up in front: one paragraph of that
    size, with a body of two more at least, is taken for it.

    Below a byline the text may begin: there a date, a row of buttons or a dateline must follow.

    Args:
        aside: numbers of the lines that were photos, margins, litter.
        pictured: of those, the photos'.
        margins: of those, bylines and dates.
        short: numbers of all lines of a word or two, as buttons are.
    """
    body = lines[1:]
    if len(body) < 2:
        return "", body
    text = body[0].text
    above = range(lines[0].number, body[0].number)
    below = range(body[0].number, body[1].number)
    if aside.intersection(above):
        pressed = set(below[1:]) - pictured - margins
        sums_up = (
            _is_framed(body, bool(pictured.intersection(below)), pictured.intersection(above))
            or margins.intersection(below)
            or (len(pressed) >= _A_ROW and pressed <= short)
            or _begins_text(body[1].text)
            or (not is_closed(text) and len(words(text)) > _LONGEST_HEADING)
        )
        if pictured.intersection(above) and margins.intersection(below):
            return "", body  # between photo and byline stand advertisements as well
        if len(body) > 2 and sums_up and _may_be_standfirst(text, 100):
            return text, body[1:]
        return "", body
    if words(text) == words(lines[0].text):
        return "", body  # a text without a headline, whose first sentence stands in for it
    apart = bool(aside.intersection(below)) or _LIST_ITEM.match(body[1].text) is not None
    apart = apart or text[-1] not in _FULL_STOPS
    paragraphs = sum(not is_heading(line.text) for line in body[1:4])
    if not _may_be_standfirst(text, 100 if apart else 60) or paragraphs < (1 if apart else 2):
        return "", body
    return text, body[1:]


def _is_framed(body: list[Line], is_pictured: bool, pictured_above: set[int]) -> bool:
    """One sentence between the byline and the photo sums up."""
    framed = is_pictured or _LIST_ITEM.match(body[1].text) is not None
    one = len(sentences(body[0].text)) == 1 and len(words(body[0].text)) <= _LONGEST_FRAMED
    return framed and not pictured_above and one


def _begins_text(text: str) -> bool:
    """Whether it says where the report comes from, as its first words do: "Lorvik.", "LORVIK -"."""
    return _DATELINE.match(text) is not None or _PLACE.fullmatch(text) is not None


def _may_be_standfirst(text: str, most_words: int) -> bool:
    reports = _DATELINE.match(text) or without_dateline(text) != text
    if (is_closed(text) and reports) or _LIST_ITEM.match(text) or text[-1] in ":;,":
        return False
    count = len(words(text))
    if count <= 5 and "\u2e80" < text[0] < "\uac00":
        return 15 <= len(text) <= 200
    return 6 <= count <= most_words and len(sentences(text)) <= max(1, most_words // 15)


_LONGEST_FRAMED = 40
_LONGEST_HEADING = 14
"""Words."""
_A_ROW = 3
"""Buttons between the standfirst and the text."""
_PLACE = re.compile(r"[^\W\d_a-zß-ÿ][\w'’-]+(?:[ /][^\W\d_a-zß-ÿ][\w'’-]+){0,2}\.")
_FULL_STOPS = frozenset(".!?…。！？؟।۔\"”»’'“」』")

# "LORVIK (Reuters) — ", "Lorvik, 3 May (AFP) -", "Berlin (dpa) –": the body begins
_DATELINE = re.compile(
    r"\([^()]{2,20}\)\s?(?:[–—-]|[A-Z])|[^\W\d_][^.!?()–—]{1,40}\([^()]{2,30}\)\s?[–—-]"
    r"|[A-ZÀ-Þ][A-ZÀ-Þ .'-]{2,30},?[^.!?]{0,25}\s[–—-]\s"
    r"|【[^】]{2,20}】|（[^）]{2,20}）"
)
_LIST_ITEM = re.compile(r"[•▪‣◦●■►▶➤✔✓∙]|[-*–]\s|\d{1,2}[.)]\s")

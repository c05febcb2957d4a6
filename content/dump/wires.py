"""What agencies write to the desks of their customers, round the report that they send.

Its number and slug above, its notes, those who may be asked and codes of the desk below.
"""

import re

from content.dump.lines import Line
from content.sentence_ends import is_closed


def is_slug(text: str) -> bool:
    """ "BC-LORVIK-PORT-STRIKE,3rd Ld-Writethru", "bdt0123 4 pl 310 dpa 0456", "Traffic/Port/"."""
    return _SLUG.fullmatch(text) is not None or _NUMBER.fullmatch(text) is not None


def without_desk(lines: list[Line]) -> list[Line]:
    """The lines without an agency's notes and codes at the end; sentences below them stay."""
    for place in range(max(1, len(lines) - _LONGEST), len(lines)):
        text = lines[place].text
        if _NOTES.fullmatch(text) and not any(is_closed(line.text) for line in lines[place:]):
            return lines[:place]
    end = len(lines)
    while end > 1 and _CODE.fullmatch(lines[end - 1].text):
        end -= 1
    # letters alone are a code beside another one
    return lines[:end] if any(_SURE.fullmatch(line.text) for line in lines[end:]) else lines


_LONGEST = 40
"""Lines."""
# how the wire calls a story, and the words by which it is found
_SLUG = re.compile(
    r"[A-Z0-9]{2,}(?:[-–]{1,2}[A-Za-z0-9&.']+){1,8}/?(?:,\s?.{0,40})?"
    r"|(?:[^\W\d_][\w .-]{1,30}/){2,8}"
)
_NUMBER = re.compile(r"[a-z]{2,4}\d{3,4}\s\d\s[a-z]{2}\s\d{2,4}\s{1,3}\w{2,6}\s\d{3,5}")
_NOTES = re.compile(
    r"(?:#{1,3}\s)?(?:Notizblock|dpa-Kontakte|Redaktionelle Hinweise)", re.IGNORECASE
)
_SURE = re.compile(
    r"\d\d-[A-Z]{3}-\d\d\s\d\d:\d\d\s?[A-Z]{0,4}|\d{6}\s[^\W\d_]{3}\.?\s\d\d|-0-\s.{4,40}"
)
_CODE = re.compile(
    r"[A-Z]{2,4}-[A-Z]{2,4}|[a-z]{2,4}(?:/[a-z]{2,4}){1,3}|[a-z]{3,5}(?:\s[a-z0-9]{1,5}){2,8}|"
    + _SURE.pattern
)

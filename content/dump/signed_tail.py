"""Credits at a caption's end that name a house which no list knows: their form shows them.

"… on Monday. Jane Doe/Harbour Post", "… on Monday. Jane Doe for the Harbour Post",
"… on Monday / Jane Doe", "… el lunes. JANE DOE (REUTERS)". No sentence ends so.
"""

import re

from content import agencies
from content.pictures import captions
from content.pictures.credit_words import RESERVED, SIGN
from content.pictures.signatures import unparted
from content.sentence_ends import is_closed
from content.text import words


def split_credit(caption: str) -> tuple[str, str]:
    """Part a caption from its signature; the credit is "" where there is none."""
    if (start := unparted(caption)) is not None:
        return caption[:start].rstrip(" ,;|–—-"), caption[start:].strip(" ,;")
    for pattern in _SIGNED:
        tail = pattern.search(caption, max(0, len(caption) - _LONGEST))
        if tail is None or len(words(caption[: tail.start()])) < _LEAST:
            continue
        house = tail.groupdict().get("house")
        if agencies.is_agency(house or "") or (
            not house and not agencies.is_agency(tail["credit"])
        ):
            told = _SIGN.sub("", caption[: tail.start("credit")].rstrip(" |–—-/•·"))
            return told, tail["credit"].strip()
    return caption, ""


def is_signed(caption: str) -> bool:
    return split_credit(caption)[1] != ""


def split_marked(caption: str) -> tuple[str, str]:
    """Part it where a sign or a word for pictures marks the credit ("Credit...Jane Doe")."""
    mark = _MARK.search(caption, max(0, len(caption) - _LONGEST))
    if mark is None or _is_sentence(caption) or len(words(caption[: mark.start()])) < _LEAST:
        return caption, ""
    told, credit = captions.split_credit(caption)
    return (told, credit) if told and credit else (caption, "")


def _is_sentence(text: str) -> bool:
    """It goes on to its full stop; a lawyer's words at its end are none."""
    return is_closed(text) and not _RESERVED.search(text[-_LONGEST:])


_LEAST = 4
"""Words of a caption in front of a credit: "Income / Expenses" is a heading."""
_LONGEST = 120

_CAPITAL = r"[A-ZÀ-ÞĀ-ŽΑ-ΩА-Я]"
_WORD = rf"{_CAPITAL}[\w.'’-]*"
_NAME = rf"{_WORD}(?:\s(?:(?:de|da|di|van|von|der|al|el|bin)\s)?{_WORD}){{1,3}}"
_SIGNED = (
    re.compile(
        rf"(?<=[.!?…»”\"')\]])(?<!\b[A-ZÀ-Þ]\.)\s*(?:[|–—-]\s*)?"
        rf"(?P<credit>{_NAME}(?:\s?/\s?|\s(?:for|via)\s(?:the\s)?){_WORD}(?:\s{_WORD}){{0,4}})$"
    ),
    re.compile(rf"\s/\s(?P<credit>{_NAME})$"),
    re.compile(
        rf"(?<=[.!?…»”\"',)\]])\s+(?P<credit>{_WORD}(?:\s{_WORD}){{1,3}}\s?\((?P<house>[^()]{{2,40}})\))$"
    ),
    # "… on Monday. Screenshot/Harbour Post"
    re.compile(
        rf"(?<=[.!?…»”\"')\]])(?<!\b[A-ZÀ-Þ]\.)\s+(?P<credit>[^\W\d_][\w.-]{{1,20}}/{_WORD}(?:\s{_WORD}){{0,3}})$"
    ),
    # "… on Tuesday Jane DOE / AFP": the surname in capitals, as this agency writes it
    re.compile(
        rf"\s(?P<credit>{_WORD}\s{_CAPITAL}{{2,}}(?:-{_CAPITAL}+)?\s?/\s?(?P<house>[^/]{{2,40}}))$"
    ),
)
_SIGN = re.compile(rf"\s*{SIGN}$", re.IGNORECASE)
_RESERVED = re.compile(RESERVED + r"\W*$", re.IGNORECASE)
_MARK = re.compile(
    r"(?:©|\bcopyright\s|\bcredits?\s?(?:[:：…]|\.{3})|\bcourtesy\s(?:of\s)?|\s[–—-]\s?©"
    r"|\bphotos?\s?(?:by|:)|[(\[][^()\[\]]{2,60}[)\]]$)",
    re.IGNORECASE,
)

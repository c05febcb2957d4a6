"""What stands before an embargo, and the stamps by which press offices release a text.

"For release 8:30 a.m. (ET) Friday, May 8, 2026" and "Frei ab 1. Juni, 12 Uhr" forbid to tell a wire
before; on a page, which is public, they only tell since when it is.
"""

import re

from content.dates import named_moment
from content.text import fold

OPENING = re.compile(
    r"""\W*(?:(?:
        (?:press|news|media)\ (?:release|advisory|statement|notice|information)
        | (?:press|news|media)(?=\ embargo\b) | for\ release(?=\W+(?:strictly\ )?embargo)
        | (?:please\ )?(?:check\ against\ delivery|note)
        | (?:presse|medien)(?:mitteilung|information|meldung) | es\ gilt\ das\ gesprochene\ wort
        | communiqué(?:\ de\ presse)? | (?:comunicado|nota)\ (?:de\ prensa|de\ imprensa|à\ imprensa)
        | comunicato\ stampa | persbericht | basın\ (?:bülteni|açıklaması) | пресс-релиз
    )\W+)+""",
    re.IGNORECASE | re.VERBOSE,
)
"""It says what is sent, or to whom; the embargo stands behind it in the same line."""
STAMP = re.compile(
    r"""\W*(?:(?:achtung|attention|note|notice)\W+)?(?:
        for\ (?:release|publication|broadcast|use)(?:\ (?:at|on|after|from|not\ before))?
          \s*:?\s*(?=\d|\w+day\b|noon\b|midnight\b|\w{3,9}\.?\ \d)
        | (?:veröffentlichung\ |zur\ veröffentlichung\ )?(?:frei|freigegeben|freigabe)\ ab\s*:?
          \s*(?=\w)
    )""",
    re.IGNORECASE | re.VERBOSE,
)


def tells_day(line: str) -> bool:
    """Whether a stamp names a day with its month, and its year or hour.

    Without them it ends nowhere: films, flats and roads are free from a day or an hour on as well.
    """
    folded = fold(line)
    if _FULL_DAY.search(folded):
        return True
    months = _BEHIND_DAY.findall(folded) + _BEFORE_DAY.findall(folded)
    has_day = any(map(_is_month, months)) or _NUMBERED_DAY.search(folded)
    return bool(has_day and (_YEAR.search(folded) or _HOUR.search(folded)))


def _is_month(word: str) -> bool:
    return named_moment(f"1 {word} 2030") != ""


_FULL_DAY = re.compile(r"\b\d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:\d\d){1,2}\b|\b\d{4}-\d\d-\d\d\b")
_NUMBERED_DAY = re.compile(r"\b\d{1,2}\.\s?(?:0?[1-9]|1[0-2])\.(?!\d)")
_BEHIND_DAY = re.compile(r"(?<![\d:.])\d{1,2}(?:st|nd|rd|th|\.)?\s(?:of\s)?([^\W\d_]{3,})")
_BEFORE_DAY = re.compile(r"\b([^\W\d_]{3,})\.?\s\d{1,2}(?:st|nd|rd|th)?\b(?!:)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_HOUR = re.compile(
    r"\b\d{1,2}[:.h]\d\d\b(?!\.)|\b\d{1,2}\s?(?:h|am|pm|uhr)\b|\b\d{1,2}\s?[ap]\.m\."
    r"|\b\d{4}\s?(?:hrs|hours|utc|gmt|bst|est|edt|et|cet|cest)\b|\b(?:noon|midnight)\b"
)

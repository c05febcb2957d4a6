"""Who wrote it: names out of byline fields."""

import re

from content.agencies import is_agency
from content.text import clean, fold
from content.wordlists import either


def names(byline: str) -> tuple[str, ...]:
    """The people or desks of a byline, without "By", mail addresses and repetitions.

    Nor is told where they wrote it: "By Jane Doe and John Roe in Minsk", "von Jane Doe, Nairobi".
    """
    byline = clean(_MAIL.sub(" ", byline))
    if found := _IN_BRACKETS.fullmatch(byline):  # RSS writes "mail@host (Jane Doe)"
        byline = found[1]
    byline = _BY.sub("", byline)
    pieces = (_tidy(piece) for piece in _PARTS.split(_SLASH.sub(", ", byline)))
    unique = list(dict.fromkeys(piece for piece in pieces if _is_name(piece)))
    unique = [name for name in unique if not _ROLE.fullmatch(name)] or unique
    return tuple(unique[:-1] if _ends_with_place(byline, unique) else unique)


def _ends_with_place(byline: str, found: list[str]) -> bool:
    """One word behind the comma that follows full names; an agency may stand there as well."""
    if len(found) < 2 or not re.search(rf",\s*{re.escape(found[-1])}\W*$", byline):
        return False
    people = all(len(name.split()) > 1 for name in found[:-1])
    place = " " not in found[-1] or _CITIES.fullmatch(fold(found[-1])) is not None
    return people and place and found[-1][0].isupper() and not is_agency(found[-1])


def _tidy(piece: str) -> str:
    piece = _WRITES.sub("", _BY.sub("", piece)).strip(" ,;:|–—-•·/\"'")
    there = _THERE.fullmatch(piece)
    return there["name"] if there else piece


def _is_name(piece: str) -> bool:
    letters = sum(char.isalpha() for char in piece)
    if "://" in piece or piece.startswith("@") or len(piece.split()) > _MOST_WORDS:
        return False  # an address, or what somebody is: "professor of philosophy at Lorvik"
    return letters >= 2 and len(piece) <= 80


_MOST_WORDS = 6
# "Jane Doe/John Roe": only between two full names, since "Jane Doe/Reuters" is one credit
_FULL_NAME = r"[^\W\d_a-z][\w.'’-]+(?:\s[\w.'’-]+){1,3}"
_SLASH = re.compile(rf"(?<=\w)\s?/\s?(?={_FULL_NAME}\s*(?:$|[/,]))")
_THERE = re.compile(r"(?P<name>\S+\s.*\S)\s+in\s+[^\W\d_a-z]\D{2,30}")
# what somebody is, behind the name: "Jane Doe, Political Editor"
_ROLE = re.compile(
    r"(?:\S+ ){0,3}"
    + either("""
        editor, correspondent, reporter, writer, columnist, journalist, producer, photographer
        korrespondent(?:in)?, redakteur(?:in)?, reporter(?:in)?, journaliste?, correspondante?
        corresponsal, redactora?, muhabir, corrispondente, correspondente, редактор, корреспондент
    """),
    re.IGNORECASE,
)
# cities of one word are known by being one
_CITIES = re.compile(
    either("""
        new york, new delhi, tel aviv, los angeles, san francisco, hong kong, rio de janeiro
        sao paulo, buenos aires, mexico city, ciudad de mexico, den haag, the hague, kuala lumpur
        addis ababa, cape town, abu dhabi, st\\.? petersburg, phnom penh, la paz, st\\.? gallen
    """)
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_IN_BRACKETS = re.compile(r"\(([^()]+)\)")
_BY = re.compile(
    r"^"
    + either("""
        (?:written |reported |words |text |story )?by, von, par, por, di, door, av, af, przez
        autor(?:en|es|e|a|i)?, text, yazan, haber, от, автор(?:ы)?, authors?
        submitted by, posted by
        της, του, των, بقلم, كتب, كتبت, מאת, 記者, 文, 作者, 记者, 撰文, 文・写真, लेखक, โดย, ผู้เขียน
    """)
    + r"(?!\w)\s*[:：]?\s*(?<=[\s:：])",
    re.IGNORECASE,
)
# "이다 홀름 기자": the trade follows the name; "Jane Doe on Monday, 3 May": the day as well
_WRITES = re.compile(
    r"\s*(?:기자|記者|记者)$|\s+on\s+(?:mon|tue|wed|thu|fri|sat|sun)\w*$", re.IGNORECASE
)
_PARTS = re.compile(r"\s*(?:[,;|、，]|\s&\s|\s(?:and|und|et|y|e|och|og|ve|en|i|и|und)\s)\s*")

"""Who wrote it: names out of byline fields."""

import re

from content.text import clean
from content.wordlists import either


def names(byline: str) -> tuple[str, ...]:
    """The people or desks of a byline, without "By", mail addresses and repetitions.

    "By Jane Doe and John Roe in Minsk" keeps its place words out only where a comma parts them.
    """
    byline = clean(_MAIL.sub(" ", byline))
    if found := _IN_BRACKETS.fullmatch(byline):  # RSS writes "mail@host (Jane Doe)"
        byline = found[1]
    byline = _BY.sub("", byline)
    pieces = (_tidy(piece) for piece in _PARTS.split(byline))
    return tuple(dict.fromkeys(piece for piece in pieces if _is_name(piece)))


def _tidy(piece: str) -> str:
    return _WRITES.sub("", _BY.sub("", piece)).strip(" ,;:|–—-•·/\"'")


def _is_name(piece: str) -> bool:
    letters = sum(char.isalpha() for char in piece)
    if "://" in piece or piece.startswith("@") or len(piece.split()) > _MOST_WORDS:
        return False  # an address, or what somebody is: "professor of philosophy at Lorvik"
    return letters >= 2 and len(piece) <= 80


_MOST_WORDS = 6
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

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
    return _BY.sub("", piece).strip(" ,;:|–—-•·/\"'")


def _is_name(piece: str) -> bool:
    letters = sum(char.isalpha() for char in piece)
    return letters >= 2 and len(piece) <= 80 and "://" not in piece and not piece.startswith("@")


_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_IN_BRACKETS = re.compile(r"\(([^()]+)\)")
_BY = re.compile(
    r"^"
    + either("""
        (?:written |reported |words |text |story )?by, von, par, por, di, door, av, af, przez
        autor(?:en|es|e|a|i)?, text, yazan, haber, от, автор(?:ы)?
    """)
    + r"\b\s*:?\s+",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s*(?:[,;|、，]|\s&\s|\s(?:and|und|et|y|e|och|og|ve|en|i|и|und)\s)\s*")

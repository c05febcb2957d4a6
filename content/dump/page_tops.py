"""The top of a site above a copied article: its name, its menu, its sections, its press office.

Such lines look like headlines. What the text below them says tells them apart: a headline shares
its words with the text that it heads.
"""

import re
from collections.abc import Sequence

from content.dump.lines import Line
from content.dump.margins import read_margin
from content.kin.terms import is_common
from content.sentence_ends import is_closed
from content.text import words


def below_site(lines: Sequence[Line], first: int) -> int:
    """The place of the headline where `lines[first]` is the site's own, else `first`.

    Only where that is sure: each line above is of few words or of a site's kind, and there are
    several, or all are of that kind, or names above a headline with its standfirst.
    """
    zone = _zone(lines, first)
    told = _stems(" ".join(line.text for line in lines[first + len(zone) :][:_TOLD_LINES]))
    place = next((place for place, line in enumerate(zone) if _heads(line.text, told)), 0)
    above = zone[:place]
    if not above:
        return first
    house = _stems(" ".join(line.text for line in lines if _OWNED.search(line.text)))
    signs = [_is_sites(line.text, house) for line in above]
    if not all(
        sign or len(words(line.text)) <= _FEW for sign, line in zip(signs, above, strict=True)
    ):
        return first
    named = _names_above(above[0].text, zone[place].text, zone[place + 1 :], told)
    passed = any(_SKIPS.match(line.text) for line in lines[:first])
    named = named or (passed and not any(_stems(line.text) & told for line in above))
    return first + place if all(signs) or _is_menu(above, signs, told) or named else first


def _is_menu(above: Sequence[Line], signs: Sequence[bool], told: set[str]) -> bool:
    """Several lines in one block, of words that the text says little of, and of one nothing.

    A short headline, its kicker and a longer deck stand each in a block of their own.
    """
    pairs = zip(above, signs, strict=True)
    shared = [0 if sign else len(_stems(line.text) & told) for line, sign in pairs]
    alike = len(above) > 1 and len({line.group for line in above}) == 1
    return alike and min(shared) == 0 and max(shared) < _SHARED


def _zone(lines: Sequence[Line], first: int) -> list[Line]:
    """The lines above the text: up to a byline, a date or the first whole sentence of some size."""
    found: list[Line] = []
    for line in lines[first : first + _MOST]:
        if len(words(line.text)) > _LONGEST or read_margin(line.text) is not None:
            break
        if is_closed(line.text) and len(words(line.text)) > _SHORTEST_TOLD:
            break
        found.append(line)
    return found


def _heads(text: str, told: set[str]) -> bool:
    """Whether it could be the headline of what is told: some words, no whole sentence."""
    if len(words(text)) < _LEAST or is_closed(text) or _has_sign(text):
        return False
    return len(_stems(text) & told) >= _SHARED


def heads_text(text: str, below: Sequence[str]) -> bool:
    """Whether a line of some words could be the headline of what stands below it."""
    return _heads(text, _stems(" ".join(below)))


def _is_sites(text: str, house: set[str]) -> bool:
    named = _stems(text)
    return _has_sign(text) or (bool(named) and named <= house)


def _has_sign(text: str) -> bool:
    """The way to a page, a way to reach an office, what it calls its releases."""
    return _SIGN.search(text) is not None or _RELEASED.match(text) is not None


def _names_above(text: str, headline: str, below: Sequence[Line], told: set[str]) -> bool:
    """Whether it is a name, or in capitals, over a headline that has a standfirst below it."""
    if not below or len(words(below[0].text)) <= _FEW:
        return False
    if text.isupper() and not headline.isupper():
        return True
    name = all(word[0].isupper() or is_common(word.casefold()) for word in text.split())
    return name and not _stems(text) & told


def _stems(text: str) -> set[str]:
    """The beginnings of its words, by which "votes" and "voted" are one."""
    return {word[:_STEM] for word in words(text) if len(word) >= _STEM and not is_common(word)}


_MOST = 10
"""Lines above a text."""
_TOLD_LINES = 8
_LONGEST = 40
_SHORTEST_TOLD = 14
_LEAST = 4
"""Words of a headline below a site's own lines."""
_FEW = 4
"""Words of a site's name, of a section, of a line of its menu."""
_SHARED = 2
_STEM = 4
_SIGN = re.compile(r"\s[>›»]\s|[\w.+-]@[\w-]+\.|\+?\d[\d\s/()-]{7,}\d|^https?://")
_RELEASED = re.compile(
    r"(?:(?:press|news|media)\s(?:release|statement)|pressemitteilung|presseinformation|pressemeldung"
    r"|medienmitteilung|communiqué|(?:comunicado|nota)\sde\s(?:prensa|imprensa)|comunicato\sstampa"
    r"|persbericht|pressmeddelande|pressemelding|pressemeddelelse|basın\sbülteni|пресс-релиз)\b",
    re.IGNORECASE,
)
# a copy of a whole page: below its first link stands its house's name
_SKIPS = re.compile(
    r"skip to|jump to|(?:direkt )?zum (?:haupt)?inhalt|aller au contenu|(?:saltar|ir) al contenido"
    r"|vai al contenut|(?:ir|pular) para o conte|(?:ga )?naar (?:de )?inhoud|içeriğe|перейти к"
    r"|перейти до"
    r"|przejdź do|hoppa till|(?:gå|hopp) til|přejít k|本文へ|コンテンツへ|跳至|跳到|본문",
    re.IGNORECASE,
)
_OWNED = re.compile(r"©|\bcopyright\b", re.IGNORECASE)

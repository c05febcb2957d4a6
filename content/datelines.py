"""Where and by whom a report was written, as it stands before its first words.

LORVIK, May 5 (Reuters) -     place, day and agency; each of them may be missing
（東京 共同）  新华社北京5月5日电      in East Asia
"""

import re
from datetime import datetime

from content.agencies import is_agency
from content.dates import dates_in, is_calendar_word

MOST = 3
"""Of them stand one behind another: "(ANSA) - LORVIK, 05 MAG - "."""


def without_dateline(text: str) -> str:
    """What is left is the report; where unsure, the text stays as it is."""
    for _ in range(MOST):
        end = _end(text)
        if not end:
            break
        text = text[end:].lstrip()
    return text


def day_of(text: str) -> datetime | None:
    """The day with its year in the dateline: "LORVIK, May 4, 2031 /Newswire/ -- "; else None.

    "NATO was founded on April 4, 1949 - " is a sentence: before the day stands a place only, with
    a comma or, behind the day, who sends the report.
    """
    found = _DAY_AND_WIRE.match(text)
    if found is None:
        return None
    is_placed = found["wire"] or ("," in found["place"] and not _is_small(found["first"]))
    return next(dates_in(found["head"]), None) if is_placed else None


def _end(text: str) -> int:
    """Where the first of them ends; 0 where there is none."""
    if match := _EASTERN.match(text):
        return match.end()
    if (match := _BRACKETS.match(text)) and _is_bracketed(match, text):
        return match.end()
    if (match := _IN_STROKES.match(text)) and is_agency(match["who"]):
        return match.end()
    if (match := _STOPPED.match(text)) and _is_dated(match["head"]):
        return match.end()
    if (match := _BARE.match(text)) and _is_bare(match, text):
        return match.end()
    places = _PLACES.match(text)
    return places.end() if places and not _DASH.search(text, places.end()) else 0


def _is_bracketed(match: re.Match[str], text: str) -> bool:
    """A person with a party in brackets looks much the same: "Ida Hald (CDU) - seit Mai - "."""
    before, who, dash = match["before"].strip(), match["who"], match["dash"] or ""
    if not text[match.end() :] or _is_small(text[match.end()]):
        return False
    if any(map(is_agency, (who, *_PARTS.split(who)))) or _SMALL_AGENCY.match(who):
        return bool(dash) or len(before.split()) <= _MOST_OF_A_PLACE
    # before a blank it may be a party, or what the reader is about to see: "(VIDEO) A storm"
    if _SHORT_NAME.match(who) and _is_glued(match, text):
        return len(before.split()) <= _MOST_OF_A_PLACE
    # with the country or the state behind the place: "PORT LORVIK, Ore. (Nordwire) —"
    place, comma, _ = before.partition(",")
    stated = bool(comma) and place.isupper() and _LONG_WORD.search(place) is not None
    if not before or before.isupper() or stated or _is_dated(before):
        return bool(dash) and not _SMALL_WHO.match(who)
    is_known_kind = who[0].isupper() and dash.strip("., ") not in ("", ":")
    return is_known_kind and _DASH.search(text[: match.end() + _NEAR], match.end()) is None


def _is_glued(match: re.Match[str], text: str) -> bool:
    """As broadcasters write it: "Lorvik (NBN)The harbour"; in a sentence a blank would follow."""
    return text[match.end("who") + 1 : match.end("who") + 2].isupper()


def _is_bare(match: re.Match[str], text: str) -> bool:
    """A place with a day behind it, or in capitals, before a dash.

    "Brexit - the vote" begins in the same way, and so do "Brexit, May 5: The vote" and "NASA -".
    """
    head, rest = match["head"], text[match.end() :]
    if not rest or _is_small(rest[0]) or len(head) < _SHORTEST:
        return False
    if _is_dated(head):
        return match["mark"] != ":" or head.split(",")[0].isupper()
    place = _LIKE_CAPITALS.fullmatch(head) is not None and _LONG_WORD.search(head) is not None
    return match["mark"] != ":" and place


def _is_dated(head: str) -> bool:
    """Whether it ends with a day: "Lorvik, 5 mag.", "LORVIK, May 5, 2026", "Lorvik, 27.6.2025"."""
    if _DAY.search(head):
        return True
    named = _NAMED_DAY.search(head)
    return named is not None and is_calendar_word(named["before"] or named["after"])


def _is_small(char: str) -> bool:
    return char.islower() and not "\u10d0" <= char <= "\u10ff"


_MOST_OF_A_PLACE = 3
"""Words: "Lorvik am See (dpa) Der Hafen", but not "As a reporter of the agency (AP) Jane Doe"."""
_SHORTEST = 3
_NEAR = 200
_BRACKETS = re.compile(
    r"(?P<before>[^()\[\]“\"«„!?]{0,60}?)\s?[(\[](?P<who>[^()\[\]]{2,40})[)\]]"
    r"(?P<dash>\s?[.,]?\s?(?:[–—:=_-]{1,2}\s?|(?<=\.)\s))?\s*"
)
_IN_STROKES = re.compile(r"[^/!?]{0,40}?/(?P<who>[^\W\d_]{2,15})/[.,]?\s?(?:[–—-]\s)?")
_PARTS = re.compile(r"[/,=-]")
_SMALL_AGENCY = re.compile(r"(?:ots|epd|kna|sid|sda|apa|dts)(?![^\W\d_])")
"""Of German: a person is in none of them, and none is a word."""
_SHORT_NAME = re.compile(r"[A-Z]{3,5}(?: [A-Z][a-z]+)?$")
"""A house's: "NBN", "NBN Business"."""
_SMALL_WHO = re.compile(r"[a-z ]{2,}$")
_BARE = re.compile(
    r"(?P<head>[^\W\d_][^!?()\"“«„:–—]{1,60}?)(?P<mark>\s?[—–]{1,2}|\s?--|\s[-|]|:)\s+"
)
_CAPITAL = r"A-ZÀ-ÞĀ-Ž\u0391-\u03ab\u0400-\u042fİ\u1ea0-\u1ef8"
# "Lorvik, 27. November 2031. The town": as press offices begin
_STOPPED = re.compile(
    rf"(?P<head>[{_CAPITAL}][\w'’-]+(?:[ /][{_CAPITAL}][\w'’-]+){{0,2}},"
    r"\s\d{1,2}\.?\s[^\W\d_]{3,12}\s(?:19|20)\d\d)\.\s+"
)
_LIKE_CAPITALS = re.compile(
    rf"[{_CAPITAL}][{_CAPITAL}' ./-]{{2,44}}(?:,\s[^\W\d_a-z][\w .]{{2,20}}){{0,2}}"
)
_LONG_WORD = re.compile(r"[^\W\d_]{5}|[^\W\d_]{3} [^\W\d_]{4}")
"""Shorter ones in capitals are mostly somebody's initials."""
_DAY = re.compile(r"(?<!\d)\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{2,4})?$")
_NAMED_DAY = re.compile(
    r",?\s(?:\d{1,2}\.?\s(?P<before>[^\W\d_]{3,12})|(?P<after>[^\W\d_]{3,12})\.?\s\d{1,2})"
    r"\.?(?:,?\s(?:19|20)\d\d)?$"
)
_PLACES = re.compile(r"[A-ZÀ-Þ][\w.]+(?:/[A-ZÀ-Þ][\w.]+){1,2}\s[–—-]\s(?=[A-ZÀ-Þ])")
"""Two of them: "Lorvik/Halm - "."""
_DASH = re.compile(r"\s[–—-]\s")
_EASTERN = re.compile(
    r"[【（［][^】）］]{2,20}[】）］]\s?(?:[-－—–]\s?)?"
    r"|[\u4e00-\u9fff]{2,14}\d{1,2}月\d{1,2}日[电電讯訊][，,：:]?\s?"
    r"|[\[(][^\])]{2,20}=[^\])]{2,20}[\])]\s?(?:[\uac00-\ud7a3·]{2,6}(?:\s[\uac00-\ud7a3]{2,4})?\s?=\s?)?"
)
# a place in capitals, the day, and perhaps who sends it, before a dash
_DAY_AND_WIRE = re.compile(
    rf"(?P<head>(?P<place>(?=[A-ZÀ-Þ]{{3}})(?:[{_CAPITAL}][\w'’.]*[\s,/-]{{1,3}}"
    r"|(?:a[lmn]|and|d[aeo]|de[lnr]|l[ae]|of|sur|und|y)\s){1,8})"
    r"(?:\d{1,2}(?:\.|er)?\s(?:de\s)?[^\W\d_]{3,12}\.?,?\s(?:del?\s)?|\d{1,2},?\s|\d{1,2}\.\d{1,2}\.)"
    r"(?:19|20)\d\d)\b(?P<wire>\s?[/(][^/()]{2,40}[/)])?\s{0,2}(?:--|[–—-])\s+(?P<first>\S)"
)

"""Where the clock goes that a date line tells: by its offset, or by the name of its zone."""

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo


def offset_in(tail: str) -> timedelta | None:
    """Hours east of Greenwich, as the folded words behind a time name them; None: they do not."""
    signed = ZONE_OFFSET.match(tail)
    if signed:
        minutes = int(signed["hours"]) * 60 + int(signed["minutes"] or 0)
        if minutes > 14 * 60:
            return None
        return timedelta(minutes=-minutes if signed["sign"] in "-−" else minutes)
    named = next((word for word in _WORD.findall(tail)[:3] if word in ZONES), None)
    return None if named is None else timedelta(hours=ZONES[named])


def offset_at(moment: datetime, tail: str, *, is_american: bool) -> timedelta | None:
    """The same at `moment`, where the clock of a part of North America may be named as well.

    Its day tells whether summer time holds there.

    Args:
        is_american: the time has "a.m." or "p.m.", or a zone in capitals. Without them "et" is
            French, and "pt" is anything.
    """
    region = _REGION.match(tail) if is_american else None
    if region is None:
        return offset_in(tail)
    return moment.replace(tzinfo=ZoneInfo(_REGIONS[region[1]])).utcoffset()


_WORD = re.compile(r"[^\W\d_]+")
ZONE_OFFSET = re.compile(
    r"\s*\(?(?:gmt|utc)?\s?(?P<sign>[+\-−])(?P<hours>\d{1,2}):?(?P<minutes>\d{2})?(?!\d)"
)
# hours east of Greenwich; names that mean several zones (CST, IST, ET) are not here
ZONES = {
    "gmt": 0, "utc": 0, "z": 0, "bst": 1, "wet": 0, "west": 1, "cet": 1, "cest": 2, "mez": 1,
    "mesz": 2, "eet": 2, "eest": 3, "msk": 3, "мск": 3, "trt": 3, "tsi": 3, "est": -5, "edt": -4,
    "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7, "jst": 9, "kst": 9, "hkt": 8, "sgt": 8,
    "wib": 7, "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13, "akst": -9, "akdt": -8, "hst": -10,
    "brt": -3, "sast": 2, "azt": 4, "pkt": 5, "ict": 7, "wita": 8, "awst": 8, "pht": 8,
    "myt": 8, "gst": 4, "wat": 1,
}  # fmt: skip
_REGION = re.compile(
    r",?\s{0,3}\(?(et|eastern|pt|pacific|ct|central|mt|mountain)\b"
    r"(?!\s(?:europe|africa|austral|indones|kazakh))"
)
_REGIONS = {
    "et": "America/New_York",
    "eastern": "America/New_York",
    "ct": "America/Chicago",
    "central": "America/Chicago",
    "mt": "America/Denver",
    "mountain": "America/Denver",
    "pt": "America/Los_Angeles",
    "pacific": "America/Los_Angeles",
}

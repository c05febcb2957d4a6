"""Dates as pages tell them to machines, in standard and in sloppy spellings, as instants."""

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timezone
from email.utils import parsedate_to_datetime

from content.dates import read_date_line
from content.text import fold
from content.zones import offset_in


@dataclass(frozen=True, slots=True)
class Moment:
    at: datetime
    """Aware, in the zone that is told; UTC where none is."""
    day: str
    """As it is written, in the publisher's own zone: "2031-03-03"."""
    clock: str
    """ "14:30"; "" where only a day is told."""
    has_zone: bool


def instant(value: str) -> datetime | None:
    """A date or time, aware, in its own zone; None where it tells no day for certain."""
    moment = moment_of(value)
    return None if moment is None else moment.at


def moment_of(value: str, *, day_first: bool = False) -> Moment | None:
    """ISO 8601 and its sloppy spellings, seconds since 1970, mail's dates, and words.

    Args:
        day_first: whether 3/4/2031 is the third of April, as everywhere but in English.
    """
    value = value.strip()
    if len(value) > LONGEST:
        return None
    found = _ISO.search(value) or _BARE.fullmatch(value)
    if found is not None:
        return _in_named_zone(_of_parts(found), value[found.end() :])
    if _EPOCH.fullmatch(value):
        return _since_1970(int(value))
    return _of_mail(value) or _of_words(value, day_first=day_first)


def _of_parts(found: re.Match[str]) -> Moment | None:
    hour, minute, zone = found["hour"] or "", found["minute"] or "", (found["zone"] or "").strip()
    day = f"{found['year']}-{int(found['month']):02}-{int(found['day']):02}"
    text = f"{day}T{hour or '00'}:{minute or '00'}:{found['second'] or '00'}"
    text += (found["fraction"] or "") + _zone(zone)
    try:
        at = datetime.fromisoformat(text)
    except (ValueError, OverflowError):
        return None
    return Moment(at, day, f"{hour}:{minute}" if hour else "", bool(zone))


def _in_named_zone(moment: Moment | None, tail: str) -> Moment | None:
    """The same clock in the zone whose name alone follows it: "2031-03-03 14:30 KST"."""
    offset = offset_in(fold(tail)) if _NAMED.fullmatch(tail) else None
    if moment is None or moment.has_zone or not moment.clock or offset is None:
        return moment
    return replace(moment, at=moment.at.replace(tzinfo=timezone(offset)), has_zone=True)


def _zone(zone: str) -> str:
    zone = zone.upper()
    if zone in ("", "Z", "UTC", "GMT"):
        return "+00:00"
    digits = re.sub(r"\D", "", zone).ljust(4, "0") if len(zone) > 3 else zone[1:].zfill(2) + "00"
    return f"{zone[0]}{digits[:2]}:{digits[2:4]}"


def _since_1970(seconds: int) -> Moment:
    if seconds > 10**11:
        seconds //= 1000
    return _in_utc(datetime.fromtimestamp(seconds, UTC))


def _of_mail(value: str) -> Moment | None:
    """ "Mon, 03 Mar 2031 14:30:00 +0200"."""
    if not _MAIL.match(value):
        return None
    try:
        told = parsedate_to_datetime(value)
        if told.tzinfo is None and value[-1:].isalpha():
            return None  # a zone that mail does not know
        at = told if told.tzinfo else told.replace(tzinfo=UTC)
    except (ValueError, OverflowError, TypeError, IndexError):
        return None
    return Moment(at, told.date().isoformat(), f"{told:%H:%M}", told.tzinfo is not None)


def _of_words(value: str, *, day_first: bool) -> Moment | None:
    line = read_date_line(_ASIDE.sub("", value), day_first=day_first)
    if line is None or line.at is None:
        return None
    clock = "" if line.at.hour == line.at.minute == 0 else f"{line.at:%H:%M}"
    return Moment(line.at, line.at.date().isoformat(), clock, bool(clock))


def _in_utc(at: datetime) -> Moment:
    return Moment(at, at.date().isoformat(), f"{at:%H:%M}", True)


def better(first: Moment, others: list[Moment]) -> Moment:
    """The first one, as precisely as any other tells it.

    A day gets its time, and a time without a zone the one that another field gives to the same
    time of the same day.
    """
    for other in others:
        if other.day != first.day or not other.clock:
            continue
        if not first.clock or (
            not first.has_zone and other.has_zone and other.clock == first.clock
        ):
            return other
    return first


LONGEST = 120
"""Characters."""
_ISO = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d{2})[-/.](?P<month>0?[1-9]|1[0-2])[-/.](?P<day>0?[1-9]|[12]\d|3[01])"
    r"(?!\d)(?:(?:T|,?\s)\s*(?P<hour>[012]\d):?(?P<minute>[0-5]\d)"
    r"(?::?(?P<second>[0-5]\d)(?P<fraction>\.\d{1,6})?\d*)?"
    r"\s*(?P<zone>Z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?)?)?",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?P<year>(?:19|20)\d{2})(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])"
    r"(?:T?(?P<hour>[012]\d)(?P<minute>[0-5]\d)(?P<second>[0-5]\d)?(?P<fraction>\.\d{1,6})?"
    r"(?P<zone>Z|[+-]\d{2}(?::?\d{2})?)?)?"
)
_EPOCH = re.compile(r"(?:[89]|1\d)\d{8}(?:\d{3})?")
"""Seconds or thousandths since 1970, from 1995 on."""
_MAIL = re.compile(r"(?:[A-Z][a-z]{2},\s)?\d{1,2}\s[A-Z][a-z]{2}\s(?:19|20)\d{2}\s\d{1,2}:\d{2}")
_NAMED = re.compile(r"\s?\(?[A-Za-z]{3,4}\)?")
_ASIDE = re.compile(r"\((?!\s*(?:gmt|utc)\s?[+−-])[^()]*\)$", re.IGNORECASE)
"""A browser's name of the zone, behind its offset."""

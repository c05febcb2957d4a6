"""Which moment a line names that forbids to tell a text before it."""

import re
from datetime import UTC, datetime, timedelta

from content.dates import named_moment
from content.embargo_words import EAST_LATE


def is_over(line: str, *, now: datetime) -> bool:
    """Whether the moment that `line` names has passed wherever its writer may be.

    Publishers leave the line there. False where it names no day with its year.
    """
    moment = ends_at(line)
    return moment is not None and moment <= now


def ends_at(line: str) -> datetime | None:
    """When the moment that `line` names has passed wherever its writer may be, in UTC.

    None where it names no day with its year.
    """
    told = _told_moment(line)
    if not told:
        return None
    moment = datetime.fromisoformat(told)
    if moment.tzinfo is None:
        # the day's end where no time is told; and nowhere is it later than twelve hours after UTC
        day = timedelta(0) if "T" in told else timedelta(days=1)
        moment = moment.replace(tzinfo=UTC) + day + timedelta(hours=12)
    return moment.astimezone(UTC)


def names_zone(line: str) -> bool:
    """Whether the moment that `line` names is one everywhere; False too where it names none."""
    told = _told_moment(line)
    return bool(told) and datetime.fromisoformat(told).tzinfo is not None


def _told_moment(line: str) -> str:
    """ISO 8601, with its zone where it names one; "" where it names no day with its year."""
    return named_moment(_with_minutes(line)[:_LONGEST_MOMENT])


def _with_minutes(line: str) -> str:
    """ "6 am" and "6 Uhr" as "6:00 am" and "6:00 Uhr", "0001 GMT" as "00:01 GMT".

    Where the half of the day stands before an hour, none: then the day has to end.
    """
    line = EAST_LATE.sub(" ", line)
    line = _HOUR_ALONE.sub(r"\1:00 \2", line)
    if len(_YEAR.findall(line)) == 1:  # "5 May 2026 GMT" has its zone behind it
        return _FOUR_DIGITS.sub(
            lambda hour: hour[0] if _YEAR.match(hour[0]) else _clock(hour), line
        )
    return _FOUR_DIGITS.sub(_clock, line)


def _clock(hour: re.Match[str]) -> str:
    return f"{hour[1]}:{hour[2]} {hour[3]}"


_LONGEST_MOMENT = 120
_HOUR_ALONE = re.compile(
    r"(?<![\d:.])\b(\d{1,2})\s*(a\.m\.|p\.m\.|(?:am|pm|h|uhr|uur)\b)", re.IGNORECASE
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_FOUR_DIGITS = re.compile(
    r"\b([01]\d|2[0-3])([0-5]\d)\s?(hrs|hours|utc|gmt|bst|est|edt|et|cet|cest)\b", re.IGNORECASE
)

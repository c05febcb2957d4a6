"""What a server's headers say about when to come back. No clock: its own `Date` is the present."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_LONGEST_S = 366 * 86400.0
_SECONDS = re.compile(r"[0-9]+")


def retry_after_s(headers: Mapping[str, str]) -> float | None:
    """Seconds until the server wants to be asked again; None where it named no time.

    A date (RFC 9110, 10.2.3) counts from the answer's own `Date`; without that it says nothing.
    """
    value = headers.get("Retry-After", "").strip()
    if _SECONDS.fullmatch(value):
        return min(float(value[:12]), _LONGEST_S)
    return _seconds_between(headers.get("Date"), value)


def fresh_for_s(headers: Mapping[str, str]) -> float | None:
    """How long the answer stays good (RFC 9111, 4.2); None where the server does not say."""
    control = headers.get("Cache-Control", "").lower()
    if "no-store" in control or "no-cache" in control:
        return None
    if found := re.search(r"\bmax-age\s*=\s*\"?(\d{1,12})", control):
        age = headers.get("Age", "").strip()
        passed = float(age[:12]) if _SECONDS.fullmatch(age) else 0.0
        return min(max(float(found[1]) - passed, 0.0), _LONGEST_S)
    return _seconds_between(headers.get("Date"), headers.get("Expires"))


def _seconds_between(start: str | None, end: str | None) -> float | None:
    start_at, end_at = _instant(start), _instant(end)
    if start_at is None or end_at is None:
        return None
    return min(max((end_at - start_at).total_seconds(), 0.0), _LONGEST_S)


def _instant(value: str | None) -> datetime | None:
    try:
        found = parsedate_to_datetime(value) if value else None
    except (ValueError, OverflowError):  # the year 99999999999 among them
        return None
    if found is None:
        return None
    # "-0000" gives a naive date, which RFC 5322 defines as UTC
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found

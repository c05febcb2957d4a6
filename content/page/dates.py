"""When it was published, in the zone that the page tells it in."""

import re
from datetime import UTC, datetime

from lxml.html import HtmlElement

from content.dates import read_date_line
from content.markup import text_of
from content.page import linked_data
from content.page.blocks import names_of
from content.page.metadata import Metas


def published_at(tree: HtmlElement, metas: Metas) -> datetime | None:
    """The publisher's date, aware and in its own zone; None where the page names no day.

    Machine-readable fields only, best first. A time without a zone is taken as UTC.
    """
    told = [
        linked_data.text(metas.article, "datePublished"),
        *metas.all(*_META),
        *_times(tree),
        linked_data.text(metas.article, "dateCreated"),
        linked_data.text(metas.article, "dateModified"),
    ]
    found = (instant(each) for each in told)
    return next((each for each in found if each is not None), None) or _written(tree)


def _written(tree: HtmlElement) -> datetime | None:
    """The date that only readers see: a short line of its own that is called a date."""
    for node in tree.iter("time", "span", "div", "p", "li"):
        if _DATE_NAME.search(names_of(node)) and len(text := text_of(node)) <= 120:
            line = read_date_line(text)
            if line is not None and line.at is not None:
                return line.at
    return None


def instant(value: str) -> datetime | None:
    """An ISO 8601 date or time, also in its sloppy spellings, as an aware time in its own zone."""
    found = _ISO.search(value)
    if found is None:
        return None
    day, clock, zone = found["day"], found["clock"], found["zone"]
    text = day.replace("/", "-")
    if clock:
        text += "T" + clock + _zone(zone or "")
    try:
        moment = datetime.fromisoformat(text)
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment
    except (ValueError, OverflowError):
        return None


def _zone(zone: str) -> str:
    zone = zone.strip().upper()
    if zone in ("", "Z", "UTC", "GMT"):
        return "+00:00"
    digits = re.sub(r"\D", "", zone).ljust(4, "0") if len(zone) > 3 else zone[1:].zfill(2) + "00"
    return f"{zone[0]}{digits[:2]}:{digits[2:4]}"


def _times(tree: HtmlElement) -> list[str]:
    return [str(node.get("datetime") or "") for node in tree.iter("time")][:5]


_DATE_NAME = re.compile(r"date|time|publish|datum|fecha|tarih|pubdat|posted|stand(?=$|[\s_-])")
_META = (
    "article:published_time", "og:article:published_time", "datepublished", "article:published",
    "publishdate", "publish-date", "pubdate", "dc.date.issued", "dcterms.created", "dc.date",
    "date", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "last-modified",
)  # fmt: skip
_ISO = re.compile(
    r"(?P<day>(?:19|20)\d{2}[-/](?:0[1-9]|1[0-2])[-/](?:0[1-9]|[12]\d|3[01]))"
    r"(?:[T ]+(?P<clock>[012]\d:[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?)\d*"
    r"\s*(?P<zone>Z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?)?)?",
    re.IGNORECASE,
)

"""Dates as people write them above an article, in many languages; nothing is guessed.

A line is a date line only if nothing is left of it once date, time, zone, weekday
and the words around them ("Updated", "Stand", "Uhr") are taken away.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from functools import cache

from babel import Locale

from content.text import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class DateLine:
    at: datetime | None
    """Aware. A time of day counts only where its zone is named, and stays in it; else the day
    begins in UTC; None where day and month could be meant either way (3/4/2031)."""


def read_date_line(text: str) -> DateLine | None:
    """Understand a line that is nothing but a date; None where it says anything else."""
    folded = fold(text)
    if len(folded) > _LONGEST or not _A_YEAR.search(folded):
        return None
    found = next(_dates_in(folded), None)
    if found is None:
        return None
    span, at = found
    rest = folded[: span[0]] + " " + folded[span[1] :]
    rest = _TIME.sub(" ", _ZONE_OFFSET.sub(" ", _A_DATE_AGAIN.sub(" ", rest)))
    if not all(word in _around_dates() for word in _WORD.findall(rest)):
        return None
    return DateLine(at=at and _at_time(at, folded[span[1] :]))


def is_stamp(text: str) -> bool:
    """Whether a line tells only when the text was published or changed ("Updated: 14:30 GMT").

    A date or a time alone is no such line, nor is "Update 14:30": it may head what happened then.
    """
    if len(text) > _LONGEST or not _A_DIGIT.search(text):
        return False
    folded = fold(text)
    if _ENTRY.match(folded) or not any(label in folded for label in _stamps()):
        return False
    day = next((span for span, _ in _dates_in(folded)), (0, 0))
    rest = folded[: day[0]] + " " + folded[day[1] :]
    found = _WORD.findall(_TIME.sub(" ", _ZONE_OFFSET.sub(" ", _A_DATE_AGAIN.sub(" ", rest))))
    dated = day[1] > 0 or _CLOCK.search(folded) or any(map(is_calendar_word, found))
    return (
        bool(dated)
        and not _stamps().isdisjoint(found)
        and all(word in _around_dates() or is_calendar_word(word) for word in found)
    )


def is_calendar_word(word: str) -> bool:
    """Whether this is the name of a month or a weekday in one of the languages known here."""
    folded = fold(word)
    return folded in _month_numbers() or folded in _weekdays()


def _dates_in(folded: str) -> Iterator[tuple[tuple[int, int], datetime | None]]:
    for pattern in _DATES:
        for match in pattern.finditer(folded):
            day, month, year = match["day"], match["month"], match["year"]
            number = int(month) if month.isdigit() else _month_numbers().get(month, 0)
            if number == 0:
                continue
            doubtful = match.re is _SLASHED and int(day) <= 12 and int(day) != number
            yield match.span(), None if doubtful else _day(int(year), number, int(day))


def _day(year: int, month: int, day: int) -> datetime | None:
    try:
        return datetime(year, month, day, tzinfo=UTC)
    except ValueError:
        return None


def _at_time(day: datetime, tail: str) -> datetime:
    """`day` at the time that `tail` names, if it names the zone as well."""
    time = _TIME.search(tail)
    offset = _offset(tail[time.end() :]) if time else None
    if time is None or offset is None:
        return day
    hour, minute = int(time["hour"]), int(time["minute"] or 0)
    if time["half"]:
        hour = hour % 12 + (12 if time["half"].startswith("p") else 0)
    if hour > 23 or minute > 59:
        return day
    return day.replace(tzinfo=timezone(offset)) + timedelta(hours=hour, minutes=minute)


def _offset(tail: str) -> timedelta | None:
    signed = _ZONE_OFFSET.match(tail)
    if signed:
        minutes = int(signed["hours"]) * 60 + int(signed["minutes"] or 0)
        if minutes > 14 * 60:
            return None
        return timedelta(minutes=-minutes if signed["sign"] in "-−" else minutes)
    named = next((word for word in _WORD.findall(tail)[:3] if word in _ZONES), None)
    return None if named is None else timedelta(hours=_ZONES[named])


@cache
def _month_numbers() -> dict[str, int]:
    """Folded names of months; those that mean two months in two languages are left out."""
    numbers: dict[str, set[int]] = {}
    for locale in map(Locale.parse, _LOCALES):
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in locale.months[context][width].items():
                    word = fold(name).strip(".")
                    if not word[:1].isdigit():
                        numbers.setdefault(word, set()).add(number)
    numbers |= {"sept": {9}, "janner": {1}, "jänner": {1}}
    return {name: found.copy().pop() for name, found in numbers.items() if len(found) == 1}


@cache
def _weekdays() -> frozenset[str]:
    names = (
        fold(name).strip(".")
        for locale in map(Locale.parse, _LOCALES)
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for name in locale.days[context][width].values()
    )
    return frozenset(word for name in names for word in _WORD.findall(name))


@cache
def _around_dates() -> frozenset[str]:
    fillers = _WORD.findall(fold(_FILLERS))
    return _weekdays() | frozenset(_ZONES) | _stamps() | frozenset(fillers)


@cache
def _stamps() -> frozenset[str]:
    return frozenset(_WORD.findall(fold(_STAMPS)))


_LONGEST = 120
"""Characters; no date line is longer, even with "Published" and "Updated"."""

_WORD = re.compile(r"[^\W\d_]+")
_LOCALES = _WORD.findall(
    "en de fr es it pt nl tr pl ru uk sv da nb fi cs sk hu ro el ar fa he hi bg id vi"
)
_A_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY = r"(?P<day>\d{1,2})"
_NAME = r"(?P<month>[^\W\d_]{3,15})\.?"
_SLASHED = re.compile(rf"(?<!\d){_DAY}[/-](?P<month>\d{{1,2}})[/-]{_YEAR}(?!\d)")
_DATES = (
    re.compile(rf"(?<!\d){_YEAR}[-/.](?P<month>\d{{1,2}})[-/.]{_DAY}(?!\d)"),
    re.compile(rf"{_YEAR}\s?[年년]\s?(?P<month>\d{{1,2}})\s?[月월]\s?{_DAY}\s?[日일]"),
    re.compile(rf"(?<!\d){_DAY}\.\s?(?P<month>\d{{1,2}})\.\s?{_YEAR}(?!\d)"),
    re.compile(
        rf"(?<!\d){_DAY}(?:st|nd|rd|th|er|º|o|\.)?,?\s+(?:de\s|of\s)?{_NAME},?\s+(?:de\s|del\s)?{_YEAR}(?!\d)"
    ),
    re.compile(rf"\b{_NAME}\s+{_DAY}(?:st|nd|rd|th)?,?\s+{_YEAR}(?!\d)"),
    _SLASHED,
)
_A_DATE_AGAIN = re.compile(
    r"\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}"
    r"|\d{1,2}(?:st|nd|rd|th|\.)?\s[^\W\d_]{3,15}\.?,?\s(?:19|20)\d\d"
    r"|[^\W\d_]{3,15}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s(?:19|20)\d\d"
)
_TIME = re.compile(
    r"(?<!\d)(?P<hour>\d{1,2})\s?(?:[:.h時时시]\s?(?P<minute>\d{2})(?:[:.]\d{2}(?:\.\d+)?)?(?:分|분)?)?"
    r"\s?(?P<half>[ap]\.?m\b\.?)?(?!\d)"
)
_ZONE_OFFSET = re.compile(
    r"\s*\(?(?:gmt|utc)?\s?(?P<sign>[+\-−])(?P<hours>\d{1,2}):?(?P<minutes>\d{2})?(?!\d)"
)
# hours east of Greenwich; names that mean several zones (CST, IST, ET) are not here
_ZONES = {
    "gmt": 0, "utc": 0, "z": 0, "bst": 1, "wet": 0, "west": 1, "cet": 1, "cest": 2, "mez": 1,
    "mesz": 2, "eet": 2, "eest": 3, "msk": 3, "мск": 3, "trt": 3, "tsi": 3, "est": -5, "edt": -4,
    "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7, "jst": 9, "kst": 9, "hkt": 8, "sgt": 8,
    "wib": 7, "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13,
}  # fmt: skip
_STAMPS = """
    published posted updated update modified edited veröffentlicht aktualisiert aktualisierung
    geändert publié mise mis modifié publicado actualizado actualización modificado pubblicato
    aggiornato aggiornamento atualizado atualização gepubliceerd bijgewerkt güncelleme güncellendi
    güncellenme yayınlanma opublikowano aktualizacja zaktualizowano опубликовано обновлено
    оновлено опубліковано publicerad uppdaterad publisert oppdatert publiceret opdateret julkaistu
    päivitetty نشر تحديث פורסם עודכן 公開 更新 配信 发布 입력 수정
"""
_FILLERS = """
    entered last first on at date time created and t et ct pt ist
    stand am um uhr erstellt zuletzt letzte vom der den datum
    à jour le la dernière et date el a las hora del y de horas última
    il alle ore e ultimo em às h data
    op om laatst yayın tarihi son tarih giriş eklenme oluşturulma creado creato
    saat dnia o godz дата в г kl klockan den آخر في بتاريخ الساعة ב
    発表 发表 时间 時間 年 月 日 時 分 등록
"""
_ENTRY = re.compile(r"update,?\s\d")
_A_DIGIT = re.compile(r"\d")
_CLOCK = re.compile(r"\d{1,2}\s?[:.h時时시]\s?\d{2}(?!\d)|\d\s?[ap]\.?m\b")

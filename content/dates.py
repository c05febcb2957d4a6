"""Dates as people write them above an article, in many languages; nothing is guessed.

A line is a date line only if nothing is left of it once date, time, zone, weekday
and the words around them ("Updated", "Stand", "Uhr") are taken away.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timezone
from functools import cache, lru_cache

from babel import Locale

from content.text import fold
from content.zones import ZONE_OFFSET, ZONES, offset_at


@dataclass(frozen=True, slots=True, kw_only=True)
class DateLine:
    at: datetime | None
    """Aware. A time of day counts only where its zone is named, and stays in it; else the day
    begins in UTC; None where day and month could be meant either way (3/4/2031)."""


def read_date_line(text: str, *, day_first: bool = False) -> DateLine | None:
    """Understand a line that is nothing but a date; None where it says anything else.

    Args:
        day_first: whether 3/4/2031 is the third of April for certain, as outside of English.
    """
    if len(text) > _LONGEST_FOLDED or not _A_DIGIT.search(text):
        return None
    folded = _plain(text)
    if len(folded) > _LONGEST or not _A_YEAR.search(folded) or _FROM_TO.search(folded):
        return None
    found = next(_dates_in(folded, day_first=day_first), None)
    if found is None:
        return None
    span, at = found
    rest = folded[: span[0]] + " " + folded[span[1] :]
    rest = _TIME.sub(" ", ZONE_OFFSET.sub(" ", _A_DATE_AGAIN.sub(" ", rest)))
    if not all(word in _around_dates() for word in _WORD.findall(rest)):
        return None
    tail, front = folded[span[1] :], folded[: span[0]]
    return DateLine(at=at and _at_time(at, tail if _TIME.search(tail) else front))


def dates_in(text: str, *, day_first: bool = False) -> Iterator[datetime]:
    """The dates that stand amid other words, aware, UTC, each with its time if a zone is named."""
    if len(text) > _LONGEST_FOLDED or not _A_DIGIT.search(text):
        return
    folded = _plain(text)
    if len(folded) <= 2 * _LONGEST and _A_YEAR.search(folded):
        for span, at in _dates_in(folded, day_first=day_first):
            if at is not None:
                yield _at_time(at, folded[span[1] : span[1] + 30])


def is_stamp(text: str) -> bool:
    """Whether a line tells only when the text was published or changed ("Updated: 14:30 GMT").

    A date or a time alone is no such line, nor is "Update 14:30": it may head what happened then.
    """
    if len(text) > _LONGEST or not _A_DIGIT.search(text):
        return False
    folded = _plain(text)
    if _ENTRY.match(folded) or not any(label in folded for label in _stamps()):
        return False
    day = next((span for span, _ in _dates_in(folded)), (0, 0))
    rest = folded[: day[0]] + " " + folded[day[1] :]
    found = _WORD.findall(_TIME.sub(" ", ZONE_OFFSET.sub(" ", _A_DATE_AGAIN.sub(" ", rest))))
    dated = day[1] > 0 or _CLOCK.search(folded) or any(map(is_calendar_word, found))
    return (
        bool(dated)
        and not _stamps().isdisjoint(found)
        and all(word in _around_dates() or is_calendar_word(word) for word in found)
    )


def named_moment(text: str) -> str:
    """The moment that `text` tells with the name of a month, as ISO 8601; "" where it names none.

    A weekday and other words do not count. Without a zone where `text` names none that is known.
    "10:00 ET" names one in capitals only.
    """
    if len(text) > _LONGEST:
        return ""
    folded = fold(text)
    day = next(((span, at) for span, at in _dates_in(folded) if at), None)
    if day is None:
        return ""
    (start, end), at = day
    rest = f"{folded[:start]} {folded[end:]}"
    time = _CLOCK_TIME.search(rest)
    if time is None:
        return at.date().isoformat()
    hour, minute, second = (int(time[name] or 0) for name in ("hour", "minute", "second"))
    if time["half"] or time["later"]:
        hour = hour % 12 + (12 if time["later"] or time["half"][0] in "pμم" else 0)
    if hour > 23 or minute > 59 or second > 59:
        return at.date().isoformat()
    at = at.replace(hour=hour, minute=minute, second=second)
    is_american = bool(time["half"] or _IN_CAPITALS.search(text))
    offset = offset_at(at, rest[time.end() :], is_american=is_american)
    return at.replace(tzinfo=None if offset is None else timezone(offset)).isoformat()


@lru_cache(maxsize=4096)  # each rule asks for each word of a line
def is_calendar_word(word: str) -> bool:
    """Whether this is the name of a month or a weekday in one of the languages known here."""
    folded = _plain(word)
    return folded in _month_numbers() or folded in _weekdays()


def _plain(text: str) -> str:
    """Folded, and without the vowel signs of Indian scripts, which patterns take for no letters."""
    folded = fold(text)
    if len(folded) <= _LONGEST_FOLDED:  # it looks back and forth from each letter
        folded = _TWO_NAMES.sub(r"\1", folded)
    if max(folded, default="") < "\u0660":
        return folded
    folded = _A_DIGIT_ABROAD.sub(lambda digit: str(unicodedata.digit(digit[0])), folded)
    return "".join(char for char in folded if unicodedata.category(char) != "Mc")


def _dates_in(
    folded: str, *, day_first: bool = False
) -> Iterator[tuple[tuple[int, int], datetime | None]]:
    for pattern in _DATES:
        for match in pattern.finditer(folded):
            day, month, year = match["day"], match["month"], match["year"]
            number = int(month) if month.isdigit() else _month_numbers().get(month, 0)
            if number == 0:
                continue
            doubtful = match.re is _SLASHED and int(day) <= 12 and int(day) != number
            doubtful = doubtful and not day_first
            yield match.span(), None if doubtful else _day(int(year), number, int(day))


def _day(year: int, month: int, day: int) -> datetime | None:
    try:
        return datetime(year, month, day, tzinfo=UTC)
    except ValueError:
        return None


def _at_time(day: datetime, tail: str) -> datetime:
    """`day` at the time that `tail` names, if it names the zone as well."""
    time = _TIME.search(tail)
    if time is None:
        return day
    hour, minute = int(time["hour"]), int(time["minute"] or 0)
    if time["half"]:
        hour = hour % 12 + (12 if time["half"].startswith("p") else 0)
    if hour > 23 or minute > 59:
        return day
    at = day.replace(hour=hour, minute=minute)
    offset = offset_at(at, tail[time.end() :], is_american=bool(time["half"]))
    return day if offset is None else at.replace(tzinfo=timezone(offset))


def _locales() -> Iterator[tuple[Locale, Sequence[str]]]:
    yield from ((Locale.parse(code), ("wide", "abbreviated")) for code in _LOCALES)
    more = (*_MORE_LOCALES, "ar_SY", "ar_DZ")
    yield from ((Locale.parse(code), ("wide",)) for code in more)


@cache
def _month_numbers() -> dict[str, int]:
    """Folded names of months; those that mean two months in two languages are left out."""
    numbers: dict[str, set[int]] = {}
    for locale, widths in _locales():
        for context in ("format", "stand-alone"):
            for width in widths:
                for number, name in locale.months[context][width].items():
                    word = _plain(name).strip(".")
                    if not word[:1].isdigit():
                        numbers.setdefault(word, set()).add(number)
    numbers |= {"sept": {9}, "janner": {1}, "jänner": {1}}
    return {name: found.copy().pop() for name, found in numbers.items() if len(found) == 1}


@cache
def _weekdays() -> frozenset[str]:
    names = (
        _plain(name).strip(".")
        for locale, widths in _locales()
        for context in ("format", "stand-alone")
        for width in widths
        for name in locale.days[context][width].values()
    )
    return frozenset(word for name in names for word in _WORD.findall(name))


def without_stamp(text: str) -> str:
    """Without "Published" or "Publié le" at its end: what is left of a line whose date is gone."""
    words = text.split()
    start = len(words)
    while start and _plain(words[start - 1].strip(".,:")) in _around_dates():
        start -= 1
    stamped = any(_plain(word.strip(".,:")) in _stamps() for word in words[start:])
    return " ".join(words[:start]) if stamped else text


@cache
def _around_dates() -> frozenset[str]:
    fillers = _WORD.findall(_plain(_FILLERS))
    return _weekdays() | frozenset(ZONES) | _stamps() | frozenset(fillers)


@cache
def _stamps() -> frozenset[str]:
    return frozenset(_WORD.findall(_plain(_STAMPS)))


# "17.-20.06.2031": when something will be on
_FROM_TO = re.compile(r"\d{1,2}\.?\s?[-–]\s?\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d\d")
_LONGEST_FOLDED = 400
"""Characters: longer lines are no dates, and cost much to look at."""
_LONGEST = 120
"""Characters; no date line is longer, even with "Published" and "Updated"."""

_WORD = re.compile(r"[^\W\d_]+")
_LOCALES = _WORD.findall(
    "en de fr es it pt nl tr pl ru uk sv da nb fi cs sk hu ro el ar fa he hi bg id vi"
)
_TWO_NAMES = re.compile(r"[^\W\d_]{2,}\s?/\s?([^\W\d_]{3,})(?=\s+(?:19|20)\d\d)")
"""Arabic months have two names, and some houses write both."""
_MORE_LOCALES = _WORD.findall(
    "lt lv et is sr mk sq sl ca gl ka hy az kk be ko ja zh th bn ta te ur sw fil am"
)
"""Their short names of months are words or names elsewhere."""
_A_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY = r"(?P<day>\d{1,2})"
_NAME = r"(?P<month>[^\W\d_]{3,15})\.?"
_SLASHED = re.compile(rf"(?<!\d){_DAY}[/-](?P<month>\d{{1,2}})[/-]{_YEAR}(?!\d)")
_DATES = (
    re.compile(rf"(?<!\d){_YEAR}[-/.](?P<month>\d{{1,2}})[-/.]{_DAY}(?!\d)"),
    re.compile(
        rf"{_YEAR}\s?(?:年|{fold('년')})\s?(?P<month>\d{{1,2}})\s?(?:月|{fold('월')})\s?{_DAY}\s?(?:日|{fold('일')})"
    ),
    re.compile(rf"(?<!\d){_DAY}\.\s?(?P<month>\d{{1,2}})\.\s?{_YEAR}(?!\d)"),
    re.compile(
        rf"(?<!\d){_DAY}(?:st|nd|rd|th|er|º|o|\.)?,?\s+(?:de\s|of\s)?{_NAME},?\s+(?:de\s|del\s)?{_YEAR}(?!\d)"
    ),
    re.compile(rf"\b{_NAME}\s+{_DAY}(?:st|nd|rd|th)?,?\s+{_YEAR}(?!\d)"),
    re.compile(rf"(?<!\d){_DAY}[./-]{_NAME}[./-]{_YEAR}(?!\d)"),
    # Hungarian and Lithuanian begin with the year
    re.compile(rf"(?<!\d){_YEAR}\.?\s(?:m\.\s)?{_NAME}\s{_DAY}(?![\d:])"),
    re.compile(rf"(?<!\d){_YEAR}\.\sgada\s{_DAY}\.\s{_NAME}"),
    _SLASHED,
)
_A_DATE_AGAIN = re.compile(
    r"\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}"
    r"|\d{1,2}(?:st|nd|rd|th|\.)?\s[^\W\d_]{3,15}\.?,?\s(?:19|20)\d\d"
    r"|[^\W\d_]{3,15}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s(?:19|20)\d\d"
)
_HOUR, _MINUTE = fold("시"), fold("분")  # as they stand in folded text
_TIME = re.compile(
    rf"(?<!\d)(?P<hour>\d{{1,2}})\s?(?:(?:[:.h時时]|{_HOUR})\s?(?P<minute>\d{{2}})(?:[:.]\d{{2}}(?:\.\d+)?)?(?:分|{_MINUTE})?)?"
    r"\s?(?P<half>[ap]\.?m\b\.?)?(?!\d)"
)
_LATER = f"午後|下午|{fold('오후')}"
_CLOCK_TIME = re.compile(
    rf"(?P<later>(?:{_LATER})\s?)?(?<!\d)(?P<hour>\d{{1,2}})\s?(?:[:.h時时]|{_HOUR})"
    rf"\s?(?P<minute>\d{{2}})(?:[:.](?P<second>\d{{2}}))?(?!\d)(?:分|{_MINUTE})?"
    r"\s?(?P<half>[ap]\.?\s?m\b\.?|[πμ]\.?μ\.?|[صم](?!\w))?"
)
_IN_CAPITALS = re.compile(r"\d\d\s?\(?ET\b")
_STAMPS = """
    published posted updated update modified edited veröffentlicht aktualisiert aktualisierung
    geändert publié mise mis modifié publicado actualizado actualización modificado pubblicato
    aggiornato aggiornamento atualizado atualização gepubliceerd bijgewerkt güncelleme güncellendi
    güncellenme yayınlanma opublikowano aktualizacja zaktualizowano опубликовано обновлено
    оновлено опубліковано publicerad uppdaterad publisert oppdatert publiceret opdateret julkaistu
    päivitetty نشر تحديث פורסם עודכן 公開 更新 配信 发布 입력 수정 송고 승인 issued modified printed
    প্রকাশ প্রকাশিত আপডেট प्रकाशित अपडेट
"""
_FILLERS = """
    entered last first on at date time created and t et ct pt ist cst amt eastern central pacific
    stand am um uhr erstellt zuletzt letzte vom der den datum
    à jour le la dernière et date el a las hora del y de horas última
    il alle ore e ultimo em às h data
    op om laatst yayın tarihi son tarih giriş eklenme oluşturulma creado creato
    m d val gada plkst saat dnia o godz дата в г kl klockan den آخر في بتاريخ الساعة ב
    発表 发表 时间 時間 年 月 日 時 分 등록 发布时间 发布于 更新时间 发表时间 发稿时间
    uk us ago hour hours minute minutes mins day days há horas minutos hace vor stunden minuten
    tagen il a heures jours fa ore saat önce dakika modifica
"""
_ENTRY = re.compile(r"update,?\s\d")
_A_DIGIT = re.compile(r"\d")
_A_DIGIT_ABROAD = re.compile(r"[^\D0-9]")
_CLOCK = re.compile(rf"\d{{1,2}}\s?(?:[:.h時时]|{_HOUR})\s?\d{{2}}(?!\d)|\d\s?[ap]\.?m\b")

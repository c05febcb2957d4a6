"""Every word that people read, in their language.

Whoever writes a handler writes English and nothing else:

    texts("You will get the next story as soon as it breaks.")
    texts("Page {page} of {pages}", page=2, pages=5)
    texts.plural("{count} reader", "{count} readers", audience)

- A `Texts` is always called `texts` (or `….texts`): that is how its calls are found.
- The English text is the message id. It stands in the call as one literal, or
  is set apart by `later("…")` where there is no `Texts` yet (a command's
  description, a reason), and told by `texts.say(…)`.
- Placeholders are `{name}`; whole numbers are written as the language writes them.
- `python -m pytest tests/bot/test_texts.py` collects all of these from `bot/`
  and names what a catalogue lacks or no longer needs, ready to be pasted into
  `bot/locales/<language>/LC_MESSAGES/wireroom.po`. Until a translation is there,
  readers get the English text.

A new language is a new folder with a catalogue, and its code in `LANGUAGES`.
"""

import gettext
from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta, tzinfo
from functools import cache
from importlib.resources import files
from io import BytesIO, StringIO
from typing import NewType

from babel import Locale
from babel.dates import format_date, format_time, format_timedelta
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

LANGUAGES = ("en", "de", "es", "fr", "tr")
"""English is the source; the others have a catalogue."""

Message = NewType("Message", str)
"""An English text that is told later, in the reader's language."""


def later(message: str) -> Message:
    """Marks `message` for the catalogues, where it is written down before it is told."""
    return Message(message)


_JUST_NOW = later("just now")


def language_for(code: str | None) -> str:
    """The one of ours that suits a Telegram `language_code`: "de-AT" → "de", unknown → "en"."""
    language = (code or "").replace("_", "-").split("-")[0].strip().lower()
    return language if language in LANGUAGES else "en"


class Texts:
    """Words, numbers, dates and times in one language and one time zone."""

    __slots__ = ("_catalogue", "_locale", "_zone", "language")

    def __init__(self, language: str | None = "en", *, zone: tzinfo = UTC) -> None:
        """
        Args:
            language: any Telegram `language_code`, or one of `LANGUAGES`.
            zone: times are told in it. In UTC they carry "UTC", because nobody lives
                by that clock; a newsroom that names its own zone has readers who do.
        """
        self.language = language_for(language)
        self._zone = zone
        self._catalogue = _catalogue(self.language)
        self._locale = _locale(self.language)

    def __call__(self, message: str, /, **values: object) -> str:
        # gettext has something to say even to nothing: its own header
        told = self._catalogue.gettext(message) if message else ""
        return self._filled(told, values)

    def say(self, message: Message, /, **values: object) -> str:
        """Tell what was set apart by `later`."""
        return self(message, **values)

    def plural(self, one: str, many: str, count: int, /, **values: object) -> str:
        """The form that fits `count`, which fills `{count}`."""
        chosen = self._catalogue.ngettext(one, many, count)
        return self._filled(chosen, {"count": count, **values})

    def number(self, number: float) -> str:
        return format_decimal(number, locale=self._locale)

    def names(self, names: Sequence[str]) -> str:
        """Such as "A, B and C"."""
        return format_list(list(names), locale=self._locale)

    def moment(self, at: datetime) -> str:
        """Such as "15 Aug 2020, 14:05 UTC": readable years later.

        Midnight UTC to the microsecond is how sources write a day without a time:
        then only the day is told.
        """
        if at.astimezone(UTC).time() == time():
            return self.day(at.astimezone(UTC))
        local = at.astimezone(self._zone)
        clock = format_time(local, "short", locale=self._locale)
        return f"{self.day(local)}, {clock}{_zone_name(local)}"

    def day(self, at: datetime) -> str:
        return format_date(at.date(), "medium", self._locale)

    def ago(self, at: datetime, now: datetime) -> str:
        """Such as "12 minutes ago", "3 hours ago"; the day where that is more than a week away."""
        age = now - at
        if not timedelta(minutes=-5) < age < timedelta(days=7):
            return self.day(at.astimezone(self._zone))
        # whole units only: Babel would make "24 hours" of 23:40
        for unit in (timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)):
            if age >= unit:
                whole = age // unit * unit
                return format_timedelta(
                    -whole, add_direction=True, threshold=1, locale=self._locale
                )
        return self.say(_JUST_NOW)

    def lasting(self, seconds: float) -> str:
        """Such as "40 seconds", "90 minutes", "5 hours": near enough to plan by."""
        whole = timedelta(seconds=max(1, round(seconds)))
        return format_timedelta(whole, threshold=2, locale=self._locale)

    def _filled(self, message: str, values: dict[str, object]) -> str:
        if not values:
            return message
        return message.format_map({name: self._shown(value) for name, value in values.items()})

    def _shown(self, value: object) -> str:
        return self.number(value) if type(value) is int else str(value)


def _zone_name(local: datetime) -> str:
    return " UTC" if local.tzname() == "UTC" else ""


@cache
def _locale(language: str) -> Locale:
    # British order and clock for English: "15 Aug 2020, 14:05"
    return Locale.parse("en_GB" if language == "en" else language)


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    """Read the catalogue of `language` once; English needs none."""
    if language == "en":
        return gettext.NullTranslations()
    path = files("bot") / "locales" / language / "LC_MESSAGES" / "wireroom.po"
    catalogue = read_po(StringIO(path.read_text(encoding="utf-8")), locale=language)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)

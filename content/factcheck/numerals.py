"""Plain numbers, read from digits, words or both: "1,200", "twenty-two", "3,5 Mio."."""

import re
from decimal import Decimal

from content.factcheck import number_words as tables
from content.text import fold


class Numerals:
    """Reads tokens of one language; see `read`."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._words = tables.CARDINALS[language]

    def read(self, tokens: list[str], at: int) -> tuple[str | None, int]:
        """The number that begins at `at` and the place after it; None where none begins there."""
        begun = at
        if self._is_article_of(tokens, at):
            at += 1
        if at < len(tokens) and tokens[at][:1].isdecimal():
            digits, ordinal, odd = self._digits(tokens[at])
            if ordinal or odd or digits is None:
                return ordinal or odd or tokens[at], at + 1
        sum_ = _Sum(self._language)
        while at < len(tokens):
            step = self._joined(tokens, at, sum_)
            if not step:
                break
            at += step
        if sum_.is_empty:
            return None, begun
        ordinal_after = self._ordinal(tokens, at, sum_)
        if ordinal_after:
            return ordinal_after, at + 1
        return sum_.value, at

    def _joined(self, tokens: list[str], at: int, sum_: "_Sum") -> int:
        """How many tokens were taken into the sum."""
        if tokens[at][:1].isdecimal():
            digits, _, _ = self._digits(tokens[at])
            return int(digits is not None and sum_.take_digits(digits))
        word = fold(tokens[at])
        if word in _JOINERS.get(self._language, ()) and at + 1 < len(tokens):
            value = self._value(fold(tokens[at + 1]), inside=True)
            return 2 if value is not None and sum_.take_joined(value) else 0
        value = self._value(word, inside=not sum_.is_empty)
        return int(value is not None and sum_.take(value))

    def _value(self, word: str, *, inside: bool) -> int | None:
        if word in tables.WEAK_ONES[self._language]:
            return 1 if inside and self._language != "en" else None
        if word in self._words:
            return self._words[word]
        if self._language == "de":
            return german(word)
        if self._language == "tr" and (match := _TURKISH.fullmatch(word)):
            return self._words[match[1]]
        return None

    def _is_article_of(self, tokens: list[str], at: int) -> bool:
        """ "a hundred", "eine Million": the article is no number of its own."""
        if at + 1 >= len(tokens) or fold(tokens[at]) not in tables.WEAK_ONES[self._language]:
            return False
        value = self._value(fold(tokens[at + 1]), inside=False)
        return value is not None and value >= 100

    def _ordinal(self, tokens: list[str], at: int, sum_: "_Sum") -> str:
        """ "twenty-first" as one; "" where none follows a ten."""
        if at >= len(tokens) or self._language != "en" or not sum_.ends_with_ten:
            return ""
        unit = tables.ORDINALS["en"].get(fold(tokens[at]), 10)
        return f"{int(sum_.value) + unit}." if unit < 10 else ""

    def _digits(self, token: str) -> tuple[Decimal | None, str, str]:
        """The number, or the ordinal, or the token where its reading is in doubt."""
        match = _DIGITS.match(token)
        if match is None:
            return None, "", token
        core, rest = match["core"], fold(match["rest"])
        number = _plain(core, self._language)
        if not rest:
            return number, "", "" if number is not None else _dashed(core)
        if number is not None and rest in _ORDINAL_ENDINGS[self._language]:
            return None, f"{core}.", ""
        return None, "", _dashed(token).casefold()


class _Sum:
    """Adds up the words of one number as they come."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._total = Decimal(0)
        self._group: Decimal | None = None
        """What the next scale multiplies; None at the start and after a scale."""
        self._scale = Decimal("Infinity")
        self._in_words = False
        self.is_empty = True

    @property
    def value(self) -> str:
        return format((self._total + (self._group or 0)).normalize(), "f")

    @property
    def ends_with_ten(self) -> bool:
        group = self._group or Decimal(0)
        return self._in_words and group % 100 >= 20 and group % 10 == 0

    def take_digits(self, number: Decimal) -> bool:
        if self._group is not None or number >= self._scale:
            return False
        self._group, self.is_empty, self._in_words = number, False, False
        return True

    def take(self, value: int) -> bool:
        """False where `value` does not continue the number."""
        if value in _SCALES:
            if value >= self._scale:
                return False
            factor = self._group if self._group is not None else Decimal(1)
            self._total += factor * value
            self._group, self._scale, self.is_empty = None, Decimal(value), False
            return True
        if self._group is None:
            if value >= self._scale:
                return False
            self._group, self.is_empty, self._in_words = Decimal(value), False, True
            return True
        if value == 100 and 1 < self._group < 100:
            self._group *= 100
            return True
        if self._language == "fr" and self._in_words and self._group % 100 == 4 and value == 20:
            self._group += 76  # quatre-vingt
            return True
        if self._in_words and self._fits(value):
            self._group += value
            return True
        return False

    def take_joined(self, value: int) -> bool:
        """After "and": "two hundred and five", "treinta y cinco", "vingt et un"."""
        group = self._group
        if value >= 100 or not self._in_words:
            return False
        if self._language == "en" and (group is None or group % 100):
            return False
        return group is not None and self.take(value)

    def _fits(self, value: int) -> bool:
        last = (self._group or Decimal(0)) % 100
        if value >= 100:
            return False
        if last == 0 or (last >= 20 and last % 10 == 0 and value < 10):
            return True
        if self._language == "fr":
            return (last in {60, 80} and 10 <= value < 20) or (last == 10 and value >= 7)
        return self._language == "tr" and last == 10 and value < 10


def german(word: str) -> int | None:
    """The value of a folded German number up to 999,999; None for any other word."""
    match = _GERMAN.fullmatch(word)
    if match is None or not word:
        return None
    thousands = _below_1000(match, "t") if match["thousand"] else 0
    if match["thousand"] and not thousands:
        thousands = 1
    return thousands * 1000 + _below_1000(match, "u")


def german_with_ending(word: str) -> str:
    """ "zweite" as "2.", "dreifach" as "3 fach"; "" for any other word."""
    if (match := _GERMAN_ORDINAL.fullmatch(word)) and (number := german(match[1])):
        return f"{number}."
    if (match := _GERMAN_TAIL.fullmatch(word)) and (number := german(match[1])):
        return f"{number} {match[2]}"
    return ""


def _below_1000(match: re.Match[str], group: str) -> int:
    hundreds = 0
    if match[f"{group}hundert"]:
        hundreds = 100 * _UNITS.get(match[f"{group}h"] or "ein", 1)
    tens = _TENS.get(match[f"{group}ten"] or "", 0)
    one = match[f"{group}und"] or match[f"{group}one"] or ""
    return hundreds + tens + _UNITS.get(one, 0)


def _plain(digits: str, language: str) -> Decimal | None:
    """The number, where its separators leave no doubt."""
    if digits.isdigit():
        return Decimal(digits)
    thousand, point = (",", ".") if language == "en" else (".", ",")
    grouped = rf"\d{{1,3}}(?:{re.escape(thousand)}\d{{3}})+"
    blanks = r"\d{1,3}(?:\s\d{3})+"
    if match := re.fullmatch(rf"({grouped}|{blanks}|\d+)(?:{re.escape(point)}(\d+))?", digits):
        whole = re.sub(r"\D", "", match[1])
        if match[2] is None:
            return Decimal(whole)
        # "1,200" may be a thousand where it is written in another country's way
        return None if len(match[2]) == 3 else Decimal(f"{whole}.{match[2]}")
    return None


def _dashed(text: str) -> str:
    return re.sub("[–−]", "-", text)


def _alternatives(table: dict[str, int]) -> str:
    return "|".join(sorted(table, key=len, reverse=True))


_SCALES = {10**3, 10**6, 10**9, 10**12}
_JOINERS = {"en": ("and",), "es": ("y",), "fr": ("et",)}
_ORDINAL_ENDINGS = {
    "en": ("st", "nd", "rd", "th"),
    "de": (),
    "es": ("o", "a", "er"),
    "fr": ("e", "er", "re", "ere", "eme"),
    "tr": (),
}
_DIGITS = re.compile(r"(?P<core>\d+(?:[.,:/'’–−\s-]\d+)*)(?P<rest>\w*)")
# "ikisi", "üçü", "beşte"; not those that are other words with an ending: on, bin, altı, yüz
_TURKISH = re.compile(
    r"(iki|uc|dort|bes|yedi|sekiz|dokuz|yirmi|otuz|elli)(?:s?[iu])?(?:n?[dt][ae]n?|n?[iu]n|n?[aeiu]|y[aeiu])?"
)
_GERMAN_ORDINAL = re.compile(r"(\w+?)s?te[nrsm]?")
_GERMAN_TAIL = re.compile(r"(\w+?)(mal|fach|jahrig|tagig|stundig|wochig|monatig|kopfig)\w{0,3}")
_UNITS = {
    "ein": 1, "eins": 1, "zwei": 2, "zwo": 2, "drei": 3, "vier": 4, "funf": 5, "sechs": 6,
    "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwolf": 12, "dreizehn": 13,
    "vierzehn": 14, "funfzehn": 15, "sechzehn": 16, "siebzehn": 17, "achtzehn": 18,
    "neunzehn": 19,
}  # fmt: skip
_TENS = {
    "zwanzig": 20, "dreissig": 30, "vierzig": 40, "funfzig": 50, "sechzig": 60, "siebzig": 70,
    "achtzig": 80, "neunzig": 90,
}  # fmt: skip


def _german_below_1000(group: str) -> str:
    unit, ten = _alternatives(_UNITS), _alternatives(_TENS)
    return (
        rf"(?:(?P<{group}h>{unit})?(?P<{group}hundert>hundert)(?:und)?)?"
        rf"(?:(?:(?P<{group}und>{unit})und)?(?P<{group}ten>{ten})|(?P<{group}one>{unit}))?"
    )


_GERMAN = re.compile(
    rf"(?:{_german_below_1000('t')}(?P<thousand>tausend)(?:und)?)?{_german_below_1000('u')}"
)

"""Whether a summary says only what its article says: every number and name in it stands there.

What cannot be seen: claims in words that the article uses for something else, and who did what to
whom where no two names stand around one word.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from content.factcheck import number_words
from content.factcheck.beside import strange_beside
from content.factcheck.days import month_of
from content.factcheck.fates import fate, in_one_word
from content.factcheck.figures import Figure, alike, figures
from content.factcheck.names import Names, is_empty
from content.factcheck.opposites import opposed
from content.factcheck.roles import turned_round
from content.factcheck.titles import Titles
from content.language import language_of
from content.negations import turned
from content.text import clean, fold, sentences, utf16_units, words
from content.types import Story

LANGUAGES = number_words.LANGUAGES
"""In others numbers cannot be read, so nothing is relied on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    summary: str
    """Whole sentences that fit, on one line; "" where it cannot be relied on."""
    doubt: str = ""
    """What speaks against it; "" where nothing does."""


def judged(said: str, story: Story, *, limit_units: int) -> Judged:
    """Whether readers may be told `said`.

    A wrong refusal costs a nicer summary, a wrong acceptance the newsroom's name: where this
    cannot tell, it refuses.
    """
    text = clean(said)
    parts = sentences(text, story.language)
    doubt = next(_doubts(text, parts, said, story), "")
    fitted = "" if doubt else _fitted(parts, limit_units)
    return Judged(summary=fitted, doubt=doubt or ("" if fitted else "too long"))


def _doubts(text: str, parts: list[str], said: str, story: Story) -> Iterator[str]:
    language = story.language
    if _MARKUP.search(text) or _LIST.search(said):
        yield "not plain text"
    if not parts or parts[-1][-1] not in _ENDS or len(words(text)) < _LEAST_WORDS:
        yield "not in whole sentences"
    if language not in LANGUAGES or language_of(text) != language:
        yield "not in the article's language"
        return  # what follows knows only these
    if text.upper() == text:
        yield "capitals alone"
    article = [part for told in _texts(story) for part in sentences(clean(told), language)]
    if number := _strange_number(text, article, language):
        yield f"a number: {number}"
    yield from _strange_people(parts, article, language)
    if beside := strange_beside(parts, article, language):
        yield f"beside a number: {beside}"
    if word := _denied(parts, article, language):
        yield f"a negation: {word}"
    if word := opposed(parts, article, language):
        yield f"the opposite: {word}"
    told = [word for part in article for word in words(part)]
    yield from _strange_words(text, parts, told, language)


def _strange_people(parts: list[str], article: list[str], language: str) -> Iterator[str]:
    names = Names(article, language)
    if name := next(filter(None, map(names.strange_in, parts)), ""):
        yield f"a name: {name}"
    titles = Titles(article, language)
    if title := next(filter(None, map(titles.strange_in, parts)), ""):
        yield f"somebody else's title: {title}"
    if name := next(filter(None, map(titles.small_in, parts)), ""):
        yield f"a name: {name}"
    if pair := next(filter(None, (turned_round(part, article, language) for part in parts)), ""):
        yield f"who did what to whom: {pair}"


def _denied(parts: list[str], article: list[str], language: str) -> str:
    """What `negations.turned` finds, whom an opening condition and the month of May mislead."""
    claims = [_CONDITION.sub("", part) for part in parts]
    if language in {"de", "fr"}:  # in Italian "mai" means never
        claims, article = ([_MAY.sub(" ", each) for each in texts] for texts in (claims, article))
    return turned(map(in_one_word, claims), map(in_one_word, article))


def _strange_number(text: str, article: list[str], language: str) -> str:
    """The first number that the article has not, or has for something else; "" where none is."""
    known = [
        (figure, {word[:_STEM] for word in words(part)})
        for part in article
        for figure in figures(part, language)
    ]
    for figure in figures(text, language):
        rivals = [other for other, _ in known if _is_rival(figure, other)]
        if figure.weak and not rivals:
            continue
        beside = [stems for other, stems in known if _is_same(figure, other)]
        if rivals:
            beside = [stems for stems in beside if _is_placed(figure, stems)]
        if not beside:
            return f"{figure.value} {figure.counts}".strip()
    return ""


def _is_same(figure: Figure, other: Figure) -> bool:
    score = _SCORE.fullmatch(figure.value)
    if score and (other.value, other.then) == score.groups():
        return True  # "9-4" is told as "9 to 4" as well
    return (
        figure.value == other.value
        and figure.then in {"", other.then}
        and (
            not figure.counts
            or (month_of(figure) or "-") == month_of(other)
            or any(alike(figure.counts, near) for near in other.near)
            or _has_same_fate(figure, other)
        )
    )


def _has_same_fate(figure: Figure, other: Figure) -> bool:
    """ "Nobody died" for "nobody was killed", "two people died" for "two dead"."""
    told = fate(figure.counts)
    if figure.counts in _PEOPLE:
        told = next(filter(None, map(fate, figure.behind)), "")
    return bool(told) and any(fate(near) == told for near in other.near)


def _is_rival(figure: Figure, other: Figure) -> bool:
    """Whether the article gives another number of the same: 3 per cent here and 6 there."""
    return (
        figure.value != other.value
        and not other.weak
        and figure.value.endswith(".") == other.value.endswith(".")
        and bool(figure.counts and other.counts)
        and alike(figure.counts, other.counts)
    )


def _is_placed(figure: Figure, stems: set[str]) -> bool:
    """Whether the sentence with these stems is the one that `figure` is told of."""
    shared = sum(word[:_STEM] in stems for word in figure.around)
    return 3 * shared >= len(figure.around)


def _strange_words(text: str, parts: list[str], told: list[str], language: str) -> Iterator[str]:
    known = set(told)
    for word in words(text):
        if word in _DAYS[language] and word not in known:
            yield f"a day: {word}"
    verbatim = f" {' '.join(told)} "
    for quote in _QUOTE.findall(text):
        if f" {' '.join(words(quote))} " not in verbatim:
            yield "a quotation"
    beginnings = {word[:_STEM] for word in told}
    for part in parts:
        content = [word for word in words(part) if not is_empty(word, language)]
        strange = [word for word in content if word[:_STEM] not in beginnings]
        if 2 * len(strange) > len(content):
            yield f"its own words: {' '.join(strange[:5])}"


def _texts(story: Story) -> Iterator[str]:
    yield from (story.headline, story.standfirst)
    yield from (block.text for block in story.body)
    if story.photo:
        yield story.photo.caption


def _fitted(parts: list[str], limit_units: int) -> str:
    fitted = ""
    for part in parts:
        longer = f"{fitted} {part}".strip()
        if utf16_units(longer) > limit_units:
            break
        fitted = longer
    return fitted


def _folded(text: str) -> frozenset[str]:
    return frozenset(fold(text).split())


_CONDITION = re.compile(
    r"^(?:wer|wenn|falls|if|whoever|unless|si|quien|qui|quiconque)\b[^,]*,", re.I
)
_MAY = re.compile(r"\bmai\b", re.IGNORECASE)
_SCORE = re.compile(r"(\d+)[-–:](\d+)")
_PEOPLE = _folded("people persons menschen personen personas personnes kişi")
_LEAST_WORDS = 8
_STEM = 4
"""Letters that two forms of one word share."""
_ENDS = '.!?…”"»'
_MARKUP = re.compile(r"[<>{}|`*#_\\~]|https?:|www\.|\w@\w|\[\w")
_LIST = re.compile(r"^\s*(?:[-•–—·‣▪+]|\d{1,2}[.)])\s", re.MULTILINE)
_QUOTE = re.compile(r"[“„«\"]([^”“„«»\"]{3,})[”“»\"]")
# days that are written small, and those that depend on who speaks
_DAYS = {
    "en": _folded("today yesterday tomorrow tonight"),
    "de": _folded("heute gestern morgen übermorgen vorgestern"),
    "es": _folded(
        """hoy ayer anteayer lunes martes miércoles jueves viernes sábado domingo enero febrero
        marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"""
    ),
    "fr": _folded(
        """hier demain hui lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars
        avril mai juin juillet août septembre octobre novembre décembre"""
    ),
    "tr": _folded(
        """bugün dün yarın pazartesi salı çarşamba perşembe cuma cumartesi ocak şubat mart nisan
        mayıs haziran temmuz ağustos eylül ekim kasım aralık"""
    ),
}

"""What a copy tells over the text it was made from: in its lead, and in sentences of its own.

Desks put a wire's words into their own ("at least", "a minimum of") and add what they know of the
place; neither is news. A fate, a day, a verb or what their own headline announces is.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from content.factcheck.figures import alike, figures
from content.fates import OF_PEOPLE, OF_THINGS, fates_in
from content.kin.copies import runs_in
from content.kin.terms import is_common
from content.kin.wording import all_of, names, of_signs, stems
from content.notes import is_note
from content.text import sentences, words
from content.types import Story


def leads_with_more(lead: str, copy: Story, old: Story) -> bool:
    """Whether `lead`, the first sentence of `copy`, says more than an editor's words for the same.

    One other word may be an editor's, unless it is a name, a number, a fate, a verb or a word of
    the new headline; two of them side by side tell something.
    """
    known = stems(all_of(old))
    if names(lead) - names(all_of(old)):
        return True
    is_known, fates = stems(lead) - _TELLING <= known, fates_in(lead, OF_PEOPLE)
    if is_known and not fates:
        return False
    nearest = _nearest(lead, old)
    if fates - fates_in(nearest, OF_PEOPLE):
        return True
    if is_known:
        return False
    if of_signs(lead) or _fates(nearest) - _fates(lead):
        return True  # what came of it is gone, and other words stand there
    told = words(lead)
    other = [at for at, word in enumerate(told) if stems(word) - _TELLING - known]
    if any(_is_number(told[at], copy.language) for at in other):
        return True
    if _fates(" ".join(told[at] for at in other)) - _fates(nearest):
        return True
    fresh = [at for at in other if not _is_form_of(told[at], known)]
    if len(fresh) > _MOST_OF_AN_EDITOR or _are_side_by_side(fresh, told):
        return True
    is_announced = bool(stems(" ".join(told[at] for at in other)) & stems(copy.headline))
    return is_announced or _has_other_verb(lead, fresh, told, copy.language)


def adds_news(copy: Story, old: Story) -> bool:
    """Whether a sentence of its own tells what its headline announces and `old` did not say, what
    came of a person, or what those that `old` names did on another day of the week."""
    own = list(_own_sentences(copy, old))
    if not own:
        return False
    announced = stems(copy.headline) - stems(all_of(old))
    fates = fates_in(copy.headline, OF_PEOPLE) - fates_in(old.headline, OF_PEOPLE)
    days, named = _weekdays(all_of(old)), names(all_of(old))
    for sentence in own:
        if stems(sentence) & announced or fates_in(sentence, OF_PEOPLE) & fates:
            return True
        is_of_another_day = bool(_weekdays(sentence) - days) and not _looks_back(sentence, copy)
        if is_of_another_day and names(sentence) & named:
            return True
    return _tells_fate(own, copy, old)


def adds_fate(copy: Story, old: Story) -> bool:
    """Whether a sentence of its own tells a person's fate of which `old` says nothing."""
    return _tells_fate(_own_sentences(copy, old), copy, old)


def _tells_fate(own: Iterable[str], copy: Story, old: Story) -> bool:
    known = fates_in(all_of(old), OF_PEOPLE)
    return any(
        fates_in(sentence, OF_PEOPLE) - known and not _looks_back(sentence, copy)
        for sentence in own
    )


def _looks_back(sentence: str, copy: Story) -> bool:
    """Whether it tells of another year: what stands behind the news, not what is new."""
    years = set(_YEAR.findall(sentence))
    return bool(years) and str(copy.published_at.year) not in years


def _own_sentences(copy: Story, old: Story) -> Iterator[str]:
    """Those that are for the most part in words that are not in `old`."""
    runs, known = runs_in(all_of(old)), stems(all_of(old))
    for block in copy.body:
        if is_note(block.text, at_the_end=True):
            continue
        for sentence in sentences(block.text, copy.language):
            said = runs_in(sentence)
            if 2 * len(said & runs) < len(said) and not stems(sentence) <= known:
                yield sentence


def _nearest(lead: str, old: Story) -> str:
    """The sentence of `old` that says most of the same."""
    said = stems(lead)
    told = [*(block.text for block in old.body), old.standfirst, old.summary, old.headline]
    every = (one for text in told for one in sentences(text, old.language))
    return max(every, key=lambda one: len(stems(one) & said), default="")


def _fates(text: str) -> frozenset[str]:
    return fates_in(text, OF_PEOPLE) | fates_in(text, OF_THINGS)


def _is_form_of(word: str, known: set[str]) -> bool:
    """Whether it may be a form of any of the stems `known`: "works" of "work"."""
    return any(
        alike(one, other)
        for one in stems(word)
        for other in known
        if min(len(one), len(other)) >= _SHORTEST
    )


def _are_side_by_side(fresh: list[int], told: list[str]) -> bool:
    """With nothing but small words between them."""
    return any(
        all(is_common(word) for word in told[one + 1 : other]) for one, other in pairwise(fresh)
    )


def _is_number(word: str, language: str) -> bool:
    return word[0].isdecimal() or any(not one.weak for one in figures(word, language))


def _has_other_verb(lead: str, fresh: list[int], told: list[str], language: str) -> bool:
    """Whether a fresh word is what will be or was done: behind "will" or "has", and at the end of
    a clause in languages that put it there."""
    auxiliaries = _AUXILIARIES | ({"a"} if language == "fr" else set())
    if any(at and told[at - 1] in auxiliaries for at in fresh):
        return True
    if language not in _VERB_LAST:
        return False
    ends = {words(clause)[-1] for clause in _CLAUSE_ENDS.split(lead) if words(clause)}
    return any(told[at] in ends for at in fresh)


def _weekdays(text: str) -> set[str]:
    return set(_WEEKDAYS.intersection(words(text)))


_MOST_OF_AN_EDITOR = 2
_SHORTEST = 4
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_CLAUSE_ENDS = re.compile(r"[,;:.!?]")
_VERB_LAST = ("de", "nl", "tr")
_AUXILIARIES = frozenset(
    words("""
        will would shall should can could may might must has have had is are was were be been to
        wird werden wurde wurden soll sollen kann können hat haben hatte ist sind war waren will
        ha han había es son será serán fue fueron va van ont avait est sont sera seront était vont
    """)
)
_WEEKDAYS = frozenset(
    words("""
        monday tuesday wednesday thursday friday saturday sunday
        montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
        lunes martes miércoles jueves viernes sábado domingo
        lundi mardi mercredi jeudi vendredi samedi dimanche
        pazartesi salı çarşamba perşembe cuma cumartesi pazar
    """)
)
# who said it, at what hour, and how sure it is: that an editor puts it in other words is no news
_TELLING = stems(
    """
    told tells reporters announced according reported statement stated noted explained late early
    morning evening night today yesterday erklärte teilte mitteilte berichtete laut angaben heute
    gestern morgen abend nacht hoy ayer según anunció informó indicó señaló mañana noche hier
    aujourd'hui matin soir selon annoncé déclaré indiqué affirmé précisé
    bugün dün sabah akşam gece açıkladı bildirdi
    expected due set scheduled planned minimum maximum least roughly nearly almost approximately
    voraussichtlich mindestens rund etwa knapp geplant previsto prevista unos cerca menos
    prévu prévue environ moins près yaklaşık
    """
)

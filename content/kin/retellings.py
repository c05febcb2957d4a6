"""Whether one text tells anything that another has not told: retold, reprinted, or the next news.

An agency's next version, a denial, a death behind a resignation keep most of the old text.
"""

import re
from dataclasses import replace

from content.datelines import without_dateline
from content.kin import forms
from content.kin.additions import adds_fate, adds_news, leads_with_more
from content.kin.copies import FEWEST, FEWEST_OF_FLASH, runs_in, text_in_body
from content.kin.terms import is_common, stem
from content.kin.wording import all_of, lead_of, of_signs, stems
from content.negations import turned
from content.text import sentences, words
from content.types import Story

REPRINTED = 0.9
"""The same as `CONTAINED`, of an outlet's own texts, whose forms share most of their words; and of
leads whose texts nobody has seen."""


def retells(copy: Story, old: Story) -> bool:
    """Whether `copy`, one text with `old`, leads with nothing that `old` did not say.

    An agency's next version keeps most of its text and puts the news on top: it is to be told. So
    is a form (a match, a quake, an obituary) that was filled in with other names and numbers.
    Another headline over the same text tells nothing new, whatever its words: of 56 publishers'
    headlines 43 had one that stood nowhere in their own text. It is news where the text tells it.
    """
    text = without_dateline(lead_of(copy))
    lead = "".join(sentences(text, copy.language)[:1])
    runs = runs_in(lead)
    kept = _LEAD_OF_SIGNS if of_signs(lead) else _LEAD
    if _new_numbers(copy, old) or len(runs & runs_in(all_of(old))) < kept * len(runs):
        return False
    if leads_with_more(lead, copy, old) or adds_news(copy, old):
        return False
    headed = replace(copy, headline=_WITHOUT.sub(" ", copy.headline))
    return not _denies(headed, old) and not forms.is_filled_anew(
        text_in_body(copy), text_in_body(old)
    )


def is_reprint(new: Story, old: Story) -> bool:
    """Whether one outlet tells its own text once more: moved to another address, or its twin.

    What an outlet fills into its form each day is news: any new word of the lead, any new number
    and a headline that is another one tell the two apart.
    """
    mine, known = (runs_in(text_in_body(each)) for each in (new, old))
    shorter = min(len(mine), len(known))
    if shorter < FEWEST or len(mine & known) < REPRINTED * shorter or _new_numbers(new, old):
        return False
    lead, told = lead_of(new), all_of(old)
    if not stems(lead) <= stems(told):
        return False
    if of_signs(lead) and not runs_in(lead) <= runs_in(told):
        return False
    if _denies(new, old) or adds_fate(new, old):
        return False
    if forms.is_filled_anew(text_in_body(new), text_in_body(old)):
        return False
    said, before = stems(new.headline), stems(old.headline)
    return 2 * len(said & before) >= len(said)


def says_nothing_new(other: Story, old: Story) -> bool:
    """Whether all numbers of its headline and lead, all words of its headline and half of those
    of its lead are in `old`.

    Of two stories of one event in different words. Wrong on the careful side: rather told twice
    than a toll that has risen, or a fact put behind a headline, swallowed.
    """
    known = {stem(word) for word in words(all_of(old))}
    said = {stem(word) for word in words(other.headline) if not is_common(word)}
    if not said or of_signs(other.headline):
        return False
    lead = {stem(word) for word in words(lead_of(other)) if not is_common(word)}
    inside = " ".join(word for word in _INSIDE.findall(lead_of(other)) if word[0].isupper())
    if {stem(word) for word in words(inside) if not is_common(word)} - known:
        return False  # another name; what begins a sentence has its capital for that
    if forms.is_filled_anew(text_in_body(other), text_in_body(old)):
        return False
    is_known = said <= known and 2 * len(lead & known) >= len(lead)
    if not is_known or _new_numbers(other, old) or _denies(other, old):
        return False
    return not adds_fate(other, old)


def is_repeated(other: Story, old: Story) -> bool:
    """Whether `old` says, in the same words, nearly all that is known of `other`.

    Of a story of which we hold the lead alone: its text, which nobody has compared, may be
    another one, so that no less is enough.
    """
    told = runs_in(lead_of(other))
    if len(told) < FEWEST_OF_FLASH or _new_numbers(other, old):
        return False
    return len(told & runs_in(all_of(old))) >= REPRINTED * len(told)


def _denies(new: Story, old: Story) -> bool:
    """Whether its headline or lead denies what `old` says, or says what that denied."""
    said = [new.headline, *sentences(lead_of(new), new.language)[:1]]
    told = [old.headline, old.standfirst, old.summary, *(block.text for block in old.body)]
    return bool(turned(said, (one for text in told for one in sentences(text, old.language))))


def _new_numbers(new: Story, old: Story) -> bool:
    told = f"{new.headline} {new.standfirst or new.summary} {without_dateline(lead_of(new))}"
    return bool(_numbers(told) - _numbers(all_of(old)))


def _numbers(text: str) -> set[str]:
    """Figures without their separators, and the small ones that papers write out in English."""
    figures = {re.sub(r"\D", "", found) for found in re.findall(r"\d(?:[\d.,' ]*\d)?", text)}
    spelled = {_SPELLED[word] for word in words(text) if word in _SPELLED}
    return figures | spelled


# "A summer without a bridge" over the same text denies nothing; where a lead says it, it may
_WITHOUT = re.compile(
    r"\b(?:without|ohne|sin|sans|senza|sem|zonder|utan|uden|uten|bez|без)\b[^,;:.–—]*",
    re.IGNORECASE,
)
_INSIDE = re.compile(r"(?<=[\w,;] )[^\W\d_]+")
_LEAD = 0.5
_LEAD_OF_SIGNS = 0.9
"""Share of the lead's runs; where no capital tells a name, other signs within the old ones do."""
_SPELLED = {
    word: str(number)
    for number, word in enumerate(
        "two three four five six seven eight nine ten eleven twelve".split(),  # noqa: SIM905 - easier
        2,
    )
}

"""Whether two stories are one text: wire copy, republished, edited a little, shortened.

Two questions, as measured: MinHash over runs of three words finds what is alike at all, cheaply;
how much of the shorter text stands in the longer one decides. Two outlets that each wrote about
one event in their own words never come near these lines.
"""

import re
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from rensa import RMinHash

from content import forms
from content.negations import turned
from content.terms import is_common, may_run_on, runs_on, stem
from content.text import sentences, words
from content.types import Story

ALIKE = 0.3
"""Estimated share of runs that both have, of all that either has."""
CONTAINED = 0.66
"""Share of the shorter text's runs that stand in the longer one: half is enough in long texts, but
short ones share as much that only tell one thing. Edited copies have more in common."""
APART_FROM_QUOTES = 0.5
"""The same, of what neither text says between quotation marks: two outlets that quote one statement
at length wrote two texts, a copy copies what stands around it as well."""
REPRINTED = 0.9
"""The same as `CONTAINED`, of an outlet's own texts, whose forms share most of their words; and of
leads whose texts nobody has seen."""
FEWEST_APART = 10
"""Runs; where less stands around the quotes, it decides nothing."""
FEWEST = 20
"""Runs; a text with fewer is known again by all of its words and its headline's, or not at all."""
FEWEST_OF_FLASH = 6
"""Runs of such a flash and its headline: what says less, such as "More soon", many have said."""


class Runs(NamedTuple):
    """What a text says, in runs of words."""

    found: set[str]
    is_flash: bool
    """Of so few words that the headline's are among them."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Print:
    """What a text is known again by."""

    signature: NDArray[np.uint32]
    runs: NDArray[np.uint64]
    """Hashes of its runs of words, each once, ascending."""
    quoted: NDArray[np.uint64]
    """Those of them that stand between quotation marks."""
    is_flash: bool = False


def runs_of(story: Story) -> Runs | None:
    """None for a text that is too short to be known again."""
    text = _text(story)
    found = _runs(text)
    if is_flash := len(found) < FEWEST:
        found = _runs(f"{story.headline}\n{text}")
        if not text or len(found) < FEWEST_OF_FLASH:
            return None
    return Runs(found, is_flash)


def print_of(story: Story) -> Print | None:
    """None for a text that is too short to be known again."""
    held = runs_of(story)
    if held is None:
        return None
    sketch = RMinHash(num_perm=_PERMUTATIONS, seed=1)
    sketch.update(list(held.found))
    quoted = {run for quote in _QUOTE.findall(_text(story)) for run in _runs(quote)}
    return Print(
        signature=np.array(sketch.digest(), np.uint32),
        runs=_hashes(held.found),
        quoted=_hashes(quoted),
        is_flash=held.is_flash,
    )


def may_be_copy(one: Runs | None, other: Runs | None) -> bool:
    """Whether it is worth while to make the prints that `is_copy` looks at: nearly never."""
    if one is None or other is None:
        return False
    if one.is_flash or other.is_flash:
        return one.found == other.found
    shorter = min(len(one.found), len(other.found))
    return len(one.found & other.found) / shorter >= CONTAINED


def are_alike(one: Print, others: NDArray[np.uint32]) -> NDArray[np.bool_]:
    """Which of `others` (signatures, one a row) may be the same text: ask `are_one` next."""
    equal = np.count_nonzero(others == one.signature, axis=1)
    return np.asarray(equal >= ALIKE * len(one.signature), dtype=np.bool_)


def are_one(one: Print, other: Print) -> bool:
    """Whether most of the shorter text stands in the longer one, and not only what both quote."""
    if one.is_flash or other.is_flash:
        return np.array_equal(one.runs, other.runs)
    if _contained(one.runs, other.runs) < CONTAINED:
        return False
    # from both: an edit that loses a quotation mark must not part a copy from its original
    quoted = np.union1d(one.quoted, other.quoted)
    mine, theirs = (np.setdiff1d(each.runs, quoted, assume_unique=True) for each in (one, other))
    decides = min(len(mine), len(theirs)) >= FEWEST_APART
    return not decides or _contained(mine, theirs) >= APART_FROM_QUOTES


def is_copy(one: Print | None, other: Print | None) -> bool:
    """Whether both are one text; `are_alike` asks it of many, as a first step."""
    if one is None or other is None:
        return False
    return bool(are_alike(one, other.signature[np.newaxis])[0]) and are_one(one, other)


def retells(copy: Story, old: Story) -> bool:
    """Whether `copy`, one text with `old`, leads with nothing that `old` did not say.

    An agency's next version keeps most of its text and puts the news on top: it is to be told. So
    is a form (a match, a quake, an obituary) that was filled in with other names and numbers.
    Another headline over the same text tells nothing new, whatever its words: of 56 publishers'
    headlines 43 had one that stood nowhere in their own text. Over more text, a new word is news.
    """
    lead, known = "".join(sentences(_lead(copy), copy.language)[:1]), _all_of(old)
    runs = _runs(lead)
    kept = _LEAD_OF_SIGNS if _of_signs(lead) else _LEAD
    if _new_numbers(copy, old) or len(runs & _runs(known)) < kept * len(runs):
        return False
    if _names(lead) - _names(known) or not _stems(lead) - _TELLING <= _stems(known):
        return False
    if not _stems(copy.headline) <= _stems(known) and _adds(copy, known):
        return False
    return not _denies(copy, old) and not forms.is_filled_anew(
        _all_in_body(copy), _all_in_body(old)
    )


def is_reprint(new: Story, old: Story) -> bool:
    """Whether one outlet tells its own text once more: moved to another address, or its twin.

    What an outlet fills into its form each day is news: any new word of the lead, any new number
    and a headline that is another one tell the two apart.
    """
    mine, known = (_runs(_all_in_body(each)) for each in (new, old))
    shorter = min(len(mine), len(known))
    if shorter < FEWEST or len(mine & known) < REPRINTED * shorter or _new_numbers(new, old):
        return False
    lead, told = _lead(new), _all_of(old)
    if not _stems(lead) <= _stems(told) or (_of_signs(lead) and not _runs(lead) <= _runs(told)):
        return False
    if _denies(new, old) or forms.is_filled_anew(_all_in_body(new), _all_in_body(old)):
        return False
    said, before = _stems(new.headline), _stems(old.headline)
    return 2 * len(said & before) >= len(said)


def says_nothing_new(other: Story, old: Story) -> bool:
    """Whether all numbers of its headline and lead, all words of its headline and half of those
    of its lead are in `old`.

    Of two stories of one event in different words. Wrong on the careful side: rather told twice
    than a toll that has risen, or a fact put behind a headline, swallowed.
    """
    known = {stem(word) for word in words(_all_of(old))}
    said = {stem(word) for word in words(other.headline) if not is_common(word)}
    if not said or _of_signs(other.headline):
        return False
    lead = {stem(word) for word in words(_lead(other)) if not is_common(word)}
    inside = (word for word in _INSIDE.findall(_lead(other)) if word[0].isupper())
    if _stems(" ".join(inside)) - _stems(_all_of(old)):
        return False  # another name; what begins a sentence has its capital for that
    if forms.is_filled_anew(_all_in_body(other), _all_in_body(old)):
        return False
    is_known = said <= known and 2 * len(lead & known) >= len(lead)
    return is_known and not _new_numbers(other, old) and not _denies(other, old)


def is_repeated(other: Story, old: Story) -> bool:
    """Whether `old` says, in the same words, nearly all that is known of `other`.

    Of a story of which we hold the lead alone: its text, which nobody has compared, may be
    another one, so that no less is enough.
    """
    told = _runs(_lead(other))
    if len(told) < FEWEST_OF_FLASH or _new_numbers(other, old):
        return False
    return len(told & _runs(_all_of(old))) >= REPRINTED * len(told)


def _adds(copy: Story, known: str) -> bool:
    """Whether any sentence of its text is for the most part in words that are not `known`."""
    runs, stems = _runs(known), _stems(known)
    for block in copy.body:
        for sentence in sentences(block.text, copy.language):
            said = _runs(sentence)
            if 2 * len(said & runs) < len(said) and not _stems(sentence) <= stems:
                return True
    return False


def _denies(new: Story, old: Story) -> bool:
    """Whether its headline or lead denies what `old` says, or says what that denied."""
    said = [new.headline, *sentences(_lead(new), new.language)[:1]]
    told = [old.headline, old.standfirst, old.summary, *(block.text for block in old.body)]
    return bool(turned(said, (one for text in told for one in sentences(text, old.language))))


def _contained(one: NDArray[np.uint64], other: NDArray[np.uint64]) -> float:
    """The share of the smaller set that is in the larger one."""
    shared = np.intersect1d(one, other, assume_unique=True)
    return len(shared) / min(len(one), len(other))


def _hashes(runs: set[str]) -> NDArray[np.uint64]:
    (hashes,) = RMinHash.hash_token_sets([list(runs)])
    return np.unique(np.array(hashes, np.uint64))


def _of_signs(text: str) -> bool:
    """Whether words run on in it."""
    return any(runs_on(word) for word in words(text))


def _stems(text: str) -> set[str]:
    """Signs where words run on."""
    found = (word if runs_on(word) else [stem(word)] for word in words(text) if not is_common(word))
    return {each for every in found for each in every}


def _names(text: str) -> set[str]:
    """Stems of what may be a name: of every word where a script has no capitals to tell it."""
    told = (word for word in re.findall(r"[^\W\d_]+", text) if word[0] == word[0].upper())
    return _stems(" ".join(told))


def _text(story: Story) -> str:
    return _all_in_body(story) or story.standfirst


def _all_in_body(story: Story) -> str:
    return "\n".join(block.text for block in story.body)


def _all_of(story: Story) -> str:
    body = " ".join(block.text for block in story.body)
    return f"{story.headline} {story.standfirst} {story.summary} {body}"


def _lead(story: Story) -> str:
    return next((block.text for block in story.body), story.standfirst)


def _new_numbers(new: Story, old: Story) -> bool:
    told = f"{new.headline} {new.standfirst or new.summary} {_lead(new)}"
    return bool(_numbers(told) - _numbers(_all_of(old)))


def _numbers(text: str) -> set[str]:
    """Figures without their separators, and the small ones that papers write out in English."""
    figures = {re.sub(r"\D", "", found) for found in re.findall(r"\d(?:[\d.,' ]*\d)?", text)}
    spelled = {_SPELLED[word] for word in words(text) if word in _SPELLED}
    return figures | spelled


def _runs(text: str) -> set[str]:
    """Three words, or five signs where words run on, at every place of the text."""
    signs = told = words(text)
    if may_run_on(" ".join(told)):
        signs = [sign for word in told for sign in (word if runs_on(word) else [word])]
    size = _SIGNS if len(signs) > 2 * len(told) else _WORDS
    return set(map(" ".join, zip(*(signs[at:] for at in range(size)), strict=False)))


# as long as a statement, within its paragraph; a foot or an inch opens none
_QUOTE = re.compile(r"(?<!\d)[\"“„«»][^\"“”„«»\n]{20,1500}[\"”“»«]")
# who said it and at what hour: that an editor puts it in other words is no news
_TELLING = _stems(
    """
    told tells reporters announced according reported statement late early morning evening night
    today yesterday erklärte teilte mitteilte laut angaben heute gestern morgen abend nacht hoy
    ayer según anunció informó mañana noche hier aujourd'hui matin soir selon annoncé déclaré
    bugün dün sabah akşam gece açıkladı bildirdi
    """
)
_INSIDE = re.compile(r"(?<=[\w,;] )[^\W\d_]+")
_LEAD = 0.5
_LEAD_OF_SIGNS = 0.9
"""Share of the lead's runs; where no capital tells a name, other signs within the old ones do."""
_PERMUTATIONS = 128
_WORDS = 3
_SIGNS = 5
_SPELLED = {
    word: str(number)
    for number, word in enumerate(
        "two three four five six seven eight nine ten eleven twelve".split(),  # noqa: SIM905 - read
        2,
    )
}

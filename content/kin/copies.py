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

from content.kin.terms import may_run_on, runs_on
from content.text import words
from content.types import Story

ALIKE = 0.3
"""Estimated share of runs that both have, of all that either has."""
CONTAINED = 0.66
"""Share of the shorter text's runs that stand in the longer one: half is enough in long texts, but
short ones share as much that only tell one thing. Edited copies have more in common."""
APART_FROM_QUOTES = 0.5
"""The same, of what neither text says between quotation marks: two outlets that quote one statement
at length wrote two texts, a copy copies what stands around it as well."""
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
    found = runs_in(text)
    if is_flash := len(found) < FEWEST:
        found = runs_in(f"{story.headline}\n{text}")
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
    quoted = {run for quote in _QUOTE.findall(_text(story)) for run in runs_in(quote)}
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


def _contained(one: NDArray[np.uint64], other: NDArray[np.uint64]) -> float:
    """The share of the smaller set that is in the larger one."""
    shared = np.intersect1d(one, other, assume_unique=True)
    return len(shared) / min(len(one), len(other))


def _hashes(runs: set[str]) -> NDArray[np.uint64]:
    (hashes,) = RMinHash.hash_token_sets([list(runs)])
    return np.unique(np.array(hashes, np.uint64))


def _text(story: Story) -> str:
    return text_in_body(story) or story.standfirst


def text_in_body(story: Story) -> str:
    return "\n".join(block.text for block in story.body)


def runs_in(text: str) -> set[str]:
    """Three words, or five signs where words run on, at every place of the text."""
    signs = told = words(text)
    if may_run_on(" ".join(told)):
        signs = [sign for word in told for sign in (word if runs_on(word) else [word])]
    size = _SIGNS if len(signs) > 2 * len(told) else _WORDS
    return set(map(" ".join, zip(*(signs[at:] for at in range(size)), strict=False)))


# as long as a statement, within its paragraph; a foot or an inch opens none
_QUOTE = re.compile(r"(?<!\d)[\"“„«»][^\"“”„«»\n]{20,1500}[\"”“»«]")
_PERMUTATIONS = 128
_WORDS = 3
_SIGNS = 5

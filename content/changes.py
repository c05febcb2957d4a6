"""What a publisher changed in a story, sentence by sentence."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from content.dates import is_stamp
from content.litter.lines import Litter, litter_in
from content.text import sentences, words
from content.types import Story

MOST = 400
"""Sentences a side that are compared one by one; what differs between longer ones is one change.
Where a sentence stands in many places, the time to compare grows with the square of their number.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One place; "" before where something was added, "" after where it was taken out."""

    before: str
    after: str


def changes_of(old: Story, new: Story) -> tuple[Change, ...]:
    """From top to bottom; none where only blanks, quotes, dashes, case or litter are different.

    Litter is what counts comments and shares, or says how many minutes ago something was.
    """
    parts = zip(_parts(old), _parts(new), strict=True)
    return tuple(change for before, after in parts for change in _between(before, after))


def _between(before: list[str], after: list[str]) -> Iterator[Change]:
    old, new = ([tuple(words(one)) for one in told] for told in (before, after))
    head = _equal(old, new)
    tail = _equal(old[head:][::-1], new[head:][::-1])
    before, old = before[head : len(before) - tail], old[head : len(old) - tail]
    after, new = after[head : len(after) - tail], new[head : len(new) - tail]
    if max(len(old), len(new)) > MOST:
        yield Change(before=" ".join(before), after=" ".join(after))
        return
    matcher = SequenceMatcher(a=old, b=new, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            yield Change(before=" ".join(before[a:b]), after=" ".join(after[c:d]))


def _equal(old: list[tuple[str, ...]], new: list[tuple[str, ...]]) -> int:
    """So many at their beginning are the same."""
    pairs = enumerate(zip(old, new, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(old), len(new)))


def _parts(story: Story) -> tuple[list[str], ...]:
    """Headline, standfirst, body as sentences, and notes: an editor reads them apart."""
    body = (one for block in story.body for one in sentences(block.text, story.language))
    told = (
        [story.headline],
        [story.standfirst],
        [one for one in body if litter_in(one) is not Litter.SURE],
        [note for note in story.notes if not is_stamp(note)],
    )
    return tuple([one for one in part if words(one)] for part in told)

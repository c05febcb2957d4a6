"""What a publisher changed in a story, sentence by sentence."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from content.dates import is_stamp
from content.litter import Litter, litter_in
from content.text import sentences, words
from content.types import Story


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
    folded = [[tuple(words(one)) for one in told] for told in (before, after)]
    matcher = SequenceMatcher(a=folded[0], b=folded[1], autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            yield Change(before=" ".join(before[a:b]), after=" ".join(after[c:d]))


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

"""What all rules that look for a dump's pictures share: its lines, and those that are taken."""

from collections import Counter
from dataclasses import dataclass, field

from content.dump.caption_signs import CAPTION_LABEL
from content.dump.credits import credit_of, split_credit
from content.dump.lines import Line
from content.pictures.credits import fuller
from content.pictures.leading import leading_credit
from content.sentence_ends import is_closed
from content.types import Photo


@dataclass(slots=True, kw_only=True)
class Search:
    lines: list[Line]
    said: list[str]
    """Each line without the credit at its tail: equal for copies."""
    sizes: Counter[int]
    """How many lines each group has."""
    taken: set[int] = field(default_factory=set)
    found: list[tuple[int, Photo]] = field(default_factory=list)
    side: int = 0
    """Where the captions of this dump stand: -1 before their credits, 1 behind, 0 not known."""
    sided: int = 0
    """How many captions stood beside a credit of their own line."""

    def free(self, index: int) -> bool:
        """Whether a line that is not the headline stands there, unexplained so far."""
        return 0 < index < len(self.lines) and index not in self.taken

    def is_early(self, index: int) -> bool:
        """Whether a line with a credit there is a caption rather than a report that is signed."""
        return index <= _EARLY and index + _EARLY < len(self.lines)

    def is_above_text(self, index: int) -> bool:
        """Whether near the top at most one line above it is closed, as a standfirst is."""
        closed = sum(is_closed(self.text(place)) for place in range(1, min(index, _TOP)))
        return index < _TOP and closed <= 1

    def text(self, index: int) -> str:
        return self.lines[index].text if self.free(index) else ""

    def take(self, place: int, photo: Photo | None, indexes: set[int]) -> None:
        self.taken |= indexes
        if photo is not None:
            self.found.append((place, photo))


Found = tuple[int, Photo | None, set[int]]
"""Where a picture stands, its words, and all lines that belong to it."""


def photo_of(caption: str, credit: str) -> Photo:
    """A photo by its words: labels off the caption, the credit off its tail."""
    label = None if leading_credit(caption, in_text=True) else CAPTION_LABEL.match(caption)
    caption, own_credit = split_credit((caption[label.end() :] if label else caption) or caption)
    named = fuller(credit_of(credit) or credit, own_credit)
    return Photo(
        caption=caption, credit=named.strip("[] ") if "(" in named else named.strip("()[] ")
    )


def said_in(text: str) -> str:
    return split_credit(text)[0].casefold().rstrip(". ")


_TOP = 4
_EARLY = 3
"""Lines, below the headline or above the end."""

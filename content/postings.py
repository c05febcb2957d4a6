"""Which stories have a term: an index over the rows of the archive, made anew as they grow.

Made by sorting all terms, and never changed: whoever looks while it is replaced sees the old one
whole.
"""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from content import arrays
from content.terms import SLOTS


@dataclass(frozen=True, slots=True, eq=False)
class Postings:
    """Some rows by their terms."""

    stop: int
    """The row behind the last of them."""
    _slots: NDArray[np.uint32]
    """Of the terms that any of them has, each once, ascending."""
    _starts: NDArray[np.int64]
    """Where each slot's rows begin, and at last where all end."""
    _rows: NDArray[np.uint32]

    @classmethod
    def of(cls, terms: NDArray[np.uint32], ends: NDArray[np.int64], first: int, stop: int) -> Self:
        """`terms` of row r are those from `ends[r]` to `ends[r + 1]`, each once."""
        held = terms[ends[first] : ends[stop]]
        spans = np.diff(ends[first : stop + 1])
        owners = np.repeat(np.arange(first, stop, dtype=np.uint32), spans)
        slots, starts = [], []
        rows = np.zeros(len(held), np.uint32)
        done = 0
        for part in range(_PARTS):  # all at once would take twice the memory of all terms
            at = np.flatnonzero(held // np.uint32(SLOTS // _PARTS) == part)
            both = held[at].astype(np.uint64) << np.uint64(32) | owners[at]
            both.sort()  # as one number: several times faster than to sort one by the other
            rows[done : done + len(at)] = both.astype(np.uint32)
            both >>= np.uint64(32)
            new = np.flatnonzero(np.diff(both, prepend=np.uint64(SLOTS)))
            slots.append(both[new].astype(np.uint32))
            starts.append(new + done)
            done += len(at)
        return cls(stop, np.concatenate(slots), np.append(np.concatenate(starts), done), rows)

    def holders(self, terms: NDArray[np.uint32]) -> tuple[NDArray[np.uint32], NDArray[np.int64]]:
        """The rows that have any of `terms`, and beside each the place of that term in `terms`."""
        places, at = arrays.among(terms, self._slots)
        starts = self._starts[at]
        spans = self._starts[at + 1] - starts
        among = np.repeat(starts - np.cumsum(spans) + spans, spans) + np.arange(spans.sum())
        return self._rows[among], np.repeat(places, spans)


class Index:
    """The postings of all rows: of most of them, and of the newest, sorted in a moment."""

    def __init__(self) -> None:
        none = np.zeros(1, np.int64)
        empty = Postings.of(none[:0].astype(np.uint32), none, 0, 0)
        self._parts = empty, empty

    def up_to(
        self, count: int, terms: NDArray[np.uint32], ends: NDArray[np.int64]
    ) -> tuple[Postings, Postings]:
        """Of the first `count` rows, or of a few more that another thread has met meanwhile."""
        most, newest = self._parts
        if newest.stop < count:
            if count - most.stop > count // _FEW + _FEWEST:
                most = Postings.of(terms, ends, 0, count)
            newest = Postings.of(terms, ends, most.stop, count)
            self._parts = most, newest
        return most, newest


_PARTS = 8
_FEW = 16
"""This share of the rows is not worth a new index of all."""
_FEWEST = 1_000

"""Which stories have a term: an index over the rows of the archive, made anew as they grow.

Made by one sort of all terms, and never changed: whoever looks while it is replaced sees the
old one whole.
"""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class Postings:
    """The rows from `first` up to `stop`, by their terms."""

    first: int
    stop: int
    _slots: NDArray[np.uint32]
    """Of the terms that any of them has, each once, ascending."""
    _starts: NDArray[np.int64]
    """Where each slot's rows begin, and at last where all end."""
    _rows: NDArray[np.uint32]

    @classmethod
    def of(cls, terms: NDArray[np.uint32], ends: NDArray[np.int64], first: int, stop: int) -> Self:
        """`terms` of row r are those from `ends[r]` to `ends[r + 1]`, each once."""
        spans = np.diff(ends[first : stop + 1])
        both = terms[ends[first] : ends[stop]].astype(np.uint64)
        both <<= np.uint64(32)
        both |= np.repeat(np.arange(first, stop, dtype=np.uint32), spans)
        both.sort()  # as one number: several times faster than to sort one by the other
        rows = both.astype(np.uint32)
        both >>= np.uint64(32)
        starts = np.flatnonzero(np.diff(both, prepend=np.uint64(_NO_SLOT)))
        return cls(first, stop, both[starts].astype(np.uint32), np.append(starts, len(rows)), rows)

    def holders(self, terms: NDArray[np.uint32]) -> tuple[NDArray[np.uint32], NDArray[np.int64]]:
        """The rows that have any of `terms`, and beside each the place of that term in `terms`."""
        at = np.searchsorted(self._slots, terms)
        at[at == len(self._slots)] = 0
        places = np.flatnonzero(self._slots[at] == terms) if len(self._slots) else at[:0]
        starts, spans = self._starts[at[places]], np.diff(self._starts)[at[places]]
        among = np.repeat(starts - np.cumsum(spans) + spans, spans) + np.arange(spans.sum())
        return self._rows[among], np.repeat(places, spans)


_NO_SLOT = (1 << 32) - 1

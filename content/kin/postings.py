"""Which stories have a term: an index over the rows of the archive, made as they come.

Rows are indexed by portions, each sorted once and never changed after: by short ones first, and
once there are enough rows by a long one in their place. The newest, no portion yet, are looked
through. Whoever looks while a portion is added sees it indexed or not, and finds its rows either
way.
"""

from dataclasses import dataclass, replace
from typing import Self

import numpy as np
from numpy.typing import NDArray

from content.kin import arrays
from content.kin.terms import SLOTS


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Portions:
    """Of equal length, at two bytes a term and row; what lies behind `ends` is not theirs."""

    first: int
    """The row that they begin with."""
    length: int
    """Rows of each, at most `PORTION`."""
    portions: int = 0
    ends: int = 0
    """How many keys there are."""
    keys: NDArray[np.uint32]
    """Portion and slot as one number, for each slot that any row of the portion has; ascending, and
    at least another one behind them."""
    starts: NDArray[np.uint32]
    """Where the rows of each key begin, and at last where all end."""
    rows: NDArray[np.uint16]
    """Counted from the first of their portion."""

    @classmethod
    def none(cls, first: int, length: int, terms: int = 0) -> Self:
        """None yet, with room for so many terms."""
        return cls(
            first=first,
            length=length,
            keys=np.zeros(1, np.uint32),
            starts=np.zeros(1, np.uint32),
            rows=np.zeros(terms, np.uint16),
        )

    @property
    def stop(self) -> int:
        """The row behind the last of them."""
        return self.first + self.portions * self.length

    def and_next(self, terms: NDArray[np.uint32], ends: NDArray[np.int64]) -> Self:
        """With the next rows as another portion."""
        first, stop = self.stop, self.stop + self.length
        both = terms[ends[first] : ends[stop]] * np.uint32(PORTION)
        both += np.repeat(np.arange(self.length, dtype=np.uint32), np.diff(ends[first : stop + 1]))
        both.sort()  # as one number: several times faster than to sort one by the other
        slots = both // np.uint32(PORTION)
        new = np.flatnonzero(np.diff(slots, prepend=np.uint32(SLOTS)))
        at, done = int(self.starts[self.ends]), self.ends + len(new)
        keys = arrays.with_room(self.keys, done + 1)
        starts = arrays.with_room(self.starts, done + 1)
        rows = arrays.with_room(self.rows, at + len(both))
        keys[self.ends : done] = slots[new] + np.uint32(self.portions * SLOTS)
        starts[self.ends : done] = new + at
        starts[done] = at + len(both)
        rows[at : at + len(both)] = both % np.uint32(PORTION)
        return replace(
            self, portions=self.portions + 1, ends=done, keys=keys, starts=starts, rows=rows
        )


class Index:
    """Of rows that one thread adds while others look."""

    def __init__(self, terms: int) -> None:
        """`terms` is how many are expected; more only cost a moment."""
        self._sorted = _Portions.none(0, PORTION, terms), _Portions.none(0, SHORT)

    def reach(self, count: int, terms: NDArray[np.uint32], ends: NDArray[np.int64]) -> None:
        """There are `count` rows now: asked after each, it sorts a portion now and then.

        `terms` of row r are those from `ends[r]` to `ends[r + 1]`, each once.
        """
        long, short = self._sorted
        if count >= long.stop + PORTION:
            long = long.and_next(terms, ends)
            self._sorted = long, _Portions.none(long.stop, SHORT)
        elif count >= short.stop + SHORT:
            self._sorted = long, short.and_next(terms, ends)

    def holders(
        self,
        sought: NDArray[np.uint32],
        count: int,
        terms: NDArray[np.uint32],
        ends: NDArray[np.int64],
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Which rows have any of `sought` (ascending), and beside each that term's place in it.

        Of the first `count` rows, or of a few more that another thread has met meanwhile; a row
        comes once for each of its terms.
        """
        long, short = self._sorted
        first = min(short.stop, count)
        at, newest = arrays.among(terms[ends[first] : ends[count]], sought)
        owners = np.searchsorted(ends[first : count + 1], ends[first] + at, side="right") - 1
        found = _indexed(long, sought), _indexed(short, sought), (owners + first, newest)
        rows, places = map(np.concatenate, zip(*found, strict=True))
        return rows, places


def _indexed(
    held: _Portions, sought: NDArray[np.uint32]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    portions = np.arange(held.portions, dtype=np.uint32)[:, np.newaxis]
    asked = (portions * np.uint32(SLOTS) + sought).ravel()
    at = np.searchsorted(held.keys[: held.ends], asked)
    found = np.flatnonzero((at < held.ends) & (held.keys.take(at) == asked))
    at = at[found]
    starts = held.starts.take(at).astype(np.int64)
    spans = held.starts.take(at + 1) - starts
    portion, place = np.divmod(found, len(sought))
    rows = held.rows.take(arrays.stretches(starts, spans))
    return rows + np.repeat(held.first + portion * held.length, spans), np.repeat(place, spans)


PORTION = 1 << 12
"""Rows: so many that a term and a row make one number of 32 bits."""
SHORT = 1 << 9
"""Rows: so few that to look through those that are none yet takes no time. It was a third of a
search by words while long portions alone were sorted."""

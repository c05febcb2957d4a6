"""All stories that are told, as numbers in memory: which are near one another, within milliseconds.

An entry takes some 500 bytes: a vector in int8, its signs once more as bits, and the story's
terms. Pure: whoever keeps stories fills it, and tells it the time.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Self

import numpy as np
from numpy.typing import NDArray

from content.kin import arrays
from content.kin.postings import Index
from content.kin.terms import SLOTS
from content.kin.traits import Traits
from content.kin.vectors import DIMENSIONS, Vector
from content.kin.weighed import Weighed


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Likeness:
    """How near some stories are to one, each from 0 (nothing shared) to 1 (the same)."""

    story_ids: NDArray[np.int64]
    """Only those that are held."""
    words: NDArray[np.float32]
    """Cosine of sublinear tf-idf, by the rarity of words in the whole archive."""
    vectors: NDArray[np.float32]
    """Cosine of the vectors; 0 where one of the two has none."""
    published_s: NDArray[np.float64]
    """Unix time."""
    rows: NDArray[np.int64]
    """Where they are held."""
    weighed: Weighed

    def at(self, places: NDArray[np.int64]) -> Self:
        """Those that stand at these places, in this order."""
        return type(self)(
            story_ids=self.story_ids.take(places),
            words=self.words.take(places),
            vectors=self.vectors.take(places),
            published_s=self.published_s.take(places),
            rows=self.rows.take(places),
            weighed=self.weighed.at(places),
        )

    def and_also(self, more: "Likeness") -> Self:
        return type(self)(
            story_ids=np.concatenate((self.story_ids, more.story_ids)),
            words=np.concatenate((self.words, more.words)),
            vectors=np.concatenate((self.vectors, more.vectors)),
            published_s=np.concatenate((self.published_s, more.published_s)),
            rows=np.concatenate((self.rows, more.rows)),
            weighed=self.weighed.and_also(more.weighed),
        )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Pairs:
    """How near each of some stories (rows) is to each of some others (columns), as `Likeness`."""

    words: NDArray[np.float32]
    vectors: NDArray[np.float32]


class Archive:
    """Stories by their ids. Adding while others look is safe: they see it with it or without."""

    def __init__(self, room: int = 1_000) -> None:
        """`room` is how many stories are expected; more only cost a moment."""
        self._count = 0
        self._stories = 0
        self._next_to: NDArray[np.int32] = np.zeros(room, np.int32)
        """The row behind each id's, 0 where it is not held: ids are counted up by the database."""
        self._ids: NDArray[np.int64] = np.zeros(room, np.int64)
        self._published_s: NDArray[np.float64] = np.zeros(room, np.float64)
        self._vectors: NDArray[np.int8] = np.zeros((room, DIMENSIONS), np.int8)
        self._lengths: NDArray[np.float32] = np.zeros(room, np.float32)
        self._signs = [np.zeros(room, np.uint64) for _ in range(DIMENSIONS // 64)]
        self._shares: NDArray[np.float32] = np.zeros(room, np.float32)
        """What the terms of a row count for where there are more of them: near enough for a first
        choice, true lengths would take ten times longer. 0 where it is not held."""
        self._ends: NDArray[np.int64] = np.zeros(room + 1, np.int64)
        self._terms: NDArray[np.uint32] = np.zeros(room * _TERMS, np.uint32)
        self._counts: NDArray[np.uint8] = np.zeros(room * _TERMS, np.uint8)
        self._held: NDArray[np.uint32] = np.zeros(SLOTS, np.uint32)
        self._index = Index(room * _TERMS)

    def __len__(self) -> int:
        return self._stories

    def __contains__(self, story_id: int) -> bool:
        return self._row(story_id) is not None

    def add(self, story_id: int, traits: Traits, published_at: datetime) -> None:
        """From now on `story_id` is found by these traits, and by no older ones."""
        self.forget(story_id)
        self._make_room(story_id, len(traits.terms))
        row, start = self._count, int(self._ends[self._count])
        end = start + len(traits.terms)
        self._terms[start:end] = traits.terms
        self._counts[start:end] = traits.counts
        self._ends[row + 1] = end
        if traits.vector is not None:
            self._vectors[row] = traits.vector
            self._lengths[row] = np.linalg.norm(traits.vector.astype(np.float32))
            for mine, theirs in zip(arrays.signs(traits.vector), self._signs, strict=True):
                theirs[row] = mine
        self._held[traits.terms] += 1
        self._shares[row] = max(1, len(traits.terms)) ** -0.5
        self._published_s[row] = published_at.timestamp()
        self._ids[row] = story_id
        self._next_to[story_id] = row + 1
        self._stories += 1
        self._count += 1
        self._index.reach(self._count, self._terms, self._ends)

    def forget(self, story_id: int) -> None:
        """It is not found any more; an id that is not held is no mistake."""
        row = self._row(story_id)
        if row is not None:
            self._next_to[story_id] = 0
            self._stories -= 1
            self._held[self._terms[self._ends[row] : self._ends[row + 1]]] -= 1
            self._shares[row] = 0
            self._lengths[row] = 0

    def traits(self, story_id: int) -> Traits | None:
        row = self._row(story_id)
        if row is None:
            return None
        span = slice(self._ends[row], self._ends[row + 1])
        has_vector = self._lengths[row] > 0
        return Traits(
            terms=self._terms[span],
            counts=self._counts[span],
            vector=self._vectors[row] if has_vector else None,
        )

    def by_vector(self, traits: Traits, limit: int) -> list[int]:
        """The ids of the stories whose vectors are nearest, in no order; [] without a vector.

        The signs alone bring a few hundred, among which the vectors choose: measured to find the
        same as all vectors do, at a tenth of the time. Of the exact opposite the byte that counts
        what differs runs over: it is looked at in vain.
        """
        count = self._count
        if traits.vector is None or not count:
            return []
        apart, differ = np.zeros(count, np.uint8), np.empty(count, np.uint64)
        for mine, theirs in zip(arrays.signs(traits.vector), self._signs, strict=True):
            apart += np.bitwise_count(np.bitwise_xor(theirs[:count], mine, out=differ))
        apart[self._lengths[:count] == 0] = DIMENSIONS - 1
        near = arrays.nearest(apart, limit * _BY_SIGNS)
        near = near[self._lengths[near] > 0]
        best = near[arrays.smallest(-self._cosines(traits.vector, near), limit)]
        return self._listed(best)

    def by_words(self, traits: Traits, limit: int) -> list[int]:
        """The ids of the stories with the nearest words, in no order."""
        return self._by_weights(traits.terms, self._weights(traits.terms, traits.counts), limit)

    def around(self, best: Likeness, traits: Traits, limit: int) -> list[int]:
        """The ids of the stories nearest to what `best` say beside the words of `traits`.

        Whose company they are, apart from what that one shares with them.
        """
        terms, weights = best.weighed.terms, best.weighed.weights.copy()
        weights[arrays.among(terms, traits.terms)[0]] = 0
        slots, place = np.unique(terms, return_inverse=True)
        sums = np.bincount(place, weights=weights).astype(np.float32)
        rarity = self._weights(slots, np.ones(len(slots), np.uint8))
        heaviest = np.sort(arrays.smallest(-sums * rarity, _HEAVIEST))
        return self._by_weights(slots[heaviest], sums[heaviest], limit)

    def _by_weights(
        self, terms: NDArray[np.uint32], weights: NDArray[np.float32], limit: int
    ) -> list[int]:
        count = self._count
        # what many say parts little, and costs most of the time
        rare = np.argsort(self._held[terms], kind="stable")
        bearable = np.count_nonzero(np.cumsum(self._held[terms[rare]]) <= _BEARABLE)
        rare = np.sort(rare[: max(1, bearable)])
        weighed = weights[rare] * self._weights(terms[rare], np.ones(len(rare), np.uint8))
        rows, places = self._index.holders(terms[rare], count, self._terms, self._ends)
        sums = np.bincount(rows, weights=weighed.take(places), minlength=count)
        # what they count for is asked of those alone that were met: of all, it took a fifth longer
        near = np.flatnonzero(sums > 0)
        scores = sums.take(near) * self._shares.take(near)
        best = arrays.smallest(-scores, limit)
        return self._listed(near[best[scores[best] > 0]])

    def likeness(self, traits: Traits, story_ids: Iterable[int]) -> Likeness:
        """How near each of these is, as far as they are held; an id twice comes once."""
        rows = self._rows(story_ids)
        cosines = np.zeros(len(rows), np.float32)
        if traits.vector is not None:
            cosines = self._cosines(traits.vector, rows)
        weighed, mine = self._weighed(rows), self._weights(traits.terms, traits.counts)
        return Likeness(
            story_ids=self._ids[rows],
            words=weighed.cosines(traits.terms, arrays.direction(mine)),
            vectors=cosines,
            published_s=self._published_s[rows],
            rows=rows,
            weighed=weighed,
        )

    def pairs(self, ones: Likeness, others: Likeness) -> Pairs:
        """Each with each, whatever they were likened to."""
        words = ones.weighed.beside(others.weighed)
        if not self._lengths[ones.rows].any():
            return Pairs(words=words, vectors=np.zeros_like(words))
        vectors = arrays.products(self._directions(ones.rows), self._directions(others.rows))
        return Pairs(words=words, vectors=vectors)

    def _row(self, story_id: int) -> int | None:
        row = int(self._next_to[story_id]) if 0 <= story_id < len(self._next_to) else 0
        return row - 1 if row else None

    def _listed(self, rows: NDArray[np.int64]) -> list[int]:
        ids: list[int] = self._ids.take(rows).tolist()
        return ids

    def _rows(self, story_ids: Iterable[int]) -> NDArray[np.int64]:
        """Of those that are held, each once, ascending."""
        ids, next_to = np.fromiter(story_ids, np.int64), self._next_to
        rows = np.sort(next_to.take(ids[(ids >= 0) & (ids < len(next_to))]))
        return rows[np.diff(rows, prepend=0) > 0].astype(np.int64) - 1

    def _cosines(self, vector: Vector, rows: NDArray[np.int64]) -> NDArray[np.float32]:
        mine = vector.astype(np.float32)
        theirs = self._vectors.take(rows, axis=0).astype(np.float32)
        products = arrays.products(theirs, mine[np.newaxis])[:, 0]
        lengths = self._lengths[rows] * np.linalg.norm(mine)
        cosines = np.divide(products, lengths, out=np.zeros_like(products), where=lengths > 0)
        return np.asarray(cosines, dtype=np.float32)

    def _weighed(self, rows: NDArray[np.int64]) -> Weighed:
        starts = self._ends.take(rows)
        spans = self._ends.take(rows + 1) - starts
        at = arrays.stretches(starts, spans)
        terms = self._terms.take(at)
        return Weighed.of(spans, terms, self._weights(terms, self._counts.take(at)))

    def _directions(self, rows: NDArray[np.int64]) -> NDArray[np.float32]:
        """Their vectors with length 1; 0 where there is none."""
        lengths = self._lengths[rows, np.newaxis]
        vectors = self._vectors.take(rows, axis=0).astype(np.float32)
        return np.divide(vectors, lengths, out=np.zeros_like(vectors), where=lengths > 0)

    def _weights(self, terms: NDArray[np.uint32], counts: NDArray[np.uint8]) -> NDArray[np.float32]:
        """Sublinear tf times smoothed inverse document frequency."""
        rarity = np.log((1 + len(self)) / (1 + self._held.take(terms).astype(np.float32))) + 1
        return np.asarray(_TF.take(counts) * rarity, dtype=np.float32)

    def _make_room(self, story_id: int, terms: int) -> None:
        more = self._count + 1
        self._next_to = arrays.with_room(self._next_to, story_id + 1)
        self._ids = arrays.with_room(self._ids, more)
        self._published_s = arrays.with_room(self._published_s, more)
        self._vectors = arrays.with_room(self._vectors, more)
        self._lengths = arrays.with_room(self._lengths, more)
        self._shares = arrays.with_room(self._shares, more)
        self._signs = [arrays.with_room(each, more) for each in self._signs]
        self._ends = arrays.with_room(self._ends, more + 1)
        self._terms = arrays.with_room(self._terms, int(self._ends[self._count]) + terms)
        self._counts = arrays.with_room(self._counts, int(self._ends[self._count]) + terms)


_TERMS = 64
"""Of a story, more than most have: room that is not used takes no memory, to grow does."""
_TF = 1 + np.log(np.maximum(np.arange(256, dtype=np.float32), 1))
"""By how often a term stands there."""
_BY_SIGNS = 5
"""So many times more stories than asked for are looked at more closely."""
_BEARABLE = 20_000
"""Places where the words that are looked for may stand, the rarest first."""
_HEAVIEST = 60
"""Terms of some stories together that are looked for: more find little more."""

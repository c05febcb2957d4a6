"""The words of some stories as weights, and how near they are by them: cosines of sparse rows."""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from content.kin import arrays


@dataclass(frozen=True, slots=True, eq=False)
class Weighed:
    """The terms of some stories, story after story."""

    spans: NDArray[np.int64]
    """How many terms each story has."""
    terms: NDArray[np.uint32]
    """Slots; each once a story."""
    weights: NDArray[np.float32]
    """Of length 1 a story."""

    @classmethod
    def of(
        cls, spans: NDArray[np.int64], terms: NDArray[np.uint32], weights: NDArray[np.float32]
    ) -> Self:
        """From weights of any length."""
        owners = np.repeat(np.arange(len(spans)), spans)
        squares = np.bincount(owners, weights=weights * weights, minlength=len(spans))
        return cls(spans, terms, weights / np.sqrt(squares).astype(np.float32).take(owners))

    def at(self, places: NDArray[np.int64]) -> Self:
        spans = self.spans.take(places)
        at = arrays.stretches((np.cumsum(self.spans) - self.spans).take(places), spans)
        return type(self)(spans, self.terms.take(at), self.weights.take(at))

    def and_also(self, more: "Weighed") -> Self:
        return type(self)(
            np.concatenate((self.spans, more.spans)),
            np.concatenate((self.terms, more.terms)),
            np.concatenate((self.weights, more.weights)),
        )

    def cosines(
        self, terms: NDArray[np.uint32], weights: NDArray[np.float32]
    ) -> NDArray[np.float32]:
        """Each story beside one of these terms (ascending) and weights, of length 1 as well."""
        shared, where = arrays.among(self.terms, terms)
        products = self.weights.take(shared) * weights.take(where)
        owners = np.repeat(np.arange(len(self.spans)), self.spans).take(shared)
        sums = np.bincount(owners, weights=products, minlength=len(self.spans))
        return sums.astype(np.float32)

    def beside(self, others: "Weighed") -> NDArray[np.float32]:
        """The cosine of each (rows) and each of the others (columns)."""
        slots, at = np.unique(self.terms, return_inverse=True)
        mine = np.zeros((len(slots), len(self.spans)), np.float32)
        mine[at, np.repeat(np.arange(len(self.spans)), self.spans)] = self.weights
        found = np.zeros((len(others.spans), len(self.spans)), np.float32)
        shared, where = arrays.among(others.terms, slots)
        if len(shared):
            products = mine.take(where, axis=0)
            products *= others.weights.take(shared)[:, np.newaxis]
            owners = np.repeat(np.arange(len(others.spans)), others.spans).take(shared)
            first = np.flatnonzero(np.diff(owners, prepend=-1))
            found[owners.take(first)] = np.add.reduceat(products, first)
        return found.T

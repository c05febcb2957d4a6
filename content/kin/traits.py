"""What of a story is compared with others': its terms, and what it is about."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from content.kin.terms import slot, terms_of
from content.kin.vectors import Vector, Vectors


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Traits:
    """What of a story is compared with others'."""

    terms: NDArray[np.uint32]
    """Slots (`content.terms.slot`), each once, ascending."""
    counts: NDArray[np.uint8]
    """How often each stands there, at most 255."""
    vector: Vector | None


def traits_of(headline: str, lead: str, *, language: str, vectors: Vectors) -> Traits:
    found: dict[int, int] = {}
    for term, count in terms_of(headline, lead).items():
        found[slot(term)] = found.get(slot(term), 0) + count
    slots = sorted(found)
    return Traits(
        terms=np.array(slots, dtype=np.uint32),
        counts=np.array([min(found[each], 255) for each in slots], dtype=np.uint8),
        vector=vectors.of(headline, lead, language=language),
    )


NOTHING = Traits(terms=np.zeros(0, np.uint32), counts=np.zeros(0, np.uint8), vector=None)

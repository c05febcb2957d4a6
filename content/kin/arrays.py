"""Steps over many numbers at once, as the archive takes them."""

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

_Number = TypeVar("_Number", bound=np.generic)


def longer(array: NDArray[_Number], more: int) -> NDArray[_Number]:
    """With `more` zeros at its end."""
    grown = np.zeros((len(array) + more, *array.shape[1:]), array.dtype)
    grown[: len(array)] = array
    return grown


def with_room(array: NDArray[_Number], count: int) -> NDArray[_Number]:
    """The same where it is that long; else a longer one, for many more."""
    lacking = count - len(array)
    return array if lacking <= 0 else longer(array, lacking + len(array) // 4 + 1_000)


def stretches(starts: NDArray[np.int64], spans: NDArray[np.int64]) -> NDArray[np.int64]:
    """The numbers from each start on, as many as its span, one stretch after another."""
    ends = np.cumsum(spans)
    return np.repeat(starts - ends + spans, spans) + np.arange(ends[-1] if len(ends) else 0)


def products(ones: NDArray[np.float32], others: NDArray[np.float32]) -> NDArray[np.float32]:
    """Each row of one with each of the other, as `ones @ others.T`.

    Not by BLAS: its threads wait for each other, which on a busy machine takes ten times longer.
    """
    return np.asarray(np.einsum("ik,jk->ij", ones, others), dtype=np.float32)


def direction(vector: NDArray[np.float32]) -> NDArray[np.float32]:
    """The same with length 1; without length as it is."""
    length = np.linalg.norm(vector)
    return np.asarray(vector / length if length else vector, dtype=np.float32)


def signs(vector: NDArray[np.int8]) -> NDArray[np.uint64]:
    """One bit a number: whether it is above 0."""
    return np.packbits(vector > 0).view(np.uint64)


def nearest(apart: NDArray[np.uint8], limit: int) -> NDArray[np.int64]:
    """Where about the `limit` smallest of many small numbers stand, and whatever equals the last.

    What number the last has, a sample of many tells as well as all.
    """
    step = max(1, len(apart) // (_SAMPLE * limit))
    held = np.cumsum(np.bincount(apart[::step]))
    # in eight bits as they are: beside a wider number all would be made wide first
    last = np.uint8(min(255, int(np.searchsorted(held, limit / step))))
    return np.flatnonzero(apart <= last)


def smallest(values: NDArray[np.generic], limit: int) -> NDArray[np.int64]:
    """Where the `limit` smallest values stand, in no order."""
    if limit >= len(values):
        return np.arange(len(values))
    return np.argpartition(values, limit)[:limit]


def among(
    values: NDArray[np.uint32], sought: NDArray[np.uint32]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Where those of `values` stand that are in `sought` (ascending), and where they are in it.

    By a table of their last bits first: several times faster than to search for each of many.
    """
    if not len(sought):
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    table = np.zeros(1 << 16, np.bool_)
    table[sought.astype(np.uint16)] = True
    maybe = np.flatnonzero(table.take(values.astype(np.uint16)))
    values = values.take(maybe)
    at = np.searchsorted(sought[:-1], values)
    found = np.flatnonzero(sought.take(at) == values)
    return maybe[found], at[found]


_SAMPLE = 16
"""Numbers are in a sample for each that is sought."""

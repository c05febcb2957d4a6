"""ROUGE-1, -2 and -L: how much of a summary's words, pairs and order an editor used as well.

Without stemming; scripts without blanks are compared sign by sign.
"""

from collections import Counter
from collections.abc import Sequence

from tests.bench.scoring import units


def scores(reference: str, told: str) -> dict[str, float]:
    """F1 of each, 0 to 1."""
    truth, mine = units(reference), units(told)
    return {
        "ROUGE-1": _overlap(truth, mine, 1),
        "ROUGE-2": _overlap(truth, mine, 2),
        "ROUGE-L": _f1(_longest_common(truth, mine), len(truth), len(mine)),
    }


def _overlap(truth: Sequence[str], told: Sequence[str], size: int) -> float:
    one, other = _runs(truth, size), _runs(told, size)
    return _f1(sum((one & other).values()), sum(one.values()), sum(other.values()))


def _runs(tokens: Sequence[str], size: int) -> Counter[tuple[str, ...]]:
    return Counter(zip(*(tokens[start:] for start in range(size)), strict=False))


def _f1(both: int, truth: int, told: int) -> float:
    return 2 * both / (truth + told) if both else 0.0


def _longest_common(one: Sequence[str], other: Sequence[str]) -> int:
    """The length of the longest sequence that stands in both, gaps allowed."""
    row = [0] * (len(other) + 1)
    for token in one:
        before = 0
        for at, each in enumerate(other, start=1):
            above = row[at]
            row[at] = before + 1 if token == each else max(above, row[at - 1])
            before = above
    return row[-1]

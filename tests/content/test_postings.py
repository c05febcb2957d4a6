"""The index of terms finds what a look at every row would find, whenever it is asked."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from content.kin import postings
from content.kin.postings import Index
from content.kin.terms import SLOTS

SLOT = st.sampled_from([0, 1, 2, 5, 65_541, SLOTS - 1])
ROW = st.sets(SLOT, max_size=4)


@pytest.fixture(autouse=True)
def small_portions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postings, "PORTION", 4)
    monkeypatch.setattr(postings, "SHORT", 2)


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ROW, max_size=11), st.sets(SLOT, max_size=4), st.integers(0, 3))
def test_rows_are_found_as_by_a_look_at_each(
    held: list[set[int]], sought: set[int], unseen: int
) -> None:
    """Of long and short portions and the newest rows; and while another thread has added some."""
    terms = np.array([term for row in held for term in sorted(row)], np.uint32)
    ends = np.cumsum([0, *map(len, held)])
    index = Index(terms=0)
    for count in range(1, len(held) + 1):
        index.reach(count, terms, ends)
    count = max(0, len(held) - unseen)

    asked = sorted(sought)
    before = terms[: ends[count]], ends[: count + 1]  # arrays are replaced as they grow
    rows, places = index.holders(np.array(asked, np.uint32), count, *before)

    found = sorted(zip(rows.tolist(), places.tolist(), strict=True))
    indexed = max(count, len(held) // 2 * 2)
    assert found == sorted(
        (row, asked.index(term)) for row in range(indexed) for term in held[row] & sought
    )

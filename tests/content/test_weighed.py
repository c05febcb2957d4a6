"""Cosines over what stories share are those over all there is."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from content.kin.weighed import Weighed

SLOTS = [0, 3, 4, 9, 65_540, 65_545]
STORY = st.dictionaries(st.sampled_from(SLOTS), st.integers(1, 9), max_size=5)
STORIES = st.lists(STORY, max_size=5)


def weighed(stories: list[dict[int, int]]) -> Weighed:
    return Weighed.of(
        np.array([len(story) for story in stories], np.int64),
        np.array([slot for story in stories for slot in sorted(story)], np.uint32),
        np.array([story[slot] for story in stories for slot in sorted(story)], np.float32),
    )


def plain(stories: list[dict[int, int]]) -> NDArray[np.float64]:
    """A row a story, of length 1."""
    rows = np.array([[story.get(slot, 0) for slot in SLOTS] for story in stories])
    rows = rows.reshape(-1, len(SLOTS)).astype(float)
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, 1), dtype=np.float64)


@given(STORIES, STORIES)
def test_each_beside_each_is_the_product_of_their_rows(
    ones: list[dict[int, int]], others: list[dict[int, int]]
) -> None:
    """Stories without a word among them, and slots that end in the same bits."""
    found = weighed(ones).beside(weighed(others))

    assert found == pytest.approx(plain(ones) @ plain(others).T, abs=1e-6)


@given(STORIES, STORY)
def test_each_beside_one_as_well(stories: list[dict[int, int]], one: dict[int, int]) -> None:
    """The asked story is compared another way than its company is: both must agree."""
    asked = weighed([one])

    found = weighed(stories).cosines(asked.terms, asked.weights)

    assert found == pytest.approx(plain(stories) @ plain([one])[0], abs=1e-6)


@given(st.data(), STORIES)
def test_some_of_them_are_as_near_as_they_were_among_all(
    data: st.DataObject, stories: list[dict[int, int]]
) -> None:
    """Company is looked for among some, in another order, some of them added later."""
    places = (
        data.draw(st.lists(st.sampled_from(range(len(stories))), max_size=4)) if stories else []
    )
    more = data.draw(STORIES)

    found = weighed(stories).at(np.array(places, np.int64)).and_also(weighed(more))

    chosen = [stories[place] for place in places] + more
    assert found.beside(found) == pytest.approx(plain(chosen) @ plain(chosen).T, abs=1e-6)

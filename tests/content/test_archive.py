"""The archive finds what it holds, forgets what has changed, and cuts no corner that shows."""

import math
from collections import Counter
from datetime import UTC, datetime

import numpy as np
import pytest

from content.kin import arrays
from content.kin.archive import Archive
from content.kin.traits import Traits
from content.kin.vectors import DIMENSIONS

NOW = datetime(2031, 5, 4, 12, tzinfo=UTC)


def traits(*terms: int, vector: list[int] | None = None) -> Traits:
    return Traits(
        terms=np.array(sorted(terms), np.uint32),
        counts=np.ones(len(terms), np.uint8),
        vector=None if vector is None else np.array(vector, np.int8),
    )


@pytest.fixture
def chance() -> np.random.Generator:
    return np.random.default_rng(4)


def test_a_story_that_has_changed_is_found_by_its_new_words_only() -> None:
    """A correction must not leave the wrong words behind."""
    archive = Archive(room=1)
    archive.add(7, traits(1, 2), NOW)
    archive.add(7, traits(3), NOW)

    assert len(archive) == 1
    assert list(archive.likeness(traits(3), [7]).words) == [pytest.approx(1.0)]
    assert list(archive.likeness(traits(1, 2), [7]).words) == [0.0]
    assert archive.by_words(traits(3), 5) == [7]


def test_what_is_forgotten_is_not_found() -> None:
    """Nor does it count among the holders of its words."""
    archive = Archive()
    archive.add(7, traits(1, vector=[1] * DIMENSIONS), NOW)
    archive.forget(7)
    archive.forget(8)

    assert 7 not in archive
    assert archive.traits(7) is None
    assert archive.by_vector(traits(vector=[1] * DIMENSIONS), 5) == []
    assert archive.by_words(traits(1), 5) == []
    assert len(archive.likeness(traits(1), [7]).words) == 0


def test_the_shortcut_over_signs_finds_what_all_vectors_would(
    chance: np.random.Generator,
) -> None:
    """Bits bring the candidates: the ten nearest of two thousand must be among them."""
    topics = chance.normal(size=(100, DIMENSIONS))
    many = topics[chance.integers(0, 100, 2_000)] + chance.normal(size=(2_000, DIMENSIONS)) * 0.7
    many = np.rint(many / np.abs(many).max(axis=1, keepdims=True) * 127).astype(np.int8)
    archive = Archive(room=10)  # and grows while it is filled
    for number, vector in enumerate(many, 1):
        archive.add(number, traits(number, vector=list(vector)), NOW)

    for asked in (0, 700, 1_999):
        mine = many[asked].astype(np.float32)
        cosines = many @ mine / np.linalg.norm(many.astype(np.float32), axis=1)
        nearest = set(np.argsort(-cosines)[:10] + 1)
        found = archive.by_vector(traits(vector=list(many[asked])), 50)
        assert len(found) == 50
        assert nearest <= set(found)


def test_rare_words_say_more_than_common_ones() -> None:
    """Measured over the whole archive, not over whoever happens to be compared."""
    archive = Archive()
    for number in range(10, 60):
        archive.add(number, traits(1, number), NOW)
    archive.add(1, traits(1, 100), NOW)
    archive.add(2, traits(2, 101), NOW)

    common, rare = archive.likeness(traits(1, 2), [1, 2]).words

    assert rare > common * 1.5


def test_a_story_without_a_vector_is_compared_by_its_words() -> None:
    """Vectors know English; a story in another language stands beside them all the same."""
    archive = Archive()
    archive.add(1, traits(1, 2), NOW)
    archive.add(2, traits(3, vector=[3] * DIMENSIONS), NOW)
    asked = traits(1, 2, vector=[3] * DIMENSIONS)

    likeness = archive.likeness(asked, [2, 1, 1, 99])

    assert list(likeness.story_ids) == [1, 2]
    assert list(likeness.words) == [pytest.approx(1.0), 0.0]
    assert list(likeness.vectors) == [0.0, pytest.approx(1.0)]
    assert archive.by_vector(asked, 5) == [2]


def test_pairs_are_as_near_as_each_is_to_each(chance: np.random.Generator) -> None:
    """One multiplication instead of hundreds of questions must give the same answers."""
    archive = Archive()
    for number in range(1, 30):
        terms = chance.choice(40, size=int(chance.integers(0, 9)), replace=False)
        vector = list(chance.integers(-127, 128, DIMENSIONS)) if number % 3 else None
        archive.add(number, traits(*(int(term) for term in terms), vector=vector), NOW)
    held = archive.likeness(traits(1), range(1, 30))

    pairs = archive.pairs(held.at(np.arange(7)), held)

    assert pairs.words.shape == pairs.vectors.shape == (7, 29)
    for at, story_id in enumerate(held.story_ids[:7]):
        mine = archive.traits(int(story_id))
        assert mine is not None
        alone = archive.likeness(mine, held.story_ids)
        assert pairs.words[at] == pytest.approx(alone.words, abs=1e-5)
        assert pairs.vectors[at] == pytest.approx(alone.vectors, abs=1e-5)


def test_words_find_what_shares_them_and_nothing_else() -> None:
    """In languages without vectors this is all there is: no foreign story fills up the list."""
    archive = Archive()
    for story_id, terms in ((1, (1, 2)), (2, (2, 3)), (3, (4,)), (4, ())):
        archive.add(story_id, traits(*terms), NOW)

    assert sorted(archive.by_words(traits(2), 5)) == [1, 2]
    assert archive.by_words(traits(1, 2), 1) == [1]
    assert archive.by_words(traits(), 5) == []


def test_words_are_found_among_old_and_new_stories_alike(chance: np.random.Generator) -> None:
    """The index is of the stories as of some moment: those added, changed or forgotten since are
    looked at as well, and whoever is nearest by all words of all stories is found."""
    archive = Archive(room=10)
    held: dict[int, set[int]] = {}
    for number in range(1, 4_001):
        story_id = number if number % 5 else number - 3  # every fifth replaces another one
        terms = {int(term) for term in chance.zipf(1.3, size=12) if term < 5_000}
        held[story_id] = terms
        archive.add(story_id, traits(*terms), NOW)
        if number % 7 == 0:
            archive.forget(number - 6)
            held.pop(number - 6, None)
        if number in (1, 3, 500, 2_600, 2_650, 4_000):
            _assert_nearest(archive, held, asked=terms)


def _assert_nearest(archive: Archive, held: dict[int, set[int]], asked: set[int]) -> None:
    """By the sum of squares of each shared word's rarity, beside the root of the story's length."""
    owners = Counter(term for terms in held.values() for term in terms)
    rarity = {term: math.log((1 + len(held)) / (1 + owners[term])) + 1 for term in asked}
    near = {
        story_id: sum(rarity[term] ** 2 for term in terms & asked) / math.sqrt(len(terms))
        for story_id, terms in held.items()
        if terms & asked
    }
    found = archive.by_words(traits(*asked), 10)

    assert len(set(found)) == min(10, len(near))
    expected = sorted(near.values(), reverse=True)[:10]
    assert sorted((near[each] for each in found), reverse=True) == pytest.approx(expected, rel=1e-4)


def test_terms_that_end_in_the_same_bits_are_told_apart() -> None:
    """The table that is asked first knows only the last bits; two of 300,000 words share them."""
    far = 5 + (1 << 16)
    values = np.array([far, 5, 7, far], np.uint32)

    assert [list(each) for each in arrays.among(values, values[1:2])] == [[1], [0]]
    assert [list(each) for each in arrays.among(values, np.array([5, far], np.uint32))] == [
        [0, 1, 3],
        [1, 0, 1],
    ]


def test_company_is_looked_for_beside_the_asked_words() -> None:
    """What only the asked story's words bring says nothing of where another one belongs."""
    archive = Archive()
    for story_id, terms in ((1, (1, 2)), (2, (2, 3)), (3, (1, 4))):
        archive.add(story_id, traits(*terms), NOW)
    best = archive.likeness(traits(1), [1])

    assert archive.around(best, traits(1), 5) == [1, 2]


def test_an_id_that_nobody_holds_is_no_mistake() -> None:
    """Stories are asked for that were told after the archive was filled, or never."""
    archive = Archive(room=1)
    archive.add(5_000, traits(1), NOW)

    assert list(archive.likeness(traits(1), [-1, 0, 5_000, 5_001, 10**12]).story_ids) == [5_000]
    assert 10**12 not in archive
    assert archive.traits(4_999) is None


def test_a_sample_tells_where_the_nearest_end(chance: np.random.Generator) -> None:
    """Many are looked at to find a few hundred: twice as many would take twice the time, half of
    them would miss the nearest."""
    apart = chance.binomial(256, 0.5, size=60_000).astype(np.uint8)

    found = arrays.nearest(apart, 750)

    assert 500 < len(found) < 1_300
    assert apart[found].max() < np.delete(apart, found).min()
    assert list(arrays.nearest(np.array([3, 1, 2, 9], np.uint8), 2)) == [1, 2]

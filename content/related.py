"""Which of the stories that share something are akin, and in what order: likeness and age.

Pure: who is compared comes from `content.archive`, the time from the caller; only the order is
decided here, never what may be shown.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from content.archive import Archive
from content.traits import NOTHING, Traits

HALF_LIFE = timedelta(days=7)
FLOOR = 0.1
"""Below this two stories share little more than the words of all news: measured on pairs of one
story and of two, it keeps 98 % of the former and 6 % of the latter."""
WEIGHT = 0.7
"""Of the vectors beside the words."""
STRANGERS = 0.2
"""What the vectors of two stories of any kind share."""
CROWD = 0.4
"""How much of a story's likeness to others counts against it."""
OTHERS = 8
"""Stories that make a crowd: measured on events told three times and on those told ten times."""
LOOKED_AT = 20
"""The first of the list, whose crowds are looked at: more than anybody is shown."""
AROUND = 120
"""The first of all that were compared, among whom the crowds are looked for."""


def rank(
    archive: Archive,
    traits: Traits,
    published_at: datetime,
    others: Iterable[int],
    *,
    now: datetime,
) -> list[int]:
    """Those of `others` that are related to the story with `traits`, nearest first.

    Likeness is the cosine of tf-idf plus `WEIGHT` times that of the vectors, times
    0.5 + 0.5 x 2^(-days/7) with the days between the two stories. What shares next to nothing is
    left out. What is nearer to the rest of `others` than to this story is told of something else,
    however much of everything it has: its crowd counts against it.

    Args:
        others: ids; those that the archive does not hold are left out.
        now: what is dated in the future counts as of now.
    """
    likeness = archive.likeness(traits, others)
    ids, latest_s = likeness.story_ids, now.timestamp()
    dates_s = np.minimum(likeness.published_s, latest_s)
    apart_s = dates_s - min(published_at.timestamp(), latest_s)
    scores = _alike(likeness.words, likeness.vectors) * _decay(apart_s)
    order = np.lexsort((ids, -dates_s, -scores))
    around, near = order[:AROUND], order[: np.count_nonzero(scores >= FLOOR)]
    best, rest = near[:LOOKED_AT], near[LOOKED_AT:]
    pairs = archive.pairs(likeness.rows[best], likeness.rows[around])
    apart_s = dates_s[best, np.newaxis] - dates_s[around]
    between = _alike(pairs.words, pairs.vectors) * _decay(apart_s)
    np.fill_diagonal(between, 0)  # itself
    crowds = _crowds(np.column_stack((between, scores[best])))
    again = np.lexsort((ids[best], -dates_s[best], CROWD * crowds - scores[best]))
    return [int(story_id) for story_id in ids[np.concatenate((best[again], rest))]]


def nearness(archive: Archive, story_ids: Sequence[int]) -> list[dict[int, float]]:
    """For each of these, how near each of the others is: 0 to 2, age aside.

    Cosine of words plus cosine of vectors; where there are no vectors words count twice.
    """
    held = archive.likeness(NOTHING, story_ids)
    pairs = archive.pairs(held.rows, held.rows)
    near = pairs.words + np.where(pairs.vectors == 0, pairs.words, pairs.vectors)
    ids = [int(each) for each in held.story_ids]
    by_id = {
        each: dict(zip(ids, row.tolist(), strict=True)) for each, row in zip(ids, near, strict=True)
    }
    return [by_id.get(each, {}) for each in story_ids]


def _alike(words: NDArray[np.float32], vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    beyond = np.where(vectors == 0, 0, vectors - np.float32(STRANGERS))
    return np.asarray(words + np.float32(WEIGHT) * beyond, dtype=np.float32)


def _decay(apart_s: NDArray[np.float64]) -> NDArray[np.float32]:
    halves = np.abs(apart_s) / HALF_LIFE.total_seconds()
    return np.asarray(0.5 + 0.5 * np.exp2(-halves), dtype=np.float32)


def _crowds(between: NDArray[np.float32]) -> NDArray[np.float32]:
    """The mean likeness of each row's nearest; where there are fewer, nothing stands for them."""
    near = -np.partition(-between, min(OTHERS, between.shape[1]) - 1, axis=1)[:, :OTHERS]
    return np.asarray(np.maximum(near, 0).sum(axis=1) / OTHERS, dtype=np.float32)

"""Which of the stories that share something are akin, and in what order: likeness and age.

Pure: who is compared comes from `content.archive`, the time from the caller; only the order is
decided here, never what may be shown.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from content.archive import Archive, Likeness, Traits

HALF_LIFE = timedelta(days=7)
FLOOR = 0.1
"""Below this two stories share little more than the words of all news: measured on pairs of one
story and of two, it keeps 92 % of the former."""
WEIGHT = 0.5
"""Of the vectors beside the words; measured: 0.4 to 0.7 are alike, more is worse."""
STRANGERS = 0.25
"""What the vectors of two stories of any kind share; only what is above it says anything."""


def rank(
    archive: Archive,
    traits: Traits,
    published_at: datetime,
    others: Iterable[int],
    *,
    now: datetime,
) -> list[int]:
    """Those of `others` that are related to the story with `traits`, nearest first.

    Cosine of tf-idf plus `WEIGHT` times that of the vectors, times 0.5 + 0.5 x 2^(-days/7) with
    the days between the two stories. What shares next to nothing is left out.

    Args:
        others: ids; those that the archive does not hold are left out.
        now: what is dated in the future counts as of now.
    """
    likeness = archive.likeness(traits, others)
    latest_s = now.timestamp()
    dates_s = np.minimum(likeness.published_s, latest_s)
    apart_s = np.abs(dates_s - min(published_at.timestamp(), latest_s))
    scores = _alike(likeness) * (0.5 + 0.5 * np.exp2(-apart_s / HALF_LIFE.total_seconds()))
    near = np.flatnonzero(scores >= FLOOR)
    ids = likeness.story_ids
    order = np.lexsort((ids[near], -dates_s[near], -scores[near]))
    return [int(story_id) for story_id in ids[near][order]]


def _alike(likeness: Likeness) -> NDArray[np.float32]:
    beyond = np.maximum(likeness.vectors - STRANGERS, 0) / (1 - STRANGERS)
    return np.asarray(likeness.words + WEIGHT * beyond, dtype=np.float32)

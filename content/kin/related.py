"""Which of the stories that share something are akin, and in what order: likeness and age.

Pure: who is compared comes from `content.kin.archive`, the time from the caller; only the order is
decided here, never what may be shown.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from content.kin.archive import Archive, Likeness
from content.kin.traits import NOTHING, Traits

HALF_LIFE = timedelta(days=7)
FLOOR = 0.1
"""Below this two stories share little more than the words of all news: measured on pairs of one
story and of two, it keeps 98 % of the former and 6 % of the latter."""
FLOOR_OF_WORDS = 0.05
"""The same where there are no vectors to add to it."""
WEIGHT = 0.7
"""Of the vectors beside the words."""
STRANGERS = 0.2
"""What the vectors of two stories of any kind share."""
COMPANY = 0.6
"""What a story's nearest have in common with the asked one, beside what they share with it, is
added to its likeness so many times. Measured on halves of a corpus, with and without vectors, leads
and most of each event's tellings: better in each than a penalty for those who have near ones."""
NEAREST = 4
"""Of each story: on events told three times fewer are better, on those told ten times more."""
LOOKED_AT = 20
"""The first of the list, whose company is looked at: more than anybody is shown."""
AROUND = 120
"""The first of all that were compared, among whom the company is looked for."""


@dataclass(frozen=True, slots=True, eq=False)
class _Beside:
    """Some stories beside the asked one."""

    held: Likeness
    dates_s: NDArray[np.float64]
    scores: NDArray[np.float32]
    """Likeness times decay."""

    @property
    def ids(self) -> NDArray[np.int64]:
        return self.held.story_ids

    def at(self, places: NDArray[np.int64]) -> "_Beside":
        return _Beside(self.held.at(places), self.dates_s.take(places), self.scores.take(places))

    def and_also(self, more: "_Beside") -> "_Beside":
        return _Beside(
            self.held.and_also(more.held),
            np.concatenate((self.dates_s, more.dates_s)),
            np.concatenate((self.scores, more.scores)),
        )


@dataclass(frozen=True, slots=True, eq=False)
class _Asked:
    archive: Archive
    traits: Traits
    published_s: float
    latest_s: float

    def beside(self, story_ids: Iterable[int]) -> _Beside:
        held = self.archive.likeness(self.traits, story_ids)
        dates_s = np.minimum(held.published_s, self.latest_s)
        apart_s = dates_s - min(self.published_s, self.latest_s)
        return _Beside(held, dates_s, _alike(held.words, held.vectors) * _decay(apart_s))


def rank(
    archive: Archive,
    traits: Traits,
    published_at: datetime,
    others: Iterable[int],
    *,
    now: datetime,
    own_id: int | None = None,
) -> list[int]:
    """Those of `others` that are related to the story with `traits`, nearest first.

    Likeness is the cosine of tf-idf plus `WEIGHT` times that of the vectors, times
    0.5 + 0.5 x 2^(-days/7) with the days between the two stories. What shares next to nothing is
    left out. A story is also known by its company: where its nearest among `others` are far from
    this one, it is told of something else, however much of everything it has.

    Args:
        others: ids; those that the archive does not hold are left out.
        now: what is dated in the future counts as of now.
        own_id: the story itself, which is no company.
    """
    asked = _Asked(archive, traits, published_at.timestamp(), now.timestamp())
    all_ = asked.beside(set(others) - {own_id})
    order = np.lexsort((all_.ids, -all_.dates_s, -all_.scores))
    floor = FLOOR if traits.vector is not None else FLOOR_OF_WORDS
    near = order[: np.count_nonzero(all_.scores >= floor)]
    best, rest = all_.at(near[:LOOKED_AT]), all_.ids.take(near[LOOKED_AT:])
    around = all_.at(order[:AROUND])
    if traits.vector is None:
        # words alone bring few of those that are near to the best and not to this one
        more = archive.around(best.held, traits, 2 * AROUND)
        around = around.and_also(asked.beside(set(more) - {own_id, *around.ids.tolist()}))
    nearer = best.scores + COMPANY * _company(archive, best, around)
    # the last digits depend on the order in which the archive was filled
    again = np.lexsort((best.ids, -best.dates_s, -nearer.round(5)))
    ranked: list[int] = np.concatenate((best.ids[again], rest)).tolist()
    return ranked


def nearness(archive: Archive, story_ids: Sequence[int]) -> list[dict[int, float]]:
    """For each of these, how near each of the others is: 0 to 2, age aside.

    Cosine of words plus cosine of vectors; where there are no vectors words count twice.
    """
    held = archive.likeness(NOTHING, story_ids)
    pairs = archive.pairs(held, held)
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


def _company(archive: Archive, best: _Beside, around: _Beside) -> NDArray[np.float32]:
    """How much nearer each one's nearest are to the asked story than to itself, in the mean.

    The asked one may itself be among them, and says nothing. Of fewer than `NEAREST`, nothing
    stands for the others.
    """
    pairs = archive.pairs(best.held, around.held)
    apart_s = best.dates_s[:, np.newaxis] - around.dates_s
    between = _alike(pairs.words, pairs.vectors) * _decay(apart_s)
    between[best.ids[:, np.newaxis] == around.ids] = 0
    near = np.maximum(np.column_stack((between, best.scores)), 0)
    theirs = np.broadcast_to(np.maximum(around.scores, 0), between.shape)
    asked = np.where(near > 0, np.column_stack((theirs, near[:, -1])), 0)  # itself is no company
    at = np.argpartition(-near, min(NEAREST, near.shape[1]) - 1, axis=1)[:, :NEAREST]
    apart = np.take_along_axis(asked - near, at, axis=1)
    return np.asarray(apart.sum(axis=1) / NEAREST, dtype=np.float32)

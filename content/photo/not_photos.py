"""What a picture shows when it is none: a logo, nothing at all, or whatever comes.

Only what no photo looks like: a moon at night, fog and snow, a chart and a map are told with
their stories. What these rules leave gives itself away by standing for everything.
"""

from collections.abc import Sequence
from datetime import timedelta
from itertools import combinations

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from content.kin.terms import terms_of
from content.types import Story

WITHIN = timedelta(days=14)
LARGEST_LOGO = 1000
"""Pixels: a larger drawing on nothing may be the chart that a story is about."""


def is_blank(image: Image.Image) -> bool:
    """Whether an RGB picture is of one colour, but for a speck such as a small icon in it."""
    levels = np.asarray(image)[::2, ::2].astype(np.int16)
    ground = np.median(levels[::4, ::4], axis=(0, 1))
    return bool((np.abs(levels - ground) <= _SHADES).all(axis=2).mean() >= _ALL_BUT_A_SPECK)


def is_logo(image: Image.Image) -> bool:
    """Whether it is drawn in a few colours on nothing: nobody photographs through a picture."""
    if max(image.size) > LARGEST_LOGO or not image.has_transparency_data:
        return False
    levels = np.asarray(image.convert("RGBA"))[::2, ::2]
    seen = levels[..., 3] > 127
    return 0 < seen.mean() <= _MOSTLY_SEEN and _in_few_colours(levels[seen][:, :3])


def stands_for_anything(story: Story, others: Sequence[Story]) -> bool:
    """Whether a picture is its outlet's stand-in: three stories with no word in common have it.

    A file photo serves several stories of one matter, which share words; and it has a caption or
    a credit, which a stand-in never has.

    Args:
        others: told by the same outlet with the same picture, within `WITHIN` of `story`.
    """
    if _has_words(story):
        return False
    mine = _terms(story)
    unlike = [
        terms for each in others if not _has_words(each) and not (terms := _terms(each)) & mine
    ]
    return any(not one & other for one, other in combinations(unlike, 2))


def _has_words(story: Story) -> bool:
    return story.photo is not None and bool(story.photo.caption or story.photo.credit)


def _terms(story: Story) -> set[str]:
    return set(terms_of(story.headline, (story.standfirst or story.summary)[:_LEAD]))


def _in_few_colours(pixels: NDArray[np.uint8]) -> bool:
    is_grey = bool((pixels.max(axis=1) - pixels.min(axis=1) <= _SHADES).all())
    # of 8 shades of grey a portrait that was cut out may need four, as a logo does
    levels = (pixels >> (3 if is_grey else 5)).astype(np.int32)
    coarse = levels @ np.array([1024, 32, 1])
    counts = np.sort(np.bincount(coarse))[::-1]
    return bool(counts[:_FEW].sum() >= _NEARLY_ALL * counts.sum())


_LEAD = 200
_SHADES = 4
_ALL_BUT_A_SPECK = 0.997
_MOSTLY_SEEN = 0.95
_FEW = 4
_NEARLY_ALL = 0.9

"""A few bytes by which a text is known again after it was edited, without keeping the text.

A sketch holds the smallest hashes of its pairs of words: how many of them stand in another text
tells how much of the first text does.
"""

from collections.abc import Iterator
from hashlib import blake2b
from itertools import pairwise

from content.kin.terms import runs_on
from content.text import words
from content.types import Story

SHARED = 0.3
"""A text that was edited, cut to a half or continued keeps more of its pairs; two different texts
in one language share one in twenty."""


def sketch_of(story: Story) -> bytes:
    """At most 128 bytes; b"" for a story without words."""
    return b"".join(sorted(_pairs(story))[:_MOST])


def is_same_piece(sketch: bytes, story: Story) -> bool:
    """Whether the text that the sketch was made of lives on in `story`."""
    held = {sketch[at : at + _BYTES] for at in range(0, len(sketch), _BYTES)}
    return len(held & _pairs(story)) >= SHARED * len(held)


def are_one_piece(one: Story, other: Story) -> bool:
    """Whether either lives on in the other: one may be no more than the other's beginning."""
    return is_same_piece(sketch_of(one), other) or is_same_piece(sketch_of(other), one)


def _pairs(story: Story) -> set[bytes]:
    told = "\n".join((story.headline, story.standfirst, *(block.text for block in story.body)))
    return {
        blake2b(f"{one} {other}".encode(), digest_size=_BYTES).digest()
        for one, other in pairwise(_units(told))
    }


def _units(text: str) -> Iterator[str]:
    """Words; signs where words run on without blanks."""
    for word in words(text):
        yield from word if runs_on(word) else (word,)


_BYTES = 4
_MOST = 32

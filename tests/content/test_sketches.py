"""A text is known again after it was edited, and another text is not taken for it."""

from dataclasses import replace
from itertools import permutations

import pytest

from content.kin.sketches import is_same_piece, sketch_of
from content.types import Block, BlockKind, Story
from tests.bench.near_copies import edited, samples
from tests.content.form_samples import piece


def test_edited_copies_of_our_own_stories_are_the_same_piece() -> None:
    """A file that was shortened, continued or corrected must not be told as news once more."""
    pairs = list(edited(samples(), rounds=5))

    known = [is_same_piece(sketch_of(original), copy) for original, copy in pairs]

    assert len(known) >= 150
    assert sum(known) >= 0.99 * len(known)


def test_two_stories_are_two_pieces() -> None:
    """A program that writes every story into one file must not silence all but the first."""
    stories = samples()

    assert not any(is_same_piece(sketch_of(one), two) for one, two in permutations(stories, 2))


@pytest.mark.parametrize(
    ("before", "after", "same"),
    [
        ("Ferry is late", "Ferry is very late", True),
        ("Ferry is late", "Council meets today", False),
        ("港の渡し船が嵐で止まる", "港の渡し船が嵐で二日止まる", True),
        ("港の渡し船が嵐で止まる", "市議会は新しい橋を認めた", False),
    ],
)
def test_a_flash_of_a_line_is_enough(before: str, after: str, same: bool) -> None:
    """Breaking news begins with a headline and nothing else, in any script."""
    assert is_same_piece(sketch_of(piece(before)), piece(after)) is same


def test_a_flash_that_grows_stays_the_same_piece() -> None:
    """Ten words at first, ten paragraphs an hour later."""
    whole: Story = samples()[0]
    flash = replace(whole, body=whole.body[:1])

    assert is_same_piece(sketch_of(flash), whole)


def test_it_is_small_and_of_nothing_it_is_nothing() -> None:
    """There is one for every file that ever lay there."""
    long = tuple(Block(kind=BlockKind.PARAGRAPH, text=f"word{n} and {n}") for n in range(500))

    assert len(sketch_of(replace(piece("Long"), body=long))) == 128
    assert sketch_of(piece("Word")) == b""

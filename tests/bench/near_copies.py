"""Copies of a text as outlets make them: dropped, added, shortened, changed words."""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from importlib.resources import files
from itertools import combinations
from pathlib import Path
from typing import Any

from content.desk import to_story
from content.dumps import read_dump
from content.kin import copies, retellings
from content.text import sentences
from content.types import Block, BlockKind, Story
from tests.bench import report
from tests.content.form_samples import FILLED_TWICE
from tests.storage.givens import NOON

SEED = 4

Edit = Callable[[random.Random, list[str], list[str]], list[str]]


def samples() -> list[Story]:
    """Our own stories, as the demo tells them."""
    found = sorted(Path(str(files("bot") / "samples")).glob("*.txt"))
    return [to_story(read_dump(path.read_text(encoding="utf-8")), now=NOON) for path in found]


def measured() -> dict[str, Any]:
    """How edited copies of our own stories are known again, and what else is taken for one."""
    originals = samples()
    share, count = recall(edited(originals, rounds=20))
    different = [*combinations(originals, 2), *FILLED_TWICE.values()]
    wrong = sum(merged(one, other) for one, other in different)
    right = share * count
    values = {"precision": right / (right + wrong), "recall": share}
    results = [
        report.result("near-duplicates: edited copies", "pairs", [count]),
        report.result("near-duplicates: different stories, forms too", "pairs", [len(different)]),
        *(report.result(f"near-duplicates: {what}", "", [each]) for what, each in values.items()),
    ]
    goals = [
        report.goal("near-duplicates: precision", 1.0, values["precision"]),
        report.goal("near-duplicates: recall", 0.99, values["recall"]),
    ]
    return {"results": results, "goals": goals}


def edited(originals: Sequence[Story], rounds: int) -> Iterator[tuple[Story, Story]]:
    """Each original with each kind of copy of it; what is added comes from another one."""
    chance = random.Random(SEED)
    for _ in range(rounds):
        for original in originals:
            other = chance.choice([one for one in originals if one is not original])
            for edit in EDITS:
                told = " ".join(edit(chance, sayings(original), sayings(other)))
                body = (Block(kind=BlockKind.PARAGRAPH, text=told),)
                yield original, replace(original, headline="A copy", standfirst="", body=body)


def recall(pairs: Iterator[tuple[Story, Story]]) -> tuple[float, int]:
    """The share of the pairs that are known as one text, and how many are long enough to be."""
    found = []
    for original, copy in pairs:
        one, other = copies.print_of(original), copies.print_of(copy)
        if one is not None and other is not None:
            found.append(copies.is_copy(one, other))
    return sum(found) / max(1, len(found)), len(found)


def merged(one: Story, other: Story) -> bool:
    """Whether the second to come would be told as the first."""
    return copies.is_copy(copies.print_of(one), copies.print_of(other)) and (
        retellings.retells(other, one) or retellings.retells(one, other)
    )


def sayings(story: Story) -> list[str]:
    told = [block.text for block in story.body] or [story.standfirst]
    return [one for text in told for one in sentences(text, story.language)]


def dropped(chance: random.Random, said: list[str], _: list[str]) -> list[str]:
    """Every seventh sentence or so is gone."""
    return [one for one in said if chance.random() > 0.15] or said


def added(chance: random.Random, said: list[str], foreign: list[str]) -> list[str]:
    """Sentences of other stories stand in between, one for three of its own."""
    said = list(said)
    for _ in range(max(1, len(said) // 3)):
        said.insert(chance.randrange(len(said) + 1), chance.choice(foreign))
    return said


def shortened(_: random.Random, said: list[str], __: list[str]) -> list[str]:
    """The first six tenths are left."""
    return said[: max(1, -(-len(said) * 6 // 10))]


def changed(chance: random.Random, said: list[str], foreign: list[str]) -> list[str]:
    """One word in twenty is another one."""
    others = " ".join(foreign).split()
    return [
        " ".join(chance.choice(others) if chance.random() < 0.05 else word for word in one.split())
        for one in said
    ]


EDITS: tuple[Edit, ...] = (dropped, added, shortened, changed)

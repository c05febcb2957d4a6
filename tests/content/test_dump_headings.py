"""Which short lines of a dump are sub-headings, and which are rows, names and items."""

import pytest

from content.dumps import read_dump
from content.types import Block, BlockKind

FIRST = (
    "The council of Lorvik decided on Monday to keep the old ferry, which has carried people"
    " across the sound for ninety years."
)
LAST = (
    "The decision came after a debate of four hours in which fishermen, pupils and the owner of"
    " the only hotel had their say."
)


def between(*lines: str) -> list[Block]:
    """What stands between the first and the last paragraph."""
    body = read_dump("\n\n".join(["Ferry stays", FIRST, *lines, LAST])).body
    texts = [block.text for block in body]
    return list(body[FIRST in texts : texts.index(LAST)])


def kinds(*lines: str) -> dict[str, BlockKind]:
    return {block.text: block.kind for block in between(*lines)}


@pytest.mark.parametrize(
    "rows",
    [
        ["Anna Lind", "Karl Berg", "Ida Holm"],
        ["3 March 2031: The first storm", "7 March 2031: The council votes"],
        ["250 g flour", "3 eggs", "1 kg plums"],
        ["The sea is mine", "The wind is yours", "Good night"],
        ["Anna Lind", "Lorvik"],
    ],
    ids=lambda rows: rows[-1],
)
def test_the_last_of_several_rows_is_no_heading(rows: list[str]) -> None:
    """It stood in bold above the next paragraph, in which nothing was told of it."""
    assert kinds(*rows) == dict.fromkeys(rows, BlockKind.PARAGRAPH)


@pytest.mark.parametrize(
    ("above", "heading"),
    [
        ("Ida Holm, harbour master of Lorvik", "An open question"),
        ("Ferry towed to Halm for the winter", "What the harbour paid"),
        ("Anna Lind", "The Long Way Home"),
        ("The story in pictures", "3 ways across the sound"),
    ],
)
def test_a_heading_below_one_line_of_another_form_stays(above: str, heading: str) -> None:
    """A caption or a link that was left there must not cost the text its sub-heading."""
    assert kinds(above, heading)[heading] is BlockKind.HEADING


def test_a_question_below_several_lines_heads_its_answer() -> None:
    """Links of a list that was left there have none."""
    rows = ["Ferry towed to Halm", "What the harbour paid", "Who will pay for it?"]

    assert kinds(*rows)["Who will pay for it?"] is BlockKind.HEADING


def test_a_heading_below_what_was_taken_out_stays() -> None:
    """An advertisement parts the rows of a list from the next part of the text."""
    rows = ["Anna Lind", "Karl Berg", "Advertisement", "Back on land"]

    assert kinds(*rows)["Back on land"] is BlockKind.HEADING


def test_one_item_behind_a_dash_is_a_list_where_others_are() -> None:
    """Its dash stood in the text, while those of the list above were gone."""
    several = ["What is known:", "- 12 people hurt", "- 40 houses damaged"]
    one = ["What is not known:", "- Who pays"]

    lists = [block.text for block in between(*several, *one) if block.kind is BlockKind.LIST]
    assert lists == ["12 people hurt\n40 houses damaged", "Who pays"]
    assert kinds(*one)["Who pays"] is BlockKind.LIST
    assert kinds("What is known", "- 12 hurt", "- 40 gone", LAST[:40], "- Who pays")[
        "Who pays"
    ] is (BlockKind.LIST)


@pytest.mark.parametrize(
    "line", ["- I do not know.", "– We shall see, said Holm.", "- The mayor told nobody of it"]
)
def test_a_dash_that_begins_speech_stays(line: str) -> None:
    """So speech is told in French, Polish or Spanish: such a line is no list."""
    assert kinds(line)[line] is BlockKind.PARAGRAPH

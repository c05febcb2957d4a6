"""Credits of houses that no list knows: their place says what they are."""

from pathlib import Path

import pytest

from content.dumps import read_dump
from content.types import BlockKind, Photo

SAMPLES = Path(__file__).resolve().parents[2] / "bot" / "samples"

ARTICLE = """Readers queue for the new library

The library of Sund opened on Monday after six years of building.

{first}
{second}

The town had planned for two thousand visitors. Five thousand came on the first day.

The mayor cut the ribbon at nine. By noon the children's books had all been lent.
"""


@pytest.mark.parametrize("sample", sorted(SAMPLES.glob("*.txt")), ids=lambda path: path.stem)
def test_every_sample_with_a_picture_names_its_maker(sample: Path) -> None:
    """The first story that a visitor of the demo sees must carry its credit."""
    photo = read_dump(sample.read_text(encoding="utf-8")).photo

    if sample.with_suffix(".jpg").exists():
        assert photo
        assert photo.caption
        assert photo.credit


@pytest.mark.parametrize(
    "signature", ["Mira Tal/Harbour Post", "Jo van Doe / Sund Daily", "Handout/Sund Library"]
)
def test_two_lines_of_their_own_are_caption_and_maker(signature: str) -> None:
    """A small paper's photographer is credited like an agency's."""
    caption = "Readers queue in front of the new library in Sund on Monday."

    article = read_dump(ARTICLE.format(first=caption, second=signature))

    assert article.photo == Photo(caption=caption, credit=signature)
    assert len(article.body) == 2


@pytest.mark.parametrize("heading", ["Income/Expenses", "Before/after", "What it cost"])
def test_a_heading_with_a_stroke_stays_a_heading(heading: str) -> None:
    """Where the rule is unsure, the text stays."""
    paragraph = "The doors opened at eight and the first readers had come at five in the rain."

    article = read_dump(ARTICLE.format(first=paragraph, second=heading))

    assert article.photo is None
    assert article.body[0].text == paragraph
    assert (article.body[1].kind, article.body[1].text) == (BlockKind.HEADING, heading)

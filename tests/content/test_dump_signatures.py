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


@pytest.mark.parametrize(
    "block",
    ["{}\nReuters", "{}\n(AFP)", "AFP\n{}", "{}\ndpa/AFP", "Reuters\n{}\nThe work begins in May."],
)
@pytest.mark.parametrize("place", [0, 1, 2])
def test_an_agency_in_one_block_with_a_paragraph_signs_it(block: str, place: int) -> None:
    """Taken for a caption, the paragraph would be missing from the report."""
    paragraphs = [
        "The council of Sund voted on Monday to close the library for two years.",
        "Readers will be lent books from a ship instead, the mayor said.",
        "Shops nearby fear for their trade, as most customers come for the books.",
    ]
    blocks = [*paragraphs]
    blocks[place] = block.format(blocks[place])

    article = read_dump("\n\n".join(["Council closes the library", *blocks]))

    told = [article.standfirst, *(block.text for block in article.body)]
    assert [text for text in told if text in paragraphs] == paragraphs
    assert article.photo is None
    assert not {"Reuters", "(AFP)", "AFP", "dpa/AFP"}.intersection(told)


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("Readers queue in front of the library in Sund.", "Photo: AFP"),
        ("Readers queue in front of the library in Sund.", "Ida Roth/AFP"),
        ("Readers queue in front of the library in Sund", "Reuters"),
    ],
)
def test_a_sure_credit_or_an_open_line_still_makes_a_caption(caption: str, credit: str) -> None:
    """The caption must not be told as the first paragraph."""
    article = read_dump(ARTICLE.format(first=caption, second=credit))

    assert article.photo == Photo(caption=caption, credit=credit.removeprefix("Photo: "))
    assert len(article.body) == 2


def test_a_credit_takes_no_paragraph_for_its_caption_that_litter_brought_near() -> None:
    """Nor one of many sentences: nothing but its place would speak for it."""
    paragraph = "The council voted on Monday. Readers will be lent books. Shops fear for trade."
    lines = ["Council closes the library", "It will take two years, the mayor said."]
    near = "Photo: Ida Roth/AFP\nShare\nThe work begins in May, the engineer said."

    article = read_dump("\n\n".join([*lines, near, f"{paragraph}\nPhoto: Ida Roth/AFP"]))

    assert [block.text for block in article.body][-2:] == [
        "The work begins in May, the engineer said.",
        paragraph,
    ]


def test_a_paragraph_that_begins_like_a_byline_is_none() -> None:
    """Its end may be missing, and what stands behind "is" was taken for who somebody is."""
    text = "Ida Holm is " + "the one who counted the books of the old house and the new one, " * 4

    told = read_dump(ARTICLE.format(first="3 May 2031", second=text))

    assert told.authors == ()
    assert text.strip() in [block.text for block in told.body]
